"""The form of a reminder: what is to be done, by which day."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.papers import Owner
from apk_desktop.services.reminders import Reminder, ReminderEntry, Reminders
from apk_desktop.ui.forms.fields import DateField, LongTextField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.wording.reminders import reminder_refusal


class ReminderDialog(FormDialog):
    """Adds a reminder to a record, or edits the one it gets."""

    def __init__(
        self,
        look: Look,
        reminders: Reminders,
        owner: Owner,
        on: date,
        parent: QWidget | None,
        reminder: Reminder | None = None,
    ) -> None:
        title = look.text("Edit reminder") if reminder else look.text("New reminder")
        super().__init__(look, title, look.text("Save"), parent)
        self._reminders, self._owner, self._reminder = reminders, owner, reminder
        self.text = TextField(
            look, "text", look.text("What is to be done"),
            reminder.text if reminder else "", required=True,
        )  # fmt: skip
        self.due_on = DateField(
            look, "due_on", look.text("By which day"),
            reminder.due_on if reminder else None, required=True,
        )  # fmt: skip
        self.note = LongTextField(
            look, "note", look.text("Note"), reminder.note if reminder else ""
        )
        for field in (self.text, self.due_on, self.note):
            self.add_field(field)
        self.body.addStretch(1)
        self.text.setFocus()

    def save(self) -> None:
        entry = ReminderEntry(text=self.text.value, due_on=self.due_on.day, note=self.note.value)
        if self._reminder is None:
            self._reminders.add(self._owner, entry)
        else:
            self._reminders.edit(self._reminder.id, self._reminder.version, entry)

    def explain(self, refusal: Refused) -> str:
        return reminder_refusal(refusal, self.look.words.catalogue)
