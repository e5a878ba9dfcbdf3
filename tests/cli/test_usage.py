"""Wrong usage is one sentence in the language of the answers, the parser's own words included."""

from __future__ import annotations

import pytest

from tests.cli.running import ask

WRONG = (
    ("list", "nothing"),
    ("list",),
    ("roster", "council"),
    ("propose", "--on", "12.03.2026"),
    ("propose", "--seats", "0"),
    ("propose", "--seats"),
    ("propose", "--unknown"),
    ("fly",),
    ("--register", "a", "--demo", "check"),
)
PARSERS_OWN = (
    "invalid",
    "required",
    "expected",
    "unrecognized",
    "not allowed",
    "argument",
    "parser",
)


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("wrong", WRONG, ids=" ".join)
def test_wrong_usage_is_told_in_the_language_asked_for(
    language: str, wrong: tuple[str, ...]
) -> None:
    answer = ask("--language", language, *wrong)
    assert answer.status == 2
    assert answer.err.count("\n") == 1
    assert [word for word in PARSERS_OWN if word in answer.err] == []


def test_a_day_in_another_form_is_named() -> None:
    answer = ask("--language", "en", "propose", "--on", "12.03.2026")
    assert "“12.03.2026” is no day; write it as 2026-03-12" in answer.err


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_help_has_no_english_of_the_parser(language: str) -> None:
    shown = ask("--language", language, "--help").out
    assert "usage:" not in shown
    assert "show this help" not in shown
