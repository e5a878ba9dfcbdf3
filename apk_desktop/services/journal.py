"""The change log as a clerk sees it, and the way back: undo and redo."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select

from apk_desktop.db import undoing
from apk_desktop.db.register import Register
from apk_desktop.db.tables import change_entry
from apk_desktop.db.undoing import Step


class LogEntry(NamedTuple):
    """One change: when (UTC), by whom, what was done to which thing, and why.

    `is_in_force` tells a change that was not taken back, and is itself no undo and no redo.
    """

    id: int
    kind: str
    title: str
    subject: str
    reason: str
    made_at: datetime
    made_by: str
    is_in_force: bool


class WaysBack(NamedTuple):
    """What undo and redo would do now."""

    undo: Step | None
    redo: Step | None


class Journal:
    """The change log of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def latest(self, limit: int = 10) -> list[LogEntry]:
        """Give the last changes, newest first; undone and redone ones are entries too."""
        c, after = change_entry.c, change_entry.alias()
        last_word = (
            select(after.c.kind)
            .where(after.c.target_id == c.id)
            .order_by(after.c.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        query = (
            select(c.id, c.kind, c.title, c.subject, c.reason, c.made_at, c.made_by, last_word)
            .where(c.kind != "foundation")
            .order_by(c.id.desc())
            .limit(limit)
        )
        return [
            LogEntry._make((
                *row[:5], datetime.fromisoformat(row[5]), row[6],
                row[1] == "change" and row[7] != "undo",
            ))
            for row in self._register.ask(query)
        ]  # fmt: skip

    def ways_back(self) -> WaysBack:
        """Tell what undo and redo would do."""
        with self._register.reading() as connection:
            return WaysBack(undoing.next_undo(connection), undoing.next_redo(connection))

    def undo(self, entry_id: int | None = None) -> Step:
        """Take back the latest change, or the one named, unless later changes stand in the way."""
        return undoing.undo(self._register, entry_id)

    def redo(self) -> Step:
        """Do again what was undone last."""
        return undoing.redo(self._register)
