"""`agenda`: a paper by the ending of its file, in the languages that are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Answer, ask
from tests.documents.reading import in_order, whole_text
from tests.registers import demonstration_file


def printed(target: Path, *words: object, meeting: str = "session-36") -> Answer:
    return ask(
        "--register", demonstration_file(), "--language", "en", "agenda", meeting,
        "--output", target, *words,
    )  # fmt: skip


def test_both_state_languages_stand_side_by_side(tmp_path: Path) -> None:
    target = tmp_path / "күн тәртібі.pdf"
    assert printed(target, "--language", "kk+ru") == (0, "", "")
    text = whole_text(target.read_bytes())
    assert in_order(text, ["КҮН ТӘРТІБІ", "ПОВЕСТКА ДНЯ", "Сессияны ашу", "Открытие сессии"])
    assert "Қазақстан халқы Ассамблеясының" in text


def test_the_answers_language_is_the_papers_where_none_is_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "agenda.pdf"
    assert printed(target).status == 0
    assert in_order(whole_text(target.read_bytes()), ["AGENDA", "Opening of the session"])


def test_the_same_agenda_is_the_same_file(tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        printed(tmp_path / name, "--language", "kk")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.mark.parametrize("meeting", ["council-2026-4", "session-20", "session-2"])
def test_every_meeting_prints_as_a_word_document_too(tmp_path: Path, meeting: str) -> None:
    target = tmp_path / "agenda.docx"
    assert printed(target, meeting=meeting).status == 0
    assert target.read_bytes().startswith(b"PK")


def test_an_unknown_ending_is_wrong_usage_and_writes_nothing(tmp_path: Path) -> None:
    answer = printed(tmp_path / "agenda.txt")
    assert (answer.status, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert not list(tmp_path.iterdir())


def test_an_unknown_meeting_is_one_sentence(tmp_path: Path) -> None:
    answer = printed(tmp_path / "agenda.pdf", meeting="session-99")
    assert (answer.status, answer.err.count("\n")) == (1, 1)
    assert "session-99" in answer.err


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    answer = printed(tmp_path / "nowhere" / "agenda.pdf")
    assert (answer.status, answer.err.count("\n")) == (1, 1)
