"""The change log in full: every change, what it did to each record, and whether it still holds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import change_entry, change_row
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.matching import has_words
from apk_desktop.services.record_names import Row, named_records

KEPT_BY_THE_REGISTER = ("id", "uid", "version", "first_day", "last_day", "search_key", "unit")


class Logged(NamedTuple):
    """A change; `state` tells whether it is in force, undone, or itself an undo or a redo."""

    id: int
    kind: str
    title: str
    subject: str
    reason: str
    made_at: datetime
    made_by: str
    records: int
    state: str


class FieldChange(NamedTuple):
    """A column of a record before and after; both as they are stored, links as names."""

    column: str
    before: object
    after: object


class RecordChange(NamedTuple):
    """A record that a change touched: added, edited or deleted."""

    table: str
    row_id: int
    name: str
    became: str
    fields: tuple[FieldChange, ...]


class ChangeLog:
    """Questions about everything that was ever changed."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def page(self, question: ListQuestion, offset: int, limit: int) -> list[Logged]:
        """Give some changes, the latest first."""
        query = self._logged().where(*self._conditions(question))
        order = change_entry.c.id.desc()
        return self._read(query.order_by(order).offset(offset).limit(limit))

    def one(self, entry_id: int) -> Logged | None:
        """Give a change by its id."""
        found = self._read(self._logged().where(change_entry.c.id == entry_id))
        return found[0] if found else None

    def _logged(self) -> Select[Any]:
        c = change_entry.c
        records = (
            select(func.count()).where(change_row.c.change_id == c.id).correlate(change_entry)
        ).scalar_subquery()
        return select(c.id, c.kind, c.title, c.subject, c.reason, c.made_at, c.made_by, records)

    def _read(self, query: Select[Any]) -> list[Logged]:
        rows = self._register.ask(query)
        undone = self._undone([row[0] for row in rows])
        return [
            Logged._make((
                *row[:5], datetime.fromisoformat(row[5]), *row[6:], _state(row, undone),
            ))
            for row in rows
        ]  # fmt: skip

    def count(self, question: ListQuestion) -> int:
        """Count the changes that a question finds."""
        query = select(func.count()).select_from(change_entry)
        return int(self._register.ask(query.where(*self._conditions(question)))[0][0])

    def place(self, question: ListQuestion, entry_id: int) -> int:
        """Give how many of the changes that a question finds are later than one."""
        later = select(func.count()).where(
            change_entry.c.id > entry_id, *self._conditions(question)
        )
        return int(self._register.ask(later)[0][0])

    def titles(self) -> list[str]:
        """Give what kinds of change there are, as their untranslated titles."""
        query = select(change_entry.c.title).distinct().order_by(change_entry.c.title)
        return [row[0] for row in self._register.ask(query)]

    def clerks(self) -> list[str]:
        """Give who has ever written."""
        query = select(change_entry.c.made_by).distinct().order_by(change_entry.c.made_by)
        return [row[0] for row in self._register.ask(query)]

    def records(self, entry_id: int, language: str, on: date) -> list[RecordChange]:
        """Give what a change did to each record, in order; links are told by name."""
        c = change_row.c
        query = (
            select(c.table_name, c.row_id, c.before, c.after)
            .where(c.change_id == entry_id)
            .order_by(c.id)
        )
        rows = [tuple(row) for row in self._register.ask(query)]
        return record_changes(self._register, rows, language, on)

    def _conditions(self, question: ListQuestion) -> list[ColumnElement[bool]]:
        c = change_entry.c
        conditions: list[ColumnElement[bool]] = [
            c.kind != "foundation",
            c.made_at < _end_of(question.on),
        ]
        if title := question.filters.get("title"):
            conditions.append(c.title == title)
        if clerk := question.filters.get("clerk"):
            conditions.append(c.made_by == clerk)
        if question.text:
            conditions.append(has_words(change_entry, question.text))
        return conditions

    def _undone(self, ids: list[int]) -> set[int]:
        """Give which of the changes are taken back now: the last word on each is an undo."""
        c = change_entry.c
        query = select(c.target_id, c.kind).where(c.target_id.in_(ids)).order_by(c.id)
        latest = {int(target): kind for target, kind in self._register.ask(query)}
        return {target for target, kind in latest.items() if kind == "undo"}


def record_changes(
    register: Register, rows: Sequence[tuple[Any, ...]], language: str, on: date
) -> list[RecordChange]:
    """Tell what each row of the log did; a row is table, id, and the JSON before and after."""
    found = [(table, row_id, _row(was), _row(became)) for table, row_id, was, became in rows]
    linked = [row for _table, _id, *both in found for row in both if row]
    names = named_records(register, language, on, linked)
    return [
        RecordChange(
            table, row_id, names.of_row(table, after or before or {}), _became(before, after),
            tuple(_fields(names.said(table, before or {}), names.said(table, after or {}),
                          names.of_link)),
        )
        for table, row_id, before, after in found
    ]  # fmt: skip


def _end_of(day: date) -> str:
    """Give the instant at which a day is over where the clerk is, as the log writes instants."""
    over = datetime.combine(day + timedelta(days=1), time()).astimezone(UTC)
    return over.isoformat(timespec="milliseconds")


def _state(row: Any, undone: set[int]) -> str:  # noqa: ANN401 a row of the log
    if row[1] != "change":
        return str(row[1])
    return "undone" if row[0] in undone else "in_force"


def _row(text: str | None) -> dict[str, Any] | None:
    return None if text is None else json.loads(text)


def _became(before: dict[str, Any] | None, after: dict[str, Any] | None) -> str:
    if before is None:
        return "added"
    return "deleted" if after is None else "edited"


def _fields(before: Row, after: Row, name: Any) -> list[FieldChange]:  # noqa: ANN401
    """Give the columns that differ, without those the register keeps by itself."""
    return [
        FieldChange(column, name(column, before.get(column)), name(column, after.get(column)))
        for column in (after or before)
        if (before.get(column) or None) != (after.get(column) or None)
        and column not in KEPT_BY_THE_REGISTER
        and not column.startswith("sort_key_")
    ]
