"""The decisions at the end of a chain: the vote of a session, the order on a senator."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.chain.appointments import AppointmentEntry, Appointments
from apk_desktop.services.chain.candidacies import Candidacy
from apk_desktop.services.chain.elections import OUTCOMES, ElectionEntry, Elections, Session
from apk_desktop.ui.forms.fields import ChoiceField, DateField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.wording.candidates import majority_said
from apk_desktop.wording.chain import ELECTED, STATES, chain_refusal
from apk_desktop.wording.meeting_names import listed_name
from apk_desktop.wording.memberships import said_day

SIZE = (600, 520)


class CountField(TextField):
    """A count that may be unknown: a whole number, or nothing."""

    @property
    def number(self) -> int | None:
        """The number, or None where the field is empty."""
        return int(self.value) if self.value.isdecimal() else None

    def check(self) -> str:
        if self.value and not (self.value.isascii() and self.value.isdecimal()):
            return self.look.text("Enter a whole number, or leave it empty where it is not known.")
        return super().check()


class ElectionDialog(FormDialog):
    """Records the vote of a session on a candidate of the Council's list."""

    def __init__(
        self,
        look: Look,
        elections: Elections,
        one: Candidacy,
        name: str,
        on: date,
        parent: QWidget | None,
    ) -> None:
        title = look.text("Vote of a session: {name}", name=name)
        super().__init__(look, title, look.text("Save"), parent)
        self._elections, self._one, self._on = elections, one, on
        self._sessions = {session.id: session for session in elections.sessions(on)}
        self.resize(*SIZE)
        sessions = [(at, self._session_said(each)) for at, each in self._sessions.items()]
        self.meeting = ChoiceField(look, "meeting", look.text("Session"), sessions, required=True)
        self.votes_for = CountField(look, "votes_for", look.text("For"))
        self.voted = CountField(look, "voted", look.text("Voted"))
        self.members = CountField(look, "members", look.text("Members of the Assembly"))
        outcomes = [(code, look.text(OUTCOME_WORDS[code])) for code in OUTCOMES]
        self.outcome = ChoiceField(
            look, "outcome", look.text("Outcome"), outcomes, none=look.text("Not known")
        )
        self.seat_from = DateField(
            look, "seat_from", look.text("Seat in the Majilis since (if elected)")
        )
        self.add_field(self.meeting)
        self.body.addLayout(row(self.votes_for, self.voted, self.members, spacing=12))
        for field in (self.votes_for, self.voted, self.members):
            self.watch(field)
        self.norm = label("", "secondary", role="secondary")
        self.body.addWidget(self.norm)
        self.add_field(self.outcome)
        self.add_field(self.seat_from)
        self.body.addStretch(1)
        self.meeting.changed.connect(self._say_norm)
        self.voted.changed.connect(self._say_norm)
        self._say_norm()
        self.meeting.setFocus()

    def save(self) -> None:
        entry = ElectionEntry(
            meeting_id=self.meeting.id,
            votes_for=self.votes_for.number,
            voted=self.voted.number,
            members=self.members.number,
            outcome=self.outcome.code,
            seat_from=self.seat_from.day,
        )
        self._elections.record(self._one, entry, self._on)

    def explain(self, refusal: Refused) -> str:
        return chain_refusal(refusal, self.look.words.catalogue)

    def _session_said(self, session: Session) -> str:
        words = self.look.words.catalogue
        name = listed_name(session.kind, session.number, words)
        return " · ".join(filter(None, (name, said_day(session.starts_on, words))))

    def _say_norm(self) -> None:
        session = self._sessions.get(self.meeting.id or 0)
        held = session.starts_on if session else None
        majority = self._elections.majority(held, self.voted.number)
        self.norm.setText(majority_said(majority, self.look.words.catalogue))


OUTCOME_WORDS = {"elected": ELECTED, "not_elected": STATES["not_elected"]}


class AppointmentDialog(FormDialog):
    """Records the President's order on a candidate for the Senate."""

    def __init__(
        self,
        look: Look,
        appointments: Appointments,
        one: Candidacy,
        name: str,
        on: date,
        parent: QWidget | None,
    ) -> None:
        title = look.text("Order of the President: {name}", name=name)
        super().__init__(look, title, look.text("Save"), parent)
        self._appointments, self._one, self._on = appointments, one, on
        self.number = TextField(look, "number", look.text("Number of the order"), required=True)
        self.signed_on = DateField(look, "signed_on", look.text("Signed on"), required=True)
        self.effective_on = DateField(
            look, "effective_on", look.text("Has effect from"), required=True
        )
        for field in (self.number, self.signed_on, self.effective_on):
            self.add_field(field)
        self.body.addStretch(1)
        self.number.setFocus()

    def save(self) -> None:
        entry = AppointmentEntry(
            number=self.number.value,
            signed_on=self.signed_on.day,
            effective_on=self.effective_on.day,
        )
        self._appointments.record(self._one, entry, self._on)

    def explain(self, refusal: Refused) -> str:
        return chain_refusal(refusal, self.look.words.catalogue)
