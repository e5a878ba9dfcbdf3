"""The rules for votes by name against the same rules written plainly, on whatever may be drawn."""

from __future__ import annotations

from fractions import Fraction
from math import comb
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apk_desktop.domain.rules.committees import (
    CommitteeRule,
    TooManyCommittees,
    all_committees,
    resolute_committee,
)
from apk_desktop.domain.rules.influence import influence
from apk_desktop.domain.rules.named_votes import NamedVotes, Profile, places
from apk_desktop.domain.rules.perpetual import SCORING, PerpetualRule, decide
from tests.domain.plain_rules import PlainPerpetual, every_committee

NAMES = "abcdefgh"


@st.composite
def votes(draw: st.DrawFn, voters: int, most: int = 5) -> tuple[int, list[frozenset[int]]]:
    """Draw how many candidates stand and what each voter approves, perhaps nobody."""
    count = draw(st.integers(1, most))
    ballot = st.frozensets(st.integers(0, count - 1))
    return count, draw(st.lists(ballot, min_size=voters, max_size=voters))


@st.composite
def rounds(draw: st.DrawFn) -> tuple[int, list[tuple[int, list[frozenset[int]]]]]:
    voters = draw(st.integers(1, 6))
    return voters, draw(st.lists(votes(voters), min_size=1, max_size=10))


def _profile(voters: int, drawn: list[tuple[int, list[frozenset[int]]]]) -> Profile:
    members = [f"v{number}" for number in range(voters)]
    return Profile.of_approvals(
        members,
        [
            (
                NAMES[:count],
                {m: [NAMES[c] for c in b] for m, b in zip(members, ballots, strict=True)},
            )
            for count, ballots in drawn
        ],
    )


def _told(plain: PlainPerpetual, names: tuple[str, ...]) -> Any:
    state = dict(zip(names, plain.x, strict=True))
    if plain.rule == "per_quota":
        return {"quota": dict(zip(names, plain.quota, strict=True)), "satisfaction": state}
    return state


@pytest.mark.parametrize("rule", PerpetualRule)
@settings(deadline=None, max_examples=40)
@given(drawn=rounds())
def test_a_perpetual_rule_is_its_definition(
    rule: PerpetualRule, drawn: tuple[int, list[tuple[int, list[frozenset[int]]]]]
) -> None:
    voters, held = drawn
    profile, plain = _profile(voters, held), PlainPerpetual(rule.value, voters)
    for outcome, (count, ballots) in zip(decide(profile, rule), held, strict=True):
        tied = plain.hold(count, ballots)
        assert outcome.tied == tuple(NAMES[one] for one in tied)
        assert outcome.winner == outcome.tied[0]
        if rule is not PerpetualRule.AV:
            told = SCORING[rule].told(outcome.state, profile.members)
            assert told == _told(plain, profile.members)


@pytest.mark.parametrize("rule", CommitteeRule)
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_committees_are_all_that_some_breaking_of_ties_gives(
    rule: CommitteeRule, data: st.DataObject
) -> None:
    count, ballots = data.draw(st.integers(1, 7).flatmap(votes))
    seats = data.draw(st.integers(0, count))
    named = NamedVotes.of_ballots(NAMES[:count], [[NAMES[c] for c in b] for b in ballots])
    found = all_committees(named, rule, seats)
    assert list(found) == sorted(every_committee(rule.value, count, ballots, seats))
    assert resolute_committee(named, rule, seats) in found


@settings(deadline=None)
@given(drawn=rounds())
def test_influence_is_shared_by_the_winners_of_each_round(
    drawn: tuple[int, list[tuple[int, list[frozenset[int]]]]],
) -> None:
    voters, held = drawn
    profile = _profile(voters, held)
    won = decide(profile, PerpetualRule.PER_QUOTA)
    measured = influence(profile, won)
    assert sum(measured.influence.values()) == sum(1 for one in won if one.approvers)
    assert sum(measured.wins.values()) == sum(one.approvers.bit_count() for one in won)
    assert 0 <= measured.quota_compliance <= 1
    assert (measured.max_quota_deviation < 1) == (measured.quota_compliance == 1)
    assert (measured.gini_influence is None) == (not any(measured.wins.values()))


