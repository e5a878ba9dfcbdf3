"""The order of candidates, one example for each thing that can decide."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from apk_desktop.domain.entitlement import entitlements
from apk_desktop.domain.fingerprint import fingerprint
from apk_desktop.domain.forecast import everyone_stands, first_services, forecast
from apk_desktop.domain.ranking import Outcome, propose, rank_candidates
from apk_desktop.domain.rotation import (
    Candidate,
    Community,
    Criterion,
    Exclusion,
    RotationInput,
    Rule,
)
from tests.domain.rotations import DAY, candidate, held, rotation


def _decided(given: RotationInput) -> tuple[str, Criterion | None]:
    proposal = propose(given)
    return proposal.chosen[0], proposal.explained[0].decided_by_vs_next_community


def test_the_longest_wait_comes_first_whatever_the_support() -> None:
    given = rotation(
        candidate("p1", "A", 41), candidate("p2", "B", 60), history=[held(1, "A"), held(2, "B")]
    )
    assert _decided(given) == ("p1", Criterion.WAIT)
    assert propose(given).explained[0].next_community_candidate == "p2"


def test_a_new_community_does_not_jump_the_queue() -> None:
    given = rotation(
        candidate("p1", "A"),
        candidate("p2", "N"),
        communities=[Community(id="A"), Community(id="N", entry_round=4)],
        history=[held(1, "A")],
        round_number=5,
    )
    assert _decided(given) == ("p1", Criterion.WAIT)


def test_of_equal_waits_who_served_less_comes_first() -> None:
    given = rotation(
        candidate("p1", "A"), candidate("p2", "B"), history=[held(1, "A"), held(2, "A", "B")]
    )
    assert _decided(given) == ("p2", Criterion.TIMES_SERVED)


@pytest.mark.parametrize(
    ("first", "second", "criterion"),
    [
        (candidate("p2", "B", 51), candidate("p1", "A", 50), Criterion.SUPPORT_SHARE),
        (candidate("p2", "B", 60, present=60), candidate("p1", "A", 50, present=50), Criterion.FOR),
        (candidate("p2", "B", 50, 1), candidate("p1", "A", 50, 2), Criterion.AGAINST),
        (
            candidate("p2", "B"),
            candidate("p1", "A", on=DAY + timedelta(days=1)),
            Criterion.RECOMMENDED_ON,
        ),
        (candidate("p2", "B", lot=1), candidate("p1", "A", lot=2), Criterion.LOT),
        (candidate("p2", "B", lot=9), candidate("p1", "A"), Criterion.LOT),
        (candidate("p1", "B"), candidate("p2", "A"), Criterion.ID),
    ],
)
def test_further_ties_are_broken_in_their_order(
    first: Candidate, second: Candidate, criterion: Criterion
) -> None:
    assert _decided(rotation(second, first)) == (first.id, criterion)


def test_no_two_seats_go_to_one_community_even_by_a_second_one() -> None:
    given = rotation(
        candidate("p1", "A", 60),
        candidate("p2", "B", 59, others=["A"]),
        candidate("p3", "C", 50),
        seats=2,
    )
    assert propose(given).chosen == ("p1", "p3")


def test_a_second_community_on_the_other_seat_excludes_too() -> None:
    given = rotation(candidate("p1", "A", others=["B"]), occupied=["B"])
    assert propose(given).excluded[0].reason is Exclusion.COMMUNITY_HOLDS_OTHER_SEAT


def test_seats_that_nobody_can_fill_stay_empty() -> None:
    assert propose(rotation(seats=2)).unfilled == 2
    assert propose(rotation(candidate("p1", "A"), candidate("p2", "A"), seats=2)).unfilled == 1


def test_within_a_community_support_decides_and_is_told() -> None:
    given = rotation(candidate("p1", "A", 50), candidate("p2", "A", 55))
    choice = propose(given).explained[0]
    assert (choice.candidate, choice.decided_by_within_community) == (
        "p2",
        Criterion.SUPPORT_SHARE,
    )
    assert choice.decided_by_vs_next_community is None


def test_support_first_looks_at_support_before_waiting() -> None:
    history = [held(1, "A"), held(2, "B")]
    given = rotation(
        candidate("p1", "A", 41),
        candidate("p2", "B", 60),
        history=history,
        rule=Rule.SUPPORT_FIRST,
    )
    assert _decided(given) == ("p2", Criterion.SUPPORT_SHARE)


def test_the_largest_deficit_follows_weights() -> None:
    given = rotation(
        candidate("p1", "A"),
        candidate("p2", "B", 60),
        communities=[Community(id="A", weight=3), Community(id="B", weight=1)],
        rule=Rule.LARGEST_DEFICIT,
    )
    assert _decided(given) == ("p1", Criterion.DEFICIT)
    assert propose(given).explained[0].deficit == Fraction(3, 4)


def test_everybody_has_a_place_and_the_excluded_have_a_reason() -> None:
    given = rotation(
        candidate("p1", "A"),
        candidate("p2", "A", 40),
        candidate("p3", "B", 40),
        candidate("p4", "C"),
        history=[held(1, "C")],
        cooling_rounds=1,
    )
    places = [(one.candidate.id, one.rank, one.outcome) for one in rank_candidates(given)]
    assert places == [
        ("p1", 1, Outcome.PROPOSED),
        ("p2", 2, Outcome.COMMUNITY_PROPOSED),
        ("p3", 3, Outcome.IN_LINE),
        ("p4", None, Outcome.EXCLUDED),
    ]
    assert rank_candidates(given)[-1].exclusion is Exclusion.COOLING_OFF


@pytest.mark.parametrize(
    ("weights", "seats", "shares"),
    [
        ((1, 1, 1), 1, ("1/3", "1/3", "1/3")),
        ((9, 1, 7, 2, 5), 2, ("3/4", "1/12", "7/12", "1/6", "5/12")),
        ((10, 1, 1), 2, ("1", "1/2", "1/2")),
        ((0, 0), 1, ("1/2", "1/2")),
        ((1, 0, 0), 2, ("1", "1/2", "1/2")),
        ((5, 1), 3, ("1", "1")),
    ],
)
def test_nobody_is_entitled_to_more_than_a_seat(
    weights: tuple[int, ...], seats: int, shares: tuple[str, ...]
) -> None:
    names = [str(place) for place in range(len(weights))]
    parts, denominator = entitlements(dict(zip(names, weights, strict=True)), seats)
    assert [Fraction(parts[one], denominator) for one in names] == list(map(Fraction, shares))


def test_a_forecast_begins_with_the_proposal_and_frees_the_other_seat_later() -> None:
    given = rotation(candidate("p1", "A"), candidate("p2", "B"), occupied=["B"], cooling_rounds=1)
    rounds = forecast(given, 3)
    assert rounds[0].chosen == propose(given).chosen == ("p1",)
    assert [one.communities for one in rounds] == [("A",), ("B",), ("A",)]


def test_where_everyone_stands_each_is_served_in_turn() -> None:
    names = ["A", "B", "C"]
    given = rotation(communities=[Community(id=one) for one in names])
    rounds = forecast(everyone_stands(given, DAY), 6)
    assert first_services(rounds) == {"A": 1, "B": 2, "C": 3}


def test_a_fingerprint_tells_inputs_apart_but_not_their_order() -> None:
    first, second = candidate("p1", "A"), candidate("p2", "B")
    given = rotation(first, second)
    mark = fingerprint(given)
    assert mark == fingerprint(rotation(second, first))
    assert mark == "3024·BCE7"  # printed on papers: it must stay the same in later versions
    assert mark != fingerprint(replace(given, rule=Rule.SUPPORT_FIRST))
    assert mark != fingerprint(replace(given, round=2))
