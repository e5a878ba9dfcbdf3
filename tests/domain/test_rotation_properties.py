"""What holds for every rotation: the promises that the rule makes to the communities."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from apk_desktop.domain.entitlement import Quotas
from apk_desktop.domain.fairness import fairness
from apk_desktop.domain.forecast import forecast
from apk_desktop.domain.gate import VoteCount, has_quorum, is_adopted
from apk_desktop.domain.ranking import (
    Outcome,
    contested_communities,
    propose,
    rank_candidates,
)
from apk_desktop.domain.rotation import (
    Community,
    Criterion,
    PastRound,
    Proposal,
    RotationInput,
    Rule,
)
from apk_desktop.domain.standing import standings
from tests.domain.rotations import IDS, candidate, past_rounds, rotation, rotations


@settings(deadline=None, max_examples=60)
@given(
    stays=st.lists(st.tuples(st.sets(st.sampled_from(IDS)), st.integers(1, 2)), max_size=25),
    entries=st.lists(st.integers(0, 12), min_size=len(IDS) - 1, max_size=len(IDS) - 1),
    supports=st.lists(st.integers(40, 60), min_size=len(IDS), max_size=len(IDS)),
    cooling=st.integers(0, 3),
)
def test_who_always_stands_waits_for_at_most_all_the_others(
    stays: Sequence[tuple[set[str], int]],
    entries: Sequence[int],
    supports: Sequence[int],
    cooling: int,
) -> None:
    # A stands in every round; the others come, go and enter as they like. The wait counts from the
    # end of A's own cooling-off.
    communities = [
        Community(id=one, entry_round=entry) for one, entry in zip(IDS, (0, *entries), strict=True)
    ]
    people = dict(zip(IDS, supports, strict=True))
    history: list[PastRound] = []
    others_served, rivals, free_from = 0, _registered(communities, 1), 1
    for number, (absent, seats) in enumerate(stays, 1):
        standing = [
            candidate(one, one, people[one])
            for one in _registered(communities, number)
            if one == "A" or one not in absent
        ]
        given_input = rotation(
            *standing,
            communities=communities,
            history=history,
            seats=seats,
            cooling_rounds=cooling,
            round_number=number,
        )
        served = propose(given_input).chosen
        if number >= free_from:
            others_served += served.index("A") if "A" in served else len(served)
            assert others_served <= len(rivals) - 1
        if "A" in served:
            others_served, free_from = 0, number + cooling + 1
            rivals = _registered(communities, number + 1)
        contested = contested_communities(given_input)
        history.append(PastRound(number=number, seats=seats, contested=contested, served=served))


@settings(deadline=None, max_examples=30)
@given(
    rule=st.sampled_from((Rule.LONGEST_WAIT, Rule.LARGEST_DEFICIT)),
    supports=st.lists(st.integers(40, 60), min_size=2, max_size=len(IDS)),
)
def test_with_equal_weights_every_run_of_seats_serves_each_once(
    rule: Rule, supports: list[int]
) -> None:
    names = IDS[: len(supports)]
    standing = [candidate(one, one, votes) for one, votes in zip(names, supports, strict=True)]
    start = rotation(*standing, communities=[Community(id=one) for one in names], rule=rule)
    served = [one.communities[0] for one in forecast(start, 3 * len(names))]
    for first in range(0, len(served), len(names)):
        assert sorted(served[first : first + len(names)]) == sorted(names)


@given(history=st.integers(0, 8).flatmap(past_rounds), weights=st.tuples(*[st.integers(0, 9)] * 6))
def test_deficits_add_up_to_nothing(
    history: tuple[PastRound, ...], weights: tuple[int, ...]
) -> None:
    communities = [Community(id=o, weight=w) for o, w in zip(IDS, weights, strict=True)]
    ledger = fairness(communities, history, len(history) + 1)
    assert sum(one.deficit for one in ledger.records) == 0


@given(
    contested=st.sets(st.sampled_from(IDS)),
    spare=st.integers(0, 2),
    weights=st.tuples(*[st.integers(0, 9)] * len(IDS)),
)
def test_a_forced_choice_costs_nothing(
    contested: set[str], spare: int, weights: tuple[int, ...]
) -> None:
    quotas = Quotas(Community(id=o, weight=w) for o, w in zip(IDS, weights, strict=True))
    quotas.add(contested, len(contested) + spare)
    deficits, _ = quotas.less(dict.fromkeys(contested, 1))
    assert not any(deficits.values())


@given(rotations(), st.randoms(use_true_random=False))
def test_the_order_of_lists_does_not_matter(
    given_input: RotationInput, chance: random.Random
) -> None:
    mixed = replace(
        given_input,
        communities=tuple(chance.sample(given_input.communities, len(given_input.communities))),
        history=tuple(chance.sample(given_input.history, len(given_input.history))),
        candidates=tuple(chance.sample(given_input.candidates, len(given_input.candidates))),
    )
    assert propose(mixed) == propose(given_input)


@given(rotations())
def test_removing_an_excluded_candidate_changes_nothing(given_input: RotationInput) -> None:
    before = propose(given_input)
    barred = {one.candidate for one in before.excluded}
    left = tuple(one for one in given_input.candidates if one.id not in barred)
    after = propose(replace(given_input, candidates=left))
    assert (after.chosen, after.explained) == (before.chosen, before.explained)


@given(rotations(), st.data())
def test_more_votes_for_never_unseat_a_chosen_candidate(
    given_input: RotationInput, data: st.DataObject
) -> None:
    chosen = propose(given_input).chosen
    if not chosen:
        return
    lucky = data.draw(st.sampled_from(chosen))
    candidates = []
    for one in given_input.candidates:
        support = one.support
        if one.id == lucky:
            more = data.draw(st.integers(support.votes_for, support.present))
            against = min(support.against, support.present - more)
            support = replace(support, votes_for=more, against=against)
        candidates.append(replace(one, support=support))
    assert lucky in propose(replace(given_input, candidates=tuple(candidates))).chosen


@given(rotations())
def test_no_two_chosen_share_a_community_and_everybody_is_told_of(
    given_input: RotationInput,
) -> None:
    proposal = propose(given_input)
    communities = [one.community for one in proposal.explained]
    assert len(set(communities)) == len(communities)
    assert len(proposal.chosen) + proposal.unfilled == given_input.seats
    places = rank_candidates(given_input)
    assert sorted(one.candidate.id for one in places) == sorted(
        one.id for one in given_input.candidates
    )
    by_outcome = {
        outcome: {one.candidate.id for one in places if one.outcome is outcome}
        for outcome in Outcome
    }
    assert by_outcome[Outcome.PROPOSED] == set(proposal.chosen)
    assert by_outcome[Outcome.EXCLUDED] == {one.candidate for one in proposal.excluded}


@given(*[st.integers(-3, 200)] * 5)
def test_what_is_adopted_had_a_quorum_and_two_thirds(
    members: int, present: int, votes_for: int, against: int, abstained: int
) -> None:
    count = VoteCount(members, present, votes_for, against, abstained)
    if is_adopted(count):
        assert has_quorum(members, present)
        assert Fraction(votes_for, present) >= Fraction(2, 3)


@given(rotations())
def test_new_names_change_the_outcome_only_where_list_order_decided(
    given_input: RotationInput,
) -> None:
    renamed = {one.id: f"z{9 - int(one.id[1:])}" for one in given_input.candidates}
    proposal = propose(given_input)
    other = propose(
        replace(
            given_input,
            candidates=tuple(replace(one, id=renamed[one.id]) for one in given_input.candidates),
        )
    )
    if not _decided_by_id(proposal):
        assert other.chosen == tuple(renamed[one] for one in proposal.chosen)


@given(rotations())
def test_a_wait_is_never_longer_than_since_the_entry(given_input: RotationInput) -> None:
    found = standings(given_input.communities, given_input.history, given_input.round)
    for one in given_input.communities:
        assert 0 < found[one.id].wait_rounds <= given_input.round - one.entry_round


def _registered(communities: Sequence[Community], number: int) -> list[str]:
    return [one.id for one in communities if one.entry_round < number]


def _decided_by_id(proposal: Proposal) -> bool:
    return any(
        Criterion.ID in (one.decided_by_vs_next_community, one.decided_by_within_community)
        for one in proposal.explained
    )
