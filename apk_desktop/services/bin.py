"""The bin: deletion takes a record out of its table, and the change log keeps it whole."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, case, exists, func, or_, select
from sqlalchemy.exc import IntegrityError

from apk_desktop.db import tables
from apk_desktop.db.change import read_row
from apk_desktop.db.connections import defer_references
from apk_desktop.db.one_at_a_time import second_at_a_time
from apk_desktop.db.register import Register
from apk_desktop.db.tables import change_entry, change_row
from apk_desktop.db.tables.papers import SUBJECTS
from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.merging import MERGE_PEOPLE
from apk_desktop.services.papers import Owner
from apk_desktop.services.record_names import named_records
from apk_desktop.services.record_parts import (
    PARTS,
    Part,
    Row,
    links_from,
    links_to,
    parts_of,
    rows_linked,
)
from apk_desktop.wording.catalogue import message

MAIN = (
    "person", "organization", "meeting", "act", "membership", "recommendation", "agenda_item",
    "accreditation", "post", "norm", "document", "reminder", "custom_field",
)  # fmt: skip
"""What the bin lists; where one step deleted several kinds, only the first of them is listed."""
MOST = 5_000
"""How many of the latest deletions the bin looks through."""


class Deleted(NamedTuple):
    """A record in the bin: what it was, and when, by whom and by which change it was deleted."""

    id: int
    table: str
    row_id: int
    name: str
    title: str
    subject: str
    made_at: datetime
    made_by: str


class Obstacle(NamedTuple):
    """Records of one kind that refer to what should be deleted, some of them by name."""

    table: str
    number: int
    names: tuple[str, ...]


class _Gone(NamedTuple):
    table: str
    row_id: int
    row: Row


class Bin:
    """What was deleted and is not there now, and the ways in and out."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def rows(self, question: ListQuestion) -> list[Deleted]:
        """Give the deleted records, the latest first; filter "kind" keeps those of one table."""
        found = self._register.ask(_deleted(question.filters.get("kind", "")))
        rows = [json.loads(one.before) for one in found]
        names = named_records(self._register, question.language, question.on, rows)
        listed = [
            Deleted(
                one.id, one.table_name, one.row_id, names.of_row(one.table_name, row),
                one.title, one.subject, datetime.fromisoformat(one.made_at), one.made_by,
            )
            for one, row in zip(found, rows, strict=True)
        ]  # fmt: skip
        wanted = search_key(question.text).split()
        return [
            one
            for one in listed
            if all(word in search_key(f"{one.name} {one.subject}") for word in wanted)
        ]

    def obstacles(self, owner: Owner, language: str, on: date) -> list[Obstacle]:
        """Tell what refers to a record or to its parts; where nothing does it may be deleted."""
        table, row_id = SUBJECTS[owner.column], owner.id
        with self._register.reading() as connection:
            found = _referring(connection, table, row_id)
        names = named_records(
            self._register, language, on, [row for rows in found.values() for row in rows]
        )
        return [
            Obstacle(kind, len(rows), tuple(names.of_row(kind, row) for row in rows[:3]))
            for kind, rows in found.items()
        ]

    def move(self, owner: Owner, language: str, on: date) -> None:
        """Delete a record with its parts; raises Refused where other records refer to it."""
        table, row_id = SUBJECTS[owner.column], owner.id
        obstacles = self.obstacles(owner, language, on)
        if obstacles:
            raise Refused("referred_to", obstacles=obstacles)
        with self._register.change(
            message("Move to the bin"), subject=self.name(owner, language, on)
        ) as change:
            for part in parts_of(change.connection, table, row_id):
                change.delete(_table(part.table), part.row["id"])
            change.delete(_table(table), row_id)

    def restore(self, deleted_id: int, language: str, on: date) -> None:
        """Bring a record back with all that was deleted with it; raises Refused."""
        c = change_row.c
        query = select(c.table_name, c.row_id, c.before, c.change_id).where(c.id == deleted_id)
        table, row_id, before, change_id = self._register.ask(query)[0]
        main = _Gone(table, row_id, json.loads(before))
        self._refuse_erased(main.row)
        together = self._deleted_in(change_id)
        names = named_records(self._register, language, on, [main.row])
        try:
            with self._register.change(
                message("Restore from the bin"), subject=names.of_row(table, main.row)
            ) as change:
                defer_references(change.connection)
                wanted = _with_parts(main, together)
                for one in wanted:
                    if read_row(change.connection, _table(one.table), one.row_id) is None:
                        change.put(_table(one.table), one.row_id, one.row)
                for one in wanted:
                    _check_links(change.connection, one)
                if second_at_a_time(change.connection, list(change.row_changes())):
                    raise Refused("restore_contradicts")
        except IntegrityError as error:
            raise Refused("restore_contradicts") from error

    def _refuse_erased(self, row: Row) -> None:
        erased = select(tables.person.c.id).where(
            tables.person.c.id == row.get("person_id"), tables.person.c.erased_on.is_not(None)
        )
        if row.get("person_id") and self._register.ask(erased):
            raise Refused("erased_person")

    def _deleted_in(self, change_id: int) -> list[_Gone]:
        c = change_row.c
        query = (
            select(c.table_name, c.row_id, c.before)
            .where(c.change_id == change_id, c.after.is_(None), c.before.is_not(None))
            .order_by(c.id)
        )
        return [_Gone(table, row, json.loads(was)) for table, row, was in self._register.ask(query)]

    def name(self, owner: Owner, language: str, on: date) -> str:
        """Name a record; raises EditedByAnother where it is gone."""
        table, row_id = SUBJECTS[owner.column], owner.id
        with self._register.reading() as connection:
            row = read_row(connection, _table(table), row_id)
        if row is None:
            raise EditedByAnother(table, row_id, None)
        return named_records(self._register, language, on, [row]).of_row(table, row)


