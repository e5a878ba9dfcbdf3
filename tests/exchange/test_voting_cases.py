"""Cases with votes by name: the published ones with their answers, and files that are wrong."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apk_desktop.domain.cases import CannotSolve, CaseFault
from apk_desktop.exchange.rotation_cases import solve

CASES = Path(__file__).parent / "cases"


def _file(suite: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((CASES / f"{suite}.json").read_text("utf-8"))
    return found


def _beside(name: str) -> str:
    return (CASES / name).read_text("utf-8")


def _result(suite: str, case: dict[str, Any]) -> Any:
    text = json.dumps({"suite": suite, "cases": [case]})
    return json.loads(solve(text, _beside))["results"][0]["result"]


def _fault(suite: str, case: dict[str, Any], beside: Callable[[str], str] = _beside) -> CannotSolve:
    with pytest.raises(CannotSolve) as caught:
        solve(json.dumps({"suite": suite, "cases": [case]}), beside)
    return caught.value


@pytest.mark.parametrize("case", _file("perpetual")["cases"], ids=lambda case: case["id"])
def test_rounds_are_decided_as_published(case: dict[str, Any]) -> None:
    result = _result("perpetual", case)
    assert set(result) == set(case["expected"])
    for rule, expected in case["expected"].items():
        # The larger published cases leave the state out.
        assert {name: result[rule][name] for name in expected} == expected


@pytest.mark.parametrize("case", _file("abc")["cases"], ids=lambda case: case["id"])
def test_committees_are_as_published(case: dict[str, Any]) -> None:
    assert _result("abc", case) == case["expected"]


@pytest.mark.parametrize("case", _file("metrics")["cases"], ids=lambda case: case["id"])
def test_figures_of_fairness_are_as_published(case: dict[str, Any]) -> None:
    result = _result("metrics", case)
    for rule, expected in case["expected"].items():
        for name in ("quota_compliance", "gini_influence"):
            assert result[rule].pop(name) == pytest.approx(expected.pop(name), abs=1e-9)
    assert result == case["expected"]


@pytest.mark.parametrize("suite", ["perpetual", "abc", "metrics"])
def test_the_expected_answers_are_not_read(suite: str) -> None:
    document = _file(suite)
    document["cases"] = document["cases"][:6]
    whole = solve(json.dumps(document), _beside)
    for case in document["cases"]:
        for name in ("expected", "source", "approval_counts"):
            case.pop(name, None)
    assert solve(json.dumps(document), _beside) == whole


ROUND = {"candidates": ["a", "b"], "approvals": {"v": ["a"], "w": []}}
ROUNDS = {"id": "x", "voters": ["v", "w"], "rounds": [ROUND]}
SEATS = {"id": "x", "candidates": ["a", "b"], "committee_size": 1, "ballots": [["a"], []]}


def test_a_voter_without_an_entry_approves_nobody() -> None:
    absent = {**ROUNDS, "rounds": [{**ROUND, "approvals": {"v": ["a"]}}]}
    assert _result("perpetual", absent) == _result("perpetual", ROUNDS)


def test_names_may_be_of_any_script_and_any_letters() -> None:
    names = ["Әбу", "", "👩\u200d🚀", "\ud800", "é", "e\u0301", " a"]
    case = {"id": "x", "candidates": names, "committee_size": 2, "ballots": [names[1:3]]}
    for told in _result("abc", case).values():
        assert told == {"committees": [names[1:3]], "resolute": names[1:3]}


def test_a_round_without_voters_ties_everybody() -> None:
    empty = {"id": "x", "voters": [], "rounds": [{"candidates": ["a", "b"], "approvals": {}}]}
    for told in _result("perpetual", empty).values():
        assert (told["winners"], told["tied"]) == (["a"], [["a", "b"]])
    assert all(
        one["winners"] == [] for one in _result("perpetual", {**empty, "rounds": []}).values()
    )


def test_a_profile_without_influence_has_no_evenness() -> None:
    nobody = {**ROUNDS, "rounds": [{"candidates": ["a"], "approvals": {}}]}
    beside = json.dumps({"suite": "perpetual", "cases": [nobody]})
    case = {"id": "m", "profile_from": "other.json#x"}
    text = json.dumps({"suite": "metrics", "cases": [case]})
    result = json.loads(solve(text, lambda _: beside))["results"][0]["result"]
    assert result["av"]["gini_influence"] is None
    assert result["av"]["quota_compliance"] == 1


@pytest.mark.parametrize("seats", [0, 2])
def test_no_seats_and_all_seats_leave_nothing_to_choose(seats: int) -> None:
    for told in _result("abc", {**SEATS, "committee_size": seats}).values():
        assert told == {"committees": [["a", "b"][:seats]], "resolute": ["a", "b"][:seats]}


@pytest.mark.parametrize(
    ("suite", "case", "code", "field"),
    [
        ("perpetual", {**ROUNDS, "voters": "vw"}, CaseFault.NOT_A_LIST, "voters"),
        ("perpetual", {**ROUNDS, "voters": ["v", "v", "w"]}, CaseFault.REPEATED, "voters"),
        ("perpetual", {**ROUNDS, "voters": ["v", 2]}, CaseFault.NOT_A_TEXT, "voters"),
        ("perpetual", {**ROUNDS, "voters": ["v"]}, CaseFault.UNKNOWN_MEMBER, "rounds[0].approvals"),
        ("perpetual", {"id": "x", "voters": []}, CaseFault.FIELD_MISSING, "rounds"),
        (
            "perpetual",
            {**ROUNDS, "rounds": [{**ROUND, "candidates": []}]},
            CaseFault.EMPTY,
            "rounds[0].candidates",
        ),
        (
            "perpetual",
            {**ROUNDS, "rounds": [ROUND, {**ROUND, "candidates": ["a", "b", "a"]}]},
            CaseFault.REPEATED,
            "rounds[1].candidates",
        ),
        (
            "perpetual",
            {**ROUNDS, "rounds": [{**ROUND, "approvals": {"v": ["c"]}}]},
            CaseFault.UNKNOWN_CANDIDATE,
            "rounds[0].approvals.v",
        ),
        (
            "perpetual",
            {**ROUNDS, "rounds": [{**ROUND, "approvals": {"v": ["a", "a"]}}]},
            CaseFault.REPEATED,
            "rounds[0].approvals.v",
        ),
        (
            "perpetual",
            {**ROUNDS, "rounds": [{**ROUND, "approvals": {"v": None}}]},
            CaseFault.NOT_A_LIST,
            "rounds[0].approvals.v",
        ),
        (
            "perpetual",
            {**ROUNDS, "rounds": [{**ROUND, "approvals": [["a"]]}]},
            CaseFault.NOT_AN_OBJECT,
            "rounds[0].approvals",
        ),
        ("abc", {**SEATS, "committee_size": 3}, CaseFault.OUT_OF_RANGE, "committee_size"),
        ("abc", {**SEATS, "committee_size": -1}, CaseFault.OUT_OF_RANGE, "committee_size"),
        ("abc", {**SEATS, "committee_size": 10**40}, CaseFault.OUT_OF_RANGE, "committee_size"),
        ("abc", {**SEATS, "committee_size": "1"}, CaseFault.NOT_A_NUMBER, "committee_size"),
        ("abc", {**SEATS, "candidates": ["a", "a"]}, CaseFault.REPEATED, "candidates"),
        ("abc", {**SEATS, "ballots": ["a"]}, CaseFault.NOT_A_LIST, "ballots[0]"),
        ("abc", {**SEATS, "ballots": [[], ["z"]]}, CaseFault.UNKNOWN_CANDIDATE, "ballots[1]"),
        ("abc", {**SEATS, "ballots": [["a", "a"]]}, CaseFault.REPEATED, "ballots[0]"),
        ("abc", {**SEATS, "ballots": [[["a"]]]}, CaseFault.NOT_A_TEXT, "ballots[0]"),
        ("metrics", {"id": "x"}, CaseFault.FIELD_MISSING, "profile_from"),
        (
            "metrics",
            {"id": "x", "profile_from": "perpetual.json#none"},
            CaseFault.NO_PROFILE,
            "profile_from",
        ),
        (
            "metrics",
            {"id": "x", "profile_from": "perpetual.json"},
            CaseFault.NO_PROFILE,
            "profile_from",
        ),
        (
            "metrics",
            {"id": "x", "profile_from": "none.json#x"},
            CaseFault.NO_PROFILE_FILE,
            "profile_from",
        ),
    ],
)
def test_a_wrong_field_is_named_by_case_and_place(
    suite: str, case: dict[str, Any], code: CaseFault, field: str
) -> None:
    fault = _fault(suite, case)
    assert (fault.code, fault.case, fault.field) == (code, "x", field)


@pytest.mark.parametrize("content", ["", "[]", "{", '"perpetual"'])
def test_a_profile_file_that_is_none_is_told_by_its_name(content: str) -> None:
    case = {"id": "x", "profile_from": "other.json#x"}
    fault = _fault("metrics", case, lambda _: content)
    assert (fault.code, fault.value) == (CaseFault.NO_PROFILE_FILE, "other.json")


def test_a_tie_of_too_many_is_refused_and_names_the_case() -> None:
    names = [str(number) for number in range(800)]
    fault = _fault("abc", {"id": "x", "candidates": names, "committee_size": 400, "ballots": []})
    assert (fault.code, fault.case) == (CaseFault.TOO_MANY_COMMITTEES, "x")


NAMES = st.sampled_from(("id", "voters", "rounds", "candidates", "ballots", "profile_from"))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)


@settings(deadline=None, max_examples=50)
@given(st.dictionaries(NAMES, VALUES))
def test_whatever_nonsense_a_case_holds_it_is_answered_or_refused(case: dict[str, object]) -> None:
    for suite in ("perpetual", "metrics", "abc"):
        with contextlib.suppress(CannotSolve):
            told = json.loads(solve(json.dumps({"suite": suite, "cases": [case]})))
            assert len(told["results"]) == 1
