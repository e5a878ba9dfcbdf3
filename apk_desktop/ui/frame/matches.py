"""Which letters of a line are the ones that were looked for, whatever their spelling."""

from __future__ import annotations

import re
from typing import NamedTuple

from apk_desktop.domain.alphabet import search_key

_WORD = re.compile(r"\w+")


class Part(NamedTuple):
    """A part of a text: where it begins and how many characters it has."""

    start: int
    length: int


def matched_parts(text: str, looked_for: str) -> list[Part]:
    """Give the parts of a text that the words looked for found, one in each of its words."""
    wanted = search_key(looked_for).split()
    parts = []
    for word in _WORD.finditer(text):
        found = (_part(word.group(), one) for one in wanted)
        longest = max((one for one in found if one), key=lambda one: one.length, default=None)
        if longest is not None:
            parts.append(Part(word.start() + longest.start, longest.length))
    return parts


def _part(word: str, wanted: str) -> Part | None:
    """Find the first and shortest part of a word whose folded spelling begins as is wanted."""
    for start in range(len(word)):
        for end in range(start + 1, len(word) + 1):
            if search_key(word[start:end]).startswith(wanted):
                return Part(start, end - start)
    return None