@pytest.mark.parametrize(
    "rule",
    [
        PerpetualRule.PER_PAV,
        PerpetualRule.PER_CONSENSUS,
        PerpetualRule.PER_NASH,
        PerpetualRule.PER_PHRAGMEN,
        PerpetualRule.PER_QUOTA,
    ],
)
@settings(deadline=None, max_examples=30)
@given(sizes=st.lists(st.integers(1, 4), min_size=1, max_size=4))
def test_blocs_that_vote_alone_win_in_proportion(rule: PerpetualRule, sizes: list[int]) -> None:
    ballots = [frozenset({bloc}) for bloc, size in enumerate(sizes) for _ in range(size)]
    held = [(len(sizes), ballots)] * len(ballots)
    winners = [one.winner for one in decide(_profile(len(ballots), held), rule)]
    assert [winners.count(NAMES[bloc]) for bloc in range(len(sizes))] == sizes


# Lackner and Maly: per_consensus and per_phragmen leave no member dry for ever.
@pytest.mark.parametrize("rule", [PerpetualRule.PER_CONSENSUS, PerpetualRule.PER_PHRAGMEN])
def test_a_lone_member_is_heard_within_as_many_rounds_as_members(rule: PerpetualRule) -> None:
    held = [(2, [frozenset({0})] * 5 + [frozenset({1})])] * 13
    winners = [one.winner for one in decide(_profile(6, held), rule)]
    assert "b" in winners[:6]
    assert "b" in winners[6:12]


@pytest.mark.parametrize("rule", [PerpetualRule.AV, PerpetualRule.PER_UNITCOST])
def test_only_a_rule_that_remembers_lets_the_minority_win(rule: PerpetualRule) -> None:
    held = [(2, [frozenset({0})] * 2 + [frozenset({1})])] * 6
    winners = "".join(one.winner for one in decide(_profile(3, held), rule))
    assert winners == {"av": "aaaaaa", "per_unitcost": "aabaab"}[rule.value]


@pytest.mark.parametrize("rule", CommitteeRule)
def test_two_blocs_share_two_seats_unless_only_approvals_count(rule: CommitteeRule) -> None:
    ballots = [["a", "b", "c"]] * 5 + [["d", "e", "f"]] * 4
    named = NamedVotes.of_ballots("abcdef", ballots)
    assert resolute_committee(named, rule, 2) == ((0, 1) if rule is CommitteeRule.AV else (0, 3))


@pytest.mark.parametrize("rule", CommitteeRule)
def test_a_tie_of_everybody_is_counted_or_refused(rule: CommitteeRule) -> None:
    few = NamedVotes.of_ballots("abcdefghij", [])
    assert len(all_committees(few, rule, 5)) == comb(10, 5)
    names = [str(number) for number in range(330)]
    many = NamedVotes.of_ballots(names, [names])
    with pytest.raises(TooManyCommittees):
        all_committees(many, rule, 2)


@pytest.mark.parametrize("seats", [-1, 3])
def test_more_seats_than_candidates_cannot_be_filled(seats: int) -> None:
    with pytest.raises(ValueError, match=str(seats)):
        all_committees(NamedVotes.of_ballots("ab", [["a"]]), CommitteeRule.AV, seats)


@given(st.sets(st.integers(0, 300)))
def test_a_set_of_members_gives_its_places_in_order(members: set[int]) -> None:
    assert list(places(sum(1 << one for one in members))) == sorted(members)


def test_the_figures_of_a_state_are_exact() -> None:
    profile = _profile(3, [(2, [frozenset({0}), frozenset({0}), frozenset({1})])])
    last = decide(profile, PerpetualRule.PER_CONSENSUS)[-1]
    told = SCORING[PerpetualRule.PER_CONSENSUS].told(last.state, profile.members)
    assert told == {"v0": Fraction(1, 2), "v1": Fraction(1, 2), "v2": Fraction(2)}
