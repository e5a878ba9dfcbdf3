"""Where days and seats lie on the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QRectF

from apk_desktop.ui.pages.rotation.bars import TermBar

LANE, HEADER, LABEL = 42, 26, 70
ZOOMS = (3, 5, 8, 12, 20)
"""How many years are shown at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearScale:
    """Days across, seats down; `shift` moves the middle away from `on` by so many days."""

    on: date = date.min
    years: int = ZOOMS[2]
    shift: int = 0
    width: float = 0
    seats: tuple[int, ...] = ()

    @property
    def first(self) -> date:
        """The day at the left edge."""
        before = timedelta(days=int(self.years * 365 * 0.55))
        return max(self.on + timedelta(days=self.shift) - before, date(1990, 1, 1))

    @property
    def last(self) -> date:
        """The day at the right edge."""
        return self.first + timedelta(days=self.years * 365)

    def x(self, day: date) -> float:
        """Give where a day lies, in pixels from the left of the widget."""
        whole = max((self.last - self.first).days, 1)
        return LABEL + (day - self.first).days / whole * (self.width - LABEL - 4)

    def box(self, bar: TermBar) -> QRectF:
        """Give the box of a bar; outside the years shown it has no width."""
        left = max(self.x(bar.starts), LABEL)
        right = self.x(bar.ends + timedelta(days=1))
        return QRectF(left + 1, self.top(bar.seat) + 3, right - left - 2, LANE - 6)

    def top(self, seat: int) -> float:
        """Give where the lane of a seat begins."""
        return HEADER + self.seats.index(seat) * LANE

    def showing(self, bars: Sequence[TermBar], on: date) -> YearScale:
        """Give the scale for the seats of these bars, around a day."""
        return replace(self, on=on, seats=tuple(sorted({bar.seat for bar in bars})))

    def reaching(self, day: date) -> YearScale:
        """Give the scale moved, where needed, so that a day is on it."""
        if self.first <= day <= self.last:
            return self
        return replace(self, shift=(day - self.on).days)

    def zoomed(self, by: int) -> YearScale:
        """Give the scale with more years (positive) or fewer."""
        at = ZOOMS.index(self.years) + by
        return replace(self, years=ZOOMS[at]) if 0 <= at < len(ZOOMS) else self
