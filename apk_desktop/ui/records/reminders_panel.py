"""The reminders of a record: adding, changing, done and not done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from apk_desktop.domain.faults import EditedByAnother
from apk_desktop.services.papers import Owner
from apk_desktop.services.reminders import Reminder, Reminders, When
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.records.lines import MenuEntry, line, menu_button
from apk_desktop.ui.records.reminder_dialog import ReminderDialog
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button, outlined_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.ui.widgets.painted import Dot, Pill, StatusPill
from apk_desktop.wording.reminders import KINDS, standing_said


def reminder_pill(look: Look, one: Reminder) -> Pill:
    """Give the pill that says where a reminder stands."""
    said = standing_said(one.when, one.due_on, one.done_on, look.words.catalogue)
    return Pill(KINDS[one.when], said)


class RemindersPanel(QWidget):
    """Shows the reminders of one record; `told` says what was done and can be undone."""

    told = Signal(str)
    changed = Signal()

    def __init__(self, look: Look, reminders: Reminders) -> None:
        super().__init__()
        self._look, self._reminders = look, reminders
        self._owner: Owner | None = None
        self._on = date.min
        self._editable = False
        self.add_button = outlined_button(look, look.text("Add reminder…"), self.add, Icon.ADD)
        self.trouble = label("", "secondary", role="error")
        self.trouble.hide()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self.shown: list[Reminder] = []
        self.setLayout(column(flow(self.add_button), self.trouble, self._lines, spacing=10))

    def show_record(self, owner: Owner | None, *, editable: bool, on: date) -> None:
        """Show the reminders of a record as of a day, or none."""
        self._owner, self._editable, self._on = owner, editable, on
        self.shown = self._reminders.of(owner, on) if owner else []
        self.trouble.hide()
        self.add_button.setVisible(editable)
        clear(self._lines)
        for one in self.shown:
            self._lines.addWidget(self._line(one))
        if not self.shown:
            text = self._look.text("Nothing is to be done about this record.")
            self._lines.addWidget(label(text, "secondary", role="secondary"))

    def add(self) -> None:
        """Open the form of a new reminder."""
        if self._owner is None:
            return
        dialog = ReminderDialog(self._look, self._reminders, self._owner, self._on, self)
        run_dialog(dialog, lambda: self._done(self._look.text("The reminder is added.")))

    def edit(self, one: Reminder) -> None:
        """Open the form of a reminder."""
        dialog = ReminderDialog(self._look, self._reminders, one.owner, self._on, self, one)
        run_dialog(dialog, lambda: self._done(self._look.text("The reminder is changed.")))

    def turn(self, one: Reminder) -> None:
        """Note that a reminder is done, or that it is not done after all."""
        if one.when is When.DONE:
            told = self._look.text("“{text}” is to be done again.", text=one.text)
            self._do(lambda: self._reminders.reopen(one), told)
        else:
            told = self._look.text("“{text}” is done.", text=one.text)
            self._do(lambda: self._reminders.finish(one, self._on), told)

    def delete(self, one: Reminder) -> None:
        """Remove a reminder."""
        told = self._look.text("The reminder “{text}” is deleted.", text=one.text)
        self._do(lambda: self._reminders.delete(one), told)

    def _line(self, one: Reminder) -> QWidget:
        look = self._look
        made = QFrame()
        tools: list[QWidget] = []
        if self._editable:
            text = look.text("Reopen") if one.when is When.DONE else look.text("Done")
            tick = icon_button(look, Icon.UNDO if one.when is When.DONE else Icon.TICK,
                               f"{text}: {one.text}", lambda: self.turn(one))  # fmt: skip
            tools = [tick, menu_button(look, one.text, lambda: self._offered(one))]
        opened = (lambda: self.edit(one)) if self._editable else None
        below: list[str | QWidget] = [StatusPill(look, reminder_pill(look, one)), one.note]
        mark = Dot(look, current=one.when is not When.DONE)
        made.setLayout(line(look, mark, (one.text, opened), below, tools))
        return made

    def _offered(self, one: Reminder) -> list[MenuEntry]:
        look = self._look
        turn = look.text("Reopen") if one.when is When.DONE else look.text("Done")
        return [
            MenuEntry(turn, lambda: self.turn(one)),
            MenuEntry(look.text("Edit…"), lambda: self.edit(one)),
            MenuEntry(look.text("Delete"), lambda: self.delete(one)),
        ]

    def _do(self, step: Callable[[], object], told: str) -> None:
        try:
            step()
        except EditedByAnother:
            self.show_record(self._owner, editable=self._editable, on=self._on)
            self.trouble.setText(
                self._look.text("Somebody else changed this reminder meanwhile. Look at it again.")
            )
            self.trouble.show()
        else:
            self._done(told)

    def _done(self, told: str) -> None:
        self.show_record(self._owner, editable=self._editable, on=self._on)
        self.changed.emit()
        self.told.emit(told)
