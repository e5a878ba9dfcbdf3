"""`list`: the rows, columns and forms that scripts rely on."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Answer, ask
from tests.registers import demonstration_file

LISTS = {
    "people": ("surname", "given_name"),
    "associations": ("code", "name"),
    "members": ("surname", "body", "from"),
    "terms": ("post", "person", "community", "from", "to", "act"),
    "meetings": ("code", "kind", "number", "from", "to", "place", "theme", "state"),
    "bodies": ("code", "kind", "name"),
}


def listed(*words: object, language: str = "kk") -> Answer:
    return ask("--register", demonstration_file(), "--language", language, "list", *words)


def rows(*words: object, language: str = "kk") -> list[dict[str, Any]]:
    answer = listed(*words, "--format", "json", language=language)
    assert (answer.status, answer.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(answer.out)
    return found


@pytest.mark.parametrize("what", LISTS)
def test_every_list_has_its_documented_keys(what: str) -> None:
    found = rows(what)
    assert found
    assert set(LISTS[what]) <= set(found[0])


@pytest.mark.parametrize("what", LISTS)
@pytest.mark.parametrize("form", ["text", "csv"])
def test_every_list_is_written_as_text_and_csv(what: str, form: str) -> None:
    answer = listed(what, "--format", form)
    assert answer.status == 0
    assert len(answer.out.splitlines()) > len(rows(what))


def test_people_stand_in_kazakh_alphabet_order_in_every_language() -> None:
    alphabet = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяabcdefghijklmnopqrstuvwxyz"
    for language in ("kk", "ru", "en"):
        surnames = [row["surname"].lower() for row in rows("people", language=language)]
        keys = [[alphabet.find(letter) for letter in surname] for surname in surnames]
        assert keys == sorted(keys)


@pytest.mark.parametrize("typed", ["Кайрат", "qairat", "Қайрат"])
def test_the_best_match_comes_first(typed: str) -> None:
    found = rows("people", "--search", typed)
    assert found[0]["given_name"] == "Қайрат"
    assert any(row["given_name"] != "Қайрат" for row in found)


@pytest.mark.parametrize("what", LISTS)
def test_nothing_found_is_an_empty_list_and_no_fault(what: str) -> None:
    assert rows(what, "--search", "мұндай жоқ") == []
    assert rows(what, "--search", "zzzzzz") == []


def test_the_chosen_columns_come_in_the_chosen_order() -> None:
    found = rows("people", "--columns", "given_name,uid")
    assert list(found[0]) == ["given_name", "uid"]


def test_an_unknown_column_or_body_is_one_sentence() -> None:
    for words in (["people", "--columns", "shoe"], ["members", "--body", "nowhere"]):
        answer = listed(*words, language="en")
        assert (answer.status, answer.out) == (1, "")
        assert answer.err.count("\n") == 1


def test_members_of_a_body_are_those_of_the_day() -> None:
    now = rows("members", "--body", "council", "--on", "2026-11-23")
    before = rows("members", "--body", "council", "--on", "2000-01-01")
    assert {row["body"] for row in now} == {"council"}
    assert len({row["uid"] for row in now}) > 60
    assert before == []
    people = rows("people", "--body", "council", "--on", "2026-11-23")
    assert {row["uid"] for row in people} == {row["uid"] for row in now}


def test_terms_of_a_day_are_those_that_run_on_it() -> None:
    running = rows("terms", "--on", "2024-01-01")
    assert len(running) < len(rows("terms"))
    assert all(row["from"] <= "2024-01-01" for row in running)


def test_standard_output_is_for_programs_and_a_file_for_excel(tmp_path: Path) -> None:
    columns = ["associations", "--columns", "code,name,level,accredited_until"]
    plain = listed(*columns, "--format", "csv").out
    assert "\r" not in plain
    by_code = {row["code"]: row for row in csv.DictReader(io.StringIO(plain))}
    assert by_code["association-04"]["level"] == "republican"
    target = tmp_path / "бірлестіктер.csv"
    answer = listed(*columns, "--output", target, language="ru")
    assert (answer.status, answer.out) == (0, "")
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == len(by_code) + 1
    assert b";" in content


def test_a_json_file_holds_what_standard_output_would(tmp_path: Path) -> None:
    target = tmp_path / "people.json"
    assert listed("people", "--output", target).status == 0
    assert json.loads(target.read_text("utf-8")) == rows("people")


def test_tasks_are_not_offered_yet() -> None:
    assert listed("tasks").status == 2
