"""Saved filters: what a list was asked and how it was shown, under a name that all clerks share."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import saved_filter
from apk_desktop.domain.alphabet import sort_key
from apk_desktop.domain.faults import Refused
from apk_desktop.wording.catalogue import message

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedQuestion:
    """Words, conditions and order of a list, and its columns as they were shown."""

    text: str = ""
    filters: dict[str, str] = field(default_factory=dict)
    sort: str = ""
    descending: bool = False
    columns: list[str] = field(default_factory=list)


class SavedFilter(NamedTuple):
    """A filter of a list; one whose question cannot be read any more has none."""

    id: int
    version: int
    list_name: str
    name: str
    question: SavedQuestion | None


class SavedFilters:
    """The saved filters of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, list_name: str) -> list[SavedFilter]:
        """Give the filters of a list by name."""
        c = saved_filter.c
        query = select(c.id, c.version, c.list_name, c.name, c.question)
        rows = self._register.ask(query.where(c.list_name == list_name))
        found = [SavedFilter._make((*row[:4], _read(row[4]))) for row in rows]
        return sorted(found, key=lambda one: sort_key(one.name))

    def save(self, list_name: str, name: str, question: SavedQuestion) -> int:
        """Keep a question under a name and give its id; raises Refused naming the field."""
        with self._register.change(message("Save filter"), subject=name.strip()) as change:
            wanted = _free_name(change.connection, list_name, name)
            return change.insert(
                saved_filter, list_name=list_name, name=wanted, question=_written(question)
            )

    def rename(self, one: SavedFilter, name: str) -> None:
        """Give a filter another name; raises Refused naming the field, or EditedByAnother."""
        with self._register.change(message("Rename filter"), subject=name.strip()) as change:
            wanted = _free_name(change.connection, one.list_name, name, one.id)
            change.update(saved_filter, one.id, one.version, name=wanted)

    def replace(self, one: SavedFilter, question: SavedQuestion) -> None:
        """Keep another question under the name of a filter; raises EditedByAnother."""
        with self._register.change(message("Change filter"), subject=one.name) as change:
            change.update(saved_filter, one.id, one.version, question=_written(question))

    def remove(self, one: SavedFilter) -> None:
        """Remove a filter; undo brings it back. Raises EditedByAnother."""
        with self._register.change(message("Remove filter"), subject=one.name) as change:
            change.delete(saved_filter, one.id, one.version)


def _written(question: SavedQuestion) -> str:
    return json.dumps(asdict(question), ensure_ascii=False, sort_keys=True)


def _read(text: str) -> SavedQuestion | None:
    """Read a question, or nothing where it was written by another version or from outside."""
    try:
        values = json.loads(text)
    except ValueError:
        return None
    if not isinstance(values, dict):
        return None
    known = {one.name: values[one.name] for one in fields(SavedQuestion) if one.name in values}
    found = SavedQuestion(**known)
    return found if _is_sound(found) else None


def _is_sound(question: SavedQuestion) -> bool:
    return (
        isinstance(question.text, str)
        and isinstance(question.sort, str)
        and isinstance(question.descending, bool)
        and isinstance(question.filters, dict)
        and all(isinstance(one, str) for one in question.filters.values())
        and isinstance(question.columns, list)
        and all(isinstance(one, str) for one in question.columns)
    )


def _free_name(
    connection: Connection, list_name: str, name: str, but_for: int | None = None
) -> str:
    wanted = " ".join(name.split())
    if not wanted:
        raise Refused("name_missing", "name")
    if len(wanted) > LONGEST_NAME:
        raise Refused("name_too_long", "name", most=LONGEST_NAME)
    c = saved_filter.c
    query = select(c.id, c.name).where(c.list_name == list_name)
    others: list[Any] = [row for row in connection.execute(query) if row[0] != but_for]
    if any(row[1].casefold() == wanted.casefold() for row in others):
        raise Refused("name_taken", "name", name=wanted)
    return wanted
