"""The rounds held so far, as the ranking rules want them: actual appointments, never proposals."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import or_, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    community,
    membership,
    organization,
    rotation_contender,
    rotation_round,
    rotation_seat,
)
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.gate import Threshold
from apk_desktop.domain.rotation import Community, PastRound
from apk_desktop.domain.terms import counts_as_served


class HeldRound(NamedTuple):
    """A decided round: its number, and the day its proposal was made."""

    id: int
    number: int
    held_on: str


def held_rounds(register: Register, on: date) -> list[HeldRound]:
    """Give the rounds decided up to a day, oldest first."""
    c = rotation_round.c
    query = (
        select(c.id, c.number, c.held_on)
        .where(c.state == "decided", c.held_on <= on.isoformat())
        .order_by(c.number)
    )
    return [HeldRound._make(row) for row in register.ask(query)]


def past_rounds(
    register: Register, held: list[HeldRound], min_served: Threshold
) -> tuple[PastRound, ...]:
    """Give the history; a term that ended before `min_served` of its length is left out."""
    contested = _contested(register)
    seats: dict[int, int] = {}
    served: dict[int, list[str]] = {}
    for round_id, code, starts, ends, planned in _appointments(register):
        seats[round_id] = seats.get(round_id, 0) + 1
        if code and served_enough(starts, ends, planned, min_served):
            served.setdefault(round_id, []).append(code)
    return tuple(
        PastRound(
            number=one.number,
            seats=seats.get(one.id, 0),
            contested=contested.get(one.id),
            served=tuple(sorted(served.get(one.id, []))),
        )
        for one in held
    )


def registered_communities(register: Register) -> tuple[Community, ...]:
    """Give the communities that have, or had, an association or a deputy chair."""
    associated = select(organization.c.community_id).where(organization.c.kind == "association")
    appointed = select(rotation_seat.c.appointed_community_id)
    query = (
        select(community.c.code, community.c.entry_round)
        .where(
            community.c.kind == "community",
            or_(community.c.id.in_(associated), community.c.id.in_(appointed)),
        )
        .order_by(community.c.code)
    )
    return tuple(Community(id=code, entry_round=entry) for code, entry in register.ask(query))


def _contested(register: Register) -> dict[int, frozenset[str]]:
    query = select(rotation_contender.c.round_id, community.c.code).join(
        community, community.c.id == rotation_contender.c.community_id
    )
    found: dict[int, set[str]] = {}
    for round_id, code in register.ask(query):
        found.setdefault(round_id, set()).add(code)
    return {round_id: frozenset(codes) for round_id, codes in found.items()}


def _appointments(
    register: Register,
) -> list[tuple[int, str | None, str | None, str | None, str | None]]:
    """Give round, community, start, end and planned end of every appointed term."""
    query = (
        select(
            rotation_seat.c.round_id,
            community.c.code,
            membership.c.starts_on,
            membership.c.ends_on,
            membership.c.planned_end_on,
        )
        .outerjoin(community, community.c.id == rotation_seat.c.appointed_community_id)
        .outerjoin(membership, membership.c.id == rotation_seat.c.membership_id)
    )
    return register.ask(query)


def served_enough(
    starts: str | None, ends: str | None, planned: str | None, min_served: Threshold
) -> bool:
    """Whether a term counts as served (rotation rules, section 7: early end)."""
    if not (starts and ends and planned):
        return True
    return counts_as_served(
        PartialDate.parse(starts).first_day,
        PartialDate.parse(ends).last_day,
        PartialDate.parse(planned).last_day,
        min_served,
    )
