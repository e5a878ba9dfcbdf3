"""The rules E1 to E10, each passing, failing and unknown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.domain.candidacy import (
    CandidateFacts,
    Incompatibility,
    Missing,
    Reason,
    RotationSettings,
    RoundFacts,
    RuleId,
    RuleOutcome,
    RuleResult,
)
from apk_desktop.domain.eligibility import check, first_failed, round_facts
from apk_desktop.domain.ranking import propose
from tests.domain.rotations import IDS, candidate, past_rounds, rotation

AS_OF = date(2026, 3, 12)
BEFORE, AFTER = date(2026, 2, 27), date(2026, 3, 13)
SOUND = CandidateFacts(
    assembly_member=True,
    council_member=False,
    association_active=True,
    recommended_on=BEFORE,
    members=83,
    present=72,
    votes_for=66,
    against=4,
    abstained=2,
    sitting=False,
    consecutive_terms=0,
    community="A",
    communities=frozenset({"A", "B"}),
)
ROUND = RoundFacts(number=16, last_served={"A": 5})
SETTINGS = RotationSettings()


def _results(
    facts: CandidateFacts, settings: RotationSettings = SETTINGS, of_round: RoundFacts = ROUND
) -> dict[RuleId, RuleResult]:
    return {one.rule: one for one in check(facts, settings, of_round, AS_OF)}


def test_a_sound_candidate_passes_every_rule() -> None:
    results = check(SOUND, SETTINGS, ROUND, AS_OF)
    assert [one.rule for one in results] == list(RuleId)
    assert {one.outcome for one in results} == {RuleOutcome.PASSED}
    assert first_failed(results) is None


@pytest.mark.parametrize(
    ("changed", "rule", "reason"),
    [
        ({"deceased_on": AS_OF}, RuleId.E1, Reason.DECEASED),
        ({"candidacy_withdrawn_on": AS_OF}, RuleId.E1, Reason.CANDIDACY_WITHDRAWN),
        ({"assembly_member": False}, RuleId.E2, Reason.NOT_MEMBER),
        ({"association_active": False}, RuleId.E3, Reason.NO_ASSOCIATION),
        ({"mandate_ends_on": BEFORE}, RuleId.E3, Reason.MANDATE_EXPIRED),
        ({"recommended_on": None}, RuleId.E4, Reason.NOT_RECOMMENDED),
        ({"recommended_on": AFTER}, RuleId.E4, Reason.NOT_RECOMMENDED),
        ({"recommendation_withdrawn_on": AS_OF}, RuleId.E4, Reason.RECOMMENDATION_WITHDRAWN),
        ({"present": 55, "votes_for": 50}, RuleId.E5, Reason.NO_QUORUM),
        ({"present": 84}, RuleId.E5, Reason.INVALID_COUNT),
        ({"votes_for": 47}, RuleId.E6, Reason.NOT_ADOPTED),
        ({"votes_for": 67}, RuleId.E6, Reason.INVALID_COUNT),
        ({"named_votes_agree": False}, RuleId.E6, Reason.INVALID_COUNT),
        ({"sitting": True}, RuleId.E7, Reason.SITTING),
        ({"consecutive_terms": 1}, RuleId.E7, Reason.TERM_LIMIT),
    ],
)
def test_a_rule_fails_with_its_reason(
    changed: dict[str, Any], rule: RuleId, reason: Reason
) -> None:
    result = _results(replace(SOUND, **changed))[rule]
    assert (result.outcome, result.reason) == (RuleOutcome.FAILED, reason)


@pytest.mark.parametrize(
    ("changed", "rule", "missing"),
    [
        ({"assembly_member": None}, RuleId.E2, Missing.MEMBERSHIP),
        ({"association_active": None}, RuleId.E3, Missing.ASSOCIATION),
        ({"community": None}, RuleId.E3, Missing.COMMUNITY),
        ({"recommended_on": None}, RuleId.E5, Missing.RECOMMENDATION),
        ({"members": None}, RuleId.E5, Missing.MEMBERS),
        ({"present": None}, RuleId.E5, Missing.PRESENT),
        ({"present": None}, RuleId.E6, Missing.PRESENT),
        ({"abstained": None}, RuleId.E6, Missing.VOTES),
        ({"sitting": None}, RuleId.E7, Missing.TERMS),
        ({"consecutive_terms": None}, RuleId.E7, Missing.TERMS),
        ({"community": None}, RuleId.E9, Missing.COMMUNITY),
        ({"community": None}, RuleId.E10, Missing.COMMUNITY),
    ],
)
def test_what_is_unknown_keeps_out_and_is_named(
    changed: dict[str, Any], rule: RuleId, missing: Missing
) -> None:
    facts = replace(SOUND, **changed)
    result = _results(facts)[rule]
    assert (result.outcome, result.missing) == (RuleOutcome.UNKNOWN, missing)
    assert first_failed(check(facts, SETTINGS, ROUND, AS_OF)) is not None


def test_what_happens_later_does_not_matter_yet() -> None:
    later = replace(
        SOUND,
        deceased_on=AFTER,
        candidacy_withdrawn_on=AFTER,
        mandate_ends_on=AS_OF,
        recommendation_withdrawn_on=AFTER,
    )
    assert first_failed(check(later, SETTINGS, ROUND, AS_OF)) is None


def test_every_failure_is_told_at_once_and_the_first_is_named() -> None:
    facts = replace(SOUND, votes_for=44, sitting=True)
    results = check(facts, SETTINGS, ROUND, AS_OF)
    failed = [one.rule for one in results if one.outcome is RuleOutcome.FAILED]
    assert failed == [RuleId.E6, RuleId.E7]
    first = first_failed(results)
    assert first is not None
    assert (first.rule, first.numbers["votes_for"], first.numbers["needed"]) == (RuleId.E6, 44, 48)


def test_a_quorum_is_told_with_its_numbers() -> None:
    numbers = _results(SOUND)[RuleId.E5].numbers
    assert numbers == {"present": 72, "members": 83, "needed": 56}


def test_an_incompatibility_tells_its_legal_basis() -> None:
    entered = Incompatibility(reason="judge", legal_basis="Law on courts, article 28")
    result = _results(replace(SOUND, incompatibilities=(entered,)))[RuleId.E8]
    assert result.reason is Reason.INCOMPATIBLE
    assert result.numbers == {"what": "judge", "legal_basis": "Law on courts, article 28"}


def test_settings_change_the_rules() -> None:
    council = _results(SOUND, replace(SETTINGS, council_membership=True))[RuleId.E2]
    assert (council.reason, council.numbers["body"]) == (Reason.NOT_MEMBER, "council")
    expired = _results(SOUND, replace(SETTINGS, recommendation_valid_days=12))[RuleId.E4]
    assert (expired.reason, expired.numbers["on"]) == (
        Reason.RECOMMENDATION_EXPIRED,
        date(2026, 3, 11),
    )
    still_valid = _results(SOUND, replace(SETTINGS, recommendation_valid_days=13))[RuleId.E4]
    assert still_valid.outcome is RuleOutcome.PASSED
    served = replace(SOUND, consecutive_terms=9)
    unlimited = _results(served, replace(SETTINGS, consecutive_term_limit=None))[RuleId.E7]
    assert unlimited.outcome is RuleOutcome.PASSED


def test_any_of_the_persons_communities_on_the_other_seat_keeps_out() -> None:
    of_round = replace(ROUND, occupied=frozenset({"B"}))
    result = _results(SOUND, of_round=of_round)[RuleId.E9]
    assert result.reason is Reason.COMMUNITY_HOLDS_OTHER_SEAT
    assert result.numbers == {"community": "B"}


def test_a_pause_ends_after_its_rounds() -> None:
    two_rounds = replace(SETTINGS, cooling_rounds=2)
    pausing = _results(SOUND, two_rounds, RoundFacts(number=7, last_served={"A": 5}))[RuleId.E10]
    assert (pausing.reason, pausing.numbers["again_from_round"]) == (Reason.COOLING_OFF, 8)
    rested = _results(SOUND, two_rounds, RoundFacts(number=8, last_served={"A": 5}))[RuleId.E10]
    assert rested.outcome is RuleOutcome.PASSED


@given(
    history=past_rounds(5),
    community=st.sampled_from(IDS),
    others=st.sets(st.sampled_from(IDS), max_size=2),
    occupied=st.sets(st.sampled_from(IDS), max_size=2),
    cooling_rounds=st.integers(0, 3),
)
def test_the_last_two_rules_say_what_the_ranking_does(
    history: Any, community: str, others: set[str], occupied: set[str], cooling_rounds: int
) -> None:
    facts = replace(SOUND, community=community, communities=frozenset(others | {community}))
    settings = replace(SETTINGS, cooling_rounds=cooling_rounds)
    results = _results(facts, settings, round_facts(6, occupied, history))
    reason = results[RuleId.E9].reason or results[RuleId.E10].reason
    proposal = propose(
        rotation(
            candidate("p", community, others=sorted(others)),
            history=history,
            occupied=sorted(occupied),
            cooling_rounds=cooling_rounds,
        )
    )
    excluded = [one.reason.value for one in proposal.excluded]
    assert excluded == ([] if reason is None else [reason.value])
