"""What one rule finds: the records, what to do about them, and accepting one as it is."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.services.health.health import Health, Judged
from apk_desktop.services.record_subjects import RecordSubjects
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.page import Target, flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.health.accept_dialog import AcceptDialog
from apk_desktop.ui.pages.health.health_columns import FindingRow, finding_columns
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.wording.health import FIXES, TITLES, advice
from apk_desktop.wording.memberships import membership_refusal
from apk_desktop.wording.subjects import subject_said


class FindingsView(QWidget):
    """Follows the rule that is chosen."""

    go_to = Signal(object)
    told = Signal(str)
    refused = Signal(str)

    def __init__(
        self, look: Look, memory: ColumnMemory, health: Health, subjects: RecordSubjects
    ) -> None:
        super().__init__()
        self._look, self._health, self._subjects = look, health, subjects
        self._rows: dict[int, FindingRow] = {}
        self._code, self._judged = "", list[Judged]()
        self._on, self._editable = date.min, True
        self.title = label("", "name")
        self.advice = label("", "secondary", role="secondary")
        self.list = RegisterList(
            look, "findings", finding_columns(look), memory, look.text("Filter the list")
        )
        states = [("open", look.text("Open")), ("accepted", look.text("Accepted"))]
        self.list.bar.add_choice("state", look.text("State"), states)
        self.list.finish_bar()
        self.list.asked.connect(self._show)
        self.list.table.selected.connect(lambda _row: self._show_buttons())
        self.list.table.opened.connect(self.open)
        self.opens = outlined_button(look, look.text("Open the record"), self._open, Icon.NEXT)
        self.accepts = outlined_button(look, look.text("Right as it is…"), self._accept, Icon.TICK)
        self.accepts.setProperty("opens", "dialog")
        self.reopens = outlined_button(look, look.text("Take back"), self._reopen, Icon.UNDO)
        self.mends = outlined_button(look, "", self.fix, Icon.TICK)
        buttons = flow(self.opens, self.mends, self.accepts, self.reopens)
        self.setLayout(column(self.title, self.advice, self.list, buttons, spacing=8))
        self._show_buttons()

    def show_findings(self, code: str, judged: list[Judged], on: date, *, editable: bool) -> None:
        """Show what a rule found on a day."""
        self._code, self._judged, self._on, self._editable = code, judged, on, editable
        self.title.setText(self._look.text(TITLES[code]))
        self.advice.setText(advice(code, self._look.words.catalogue))
        self.mends.setText(self._look.text(FIXES.get(code, "")))
        self._show()

    def open(self, row_id: int) -> None:
        """Go to the record of a finding."""
        row = self._rows.get(row_id)
        if row is not None and row.subject is not None:
            self.go_to.emit(Target(row.subject.page, row.subject.record))

    def fix(self) -> None:
        """Mend the chosen finding in one change, or say why that cannot be."""
        row = self._chosen()
        if row is None:
            return
        try:
            self._health.fix(row.judged, self._on)
        except Refused as refusal:
            self.refused.emit(membership_refusal(refusal, self._look.words.catalogue))
        except EditedByAnother:
            text = "Somebody else changed this record meanwhile. Look at it again."
            self.refused.emit(self._look.text(text))
        else:
            self.told.emit(self._look.text("The finding is mended."))

    def _show(self) -> None:
        question = self.list.question(self._on)
        wanted = question.filters.get("state")
        rows = self._named(
            [one for one in self._judged if not wanted or one.is_accepted == (wanted == "accepted")]
        )
        if question.text:
            text = question.text.casefold()
            rows = [row for row in rows if text in self._said(row).casefold()]
        self._rows = {row.id: row for row in rows}
        self.list.show_source(ListSource(rows), None, self._look.text("Nothing was found."))
        self._show_buttons()

    def _said(self, row: FindingRow) -> str:
        return subject_said(row.subject, self._look.words.catalogue) if row.subject else ""

    def _named(self, judged: list[Judged]) -> list[FindingRow]:
        owners = {one.finding.owner for one in judged}
        owners |= {one.finding.other for one in judged if one.finding.other}
        names = self._subjects.of(owners, self._look.language, self._on)
        return [
            FindingRow(at, one, names.get(one.finding.owner),
                       names.get(one.finding.other) if one.finding.other else None)
            for at, one in enumerate(judged, 1)
        ]  # fmt: skip

    def _chosen(self) -> FindingRow | None:
        return self._rows.get(self.list.table.current_id or 0)

    def _show_buttons(self) -> None:
        row = self._chosen()
        accepted = row is not None and row.judged.is_accepted
        self.opens.setEnabled(row is not None and row.subject is not None)
        self.accepts.setEnabled(row is not None and self._editable)
        self.mends.setVisible(self._code in FIXES)
        can_fix = row is not None and self._health.can_fix(row.judged)
        self.mends.setEnabled(can_fix and not accepted and self._editable)
        self.reopens.setEnabled(self._editable)
        self.reopens.setVisible(accepted)
        self.accepts.setVisible(not accepted)

    def _open(self) -> None:
        self.open(self.list.table.current_id or 0)

    def _accept(self) -> None:
        row = self._chosen()
        if row is None:
            return
        dialog = AcceptDialog(self._look, self._health, row.judged, self._said(row), self._on, self)
        told = self._look.text("The finding is accepted as it is.")
        run_dialog(dialog, lambda: self.told.emit(told))

    def _reopen(self) -> None:
        row = self._chosen()
        if row is not None:
            self._health.reopen(row.judged)
            self.told.emit(self._look.text("The finding is open again."))
