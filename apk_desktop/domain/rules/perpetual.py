"""One winner in every round, fair over the rounds between the members who vote.

Lackner, Perpetual Voting: Fairness in Long-Term Decision Making (AAAI 2020), and Lackner and Maly,
Proportional Decisions in Perpetual Voting (AAAI 2023). Only per_consensus and per_phragmen are
proven both proportional and without unbounded dry spells.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from apk_desktop.domain.rules.by_load import PerPhragmen
from apk_desktop.domain.rules.by_quota import PerQuota
from apk_desktop.domain.rules.by_satisfaction import (
    Approval,
    PerEquality,
    PerMinmaxDryspell,
    PerNash,
)
from apk_desktop.domain.rules.by_weight import PerConsensus, PerPav, PerReset, PerUnitcost
from apk_desktop.domain.rules.named_votes import Members, NamedVotes, Profile
from apk_desktop.domain.rules.scoring import Scores, ScoringRule


class PerpetualRule(StrEnum):
    """A rule that chooses one candidate a round from votes by name."""

    AV = "av"
    PER_PAV = "per_pav"
    PER_CONSENSUS = "per_consensus"
    PER_UNITCOST = "per_unitcost"
    PER_RESET = "per_reset"
    PER_NASH = "per_nash"
    PER_EQUALITY = "per_equality"
    PER_PHRAGMEN = "per_phragmen"
    PER_QUOTA = "per_quota"
    PER_MINMAX_DRYSPELL = "per_minmax_dryspell"


SCORING: Mapping[PerpetualRule, ScoringRule[Any]] = {
    PerpetualRule.AV: Approval(),
    PerpetualRule.PER_PAV: PerPav(),
    PerpetualRule.PER_CONSENSUS: PerConsensus(),
    PerpetualRule.PER_UNITCOST: PerUnitcost(),
    PerpetualRule.PER_RESET: PerReset(),
    PerpetualRule.PER_NASH: PerNash(),
    PerpetualRule.PER_EQUALITY: PerEquality(),
    PerpetualRule.PER_PHRAGMEN: PerPhragmen(),
    PerpetualRule.PER_QUOTA: PerQuota(),
    PerpetualRule.PER_MINMAX_DRYSPELL: PerMinmaxDryspell(),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundWon:
    """A round's outcome: everyone with the best score is `tied`, and the first of them has won.

    `state` is how the members stand after the round, in the rule's own terms.
    """

    winner: str
    tied: tuple[str, ...]
    approvers: Members
    scores: Scores
    state: Any


def decide(profile: Profile, rule: PerpetualRule) -> tuple[RoundWon, ...]:
    """Choose a winner for each round; of equal scores the first of that round's list wins."""
    scoring, everyone = SCORING[rule], profile.everyone
    state = scoring.start(everyone)
    rounds = []
    for votes in profile.rounds:
        state = scoring.opened(votes, state)
        scores = scoring.scores(votes, state)
        won = _won(votes, scores)
        state = scoring.after(state, votes.approvers[won[0]])
        rounds.append(
            RoundWon(
                winner=votes.candidates[won[0]],
                tied=tuple(votes.candidates[place] for place in won),
                approvers=votes.approvers[won[0]],
                scores=scores,
                state=state,
            )
        )
    return tuple(rounds)


def _won(votes: NamedVotes, scores: Scores) -> list[int]:
    """Give the places of all candidates with the best score."""
    best = max(scores.figures)
    return [place for place in range(len(votes.candidates)) if scores.figures[place] == best]
