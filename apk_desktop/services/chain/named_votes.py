"""Votes by name: kept of open ballots alone, of that day's members who were present."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple, Protocol

from sqlalchemy import Select, func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import attendance, named_vote, recommendation
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.attendance import PRESENT
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.services.meeting_members import members_on_day
from apk_desktop.wording.catalogue import message

CHOICES = ("for", "against", "abstained")


class Tally(NamedTuple):
    """How many voted how."""

    votes_for: int = 0
    against: int = 0
    abstained: int = 0


class Counted(Protocol):
    """An entry that holds the counts of a vote."""

    @property
    def votes_for(self) -> int:
        """Votes for."""

    @property
    def votes_against(self) -> int:
        """Votes against."""

    @property
    def votes_abstained(self) -> int:
        """Who abstained."""


class Voter(NamedTuple):
    """A member who may vote; `choice` is empty where no vote is kept."""

    id: int
    name: PersonName
    category: str
    behalf: Trilingual
    choice: str


class OpenVote(Protocol):
    """A recommendation as the service of recommendations gives it."""

    @property
    def id(self) -> int:
        """Its row."""

    @property
    def version(self) -> int:
        """The version that was read."""

    @property
    def name(self) -> PersonName:
        """The candidate."""

    @property
    def withdrawn_on(self) -> str | None:
        """Whether it was withdrawn."""


def tally_of(entry: Counted) -> Tally:
    """Give the counts of an entry."""
    return Tally(entry.votes_for, entry.votes_against, entry.votes_abstained)


def tally(choices: Collection[str]) -> Tally:
    """Count choices; whoever has none did not vote."""
    counted = Counter(choices)
    return Tally(*(counted[one] for one in CHOICES))


def tallies(register: Register, recommendations: Collection[int]) -> dict[int, Tally]:
    """Count the votes by name of each recommendation that has any."""
    c = named_vote.c
    query = (
        select(c.recommendation_id, c.choice, func.count())
        .where(c.recommendation_id.in_(recommendations))
        .group_by(c.recommendation_id, c.choice)
    )
    found: dict[int, dict[str, int]] = {}
    for at, choice, number in register.ask(query):
        found.setdefault(at, {})[choice] = number
    return {at: Tally(*(one.get(choice, 0) for choice in CHOICES)) for at, one in found.items()}


class NamedVotes:
    """The votes by name of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def voters(self, card: MeetingCard, recommendation_id: int, language: str) -> list[Voter]:
        """Give the members of the meeting's day who were present, with their votes."""
        if card.day is None or card.entry.body_id is None:
            return []
        known = self._choices(recommendation_id)
        came = self._present(card.id)
        members = members_on_day(self._register, card.entry.body_id, card.day, language)
        return [Voter(*one, known.get(one.id, "")) for one in members if one.id in came]

    def save(self, card: MeetingCard, one: OpenVote, choices: Mapping[int, str], on: date) -> None:
        """Keep the votes by name; the counts of the recommendation become theirs.

        The ballot becomes an open one. Raises Refused or EditedByAnother.
        """
        self._check(card, one, choices, on)
        wanted = {at: choice for at, choice in choices.items() if choice}
        counted = tally(list(wanted.values()))
        present = len(self.voters(card, one.id, "kk"))
        title = message("Enter votes by name")
        with self._register.change(title, subject=one.name.in_language("kk").full) as change:
            for row in change.connection.execute(self._rows(one.id)).all():
                if row.person_id not in wanted:
                    change.delete(named_vote, row.id, row.version)
                elif wanted[row.person_id] != row.choice:
                    change.update(named_vote, row.id, row.version, choice=wanted[row.person_id])
                wanted.pop(row.person_id, None)
            for person_id, choice in wanted.items():
                change.insert(
                    named_vote, recommendation_id=one.id, person_id=person_id, choice=choice
                )
            change.update(
                recommendation, one.id, one.version,
                ballot="open", present=present, votes_for=counted.votes_for,
                votes_against=counted.against, votes_abstained=counted.abstained,
            )  # fmt: skip

    def _check(
        self, card: MeetingCard, one: OpenVote, choices: Mapping[int, str], on: date
    ) -> None:
        if one.withdrawn_on:
            raise Refused("withdrawn_already")
        if card.day is None:
            raise Refused("meeting_day_unknown")
        if card.day > on:
            raise Refused("meeting_to_come", day=card.starts)
        ballot = select(recommendation.c.ballot).where(recommendation.c.id == one.id)
        if self._register.ask(ballot)[0][0] == "secret":
            raise Refused("secret_ballot")
        may = {voter.id for voter in self.voters(card, one.id, "kk")}
        if not may:
            raise Refused("attendance_missing")
        voted = {at for at, choice in choices.items() if choice}
        if not voted:
            raise Refused("votes_missing", "votes_for")
        if voted - may:
            raise Refused("voter_not_present", count=len(voted - may))

    def _present(self, meeting_id: int) -> set[int]:
        c = attendance.c
        query = select(c.person_id).where(c.meeting_id == meeting_id, c.state.in_(PRESENT))
        return {row[0] for row in self._register.ask(query)}

    def _choices(self, recommendation_id: int) -> dict[int, str]:
        return {row.person_id: row.choice for row in self._register.ask(
            self._rows(recommendation_id))}  # fmt: skip

    def _rows(self, recommendation_id: int) -> Select[Any]:
        c = named_vote.c
        return select(c.id, c.version, c.person_id, c.choice).where(
            c.recommendation_id == recommendation_id
        )
