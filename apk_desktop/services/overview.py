"""What the start page shows: five figures, what needs attention, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import and_, func, select

from apk_desktop.db.periods import during
from apk_desktop.db.person_count import person_count
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    meeting,
    membership,
    organization,
    organization_name,
    post,
)
from apk_desktop.domain.gate import needed_for_quorum
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.association_states import status_on
from apk_desktop.services.attention import (
    TERM_LEAD,
    Attention,
    accreditations_ending,
    by_urgency,
    meetings_due,
    seats_vacant,
    terms_due,
)
from apk_desktop.services.norms import norms_in_force
from apk_desktop.services.rotation.holders import DeputySeat, seat_holders
from apk_desktop.services.sitting import sitting


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

    `quorum` is None where no norm says.
    """

    members: int
    seats: int
    vacancies: int
    quorum: int | None


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
        people = select(person_count.c.people, person_count.c.in_three_spellings)
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
        quorum = norms.get("council_quorum")
        return CouncilFigures(
            members,
            seats,
            seats - filled,
            needed_for_quorum(members, quorum.threshold) if quorum else None,
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
            *terms_due(deputies, on),
            *seats_vacant(council),
            *accreditations_ending(self._register, on),
            *meetings_due(self._register, on),
        ]
        return by_urgency(found)

    def _members(self, on: date) -> dict[str, int]:
        """Count the members of the Assembly and of its Council, by code."""
        o = organization.c
        query = (
            select(o.code, func.count(func.distinct(membership.c.person_id)))
            .join(membership, membership.c.organization_id == o.id)
            .where(o.code.in_(("assembly", "council")), sitting(on))
            .group_by(o.code)
        )
        return {row[0]: row[1] for row in self._register.ask(query)}
