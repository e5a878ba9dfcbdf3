"""The President's order that appoints a candidate for the Senate."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from apk_desktop.db.register import Register
from apk_desktop.db.tables import act
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.chain.candidacies import Candidacy
from apk_desktop.services.chain.elections import begin_seat
from apk_desktop.services.foundation import in_columns
from apk_desktop.wording.catalogue import message

OFFICE = "senate_candidate"
NO_TEXT = Trilingual()


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentEntry:
    """An order as written in the form; the seat begins with the day of effect."""

    number: str
    signed_on: date | None
    effective_on: date | None
    signer: Trilingual = NO_TEXT
    title: Trilingual = NO_TEXT


class Appointments:
    """Orders on candidates for the Senate; those of deputy chairs are recorded with their round."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def record(self, one: Candidacy, entry: AppointmentEntry, on: date) -> int:
        """Record the order and begin the seat, in one step; gives the membership's id."""
        effective = _checked(one, entry, on)
        title = message("Record the President's order")
        with self._register.change(title, subject=f"№ {entry.number.strip()}") as change:
            act_id = change.insert(
                act,
                kind="order",
                number=entry.number.strip(),
                signed_on=str(entry.signed_on),
                effective_on=effective.isoformat(),
                **in_columns("signer", entry.signer),
                **in_columns("title", entry.title),
            )
            return begin_seat(change, one, effective, act_id)


def _checked(one: Candidacy, entry: AppointmentEntry, on: date) -> date:
    if one.office != OFFICE:
        raise Refused("not_senate_office")
    if not entry.number.strip():
        raise Refused("order_number_missing", "number")
    if entry.signed_on is None:
        raise Refused("order_date_missing", "signed_on")
    if entry.signed_on > on:
        raise Refused("order_in_future", "signed_on")
    if entry.effective_on is None:
        raise Refused("effective_date_missing", "effective_on")
    if entry.effective_on < entry.signed_on:
        raise Refused("effective_before_signed", "effective_on", signed_on=entry.signed_on)
    submitted = one.recommendation.submitted_on if one.recommendation else None
    if submitted is None:
        raise Refused("not_submitted")
    if entry.signed_on.isoformat() < submitted:
        raise Refused("order_before_submission", "signed_on", day=date.fromisoformat(submitted))
    return entry.effective_on
