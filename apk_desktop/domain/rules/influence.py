"""How fairly rounds with votes by name treated each member: the figures of the fairness ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from apk_desktop.domain.fairness import gini
from apk_desktop.domain.rules.by_quota import strongest_support
from apk_desktop.domain.rules.named_votes import Profile, places
from apk_desktop.domain.rules.perpetual import RoundWon


@dataclass(frozen=True, slots=True, kw_only=True)
class Influence:
    """Each member's rounds won, influence, and rounds in which the lower quota was met.

    Influence shares 1 among the approvers of each round's winner. The quota is that of Perpetual
    Quota, and a round meets it while it exceeds the rounds won by less than 1. `gini_influence`
    is None where nobody has any influence.
    """

    wins: dict[str, int]
    influence: dict[str, Fraction]
    rounds_within_lower_quota: dict[str, int]
    quota_compliance: Fraction
    max_quota_deviation: Fraction
    gini_influence: Fraction | None


def influence(profile: Profile, won: Iterable[RoundWon]) -> Influence:
    """Measure the rounds of a profile by their winners."""
    size = len(profile.members)
    won = tuple(won)
    wins, support, within, parts = [0] * size, [0] * size, [0] * size, [0] * size
    scale = lcm(*(one.approvers.bit_count() for one in won if one.approvers))
    furthest = 0
    for votes, outcome in zip(profile.rounds, won, strict=True):
        for greatest, members in strongest_support(votes):
            for place in places(members):
                support[place] += greatest
        winners = outcome.approvers
        for place in places(winners):
            wins[place] += 1
            parts[place] += scale // winners.bit_count()
        for place in range(size):
            short = support[place] - wins[place] * size
            within[place] += short < size
            furthest = max(furthest, short)
    named, shares = profile.members, [Fraction(part, scale) for part in parts]
    member_rounds = size * len(profile.rounds)
    return Influence(
        wins=dict(zip(named, wins, strict=True)),
        influence=dict(zip(named, shares, strict=True)),
        rounds_within_lower_quota=dict(zip(named, within, strict=True)),
        quota_compliance=Fraction(sum(within), member_rounds) if member_rounds else Fraction(1),
        max_quota_deviation=Fraction(furthest, size) if size else Fraction(0),
        gini_influence=gini(shares) if any(shares) else None,
    )
