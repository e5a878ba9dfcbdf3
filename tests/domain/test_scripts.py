from __future__ import annotations

import pytest

from apk_desktop.domain.scripts import mixed_words, untangled


@pytest.mark.parametrize(
    ("mixed", "whole"),
    [
        ("Hемцы", "Немцы"),
        ("Əлиев", "Әлиев"),
        ("Ceрік", "Серік"),
        ("Qаirаt", "Qairat"),
        ("Cара", "Сара"),
    ],
)
def test_a_mixed_word_is_written_in_the_script_of_its_unmistakable_letters(
    mixed: str, whole: str
) -> None:
    assert untangled(mixed) == whole
    assert mixed_words(f"а, {mixed} b") == [mixed]


def test_words_of_one_script_stay_as_they_are() -> None:
    text = "Сара Sara, COVID-19 және Әсел"
    assert untangled(text) == text
    assert mixed_words(text) == []
