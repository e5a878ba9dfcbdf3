"""Signs that nobody can see are found where they stand."""

from __future__ import annotations

import pytest

from apk_desktop.domain.writing import unseen_place


@pytest.mark.parametrize(
    ("text", "place"),
    [("Қайрат", 0), ("Қай\x07рат", 4), ("a\tb", 2), ("a\nb", 2), ("", 0), ("\ud800", 1)],
)
def test_a_line_has_no_unseen_signs(text: str, place: int) -> None:
    assert unseen_place(text) == place


def test_a_text_of_several_lines_has_breaks_and_tabs() -> None:
    assert unseen_place("бір\n\tекі", lines=True) == 0
    assert unseen_place("бір\n\x00", lines=True) == 5