def _table(name: str) -> Any:  # noqa: ANN401 a Table
    return tables.metadata.tables[name]


def _deleted(kind: str) -> Select[Any]:
    """Ask for the latest deletion of each main record that is not there now."""
    c, entry = change_row.c, change_entry.c
    gone = (c.after.is_(None), c.before.is_not(None), c.table_name.in_(MAIN))
    rank = case(*((c.table_name == name, at) for at, name in enumerate(MAIN)))
    first = (
        select(c.change_id, func.min(rank).label("rank"))
        .where(*gone)
        .group_by(c.change_id)
        .subquery()
    )
    latest = select(func.max(c.id)).where(*gone).group_by(c.table_name, c.row_id)
    absent = or_(
        *(
            (c.table_name == name) & ~exists().where(_table(name).c.id == c.row_id)
            for name in ((kind,) if kind else MAIN)
        )
    )
    return (
        select(c.id, c.table_name, c.row_id, c.before, entry.title, entry.subject, entry.made_at,
               entry.made_by)
        .join(change_entry, entry.id == c.change_id)
        .join(first, first.c.change_id == c.change_id)
        .where(c.id.in_(latest), first.c.rank == rank, absent, entry.title != MERGE_PEOPLE)
        .order_by(c.id.desc())
        .limit(MOST)
    )  # fmt: skip


def _referring(connection: Connection, table: str, row_id: int) -> dict[str, list[Row]]:
    """Read what refers to a record or its parts without being a part itself."""
    belonging = [Part(table, {"id": row_id}), *parts_of(connection, table, row_id)]
    own = {(part.table, part.row["id"]) for part in belonging}
    found: dict[str, list[Row]] = {}
    for part in belonging:
        for link in links_to(part.table):
            if link in PARTS.get(part.table, ()):
                continue
            rows = rows_linked(connection, link, part.row["id"])
            others = [row for row in rows if (link.table, row["id"]) not in own]
            known = found.setdefault(link.table, [])
            known.extend(row for row in others if row not in known)
    return {kind: rows for kind, rows in found.items() if rows}


def _with_parts(main: _Gone, together: list[_Gone]) -> list[_Gone]:
    """Give a record, what refers to it among the rows deleted with it, and what these need."""
    by_place = {(one.table, one.row_id): one for one in together}
    referring: dict[tuple[str, int], list[_Gone]] = {}
    for one in together:
        for place in _places_needed(one):
            referring.setdefault(place, []).append(one)
    wanted = {(main.table, main.row_id): main}
    waiting = [main]
    while waiting:
        one = waiting.pop()
        for other in referring.get((one.table, one.row_id), []):
            place = (other.table, other.row_id)
            if place not in wanted:
                wanted[place] = other
                waiting.append(other)
    waiting = list(wanted.values())
    while waiting:
        for place in _places_needed(waiting.pop()):
            if place in by_place and place not in wanted:
                wanted[place] = by_place[place]
                waiting.append(by_place[place])
    return list(wanted.values())


def _places_needed(one: _Gone) -> list[tuple[str, int]]:
    return [
        (target, one.row[column])
        for column, target in links_from(one.table)
        if one.row.get(column) is not None
    ]


def _check_links(connection: Connection, one: _Gone) -> None:
    """Refuse what would refer to a record that is gone, naming its kind."""
    for target, row_id in _places_needed(one):
        if read_row(connection, _table(target), row_id) is None:
            raise Refused("restore_needs", kind=target)
