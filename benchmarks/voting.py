"""P7a and the large meeting: how long the rules for votes by name take, in process.

P7a is a ratio to the plain rules of `plain_perpetual`, over 30 rounds. The large meeting, 10,000
voters and 1,000 candidates, is given in seconds. Run it with `python -m benchmarks.voting`.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from apk_desktop.domain.rules.committees import CommitteeRule, resolute_committee
from apk_desktop.domain.rules.named_votes import NamedVotes, Profile
from apk_desktop.domain.rules.perpetual import PerpetualRule, decide
from benchmarks import plain_perpetual
from benchmarks.plain_perpetual import Round

VOTERS, CANDIDATES, ROUNDS = 84, 12, 30
MANY_VOTERS, MANY_CANDIDATES, APPROVED, SEATS = 10_000, 1_000, 50, 2
MOST_OF_PLAIN, MOST_SECONDS = 0.5, 2.0


def rounds_of(voters: list[str]) -> list[Round]:
    """Make rounds in which every voter approves about a third, the same every time."""
    chance = random.Random(16)  # noqa: S311  # repeatable inputs, no secret
    candidates = [f"c{number:02}" for number in range(CANDIDATES)]
    return [
        (
            candidates,
            {
                voter: frozenset(chance.sample(candidates, chance.randint(0, CANDIDATES * 2 // 3)))
                for voter in voters
            },
        )
        for _ in range(ROUNDS)
    ]


def seconds(work: Callable[[], object]) -> float:
    """Give the processor time of one run."""
    start = time.process_time()
    work()
    return time.process_time() - start


def perpetual() -> None:
    """Print each rule's ratio to the plain one, and that of all; both find the same winners."""
    voters = [f"v{number:02}" for number in range(VOTERS)]
    rounds = rounds_of(voters)
    profile = Profile.of_approvals(voters, rounds)
    ours: dict[PerpetualRule, list[float]] = {rule: [] for rule in PerpetualRule}
    plain: dict[PerpetualRule, list[float]] = {rule: [] for rule in PerpetualRule}
    for rule in PerpetualRule:
        expected = plain_perpetual.winners(rule.value, voters, rounds)
        if [one.winner for one in decide(profile, rule)] != expected:
            raise AssertionError(rule)
        for _ in range(7):
            ours[rule].append(
                seconds(lambda: decide(Profile.of_approvals(voters, rounds), rule))  # noqa: B023
            )
            plain[rule].append(
                seconds(lambda: plain_perpetual.winners(rule.value, voters, rounds))  # noqa: B023
            )
    for rule in PerpetualRule:
        ratio = _median(ours[rule]) / _median(plain[rule])
        print(f"    {rule.value}: {ratio:.2f}")
    whole = sum(map(_median, ours.values())) / sum(map(_median, plain.values()))
    _tell(f"P7a all rules, {ROUNDS} rounds, to the plain rules", whole, MOST_OF_PLAIN)


def large_meeting() -> None:
    """Print the seconds that sequential Phragmén needs from the ballots on."""
    chance = random.Random(16)  # noqa: S311  # repeatable inputs, no secret
    candidates = [f"c{number:04}" for number in range(MANY_CANDIDATES)]
    ballots = [chance.sample(candidates, APPROVED) for _ in range(MANY_VOTERS)]

    def fill(seats: int) -> None:
        votes = NamedVotes.of_ballots(candidates, ballots)
        resolute_committee(votes, CommitteeRule.SEQPHRAGMEN, seats)

    for seats in (SEATS, 10 * SEATS):
        took = seconds(lambda: fill(seats))  # noqa: B023
        _tell(f"sequential Phragmén, {MANY_VOTERS} voters, {seats} seats, s", took, MOST_SECONDS)


def _median(figures: list[float]) -> float:
    return sorted(figures)[len(figures) // 2]


def _tell(measure: str, figure: float, most: float) -> None:
    verdict = "ok" if figure <= most else "MISSED"
    print(f"{measure}: {figure:.2f} (must be at most {most:g}): {verdict}")


if __name__ == "__main__":
    perpetual()
    large_meeting()
