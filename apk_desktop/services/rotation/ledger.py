"""The fairness ledger in full: by community, by association and by region."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from sqlalchemy import or_, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, membership, organization, person, rotation_seat
from apk_desktop.domain import rotation as domain
from apk_desktop.domain.fairness import Record, fairness
from apk_desktop.domain.rotation import PastRound
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.references import Community, References
from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.history import HeldRound, held_rounds, served_enough
from apk_desktop.services.rotation.holders import due_day_of
from apk_desktop.services.rotation.settings import rotation_norms


class LedgerBy(StrEnum):
    """Whose turns are counted."""

    COMMUNITY = "community"
    ASSOCIATION = "association"
    REGION = "region"


class Party(NamedTuple):
    """Whoever has a line in the ledger; `community` gives its mark, where it has one."""

    id: int
    name: Trilingual
    community: Community | None
    is_represented: bool
    entry_round: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """A party with its record; `wait_days` is None where no round was held since its entry."""

    party: Party
    record: Record
    wait_days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Every party's record before a round, the longest wait first, and how even it was."""

    by: LedgerBy
    entries: tuple[LedgerEntry, ...]
    never_served: int
    gini: Fraction
    jain: Fraction


class _Service(NamedTuple):
    """A term that counts: in which round, whose, and its last day."""

    round_id: int
    party: int
    last_day: date | None


class Ledgers:
    """The ledgers of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, board: RotationBoard, by: LedgerBy) -> Ledger:
        """Measure the rounds before a board's round."""
        held = held_rounds(self._register, board.on)
        services = self._services(by, board.on)
        parties = self._parties(by, board, held, services)
        history = board.given.history
        if by is not LedgerBy.COMMUNITY:
            history = _history(held, history, services)
        ids = {str(one.id): one for one in parties}
        if by is LedgerBy.COMMUNITY:
            ids = {one.community.code: one for one in parties if one.community}
        measured = fairness(
            [domain.Community(id=key, entry_round=one.entry_round) for key, one in ids.items()],
            history,
            board.round_number,
        )
        entries = [
            LedgerEntry(
                party=ids[record.community],
                record=record,
                wait_days=_wait_days(ids[record.community], held, services, board.on),
            )
            for record in measured.records
        ]
        entries.sort(key=lambda one: (-one.record.wait_rounds, one.party.name.kk, one.party.id))
        return Ledger(
            by=by,
            entries=tuple(entries),
            never_served=len(measured.never_served),
            gini=measured.gini_served,
            jain=measured.jain_served,
        )

    def _services(self, by: LedgerBy, on: date) -> list[_Service]:
        """Read the terms that the rounds appointed, without those that ended too early."""
        seat, m = rotation_seat.c, membership.c
        party = {
            LedgerBy.COMMUNITY: seat.appointed_community_id,
            LedgerBy.ASSOCIATION: m.on_behalf_of_id,
            LedgerBy.REGION: person.c.region_id,
        }[by]
        query = (
            select(seat.round_id, party, m.starts_on, m.ends_on, m.planned_end_on)
            .outerjoin(membership, m.id == seat.membership_id)
            .outerjoin(person, person.c.id == seat.appointed_person_id)
            .where(party.is_not(None))
        )
        least = rotation_norms(self._register, on).min_served
        return [
            _Service(round_id, party_id, due_day_of(ends, planned))
            for round_id, party_id, starts, ends, planned in self._register.ask(query)
            if served_enough(starts, ends, planned, least)
        ]

    def _parties(
        self, by: LedgerBy, board: RotationBoard, held: list[HeldRound], services: list[_Service]
    ) -> list[Party]:
        references = References(self._register)
        if by is LedgerBy.REGION:
            return [
                Party(one.id, one.name, None, is_represented=True, entry_round=0)
                for one in references.regions("kk")
            ]
        communities = references.communities("kk")
        if by is LedgerBy.ASSOCIATION:
            served = {one.party for one in services}
            return self._associations(board.on, held, served, communities)
        entries = {one.id: one.entry_round for one in board.given.communities}
        lines = {line.community.code: line for line in board.ledger}
        return [
            Party(one.id, one.plural, one, lines[one.code].represented, entries[one.code])
            for one in communities
            if one.code in lines
        ]

    def _associations(
        self, on: date, held: list[HeldRound], served: set[int], communities: list[Community]
    ) -> list[Party]:
        """Give the republican associations, and any other that somebody served for."""
        o = organization.c
        query = (
            select(o.id, o.status, o.registered_on, o.founded_on, community.c.code)
            .outerjoin(community, community.c.id == o.community_id)
            .where(
                o.kind == "association",
                or_(o.level == "republican", o.id.in_(served)),
            )
        )
        rows = self._register.ask(query)
        names = names_of(self._register, on, [row[0] for row in rows])
        marks = {one.code: one for one in communities}
        return [
            Party(
                id=row[0],
                name=names.get(row[0], Trilingual()),
                community=marks.get(row[4] or ""),
                is_represented=row[1] == "active",
                entry_round=_rounds_before(held, row[2] or row[3]),
            )
            for row in rows
        ]


def _rounds_before(held: Iterable[HeldRound], day: str | None) -> int:
    """Give the last round held before a day, which may be a year or a month of old history."""
    return max((one.number for one in held if day and one.held_on < day), default=0)


def _history(
    held: list[HeldRound], counted: tuple[PastRound, ...], services: Iterable[_Service]
) -> tuple[PastRound, ...]:
    """Give the rounds with what served in them; who stood is recorded of communities only."""
    found: dict[int, list[str]] = {}
    for one in services:
        found.setdefault(one.round_id, []).append(str(one.party))
    seats: Mapping[int, int] = {one.number: one.seats for one in counted}
    return tuple(
        PastRound(
            number=one.number,
            seats=seats.get(one.number, 0),
            contested=None,
            served=tuple(sorted(found.get(one.id, ()))),
        )
        for one in held
    )


def _wait_days(
    party: Party, held: list[HeldRound], services: Iterable[_Service], on: date
) -> int | None:
    """Give the days since the last term ended, else since the round of the entry."""
    own = [one for one in services if one.party == party.id]
    ended = [one.last_day for one in own if one.last_day is not None]
    if own:
        return max((on - max(ended)).days, 0) if ended else None
    since = [one.held_on for one in held if one.number >= party.entry_round]
    return (on - date.fromisoformat(since[0])).days if since else None
