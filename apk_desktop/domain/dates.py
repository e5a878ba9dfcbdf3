"""Days, days of which only the year or month is known, and periods."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?")
_YEAR_LAST = re.compile(r"(?:(?:(\d{1,2})[-./])?(\d{1,2})[-./])(\d{4})")
_SHORT_YEAR = re.compile(r"\d{1,2}[-./]\d{1,2}[-./]\d{2}")
# What clerks write after a day: "01.03.1965 г.", «1965 ж.».
_YEAR_WORD = re.compile(r"\s*(?:г\.?|года|ж\.?|жылы?)$", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1800, 2199


class DateFault(StrEnum):
    """Why a text is no date."""

    NOT_A_DATE = "not_a_date"
    NO_SUCH_DAY = "no_such_day"
    SHORT_YEAR = "short_year"
    NOT_EXACT = "not_exact"
    YEAR_OUT_OF_RANGE = "year_out_of_range"


class UnreadableDate(ValueError):
    """A text is no date; `fault` tells why, `text` is what was given."""

    def __init__(self, fault: DateFault, text: str) -> None:
        super().__init__(fault, text)
        self.fault = fault
        self.text = text


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A day, a month or a year of history; what is not known is zero.

    A year sorts before its months, a month before its days.
    """

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        exists = self.month or not self.day
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            exists = False
        if not exists:
            given = f"{self.year:04}-{self.month:02}-{self.day:02}"
            raise UnreadableDate(DateFault.NO_SUCH_DAY, given)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read "1995", "1995-06" or "1995-06-12"; raises `UnreadableDate`."""
        found = _ISO.fullmatch(text)
        if not found:
            raise UnreadableDate(DateFault.NOT_A_DATE, text)
        return _partial(text, *found.groups())

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Give an exact day as a date that could have been partial."""
        return cls(day.year, day.month, day.day)

    @property
    def first_day(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def exact(self) -> date | None:
        """The day, where all of it is known."""
        return self.first_day if self.day else None

    def __str__(self) -> str:
        known = (f"{self.year:04}", f"{self.month:02}", f"{self.day:02}")
        return "-".join(known[: 1 + bool(self.month) + bool(self.day)])


class EndsBeforeItStarts(ValueError):
    """A period's last day comes before its first."""

    def __init__(self, starts: date, ends: date) -> None:
        super().__init__(starts, ends)
        self.starts = starts
        self.ends = ends


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `starts` to `ends`, both included; None where a side is open."""

    starts: date | None = None
    ends: date | None = None

    def __post_init__(self) -> None:
        if self.starts and self.ends and self.ends < self.starts:
            raise EndsBeforeItStarts(self.starts, self.ends)

    @classmethod
    def of_partial(cls, starts: PartialDate | None, ends: PartialDate | None) -> Period:
        """Give the longest period that partly known ends can mean."""
        return cls(starts.first_day if starts else None, ends.last_day if ends else None)

    def contains(self, day: date) -> bool:
        """Tell whether a day lies in the period."""
        return (not self.starts or self.starts <= day) and (not self.ends or day <= self.ends)

    def overlaps(self, other: Period) -> bool:
        """Tell whether the two have a day in common."""
        return (not self.starts or not other.ends or self.starts <= other.ends) and (
            not other.starts or not self.ends or other.starts <= self.ends
        )


def typed_partial_date(text: str) -> PartialDate:
    """Read what a clerk typed: 01.03.1965, 1/3/1965, 1965-03-01, 03.1965, 1965; day before month.

    Raises `UnreadableDate`; a year of two digits is in doubt and not read.
    """
    plain = _YEAR_WORD.sub("", text.strip())
    if found := _YEAR_FIRST.fullmatch(plain):
        year, month, day = found.groups()
    elif found := _YEAR_LAST.fullmatch(plain):
        day, month, year = found.groups()
    else:
        short = _SHORT_YEAR.fullmatch(plain)
        raise UnreadableDate(DateFault.SHORT_YEAR if short else DateFault.NOT_A_DATE, text)
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        raise UnreadableDate(DateFault.YEAR_OUT_OF_RANGE, text)
    return _partial(text, year, month, day)


def typed_date(text: str) -> date:
    """Read a whole day as a clerk typed it; raises `UnreadableDate`."""
    exact = typed_partial_date(text).exact
    if exact is None:
        raise UnreadableDate(DateFault.NOT_EXACT, text)
    return exact


def _partial(text: str, year: str, month: str | None, day: str | None) -> PartialDate:
    if (month and not int(month)) or (day and not int(day)):  # "1995-00" must not pass for "1995"
        raise UnreadableDate(DateFault.NO_SUCH_DAY, text)
    try:
        return PartialDate(int(year), int(month or 0), int(day or 0))
    except UnreadableDate:
        raise UnreadableDate(DateFault.NO_SUCH_DAY, text) from None
