"""What a rule finds: records that contradict something, and what exactly."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Table, and_

from apk_desktop.db.register import Register
from apk_desktop.services.papers import Owner


class Severity(StrEnum):
    """How bad a finding is: the file is at fault, a record is wrong, or something is missing."""

    DAMAGE = "damage"
    ERROR = "error"
    WARNING = "warning"
    GAP = "gap"


class Finding(NamedTuple):
    """A record that breaks a rule.

    `other` is the record it contradicts, `days` are ISO texts (possibly partial, or None for an
    open side), `number` and `text` what else the rule tells of it.
    """

    owner: Owner
    other: Owner | None = None
    days: tuple[str | None, ...] = ()
    number: int = 0
    text: str = ""


Find = Callable[[Register, date], Iterable[Finding]]


class Rule(NamedTuple):
    """A rule: its code, how bad it is to break it, and how to find who does."""

    code: str
    severity: Severity
    find: Find


def ask(register: Register, query: Select[Any], column: str, days: int = 0) -> list[Finding]:
    """Give a finding for each row: the id first, then so many days, then what it says."""
    found = []
    for row in register.ask(query):
        said = row[1 + days] if len(row) > 1 + days else ""
        found.append(
            Finding(Owner(column, row[0]), None, tuple(row[1 : 1 + days]), text=said or "")
        )
    return found


def ask_pairs(register: Register, query: Select[Any], column: str) -> list[Finding]:
    """Give a finding for each row of two ids and the days they have in common."""
    return [
        Finding(Owner(column, row[0]), Owner(column, row[1]), tuple(row[2:]))
        for row in register.ask(query)
    ]


def together(one: Table, other: Any) -> ColumnElement[bool]:  # noqa: ANN401 an alias of a table
    """Keep pairs of rows, each pair once, whose periods have a day in common."""
    return and_(
        other.c.id > one.c.id,
        other.c.first_day <= one.c.last_day,
        other.c.last_day >= one.c.first_day,
    )
