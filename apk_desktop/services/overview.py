"""What the start page shows: five figures, what needs attention, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, FromClause, and_, case, func, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    accreditation,
    meeting,
    membership,
    organization,
    organization_name,
    person,
    post,
)
from apk_desktop.domain.gate import needed_for_quorum
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.rotation.seats import Term, rotating_seats, terms_in_seats
from apk_desktop.services.rotation.settings import rotation_norms

TERM_LEAD = timedelta(days=90)
ACCREDITATION_LEAD = timedelta(days=90)
COUNCIL_INTERVAL_DAYS = 183  # six months: Law No. 70-IV, article 10


class Concern(StrEnum):
    """What a line of "Needs attention" is about."""

    TERM_ENDS = "term_ends"
    TERM_OVER = "term_over"
    SEAT_VACANT = "seat_vacant"
    COUNCIL_VACANCIES = "council_vacancies"
    ACCREDITATION_ENDS = "accreditation_ends"
    COUNCIL_DUE = "council_due"
    COUNCIL_OVERDUE = "council_overdue"
    NO_SESSION_THIS_YEAR = "no_session_this_year"


class Attention(NamedTuple):
    """One line: the concern, how urgent (error, warn, info), and its numbers and dates."""

    concern: Concern
    urgency: str
    values: dict[str, Any]


class ComingMeeting(NamedTuple):
    """A meeting that is still to come."""

    id: int
    kind: str
    number: int | None
    starts_on: str
    starts_at: str
    place: Trilingual


class DeputySeat(NamedTuple):
    """A rotating seat with the term that runs on the day, if any."""

    number: int
    term: Term | None


class CouncilFigures(NamedTuple):
    """The Council on a day; the quorum counts its members, not its seats."""

    members: int
    seats: int
    vacancies: int
    quorum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of the cards."""

    associations: int
    republican: int
    people: int
    in_three_spellings: int
    assembly_members: int
    council: CouncilFigures


