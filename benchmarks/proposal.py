"""P7b: how long a proposal takes, in process, how that grows, and how long a forecast takes.

The yardstick is an approval count written here in plain Python, which does what the rule `av` of
abcvoting does for 60 candidates and 84 voters: add up each candidate's approvals, sort, and list
every committee that ties. abcvoting itself needs more than a gigabyte installed, so it is no part
of the test requirements. Run it with `python -m benchmarks.proposal`.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import combinations

from apk_desktop.domain.forecast import everyone_stands, forecast
from apk_desktop.domain.ranking import propose
from apk_desktop.domain.rotation import (
    Candidate,
    Community,
    PastRound,
    RotationInput,
    Rule,
    Support,
)

SMALL, LARGE, VOTERS, COMMUNITIES, ROUNDS, SEATS = 60, 1000, 84, 40, 20, 2
AHEAD, MANY_COMMUNITIES = 50, 60
MOST_OF_AV, MOST_GROWTH, MOST_SECONDS = 4.0, 25.0, 1.0
_DAY = date(2026, 3, 5)

Ballots = list[frozenset[int]]


def rotation_of(candidates: int) -> RotationInput:
    """Make a rotation of so many candidates, the same every time."""
    chance = random.Random(16)  # noqa: S311  # repeatable inputs, no secret
    names = [f"c{number:02}" for number in range(COMMUNITIES)]
    history = tuple(
        PastRound(
            number=number,
            seats=SEATS,
            contested=frozenset(names),
            served=tuple(chance.sample(names, SEATS)),
        )
        for number in range(1, ROUNDS + 1)
    )
    people = []
    for number in range(candidates):
        votes = chance.randint(56, VOTERS)
        support = Support(
            votes_for=votes, against=VOTERS - votes, abstained=0, present=VOTERS, members=VOTERS
        )
        people.append(
            Candidate(
                id=f"p{number:04}",
                community=chance.choice(names),
                support=support,
                recommended_on=_DAY,
            )
        )
    return RotationInput(
        rule=Rule.LONGEST_WAIT,
        round=ROUNDS + 1,
        seats=SEATS,
        cooling_rounds=1,
        occupied=frozenset(),
        communities=tuple(Community(id=one) for one in names),
        history=history,
        candidates=tuple(people),
    )


def large_forecast(rule: Rule) -> RotationInput:
    """Make a rotation in which many communities of uneven weight all stand."""
    given = rotation_of(SMALL)
    communities = tuple(
        Community(id=f"c{number:02}", weight=2 * number + 3) for number in range(MANY_COMMUNITIES)
    )
    return everyone_stands(replace(given, rule=rule, communities=communities), _DAY)


def ballots_of(candidates: int) -> Ballots:
    """Make every voter's approvals, two thirds of the candidates each."""
    chance = random.Random(16)  # noqa: S311  # repeatable inputs, no secret
    return [frozenset(chance.sample(range(candidates), candidates * 2 // 3)) for _ in range(VOTERS)]


def approval_committees(candidates: int, ballots: Ballots) -> list[tuple[int, ...]]:
    """Give every committee of most approvals, as the yardstick."""
    scores = [0] * candidates
    for ballot in ballots:
        for one in ballot:
            scores[one] += 1
    last_in = sorted(scores, reverse=True)[SEATS - 1]
    sure = tuple(one for one, score in enumerate(scores) if score > last_in)
    tied = [one for one, score in enumerate(scores) if score == last_in]
    return [sure + rest for rest in combinations(tied, SEATS - len(sure))]


def seconds(work: Callable[[], object], repeats: int) -> float:
    """Give the processor time of one run, as the mean of so many."""
    start = time.process_time()
    for _ in range(repeats):
        work()
    return (time.process_time() - start) / repeats


def main() -> None:
    """Print both ratios, each the median of interleaved runs, and the seconds of a forecast."""
    small, large, ballots = rotation_of(SMALL), rotation_of(LARGE), ballots_of(SMALL)
    to_av, growth = [], []
    for _ in range(15):
        yardstick = seconds(lambda: approval_committees(SMALL, ballots), 40)
        few = seconds(lambda: propose(small), 40)
        many = seconds(lambda: propose(large), 4)
        to_av.append(few / yardstick)
        growth.append(many / few)
    _tell(f"P7b propose, {SMALL} candidates, to an approval count", to_av, MOST_OF_AV)
    _tell(f"P7b growth from {SMALL} to {LARGE} candidates", growth, MOST_GROWTH)
    for rule in Rule:
        took = seconds(lambda: forecast(large_forecast(rule), AHEAD), 1)  # noqa: B023
        _tell(f"forecast of {AHEAD} rounds by {rule.value}, s", [took], MOST_SECONDS)


def _tell(measure: str, ratios: list[float], most: float) -> None:
    ratio = sorted(ratios)[len(ratios) // 2]
    print(
        f"{measure}: {ratio:.2f} (must be at most {most:g}): {'ok' if ratio <= most else 'MISSED'}"
    )


if __name__ == "__main__":
    main()
