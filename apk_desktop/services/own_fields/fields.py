"""Own fields: set up, put in order, renamed, retired and brought back without a programmer."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import custom_field, custom_value
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.own_fields import KINDS, Choice, new_code
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.row_parts import text_columns, text_from
from apk_desktop.wording.catalogue import message

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFieldEntry:
    """What a clerk writes of a field; a new choice has no code yet."""

    kind: str
    name: Trilingual
    choices: tuple[Choice, ...] = ()


class OwnField(NamedTuple):
    """A field of people or of associations; `filled` counts the records that have a value."""

    id: int
    version: int
    subject: str
    kind: str
    name: Trilingual
    choices: tuple[Choice, ...]
    retired_on: str | None
    filled: int = 0

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of what can be chosen."""
        return tuple(one.code for one in self.choices)


class OwnFields:
    """The own fields of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, subject: str, *, retired: bool = False) -> list[OwnField]:
        """Give the fields of people or of associations in their order, retired ones last."""
        c = custom_field.c
        query = _asked().where(c.subject == subject)
        query = query.order_by(c.retired_on.is_not(None), c.position, c.id)
        if not retired:
            query = query.where(c.retired_on.is_(None))
        return [_field(row) for row in self._register.ask(query)]

    def add(self, subject: str, entry: OwnFieldEntry) -> int:
        """Set up a field at the end of the order and give its id; raises Refused."""
        self._check(subject, entry, None)
        with self._register.change(
            message("Add own field"), subject=entry.name.say("kk")
        ) as change:
            last = select(func.max(custom_field.c.position)).where(
                custom_field.c.subject == subject
            )
            position = int(change.connection.execute(last).scalar() or 0) + 1
            return change.insert(
                custom_field, subject=subject, kind=entry.kind, position=position, **_columns(entry)
            )

    def edit(self, one: OwnField, entry: OwnFieldEntry) -> None:
        """Rename a field or change what can be chosen; raises Refused or EditedByAnother."""
        self._check(one.subject, entry, one)
        with self._register.change(
            message("Edit own field"), subject=entry.name.say("kk")
        ) as change:
            self._keep_what_is_used(change, one, entry)
            change.update(custom_field, one.id, one.version, kind=entry.kind, **_columns(entry))

    def move(self, one: OwnField, step: int) -> bool:
        """Put a field one place earlier or later; tell whether there was room."""
        fields = self.of(one.subject)
        at = next((place for place, other in enumerate(fields) if other.id == one.id), -1)
        if at < 0 or not 0 <= at + step < len(fields):
            return False
        fields[at], fields[at + step] = fields[at + step], fields[at]
        with self._register.change(
            message("Put own fields in order"), subject=one.name.say("kk")
        ) as change:
            for position, field in enumerate(fields, 1):
                change.update(custom_field, field.id, field.version, position=position)
        return True

    def retire(self, one: OwnField, on: date) -> None:
        """Offer a field no more; what was entered stays. Raises EditedByAnother."""
        title = message("Retire own field")
        with self._register.change(title, subject=one.name.say("kk")) as change:
            change.update(custom_field, one.id, one.version, retired_on=on.isoformat())

    def bring_back(self, one: OwnField) -> None:
        """Offer a retired field again; raises Refused where its name is taken meanwhile."""
        self._check_name(one.subject, one.name, one.id)
        title = message("Bring own field back")
        with self._register.change(title, subject=one.name.say("kk")) as change:
            change.update(custom_field, one.id, one.version, retired_on=None)

    def delete(self, one: OwnField) -> None:
        """Delete a field that nothing was entered in; raises Refused, EditedByAnother."""
        title = message("Delete own field")
        with self._register.change(title, subject=one.name.say("kk")) as change:
            used = _used(change, one.id)
            if used:
                raise Refused("has_values", count=sum(used.values()))
            change.delete(custom_field, one.id, one.version)

    def _check(self, subject: str, entry: OwnFieldEntry, known: OwnField | None) -> None:
        if not entry.name:
            raise Refused("name_missing", "name_kk")
        for language, name in zip(Trilingual._fields, entry.name, strict=True):
            if len(name) > LONGEST_NAME:
                raise Refused("name_too_long", f"name_{language}", most=LONGEST_NAME)
        if entry.kind not in KINDS:
            raise Refused("kind_missing", "kind")
        self._check_name(subject, entry.name, known.id if known else None)
        _check_choices(entry)

    def _check_name(self, subject: str, name: Trilingual, but_for: int | None) -> None:
        """Two fields of one name could not be told apart in a list."""
        for other in self.of(subject):
            for language, mine, theirs in zip(Trilingual._fields, name, other.name, strict=True):
                if mine and other.id != but_for and mine.casefold() == theirs.casefold():
                    raise Refused("name_taken", f"name_{language}", name=mine)

    def _keep_what_is_used(self, change: Change, one: OwnField, entry: OwnFieldEntry) -> None:
        used = _used(change, one.id)
        if used and entry.kind != one.kind:
            raise Refused("kind_in_use", "kind", count=sum(used.values()))
        kept = {choice.code for choice in entry.choices}
        for choice in one.choices:
            if used.get(choice.code) and choice.code not in kept:
                raise Refused("choice_in_use", name=choice.name, count=used[choice.code])


def fields_by_id(register: Register, ids: Collection[int]) -> dict[int, OwnField]:
    """Give fields by their ids, retired ones too."""
    fields = map(_field, register.ask(_asked().where(custom_field.c.id.in_(ids))))
    return {one.id: one for one in fields}


def choices_from(text: str) -> tuple[Choice, ...]:
    """Read what can be chosen as a field keeps it."""
    return tuple(
        Choice(code, Trilingual(*names)) for code, *names in (json.loads(text) if text else ())
    )


def _asked() -> Select[Any]:
    c = custom_field.c
    filled = (
        select(func.count())
        .where(custom_value.c.custom_field_id == c.id)
        .correlate(custom_field)
        .scalar_subquery()
    )
    names = text_columns(custom_field, "name")
    return select(c.id, c.version, c.subject, c.kind, *names, c.choices, c.retired_on, filled)


def _field(row: Any) -> OwnField:  # noqa: ANN401 a row of many columns
    texts = (text_from(row[4:7]), choices_from(row[7]))
    return OwnField._make((*row[:4], *texts, *row[8:]))


def _columns(entry: OwnFieldEntry) -> dict[str, Any]:
    choices = ""
    if entry.kind == "choice":
        taken = {one.code for one in entry.choices if one.code}
        rows = []
        for code, name in entry.choices:
            kept = code or new_code(name, taken)
            taken.add(kept)
            rows.append([kept, *name])
        choices = json.dumps(rows, ensure_ascii=False)
    return {**in_columns("name", entry.name), "choices": choices}


def _check_choices(entry: OwnFieldEntry) -> None:
    if entry.kind != "choice":
        return
    if not entry.choices:
        raise Refused("choices_missing", "choice_0_kk")
    seen: set[tuple[int, str]] = set()
    for at, choice in enumerate(entry.choices):
        if not choice.name:
            raise Refused("choice_unnamed", f"choice_{at}_kk")
        for language, name in enumerate(choice.name):
            if name and (language, name.casefold()) in seen:
                field = f"choice_{at}_{Trilingual._fields[language]}"
                raise Refused("choice_twice", field, name=name)
            seen.add((language, name.casefold()))


def _used(change: Change, field_id: int) -> dict[str, int]:
    """Count the values of a field."""
    c = custom_value.c
    query = select(c.value, func.count()).where(c.custom_field_id == field_id).group_by(c.value)
    return {row[0]: row[1] for row in change.connection.execute(query)}
