"""The register: reading, the one door for writing, and what it tells after a change."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakSet

from sqlalchemy import Connection, Engine, Executable, select
from sqlalchemy.exc import DatabaseError, OperationalError

from apk_desktop.db.change import Change, RowChange, new_id
from apk_desktop.db.connections import as_fault, begin_writing
from apk_desktop.db.identity import UidSource, random_uid
from apk_desktop.db.tables import change_entry, change_row, register_fact
from apk_desktop.domain.alphabet import search_key

if TYPE_CHECKING:
    from apk_desktop.db.aside import Aside

CLEANING_OWED = "cleaning_owed"
"""The fact that bytes of something erased may still be in the file; it goes when they are gone."""


class Announcement(NamedTuple):
    """What a committed change touched: ids by table, and the entry in the change log."""

    entry_id: int
    title: str
    subject: str
    rows: dict[str, frozenset[int]]


class NewEntry(NamedTuple):
    """What the change log says of a change; `target_id` is the change that an undo took back."""

    title: str
    subject: str
    reason: str = ""
    kind: str = "change"
    target_id: int | None = None


def utc_now() -> datetime:
    """Give the instant of a change."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Authorship:
    """Who writes, and where instants and identifiers come from."""

    clerk: str = ""
    clock: Callable[[], datetime] = utc_now
    new_uid: UidSource = random_uid


class Register:
    """An open register."""

    def __init__(self, engine: Engine, path: Path, authorship: Authorship) -> None:
        self.path = path
        self.engine = engine
        self.authorship = authorship
        self._listeners: list[Callable[[Announcement], None]] = []
        self._writing = False
        self.asides: WeakSet[Aside] = WeakSet()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a consistent view for questions; database faults come out as RegisterError."""
        try:
            with self.engine.connect() as connection:
                yield connection
        except DatabaseError as error:
            raise as_fault(error, self.path) from error

    def ask(self, question: Executable, **values: Any) -> list[Any]:  # noqa: ANN401 any column
        """Run one question and give its rows as plain tuples."""
        with self.reading() as connection:
            return list(connection.execute(question, values).all())

    def ask_ids(self, question: Executable) -> array[int]:
        """Run a question for ids alone, of which there may be a million, and keep them closely."""
        with self.reading() as connection:
            found: Any = connection.execute(question)
            return array("q", (row[0] for row in found.cursor))

    @contextmanager
    def change(
        self, title: str, *, subject: str = "", reason: str = "", kind: str = "change"
    ) -> Iterator[Change]:
        """Write in one transaction that is one step of undo and one entry of the change log.

        `title` is a marked message of the program ("Add association"), `subject` the thing's name.
        Leaving by an exception rolls everything back. A change of nothing leaves no entry.
        """
        with self.writing() as change:
            yield change
            rows = list(change.row_changes())
            if rows:
                entry = NewEntry(title, subject, reason, kind)
                entry_id = self.enter(change, rows, entry)
        if rows:
            self.announce(entry_id, title, subject, rows)

    @contextmanager
    def writing(self) -> Iterator[Change]:
        """Hold the write transaction itself; only `change`, undo and redo use it."""
        if self._writing:
            msg = "A change is already open"
            raise RuntimeError(msg)
        self._writing = True
        try:
            with self.engine.connect() as connection, begin_writing(connection):
                yield Change(connection, self.authorship.clock(), self.authorship.new_uid)
        except OperationalError as error:
            raise as_fault(error, self.path) from error
        finally:
            self._writing = False

    def enter(self, change: Change, rows: list[RowChange], entry: NewEntry) -> int:
        """Write the entry of the change log for the rows of an open change, and give its id."""
        whole = {
            **entry._asdict(),
            "uid": self.authorship.new_uid(change.made_at),
            "made_at": change.made_at.isoformat(timespec="milliseconds"),
            "made_by": self.authorship.clerk,
            "search_key": search_key(f"{entry.subject} {entry.reason}"),
        }
        statement = change_entry.insert().values(whole)
        entry_id = new_id(change.connection.execute(statement))
        change.connection.execute(
            change_row.insert(), [_logged(entry_id, row_change) for row_change in rows]
        )
        return entry_id

    def on_change(self, listener: Callable[[Announcement], None]) -> None:
        """Call `listener` after each committed change."""
        self._listeners.append(listener)

    def announce(self, entry_id: int, title: str, subject: str, rows: list[RowChange]) -> None:
        """Tell every listener what was changed."""
        announcement = Announcement(entry_id, title, subject, _touched(rows))
        for listener in list(self._listeners):
            listener(announcement)

    def fact(self, name: str) -> str:
        """Give a fact that the register keeps about itself, or an empty text."""
        with self.reading() as connection:
            query = select(register_fact.c.value).where(register_fact.c.name == name)
            return connection.execute(query).scalar() or ""

    @property
    def is_demonstration(self) -> bool:
        """Whether the people of this register are invented."""
        return self.fact("kind") == "demonstration"

    def close(self) -> None:
        """Give back every connection; the last one folds the write-ahead log into the file."""
        for aside in list(self.asides):
            aside.end()
        self.engine.dispose()


def _logged(entry_id: int, row_change: RowChange) -> dict[str, object]:
    return {
        "change_id": entry_id,
        "table_name": row_change.table,
        "row_id": row_change.row_id,
        "before": as_json(row_change.before),
        "after": as_json(row_change.after),
    }


def as_json(row: dict[str, object] | None) -> str | None:
    """Write a row as the change log keeps it: JSON with sorted keys."""
    return None if row is None else json.dumps(row, ensure_ascii=False, sort_keys=True)


def _touched(rows: list[RowChange]) -> dict[str, frozenset[int]]:
    touched: dict[str, set[int]] = {}
    for row_change in rows:
        touched.setdefault(row_change.table, set()).add(row_change.row_id)
    return {table: frozenset(ids) for table, ids in touched.items()}
