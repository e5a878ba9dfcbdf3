"""What can only be once at a time: the holder of a post, and the norm of a code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, or_, select

from apk_desktop.db import tables
from apk_desktop.db.change import RowChange

_ONCE = {"membership": "post_id", "norm": "code"}


class Standing(NamedTuple):
    """A row that stands where another was to come."""

    table: str
    row_id: int


def second_at_a_time(connection: Connection, rows: Iterable[RowChange]) -> Standing | None:
    """Give a row that the written ones would stand beside, at one time in one place.

    Days on which both stood already before are left alone: they are not of this change.
    """
    for row in rows:
        column = _ONCE.get(row.table)
        if column is None or row.after is None or row.after[column] is None:
            continue
        c = tables.metadata.tables[row.table].c
        together = (
            select(c.id)
            .where(c[column] == row.after[column], c.id != row.row_id)
            .where(c.first_day <= row.after["last_day"], c.last_day >= row.after["first_day"])
        )
        if row.before is not None and row.before[column] == row.after[column]:
            together = together.where(
                or_(c.first_day > row.before["last_day"], c.last_day < row.before["first_day"])
            )
        other = connection.execute(together.limit(1)).scalar()
        if other is not None:
            return Standing(row.table, int(other))
    return None
