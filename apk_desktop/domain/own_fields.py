"""The office's own fields: their kinds, and what a value of each kind must be like."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from apk_desktop.domain.dates import UnreadableDate, typed_partial_date
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.domain.writing import LINE_AT_MOST, unseen_place

KINDS = ("text", "number", "date", "choice", "yes_no")
SUBJECTS = ("person", "organization")
YES, NO = "yes", "no"

_BLANK = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_NUMBER = re.compile(
    rf"([-\N{{MINUS SIGN}}+]?)(\d{{1,3}}(?:{_BLANK}\d{{3}})+|\d{{1,15}})(?:[.,](\d{{1,6}}))?",
    re.ASCII,
)


class Choice(NamedTuple):
    """What can be chosen; `code` stays the same when the name changes."""

    code: str
    name: Trilingual


def value_to_keep(kind: str, typed: str, choices: Collection[str] = ()) -> str:
    """Give a value as the register keeps it, empty for none; raises Refused.

    A number is kept with a point, a day as ISO 8601 text, a choice as its code.
    """
    text = typed.strip()
    if not text:
        return ""
    if kind == "number":
        return _number(text)
    if kind == "date":
        return _day(text)
    if kind == "choice" and text not in choices:
        raise Refused("no_such_choice", text=text)
    if kind == "yes_no" and text not in (YES, NO):
        raise Refused("neither_yes_nor_no", text=text)
    if len(text) > LINE_AT_MOST or unseen_place(text):
        raise Refused("not_a_line", most=LINE_AT_MOST)
    return text


def new_code(name: Trilingual, taken: Collection[str]) -> str:
    """Give the code of a new choice: its first name, told apart by a number where needed."""
    first = name.say("kk")
    code, number = first, 2
    while code in taken:
        code, number = f"{first} {number}", number + 1
    return code


def _number(text: str) -> str:
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise Refused("not_a_number", text=text)
    sign, whole, fraction = found.groups()
    digits = re.sub(_BLANK, "", whole).lstrip("0") or "0"
    part = (fraction or "").rstrip("0")
    kept = f"{digits}.{part}" if part else digits
    return f"-{kept}" if sign and sign != "+" and kept != "0" else kept


def _day(text: str) -> str:
    try:
        return str(typed_partial_date(text))
    except UnreadableDate:
        raise Refused("not_a_day", text=text) from None
