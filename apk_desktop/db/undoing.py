"""Undo and redo: the inverse rows of an earlier change, written as a new change of their own."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import IntegrityError

from apk_desktop.db import tables
from apk_desktop.db.change import Change, read_row
from apk_desktop.db.connections import defer_references
from apk_desktop.db.derived import derived_columns
from apk_desktop.db.one_at_a_time import second_at_a_time
from apk_desktop.db.register import NewEntry, Register
from apk_desktop.db.tables import change_entry, change_row
from apk_desktop.domain.faults import (
    LaterChangesStandInTheWay,
    NothingToRedo,
    NothingToUndo,
)
from apk_desktop.wording.erasure import ERASE_PERSON

_STAYS = ("membership", "attendance", "nomination", "recommendation", "named_vote", "election",
          "agenda_speaker")  # fmt: skip
"""What an erased person keeps: offices held, attendance, recommendations, speeches."""


class Step(NamedTuple):
    """A change that can be undone or done again."""

    entry_id: int
    title: str
    subject: str


class _Entry(NamedTuple):
    id: int
    kind: str
    title: str
    subject: str
    target_id: int | None

    def step(self) -> Step:
        return Step(self.id, self.title, self.subject)


class _Logged(NamedTuple):
    table: str
    row_id: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def next_undo(connection: Connection) -> Step | None:
    """Give the latest change that is in force."""
    undone = _undone(connection)
    query = _entries().where(change_entry.c.kind == "change", change_entry.c.title != ERASE_PERSON)
    query = query.order_by(change_entry.c.id.desc())
    if undone:
        query = query.where(change_entry.c.id.not_in(undone))
    row = connection.execute(query.limit(1)).first()
    return _Entry(*row).step() if row else None


def next_redo(connection: Connection) -> Step | None:
    """Give the change undone last, unless something new was written since."""
    undone = _undone(connection)
    if not undone:
        return None
    undo_id, target_id = max((undo_id, target) for target, undo_id in undone.items())
    newer = select(func.count()).where(change_entry.c.kind == "change", change_entry.c.id > undo_id)
    if connection.execute(newer).scalar():
        return None
    row = connection.execute(_entries().where(change_entry.c.id == target_id)).one()
    return _Entry(*row).step()


def undo(register: Register, entry_id: int | None = None) -> Step:
    """Take back a change (the latest one, or the one named) exactly, and tell which it was."""
    with register.reading() as connection:
        step = next_undo(connection) if entry_id is None else _named(connection, entry_id)
    if step is None:
        raise NothingToUndo
    _replay(register, step, kind="undo")
    return step


def redo(register: Register) -> Step:
    """Do again what was undone last, and tell which change it was."""
    with register.reading() as connection:
        step = next_redo(connection)
    if step is None:
        raise NothingToRedo
    _replay(register, step, kind="redo")
    return step


def entries_undone(register: Register) -> set[int]:
    """Give the changes that are taken back now."""
    with register.reading() as connection:
        return set(_undone(connection))


def _entries() -> Any:  # noqa: ANN401 a Select of five columns
    columns = change_entry.c
    return select(columns.id, columns.kind, columns.title, columns.subject, columns.target_id)


def _undone(connection: Connection) -> dict[int, int]:
    """Give the changes not in force now, each with the undo entry that took it back."""
    latest = (
        select(change_entry.c.target_id, func.max(change_entry.c.id).label("latest"))
        .where(change_entry.c.kind.in_(("undo", "redo")))
        .group_by(change_entry.c.target_id)
        .subquery()
    )
    query = (
        select(change_entry.c.target_id, change_entry.c.id)
        .join(latest, latest.c.latest == change_entry.c.id)
        .where(change_entry.c.kind == "undo")
    )
    return {int(target): int(undo_id) for target, undo_id in connection.execute(query)}


def _named(connection: Connection, entry_id: int) -> Step | None:
    if entry_id in _undone(connection):
        return None
    query = _entries().where(change_entry.c.id == entry_id, change_entry.c.kind == "change")
    row = connection.execute(query).first()
    return _Entry(*row).step() if row else None


def _replay(register: Register, step: Step, *, kind: str) -> None:
    with register.reading() as connection:
        logged = _rows_of(connection, step.entry_id)
        _refuse_erased(connection, step, logged)
    try:
        with register.writing() as change:
            defer_references(change.connection)
            for row in reversed(logged) if kind == "undo" else logged:
                _put(change, step, row, backwards=kind == "undo")
            rows = list(change.row_changes())
            if (other := second_at_a_time(change.connection, rows)) is not None:
                standing = _Logged(other.table, other.row_id, None, None)
                raise _in_the_way(change.connection, step, [standing])
            entry = NewEntry(step.title, step.subject, kind=kind, target_id=step.entry_id)
            entry_id = register.enter(change, rows, entry)
    except IntegrityError as error:  # a later row refers to one that would go
        with register.reading() as connection:
            raise _in_the_way(connection, step, logged) from error
    register.announce(entry_id, step.title, step.subject, rows)


def _refuse_erased(connection: Connection, step: Step, rows: list[_Logged]) -> None:
    """What was erased by law does not come back, nor does the erasure itself go."""
    people = {row.row_id for row in rows if row.table == "person"}
    people |= {
        one["person_id"]
        for row in rows
        for one in (row.before, row.after)
        if one and one.get("person_id") and row.table not in _STAYS
    }
    p = tables.person.c
    query = select(p.uid).where(p.id.in_(people), p.erased_on.is_not(None)).limit(1)
    uid = step.subject if step.title == ERASE_PERSON else connection.execute(query).scalar()
    if uid is not None:
        raise LaterChangesStandInTheWay(ERASE_PERSON, uid)


def _rows_of(connection: Connection, entry_id: int) -> list[_Logged]:
    columns = change_row.c
    query = (
        select(columns.table_name, columns.row_id, columns.before, columns.after)
        .where(columns.change_id == entry_id)
        .order_by(columns.id)
    )
    return [
        _Logged(table, row_id, _row(before), _row(after))
        for table, row_id, before, after in connection.execute(query)
    ]


def _row(text: str | None) -> dict[str, Any] | None:
    return None if text is None else json.loads(text)


def _put(change: Change, step: Step, row: _Logged, *, backwards: bool) -> None:
    """Bring back a row, or of an edited row the columns that this change had edited."""
    expected, wanted = (row.after, row.before) if backwards else (row.before, row.after)
    table = tables.metadata.tables[row.table]
    current = read_row(change.connection, table, row.row_id)
    if _same(current, expected):
        change.put(table, row.row_id, wanted)
        return
    if current is None or expected is None:
        raise _in_the_way(change.connection, step, [row])
    if wanted is None:  # edited since, but brought back to what it was
        if _edited(row.table, current, expected):
            raise _in_the_way(change.connection, step, [row])
        change.put(table, row.row_id, None)
        return
    edited = _edited(row.table, expected, wanted)
    if any(current[name] != expected[name] for name in edited):
        raise _in_the_way(change.connection, step, [row])
    whole = {**current, **edited, "version": current["version"] + 1}
    change.put(table, row.row_id, whole | derived_columns(row.table, whole))


def _edited(table: str, expected: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """Give the columns that differ, as they are wanted; what follows from others is made anew."""
    made_anew = {"version", *derived_columns(table, wanted)}
    return {
        name: value
        for name, value in wanted.items()
        if expected.get(name) != value and name not in made_anew
    }


def _same(current: dict[str, Any] | None, expected: dict[str, Any] | None) -> bool:
    """Compare the columns that the log knows; a later version may have added others."""
    if current is None or expected is None:
        return current is expected
    return all(current.get(name) == value for name, value in expected.items())


def _in_the_way(
    connection: Connection, step: Step, rows: list[_Logged]
) -> LaterChangesStandInTheWay:
    """Name the latest later change of one of the rows, or of all; one in force comes first."""
    columns = change_row.c
    kept = change_entry.c.kind == "change"
    undone = _undone(connection)
    in_force = kept & change_entry.c.id.not_in(undone) if undone else kept
    later = (
        select(change_entry.c.title, change_entry.c.subject)
        .join(change_row, columns.change_id == change_entry.c.id)
        .where(change_entry.c.id > step.entry_id)
        .order_by(in_force.desc(), change_entry.c.id.desc())
        .limit(1)
    )
    for row in rows:
        of_row = later.where(columns.table_name == row.table, columns.row_id == row.row_id)
        found = connection.execute(of_row).first()
        if found:
            return LaterChangesStandInTheWay(*found)
    found = connection.execute(later).first()
    return LaterChangesStandInTheWay(*(found or (step.title, step.subject)))
