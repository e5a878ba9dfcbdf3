"""Which people a search finds, and the quickest way to them.

What is typed is looked up in the search index as beginnings of words. What no word begins with is
looked for inside the words, as the end of a surname that somebody remembers. Sorting takes a
microsecond for each match; so of very many the first page is taken from the beginning of the
alphabet, where it mostly is complete after a few thousand names.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, false, func, select, union

from apk_desktop.db.person_search import ids_of
from apk_desktop.db.register import Register
from apk_desktop.db.tables import contact, person
from apk_desktop.domain.alphabet import sort_key
from apk_desktop.services.matching import best_match, folded_words, has_words

FEW = 40_000
"""How many matches are sorted without looking at the beginning of the alphabet first."""
RANGE_FROM = 4_000
"""From how many matches on it pays to ask whether they all stand together in the alphabet."""
LOOKED_AT = 8_000
"""How many names from the beginning of the alphabet are looked at."""
LOOKED_INTO = 50_000
"""Up to how many people what no word begins with is looked for inside the words."""
COMPARED = 300
"""How many matches of each kind are compared to find the few that fit best."""
_FEWEST_DIGITS = 4
_PHONE_MARKS = re.compile(r"[\s()+\-–]+")


class Matching(NamedTuple):
    """The condition on people; `words` are those of a text that finds many, `number` of them."""

    condition: ColumnElement[bool]
    words: tuple[str, ...] = ()
    number: int = 0

    @property
    def is_vast(self) -> bool:
        """Whether so many match that they are not sorted if it can be helped."""
        return self.number > FEW


def matching(register: Register, text: str) -> Matching:
    """Decide how the people whom a text finds are best read."""
    words = _words(text)
    if not words:
        return Matching(false())
    found = _ids(words)
    if len(words) > 1 and not _is_small(register):
        # They are looked up once, with the page: counting them is as much work again.
        return Matching(person.c.id.in_(found))
    count = _count(register, found)
    is_number = any(character.isdigit() for word in words for character in word)
    if not count and not is_number and _is_small(register):
        return Matching(has_words(person, text))
    many = count > RANGE_FROM and not is_number
    return Matching(person.c.id.in_(found), tuple(words) if many else (), count)


def first_by_name(
    register: Register, found: Matching, text: str, language: str, limit: int
) -> list[int] | None:
    """Give the first of many matches by name, or None where that needs all of them sorted."""
    if not found.words:
        return None
    by_name = person.c[f"sort_key_{language}"]
    together = _together(register, found, text, by_name, limit)
    if together is not None or not found.is_vast:
        return together
    beginning = (
        select(person.c.id, person.c.search_key)
        .order_by(by_name, person.c.id)
        .limit(LOOKED_AT)
        .subquery()
    )
    spaced = " " + beginning.c.search_key
    has_all = and_(*(spaced.contains(f" {word}", autoescape=True) for word in found.words))
    rows = register.ask(select(beginning.c.id).where(has_all).limit(limit))
    return [row[0] for row in rows] if len(rows) == limit else None


def _together(
    register: Register, found: Matching, text: str, by_name: ColumnElement[str], limit: int
) -> list[int] | None:
    """Give the first matches where all of them are the names that begin with the text.

    Every such name matches; so where there are as many of them as matches, they are the matches.
    """
    key = sort_key(text)
    if not key:
        return None
    in_range = _begins(by_name, key)
    query = select(func.count()).select_from(person).where(in_range)
    if register.ask(query)[0][0] != found.number:
        return None
    first = select(person.c.id).where(in_range).order_by(by_name, person.c.id).limit(limit)
    return [row[0] for row in register.ask(first)]


def closest(register: Register, text: str, language: str, limit: int) -> list[int]:
    """Give whom a text fits best, the best first and then by name.

    Of very many the best are among those whose name begins with the text, those who have its last
    word whole, and those who have its beginning; so a few of each are compared, never all of them.
    """
    words = _words(text)
    by_name = person.c[f"sort_key_{language}"]
    fits: ColumnElement[bool]
    if words and _count(register, _ids(words), COMPARED) == COMPARED:
        fits = person.c.id.in_(_some_of_many(register, words, text, by_name))
    else:
        fits = matching(register, text).condition
    order = (best_match(person, text), func.coalesce(by_name, ""), person.c.id)
    query = select(person.c.id).where(fits).order_by(*order).limit(limit)
    return [row[0] for row in register.ask(query)]


def _some_of_many(
    register: Register, words: list[str], text: str, by_name: ColumnElement[str]
) -> list[int]:
    key = sort_key(text)
    begin = select(person.c.id).where(_begins(by_name, key)).order_by(by_name, person.c.id)
    questions = [ids_of(words, last_is_whole=True), ids_of(words), *([begin] if key else [])]
    return [row[0] for one in questions for row in register.ask(one.limit(COMPARED))]


def _begins(by_name: ColumnElement[str], key: str) -> ColumnElement[bool]:
    return and_(by_name >= key, by_name < key[:-1] + chr(ord(key[-1]) + 1))


def _is_small(register: Register) -> bool:
    """Whether looking inside the words, which takes a look at every row, keeps nobody waiting."""
    return int(register.ask(select(func.max(person.c.id)))[0][0] or 0) <= LOOKED_INTO


def count_matching(register: Register, text: str, most: int | None = None) -> int | None:
    """Count the people whom a text finds by the beginnings of words; None where none is."""
    words = _words(text)
    if not words:
        return 0
    return _count(register, _ids(words), most) or None


def _words(text: str) -> list[str]:
    """Give the folded words; a number as typed, with blanks and a trunk 8, is one word."""
    number = number_typed(text)
    return [number] if number else folded_words(text)


def number_typed(text: str) -> str:
    """Give the figures of an identification number or a phone that was typed, else nothing."""
    digits = _PHONE_MARKS.sub("", text)
    if not (digits.isascii() and digits.isdigit()) or len(digits) < _FEWEST_DIGITS:
        return ""
    return f"7{digits[1:]}" if digits.startswith("87") else digits


def begins_phone(phone: ColumnElement[str], number: str) -> ColumnElement[bool]:
    """Keep the phones that begin so, with or without the country's code."""
    return phone.startswith(f"+{number}") | func.substr(phone, 3).startswith(number)


def _ids(words: list[str]) -> Select[Any] | CompoundSelect[Any]:
    """Ask for the ids of the people; a number may be one of their further phones."""
    number = words[0] if len(words) == 1 else ""
    if not number_typed(number):
        return ids_of(words)
    c = contact.c
    further = select(c.person_id).where(
        c.person_id.is_not(None), c.kind == "phone", begins_phone(c.value, number)
    )
    return union(ids_of(words), further)


def _count(
    register: Register, found: Select[Any] | CompoundSelect[Any], most: int | None = None
) -> int:
    query = select(func.count()).select_from(found.limit(most).subquery())
    return int(register.ask(query)[0][0])
