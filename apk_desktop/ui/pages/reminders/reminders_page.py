"""The page of all reminders: what is overdue, due and done, with the record each belongs to."""

from __future__ import annotations

from typing import NamedTuple

from apk_desktop.domain.faults import EditedByAnother
from apk_desktop.services.record_subjects import RecordSubjects, Subject
from apk_desktop.services.reminders import Reminder, Reminders, When
from apk_desktop.ui.frame.page import Page, Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.records.reminders_panel import reminder_pill
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import reword
from apk_desktop.wording.reminders import STANDINGS
from apk_desktop.wording.subjects import subject_said


class ReminderRow(NamedTuple):
    """A line of the list; `subject` is None where the record is gone."""

    id: int
    reminder: Reminder
    subject: Subject | None


def reminder_columns(look: Look) -> list[TableColumn]:
    """Give the columns."""
    words = look.words.catalogue

    def record(row: ReminderRow) -> str:
        return subject_said(row.subject, words) if row.subject else ""

    return [
        TableColumn(key="when", heading=look.text("State"), width=170,
                    text=lambda row: reminder_pill(look, row.reminder).text,
                    pill=lambda row: reminder_pill(look, row.reminder)),
        TableColumn(key="text", heading=look.text("What is to be done"), sort="text", width=300,
                    stretch=True, strong=True, text=lambda row: row.reminder.text),
        TableColumn(key="record", heading=look.text("Concerns"), width=260, text=record),
        TableColumn(key="note", heading=look.text("Note"), width=220,
                    text=lambda row: row.reminder.note),
    ]  # fmt: skip


class RemindersPage(Page):
    """Reminders of every record, the most urgent first; they are written on the records' pages."""

    def __init__(
        self, look: Look, memory: ColumnMemory, reminders: Reminders, subjects: RecordSubjects
    ) -> None:
        super().__init__(look, look.text("Reminders"))
        self._reminders, self._subjects = reminders, subjects
        self._rows: dict[int, ReminderRow] = {}
        placeholder = look.text("Filter the list")
        self.list = RegisterList(look, "reminders", reminder_columns(look), memory, placeholder)
        standings = [(code, look.text(word)) for code, word in STANDINGS.items()]
        self.list.bar.add_choice(
            "when", look.text("State"), [("open", look.text("All but done")), *standings]
        )
        self.list.finish_bar()
        self.list.bar.set_filter("when", "open")
        self.content.addWidget(self.list, 1)
        self.add_action(look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E")
        self.turn_button = self.add_action(
            look.text("Done"), self.turn, Icon.TICK, primary=True, shortcut="Ctrl+Return"
        )
        self.list.asked.connect(self._show_list)
        self.list.table.selected.connect(lambda _row: self._show_turn())
        self.list.table.opened.connect(self._open)

    def refresh(self) -> None:
        self._show_list()

    def open_target(self, target: Target) -> None:
        """Show the reminders that stand so."""
        if target.filter:
            self.list.bar.reset()
            self.list.bar.set_filter("when", target.filter)

    def turn(self) -> None:
        """Note that the chosen reminder is done, or that it is not done after all."""
        row = self._chosen()
        if row is None or not self.editable:
            return
        one = row.reminder
        is_done = one.when is When.DONE
        told = self.look.text("“{text}” is done.", text=one.text)
        if is_done:
            told = self.look.text("“{text}” is to be done again.", text=one.text)
        try:
            self._reminders.reopen(one) if is_done else self._reminders.finish(one, self.on)
        except EditedByAnother:
            text = "Somebody else changed this reminder meanwhile. Look at it again."
            self.message.tell(self.look.text(text), kind="warn")
            self._show_list()
        else:
            self.message.tell(told, undoable=True)

    def _chosen(self) -> ReminderRow | None:
        return self._rows.get(self.list.table.current_id or 0)

    def _show_list(self) -> None:
        found = self._reminders.rows(self.list.question(self.on))
        owners = {one.owner for one in found}
        subjects = self._subjects.of(owners, self.look.language, self.on)
        rows = [ReminderRow(one.id, one, subjects.get(one.owner)) for one in found]
        self._rows = {row.id: row for row in rows}
        empty = self.look.text("Nothing is to be done.")
        self.list.show_source(ListSource(rows), None, empty)
        due = self._reminders.due(self.on)
        self.context.setText(
            self.look.text(
                "overdue {overdue} · today {today} · within a week {week}",
                overdue=due.overdue,
                today=due.today,
                week=due.week,
            )
        )
        self._show_turn()

    def _show_turn(self) -> None:
        row = self._chosen()
        is_done = row is not None and row.reminder.when is When.DONE
        reword(self.turn_button, self.look.text("Reopen") if is_done else self.look.text("Done"))
        self.turn_button.setEnabled(row is not None and self.editable)

    def _open(self, row_id: int) -> None:
        row = self._rows.get(row_id)
        if row is not None and row.subject is not None:
            self.go_to.emit(Target(row.subject.page, row.subject.record))

    def _export(self) -> None:
        export_shown(self, self.list.table, self.look.text("reminders"))
