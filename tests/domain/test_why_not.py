"""Where somebody would stand if every rule passed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from apk_desktop.domain.ranking import Outcome, rank_candidates
from apk_desktop.domain.rotation import (
    Candidate,
    Community,
    Criterion,
    PastRound,
    RotationInput,
    Rule,
    Support,
)
from apk_desktop.domain.why_not import would_stand

DAY = date(2026, 3, 1)


def support(votes: int) -> Support:
    return Support(votes_for=votes, against=0, abstained=0, present=60, members=60)


def candidate(name: str, community: str, votes: int = 50) -> Candidate:
    return Candidate(id=name, community=community, support=support(votes), recommended_on=DAY)


GIVEN = RotationInput(
    rule=Rule.LONGEST_WAIT,
    round=6,
    seats=1,
    cooling_rounds=1,
    occupied=frozenset({"tatar"}),
    communities=tuple(Community(id=one) for one in ("german", "korean", "kurdish", "tatar")),
    history=(
        PastRound(number=2, seats=1, contested=None, served=("korean",)),
        PastRound(number=4, seats=1, contested=None, served=("tatar",)),
        PastRound(number=5, seats=1, contested=None, served=("kurdish",)),
    ),
    candidates=(
        candidate("k", "korean"),
        candidate("g", "german"),
        candidate("t", "tatar"),
        candidate("q", "kurdish"),
    ),
)


@pytest.mark.parametrize(
    ("who", "rank", "before", "decided_by"),
    [
        (candidate("g", "german"), 1, None, None),
        (candidate("k", "korean"), 2, "g", Criterion.WAIT),
        (candidate("t", "tatar"), 3, "k", Criterion.WAIT),  # the other seat is set aside
        (candidate("q", "kurdish"), 3, "k", Criterion.WAIT),  # and so is the pause
        (candidate("new", "korean", 55), 2, "g", Criterion.WAIT),
        (candidate("newer", "korean", 45), 3, "k", Criterion.SUPPORT_SHARE),
        (candidate("unheard", "dungan"), 3, "k", Criterion.WAIT),  # it enters with this round
    ],
)
def test_the_place_of_anybody_is_told_with_whom_they_stand_behind(
    who: Candidate, rank: int, before: str | None, decided_by: Criterion | None
) -> None:
    stands = would_stand(GIVEN, who)
    assert stands.rank == rank
    assert (stands.before.candidate.id if stands.before else None) == before
    assert stands.decided_by == decided_by
    assert (stands.place.outcome is Outcome.PROPOSED) is (rank == 1)


def test_nobody_else_is_let_in_with_the_one_who_is_asked_about() -> None:
    assert would_stand(GIVEN, candidate("t", "tatar")).among == 3


@for_all(st.sampled_from(list(Rule)), st.integers(0, 60))
def test_whoever_passes_keeps_the_place_that_the_order_gives(rule: Rule, votes: int) -> None:
    real = candidate("k", "korean", votes)
    given = replace(GIVEN, rule=rule, candidates=(real, *GIVEN.candidates[1:]))
    place = next(one for one in rank_candidates(given) if one.candidate.id == "k")
    assert would_stand(given, real).rank == place.rank
