"""Words in which Cyrillic and Latin letters that look alike stand side by side."""

from __future__ import annotations

import re

_LATIN_LOOKS_LIKE = dict(zip("ABCEHIKMOPTXYƏaceəhikopxy", "АВСЕНІКМОРТХҮӘасеәһікорху", strict=True))
_TO_CYRILLIC = str.maketrans(_LATIN_LOOKS_LIKE)
_TO_LATIN = str.maketrans({cyrillic: latin for latin, cyrillic in _LATIN_LOOKS_LIKE.items()})

_LATIN = "A-Za-z\u00c0-\u024f\u0259"
_CYRILLIC = "\u0400-\u052f"
_MIXED_WORD = re.compile(
    rf"[{_LATIN}]+(?=[{_CYRILLIC}])[{_LATIN}{_CYRILLIC}]+"
    rf"|[{_CYRILLIC}]+(?=[{_LATIN}])[{_LATIN}{_CYRILLIC}]+"
)


def mixed_words(text: str) -> list[str]:
    """Give the words that hold both Cyrillic and Latin letters."""
    return _MIXED_WORD.findall(text)


def untangled(text: str) -> str:
    """Write every mixed word in the one script that its unmistakable letters belong to.

    Official spreadsheets have such words: a Latin H in «Hемцы». Where nothing is unmistakable the
    word is taken for Cyrillic.
    """
    return _MIXED_WORD.sub(_in_one_script, text)


def _in_one_script(found: re.Match[str]) -> str:
    word = found.group()
    in_latin = word.translate(_TO_LATIN)
    if re.search(rf"[{_CYRILLIC}]", in_latin):
        return word.translate(_TO_CYRILLIC)
    in_cyrillic = word.translate(_TO_CYRILLIC)
    return in_latin if re.search(rf"[{_LATIN}]", in_cyrillic) else in_cyrillic
