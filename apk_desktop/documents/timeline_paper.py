"""The timeline as it goes to paper: ready words, and places as parts of a band's width."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from apk_desktop.wording.catalogue import Language


class PaperBar(NamedTuple):
    """A term in a seat (counted from 0), from `left` to `right` as parts of 1.

    `names` and `below` go from the full form to the shortest; the first that fits is written.
    """

    seat: int
    left: float
    right: float
    kind: str
    texture: str
    names: tuple[str, ...]
    below: tuple[str, ...]
    otherwise: bool


class PaperBand(NamedTuple):
    """Some years across the sheet; `today` is None where the day shown lies in another band."""

    years: tuple[tuple[float, str], ...]
    today: float | None
    bars: tuple[PaperBar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePaper:
    """All that the timeline says in one language; `alt` tells the drawing in a sentence."""

    language: Language
    title: str
    as_of: str
    day: date
    seats: tuple[str, ...]
    bands: tuple[PaperBand, ...]
    day_in_words: str
    legend: tuple[tuple[str, str], ...]
    otherwise: str
    note: str
    alt: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    is_demonstration: bool = False
