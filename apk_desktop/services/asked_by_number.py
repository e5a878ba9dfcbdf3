"""Meetings and acts as people ask for them: by kind, number and day, in words of three languages.

"36-сессия", "заседание Совета 15" and "order 4 of 12.03.2026" are understood beside the words that
stand in the register.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from sqlalchemy import ColumnElement, Table, and_, case, literal, or_

from apk_desktop.db.tables import act, meeting
from apk_desktop.domain.alphabet import search_key
from apk_desktop.services.matching import best_match, folded_words, has_words

_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
# "th" is folded to "tkh".
_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|tkh)?")
_SESSIONS = ("regular", "extraordinary", "election")
_EVERY_KIND: tuple[str, ...] = ()
MEETINGS: Mapping[str, Sequence[str]] = {
    "сессия": _SESSIONS, "session": _SESSIONS, "внеочередная": ("extraordinary",),
    "кезектен": ("extraordinary",), "extraordinary": ("extraordinary",), "совет": ("council",),
    "кеңес": ("council",), "council": ("council",), "заседание": _EVERY_KIND,
    "отырыс": _EVERY_KIND, "meeting": _EVERY_KIND,
}  # fmt: skip
ACTS: Mapping[str, Sequence[str]] = {
    "указ": ("decree",), "жарлық": ("decree",), "decree": ("decree",),
    "распоряжение": ("order",), "өкім": ("order",), "order": ("order",),
    "решение": ("decision",), "шешім": ("decision",), "decision": ("decision",),
    "закон": ("law",), "заң": ("law",), "law": ("law",), "протокол": ("protocol",),
    "хаттама": ("protocol",), "protocol": ("protocol",), "письмо": ("letter",), "хат": ("letter",),
    "letter": ("letter",),
}  # fmt: skip
_BETWEEN = ("я", "й", "го", "ші", "шы", "от", "года", "жылғы", "тыс", "of", "no", "the")
_ENDINGS = 4
"""How many letters a declined word may have more or other than the one that is listed."""


class Asked(NamedTuple):
    """What a text asks for; `rest` are the folded words that name no kind, number or day."""

    day: str
    numbers: tuple[int, ...]
    kinds: tuple[str, ...]
    rest: tuple[str, ...]
    says_kind: bool


def meetings_asked(text: str) -> ColumnElement[bool]:
    """Keep the meetings that a text finds by its words, or by kind, number and day."""
    asked = understood(text, MEETINGS)
    by_words = has_words(meeting, text)
    if not (asked.day or (asked.says_kind and asked.numbers)) or len(asked.numbers) > 1:
        return by_words
    c = meeting.c
    conditions = [has_words(meeting, " ".join(asked.rest))]
    conditions += [c.number == number for number in asked.numbers]
    conditions += [c.starts_on == asked.day] if asked.day else []
    conditions += [c.kind.in_(asked.kinds)] if asked.kinds else []
    return or_(by_words, and_(*conditions))


def acts_asked(text: str) -> ColumnElement[bool]:
    """Keep the acts that a text finds by its words, or by kind, number and day."""
    asked = understood(text, ACTS)
    by_words = has_words(act, text)
    if not (asked.day or asked.says_kind):
        return by_words
    left = " ".join((*asked.rest, *map(str, asked.numbers)))
    conditions = [has_words(act, left)]
    conditions += [act.c.signed_on == asked.day] if asked.day else []
    conditions += [act.c.kind.in_(asked.kinds)] if asked.kinds else []
    return or_(by_words, and_(*conditions))


def number_first(
    table: Table, text: str, kinds: Mapping[str, Sequence[str]]
) -> list[ColumnElement[int]]:
    """Put first what has exactly the number that is asked for, then the best match of the words."""
    asked = understood(text, kinds)
    if len(asked.numbers) != 1:
        return [best_match(table, text)]
    number = asked.numbers[0]
    is_text = table is act
    exact = table.c.number == (literal(str(number)) if is_text else literal(number))
    return [case((exact, 0), else_=1), best_match(table, text)]


def understood(text: str, kinds: Mapping[str, Sequence[str]]) -> Asked:
    """Take a text apart into kind, number, day and what is left."""
    day, left = _day_in(text)
    numbers: list[int] = []
    meant: set[str] = set()
    rest: list[str] = []
    says_kind = False
    for word in folded_words(left):
        ordinal = _ORDINAL.fullmatch(word)
        named = _kinds_named(word, kinds)
        if ordinal:
            numbers.append(int(ordinal.group(1)))
        elif named is not None:
            says_kind = True
            meant = meant & set(named) or meant | set(named)
        elif word not in _between():
            rest.append(word)
    return Asked(day, tuple(numbers), tuple(sorted(meant)), tuple(rest), says_kind)


def _day_in(text: str) -> tuple[str, str]:
    """Give the day that a text names as ISO text, and the text without it."""
    for pattern, order in ((_DAY_FIRST, (3, 2, 1)), (_YEAR_FIRST, (1, 2, 3))):
        found = pattern.search(text)
        if found:
            year, month, day = (int(found.group(at)) for at in order)
            try:
                named = date(year, month, day).isoformat()
            except ValueError:
                continue
            return named, f"{text[: found.start()]} {text[found.end() :]}"
    return "", text


def _kinds_named(word: str, kinds: Mapping[str, Sequence[str]]) -> Sequence[str] | None:
    """Give the kinds that a word names, declined or not fully typed."""
    for name, meant in kinds.items():
        key = search_key(name)
        stem = key[: max(len(key) - 2, 3)]
        if word.startswith(stem) and len(word) <= len(key) + _ENDINGS:
            return meant
    return None


@cache
def _between() -> frozenset[str]:
    return frozenset(search_key(word) for word in _BETWEEN)
