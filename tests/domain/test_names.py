from __future__ import annotations

import unicodedata

import pytest

from apk_desktop.domain.names import (
    NameDoubt,
    NameFault,
    PersonName,
    SpelledName,
    doubts,
    tidied,
)

KAZAKH = SpelledName("Шаблонов", "Ренат", "Төлегенұлы")
RUSSIAN = SpelledName("Шаблонов", "Ренат", "Тулегенович")
LATIN = SpelledName("Shablonov", "Renat")


def test_lists_put_the_surname_first_and_speech_the_given_name() -> None:
    assert RUSSIAN.full == "Шаблонов Ренат Тулегенович"
    assert RUSSIAN.spoken == "Ренат Шаблонов"
    assert SpelledName("", "Ренат", "").full == "Ренат"


def test_initials_stay_on_the_line_of_the_surname() -> None:
    assert RUSSIAN.with_initials == "Шаблонов\u00a0Р.\u00a0Т."
    assert LATIN.with_initials == "Shablonov\u00a0R."
    assert SpelledName("Шаблонов").with_initials == "Шаблонов"
    assert SpelledName("", "ренат").with_initials == "ренат"


def test_an_act_is_signed_initial_first() -> None:
    assert SpelledName("Тоқаев", "Қасым-Жомарт", "Кемелұлы").signature == "Қ.\u00a0Тоқаев"
    assert SpelledName("", "Ренат").signature == "Ренат"


def test_the_chosen_spelling_is_shown_or_the_next_there_is() -> None:
    name = PersonName(kk=KAZAKH, en=LATIN)
    assert name.in_language("en") == LATIN
    assert name.in_language("ru") == KAZAKH
    assert PersonName(en=LATIN).in_language("kk") == LATIN
    assert not PersonName().in_language("kk")


def test_a_spelling_with_both_names_goes_before_half_a_name() -> None:
    half = SpelledName(surname="Shablonov")
    assert PersonName(ru=RUSSIAN, en=half).in_language("en") == RUSSIAN
    assert PersonName(en=half).in_language("ru") == half


@pytest.mark.parametrize(
    ("text", "language", "fault", "word"),
    [
        ("Hемцов Пётр", "ru", NameFault.MIXED_SCRIPTS, "Hемцов"),
        ("Qairat Әли", "kk", NameFault.CYRILLIC_WANTED, "Qairat"),
        ("Кайрат", "en", NameFault.LATIN_WANTED, "Кайрат"),
        ("?айрат", "kk", NameFault.LOST_LETTERS, "?айрат"),
        ("Дар_ан", "kk", NameFault.LOST_LETTERS, "Дар_ан"),
        ("Бай\ufffdал", "kk", NameFault.LOST_LETTERS, "Бай\ufffdал"),
        ("РљР°Р№СЂР°С‚", "ru", NameFault.GARBLED, "РљР°Р№СЂР°С‚"),
        ("Ќайрат", "kk", NameFault.GARBLED, "Ќайрат"),
    ],
)
def test_a_doubtful_name_is_told(text: str, language: str, fault: NameFault, word: str) -> None:
    assert doubts(text, language) == [NameDoubt(fault, word)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Қайрат Әлиұлы", "kk"),
        ("Ким-Андреева Рёна", "ru"),
        ("Рё", "ru"),
        ("O’Neill José", "en"),
        ("", "kk"),
    ],
)
def test_a_good_name_raises_no_doubt(text: str, language: str) -> None:
    assert doubts(text, language) == []


def test_pasted_names_lose_double_blanks_and_loose_accents() -> None:
    assert tidied(unicodedata.normalize("NFD", " Андрей\u00a0 Ёлкин\n")) == "Андрей Ёлкин"
