"""What the start page shows: five figures, what needs attention, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import and_, case, func, select

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
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.gate import needed_for_quorum
from apk_desktop.domain.terms import after_months
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.association_states import status_on
from apk_desktop.services.norms import norms_in_force
from apk_desktop.services.rotation.holders import DeputySeat, seat_holders

TERM_LEAD = timedelta(days=90)
ACCREDITATION_LEAD = timedelta(days=90)


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


class CouncilFigures(NamedTuple):
    """The Council on a day; the quorum counts its members, not its seats.

    `quorum` and `interval_months`, in which it meets at least once, are None where no norm says.
    """

    members: int
    seats: int
    vacancies: int
    quorum: int | None
    interval_months: int | None


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
            .where(organization.c.kind == "association", status_on(on) != "closed")
            .where(select(1).where(named).exists())
            .group_by(organization.c.level)
        )
        by_level: dict[str, int] = {row[0]: row[1] for row in self._register.ask(associations)}
        spelled = and_(*(person.c[f"surname_{one}"] != "" for one in Trilingual._fields))
        people = select(func.count(), func.count(case((spelled, 1)))).select_from(person)
        counted, in_three = self._register.ask(people)[0]
        members = self._members(on)
        return Figures(
            associations=sum(by_level.values()),
            republican=by_level.get("republican", 0),
            people=counted,
            in_three_spellings=in_three,
            assembly_members=members.get("assembly", 0),
            council=self._council(members.get("council", 0), on),
        )

    def council(self, on: date) -> CouncilFigures:
        """Count the Council's members and seats on a day."""
        return self._council(self._members(on).get("council", 0), on)

    def _council(self, members: int, on: date) -> CouncilFigures:
        held = and_(membership.c.post_id == post.c.id, during(membership, on))
        query = (
            select(
                func.count(func.distinct(post.c.id)),
                func.count(func.distinct(membership.c.post_id)),
            )
            .join(organization, organization.c.id == post.c.organization_id)
            .outerjoin(membership, held)
            .where(organization.c.code == "council", post.c.kind == "member", during(post, on))
        )
        seats, filled = self._register.ask(query)[0]
        norms = norms_in_force(self._register, on)
        quorum, interval = norms.get("council_quorum"), norms.get("council_interval")
        return CouncilFigures(
            members,
            seats,
            seats - filled,
            needed_for_quorum(members, quorum.threshold) if quorum else None,
            interval.number if interval else None,
        )

    def deputies(self, on: date) -> list[DeputySeat]:
        """Give the rotating seats with who holds them on a day."""
        return seat_holders(self._register, on)

    def coming(self, on: date, limit: int = 5) -> list[ComingMeeting]:
        """Give the next meetings from a day on."""
        c = meeting.c
        query = (
            select(
                c.id, c.kind, c.number, c.starts_on, c.starts_at, c.place_kk, c.place_ru, c.place_en
            )
            .where(c.starts_on >= func.substr(on.isoformat(), 1, func.length(c.starts_on)))
            .where(c.state.in_(("planned", "convened")))
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
            *self._meetings(on, council.interval_months),
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
            .where(status_on(on) == "active", latest.c.until <= until)
            .order_by(latest.c.until)
        )
        days = [row[0] for row in self._register.ask(query)]
        if not days:
            return []
        values = {"count": len(days), "first": date.fromisoformat(days[0]), "until": until}
        return [Attention(Concern.ACCREDITATION_ENDS, "warn", values)]

    def _meetings(self, on: date, interval_months: int | None) -> list[Attention]:
        """Tell when the Council has to meet again, and of a year without a session.

        The year is a warning, never a fault: there were years without one (facts, 3.1 S3).
        """
        c = meeting.c
        is_council = c.kind == "council"
        held = and_(is_council, c.state == "held", c.starts_on <= on.isoformat())
        this_year = and_(~is_council, c.starts_on.startswith(str(on.year)), c.state != "cancelled")
        query = select(func.max(case((held, c.starts_on))), func.count(case((this_year, 1))))
        last, sessions = self._register.ask(query)[0]
        found = []
        if last and interval_months is not None:
            met = PartialDate.parse(last).last_day
            due = after_months(met, interval_months)
            values: dict[str, Any] = {"last": met, "due": due, "months": interval_months}
            late = due < on
            concern = Concern.COUNCIL_OVERDUE if late else Concern.COUNCIL_DUE
            found.append(Attention(concern, "error" if late else "info", values))
        if not sessions:
            year = {"year": on.year}
            found.append(Attention(Concern.NO_SESSION_THIS_YEAR, "warn", year))
        return found

    def _members(self, on: date) -> dict[str, int]:
        """Count the members of the Assembly and of its Council, by code."""
        o = organization.c
        query = (
            select(o.code, func.count(func.distinct(membership.c.person_id)))
            .join(membership, membership.c.organization_id == o.id)
            .where(o.code.in_(("assembly", "council")), during(membership, on))
            .group_by(o.code)
        )
        return {row[0]: row[1] for row in self._register.ask(query)}


def _terms(deputies: list[DeputySeat], on: date) -> list[Attention]:
    found = []
    for seat in deputies:
        if seat.holder is None:
            values: dict[str, Any] = {"seat": seat.number}
            found.append(Attention(Concern.SEAT_VACANT, "error", values))
            continue
        due = seat.holder.due_on
        if due is None:
            continue
        values = {
            "seat": seat.number,
            "due": due,
            "name": seat.holder.name,
            "days": (due - on).days,
        }
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
