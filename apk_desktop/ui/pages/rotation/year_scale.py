"""Where days and seats lie on the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from PySide6.QtCore import QRectF

from apk_desktop.services.rotation.term_bars import TermBar

LANE, HEADER, LABEL = 42, 26, 74
MARGIN = 4
YEAR = 365.25
YEAR_WIDTH = 118
"""How wide a year is drawn where nobody has zoomed: room for a name in a term of a year."""
LEAST_YEARS, MOST_YEARS = 2.0, 40.0
ON_AT = 0.55
"""Where the day shown lies between the left edge and the right one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearScale:
    """Days across, seats down.

    `years` are shown at once, None for as many as there is room for; `start` is the day at the
    left edge, None where the day shown stands in its usual place.
    """

    on: date = date(2000, 1, 1)
    years: float | None = None
    start: date | None = None
    width: float = 0
    seats: tuple[int, ...] = ()
    bounds: tuple[date, date] = (date(1995, 1, 1), date(2035, 1, 1))

    @property
    def room(self) -> float:
        """How many pixels there are for the years."""
        return max(self.width - LABEL - MARGIN, 1.0)

    @property
    def days(self) -> float:
        """How many days are shown."""
        years = self.years or self.room / YEAR_WIDTH
        return min(max(years, LEAST_YEARS), MOST_YEARS) * YEAR

    @property
    def first(self) -> date:
        """The day at the left edge."""
        return self.start or self.on - timedelta(days=int(self.days * ON_AT))

    @property
    def last(self) -> date:
        """The day at the right edge."""
        return self.first + timedelta(days=int(self.days))

    def x(self, day: date) -> float:
        """Give where a day lies, in pixels from the left of the widget."""
        return LABEL + (day - self.first).days / self.days * self.room

    def day_at(self, x: float) -> date:
        """Give the day that lies at a place."""
        return self.first + timedelta(days=int((x - LABEL) / self.room * self.days))

    def box(self, bar: TermBar) -> QRectF:
        """Give the box of a bar; outside the years shown it has no width."""
        left = max(self.x(bar.starts), LABEL)
        right = min(self.x(bar.ends + timedelta(days=1)), self.width - MARGIN)
        return QRectF(left + 1, self.top(bar.seat) + 3, max(right - left - 2, 0.0), LANE - 6)

    def top(self, seat: int) -> float:
        """Give where the lane of a seat begins."""
        return HEADER + self.seats.index(seat) * LANE

    def showing(self, bars: Sequence[TermBar], on: date) -> YearScale:
        """Give the scale for the seats of these bars, around a day."""
        days = [on, *(bar.starts for bar in bars), *(bar.ends for bar in bars)]
        seats = tuple(sorted({bar.seat for bar in bars}))
        start = self.start if on == self.on else None
        return replace(self, on=on, start=start, seats=seats, bounds=(min(days), max(days)))

    def reaching(self, bar: TermBar) -> YearScale:
        """Give the scale moved, where needed, so that a bar begins on it."""
        if self.first <= bar.starts < self.last:
            return self
        return self.beginning(bar.starts - timedelta(days=int(self.days * ON_AT)))

    def panned(self, pixels: float) -> YearScale:
        """Give the scale with its days moved so many pixels to the left."""
        return self.beginning(self.first + timedelta(days=round(pixels / self.room * self.days)))

    def zoomed(self, factor: float, around: float | None = None) -> YearScale:
        """Give the scale with fewer years (a factor below 1) or more; `around` stays in place."""
        place = self.x(self.on) if around is None else around
        if not LABEL <= place <= self.width:
            place = LABEL + self.room / 2
        kept = self.day_at(place)
        years = min(max(self.days / YEAR * factor, LEAST_YEARS), MOST_YEARS)
        wider = replace(self, years=years)
        before = (place - LABEL) / self.room * wider.days
        return wider.beginning(kept - timedelta(days=int(before)))

    def as_wide_as(self, width: float) -> YearScale:
        """Give the scale for another width of the widget."""
        return replace(self, width=width)

    def as_at_first(self) -> YearScale:
        """Give the scale as it is before anybody moved it."""
        return replace(self, years=None, start=None)

    def beginning(self, start: date) -> YearScale:
        """Give the scale from a day on, but never with all the terms out of sight."""
        reach = int(self.days * 0.8)
        earliest = max(self.bounds[0].toordinal() - reach, 1)
        latest = max(self.bounds[1].toordinal() - int(self.days) + reach, earliest)
        found = min(max(start.toordinal(), earliest), latest)
        return replace(self, start=date.fromordinal(found))
