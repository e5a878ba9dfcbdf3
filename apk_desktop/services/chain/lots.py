"""Lots drawn in public: the places they gave decide where everything else is equal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import lot_drawing, recommendation
from apk_desktop.domain.faults import Refused
from apk_desktop.wording.catalogue import message

FEWEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class LotEntry:
    """A drawing of lots as written in the form; `places` go by recommendation."""

    drawn_on: date | None
    minutes_number: str
    drawn_by: str = ""
    meeting_id: int | None = None
    note: str = ""
    places: Mapping[int, int]


class Lots:
    """The drawings of lots of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def draw(self, entry: LotEntry, on: date) -> int:
        """Record a drawing and the place of each candidate, in one step; raises Refused."""
        c = recommendation.c
        query = select(c.id, c.version, c.office, c.recommended_on, c.withdrawn_on).where(
            c.id.in_(entry.places)
        )
        rows = self._register.ask(query)
        _check(entry, rows, on)
        title = message("Record a drawing of lots")
        subject = f"№ {entry.minutes_number.strip()}"
        with self._register.change(title, subject=subject) as change:
            drawing = change.insert(
                lot_drawing,
                drawn_on=str(entry.drawn_on),
                meeting_id=entry.meeting_id,
                minutes_number=entry.minutes_number.strip(),
                drawn_by=entry.drawn_by.strip(),
                note=entry.note.strip(),
            )
            for row in rows:
                change.update(
                    recommendation, row.id, row.version,
                    lot=entry.places[row.id], lot_drawing_id=drawing,
                )  # fmt: skip
        return drawing


def _check(entry: LotEntry, rows: Sequence[Any], on: date) -> None:
    if entry.drawn_on is None:
        raise Refused("lot_day_missing", "drawn_on")
    if entry.drawn_on > on:
        raise Refused("lot_in_future", "drawn_on")
    if not entry.minutes_number.strip():
        raise Refused("lot_minutes_missing", "minutes_number")
    if len(rows) < FEWEST:
        raise Refused("lot_of_one", "places")
    if sorted(entry.places.values()) != list(range(1, len(entry.places) + 1)):
        raise Refused("lot_places", "places", count=len(entry.places))
    if len({row.office for row in rows}) > 1:
        raise Refused("lot_offices", "places")
    if any(row.withdrawn_on for row in rows):
        raise Refused("lot_withdrawn", "places")
    latest = max(row.recommended_on for row in rows)
    if entry.drawn_on.isoformat() < latest:
        raise Refused("lot_before_vote", "drawn_on", day=date.fromisoformat(latest))
