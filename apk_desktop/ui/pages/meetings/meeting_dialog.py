"""The form of a meeting."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.domain.dates import PartialDate, UnreadableDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import LANGUAGES, Trilingual
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.services.meeting_entry import COUNCIL_KIND, SESSION_KINDS, STATES, MeetingEntry
from apk_desktop.services.meetings import Meetings
from apk_desktop.services.people import People
from apk_desktop.services.references import References
from apk_desktop.ui.forms.fields import (
    ChoiceField,
    DateField,
    Field,
    LongTextField,
    NumberField,
    TextField,
)
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.forms.picker_field import Found, PickerField
from apk_desktop.ui.look import Look
from apk_desktop.wording.meetings import KINDS, meeting_refusal
from apk_desktop.wording.meetings import STATES as STATE_WORDS
from apk_desktop.wording.memberships import said_day

WIDTH, HEIGHT = 760, 680
MOST_MEETINGS = 9999
MEETING_BODIES = ("assembly", "council", "regional_assembly")


class MeetingDialog(FormDialog):
    """Adds a meeting, or edits the one whose card it gets."""

    def __init__(
        self,
        look: Look,
        meetings: Meetings,
        references: References,
        people: People,
        on: date,
        parent: QWidget | None,
        card: MeetingCard | None = None,
    ) -> None:
        title = look.text("Edit meeting") if card else look.text("New meeting")
        super().__init__(look, title, look.text("Save"), parent)
        self._meetings, self._people, self._on, self._card = meetings, people, on, card
        self.meeting_id = card.id if card else 0
        self.setMinimumWidth(WIDTH)
        self.resize(WIDTH, HEIGHT)
        self._bodies = references.ranked_bodies(on, look.language, MEETING_BODIES)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.body.addLayout(self._grid)
        entry = card.entry if card else MeetingEntry(body_id=self._bodies[0].id, kind="regular")
        self._add_what(entry)
        self._add_when(entry)
        self._add_texts(entry)
        self._add_papers(entry)
        self.note = LongTextField(look, "note", look.text("Note"), entry.note)
        self.add_field(self.note)
        self.body.addStretch(1)
        self._offer_kinds(entry.kind)
        self.organization.changed.connect(self._follow_body)
        self.starts_on.changed.connect(self._suggest_number)
        self._suggested = 0
        if card is None:
            self._suggest_number()
        self._changed = False  # filling the form in is no change of the clerk's

    def save(self) -> None:
        entry = self._entry()
        if self._card is None:
            self.meeting_id = self._meetings.add(entry, self._on)
        else:
            self._meetings.edit(self._card.id, self._card.version, entry, self._on)

    def explain(self, refusal: Refused) -> str:
        return meeting_refusal(refusal, self.look.words.catalogue)

    def _add_what(self, entry: MeetingEntry) -> None:
        look = self.look
        bodies = [(one.id, one.name.say(look.language)) for one in self._bodies]
        self.organization = ChoiceField(
            look, "body", look.text("Body"), bodies, entry.body_id, required=True
        )
        self.kind = ChoiceField(look, "kind", look.text("Kind"), [], required=True)
        self.number = NumberField(
            look, "number", look.text("Number"), entry.number or 0, most=MOST_MEETINGS
        )
        self.number.editor.setSpecialValueText(look.text("not known"))
        states = [(code, look.text(STATE_WORDS[code])) for code in STATES]
        self.state = ChoiceField(
            look, "state", look.text("State"), states, entry.state, required=True
        )
        self._place(0, (self.organization, 2), (self.kind, 2))
        self._place(1, (self.number, 1), (self.state, 1), (self._chair(entry), 2))

    def _chair(self, entry: MeetingEntry) -> Field:
        look = self.look
        known = None
        if entry.chair_id is not None:
            name = self._people.named(entry.chair_id).in_language(look.language)
            known = (entry.chair_id, name.full)
        self.chair = PickerField(look, "chair", look.text("In the chair"), self._find, known)
        return self.chair

    def _add_when(self, entry: MeetingEntry) -> None:
        look = self.look
        self.starts_on = DateField(look, "starts_on", look.text("First day"), entry.starts_on,
                                   partial=True)  # fmt: skip
        self.ends_on = DateField(look, "ends_on", look.text("Last day"), entry.ends_on,
                                 partial=True)  # fmt: skip
        self.starts_at = TextField(look, "starts_at", look.text("Begins at"), entry.starts_at)
        self.starts_at.editor.setPlaceholderText("10:00")
        self._place(2, (self.starts_on, 1), (self.ends_on, 1), (self.starts_at, 2))

    def _add_texts(self, entry: MeetingEntry) -> None:
        look = self.look
        names = {
            "place": (
                look.text("Place, Kazakh"), look.text("Place, Russian"),
                look.text("Place, English"),
            ),
            "theme": (
                look.text("Theme, Kazakh"), look.text("Theme, Russian"),
                look.text("Theme, English"),
            ),
        }  # fmt: skip
        self.texts: dict[str, dict[str, TextField]] = {"place": {}, "theme": {}}
        down = 3
        for part, kept in (("place", entry.place), ("theme", entry.theme)):
            for language, title in zip(LANGUAGES, names[part], strict=True):
                field = TextField(look, f"{part}_{language}", title, getattr(kept, language))
                self.texts[part][language] = field
                self._place(down, (field, 4))
                down += 1

    def _add_papers(self, entry: MeetingEntry) -> None:
        look = self.look
        self.order_number = TextField(
            look, "order_number", look.text("Order that convenes it, No."), entry.order_number
        )
        self.order_on = DateField(look, "order_on", look.text("Signed on"), entry.order_on,
                                  partial=True)  # fmt: skip
        self.minutes_number = TextField(
            look, "minutes_number", look.text("Minutes, No."), entry.minutes_number
        )
        self.minutes_on = DateField(look, "minutes_on", look.text("Minutes of"), entry.minutes_on,
                                    partial=True)  # fmt: skip
        self.attendance_note = TextField(
            look, "attendance_note", look.text("Attendance, in the words of the source"),
            entry.attendance_note,
        )  # fmt: skip
        self._place(9, (self.order_number, 1), (self.order_on, 1), (self.minutes_number, 1),
                    (self.minutes_on, 1))  # fmt: skip
        self._place(10, (self.attendance_note, 4))

    def _place(self, down: int, *fields: tuple[Field, int]) -> None:
        across = 0
        for field, width in fields:
            self._grid.addWidget(field, down, across, 1, width, Qt.AlignmentFlag.AlignTop)
            across += width
            self.watch(field)
        for at in range(across):
            self._grid.setColumnStretch(at, 1)

    def _offer_kinds(self, kind: str) -> None:
        """Offer the kinds of meeting that the chosen body holds."""
        body = next((one for one in self._bodies if one.id == self.organization.id), None)
        codes = (COUNCIL_KIND,) if body is not None and body.kind == "council" else SESSION_KINDS
        choices = [(code, self.look.text(KINDS[code])) for code in codes]
        self.kind.set_choices(choices, kind if kind in codes else codes[0])

    def _follow_body(self) -> None:
        self._offer_kinds(self.kind.code)
        self._suggest_number()

    def _suggest_number(self) -> None:
        """Suggest the body's next number, unless the clerk wrote another one."""
        body = self.organization.id
        if body is None or self._card is not None:
            return
        if self.number.value not in (0, self._suggested):
            return
        day = _readable(self.starts_on)
        self._suggested = self._meetings.next_number(body, day.year if day else self._on.year)
        self.number.editor.setValue(self._suggested)

    def _find(self, text: str) -> list[Found]:
        say, words = self.look.language, self.look.words.catalogue
        return [
            (one.id, one.name.in_language(say).full, said_day(one.birth_on, words))
            for one in self._people.find(text, say)
        ]

    def _entry(self) -> MeetingEntry:
        texts = {
            part: Trilingual(*(field.value for field in fields.values()))
            for part, fields in self.texts.items()
        }
        return MeetingEntry(
            body_id=self.organization.id,
            kind=self.kind.code,
            number=self.number.value or None,
            starts_on=self.starts_on.iso,
            ends_on=self.ends_on.iso,
            starts_at=self.starts_at.value,
            place=texts["place"],
            theme=texts["theme"],
            state=self.state.code,
            chair_id=self.chair.value,
            order_number=self.order_number.value,
            order_on=self.order_on.iso,
            minutes_number=self.minutes_number.value,
            minutes_on=self.minutes_on.iso,
            attendance_note=self.attendance_note.value,
            note=self.note.value,
        )


def _readable(field: DateField) -> PartialDate | None:
    try:
        return field.parsed
    except UnreadableDate:
        return None
