"""The names of records, for places where a record is told of by its number alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select

from apk_desktop.db.derived import in_language
from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, person, region
from apk_desktop.services.norm_subjects import NormSubject, subjects_of
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.own_fields.fields import OwnField, choices_from, fields_by_id
from apk_desktop.services.row_parts import name_columns, name_from, text_columns, text_from
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.norms import norm_subject
from apk_desktop.wording.own_fields import KINDS, SUBJECTS, choices_said, own_value_said

PEOPLE = ("person_id", "chair_id", "proposed_person_id", "appointed_person_id")
BODIES = ("organization_id", "on_behalf_of_id", "association_id", "parent_id", "in_organization_id")
COMMUNITIES = ("community_id", "proposed_community_id", "appointed_community_id")
REGIONS = ("region_id",)
OWN_FIELD = "custom_field_id"
TITLED = ("name", "title", "theme", "institution")

Row = Mapping[str, Any]


class RecordNames:
    """Names by link column and id, in one language."""

    def __init__(
        self,
        language: str,
        names: dict[str, dict[int, str]],
        norms: dict[str, NormSubject],
        own: dict[int, OwnField],
    ) -> None:
        self._language, self._names, self._norms, self._own = language, names, norms, own

    def of_link(self, column: str, value: object) -> object:
        """Give the name a link leads to, or the value itself where it is none."""
        known = self._names.get(column, {})
        return known.get(value, value) if isinstance(value, int) else value

    def said(self, table: str, row: Row) -> Row:
        """Give a row with what an own field keeps in words; any other row as it is."""
        words = Catalogue(Language(self._language))
        if table == "custom_value" and row.get("custom_field_id") in self._own:
            field = self._own[row["custom_field_id"]]
            return {**row, "value": own_value_said(field, row["value"], words)}
        if table == "custom_field" and row:
            kind, subject = words.text(KINDS[row["kind"]]), words.text(SUBJECTS[row["subject"]])
            choices = choices_said(choices_from(row["choices"]), words)
            return {**row, "kind": kind, "subject": subject, "choices": choices}
        return row

    def of_row(self, table: str, row: Row) -> str:
        """Name a record by what it holds: a person, a title, the person or body it is about."""
        if table == "person":
            texts = [row.get(str(column.key), "") for column in name_columns()]
            return name_from(texts).in_language(self._language).full
        if table == "norm":
            return norm_subject(self._norms[row["code"]], Catalogue(Language(self._language)))
        for title in TITLED:
            if f"{title}_kk" in row and (said := in_language(row, title, self._language)):
                return said
        for column in (OWN_FIELD, *PEOPLE, *BODIES, *COMMUNITIES):
            if row.get(column):
                return str(self.of_link(column, row[column]))
        named = ("number", "code", "text", "name")
        return str(next((row[one] for one in named if row.get(one)), ""))


def named_records(register: Register, language: str, on: date, rows: Iterable[Row]) -> RecordNames:
    """Read the names that rows link to, with one question for each kind of record."""
    listed = list(rows)
    names: dict[str, dict[int, str]] = {}
    for columns, read in ((PEOPLE, _people), (BODIES, _bodies), (COMMUNITIES, _communities),
                          (REGIONS, _regions)):  # fmt: skip
        ids = {row[one] for row in listed for one in columns if row.get(one)}
        found = read(register, ids, language, on) if ids else {}
        names |= dict.fromkeys(columns, found)
    codes = {row["code"] for row in listed if "verified" in row}
    fields = {row["custom_field_id"] for row in listed if row.get("custom_field_id")}
    own = fields_by_id(register, fields) if fields else {}
    names[OWN_FIELD] = {at: one.name.say(language) for at, one in own.items()}
    return RecordNames(language, names, subjects_of(register, codes, on) if codes else {}, own)


def _people(register: Register, ids: set[int], language: str, _on: date) -> dict[int, str]:
    query = select(person.c.id, *name_columns()).where(person.c.id.in_(ids))
    return {row[0]: name_from(row[1:]).in_language(language).full for row in register.ask(query)}


def _bodies(register: Register, ids: set[int], language: str, on: date) -> dict[int, str]:
    return {at: name.say(language) for at, name in names_of(register, on, ids).items()}


def _communities(register: Register, ids: set[int], language: str, _on: date) -> dict[int, str]:
    columns = text_columns(community, "plural")
    query = select(community.c.id, *columns).where(community.c.id.in_(ids))
    return {row[0]: text_from(row[1:]).say(language) for row in register.ask(query)}


def _regions(register: Register, ids: set[int], language: str, _on: date) -> dict[int, str]:
    query = select(region.c.id, *text_columns(region, "name")).where(region.c.id.in_(ids))
    return {row[0]: text_from(row[1:]).say(language) for row in register.ask(query)}