class Overview:
    """Questions of the start page."""

    TERM_LEAD = TERM_LEAD

    def __init__(self, register: Register) -> None:
        self._register = register

    def figures(self, on: date) -> Figures:
        """Count the associations, people and members of the Assembly on a day."""
        named = and_(
            organization_name.c.organization_id == organization.c.id, during(organization_name, on)
        )
        associations = (
            select(organization.c.level, func.count())
            .where(organization.c.kind == "association", organization.c.status != "closed")
            .where(select(1).where(named).exists())
            .group_by(organization.c.level)
        )
        by_level: dict[str, int] = {row[0]: row[1] for row in self._register.ask(associations)}
        spelled = and_(*(person.c[f"surname_{one}"] != "" for one in Trilingual._fields))
        people = select(func.count(), func.count(case((spelled, 1)))).select_from(person)
        counted, in_three = self._register.ask(people)[0]
        return Figures(
            associations=sum(by_level.values()),
            republican=by_level.get("republican", 0),
            people=counted,
            in_three_spellings=in_three,
            assembly_members=self._members("assembly", on),
            council=self.council(on),
        )

    def council(self, on: date) -> CouncilFigures:
        """Count the Council's members and seats on a day."""
        seats = (
            select(post.c.id)
            .join(organization, organization.c.id == post.c.organization_id)
            .where(organization.c.code == "council", post.c.kind == "member", during(post, on))
        )
        held = select(func.count(func.distinct(membership.c.post_id))).where(
            membership.c.post_id.in_(seats), during(membership, on)
        )
        count = len(self._register.ask(seats))
        members = self._members("council", on)
        quorum = needed_for_quorum(members, rotation_norms(self._register, on).quorum)
        return CouncilFigures(members, count, count - int(self._register.ask(held)[0][0]), quorum)

    def deputies(self, on: date) -> list[DeputySeat]:
        """Give the rotating seats with who holds them on a day."""
        terms = [term for term in terms_in_seats(self._register) if term.runs_on(on)]
        held = {term.post_id: term for term in terms}
        seats = rotating_seats(self._register, on)
        return [DeputySeat(seat.number, held.get(seat.post_id)) for seat in seats]

    def coming(self, on: date, limit: int = 5) -> list[ComingMeeting]:
        """Give the next meetings from a day on."""
        c = meeting.c
        query = (
            select(
                c.id, c.kind, c.number, c.starts_on, c.starts_at, c.place_kk, c.place_ru, c.place_en
            )
            .where(c.starts_on >= on.isoformat(), c.state.in_(("planned", "convened")))
            .order_by(c.starts_on, c.starts_at, c.id)
            .limit(limit)
        )
        return [
            ComingMeeting._make((*row[:5], Trilingual(*row[5:])))
            for row in self._register.ask(query)
        ]

    def attention(
        self, on: date, council: CouncilFigures, deputies: list[DeputySeat]
    ) -> list[Attention]:
        """Give what is due on a day, the most urgent first."""
        found = [
            *_terms(deputies, on),
            *_vacancies(council),
            *self._accreditations(on),
            *self._council_meeting(on),
            *self._session(on),
        ]
        order = ("error", "warn", "info")
        return sorted(found, key=lambda one: order.index(one.urgency))

    def _accreditations(self, on: date) -> list[Attention]:
        until = (on + ACCREDITATION_LEAD).isoformat()
        c = accreditation.c
        latest = (
            select(c.organization_id, func.max(c.last_day).label("until"))
            .group_by(c.organization_id)
            .subquery()
        )
        query = (
            select(latest.c.until)
            .join(organization, organization.c.id == latest.c.organization_id)
            .where(organization.c.status == "active", latest.c.until <= until)
            .order_by(latest.c.until)
        )
        days = [row[0] for row in self._register.ask(query)]
        if not days:
            return []
        values = {"count": len(days), "first": date.fromisoformat(days[0]), "until": until}
        return [Attention(Concern.ACCREDITATION_ENDS, "warn", values)]

    def _council_meeting(self, on: date) -> list[Attention]:
        last = self._latest_held(on, meeting.c.kind == "council")
        if last is None:
            return []
        due = last + timedelta(days=COUNCIL_INTERVAL_DAYS)
        values = {"last": last, "due": due}
        if due < on:
            return [Attention(Concern.COUNCIL_OVERDUE, "error", values)]
        return [Attention(Concern.COUNCIL_DUE, "info", values)]

    def _session(self, on: date) -> list[Attention]:
        """Warn, never refuse: there were years without a session (facts, 3.1 S3)."""
        this_year = (
            meeting.c.kind != "council",
            meeting.c.starts_on >= f"{on.year}-01-01",
            meeting.c.starts_on <= f"{on.year}-12-31",
            meeting.c.state != "cancelled",
        )
        if self._count(meeting, *this_year):
            return []
        return [Attention(Concern.NO_SESSION_THIS_YEAR, "warn", {"year": on.year})]

    def _latest_held(self, on: date, *conditions: ColumnElement[bool]) -> date | None:
        query = select(func.max(meeting.c.starts_on)).where(
            meeting.c.state == "held", meeting.c.starts_on <= on.isoformat(), *conditions
        )
        latest: str | None = self._register.ask(query)[0][0]
        return date.fromisoformat(latest) if latest else None

    def _members(self, body: str, on: date) -> int:
        query = (
            select(func.count(func.distinct(membership.c.person_id)))
            .join(organization, organization.c.id == membership.c.organization_id)
            .where(organization.c.code == body, during(membership, on))
        )
        return int(self._register.ask(query)[0][0])

    def _count(self, table: FromClause, *conditions: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(table).where(*conditions)
        return int(self._register.ask(query)[0][0])


def _terms(deputies: list[DeputySeat], on: date) -> list[Attention]:
    found = []
    for seat in deputies:
        if seat.term is None:
            values: dict[str, Any] = {"seat": seat.number}
            found.append(Attention(Concern.SEAT_VACANT, "error", values))
            continue
        if not seat.term.due_on:
            continue
        due = date.fromisoformat(seat.term.due_on)
        values = {"seat": seat.number, "due": due, "term": seat.term, "days": (due - on).days}
        if due < on:
            found.append(Attention(Concern.TERM_OVER, "error", values))
        elif due <= on + TERM_LEAD:
            found.append(Attention(Concern.TERM_ENDS, "error", values))
    return found


def _vacancies(council: CouncilFigures) -> list[Attention]:
    if not council.vacancies:
        return []
    values = {
        "count": council.vacancies,
        "members": council.seats - council.vacancies,
        "seats": council.seats,
    }
    return [Attention(Concern.COUNCIL_VACANCIES, "warn", values)]
