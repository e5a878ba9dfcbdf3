"""Cases given as data: the public ones with their answers, and files that are wrong."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.domain.cases import CannotSolve, CaseFault
from apk_desktop.exchange.exact_figures import figure
from apk_desktop.exchange.rotation_cases import solve

CASES = Path(__file__).parent / "cases"


def _file(suite: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((CASES / f"{suite}.json").read_text("utf-8"))
    return found


def _solved(document: object) -> Any:
    return json.loads(solve(json.dumps(document)))


GATE = _file("gate")["cases"]
ROTATION = _file("rotation")["cases"]


@pytest.mark.parametrize("case", GATE, ids=lambda case: case["id"])
def test_the_gate_answers_as_published(case: dict[str, Any]) -> None:
    answer = _solved({"suite": "gate", "cases": [case]})["results"][0]
    assert answer["result"] == {name: case[name] for name in ("valid", "quorum", "adopted")}


@pytest.mark.parametrize("case", ROTATION, ids=lambda case: case["id"])
def test_a_rotation_is_solved_as_published(case: dict[str, Any]) -> None:
    answer = _solved({"suite": "rotation", "cases": [case]})["results"][0]
    assert answer["id"] == case["id"]
    assert answer["result"] == case["expected"]
    assert answer["metrics"] == case["expected_metrics"]
    rounds = len(case["expected_forecast"])
    assert answer["forecast"][:rounds] == case["expected_forecast"]


def test_the_expected_answers_are_not_read() -> None:
    bare = [{"id": case["id"], "input": case["input"]} for case in ROTATION]
    assert _solved({"suite": "rotation", "cases": bare}) == _solved(_file("rotation"))


def test_a_forecast_has_six_rounds_unless_the_case_says_otherwise() -> None:
    case = {"id": "x", "input": ROTATION[0]["input"]}
    answers = _solved({"suite": "rotation", "cases": [case, case | {"forecast_rounds": 2}]})
    assert [len(one["forecast"]) for one in answers["results"]] == [6, 2]


@pytest.mark.parametrize(("half", "one"), [("1/2", "1"), (0.5, 1.0), ("2/4", 1), ("3/6", None)])
def test_weights_may_be_fractions_and_default_to_one(half: object, one: object) -> None:
    given_input = dict(ROTATION[0]["input"]) | {"rule": "largest_deficit", "seats": 1}
    given_input["communities"] = [
        {"id": "A", "weight": half},
        {"id": "B", "weight": one},
        {"id": "C"},
    ]
    person = given_input["candidates"][0]
    given_input["candidates"] = [person, {**person, "id": "p2", "community": "B"}]
    answer = _solved({"suite": "rotation", "cases": [{"id": "x", "input": given_input}]})
    assert answer["results"][0]["result"]["explain"][0]["deficit"] == "2/3"


def _wrong(change: Any, suite: str = "rotation") -> CannotSolve:
    document = _file(suite)
    document["cases"] = [next(one for one in document["cases"] if one["id"] in ("pub-003", "g01"))]
    change(document["cases"][0])
    with pytest.raises(CannotSolve) as caught:
        solve(json.dumps(document))
    return caught.value


@pytest.mark.parametrize(
    ("path", "value", "code", "field"),
    [
        (("rule",), "oldest", CaseFault.UNKNOWN_RULE, "input.rule"),
        (("rule",), 3, CaseFault.NOT_A_TEXT, "input.rule"),
        (("seats",), "two", CaseFault.NOT_A_NUMBER, "input.seats"),
        (("seats",), True, CaseFault.NOT_A_NUMBER, "input.seats"),
        (("seats",), 1.0, CaseFault.NOT_A_NUMBER, "input.seats"),
        (("seats",), -1, CaseFault.OUT_OF_RANGE, "input.seats"),
        (("round",), 3, CaseFault.OUT_OF_RANGE, "input.history[2].round"),
        (("history",), {}, CaseFault.NOT_A_LIST, "input.history"),
        (("history", 0), 1, CaseFault.NOT_AN_OBJECT, "input.history[0]"),
        (("history", 0, "round"), 2, CaseFault.REPEATED, "input.history[1].round"),
        (("history", 0, "served"), ["X"], CaseFault.UNKNOWN_COMMUNITY, "input.history[0].served"),
        (("occupied",), ["X"], CaseFault.UNKNOWN_COMMUNITY, "input.occupied"),
        (("occupied",), [["X"]], CaseFault.NOT_A_TEXT, "input.occupied"),
        (
            ("communities", 0, "weight"),
            "big",
            CaseFault.NOT_A_NUMBER,
            "input.communities[0].weight",
        ),
        (("communities", 0, "weight"), -1, CaseFault.OUT_OF_RANGE, "input.communities[0].weight"),
        (
            ("communities", 0, "weight"),
            "1/0",
            CaseFault.OUT_OF_RANGE,
            "input.communities[0].weight",
        ),
        (("communities", 1, "id"), "KZ-deu", CaseFault.REPEATED, "input.communities[1].id"),
        (("candidates", 1, "id"), "p01", CaseFault.REPEATED, "input.candidates[1].id"),
        (
            ("candidates", 0, "community"),
            "X",
            CaseFault.UNKNOWN_COMMUNITY,
            "input.candidates[0].community",
        ),
        (
            ("candidates", 0, "recommended_on"),
            "2026-02-30",
            CaseFault.NOT_A_DAY,
            "input.candidates[0].recommended_on",
        ),
        (
            ("candidates", 0, "support", "for"),
            "40",
            CaseFault.NOT_A_NUMBER,
            "input.candidates[0].support.for",
        ),
    ],
)
def test_a_wrong_field_is_named_by_case_and_place(
    path: tuple[str | int, ...], value: object, code: CaseFault, field: str
) -> None:
    def change(case: dict[str, Any]) -> None:
        inner: Any = case["input"]
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = value

    fault = _wrong(change)
    assert (fault.code, fault.case, fault.field) == (code, "pub-003", field)


@pytest.mark.parametrize(
    "field",
    [
        "rule",
        "round",
        "seats",
        "cooling_rounds",
        "occupied",
        "communities",
        "history",
        "candidates",
    ],
)
def test_a_missing_field_is_named(field: str) -> None:
    fault = _wrong(lambda case: case["input"].pop(field))
    assert (fault.code, fault.field) == (CaseFault.FIELD_MISSING, f"input.{field}")


def test_a_gate_needs_every_count() -> None:
    fault = _wrong(lambda case: case.pop("abstain"), "gate")
    assert (fault.code, fault.case, fault.field) == (CaseFault.FIELD_MISSING, "g01", "abstain")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", CaseFault.NOT_JSON),
        ("suite", CaseFault.NOT_JSON),
        ("[" * 200_000, CaseFault.NOT_JSON),
        ('{"suite": "gate", "cases": [NaN]}', CaseFault.NOT_JSON),
        ("1" * 5000, CaseFault.NOT_JSON),
        ("[]", CaseFault.NOT_AN_OBJECT),
        ("{}", CaseFault.FIELD_MISSING),
        ('{"suite": ["gate"]}', CaseFault.NOT_A_TEXT),
        ('{"suite": "gates", "cases": []}', CaseFault.UNKNOWN_SUITE),
        ('{"suite": "gate"}', CaseFault.FIELD_MISSING),
        ('{"suite": "gate", "cases": [1]}', CaseFault.NOT_AN_OBJECT),
        ('{"suite": "gate", "cases": [{}]}', CaseFault.FIELD_MISSING),
    ],
)
def test_a_file_that_holds_no_cases_is_refused(text: str, code: CaseFault) -> None:
    with pytest.raises(CannotSolve) as caught:
        solve(text)
    assert caught.value.code is code


def test_nonsensical_counts_are_answered_not_refused() -> None:
    case = {"id": "x", "members": -5, "present": 10**25, "for": 3, "against": -1, "abstain": 0}
    answer = _solved({"suite": "gate", "cases": [case]})["results"][0]["result"]
    assert answer == {"valid": False, "quorum": False, "adopted": False}


NAMES = st.sampled_from(("id", "input", "rule", "members"))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner),
)


@given(VALUES)
def test_whatever_nonsense_a_case_holds_it_is_refused_and_nothing_worse(case: object) -> None:
    for suite in ("gate", "rotation"):
        with pytest.raises(CannotSolve):
            solve(json.dumps({"suite": suite, "cases": [case]}))


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (Fraction(2, 4), "1/2"),
        (3, "3"),
        (Fraction(-2, 7), "-2/7"),
        (0, "0"),
    ],
)
def test_figures_are_exact_in_lowest_terms(number: Fraction | int, text: str) -> None:
    assert figure(number) == text


def test_figures_of_any_length_are_written() -> None:
    assert figure(10**9000) == "1" + "0" * 9000
    assert figure(Fraction(-1, 10**5000 + 7)) == "-1/1" + "0" * 4999 + "7"
