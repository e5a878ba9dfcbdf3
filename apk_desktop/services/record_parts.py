"""Which records refer to which, told by the schema, and which of them are parts of the other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from apk_desktop.db import tables
from apk_desktop.db.tables.papers import SUBJECTS

Row = dict[str, Any]


class Link(NamedTuple):
    """A column that refers to the `id` of a table."""

    table: str
    column: str


class Part(NamedTuple):
    """A row that goes where its record goes."""

    table: str
    row: Row


_OF_A_PERSON = ("contact", "education", "award", "custom_value", "incompatibility")
_OF_AN_ORGANIZATION = (
    "organization_name", "accreditation", "past_status", "participation", "contact",
    "custom_value", "seat_category",
)  # fmt: skip
_KEPT_WITH = {
    owner: frozenset({Link("document", column), Link("reminder", column)})
    for column, owner in SUBJECTS.items()
}
PARTS: dict[str, frozenset[Link]] = {
    **_KEPT_WITH,
    "person": _KEPT_WITH["person"] | {Link(one, "person_id") for one in _OF_A_PERSON},
    "organization": _KEPT_WITH["organization"]
    | {Link(one, "organization_id") for one in _OF_AN_ORGANIZATION},
    "meeting": _KEPT_WITH["meeting"] | {Link("agenda_item", "meeting_id")},
    "agenda_item": _KEPT_WITH["agenda_item"]
    | {Link("agenda_item", "parent_id"), Link("agenda_speaker", "agenda_item_id")},
    "rotation_round": _KEPT_WITH["rotation_round"]
    | {Link("rotation_seat", "round_id"), Link("rotation_contender", "round_id")},
    "nomination": frozenset({Link("nomination_paper", "nomination_id")}),
    "recommendation": _KEPT_WITH["recommendation"] | {Link("named_vote", "recommendation_id")},
    "weight_table": frozenset({Link("community_weight", "weight_table_id")}),
}
"""What belongs to a record alone: it is deleted, restored and erased together with it."""


@cache
def links_to(table: str) -> tuple[Link, ...]:
    """Give every column of the schema that refers to a table."""
    return tuple(
        Link(one.name, column.name)
        for one in tables.metadata.sorted_tables
        if one.name not in ("change_entry", "change_row")
        for column in one.c
        for key in column.foreign_keys
        if key.column.table.name == table
    )


@cache
def links_from(table: str) -> tuple[tuple[str, str], ...]:
    """Give every column of a table that refers to another, and that other table."""
    return tuple(
        (column.name, key.column.table.name)
        for column in tables.metadata.tables[table].c
        for key in column.foreign_keys
    )


def rows_linked(connection: Connection, link: Link, row_id: int) -> list[Row]:
    """Read the rows whose column refers to a record, in order of id."""
    table = tables.metadata.tables[link.table]
    query = select(table).where(table.c[link.column] == row_id).order_by(table.c.id)
    return [dict(row) for row in connection.execute(query).mappings()]


def parts_of(
    connection: Connection, table: str, row_id: int, seen: set[tuple[str, int]] | None = None
) -> Iterator[Part]:
    """Give the parts of a record and the parts of these, each once, the innermost first."""
    seen = {(table, row_id)} if seen is None else seen
    for link in sorted(PARTS.get(table, ())):
        for row in rows_linked(connection, link, row_id):
            place = (link.table, row["id"])
            if place not in seen:
                seen.add(place)
                yield from parts_of(connection, link.table, row["id"], seen)
                yield Part(link.table, row)
