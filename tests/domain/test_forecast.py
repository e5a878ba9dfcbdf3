"""Rounds to come: who is served when, and when a cycle has come round."""

from __future__ import annotations

import pytest

from apk_desktop.domain.forecast import (
    Forecast,
    ForecastMode,
    ForecastRound,
    Repetition,
    first_repetition,
    project,
)
from apk_desktop.domain.ranking import propose
from apk_desktop.domain.rotation import Community
from tests.domain.rotations import DAY, candidate, held, rotation

PLAN = rotation(
    candidate("p1", "A"),
    candidate("p2", "B"),
    communities=[Community(id=one) for one in "ABC"],
    history=[held(1, "B")],
    occupied=["A"],
)


def _project(mode: ForecastMode, rounds: int) -> Forecast:
    return project(PLAN, rounds, mode, DAY)


def test_the_candidates_of_today_may_stay() -> None:
    ahead = _project(ForecastMode.SAME_CANDIDATES, 5)
    assert [one.communities for one in ahead.rounds] == [("B",), ("A",), ("B",), ("A",), ("B",)]
    assert ahead.rounds[0].chosen == propose(PLAN).chosen
    assert ahead.served_in == {"B": 2, "A": 3}
    assert ahead.repeats == Repetition(round=4, every=2)


def test_every_registered_community_may_stand() -> None:
    ahead = _project(ForecastMode.EVERY_COMMUNITY, 7)
    assert [one.communities[0] for one in ahead.rounds] == list("CABCABC")
    assert ahead.served_in == {"C": 2, "A": 3, "B": 4}
    assert ahead.repeats == Repetition(round=5, every=3)


def test_a_cycle_that_has_not_come_round_is_not_told() -> None:
    assert _project(ForecastMode.EVERY_COMMUNITY, 5).repeats is None
    assert _project(ForecastMode.EVERY_COMMUNITY, 0) == Forecast(
        rounds=(), served_in={}, repeats=None
    )


@pytest.mark.parametrize(
    ("chosen", "repetition"),
    [
        ("aa", Repetition(2, 1)),
        ("ab", None),
        ("xyabab", Repetition(5, 2)),
        ("ababa", Repetition(3, 2)),
        ("abab" + "c", None),
        ("abcabcab", Repetition(4, 3)),
        ("xaaaa", Repetition(3, 1)),
    ],
)
def test_the_first_repetition_lasts_to_the_end(chosen: str, repetition: Repetition | None) -> None:
    rounds = [ForecastRound(number, (one,), (one,)) for number, one in enumerate(chosen, 1)]
    assert first_repetition(rounds) == repetition
