"""Several seats filled at one meeting from votes by name, one after another, with every tie.

The rules are defined in Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023).
Each buys one candidate after another at the lowest price, and along one way of filling the seats
no price ever falls: a price seen earlier is a bound, and most need not be worked out again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import comb, inf
from typing import NamedTuple

from apk_desktop.domain.rules.groups import Groups
from apk_desktop.domain.rules.named_votes import NamedVotes, places
from apk_desktop.domain.rules.pricing import Price, PricingRule
from apk_desktop.domain.rules.seat_prices import (
    ApprovalCount,
    EqualShares,
    SequentialPav,
    SequentialPhragmen,
)


class CommitteeRule(StrEnum):
    """A rule that fills several seats at once from votes by name."""

    AV = "av"
    SEQPAV = "seqpav"
    SEQPHRAGMEN = "seqphragmen"
    EQUAL_SHARES = "equal-shares"


PRICING: Mapping[CommitteeRule, PricingRule] = {
    CommitteeRule.AV: ApprovalCount(),
    CommitteeRule.SEQPAV: SequentialPav(),
    CommitteeRule.SEQPHRAGMEN: SequentialPhragmen(),
    CommitteeRule.EQUAL_SHARES: EqualShares(),
}
MOST_COMMITTEES = 50_000
# Bounds are prices rounded down to this many binary places; equal bounds are worked out exactly.
_BOUND_BITS = 64


class TooManyCommittees(Exception):
    """So many candidates are tied that listing every committee would not end in useful time."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """Seats filled so far, as a bit for each place, and what the next prices follow from."""

    chosen: int
    rule: PricingRule
    state: Groups


_Bounds = list[float]


@dataclass(frozen=True, slots=True)
class SeatFilled:
    """A seat on the way in which the first of the tied is taken; lower prices come first.

    `price` is None where nobody approves those that are left; `rule` is the one that priced it.
    """

    place: int
    tied: tuple[int, ...]
    price: Price | None
    rule: PricingRule


def all_committees(
    votes: NamedVotes, rule: CommitteeRule, seats: int
) -> tuple[tuple[int, ...], ...]:
    """Give every committee that some way of breaking ties leads to, as places in order.

    Raises TooManyCommittees, and ValueError where there are fewer candidates than seats.
    """
    _check(votes, seats)
    level = {_begin(votes, rule, seats): _no_bounds(votes)}
    for filled_before in range(seats):
        following: dict[_Standing, _Bounds] = {}
        for standing, known in level.items():
            bounds = known[:]
            filled, standing_then = _next_seat(votes, standing, bounds)
            if (
                filled.price is None
                and comb(len(filled.tied), seats - filled_before) > MOST_COMMITTEES
            ):
                raise TooManyCommittees
            for place in filled.tied:
                following.setdefault(_after(votes, standing_then, filled, place), bounds)
            if len(following) > MOST_COMMITTEES:
                raise TooManyCommittees
        level = following
    return tuple(sorted({tuple(places(one.chosen)) for one in level}))


def seats_filled(votes: NamedVotes, rule: CommitteeRule, seats: int) -> Iterator[SeatFilled]:
    """Fill one seat after another, each tie going to the first candidate of the list."""
    _check(votes, seats)
    standing, bounds = _begin(votes, rule, seats), _no_bounds(votes)
    for _ in range(seats):
        filled, standing = _next_seat(votes, standing, bounds)
        yield filled
        standing = _after(votes, standing, filled, filled.place)


class Rival(NamedTuple):
    """The next candidate after those tied for a seat, and its price, if it can be had."""

    place: int
    price: Price | None


def seats_with_rivals(
    votes: NamedVotes, rule: CommitteeRule, seats: int
) -> Iterator[tuple[SeatFilled, Rival | None]]:
    """Fill one seat after another and tell the next candidate, who is None where all are tied."""
    _check(votes, seats)
    standing = _begin(votes, rule, seats)
    for _ in range(seats):
        filled, standing = _next_seat(votes, standing, _no_bounds(votes))
        left = [one for one in _left(votes, standing) if one not in filled.tied]
        price, tied = _cheapest(votes, standing, left, _no_bounds(votes))
        rival = (tied or left)[:1]
        yield filled, Rival(rival[0], price) if rival else None
        standing = _after(votes, standing, filled, filled.place)


def resolute_committee(votes: NamedVotes, rule: CommitteeRule, seats: int) -> tuple[int, ...]:
    """Give the committee in which each tie goes to the first candidate, as places in order."""
    return tuple(sorted(one.place for one in seats_filled(votes, rule, seats)))


def _check(votes: NamedVotes, seats: int) -> None:
    if not 0 <= seats <= len(votes.candidates):
        raise ValueError(seats)


def _begin(votes: NamedVotes, rule: CommitteeRule, seats: int) -> _Standing:
    pricing = PRICING[rule]
    return _Standing(0, pricing, pricing.start(votes.everyone, seats))


def _no_bounds(votes: NamedVotes) -> _Bounds:
    return [-inf] * len(votes.candidates)


def _next_seat(
    votes: NamedVotes, standing: _Standing, bounds: _Bounds
) -> tuple[SeatFilled, _Standing]:
    """Find the cheapest candidates; a rule with nobody to buy may hand over to another."""
    left = _left(votes, standing)
    price, tied = _cheapest(votes, standing, left, bounds)
    if price is None and (after := standing.rule.exhausted(standing.state)) is not None:
        standing = _Standing(standing.chosen, *after)
        bounds[:] = _no_bounds(votes)
        price, tied = _cheapest(votes, standing, left, bounds)
    tied = tied or left
    return SeatFilled(tied[0], tuple(tied), price, standing.rule), standing


def _left(votes: NamedVotes, standing: _Standing) -> list[int]:
    return [one for one in range(len(votes.candidates)) if not standing.chosen >> one & 1]


def _cheapest(
    votes: NamedVotes, standing: _Standing, left: Sequence[int], bounds: _Bounds
) -> tuple[Price | None, list[int]]:
    """Give the lowest price and all who have it, in order, and keep the prices as bounds."""
    best: Price | None = None
    tied: list[int] = []
    for bound, place in sorted((bounds[one], one) for one in left):
        if best is not None and bound > best.bound(_BOUND_BITS):
            break
        price = standing.rule.price(votes.approvers[place], standing.state)
        bounds[place] = inf if price is None else price.bound(_BOUND_BITS)
        if price is None:
            continue
        sign = -1 if best is None else price.compared(best)
        if sign < 0:
            best, tied = price, [place]
        elif sign == 0:
            tied.append(place)
    return best, sorted(tied)


def _after(votes: NamedVotes, standing: _Standing, filled: SeatFilled, place: int) -> _Standing:
    state = standing.state
    if filled.price is not None:
        state = standing.rule.after(state, votes.approvers[place], filled.price)
    return _Standing(standing.chosen | 1 << place, standing.rule, state)
