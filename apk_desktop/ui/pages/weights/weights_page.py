"""The page of the weights of communities: the tables the Council adopted, and their history."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from apk_desktop.domain.alphabet import search_key
from apk_desktop.services.rotation.weight_tables import WeightRow, WeightTables
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.list_page import ListPage
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.pages.weights.weight_dialog import WeightDialog
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.facts import FactRows
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.ui.widgets.scrolling import scrolling
from apk_desktop.wording.memberships import said_period
from apk_desktop.wording.norms import norm_value
from apk_desktop.wording.weights import adopted_by


class WeightsPage(ListPage):
    """Tables as dated data: a new one ends the one before it on the eve."""

    def __init__(self, look: Look, memory: ColumnMemory, tables: WeightTables) -> None:
        super().__init__(look, look.text("Weights of communities"))
        self._tables = tables
        self._rows: list[WeightRow] = []
        placeholder = look.text("Filter the list")
        listing = RegisterList(look, "weights", self._columns(), memory, placeholder)
        listing.finish_bar()
        self._fill_panel()
        self.lay_out_list(listing, self.panel, self.correct)
        self.add_action(look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E")
        self.add_action(
            look.text("New table"), self._add, Icon.ADD, primary=True, edits=True,
            shortcut="Ctrl+N",
        )  # fmt: skip
        self.add_key("F2", self._correct)

    def _columns(self) -> list[TableColumn]:
        look, words = self.look, self.look.words.catalogue

        def period(row: WeightRow) -> str:
            return said_period(row.entry.starts_on, row.entry.ends_on, words)

        def pill(row: WeightRow) -> Pill:
            if row.in_force:
                return Pill("ok", look.text("in force"), Icon.OK)
            return Pill("neutral", look.text("not in force"), Icon.HISTORY)

        return [
            TableColumn(key="name", heading=look.text("Table"), width=220, stretch=True,
                        strong=True, text=lambda row: row.entry.name.say(look.language)),
            TableColumn(key="period", heading=look.text("Period"), width=180, text=period),
            TableColumn(key="state", heading=look.text("State"), width=140, pill=pill,
                        text=lambda row: pill(row).text),
            TableColumn(key="act", heading=look.text("Act"), width=200,
                        text=lambda row: adopted_by(row.act, words)),
        ]  # fmt: skip

    def _fill_panel(self) -> None:
        look = self.look
        self.panel = Card()
        self.name = label("", "name")
        self.facts, self.weights = FactRows(), FactRows()
        self.correct = outlined_button(look, look.text("Correct"), self._correct, Icon.EDIT)
        self.correct.setProperty("opens", "dialog")
        self.inner = QWidget()
        heading = label(look.text("Weight of each community"), "strong")
        rows = column(self.name, self.facts, heading, spacing=10)
        assert isinstance(rows, QVBoxLayout)  # noqa: S101 `column` makes one
        rows.addWidget(scrolling(self.weights), 1)
        rows.addWidget(flow(self.correct))
        self.inner.setLayout(rows)
        self.panel.body.addWidget(self.inner)
        self.inner.hide()

    def show_list(self) -> None:
        wanted = search_key(self.list.question(self.on).text).split()
        whole = self._tables.rows(self.on)
        self._rows = [
            row
            for row in whole
            if all(word in search_key(" ".join(row.entry.name)) for word in wanted)
        ]
        self.list.show_source(
            ListSource(self._rows),
            len(whole) if self.list.has_conditions else None,
            self.look.text("The Council has adopted no table of weights."),
        )
        self.empty_with_list()
        words = self.look.words.catalogue
        chosen = norm_value(self._tables.weights_in_force(self.on), "", words)
        self.context.setText(self.look.text("by the norm in force: {weights}", weights=chosen))

    def show_record(self) -> None:
        row = self._row()
        self.inner.setVisible(row is not None)
        if row is None:
            return
        look, words = self.look, self.look.words.catalogue
        self.name.setText(row.entry.name.say(look.language))
        self.facts.show_facts(
            [
                (look.text("Period"), said_period(row.entry.starts_on, row.entry.ends_on, words)),
                (look.text("Act"), adopted_by(row.act, words)),
            ]
        )
        self.weights.show_facts(
            (one.plural.say(look.language), row.entry.weights.get(one.id, "0"))
            for one in self._tables.communities(look.language)
        )
        self.correct.setEnabled(self.editable)

    def _row(self) -> WeightRow | None:
        return next((row for row in self._rows if row.id == self.record), None)

    def _add(self) -> None:
        latest = self._rows[0] if self._rows else None
        self._run(WeightDialog(self.look, self._tables, self.on, self, like=latest))

    def _correct(self) -> None:
        row = self._row()
        if row is not None and self.editable:
            self._run(WeightDialog(self.look, self._tables, self.on, self, row=row))

    def _run(self, dialog: WeightDialog) -> None:
        told = self.look.text("The table of weights is saved.")
        run_dialog(dialog, lambda: self.tell_saved(dialog.table_id, told))

    def _export(self) -> None:
        export_shown(self, self.list.table, self.look.text("weights"))
