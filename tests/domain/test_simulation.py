"""What if: every change that a clerk may try, and what it would change."""

from __future__ import annotations

import random
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.domain.ranking import propose
from apk_desktop.domain.rotation import Community, Criterion, RotationInput, Rule, Support
from apk_desktop.domain.simulation import (
    AlreadyInTheInput,
    CriterionChanged,
    Enters,
    Leaves,
    NotInTheInput,
    Patch,
    WhyNot,
    patched,
    simulate,
)
from tests.domain.rotations import candidate, held, rotation, rotations

HISTORY = (held(1, "A"), held(2, "B"), held(3, "C"))
PLAN = rotation(
    candidate("p1", "A", 45),
    candidate("p2", "B", 50),
    candidate("p3", "C", 55),
    history=HISTORY,
)
"""Proposed is p1, of the community that has waited longest."""


def test_without_a_change_nothing_differs() -> None:
    told = simulate(PLAN, Patch())
    assert told.is_the_same
    assert (told.enters, told.leaves, told.criteria) == ((), (), ())


def test_another_rule_changes_who_is_proposed_and_by_what() -> None:
    told = simulate(PLAN, Patch(rule=Rule.SUPPORT_FIRST))
    assert told.enters == (Enters("p3", "C", Criterion.SUPPORT_SHARE),)
    assert told.leaves == (Leaves("p1", "A", WhyNot.BEHIND),)
    assert told.criteria == (CriterionChanged(1, Criterion.WAIT, Criterion.SUPPORT_SHARE),)


def test_a_second_seat_lets_the_next_one_in() -> None:
    told = simulate(PLAN, Patch(seats=2))
    assert told.after.chosen == ("p1", "p2")
    assert told.enters == (Enters("p2", "B", Criterion.WAIT),)
    assert told.leaves == ()


@pytest.mark.parametrize(
    ("patch", "why"),
    [
        (Patch(withdraw=frozenset({"p1"})), WhyNot.WITHDRAWN),
        (Patch(remove=frozenset({"p1"})), WhyNot.REMOVED),
        (Patch(cooling_rounds=3), WhyNot.COOLING_OFF),
        (Patch(swap_rounds=((1, 3),)), WhyNot.BEHIND),
        (Patch(add=(candidate("p0", "D"),)), WhyNot.BEHIND),
    ],
)
def test_who_leaves_is_told_why(patch: Patch, why: WhyNot) -> None:
    assert simulate(PLAN, patch).leaves == (Leaves("p1", "A", why),)


def test_swapped_rounds_change_who_waited() -> None:
    assert simulate(PLAN, Patch(swap_rounds=((1, 2), (2, 3)))).after.chosen == ("p2",)
    assert simulate(PLAN, Patch(swap_rounds=((1, 2), (1, 2)))).is_the_same


def test_other_votes_decide_where_support_does() -> None:
    plan = replace(PLAN, rule=Rule.SUPPORT_FIRST)
    more = Support(votes_for=60, against=0, abstained=0, present=60, members=80)
    told = simulate(plan, Patch(counts={"p1": more}))
    assert (told.before.chosen, told.after.chosen) == (("p3",), ("p1",))


def test_other_weights_change_what_is_owed() -> None:
    plan = rotation(
        candidate("p1", "A"),
        candidate("p2", "B"),
        communities=[Community(id="A", weight=3), Community(id="B")],
        rule=Rule.LARGEST_DEFICIT,
    )
    told = simulate(plan, Patch(weights={"A": Fraction(1, 2)}))
    assert (told.before.chosen, told.after.chosen) == (("p1",), ("p2",))
    assert told.after.explained[0].deficit == Fraction(2, 3)


@pytest.mark.parametrize(
    ("patch", "name"),
    [
        (Patch(withdraw=frozenset({"p9"})), "p9"),
        (Patch(remove=frozenset({"p9"})), "p9"),
        (Patch(counts={"p9": candidate("p9", "A").support}), "p9"),
        (Patch(weights={"X": 2}), "X"),
        (Patch(add=(candidate("p9", "X"),)), "X"),
        (Patch(swap_rounds=((1, 7),)), "7"),
    ],
)
def test_a_change_of_what_is_not_there_is_refused_by_name(patch: Patch, name: str) -> None:
    with pytest.raises(NotInTheInput) as caught:
        simulate(PLAN, patch)
    assert caught.value.name == name


def test_nobody_is_added_twice_but_may_be_replaced() -> None:
    with pytest.raises(AlreadyInTheInput):
        simulate(PLAN, Patch(add=(candidate("p1", "D"),)))
    told = simulate(PLAN, Patch(remove=frozenset({"p1"}), add=(candidate("p1", "D"),)))
    assert told.after.explained[0].community == "D"


@given(rotations(), st.randoms(use_true_random=False))
def test_a_simulation_is_the_proposal_of_the_patched_input_and_its_difference(
    given_input: RotationInput, chance: random.Random
) -> None:
    names = [one.id for one in given_input.candidates]
    patch = Patch(
        rule=chance.choice([None, *Rule]),
        seats=chance.choice([None, 0, 1, 2]),
        withdraw=frozenset(one for one in names if chance.random() < 0.3),
    )
    kept = replace(given_input)
    told = simulate(given_input, patch)
    assert given_input == kept
    assert told.before == propose(given_input)
    assert told.after == propose(patched(given_input, patch))
    entered = {one.candidate for one in told.enters}
    left = {one.candidate for one in told.leaves}
    assert set(told.after.chosen) == (set(told.before.chosen) | entered) - left
