"""Values of own fields: of one record, of many for a list, and as a condition of a list."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, exists, func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import custom_value, organization, person
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.domain.own_fields import value_to_keep
from apk_desktop.services.own_fields.fields import OwnField, OwnFields
from apk_desktop.services.papers import Owner
from apk_desktop.services.record_parts import Link, rows_linked
from apk_desktop.services.record_subjects import RecordSubjects
from apk_desktop.wording.catalogue import message

SUBJECT_OF = {"person_id": "person", "organization_id": "organization"}
PREFIX = "own:"
"""Before the id of a field, where a column, a condition or a field of a form is named by it."""
FILLED, EMPTY, IS, YEAR = "filled", "empty", "is:", "year:"
LOOKED_AT, OFFERED = 5_000, 20
"""How many values are looked at for a condition, and how many of them are offered."""


class OwnValue(NamedTuple):
    """What a record has in a field; without a value it is empty and its version 0."""

    field: OwnField
    value: str = ""
    version: int = 0
    id: int = 0


class OwnValues:
    """The values in the own fields of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._fields = OwnFields(register)

    def of(self, owner: Owner) -> list[OwnValue]:
        """Give what a record has in each field; a retired one only where it has a value."""
        subject = SUBJECT_OF.get(owner.column)
        fields = self._fields.of(subject, retired=True) if subject else []
        if not fields:
            return []
        c = custom_value.c
        query = select(c.custom_field_id, c.value, c.version, c.id)
        known = {row[0]: row[1:] for row in
                 self._register.ask(query.where(c[owner.column] == owner.id))}  # fmt: skip
        return [
            OwnValue(one, *known.get(one.id, ()))
            for one in fields
            if one.id in known or not one.retired_on
        ]

    def keep(
        self, owner: Owner, shown: Sequence[OwnValue], typed: Mapping[int, str], on: date
    ) -> None:
        """Keep what was typed by field, where it differs from what was shown.

        Raises Refused naming the field, or EditedByAnother.
        """
        changed = [(one, kept) for one in shown if (kept := _checked(one, typed)) != one.value]
        title = message("Fill in own fields")
        with self._register.change(title, subject=self._subject(owner, on)) as change:
            self._refuse_erased(owner)
            link = Link(custom_value.name, owner.column)
            rows = rows_linked(change.connection, link, owner.id)
            there = {row["custom_field_id"]: row for row in rows}
            for one, value in changed:
                row = there.get(one.field.id)
                if (row["version"] if row else 0) != one.version:
                    now = row["value"] if row else ""
                    raise EditedByAnother(custom_value.name, one.id, {own_key(one.field.id): now})
                if row is None:
                    change.insert(
                        custom_value, custom_field_id=one.field.id, value=value,
                        **{owner.column: owner.id},
                    )  # fmt: skip
                elif value:
                    change.update(custom_value, row["id"], row["version"], value=value)
                else:
                    change.delete(custom_value, row["id"], row["version"])

    def _refuse_erased(self, owner: Owner) -> None:
        erased = select(person.c.id).where(person.c.id == owner.id, person.c.erased_on.is_not(None))
        if owner.column == "person_id" and self._register.ask(erased):
            raise Refused("erased_person")

    def _subject(self, owner: Owner, on: date) -> str:
        found = RecordSubjects(self._register).of([owner], "kk", on)
        return found[owner].name if owner in found else ""


class OfferedField(NamedTuple):
    """A field as a list offers it: as a column, and as a condition on values that occur."""

    field: OwnField
    values: tuple[str, ...]


def offered_fields(register: Register, subject: str) -> tuple[OfferedField, ...]:
    """Give the fields that a list of a subject offers; of very many values the frequent ones."""
    found = []
    for one in OwnFields(register).of(subject):
        values = one.codes if one.kind == "choice" else ()
        if one.kind in ("text", "number", "date"):
            values = tuple(_frequent(register, one))
        # How many values there are is no reason to make the list anew.
        found.append(OfferedField(one._replace(filled=0), values))
    return tuple(found)


def _frequent(register: Register, one: OwnField) -> list[str]:
    c = custom_value.c
    said = func.substr(c.value, 1, 4) if one.kind == "date" else c.value
    looked = select(said.label("said")).where(c.custom_field_id == one.id).limit(LOOKED_AT)
    values = looked.subquery().c.said
    query = select(values).group_by(values).order_by(func.count().desc(), values).limit(OFFERED)
    found = [str(row[0]) for row in register.ask(query)]
    return sorted(found, key=float if one.kind == "number" else str.casefold)


def own_key(field_id: int) -> str:
    """Name a field where a column, a condition or a field of a form is named by it."""
    return f"{PREFIX}{field_id}"


def own_values(
    register: Register, owner_column: str, ids: Collection[int] | None = None
) -> dict[int, dict[int, str]]:
    """Give the values of records by record and field; of all of them where none are named."""
    c = custom_value.c
    owner = c[owner_column]
    query = select(owner, c.custom_field_id, c.value)
    query = query.where(owner.is_not(None) if ids is None else owner.in_(ids))
    found: dict[int, dict[int, str]] = {}
    for record, field_id, value in register.ask(query):
        found.setdefault(record, {})[field_id] = value
    return found


def own_condition(owner_column: str, key: str, asked: str) -> ColumnElement[bool]:
    """Keep the people or associations that have in a field what a condition asks for."""
    c = custom_value.c
    record = person.c.id if owner_column == "person_id" else organization.c.id
    has = exists().where(c[owner_column] == record, c.custom_field_id == int(key[len(PREFIX) :]))
    if asked == EMPTY:
        return ~has
    if asked.startswith(IS):
        return has.where(c.value == asked.removeprefix(IS))
    if asked.startswith(YEAR):
        return has.where(func.substr(c.value, 1, 4) == asked.removeprefix(YEAR))
    return has


def _checked(one: OwnValue, typed: Mapping[int, str]) -> str:
    if one.field.id not in typed:
        return one.value
    try:
        return value_to_keep(one.field.kind, typed[one.field.id], one.field.codes)
    except Refused as refused:
        raise Refused(refused.code, own_key(one.field.id), **refused.values) from None
