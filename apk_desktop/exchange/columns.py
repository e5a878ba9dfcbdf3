"""Columns and values of a table that goes out, the same for every file format."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from typing import NamedTuple

from apk_desktop.domain.dates import PartialDate

Value = str | int | float | Decimal | date | PartialDate | None
Row = Sequence[Value]


class Kind(Enum):
    """What a column holds."""

    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    IDENTIFIER = auto()
    """Digits that are no number: IIN, BIN, phone."""


class Column(NamedTuple):
    """A column: its name for programs, its heading for people, what it holds."""

    name: str
    heading: str
    kind: Kind = Kind.TEXT


def day_first(day: date | PartialDate) -> str:
    """Write a day, or what is known of it, as DD.MM.YYYY."""
    return ".".join(reversed(str(day).split("-")))
