"""Why a candidate won by votes by name: the figure that decided, and that of the next candidate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import inf

from apk_desktop.domain.rules.committees import CommitteeRule, seats_with_rivals
from apk_desktop.domain.rules.named_votes import NamedVotes, Profile
from apk_desktop.domain.rules.perpetual import PerpetualRule, decide
from apk_desktop.domain.rules.pricing import Price, PricingRule
from apk_desktop.domain.rules.scoring import Scores
from apk_desktop.domain.rules.seat_prices import ApprovalCount, EqualShares, SequentialPav


class Measure(StrEnum):
    """What a rule compares candidates by."""

    APPROVALS = "approvals"
    WEIGHT = "weight"
    PRODUCT = "product"
    FEWEST_WINS = "fewest_wins"
    LOAD = "load"
    OWED = "owed"
    LONGEST_WAIT = "longest_wait"
    REPRESENTATION = "representation"
    SHARE = "share"


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteReason:
    """Why a candidate won: the first of `equals`, or by its figure against the next.

    A figure is None for a candidate that nobody approves or can pay for; of a product the winner's
    is told as a multiple of the other's, which is 1.
    """

    winner: str
    measure: Measure
    figure: Fraction | None
    equals: tuple[str, ...] = ()
    other: str | None = None
    other_figure: Fraction | None = None


_MEASURES = {
    PerpetualRule.AV: Measure.APPROVALS,
    PerpetualRule.PER_NASH: Measure.PRODUCT,
    PerpetualRule.PER_EQUALITY: Measure.FEWEST_WINS,
    PerpetualRule.PER_PHRAGMEN: Measure.LOAD,
    PerpetualRule.PER_QUOTA: Measure.OWED,
    PerpetualRule.PER_MINMAX_DRYSPELL: Measure.LONGEST_WAIT,
}
_PRICES: dict[type[PricingRule], Measure] = {
    ApprovalCount: Measure.APPROVALS,
    SequentialPav: Measure.REPRESENTATION,
    EqualShares: Measure.SHARE,
}


def round_reasons(profile: Profile, rule: PerpetualRule) -> tuple[VoteReason, ...]:
    """Give the reason for each round's winner."""
    measure = _MEASURES.get(rule, Measure.WEIGHT)
    return tuple(
        _round_reason(votes, won.scores, measure)
        for votes, won in zip(profile.rounds, decide(profile, rule), strict=True)
    )


def seat_reasons(votes: NamedVotes, rule: CommitteeRule, seats: int) -> Iterator[VoteReason]:
    """Give the reason for each seat, ties going to the first candidate of the list."""
    for filled, rival in seats_with_rivals(votes, rule, seats):
        measure = _PRICES.get(type(filled.rule), Measure.LOAD)
        yield VoteReason(
            winner=votes.candidates[filled.place],
            measure=measure,
            figure=_told(filled.price),
            equals=tuple(votes.candidates[one] for one in filled.tied[1:]),
            other=None if rival is None else votes.candidates[rival.place],
            other_figure=None if rival is None else _told(rival.price),
        )


def _round_reason(votes: NamedVotes, scores: Scores, measure: Measure) -> VoteReason:
    figures = scores.figures
    order = sorted(range(len(figures)), key=lambda one: figures[one], reverse=True)
    best = order[0]
    equals = tuple(votes.candidates[one] for one in order[1:] if figures[one] == figures[best])
    rest = [one for one in order if figures[one] != figures[best]]
    ours, theirs = _figures(scores, best, rest[0] if rest else None)
    if rest and measure is Measure.PRODUCT and ours is not None and theirs:
        ours, theirs = ours / theirs, Fraction(1)
    return VoteReason(
        winner=votes.candidates[best],
        measure=measure,
        figure=ours,
        equals=equals,
        other=votes.candidates[rest[0]] if rest else None,
        other_figure=theirs,
    )


def _figures(
    scores: Scores, best: int, other: int | None
) -> tuple[Fraction | None, Fraction | None]:
    """Give the figures of two candidates; of two vectors, the entries that first differ."""
    ours = scores.figures[best]
    theirs = None if other is None else scores.figures[other]
    if isinstance(ours, tuple):
        pairs = zip(ours, theirs or ours, strict=True)
        ours, theirs = next((pair for pair in pairs if pair[0] != pair[1]), (ours[0], None))
    return _exact(ours, scores.scale), _exact(theirs, scores.scale)


def _exact(figure: float | None, scale: int) -> Fraction | None:
    # A score is negative only where the lowest figure wins, and is told without its sign.
    return None if figure is None or figure == -inf else abs(Fraction(int(figure), scale))


def _told(price: Price | None) -> Fraction | None:
    return None if price is None else abs(Fraction(price.part, price.whole))
