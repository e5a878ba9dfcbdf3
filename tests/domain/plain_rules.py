"""The voting rules once more, written from their definitions with fractions and without haste.

They are what the program's rules are compared with; nothing is shared between the two.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import combinations
from math import prod
from typing import Any

Ballots = Sequence[frozenset[int]]
Ballot = frozenset[int]


def approvers(ballots: Ballots, one: int) -> list[int]:
    return [voter for voter, ballot in enumerate(ballots) if one in ballot]


def water_level(loads: Sequence[Fraction]) -> Fraction | None:
    """The lowest level to which loads can be raised by 1 in all."""
    ascending = sorted(loads)
    levels = [(1 + sum(ascending[:n], Fraction(0))) / n for n in range(1, len(ascending) + 1)]
    return min(levels, default=None)


class PlainPerpetual:
    """A rule of perpetual voting over plain lists: `x` holds a figure for each voter."""

    def __init__(self, rule: str, voters: int) -> None:
        self.rule = rule
        self.size = voters
        self.round = 0
        start = 0 if rule in ("per_nash", "per_equality", "per_phragmen", "per_quota") else 1
        self.x = [Fraction(start)] * voters
        self.quota = [Fraction(0)] * voters

    def hold(self, count: int, ballots: Ballots) -> list[int]:
        """Hold a round of so many candidates and give all that are tied for the win."""
        if self.rule == "per_quota":
            for voter, ballot in enumerate(ballots):
                best = max((len(approvers(ballots, one)) for one in ballot), default=0)
                self.quota[voter] += Fraction(best, self.size)
        scores = [self._score(approvers(ballots, one)) for one in range(count)]
        tied = [one for one in range(count) if scores[one] == max(scores)]
        self._settle(approvers(ballots, tied[0]))
        return tied

    def _score(self, those: list[int]) -> Any:
        x, quota, everybody = self.x, self.quota, range(self.size)
        after = [x[one] + (one in those) for one in everybody]
        level = water_level([x[one] for one in those])
        weight = sum((x[one] for one in those), Fraction(0))
        scores: dict[str, Any] = {
            "av": len(those),
            "per_pav": weight,
            "per_unitcost": weight,
            "per_reset": weight,
            "per_consensus": sum(max(x[one], Fraction(0)) for one in those),
            "per_nash": prod(one or Fraction(1, 2**self.size) for one in after),
            "per_equality": [
                sum(x[one] <= bound for one in those) for bound in range(int(max(x, default=0)) + 1)
            ],
            "per_phragmen": (0, 0) if level is None else (1, -level),
            "per_quota": sum(max(quota[one] - x[one], Fraction(0)) for one in those),
            "per_minmax_dryspell": sum(x[one] == max(x) for one in those),
        }
        return scores[self.rule]

    def _settle(self, won: list[int]) -> None:
        x, everybody = self.x, range(self.size)
        if self.rule == "per_pav":
            self.x = [x[one] / (x[one] + 1) if one in won else x[one] for one in everybody]
        elif self.rule == "per_unitcost":
            self.x = [x[one] + (one not in won) for one in everybody]
        elif self.rule == "per_reset":
            self.x = [Fraction(1) if one in won else x[one] + 1 for one in everybody]
        elif self.rule == "per_consensus":
            paying = [one for one in won if x[one] > 0]
            cost = Fraction(self.size, len(paying)) if paying else Fraction(0)
            self.x = [x[one] - cost * (one in paying) + 1 for one in everybody]
        elif self.rule in ("per_nash", "per_equality", "per_quota"):
            self.x = [x[one] + (one in won) for one in everybody]
        elif self.rule == "per_phragmen":
            level = water_level([x[one] for one in won]) or Fraction(0)
            self.x = [max(x[one], level) if one in won else x[one] for one in everybody]
        elif self.rule == "per_minmax_dryspell":
            self.x = [Fraction(0) if one in won else x[one] + 1 for one in everybody]


def every_committee(rule: str, count: int, ballots: Ballots, seats: int) -> set[tuple[int, ...]]:
    """Every committee that some way of breaking ties gives, by trying all of them."""
    if rule == "av":
        scores = [len(approvers(ballots, one)) for one in range(count)]
        sums = {one: sum(scores[c] for c in one) for one in combinations(range(count), seats)}
        return {one for one, total in sums.items() if total == max(sums.values())}
    grow = {"seqpav": _grow_pav, "seqphragmen": _grow_phragmen, "equal-shares": _grow_shares}[rule]
    found: set[tuple[int, ...]] = set()
    _try_all(grow, count, ballots, seats, (), found)
    return found


Grow = Callable[[tuple[int, ...], list[int], Ballots, int], list[int]]


def _try_all(
    grow: Grow,
    count: int,
    ballots: Ballots,
    seats: int,
    chosen: tuple[int, ...],
    found: set[tuple[int, ...]],
) -> None:
    if len(chosen) == seats:
        found.add(tuple(sorted(chosen)))
        return
    left = [one for one in range(count) if one not in chosen]
    for one in grow(chosen, left, ballots, seats):
        _try_all(grow, count, ballots, seats, (*chosen, one), found)


def _grow_pav(chosen: tuple[int, ...], left: list[int], ballots: Ballots, _: int) -> list[int]:
    gain = {
        one: sum(Fraction(1, len(b.intersection(chosen)) + 1) for b in ballots if one in b)
        for one in left
    }
    return [one for one in left if gain[one] == max(gain.values())]


def _grow_phragmen(chosen: tuple[int, ...], left: list[int], ballots: Ballots, _: int) -> list[int]:
    loads = [Fraction(0)] * len(ballots)
    for one in chosen:
        _bear(loads, approvers(ballots, one))
    return _lightest(loads, left, ballots)


def _grow_shares(
    chosen: tuple[int, ...], left: list[int], ballots: Ballots, seats: int
) -> list[int]:
    """Replay the purchases so far: shares first, and once nobody is affordable, loads."""
    budgets = [Fraction(seats, len(ballots))] * len(ballots)
    unbought, done = sorted([*left, *chosen]), list(chosen)
    while _affordable(budgets, unbought, ballots):
        if not done:
            prices = _affordable(budgets, unbought, ballots)
            return [one for one in prices if prices[one] == min(prices.values())]
        one = done.pop(0)
        price = _affordable(budgets, unbought, ballots)[one]
        for voter in approvers(ballots, one):
            budgets[voter] -= min(budgets[voter], price)
        unbought.remove(one)
    loads = [-budget for budget in budgets]
    for one in done:
        _bear(loads, approvers(ballots, one))
    return _lightest(loads, left, ballots)


def _affordable(
    budgets: list[Fraction], candidates: list[int], ballots: Ballots
) -> dict[int, Fraction]:
    """The greatest share that buying each candidate costs: the q with the sum of min(b, q) = 1."""
    found: dict[int, Fraction] = {}
    for one in candidates:
        purse = [budgets[voter] for voter in approvers(ballots, one)]
        for rich in range(1, len(purse) + 1):
            poor = sorted(purse)[: len(purse) - rich]
            q = (1 - sum(poor, Fraction(0))) / rich
            if q > 0 and sum(min(budget, q) for budget in purse) == 1:
                found[one] = min(q, found.get(one, q))
    return found


def _bear(loads: list[Fraction], those: list[int]) -> None:
    if those:
        new = (1 + sum((loads[one] for one in those), Fraction(0))) / len(those)
        for one in those:
            loads[one] = new


def _lightest(loads: list[Fraction], left: list[int], ballots: Ballots) -> list[int]:
    new = {}
    for one in left:
        those = approvers(ballots, one)
        if those:
            new[one] = (1 + sum(loads[voter] for voter in those)) / len(those)
    return [one for one in left if new.get(one) == min(new.values())] if new else left
