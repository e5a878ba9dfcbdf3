"""Perpetual Quota: whom the rounds so far owe most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from apk_desktop.domain.rules.named_votes import Members, NamedVotes, places
from apk_desktop.domain.rules.scoring import Scores, ScoringRule

Fare = tuple[int, int]
"""A quota, as a sum of numbers of members, and the rounds won."""


@dataclass(frozen=True, slots=True)
class Fares:
    """Members by quota and rounds won; a quota is over the number of all members."""

    groups: tuple[tuple[Fare, Members], ...]
    size: int

    @classmethod
    def of(cls, parts: Iterable[tuple[Fare, Members]], size: int) -> Fares:
        """Join those who fared alike and drop what is empty."""
        joined: dict[Fare, Members] = {}
        for fare, members in parts:
            if members:
                joined[fare] = joined.get(fare, 0) | members
        return cls(tuple(joined.items()), size)

    def figures(self, names: tuple[str, ...]) -> dict[str, dict[str, Fraction]]:
        """Give each named member's quota and satisfaction."""
        quota = dict.fromkeys(names, Fraction(0))
        satisfaction = dict(quota)
        for (owed, won), those in self.groups:
            for place in places(those):
                quota[names[place]] = Fraction(owed, self.size)
                satisfaction[names[place]] = Fraction(won)
        return {"quota": quota, "satisfaction": satisfaction}


class PerQuota(ScoringRule[Fares]):
    """Perpetual Quota (Lackner, AAAI 2020): those whom the rounds owe most decide.

    A member's quota grows by the share of all members who approve the best supported of its
    candidates; what counts is how far the wins fall short of it.
    """

    def start(self, everyone: Members) -> Fares:
        """Owe nothing to anybody."""
        return Fares.of([((0, 0), everyone)], everyone.bit_count())

    def opened(self, votes: NamedVotes, state: Fares) -> Fares:
        """Add to each member's quota the greatest support among its candidates."""
        parts: list[tuple[Fare, Members]] = []
        left = state.groups
        for support, approvers in strongest_support(votes):
            parts += (((owed + support, won), those & approvers) for (owed, won), those in left)
            left = tuple((fare, those & ~approvers) for fare, those in left)
        return Fares.of([*parts, *left], state.size)

    def scores(self, votes: NamedVotes, state: Fares) -> Scores:
        """Add up what is owed to those who approve each candidate."""
        owing = [
            (owed - won * state.size, those)
            for (owed, won), those in state.groups
            if owed > won * state.size
        ]
        return Scores(
            tuple(
                sum(owed * (those & one).bit_count() for owed, those in owing)
                for one in votes.approvers
            ),
            state.size or 1,
        )

    def after(self, state: Fares, winners: Members) -> Fares:
        """Count the win."""
        return Fares.of(
            [
                *(((owed, won + 1), those & winners) for (owed, won), those in state.groups),
                *((fare, those & ~winners) for fare, those in state.groups),
            ],
            state.size,
        )

    def told(self, state: Fares, names: tuple[str, ...]) -> Mapping[str, Any]:
        """Give the members' quotas, and their satisfactions."""
        return state.figures(names)


def strongest_support(votes: NamedVotes) -> list[tuple[int, Members]]:
    """Give each support with those members whose best supported candidate has it, the best first.

    Members who approve nobody are in no set.
    """
    found: list[tuple[int, Members]] = []
    left = -1
    for support, approvers in sorted(zip(votes.support(), votes.approvers, strict=True))[::-1]:
        if approvers & left:
            found.append((support, approvers & left))
        left &= ~approvers
    return found
