"""Reminders: what is to be done about a record, by which day, and whether it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, func, not_, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import reminder
from apk_desktop.db.tables.papers import SUBJECTS
from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.papers import Owner, owner_from
from apk_desktop.wording.catalogue import message

WEEK = timedelta(days=7)


class When(StrEnum):
    """Where a reminder stands on a day, in the order of urgency."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    DONE = "done"


class Reminder(NamedTuple):
    """A reminder as of a day; one that was done after that day is not done yet."""

    id: int
    version: int
    text: str
    due_on: date
    done_on: date | None
    note: str
    owner: Owner
    when: When


class Due(NamedTuple):
    """How many reminders wait on a day: those overdue, those of the day, those of the week."""

    overdue: int
    today: int
    week: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderEntry:
    """What a clerk writes of a reminder."""

    text: str
    due_on: date | None
    note: str = ""


class Reminders:
    """The reminders of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, owner: Owner, on: date) -> list[Reminder]:
        """Give the reminders of a record, the most urgent first, done ones last."""
        return self._read(_listed().where(reminder.c[owner.column] == owner.id), on)

    def one(self, reminder_id: int, on: date) -> Reminder | None:
        """Give a reminder by its id."""
        found = self._read(_listed().where(reminder.c.id == reminder_id), on)
        return found[0] if found else None

    def rows(self, question: ListQuestion) -> list[Reminder]:
        """Give all reminders; the filter `when` keeps those that stand so, or "open" ones."""
        rows = self._read(_listed(), question.on)
        wanted = question.filters.get("when", "")
        if wanted:
            rows = [row for row in rows if _stands(row, wanted)]
        words = search_key(question.text).split()
        if question.text:
            rows = [row for row in rows if words and _says(row, words)]
        if question.sort == "text":
            rows.sort(key=lambda row: search_key(row.text))
        if question.descending:
            rows.reverse()
        return rows

    def due(self, on: date) -> Due:
        """Count what is overdue, what is due on a day, and what within the seven days after it."""
        c, day = reminder.c, on.isoformat()
        week = (on + WEEK).isoformat()
        counts = (
            func.count().filter(c.due_on < day),
            func.count().filter(c.due_on == day),
            func.count().filter(and_(c.due_on > day, c.due_on <= week)),
        )
        rows = self._register.ask(select(*counts).select_from(reminder).where(not_(_done(on))))
        return Due._make(rows[0])

    def add(self, owner: Owner, entry: ReminderEntry) -> int:
        """Add a reminder to a record and give its id; raises Refused naming the field."""
        values = _checked(entry)
        with self._register.change(message("Add reminder"), subject=entry.text.strip()) as change:
            return change.insert(reminder, **values, **{owner.column: owner.id})

    def edit(self, reminder_id: int, version: int, entry: ReminderEntry) -> None:
        """Change a reminder; raises Refused naming the field."""
        values = _checked(entry)
        with self._register.change(message("Edit reminder"), subject=entry.text.strip()) as change:
            change.update(reminder, reminder_id, version, **values)

    def finish(self, one: Reminder, on: date) -> None:
        """Note that a reminder was done on a day."""
        with self._register.change(message("Finish reminder"), subject=one.text) as change:
            change.update(reminder, one.id, one.version, done_on=on.isoformat())

    def reopen(self, one: Reminder) -> None:
        """Note that a reminder is not done after all."""
        with self._register.change(message("Reopen reminder"), subject=one.text) as change:
            change.update(reminder, one.id, one.version, done_on=None)

    def delete(self, one: Reminder) -> None:
        """Remove a reminder; undo brings it back."""
        with self._register.change(message("Delete reminder"), subject=one.text) as change:
            change.delete(reminder, one.id, one.version)

    def _read(self, query: Select[Any], on: date) -> list[Reminder]:
        rows = [_reminder(row, on) for row in self._register.ask(query)]
        order = list(When)
        return sorted(rows, key=lambda row: (order.index(row.when), row.due_on, row.id))


def _listed() -> Select[Any]:
    c = reminder.c
    return select(
        c.id, c.version, c.text, c.due_on, c.done_on, c.note, *(c[one] for one in SUBJECTS)
    )


def _reminder(row: Sequence[Any], on: date) -> Reminder:
    due = date.fromisoformat(row[3])
    done = date.fromisoformat(row[4]) if row[4] and row[4] <= on.isoformat() else None
    owner = owner_from(row[6:])
    return Reminder(row[0], row[1], row[2], due, done, row[5], owner, _when(due, done, on))


def _when(due: date, done: date | None, on: date) -> When:
    if done is not None:
        return When.DONE
    if due < on:
        return When.OVERDUE
    if due == on:
        return When.TODAY
    return When.WEEK if due <= on + WEEK else When.LATER


def _stands(row: Reminder, wanted: str) -> bool:
    return row.when is not When.DONE if wanted == "open" else row.when == wanted


def _says(row: Reminder, words: list[str]) -> bool:
    said = search_key(f"{row.text} {row.note}")
    return all(word in said for word in words)


def _done(on: date) -> ColumnElement[bool]:
    c = reminder.c
    return and_(c.done_on.is_not(None), c.done_on <= on.isoformat())


def _checked(entry: ReminderEntry) -> dict[str, Any]:
    if not entry.text.strip():
        raise Refused("reminder_text_missing", "text")
    if entry.due_on is None:
        raise Refused("reminder_day_missing", "due_on")
    return {
        "text": entry.text.strip(),
        "due_on": entry.due_on.isoformat(),
        "note": entry.note.strip(),
    }
