"""The form that extends, shortens or moves a term, with the reason; nothing is deleted."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.dates import PartialDate, UnreadableDate
from apk_desktop.domain.faults import Refused
from apk_desktop.services.memberships import Memberships
from apk_desktop.services.person_card import PersonRole
from apk_desktop.ui.forms.fields import DateField, LongTextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.wording.memberships import membership_refusal, said_period, term_change_said

WIDTH, HEIGHT = 520, 380


class TermDialog(FormDialog):
    """Gives a term other days; a sentence below them says what that makes of it."""

    def __init__(
        self,
        look: Look,
        memberships: Memberships,
        role: PersonRole,
        what: str,
        parent: QWidget | None,
    ) -> None:
        super().__init__(look, look.text("Change the term"), look.text("Save"), parent)
        self._memberships, self._role = memberships, role
        self._until = role.ends_on or role.planned_end_on
        self.resize(WIDTH, HEIGHT)
        words = look.words.catalogue
        self.body.addWidget(label(what))
        period = said_period(role.starts_on, self._until, words) or look.text("without days")
        told = look.text("The term until now: {period}", period=period)
        self.body.addWidget(label(told, "secondary", role="secondary"))
        self.starts = DateField(look, "starts_on", look.text("From"), role.starts_on, partial=True)
        title = look.text("Last day") if role.ends_on else look.text("Planned end")
        self.until = DateField(look, "until", title, self._until, partial=True)
        self.body.addLayout(row(self.starts, self.until, spacing=12))
        self.outcome = label("", "secondary", role="secondary")
        self.body.addWidget(self.outcome)
        self.reason = LongTextField(look, "reason", look.text("Reason"), required=True)
        for field in (self.starts, self.until):
            self.watch(field)
            field.changed.connect(self._tell_outcome)
        self.add_field(self.reason)
        self.body.addStretch(1)
        self._tell_outcome()
        self.until.setFocus()

    def save(self) -> None:
        self._memberships.move_term(self._role, self.starts.iso, self.until.iso, self.reason.value)

    def explain(self, refusal: Refused) -> str:
        return membership_refusal(refusal, self.look.words.catalogue)

    def _tell_outcome(self) -> None:
        role = self._role
        try:
            starts, until = self.starts.parsed, self.until.parsed
        except UnreadableDate:
            return
        before = (_first(_read(role.starts_on)), _last(_read(self._until)))
        after = (_first(starts), _last(until))
        self.outcome.setText(term_change_said(before, after, self.look.words.catalogue))


def _read(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _first(day: PartialDate | None) -> date | None:
    return day.first_day if day else None


def _last(day: PartialDate | None) -> date | None:
    return day.last_day if day else None
