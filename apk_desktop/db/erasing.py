"""The one lawful door through which words leave the change log: erasure of a person's data.

The log is only added to, and triggers see to it. Here alone, inside the transaction of an erasure,
those triggers are lifted, chosen columns of chosen rows are blanked, and the triggers are put back
before the transaction ends; if anything fails, all of it is rolled back together.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from apk_desktop.db import person_search
from apk_desktop.db.register import CLEANING_OWED, Register, as_json
from apk_desktop.db.sqlite import OBJECTS
from apk_desktop.db.tables import change_entry, change_row, register_fact
from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.faults import RegisterBusyError

Row = dict[str, Any]
Progress = Callable[[int, int], object]
_GUARDS = ("change_entry_never_update", "change_row_never_update")
_NEVER_BLANK = ("id", "uid", "version")


def blanked(table: Table, row: Mapping[str, Any], columns: Collection[str] | None = None) -> Row:
    """Give a row without the words of some columns; without `columns`, of all that are no links."""
    wanted = columns or [
        one.name for one in table.c if not one.foreign_keys and one.name not in _NEVER_BLANK
    ]
    nothing = {
        name: None if table.c[name].nullable else ""
        for name in wanted
        if name in row and not isinstance(row[name], int)
    }
    links = {name: None for name in wanted if table.c[name].foreign_keys}
    return {**row, **nothing, **links}


@contextmanager
def _log_unlocked(connection: Connection) -> Iterator[None]:
    for guard in _GUARDS:
        connection.exec_driver_sql(f"DROP TRIGGER {guard}")
    yield
    for guard in _GUARDS:
        connection.exec_driver_sql(OBJECTS[guard])


def scrub_log(
    connection: Connection,
    places: Mapping[str, Collection[int]],
    blank: Callable[[str, Row], Row],
    subject: str,
    progress: Progress,
) -> None:
    """Blank what the log holds of rows, and name each change of them by `subject` alone.

    `progress` is told how many rows of the log are done, and of how many.
    """
    c, entry = change_row.c, change_entry.c
    changes: set[int] = set()
    held = [
        (table, row)
        for table, ids in places.items()
        for row in connection.execute(
            select(c.id, c.change_id).where(c.table_name == table, c.row_id.in_(ids))
        )
    ]
    with _log_unlocked(connection):
        for done, (table, (at, change_id)) in enumerate(held):
            both = connection.execute(select(c.before, c.after).where(c.id == at)).one()
            before, after = (
                as_json(blank(table, json.loads(text))) if text else None for text in both
            )
            connection.execute(
                update(change_row).where(c.id == at).values(before=before, after=after)
            )
            changes.add(change_id)
            progress(done + 1, len(held))
        connection.execute(
            update(change_entry)
            .where(entry.id.in_(changes), entry.kind != "foundation")
            .values(subject=subject, reason="", search_key=search_key(subject))
        )


def owe_cleaning(connection: Connection) -> None:
    """Note, within an erasure, that the file is to be cleaned, be it at the next opening."""
    name = register_fact.c.name
    connection.execute(delete(register_fact).where(name == CLEANING_OWED))
    connection.execute(insert(register_fact).values(name=CLEANING_OWED, value="yes"))


def wipe_leftovers(register: Register) -> None:
    """Leave no byte of what was erased in the file, its log of writes, or the search index.

    The index is filled anew, the file is rewritten without its free pages, and the write-ahead log
    is emptied; secure deletion overwrites what SQLite itself frees on the way. What was owed is
    paid then. Raises RegisterBusyError where the file cannot be rewritten now.
    """
    from sqlcipher3 import dbapi2

    try:
        _wipe(register)
    except dbapi2.OperationalError as error:
        raise RegisterBusyError(register.path) from error


def _wipe(register: Register) -> None:
    with register.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101 a connection that was just opened
        index = person_search.INDEX
        driver.execute("PRAGMA secure_delete = ON")
        driver.execute(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")  # noqa: S608 own name
        driver.execute(person_search.FILL)
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        driver.execute("VACUUM")
        driver.execute("DELETE FROM register_fact WHERE name = ?", (CLEANING_OWED,))
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
