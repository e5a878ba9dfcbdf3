"""The form of one person's attendance, with the reason of an absence."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.attendance import MARKS, Attendance, AttendanceRow
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.ui.forms.fields import ChoiceField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.wording.meetings import MARKS as MARK_WORDS
from apk_desktop.wording.meetings import meeting_refusal

SIZE = (520, 320)


class AttendanceDialog(FormDialog):
    """Marks one person."""

    def __init__(
        self,
        look: Look,
        attendance: Attendance,
        card: MeetingCard,
        person: AttendanceRow,
        on: date,
        parent: QWidget | None,
    ) -> None:
        name = person.name.in_language(look.language).full
        title = look.text("Attendance: {name}", name=name)
        super().__init__(look, title, look.text("Save"), parent)
        self._attendance, self._meeting, self._person, self._on = attendance, card, person, on
        self.resize(*SIZE)
        marks = [(code, look.text(MARK_WORDS[code])) for code in MARKS]
        self.state = ChoiceField(
            look, "state", look.text("Mark"), marks, person.state, required=True
        )
        self.reason = TextField(look, "reason", look.text("Reason of the absence"), person.reason)
        for field in (self.state, self.reason):
            self.add_field(field)
        self.body.addStretch(1)

    def save(self) -> None:
        self._attendance.mark(
            self._meeting, [self._person.id], self.state.code, self._on, reason=self.reason.value
        )

    def explain(self, refusal: Refused) -> str:
        return meeting_refusal(refusal, self.look.words.catalogue)
