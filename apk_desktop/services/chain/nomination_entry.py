"""What a clerk writes of a nomination and of its withdrawal, and what makes it wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import nomination, person
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.nominating import SOURCES
from apk_desktop.services.chain.offices import check_office

WITHDRAWERS = ("nominator", "candidate")
NOMINATED_BY_OFFICE = ("council", "rotation")
"""Sources that need no nominating body beside them: the Council is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NominationEntry:
    """A nomination as written in the form."""

    person_id: int | None = None
    office: str = "rotating_deputy_chair"
    source: str = ""
    nominated_by_id: int | None = None
    association_id: int | None = None
    community_id: int | None = None
    nominated_on: date | None = None
    note: str = ""


def check_nomination(
    register: Register, entry: NominationEntry, on: date, own_id: int | None = None
) -> date:
    """Give the day of a nomination that can be; raises Refused. `on` is today."""
    if entry.person_id is None:
        raise Refused("person_missing", "person")
    if entry.nominated_on is None:
        raise Refused("nomination_day_missing", "nominated_on")
    if entry.nominated_on > on:
        raise Refused("nominated_in_future", "nominated_on")
    check_office(register, entry.office, entry.nominated_on, "office")
    if entry.source not in SOURCES:
        raise Refused("source_missing", "source")
    if entry.source not in NOMINATED_BY_OFFICE and entry.nominated_by_id is None:
        raise Refused("nominator_missing", "nominated_by")
    if entry.association_id is None:
        raise Refused("association_missing", "association")
    if entry.community_id is None:
        raise Refused("community_missing", "community")
    _check_alive(register, entry.person_id, entry.nominated_on)
    _check_twice(register, entry, own_id)
    return entry.nominated_on


def check_withdrawal(
    nominated_on: str | None, day: date | None, by: str, reason: str, on: date
) -> date:
    """Give the day of a withdrawal that can be; raises Refused. `on` is today."""
    if day is None:
        raise Refused("withdrawal_day_missing", "withdrawn_on")
    begun = PartialDate.parse(nominated_on) if nominated_on else None
    if begun is not None and day < begun.first_day:
        raise Refused("withdrawn_before_nomination", "withdrawn_on", day=begun)
    if day > on:
        raise Refused("withdrawn_in_future", "withdrawn_on")
    if by not in WITHDRAWERS:
        raise Refused("withdrawer_missing", "withdrawn_by")
    if not reason.strip():
        raise Refused("withdrawal_reason_missing", "withdrawn_reason")
    return day


def _check_alive(register: Register, person_id: int, day: date) -> None:
    query = select(person.c.died_on).where(person.c.id == person_id)
    died = register.ask(query)[0][0]
    if died and PartialDate.parse(died).last_day < day:
        raise Refused("nominated_deceased", "person", day=PartialDate.parse(died))


def _check_twice(register: Register, entry: NominationEntry, own_id: int | None) -> None:
    """One body nominates a person for an office once in a day."""
    c = nomination.c
    query = select(c.id).where(
        c.person_id == entry.person_id,
        c.office == entry.office,
        c.nominated_on == str(entry.nominated_on),
        c.withdrawn_on.is_(None),
    )
    if any(row[0] != own_id for row in register.ask(query)):
        raise Refused("nominated_already", "person", day=entry.nominated_on)
