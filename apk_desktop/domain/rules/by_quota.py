"""Perpetual Quota: whom the rounds so far owe most."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from apk_desktop.domain.rules.named_votes import Members, NamedVotes, places
from apk_desktop.domain.rules.scoring import Scores, ScoringRule


@dataclass(frozen=True, slots=True)
class Fares:
    """Each member's quota, over the number of all members, and the rounds won, by place.

    Hardly two members fare alike, so these are not kept in groups.
    """

    quotas: tuple[int, ...]
    wins: tuple[int, ...]


class PerQuota(ScoringRule[Fares]):
    """Perpetual Quota (Lackner, AAAI 2020): those whom the rounds owe most decide.

    A member's quota grows by the share of all members who approve the best supported of its
    candidates; what counts is how far the wins fall short of it.
    """

    def start(self, everyone: Members) -> Fares:
        """Owe nothing to anybody."""
        nothing = (0,) * everyone.bit_count()
        return Fares(nothing, nothing)

    def opened(self, votes: NamedVotes, state: Fares) -> Fares:
        """Add to each member's quota the greatest support among its candidates."""
        quotas = list(state.quotas)
        for support, members in strongest_support(votes):
            for place in places(members):
                quotas[place] += support
        return replace(state, quotas=tuple(quotas))

    def scores(self, votes: NamedVotes, state: Fares) -> Scores:
        """Add up what is owed to those who approve each candidate."""
        size = len(state.wins)
        fares = zip(state.quotas, state.wins, strict=True)
        owed = [max(quota - won * size, 0) for quota, won in fares]
        return Scores(
            tuple(sum(map(owed.__getitem__, places(one))) for one in votes.approvers), size or 1
        )

    def after(self, state: Fares, winners: Members) -> Fares:
        """Count the win."""
        wins = list(state.wins)
        for place in places(winners):
            wins[place] += 1
        return replace(state, wins=tuple(wins))

    def told(self, state: Fares, names: tuple[str, ...]) -> Mapping[str, Any]:
        """Give the members' quotas, and their satisfactions."""
        size = len(names)
        return {
            "quota": {
                name: Fraction(one, size) for name, one in zip(names, state.quotas, strict=True)
            },
            "satisfaction": {
                name: Fraction(one) for name, one in zip(names, state.wins, strict=True)
            },
        }


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
