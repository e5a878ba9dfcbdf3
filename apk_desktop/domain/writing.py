"""Texts as clerks write them: how long they may be, and signs that nobody can see."""

from __future__ import annotations

import unicodedata

LINE_AT_MOST = 500
TEXT_AT_MOST = 20_000
"""Letters that one line and a text of several lines may have; nothing honest is longer."""


def unseen_place(text: str, *, lines: bool = False) -> int:
    """Give the place, counted from one, of the first control character, or zero.

    A text of several lines may have line breaks and tabs.
    """
    allowed = "\n\t" if lines else ""
    places = (
        at
        for at, letter in enumerate(text, 1)
        if unicodedata.category(letter) in ("Cc", "Cs") and letter not in allowed
    )
    return next(places, 0)
