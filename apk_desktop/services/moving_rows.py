"""Move everything that refers to one record over to another, losing nothing on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Connection, UniqueConstraint

from apk_desktop.db import tables
from apk_desktop.db.change import Change, read_row
from apk_desktop.db.derived import derived_columns
from apk_desktop.domain.faults import Refused
from apk_desktop.services.record_parts import Link, Row, links_to, rows_linked

TELLING = ("present", "late", "excused", "absent", "invited")
"""States of attendance, the one that says most first."""
_OWN = ("id", "uid", "version", "position")
_LONG_AGREED = " · "

Rival = Callable[[Change, Row, Row, Mapping[str, str]], None]


def _keep_what_says_more(change: Change, kept: Row, other: Row, _choices: Any) -> None:  # noqa: ANN401
    """Both were marked at one meeting: the state that says more stays, with both reasons."""
    state = min(kept["state"], other["state"], key=TELLING.index)
    reasons = dict.fromkeys(one for one in (kept["reason"], other["reason"]) if one)
    change.update(
        tables.metadata.tables["attendance"], kept["id"], kept["version"],
        state=state, reason=_LONG_AGREED.join(reasons),
    )  # fmt: skip


def _keep_one(_change: Change, _kept: Row, _other: Row, _choices: Any) -> None:  # noqa: ANN401
    """Nothing is in the other row that the kept one does not say."""


def _keep_chosen(change: Change, kept: Row, other: Row, choices: Mapping[str, str]) -> None:
    """Both records have a value of an own field: the chosen one stays."""
    if choices.get(custom_key(kept["custom_field_id"])) == "other":
        table = tables.metadata.tables["custom_value"]
        change.update(table, kept["id"], kept["version"], value=other["value"])


def _refuse_two_votes(change: Change, kept: Row, _other: Row, _choices: Any) -> None:  # noqa: ANN401
    """One member voted in two ways at once: nobody but the minutes can tell which it was."""
    recommended = tables.metadata.tables["recommendation"]
    row = read_row(change.connection, recommended, kept["recommendation_id"]) or {}
    raise Refused("voted_differently", **_meeting_of(change, row["meeting_id"]))


def _join_elections(change: Change, kept: Row, other: Row, _choices: Any) -> None:  # noqa: ANN401
    """Both stood at one session: what one does not say is filled from the other, if they agree."""
    says = _said(Link("election", "person_id"), other)
    filled = {name: value for name, value in says.items() if value not in (None, "")}
    if any(kept[name] not in (None, "", value) for name, value in filled.items()):
        raise Refused("elected_differently", **_meeting_of(change, kept["meeting_id"]))
    change.update(tables.metadata.tables["election"], kept["id"], kept["version"], **filled)


def _meeting_of(change: Change, meeting_id: int) -> Row:
    """Give what a meeting is called by."""
    row = read_row(change.connection, tables.metadata.tables["meeting"], meeting_id) or {}
    return {name: row[name] for name in ("kind", "number", "starts_on")}


RIVALS: dict[str, Rival] = {
    "attendance": _keep_what_says_more,
    "agenda_speaker": _keep_one,
    "custom_value": _keep_chosen,
    "named_vote": _refuse_two_votes,
    "election": _join_elections,
}
"""What becomes of a row that cannot move because the kept record may have only one of its kind."""


def custom_key(field_id: int) -> str:
    """Give the key under which the value of an own field is chosen."""
    return f"custom:{field_id}"


def move_all(
    change: Change, table: str, from_id: int, to_id: int, choices: Mapping[str, str]
) -> None:
    """Move every row that refers to a record of a table to another record of it."""
    for link in links_to(table):
        for row in rows_linked(change.connection, link, from_id):
            _move(change, link, row, to_id, choices)


def _move(change: Change, link: Link, row: Row, to_id: int, choices: Mapping[str, str]) -> None:
    fate, there = fate_of(change.connection, link, row, to_id)
    table = tables.metadata.tables[link.table]
    if fate == "moves":
        change.update(table, row["id"], row["version"], **{link.column: to_id})
        return
    if fate == "rival":
        RIVALS[link.table](change, there, row, choices)
    move_all(change, link.table, row["id"], there["id"], choices)
    now = read_row(change.connection, table, row["id"])
    if now is not None:
        change.delete(table, row["id"], now["version"])


def fate_of(connection: Connection, link: Link, row: Row, to_id: int) -> tuple[str, Row]:
    """Tell whether a row moves, is the same as one that is there, or has a rival there."""
    there = [one for one in rows_linked(connection, link, to_id) if one["id"] != row["id"]]
    said = _said(link, row)
    for one in there:
        if _said(link, one) == said:
            return "same", one
    for columns in _unique_with(link):
        key = [row[column] for column in columns]
        for one in there:
            if None not in key and [one[column] for column in columns] == key:
                return "rival", one
    return "moves", {}


def _said(link: Link, row: Row) -> Row:
    """Give what a row says, apart from its identity, its place in an order, and the link."""
    follows = derived_columns(link.table, row)
    return {
        name: value
        for name, value in row.items()
        if name not in _OWN and name not in follows and name != link.column
    }


def _unique_with(link: Link) -> list[list[str]]:
    """Give, for each rule that a link is unique together with others, these other columns."""
    table = tables.metadata.tables[link.table]
    return [
        [column.name for column in rule.columns if column.name != link.column]
        for rule in table.constraints
        if isinstance(rule, UniqueConstraint) and link.column in rule.columns
    ]
