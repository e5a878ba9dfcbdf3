"""The gate: quorum and majority by exact whole numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from apk_desktop.domain.gate import (
    TWO_THIRDS,
    Threshold,
    VoteCount,
    has_quorum,
    is_adopted,
    is_valid,
    needed_for_adoption,
    needed_for_quorum,
)


@pytest.mark.parametrize(("members", "needed"), [(84, 56), (83, 56), (76, 51), (100, 67), (1, 1)])
def test_a_quorum_needs_two_thirds_of_all_members(members: int, needed: int) -> None:
    assert needed_for_quorum(members) == needed
    assert has_quorum(members, needed)
    assert not has_quorum(members, needed - 1)


@pytest.mark.parametrize(("present", "needed"), [(56, 38), (84, 56), (51, 34), (72, 48)])
def test_a_decision_needs_two_thirds_of_those_present(present: int, needed: int) -> None:
    assert needed_for_adoption(present) == needed
    assert is_adopted(VoteCount(present, present, needed, 0, 0))
    assert not is_adopted(VoteCount(present, present, needed - 1, 0, 0))


def test_the_gate_is_the_test_by_fractions_for_every_size() -> None:
    two_thirds = Fraction(2, 3)
    for members in range(1, 201):
        for present in range(members + 1):
            assert has_quorum(members, present) == (Fraction(present, members) >= two_thirds)
    for present in range(1, 201):
        for votes_for in range(present + 1):
            adopted = is_adopted(VoteCount(present, present, votes_for, 0, 0))
            assert adopted == (Fraction(votes_for, present) >= two_thirds)


def test_what_is_adopted_had_a_quorum_and_more_votes_never_undo_it() -> None:
    for members in range(1, 25):
        for present in range(members + 1):
            adopted = [is_adopted(VoteCount(members, present, f, 0, 0)) for f in range(present + 1)]
            assert adopted == sorted(adopted)
            assert has_quorum(members, present) or not any(adopted)


def test_those_who_abstain_count_against() -> None:
    assert not is_adopted(VoteCount(60, 60, 39, 0, 21))
    assert is_adopted(VoteCount(60, 60, 40, 0, 20))


@pytest.mark.parametrize(
    "count",
    [
        VoteCount(0, 0, 0, 0, 0),
        VoteCount(50, 51, 40, 0, 0),
        VoteCount(50, -1, 0, 0, 0),
        VoteCount(50, 40, 30, 9, 2),
    ],
)
def test_counts_that_cannot_be_are_invalid_and_adopt_nothing(count: VoteCount) -> None:
    assert not is_valid(count)
    assert not is_adopted(count)


def test_the_council_may_set_other_fractions() -> None:
    half = Threshold(1, 2)
    assert needed_for_quorum(7, half) == 4
    assert is_adopted(VoteCount(7, 4, 2, 2, 0), half, half)
    assert not is_adopted(VoteCount(7, 3, 3, 0, 0), half, half)


@pytest.mark.parametrize("text", ["", "2", "3/2", "0/3", "2/0", "-1/2", "a/b", "0.5"])
def test_what_is_no_part_of_a_whole_is_no_threshold(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 the text alone is at fault
        Threshold.parse(text)


def test_a_threshold_is_read_as_a_norm_records_it() -> None:
    assert Threshold.parse("2/3") == TWO_THIRDS
