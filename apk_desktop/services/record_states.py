"""The states that a record had, whole, and two of them side by side."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import change_entry, change_row
from apk_desktop.db.tables.papers import SUBJECTS
from apk_desktop.services.change_log import KEPT_BY_THE_REGISTER
from apk_desktop.services.papers import Owner
from apk_desktop.services.record_names import named_records

MOST = 200
"""How many of the latest states of a record are offered."""


class State(NamedTuple):
    """A record as a change left it: `id` is that of the change's row in the log, links are names.

    `is_now` where the record stands so today: it is the latest state, and the record is there.
    """

    id: int
    title: str
    made_at: datetime
    made_by: str
    values: dict[str, Any]
    is_now: bool


class ComparedField(NamedTuple):
    """A field of a record in two of its states."""

    column: str
    one: Any
    other: Any

    @property
    def differs(self) -> bool:
        """Whether the two states differ here; nothing and an empty text are the same."""
        return (self.one or None) != (self.other or None)


class RecordStates:
    """Questions about whole states of records."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, owner: Owner, language: str, on: date) -> list[State]:
        """Give the states of a record, the latest first."""
        c, entry = change_row.c, change_entry.c
        query = (
            select(c.id, entry.title, entry.made_at, entry.made_by, c.after)
            .join(change_entry, entry.id == c.change_id)
            .where(c.table_name == SUBJECTS[owner.column], c.row_id == owner.id)
            .order_by(c.id.desc())
            .limit(MOST)
        )
        rows = self._register.ask(query)
        states = [(*row[:4], json.loads(row[4])) for row in rows if row[4] is not None]
        latest = rows[0][0] if rows else None
        names = named_records(self._register, language, on, [one[4] for one in states])
        return [
            State(
                at, title, datetime.fromisoformat(made_at), made_by,
                {name: names.of_link(name, value) for name, value in values.items()}, at == latest,
            )
            for at, title, made_at, made_by, values in states
        ]  # fmt: skip


def compared(one: State, other: State) -> list[ComparedField]:
    """Put two states side by side, field by field, without what the register keeps by itself."""
    fields = (
        ComparedField(column, one.values.get(column), other.values.get(column))
        for column in {**one.values, **other.values}
        if column not in KEPT_BY_THE_REGISTER and not column.startswith("sort_key_")
    )
    return [field for field in fields if field.one or field.other]
