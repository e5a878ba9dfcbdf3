"""How much names have in common, over their folded spellings (RapidFuzz)."""

from __future__ import annotations

from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.names import PersonName

LEAST_SHARED = 50
"""Per cent that two spellings of one surname have in common at the least."""


def are_far_apart(name: PersonName) -> bool:
    """Tell whether two spellings of the surname have so little in common that one is wrong.

    Compared are the folded spellings, in which Қайрат, Кайрат and Kairat are nearly one.
    """
    from rapidfuzz.fuzz import ratio

    first, *others = [search_key(one.surname) for one in name if one.surname] or [""]
    return any(one != first and ratio(first, one) < LEAST_SHARED for one in others)
