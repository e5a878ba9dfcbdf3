"""The proposal on the command line: two people of two communities, the same every time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import ask
from tests.documents.reading import whole_text
from tests.registers import demonstration_file, empty_register_file

DAY = ("--on", "2026-11-23")


def test_two_people_of_two_communities_are_proposed_with_a_reason_each() -> None:
    answer = ask("--register", demonstration_file(), "--language", "en", "propose", *DAY)
    assert (answer.status, answer.err) == (0, "")
    assert answer.out.count("community has waited") == 2
    assert "Seat 1: Vymyslova" in answer.out
    assert "Seat 2: Skazkin" in answer.out


def test_the_same_question_has_the_same_answer_byte_for_byte() -> None:
    words = ("--register", demonstration_file(), "--language", "kk", "propose", "--format", "json")
    assert ask(*words, *DAY).out == ask(*words, *DAY).out


def test_the_data_hold_every_candidates_answer_to_every_rule() -> None:
    words = ("--register", demonstration_file(), "propose", "--format", "json", *DAY)
    told = json.loads(ask(*words).out)
    assert len(told["chosen"]) == 2
    assert len({one["community"] for one in told["explain"]}) == 2
    assert len(told["candidates"]) == 13
    rules = [f"E{number}" for number in range(1, 11)]
    for candidate in told["candidates"]:
        assert [one["rule"] for one in candidate["rules"]] == rules
        assert all(one["outcome"] in ("pass", "fail", "unknown") for one in candidate["rules"])
        assert all(one["sentence"] for one in candidate["rules"])
    failed = [one for one in told["candidates"] if one["uid"] not in told["chosen"]]
    assert {one["outcome"] for one in failed}


def test_one_seat_may_be_asked_for() -> None:
    words = ("--register", demonstration_file(), "propose", "--format", "json", "--seats", "1")
    assert len(json.loads(ask(*words, *DAY).out)["chosen"]) == 1


@pytest.mark.parametrize("rule", ["longest_wait", "largest_deficit", "support_first"])
def test_every_rule_proposes_and_says_which_it_was(rule: str) -> None:
    words = ("--register", demonstration_file(), "propose", "--format", "json", "--rule", rule)
    assert json.loads(ask(*words, *DAY).out)["rule"] == rule


def test_an_empty_register_has_nobody_to_propose() -> None:
    answer = ask("--register", empty_register_file(), "--language", "en", "propose")
    assert answer.status == 1
    assert answer.err.startswith("Nobody can be proposed")


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("rule", ["per_consensus", "seqphragmen", "equal-shares"])
def test_a_rule_that_needs_votes_by_name_says_that_there_are_none(rule: str, language: str) -> None:
    words = ("--register", demonstration_file(), "--language", language)
    answer = ask(*words, "propose", "--rule", rule, *DAY)
    assert (answer.status, answer.out) == (1, "")
    assert rule in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("language", ["kk", "ru", "en", "kk+ru"])
def test_a_file_that_ends_in_pdf_is_the_proposal_sheet(language: str, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    words = ("--register", demonstration_file(), "propose", *DAY, "--output", str(path))
    assert ask(*words, "--language", language).status == 0
    text = whole_text(path.read_bytes())
    told = json.loads(
        ask("--register", demonstration_file(), "propose", "--format", "json", *DAY).out
    )
    assert told["fingerprint"] in text
    assert told["explain"][0]["name"][language[:2]] in text


def test_a_sheet_is_written_also_where_nobody_can_be_proposed(tmp_path: Path) -> None:
    path = tmp_path / "sheet.docx"
    answer = ask(
        "--register", empty_register_file(), "--language", "en", "propose", "--output", str(path)
    )
    assert answer.status == 1
    assert answer.err.startswith("Nobody can be proposed")
    assert path.read_bytes().startswith(b"PK")
