"""One change of the register while it is open: every row is kept as it was and as it became."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, CursorResult, DefaultClause, Table, select

from apk_desktop.db.derived import derived_columns
from apk_desktop.domain.faults import EditedByAnother

Values = Mapping[str, Any]


class RowChange(NamedTuple):
    """A row before and after a change; `None` before an insert and after a delete."""

    table: str
    row_id: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def new_id(result: CursorResult[Any]) -> int:
    """Give the id of the row that was just added."""
    key = result.inserted_primary_key
    assert key is not None  # noqa: S101 a single insert always has one
    return int(key[0])


def read_row(connection: Connection, table: Table, row_id: int) -> dict[str, Any] | None:
    """Read one whole row, or nothing where it is gone."""
    row = connection.execute(select(table).where(table.c.id == row_id)).mappings().first()
    return dict(row) if row is not None else None


@dataclass
class Change:
    """The door for writing: inserts, updates and deletes of one transaction."""

    connection: Connection
    made_at: datetime
    new_uid: Callable[[datetime], str]
    _rows: dict[tuple[str, int], RowChange] = field(default_factory=dict)

    def insert(self, table: Table, **values: Any) -> int:  # noqa: ANN401 columns differ in type
        """Add a row and give its id; derived columns are filled in."""
        whole = {**_empty_row(table), **values, "uid": self.new_uid(self.made_at), "version": 1}
        whole |= derived_columns(table.name, whole)
        result = self.connection.execute(table.insert(), whole)
        row_id = new_id(result)
        self._note(table, row_id, None)
        return row_id

    def update(self, table: Table, row_id: int, version: int, **values: Any) -> None:  # noqa: ANN401
        """Change a row that was read as `version`; a later edit raises EditedByAnother."""
        before = self._current(table, row_id, version)
        if all(before[name] == value for name, value in values.items()):
            return
        whole = {**before, **values, "version": version + 1}
        whole |= derived_columns(table.name, whole)
        changed = {name: value for name, value in whole.items() if value != before[name]}
        self.connection.execute(table.update().where(table.c.id == row_id).values(changed))
        self._note(table, row_id, before)

    def delete(self, table: Table, row_id: int, version: int | None = None) -> None:
        """Remove a row; its content stays in the change log."""
        before = self._current(table, row_id, version)
        self.connection.execute(table.delete().where(table.c.id == row_id))
        self._note(table, row_id, before)

    def put(self, table: Table, row_id: int, row: Values | None) -> None:
        """Bring a row to an earlier state exactly, identity and version included (undo, redo)."""
        before = read_row(self.connection, table, row_id)
        if row is None:
            self.connection.execute(table.delete().where(table.c.id == row_id))
        elif before is None:
            self.connection.execute(table.insert(), dict(row))
        else:
            self.connection.execute(table.update().where(table.c.id == row_id).values(dict(row)))
        self._note(table, row_id, before)

    def row_changes(self) -> Iterator[RowChange]:
        """Give the rows that differ now, in the order they were first touched."""
        return (change for change in self._rows.values() if change.before != change.after)

    def _current(self, table: Table, row_id: int, version: int | None) -> dict[str, Any]:
        row = read_row(self.connection, table, row_id)
        if row is None or (version is not None and row["version"] != version):
            raise EditedByAnother(table.name, row_id, row)
        return row

    def _note(self, table: Table, row_id: int, before: dict[str, Any] | None) -> None:
        key = (table.name, row_id)
        first = self._rows[key].before if key in self._rows else before
        after = read_row(self.connection, table, row_id)
        self._rows[key] = RowChange(table.name, row_id, first, after)


def _empty_row(table: Table) -> dict[str, Any]:
    """Give the value that stands for "not given" in each column of a new row."""
    return {column.name: _nothing(column) for column in table.c if not column.primary_key}


def _nothing(column: Column[Any]) -> object:
    if column.nullable:
        return None
    kind = column.type.python_type
    given = column.server_default
    return kind(given.arg) if isinstance(given, DefaultClause) else kind()
