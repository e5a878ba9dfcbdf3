"""How well a name in several spellings fits what was typed, and which spelling it was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.names import PersonName

MOST_RANKED = 200
"""How many records that have the words are put in order by how well they fit."""
NEARLY = 80
"""Per cent that a word and a misspelled one have in common at the least."""
SHORTEST = 4
"""Letters that a word needs at the least to be looked for misspelled."""


class Fit(IntEnum):
    """How a name fits, the best first."""

    EXACT = 0
    BEGINNING = 1
    WORD = 2
    INSIDE = 3
    NOT = 4


def fit_of(spellings: Iterable[str], text: str) -> Fit:
    """Tell how the spelling that fits best fits: each is judged by itself."""
    return min((_fit(search_key(one), search_key(text)) for one in spellings), default=Fit.NOT)


def fit_of_person(name: PersonName, text: str) -> Fit:
    """Tell how a person's name fits: a surname or a given name alone may be all that is typed."""
    parts = [
        part
        for one in name
        for part in (
            one.full,
            f"{one.surname} {one.given_name}",
            f"{one.given_name} {one.surname}",
            one.surname,
            one.given_name,
        )
    ]
    return fit_of(parts, text)


def spelling_found(shown: str, others: Sequence[str], text: str) -> str:
    """Give the spelling that was found where it is not the one that is shown."""
    if fit_of([shown], text) is not Fit.NOT:
        return ""
    return next((one for one in others if fit_of([one], text) is not Fit.NOT), "")


def likeness(key: str, text: str) -> float:
    """Tell how nearly a folded name has every word that was typed, in per cent; 0 where it has not.

    A short word has to begin a word of the name as it is: of so few letters too much is alike.
    """
    from rapidfuzz.fuzz import ratio

    words, typed = key.split(), search_key(text).split()
    nearest = [
        max((ratio(one, word) for word in words), default=0.0)
        if len(one) >= SHORTEST
        else 100.0 * any(word.startswith(one) for word in words)
        for one in typed
    ]
    if not nearest or min(nearest) < NEARLY or all(len(one) < SHORTEST for one in typed):
        return 0
    return sum(nearest) / len(nearest)


def _fit(key: str, wanted: str) -> Fit:
    if not wanted or not key:
        return Fit.NOT
    if key == wanted:
        return Fit.EXACT
    if key.startswith(wanted):
        return Fit.BEGINNING
    words = wanted.split()
    if all(f" {word}" in f" {key}" for word in words):
        return Fit.WORD
    return Fit.INSIDE if all(word in key for word in words) else Fit.NOT
