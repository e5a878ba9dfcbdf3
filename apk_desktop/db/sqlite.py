"""What is SQLite's own: pragmas, the file header, objects made anew after a rebuild."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection

from apk_desktop.db import person_count, person_search

APPLICATION_ID = 0x41504B44  # "APKD"
HEADER_LENGTH = 100
MAGIC = b"SQLite format 3\x00"

SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA cache_size = -65536",
)

# A rebuild of a table in a migration drops these, so this is their source.
OBJECTS = {
    "ix_person_iin": "CREATE UNIQUE INDEX ix_person_iin ON person (iin) WHERE iin <> ''",
    **person_search.OBJECTS,
    **person_count.OBJECTS,
} | {
    f"{table}_never_{verb}": (
        f"CREATE TRIGGER {table}_never_{verb} BEFORE {verb.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'the change log is only added to'); END"
    )
    for table in ("change_entry", "change_row")
    for verb in ("update", "delete")
}

_FILLED_BY = {person_search.INDEX: person_search.FILL, person_count.TABLE: person_count.FILL}


class FileHeader(NamedTuple):
    """What the first hundred bytes of a database file say (sqlite.org/fileformat2.html, 1.3)."""

    is_sqlite: bool
    page_size: int
    page_count: int
    user_version: int
    application_id: int


def read_header(path: Path) -> FileHeader:
    """Read the header without opening the file as a database, so that no byte can change."""
    with path.open("rb") as file:
        head = file.read(HEADER_LENGTH)
    if len(head) < HEADER_LENGTH or not head.startswith(MAGIC):
        return FileHeader(
            is_sqlite=False, page_size=0, page_count=0, user_version=0, application_id=0
        )
    page_size = int.from_bytes(head[16:18], "big")
    counted = head[24:28] == head[92:96]
    return FileHeader(
        is_sqlite=True,
        page_size=65536 if page_size == 1 else page_size,
        page_count=int.from_bytes(head[28:32], "big") if counted else 0,
        user_version=int.from_bytes(head[60:64], "big"),
        application_id=int.from_bytes(head[68:72], "big"),
    )


def make_objects(cursor: Any) -> None:  # noqa: ANN401 a cursor of the driver
    """Make every trigger, partial index, search index and count that is not there."""
    present = {name for (name,) in cursor.execute("SELECT name FROM sqlite_master")}
    for name, statement in OBJECTS.items():
        if name not in present:
            cursor.execute(statement)
    for name, statement in _FILLED_BY.items():
        if name not in present:
            cursor.execute(statement)


def dump(cursor: Any, tables: list[str]) -> Iterator[str]:  # noqa: ANN401
    """Give every row of the tables as text, in order of id."""
    for table in tables:
        for row in cursor.execute(f'SELECT * FROM "{table}" ORDER BY 1'):  # noqa: S608 own names
            yield f"{table} {row!r}"


def file_faults(connection: Connection) -> tuple[int, int]:
    """Count what SQLite finds wrong in the file, and the references that point nowhere."""
    told = [row[0] for row in connection.exec_driver_sql("PRAGMA quick_check")]
    broken = 0 if told == ["ok"] else len(told)
    dangling = len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())
    return broken, dangling
