"""The history of one record: every state it had, and the way back to any of them."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.exc import IntegrityError

from apk_desktop.db import tables
from apk_desktop.db.change import read_row
from apk_desktop.db.register import Register
from apk_desktop.db.tables import change_entry, change_row
from apk_desktop.db.tables.papers import SUBJECTS
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.services.change_log import KEPT_BY_THE_REGISTER, RecordChange, record_changes
from apk_desktop.services.papers import Owner
from apk_desktop.services.record_names import named_records
from apk_desktop.services.record_parts import parts_of
from apk_desktop.wording.catalogue import message

MOST = 200
"""How many of the latest changes of a record are told of."""


class Version(NamedTuple):
    """A change of a record or of one of its parts; `restorable` where it left an earlier state."""

    id: int
    title: str
    subject: str
    reason: str
    made_at: datetime
    made_by: str
    change: RecordChange
    restorable: bool


class RecordHistory:
    """Questions about the past of a record, and the way back."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, owner: Owner, language: str, on: date) -> list[Version]:
        """Give the changes of a record and its parts, the latest first; links are told by name."""
        table = SUBJECTS[owner.column]
        c, entry = change_row.c, change_entry.c
        query = (
            select(
                c.id, entry.title, entry.subject, entry.reason, entry.made_at, entry.made_by,
                c.table_name, c.row_id, c.before, c.after,
            )
            .join(change_entry, entry.id == c.change_id)
            .where(self._belongs(table, owner.id))
            .order_by(c.id.desc())
            .limit(MOST)
        )  # fmt: skip
        rows = self._register.ask(query)
        told = record_changes(self._register, [tuple(row[6:]) for row in rows], language, on)
        own = [row[0] for row in rows if (row[6], row[7]) == (table, owner.id)]
        current = own[0] if own else None
        return [
            Version(
                row[0], row[1], row[2], row[3], datetime.fromisoformat(row[4]), row[5], change,
                row[0] in own and row[0] != current and row[9] is not None,
            )
            for row, change in zip(rows, told, strict=True)
        ]  # fmt: skip

    def restore(self, owner: Owner, version: int, language: str, on: date) -> None:
        """Give a record the values it had after a change; raises Refused where others forbid it.

        What refers to the record, and its parts, stay as they are.
        """
        table = tables.metadata.tables[SUBJECTS[owner.column]]
        c = change_row.c
        found = self._register.ask(select(c.after).where(c.id == version, c.row_id == owner.id))
        then: dict[str, Any] = json.loads(found[0][0])
        name = named_records(self._register, language, on, [then]).of_row(table.name, then)
        try:
            with self._register.change(message("Restore earlier state"), subject=name) as change:
                now = read_row(change.connection, table, owner.id)
                if now is None:
                    raise EditedByAnother(table.name, owner.id, None)
                if now.get("erased_on"):
                    raise Refused("erased_person")
                values = {
                    column: value
                    for column, value in then.items()
                    if column in now and column not in KEPT_BY_THE_REGISTER
                }
                change.update(table, owner.id, now["version"], **values)
        except IntegrityError as error:
            raise Refused("restore_contradicts") from error

    def _belongs(self, table: str, row_id: int) -> ColumnElement[bool]:
        """Keep the log's rows of a record and of the parts it has now."""
        ids: dict[str, set[int]] = {table: {row_id}}
        with self._register.reading() as connection:
            for part in parts_of(connection, table, row_id):
                ids.setdefault(part.table, set()).add(part.row["id"])
        c = change_row.c
        return or_(*(and_(c.table_name == one, c.row_id.in_(of)) for one, of in ids.items()))
