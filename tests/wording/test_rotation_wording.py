"""The reasons of the rotation in words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from apk_desktop.domain.candidacy import (
    CandidateFacts,
    Incompatibility,
    Missing,
    Reason,
    RotationSettings,
    RoundFacts,
    RuleId,
    RuleResult,
)
from apk_desktop.domain.cases import CannotSolve, CaseFault
from apk_desktop.domain.eligibility import check
from apk_desktop.domain.ranking import propose, rank_candidates
from apk_desktop.domain.rotation import Candidate, Community, RotationInput, Rule
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.eligibility import rule_legend, rule_sentence, short_outcome
from apk_desktop.wording.rotation import place_outcome, proposal_reason
from apk_desktop.wording.solving import cannot_solve
from tests.domain.rotations import DAY, candidate, held, rotation

WORDS = Catalogue(Language.EN)
NAMES = {"A": "Uyghur", "B": "Ukrainian"}
SOUND = CandidateFacts(
    assembly_member=True,
    association_active=True,
    recommended_on=DAY,
    members=83,
    present=72,
    votes_for=66,
    against=4,
    abstained=2,
    sitting=False,
    consecutive_terms=0,
    community="A",
)


def _reason(given: RotationInput, place: int = 0) -> str:
    choice = propose(given).explained[place]
    places = {one.candidate.id: one for one in rank_candidates(given)}
    return proposal_reason(
        WORDS, given.rule, choice, places, lambda one: NAMES.get(one, one), first=place == 0
    )


def test_a_proposal_says_how_long_the_community_waited_and_who_is_next() -> None:
    given = rotation(
        candidate("p1", "A"), candidate("p2", "B"), history=[held(1, "B")], round_number=11
    )
    assert _reason(given) == (
        "The Uyghur community has waited 11 rounds — longer than any other that passed the rules; "
        "next is the Ukrainian community, 10."
    )


def test_a_second_seat_compares_with_those_that_are_left() -> None:
    given = rotation(
        candidate("p1", "A"),
        candidate("p2", "B"),
        candidate("p3", "C"),
        history=[held(1, "B"), held(2, "C")],
        seats=2,
    )
    assert _reason(given, 1) == (
        "The Ukrainian community has waited 2 rounds — the longest of those left; "
        "next is the C community, 1."
    )


def test_one_round_is_said_in_the_singular_and_no_rival_is_told() -> None:
    assert _reason(rotation(candidate("p1", "A"))) == (
        "The Uyghur community is the only one left that passed the rules; it has waited 1 round."
    )


EARLIER = DAY - timedelta(days=1)


@pytest.mark.parametrize(
    ("first", "second", "ending"),
    [
        (candidate("p2", "A", 51), candidate("p1", "B", 50), "by support: 51/60 against 50/60."),
        (
            candidate("p2", "A", 60, present=60),
            candidate("p1", "B", 50, present=50),
            "by votes for: 60 against 50.",
        ),
        (candidate("p2", "A", 50, 1), candidate("p1", "B", 50, 2), "against: 1 rather than 2."),
        (
            candidate("p2", "A", on=EARLIER),
            candidate("p1", "B"),
            "recommendation: 04/03/2026 before 05/03/2026.",
        ),
        (candidate("p2", "A", lot=1), candidate("p1", "B"), "by lot: 1 before —."),
        (candidate("p1", "A"), candidate("p2", "B"), "A lot can be drawn and recorded."),
    ],
)
def test_a_tie_says_what_broke_it(first: Candidate, second: Candidate, ending: str) -> None:
    sentence = _reason(rotation(first, second))
    assert "with the Ukrainian community" in sentence
    assert sentence.endswith(ending)


def test_every_rule_and_place_has_its_sentence() -> None:
    people = [candidate(f"p{n}", c, 50 + n) for n, c in enumerate("ABCD")]
    history = [held(1, "A"), held(2, "A", "B"), held(3, "C", "D")]
    communities = [Community(id=one, weight=n) for n, one in enumerate("ABCD", 1)]
    for rule in Rule:
        given = rotation(
            *people, history=history, communities=communities, rule=rule, seats=4, round_number=5
        )
        sentences = [_reason(given, place) for place in range(4)]
        assert all(re.fullmatch(r"[A-Z][^{}]*\.", one) for one in sentences), sentences
        assert "decided by" in "".join(sentences) or rule is not Rule.LONGEST_WAIT


def test_a_table_says_the_place_of_everybody() -> None:
    given = rotation(
        candidate("p1", "A", 60),
        candidate("p2", "A", 50),
        candidate("p3", "B", 40),
        candidate("p4", "C"),
        candidate("p5", "D"),
        occupied=["C"],
        history=[held(1, "D")],
        cooling_rounds=1,
    )
    said = {one.candidate.id: place_outcome(WORDS, one) for one in rank_candidates(given)}
    assert said == {
        "p1": "Proposed",
        "p2": "Another of the community is proposed",
        "p3": "In line: 3",
        "p4": "The community holds the other seat",
        "p5": "The community served too recently",
    }


def _result(rule: RuleId, settings: RotationSettings, **changed: object) -> RuleResult:
    facts = replace(SOUND, **changed)  # type: ignore[arg-type]  # any field of the facts
    of_round = RoundFacts(number=6, occupied=frozenset({"B"}), last_served={"C": 5})
    return check(facts, settings, of_round, date(2026, 3, 12))[list(RuleId).index(rule)]


@pytest.mark.parametrize(
    ("rule", "changed", "sentence", "short"),
    [
        ("E1", {"deceased_on": DAY}, "Died on 05/03/2026.", "E1: died on 05/03/2026"),
        (
            "E5",
            {"present": 50},
            "No quorum: present 50 of 83, needed 56.",
            "E5: present 50, needed 56",
        ),
        (
            "E6",
            {"votes_for": 44},
            "Not adopted: for 44 of 72 present, needed 48.",
            "E6: for 44, needed 48",
        ),
        (
            "E6",
            {"present": 50, "votes_for": 44},
            "Not adopted: the meeting had no quorum, with 50 of 83 present.",
            "E6: no quorum, no decision",
        ),
        (
            "E6",
            {"members": None},
            "Unknown: the number of members on that day is not recorded.",
            "E6: number of members unknown",
        ),
        (
            "E7",
            {"consecutive_terms": 1},
            "Terms in a row: 1; the limit is 1.",
            "E7: term limit reached",
        ),
        (
            "E8",
            {"incompatibilities": (Incompatibility(reason="judge", legal_basis="article 28"),)},
            "Incompatible: judge (article 28).",
            "E8: judge",
        ),
        (
            "E9",
            {"community": "B"},
            "The Ukrainian community holds the other seat.",
            "E9: community on the other seat",
        ),
        (
            "E10",
            {"community": "C"},
            "The community served in round 5; it may stand again from round 7.",
            "E10: from round 7",
        ),
    ],
)
def test_a_rule_says_why_with_its_numbers(
    rule: str, changed: dict[str, object], sentence: str, short: str
) -> None:
    result = _result(RuleId(rule), RotationSettings(), **changed)
    assert rule_sentence(WORDS, result, lambda one: NAMES.get(one, one)) == sentence
    assert short_outcome(WORDS, result) == short


def test_membership_of_the_council_is_named_where_it_is_asked_for() -> None:
    council = RotationSettings(council_membership=True)
    barred = _result(RuleId.E2, council, council_member=False)
    assert rule_sentence(WORDS, barred) == "Not a member of the Council."
    assert short_outcome(WORDS, barred) == "E2: not a member of the Council"
    assert rule_sentence(WORDS, _result(RuleId.E2, council, council_member=True)) == (
        "A member of the Council."
    )


def test_every_passed_rule_has_a_sentence_and_a_legend() -> None:
    for rule in RuleId:
        passed = rule_sentence(WORDS, _result(rule, RotationSettings()))
        assert re.fullmatch(r"[A-Z][^{}]*\.", passed)
        assert rule_legend(WORDS, rule)


def test_every_reason_and_every_missing_datum_has_its_words() -> None:
    numbers = dict.fromkeys(
        ("votes_for", "present", "members", "terms", "limit", "last_round", "again_from_round"), 1
    )
    values: dict[str, int | date | str] = {
        **numbers,
        "needed": 2,
        "on": DAY,
        "body": "assembly",
        "community": "A",
    }
    values |= {"what": "judge", "legal_basis": "article 28"}
    result = _result(RuleId.E6, RotationSettings(), votes_for=44)
    for reason in Reason:
        told = replace(result, reason=reason, numbers=values)
        assert "{" not in rule_sentence(WORDS, told) + short_outcome(WORDS, told)
    for missing in Missing:
        told = replace(result, missing=missing)
        assert rule_sentence(WORDS, told).startswith("Unknown: ")
        assert short_outcome(WORDS, told).startswith("E6: ")


def test_a_fault_in_a_file_of_cases_names_the_case() -> None:
    fault = CannotSolve(CaseFault.NOT_A_NUMBER, case="x", field="input.seats", value="two")
    assert cannot_solve(WORDS, fault) == (
        "Case “x”: input.seats must be a whole number, but is “two”."
    )
    in_cases = set(CaseFault) - {
        CaseFault.NOT_JSON,
        CaseFault.UNKNOWN_SUITE,
    }
    for code in in_cases:
        assert "“x”" in cannot_solve(WORDS, CannotSolve(code, case="x", field="f", value="v"))


@pytest.mark.parametrize(
    ("code", "field"),
    [
        (CaseFault.NOT_JSON, ""),
        (CaseFault.NOT_AN_OBJECT, ""),
        (CaseFault.NOT_AN_OBJECT, "cases[0]"),
        (CaseFault.FIELD_MISSING, "cases"),
        (CaseFault.NOT_A_TEXT, "suite"),
        (CaseFault.NOT_A_LIST, "cases"),
        (CaseFault.UNKNOWN_SUITE, "suite"),
    ],
)
def test_a_fault_outside_the_cases_has_its_sentence(code: CaseFault, field: str) -> None:
    sentence = cannot_solve(WORDS, CannotSolve(code, field=field, value="abc"))
    assert sentence.endswith(".")
    assert "{" not in sentence
