"""Cases in, results out: the whole answer, or one sentence and none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import ask

CASES = Path(__file__).parents[1] / "exchange" / "cases"
SUITES = ("gate", "rotation", "perpetual", "metrics", "abc")


@pytest.mark.parametrize("name", [f"{one}.json" for one in SUITES])
def test_the_public_cases_are_answered_in_their_order(name: str) -> None:
    answer = ask("solve", CASES / name)
    given = json.loads((CASES / name).read_text("utf-8"))
    told = json.loads(answer.out)
    assert answer.status == 0
    assert told["suite"] == given["suite"]
    assert [one["id"] for one in told["results"]] == [one["id"] for one in given["cases"]]


def test_the_gates_answers_are_right() -> None:
    given = json.loads((CASES / "gate.json").read_text("utf-8"))["cases"]
    told = json.loads(ask("solve", CASES / "gate.json").out)["results"]
    for case, answer in zip(given, told, strict=True):
        assert answer["result"] == {name: case[name] for name in ("valid", "quorum", "adopted")}


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"suite": "dance", "cases": []}', '{"suite": "gate"}']
)
def test_a_wrong_file_gets_one_sentence_and_no_answer(tmp_path: Path, content: str) -> None:
    path = tmp_path / "cases.json"
    path.write_text(content, "utf-8")
    answer = ask("--language", "en", "solve", path)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err.count("\n") == 1


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    answer = ask("--language", "en", "solve", tmp_path / "none.json")
    assert (answer.status, answer.out) == (1, "")
    assert "no file" in answer.err


@pytest.mark.parametrize("name", ["../perpetual.json", "none.json", "/etc/hostname", ".", ""])
def test_a_profile_is_read_only_from_beside_the_cases(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "cases"
    folder.mkdir()
    (tmp_path / "perpetual.json").write_text((CASES / "perpetual.json").read_text("utf-8"), "utf-8")
    path = folder / "metrics.json"
    case = {"id": "m-1", "profile_from": f"{name}#simple-3v-6r"}
    path.write_text(json.dumps({"suite": "metrics", "cases": [case]}), "utf-8")
    answer = ask("--language", "en", "solve", path)
    assert (answer.status, answer.out) == (1, "")
    assert "“m-1”" in answer.err


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_wrong_case_is_named_in_every_language(tmp_path: Path, language: str) -> None:
    path = tmp_path / "cases.json"
    case = {"id": "Қиын-7", "candidates": ["a"], "committee_size": 2, "ballots": []}
    path.write_text(json.dumps({"suite": "abc", "cases": [case]}), "utf-8")
    answer = ask("--language", language, "solve", path)
    assert (answer.status, answer.out) == (1, "")
    assert "Қиын-7" in answer.err
    assert answer.err.count("\n") == 1
