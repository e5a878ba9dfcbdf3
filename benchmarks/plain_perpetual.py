"""The yardstick of P7a: perpetual voting written plainly, with a fraction for every figure.

It follows the published definitions (Lackner, AAAI 2020; Lackner and Maly, AAAI 2023) voter by
voter and candidate by candidate. The authors' own repository, which the goal names, cannot be
installed as a package; it works in the same way and on the same kind of figures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

Approvals = Mapping[str, frozenset[str]]
Round = tuple[Sequence[str], Approvals]
Figures = dict[str, Fraction]


def winners(rule: str, voters: Sequence[str], rounds: Sequence[Round]) -> list[str]:
    """Give the winner of each round."""
    counted = rule in ("per_nash", "per_equality", "per_phragmen", "per_quota")
    x = dict.fromkeys(voters, Fraction(0 if counted else 1))
    quota = dict.fromkeys(voters, Fraction(0))
    return [_hold(rule, x, quota, candidates, approvals) for candidates, approvals in rounds]


def _hold(
    rule: str, x: Figures, quota: Figures, candidates: Sequence[str], approvals: Approvals
) -> str:
    supporters = {one: [v for v in x if one in approvals[v]] for one in candidates}
    if rule == "per_quota":
        for voter in x:
            best = max((len(supporters[one]) for one in approvals[voter]), default=0)
            quota[voter] += Fraction(best, len(x))
    if rule == "per_equality":
        winner = _by_equality(x, candidates, supporters)
    else:
        owed = {v: max(quota[v] - x[v], Fraction(0)) for v in x}
        score = _SCORES.get(rule, _weight)
        scores = {
            one: score(owed if rule == "per_quota" else x, supporters[one]) for one in candidates
        }
        best_score = max(scores.values())
        winner = next(one for one in candidates if scores[one] == best_score)
    _settle(rule, x, set(supporters[winner]))
    return winner


def _by_equality(x: Figures, candidates: Sequence[str], supporters: Mapping[str, list[str]]) -> str:
    left = list(candidates)
    for bound in range(int(min(x.values())), int(max(x.values())) + 1):
        counts = {one: sum(1 for v in supporters[one] if x[v] <= bound) for one in left}
        best = max(counts.values())
        left = [one for one in left if counts[one] == best]
    return left[0]


def _count(_: Figures, those: list[str]) -> Fraction:
    return Fraction(len(those))


def _weight(x: Figures, those: list[str]) -> Fraction:
    return sum((x[v] for v in those if x[v] > 0), Fraction(0))


def _product(x: Figures, those: list[str]) -> Fraction:
    product, winning = Fraction(1), set(those)
    for voter, wins in x.items():
        after = wins + 1 if voter in winning else wins
        product *= after or Fraction(1, 2 ** len(x))
    return product


def _level(x: Figures, those: list[str]) -> Fraction:
    """Give the lowest level that costs 1, as a negative figure: the lowest wins."""
    bearing = those
    while bearing:
        level = Fraction(1 + sum(x[v] for v in bearing)) / len(bearing)
        lighter = [v for v in bearing if x[v] <= level]
        if len(lighter) == len(bearing):
            return -level
        bearing = lighter
    return Fraction(-len(x) - 10**6)


def _longest(x: Figures, those: list[str]) -> Fraction:
    longest = max(x.values())
    return Fraction(sum(1 for v in those if x[v] == longest))


_SCORES: dict[str, Callable[[Figures, list[str]], Fraction]] = {
    "av": _count,
    "per_nash": _product,
    "per_phragmen": _level,
    "per_minmax_dryspell": _longest,
}


def _settle(rule: str, x: Figures, won: set[str]) -> None:
    paying = [v for v in won if x[v] > 0]
    cost = Fraction(len(x), len(paying)) if paying else Fraction(0)
    level = -_level(x, list(won)) if won else Fraction(0)
    for voter, figure in x.items():
        wins = voter in won
        if rule == "per_pav" and wins:
            x[voter] = figure / (figure + 1)
        elif rule == "per_consensus":
            x[voter] = figure + 1 - (cost if wins and figure > 0 else 0)
        elif rule == "per_unitcost" and not wins:
            x[voter] = figure + 1
        elif rule == "per_reset":
            x[voter] = Fraction(1) if wins else figure + 1
        elif rule in ("per_nash", "per_equality", "per_quota") and wins:
            x[voter] = figure + 1
        elif rule == "per_phragmen" and wins:
            x[voter] = max(figure, level)
        elif rule == "per_minmax_dryspell":
            x[voter] = Fraction(0) if wins else figure + 1
