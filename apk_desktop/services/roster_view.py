"""A roster as a clerk looks at it: the rows that fit, in the order that was chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.dates import PartialDate
from apk_desktop.services.rosters import Roster, RosterRow


class RosterOrder(StrEnum):
    """How rows are ordered; the value is the column that a click sorts by."""

    POSTS = "number"
    ALPHABET = "name"
    FROM = "from"
    UNTIL = "until"


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterView:
    """Words to look for in any spelling, values that columns must have, and the order.

    The columns of `values` are category, community and region, each by its code, and `ends`: `soon`
    where membership of the body ends within the lead time, `over` where its planned end is past
    (such a one is counted as `soon` too, as among the seats).
    """

    text: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    order: RosterOrder = RosterOrder.POSTS
    descending: bool = False

    def of(self, roster: Roster, on: date) -> Roster:
        """Give the roster with the rows that fit; by posts it keeps the order it has."""
        until = on + timedelta(days=roster.lead_days)
        rows = [row for row in roster.rows if self._fits(row, on, until)]
        key = _KEYS.get(self.order)
        if key is not None:
            rows.sort(key=key, reverse=self.descending)
        elif self.descending:
            rows.reverse()
        return roster._replace(rows=rows)

    def _fits(self, row: RosterRow, on: date, soon: date) -> bool:
        words = search_key(self.text).split()
        if self.text and not words:
            return False
        return all(word in row.search_key for word in words) and all(
            _HAS[column](row, value, soon if value == "soon" else on)
            for column, value in self.values.items()
        )


def _ends(row: RosterRow, value: str, day: date) -> bool:
    """Whether a role is over before a day, or ends by it where it ends soon."""
    if not row.seat_until:
        return False
    last = PartialDate.parse(row.seat_until).last_day
    return last < day if value == "over" else last <= day


_HAS: dict[str, Callable[[RosterRow, str, date], bool]] = {
    "category": lambda row, value, _on: row.category == value,
    "community": lambda row, value, _on: row.community_code == value,
    "region": lambda row, value, _on: row.region_code == value,
    "ends": _ends,
}
_NEVER = date.max.isoformat()
_KEYS: dict[RosterOrder, Callable[[RosterRow], Any]] = {
    RosterOrder.ALPHABET: lambda row: (row.sort_key, row.membership_id),
    RosterOrder.FROM: lambda row: (row.starts_on or "", row.sort_key),
    RosterOrder.UNTIL: lambda row: (row.until or _NEVER, row.sort_key),
}
