"""What needs attention: terms, seats, accreditations and meetings that are due on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import and_, case, func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import meeting, organization, organization_name
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.terms import after_months
from apk_desktop.services.accreditation_due import (
    ACCREDITATION_LEAD,
    accredited_until,
    asks_for_attention,
    renewal_due,
)
from apk_desktop.services.association_states import is_there
from apk_desktop.services.norms import norms_in_force

if TYPE_CHECKING:
    from apk_desktop.services.overview import CouncilFigures
    from apk_desktop.services.rotation.holders import DeputySeat

TERM_LEAD = timedelta(days=90)
YEAR = 12


class Concern(StrEnum):
    """What a line of "Needs attention" is about."""

    TERM_ENDS = "term_ends"
    TERM_OVER = "term_over"
    SEAT_VACANT = "seat_vacant"
    COUNCIL_VACANCIES = "council_vacancies"
    ACCREDITATION_ENDS = "accreditation_ends"
    PAPERS_MISSING = "papers_missing"
    COUNCIL_DUE = "council_due"
    COUNCIL_OVERDUE = "council_overdue"
    SESSION_DUE = "session_due"
    SESSION_OVERDUE = "session_overdue"
    TERMS_ENDING = "terms_ending"
    HELD_OVER = "held_over"
    MILESTONES_LATE = "milestones_late"
    MILESTONES_SOON = "milestones_soon"
    REMINDERS_OVERDUE = "reminders_overdue"
    REMINDERS_TODAY = "reminders_today"
    REMINDERS_WEEK = "reminders_week"


class Attention(NamedTuple):
    """One line: the concern, how urgent (error, warn, info), and its numbers and dates."""

    concern: Concern
    urgency: str
    values: dict[str, Any]


def by_urgency(found: Iterable[Attention]) -> list[Attention]:
    """Put the most urgent first."""
    order = ("error", "warn", "info")
    return sorted(found, key=lambda one: order.index(one.urgency))


def terms_due(deputies: list[DeputySeat], on: date) -> Iterator[Attention]:
    """Tell which rotating seats are vacant, over, or end soon."""
    for seat in deputies:
        if seat.holder is None:
            yield Attention(Concern.SEAT_VACANT, "error", {"seat": seat.number})
            continue
        due = seat.holder.due_on
        if due is None or due > on + TERM_LEAD:
            continue
        concern = Concern.TERM_OVER if due < on else Concern.TERM_ENDS
        values = {
            "seat": seat.number,
            "due": due,
            "name": seat.holder.name,
            "days": (due - on).days,
        }
        yield Attention(concern, "error", values)


def seats_vacant(council: CouncilFigures) -> Iterator[Attention]:
    """Tell of vacant seats of the Council."""
    if council.vacancies:
        values = {
            "count": council.vacancies,
            "members": council.seats - council.vacancies,
            "seats": council.seats,
        }
        yield Attention(Concern.COUNCIL_VACANCIES, "warn", values)


def accreditations_ending(register: Register, on: date) -> Iterator[Attention]:
    """Tell of how many active associations the accreditation is over, ends or is to be renewed."""
    until = (on + ACCREDITATION_LEAD).isoformat()
    query = (
        select(accredited_until(on), renewal_due(on))
        .select_from(organization)
        .join(organization_name, organization_name.c.organization_id == organization.c.id)
        .where(*is_there(on), asks_for_attention(on))
    )
    days = sorted(min(day for day in row if day) for row in register.ask(query))
    if days:
        values = {"count": len(days), "first": date.fromisoformat(days[0]), "until": until}
        yield Attention(Concern.ACCREDITATION_ENDS, "warn", values)


def meetings_due(register: Register, on: date) -> Iterator[Attention]:
    """Tell by which day the Council and the Assembly have to meet again by the norm."""
    c = meeting.c
    is_council = c.kind == "council"
    held = and_(c.state == "held", c.starts_on <= on.isoformat())
    planned = and_(~is_council, c.state.in_(("planned", "convened")))
    query = select(
        func.max(case((and_(is_council, held), c.starts_on))),
        func.max(case((and_(~is_council, held), c.starts_on))),
        func.min(case((planned, c.starts_on))),
    )
    council, session, coming = register.ask(query)[0]
    norms = norms_in_force(register, on)
    if council and (norm := norms.get("council_interval")):
        values = _due_after(council, norm.number)
        late = values["due"] < on
        concern = Concern.COUNCIL_OVERDUE if late else Concern.COUNCIL_DUE
        yield Attention(concern, "error" if late else "info", values)
    if session and (norm := norms.get("session_interval")):
        yield from _session_due(_due_after(session, norm.number), coming, on)


def _due_after(last: str, months: int) -> dict[str, Any]:
    """Give the day of the last meeting and the latest day for the next."""
    met = PartialDate.parse(last).last_day
    due = after_months(met, months)
    return {"last": met, "due": due, "months": months}


def _session_due(values: dict[str, Any], coming: str | None, on: date) -> Iterator[Attention]:
    """A session that is late is a warning, never a fault: there were years without one (S3).

    "Once in twelve months" means each calendar year, so that the year's last day is the latest.
    """
    due = values["due"]
    if not values["months"] % YEAR:
        due = date(due.year, 12, 31)
    is_planned = coming and coming <= due.isoformat()
    if due.year <= on.year and not is_planned:
        concern = Concern.SESSION_OVERDUE if due < on else Concern.SESSION_DUE
        yield Attention(concern, "warn", values | {"due": due})
