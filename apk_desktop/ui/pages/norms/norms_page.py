"""The page of norms: what holds on the day, its history, and the forms."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from apk_desktop.domain.alphabet import search_key, sort_key
from apk_desktop.services.norm_entry import NormBook, NormRow
from apk_desktop.ui.forms.form_dialog import FormDialog, run_dialog
from apk_desktop.ui.frame.list_page import ListPage
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.norms.norm_columns import norm_columns
from apk_desktop.ui.pages.norms.norm_dialog import EndNormDialog, NormDialog
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.facts import FactRows, Moment, Moments
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.wording.memberships import said_period
from apk_desktop.wording.norms import norm_subject, norm_value
from apk_desktop.wording.numbers import grouped


class NormsPage(ListPage):
    """Rules as dated data: a change of the law begins a new period, history keeps the old."""

    def __init__(self, look: Look, memory: ColumnMemory, norms: NormBook) -> None:
        super().__init__(look, look.text("Norms"))
        self._norms = norms
        self._rows: list[NormRow] = []
        placeholder = look.text("Filter the list")
        listing = RegisterList(look, "norms", norm_columns(look), memory, placeholder)
        listing.bar.add_choice(
            "periods", look.text("Periods"), [("all", look.text("past and future too"))]
        )
        listing.finish_bar()
        self._fill_panel()
        self.lay_out_list(listing, self.panel, self.correct)
        self.add_action(look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E")
        self.add_action(
            look.text("New norm"), self._add, Icon.ADD, primary=True, edits=True,
            shortcut="Ctrl+N",
        )  # fmt: skip
        self.add_key("F2", self._correct)

    def _fill_panel(self) -> None:
        look = self.look
        self.panel = Card()
        self.name = label("", "name")
        self.facts, self.history = FactRows(), Moments(look)
        self.change = outlined_button(
            look, look.text("Change from a day…"), self._change, Icon.NORM
        )
        self.correct = outlined_button(look, look.text("Correct"), self._correct, Icon.EDIT)
        self.end = outlined_button(look, look.text("End…"), self._end, Icon.CLOSE)
        for button in (self.change, self.correct, self.end):
            button.setProperty("opens", "dialog")
        self.inner = QWidget()
        heading = label(look.text("All periods of this norm"), "strong")
        rows = column(self.name, self.facts, heading, self.history, spacing=10)
        assert isinstance(rows, QVBoxLayout)  # noqa: S101 `column` makes one
        rows.addStretch(1)
        rows.addWidget(flow(self.change, self.correct, self.end))
        self.inner.setLayout(rows)
        self.panel.body.addWidget(self.inner)
        self.inner.hide()

    def show_list(self) -> None:
        question = self.list.question(self.on)
        words = self.look.words.catalogue
        everything = question.filters.get("periods") == "all"
        wanted = search_key(question.text).split()
        whole = self._norms.rows(self.on, in_force=not everything)
        self._rows = [
            row
            for row in whole
            if all(word in search_key(norm_subject(row.subject, words)) for word in wanted)
        ]
        self._rows.sort(key=lambda row: sort_key(norm_subject(row.subject, words)))
        self.list.show_source(
            ListSource(self._rows),
            len(whole) if self.list.has_conditions else None,
            self.look.text("No norm is in force on this day."),
        )
        say = self.look.language
        unverified = sum(not row.entry.is_verified for row in self._rows)
        self.context.setText(
            self.look.text(
                "{found} of {whole} · not verified: {unverified}",
                found=grouped(len(self._rows), say),
                whole=grouped(len(whole), say),
                unverified=grouped(unverified, say),
            )
        )

    def _row(self) -> NormRow | None:
        return next((row for row in self._rows if row.id == self.record), None)

    def show_record(self) -> None:
        row = self._row()
        self.inner.setVisible(row is not None)
        if row is None:
            return
        look, words = self.look, self.look.words.catalogue
        entry = row.entry
        self.name.setText(norm_subject(row.subject, words))
        self.facts.show_facts(
            [
                (look.text("Value"), norm_value(entry.value, row.unit, words)),
                (look.text("In force"), said_period(entry.starts_on, entry.ends_on, words)),
                (look.text("Legal basis"), entry.basis.say(look.language)),
                (look.text("Source"), entry.source),
            ]
        )
        self.history.show_moments(
            Moment(
                norm_value(one.entry.value, one.unit, words),
                said_period(one.entry.starts_on, one.entry.ends_on, words),
                one.in_force,
            )
            for one in self._norms.history(entry.code, self.on)
        )
        for button in (self.change, self.correct, self.end):
            button.setEnabled(self.editable)
        self.end.setEnabled(self.editable and entry.ends_on is None)

    def _add(self) -> None:
        self._run(NormDialog(self.look, self._norms, self.on, self))

    def _change(self) -> None:
        if (row := self._row()) is not None:
            self._run(NormDialog(self.look, self._norms, self.on, self, like=row))

    def _correct(self) -> None:
        row = self._row()
        if row is not None and self.editable:
            self._run(NormDialog(self.look, self._norms, self.on, self, row=row))

    def _end(self) -> None:
        if (row := self._row()) is not None:
            self._run(EndNormDialog(self.look, self._norms, row, self.on, self))

    def _run(self, dialog: FormDialog) -> None:
        run_dialog(dialog, lambda: self._saved(dialog))

    def _saved(self, dialog: FormDialog) -> None:
        saved = dialog.norm_id if isinstance(dialog, NormDialog) else self.record
        self.tell_saved(saved, self.look.text("The norm is saved."))

    def _export(self) -> None:
        export_shown(self, self.list.table, self.look.text("norms"))
