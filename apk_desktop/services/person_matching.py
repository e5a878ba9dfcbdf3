"""Which people a search finds, and the quickest way to them.

Few matches come from the search index and are sorted; where very many match, following the order of
names and looking at each row fills a page sooner. What no word begins with is looked for inside the
words, as the end of a surname that somebody remembers.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, false, func, select

from apk_desktop.db.person_search import ids_of
from apk_desktop.db.register import Register
from apk_desktop.db.tables import person
from apk_desktop.services.matching import best_match, folded_words, has_words

FEW = 12_000
"""How many matches are sorted rather than met on the way through the order of names."""
_FEWEST_DIGITS = 4
_PHONE_MARKS = re.compile(r"[\s()+\-–]+")
_TRUNK = re.compile(r"8(?=7\d{2})")


class Matching(NamedTuple):
    """The condition on people; where it `is_dense`, the order of names is the way to them."""

    condition: ColumnElement[bool]
    is_dense: bool = False


def matching(register: Register, text: str) -> Matching:
    """Decide how the people whom a text finds are best read."""
    words = _words(text)
    if not words:
        return Matching(false())
    found = ids_of(words)
    count = _count(register, found)
    if not count and not _is_number(words):
        return Matching(has_words(person, text))
    if count <= FEW or _is_number(words):
        return Matching(person.c.id.in_(found))
    spaced = " " + person.c.search_key
    return Matching(
        and_(*(spaced.contains(f" {word}", autoescape=True) for word in words)), is_dense=True
    )


def ranked(found: Matching, text: str, language: str) -> list[ColumnElement[Any]]:
    """Put the best matches first; of very many the first by name will do."""
    by_name: ColumnElement[Any] = person.c[f"sort_key_{language}"]
    if found.is_dense:
        return [by_name, person.c.id]
    return [best_match(person, text), func.coalesce(by_name, ""), person.c.id]


def count_matching(register: Register, text: str) -> int | None:
    """Count the people whom a text finds by the beginnings of words; None where none is."""
    words = _words(text)
    if not words:
        return 0
    found = ids_of(words).subquery()
    return int(register.ask(select(func.count()).select_from(found))[0][0]) or None


def _words(text: str) -> list[str]:
    """Give the folded words; a number as typed, with blanks and a trunk 8, is one word."""
    digits = _PHONE_MARKS.sub("", text)
    if digits.isdigit() and len(digits) >= _FEWEST_DIGITS:
        return [_TRUNK.sub("7", digits, count=1) if digits.startswith("87") else digits]
    return folded_words(text)


def _is_number(words: list[str]) -> bool:
    return any(character.isdigit() for word in words for character in word)


def _count(register: Register, found: Select[Any]) -> int:
    """Count matches, but not more than tells few from many."""
    some = found.limit(FEW + 1).subquery()
    return int(register.ask(select(func.count()).select_from(some))[0][0])
