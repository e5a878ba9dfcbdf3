"""The details of a record: reading, adding, correcting, removing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, func, select

from apk_desktop.db import tables
from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.domain.dates import PartialDate, Period
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.contacts import email_to_keep, phone_to_keep
from apk_desktop.services.details.kinds import KINDS, DetailField, FieldKind, kinds_of
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.papers import Owner
from apk_desktop.services.record_subjects import RecordSubjects
from apk_desktop.wording.catalogue import message

Values = Mapping[str, Any]

_TITLES = {
    "accreditation": (message("Add accreditation"), message("Edit accreditation"),
                      message("Delete accreditation")),
    "contact": (message("Add contact"), message("Edit contact"), message("Delete contact")),
    "participation": (message("Add participation"), message("Edit participation"),
                      message("Delete participation")),
    "organization_name": (message("Add name"), message("Edit name"), message("Delete name")),
    "past_status": (message("Add earlier state"), message("Edit earlier state"),
                    message("Delete earlier state")),
    "education": (message("Add education"), message("Edit education"),
                  message("Delete education")),
    "award": (message("Add award"), message("Edit award"), message("Delete award")),
    "incompatibility": (message("Add incompatibility"), message("Edit incompatibility"),
                        message("Delete incompatibility")),
}  # fmt: skip


class Detail(NamedTuple):
    """One detail: its values by column, and the name of the body it links to."""

    id: int
    version: int
    kind: str
    values: dict[str, Any]
    body: Trilingual = Trilingual()


class Details:
    """The details of a register's people and organizations."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, owner: Owner, on: date) -> dict[str, list[Detail]]:
        """Give the details of a record by kind, the latest first; kinds without any too."""
        return {one.table: self._read(one.table, owner, on) for one in kinds_of(owner.column)}

    def add(self, kind: str, owner: Owner, values: Values, on: date) -> int:
        """Add a detail and give its id; raises Refused naming the field."""
        whole = self._checked(kind, owner, values, None)
        with self._register.change(_TITLES[kind][0], subject=self._subject(owner, on)) as change:
            if "position" in _table(kind).c:
                whole["position"] = self._last_position(change, kind, owner) + 1
            return change.insert(_table(kind), **{owner.column: owner.id}, **whole)

    def edit(self, one: Detail, owner: Owner, values: Values, on: date) -> None:
        """Correct a detail; raises Refused or EditedByAnother."""
        whole = self._checked(one.kind, owner, values, one.id)
        title, subject = _TITLES[one.kind][1], self._subject(owner, on)
        with self._register.change(title, subject=subject) as change:
            change.update(_table(one.kind), one.id, one.version, **whole)

    def delete(self, one: Detail, owner: Owner, on: date) -> None:
        """Remove a detail; raises Refused for the only name of an organization."""
        if one.kind == "organization_name" and len(self._read(one.kind, owner, on)) == 1:
            raise Refused("only_name")
        title, subject = _TITLES[one.kind][2], self._subject(owner, on)
        with self._register.change(title, subject=subject) as change:
            change.delete(_table(one.kind), one.id, one.version)

    def _read(self, kind: str, owner: Owner, on: date) -> list[Detail]:
        table, columns = _table(kind), KINDS[kind].columns
        query: Select[Any] = select(table.c.id, table.c.version, *(table.c[one] for one in columns))
        query = query.where(table.c[owner.column] == owner.id)
        if "first_day" in table.c:
            query = query.order_by(table.c.first_day.desc())
        rows = self._register.ask(query.order_by(table.c.id.desc()))
        found = [Detail(row[0], row[1], kind, dict(zip(columns, row[2:], strict=True)))
                 for row in rows]  # fmt: skip
        ids = [one.values.get("in_organization_id") for one in found]
        linked = {one for one in ids if one is not None}
        if not linked:
            return found
        names = names_of(self._register, on, linked)
        return [
            one._replace(body=names.get(one.values["in_organization_id"], Trilingual()))
            for one in found
        ]

    def _subject(self, owner: Owner, on: date) -> str:
        found = RecordSubjects(self._register).of([owner], "kk", on)
        return found[owner].name if owner in found else ""

    def _last_position(self, change: Change, kind: str, owner: Owner) -> int:
        table = _table(kind)
        query = select(func.max(table.c.position)).where(table.c[owner.column] == owner.id)
        return int(change.connection.execute(query).scalar() or 0)

    def _checked(
        self, kind: str, owner: Owner, values: Values, known: int | None
    ) -> dict[str, Any]:
        whole = {column: _tidied(values.get(column)) for column in KINDS[kind].columns}
        nullable = _table(kind).c
        whole = {
            column: (None if nullable[column].nullable else "") if value in (None, "") else value
            for column, value in whole.items()
        }
        for field in KINDS[kind].fields:
            _require(field, whole)
        period = _period(whole) if KINDS[kind].has_period else None
        if kind == "contact":
            _check_contact(whole)
        if kind == "participation" and whole["in_organization_id"] == owner.id:
            raise Refused("part_of_itself", "in_organization_id")
        if kind in ("organization_name", "past_status") and period is not None:
            self._check_apart(kind, owner, period, known)
        return whole

    def _check_apart(self, kind: str, owner: Owner, period: Period, known: int | None) -> None:
        """Two names or two states at one time contradict each other."""
        c = _table(kind).c
        query = select(c.id, c.starts_on, c.ends_on).where(c.organization_id == owner.id)
        for at, starts, ends in self._register.ask(query):
            if at != known and period.overlaps(_days(starts, ends)):
                raise Refused("overlaps", "starts_on", starts_on=starts, ends_on=ends)


def _table(kind: str) -> Any:  # noqa: ANN401 a Table
    return tables.metadata.tables[kind]


def _tidied(value: object) -> object:
    return value.strip() if isinstance(value, str) else value


def _require(field: DetailField, whole: Values) -> None:
    if field.required and not any(whole[column] for column in field.columns):
        name = f"{field.name}_kk" if field.kind is FieldKind.THREE else field.name
        raise Refused("missing", name)


def _days(starts: str | None, ends: str | None) -> Period:
    return Period.of_partial(
        PartialDate.parse(starts) if starts else None, PartialDate.parse(ends) if ends else None
    )


def _period(whole: Values) -> Period:
    starts, ends = whole["starts_on"], whole["ends_on"]
    if starts and ends and PartialDate.parse(ends).last_day < PartialDate.parse(starts).first_day:
        raise Refused("ends_before", "ends_on")
    return _days(starts, ends)


def _check_contact(whole: dict[str, Any]) -> None:
    kind = whole["kind"]
    if kind == "address":
        if not any(whole[f"address_{one}"] for one in Trilingual._fields):
            raise Refused("missing", "address_kk")
        return
    if not whole["value"]:
        raise Refused("missing", "value")
    try:
        if kind == "phone":
            whole["value"] = phone_to_keep(whole["value"])
        elif kind == "email":
            whole["value"] = email_to_keep(whole["value"])
    except Refused as refused:
        raise Refused(refused.code, "value", **refused.values) from None
