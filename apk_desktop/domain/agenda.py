"""The outline of an agenda: numbers, start times, and moving items about in it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

TOP, BELOW = 1, 2
MINUTES_A_DAY = 24 * 60
MINUTES_AN_HOUR = 60


class Entry(NamedTuple):
    """An item where it is read: its level is 1, or 2 for a sub-item of the last one of level 1."""

    id: int
    level: int


class Place(NamedTuple):
    """Where an item is kept: under which item, and its position from 1 among those beside it."""

    id: int
    parent_id: int | None
    position: int


class Timed(NamedTuple):
    """An item's level and its length in minutes, 0 where that is not set."""

    level: int
    minutes: int


class Slot(NamedTuple):
    """What an agenda says of an item by itself: "2.1", and "10:35" or nothing."""

    number: str
    starts: str


class Step(StrEnum):
    """A way to move an item."""

    UP = "up"
    DOWN = "down"
    IN = "in"
    OUT = "out"


def outline(places: Sequence[Place]) -> list[Entry]:
    """Put kept items into the order in which they are read."""
    ordered = sorted(places, key=lambda one: (one.position, one.id))
    entries: list[Entry] = []
    for item in ordered:
        if item.parent_id is None:
            entries.append(Entry(item.id, TOP))
            entries += [Entry(one.id, BELOW) for one in ordered if one.parent_id == item.id]
    return entries


def places(entries: Sequence[Entry]) -> list[Place]:
    """Tell where each item of an outline is kept; the first stands at the top in any case."""
    found: list[Place] = []
    parent: int | None = None
    top = below = 0
    for entry in entries:
        if entry.level == TOP or parent is None:
            parent, top, below = entry.id, top + 1, 0
            found.append(Place(entry.id, None, top))
        else:
            below += 1
            found.append(Place(entry.id, parent, below))
    return found


def slots(items: Sequence[Timed], starts_at: str) -> list[Slot]:
    """Number the items and say when each begins, if the meeting begins at "10:00".

    An item that has sub-items may leave its length to them; after any other item without a
    length nobody knows when the next begins.
    """
    clock = _minutes(starts_at)
    found: list[Slot] = []
    top = below = 0
    for at, item in enumerate(items):
        if item.level == TOP or not top:
            top, below = top + 1, 0
            number = f"{top}"
        else:
            below += 1
            number = f"{top}.{below}"
        found.append(Slot(number, _clock(clock)))
        has_below = at + 1 < len(items) and item.level == TOP and items[at + 1].level == BELOW
        if clock is not None and (item.minutes or has_below):
            clock += item.minutes
        else:
            clock = None
    return found


def ends_at(items: Sequence[Timed], starts_at: str) -> str:
    """Say when the meeting ends, or nothing where a length is not set."""
    return slots([*items, Timed(TOP, 0)], starts_at)[-1].starts


def moved(entries: Sequence[Entry], item_id: int, step: Step) -> list[Entry]:
    """Move an item one step; where there is no way to go the outline stays as it is.

    Up and down take an item's sub-items along. Inward it becomes a sub-item of the item before
    it, outward an item of its own; the order in which items are read does not change then.
    """
    rows = list(entries)
    at = _index(rows, item_id)
    if step is Step.IN:
        if at:
            rows[at] = Entry(item_id, BELOW)
        return rows
    if step is Step.OUT:
        rows[at] = Entry(item_id, TOP)
        return rows
    return _shifted(rows, at, step)


def inserted(entries: Sequence[Entry], entry: Entry, before: int | None) -> list[Entry]:
    """Put an item, with those that follow it as its own, before another one or at the end."""
    rows = list(entries)
    place = len(rows) if before is None else _index(rows, before)
    return [*rows[:place], entry, *rows[place:]]


def dropped(entries: Sequence[Entry], item_id: int, before: int | None) -> list[Entry]:
    """Put an item and its sub-items before another item, or at the end.

    A sub-item stays one; an item with sub-items that is dropped among those of another goes
    after the whole of it, so that none changes its parent unasked.
    """
    rows = list(entries)
    start, stop = _block(rows, _index(rows, item_id))
    if before is not None and start <= _index(rows, before) < stop:
        return rows
    block = rows[start:stop]
    rest = rows[:start] + rows[stop:]
    place = len(rest) if before is None else _index(rest, before)
    if block[0].level == TOP:
        while place < len(rest) and rest[place].level == BELOW:
            place += 1
    return [*rest[:place], *block, *rest[place:]]


def without(entries: Sequence[Entry], item_id: int) -> tuple[list[Entry], list[int]]:
    """Take an item out with its sub-items; give what is left and what was taken."""
    rows = list(entries)
    start, stop = _block(rows, _index(rows, item_id))
    return rows[:start] + rows[stop:], [one.id for one in rows[start:stop]]


def _shifted(rows: list[Entry], at: int, step: Step) -> list[Entry]:
    start, stop = _block(rows, at)
    block = rows[start:stop]
    rest = rows[:start] + rows[stop:]
    if step is Step.UP:
        place = start - 1
        while place > 0 and rest[place].level > block[0].level:
            place -= 1
        # A first sub-item goes under the item before: one place further than its own parent.
        is_possible = place >= (1 if block[0].level == BELOW else 0)
    else:
        place = start + 1
        while place < len(rest) and rest[place].level > block[0].level:
            place += 1
        is_possible = start < len(rest)
    return [*rest[:place], *block, *rest[place:]] if is_possible else rows


def _block(rows: Sequence[Entry], at: int) -> tuple[int, int]:
    """Give the first row of an item and the one after its last sub-item."""
    stop = at + 1
    if rows[at].level == TOP:
        while stop < len(rows) and rows[stop].level == BELOW:
            stop += 1
    return at, stop


def _index(rows: Sequence[Entry], item_id: int) -> int:
    return next(at for at, one in enumerate(rows) if one.id == item_id)


def _minutes(time: str) -> int | None:
    if not time:
        return None
    hours, _colon, minutes = time.partition(":")
    return int(hours) * MINUTES_AN_HOUR + int(minutes)


def _clock(minutes: int | None) -> str:
    if minutes is None:
        return ""
    hours, rest = divmod(minutes % MINUTES_A_DAY, MINUTES_AN_HOUR)
    return f"{hours:02}:{rest:02}"
