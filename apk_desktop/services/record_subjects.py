"""The records that papers and reminders belong to: how each is called and where it is shown."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    accreditation,
    act,
    agenda_item,
    meeting,
    membership,
    norm,
    organization,
    person,
    recommendation,
    rotation_round,
)
from apk_desktop.services.norm_subjects import subjects_of
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.papers import Owner
from apk_desktop.services.row_parts import name_columns, name_from, text_columns, text_from
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.norms import norm_subject


class Subject(NamedTuple):
    """A record: its kind (the table), the page and record it is shown on, and what names it.

    `name` is in the language that was asked for; an act or a meeting is called by its kind, number
    and day instead.
    """

    table: str
    page: str
    record: int
    name: str = ""
    kind: str = ""
    number: str = ""
    day: str | None = None


class RecordSubjects:
    """Names the records that papers and reminders belong to."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, owners: Collection[Owner], language: str, on: date) -> dict[Owner, Subject]:
        """Name records, with one question for each kind; one that is gone is left out."""
        found: dict[Owner, Subject] = {}
        for column, read in _READERS.items():
            ids = {owner.id for owner in owners if owner.column == column}
            if ids:
                subjects = read(self._register, ids, language, on)
                found |= {Owner(column, at): subject for at, subject in subjects.items()}
        return found


Subjects = dict[int, Subject]
Ids = set[int]


def _people(register: Register, ids: Ids, language: str, _on: date) -> Subjects:
    query = select(person.c.id, *name_columns()).where(person.c.id.in_(ids))
    return {
        row[0]: Subject("person", "people", row[0], _person(row[1:], language))
        for row in register.ask(query)
    }


def _memberships(register: Register, ids: Ids, language: str, _on: date) -> Subjects:
    c = membership.c
    query = select(c.id, person.c.id, *name_columns()).join(person, person.c.id == c.person_id)
    return {
        row[0]: Subject("membership", "people", row[1], _person(row[2:], language))
        for row in register.ask(query.where(c.id.in_(ids)))
    }


def _recommendations(register: Register, ids: Ids, language: str, _on: date) -> Subjects:
    c = recommendation.c
    query = select(c.id, c.meeting_id, *name_columns()).join(person, person.c.id == c.person_id)
    return {
        row[0]: Subject("recommendation", "meetings", row[1], _person(row[2:], language))
        for row in register.ask(query.where(c.id.in_(ids)))
    }


def _bodies(register: Register, ids: Ids, language: str, on: date) -> Subjects:
    """A body that lost its name is called by its code."""
    names, o = names_of(register, on, ids), organization.c
    query = select(o.id, o.kind, o.code).where(o.id.in_(ids))
    return {
        at: Subject(
            "organization", _page_of(kind), at, names[at].say(language) if at in names else code
        )
        for at, kind, code in register.ask(query)
    }


def _accreditations(register: Register, ids: Ids, language: str, on: date) -> Subjects:
    c = accreditation.c
    query = select(c.id, c.number, c.organization_id).where(c.id.in_(ids))
    rows = register.ask(query)
    names = names_of(register, on, {row[2] for row in rows})
    return {
        at: Subject("accreditation", "associations", body, names[body].say(language), number=number)
        for at, number, body in rows
    }


def _meetings(register: Register, ids: Ids, _language: str, _on: date) -> Subjects:
    c = meeting.c
    query = select(c.id, c.kind, c.number, c.starts_on).where(c.id.in_(ids))
    return {
        at: Subject("meeting", "meetings", at, kind=kind, number=str(number or ""), day=day)
        for at, kind, number, day in register.ask(query)
    }


def _items(register: Register, ids: Ids, language: str, _on: date) -> Subjects:
    c = agenda_item.c
    query = select(c.id, c.meeting_id, *text_columns(agenda_item, "title")).where(c.id.in_(ids))
    return {
        row[0]: Subject("agenda_item", "meetings", row[1], text_from(row[2:]).say(language))
        for row in register.ask(query)
    }


def _acts(register: Register, ids: Ids, language: str, _on: date) -> Subjects:
    c = act.c
    query: Select[Any] = select(c.id, c.kind, c.number, c.signed_on, *text_columns(act, "title"))
    return {
        row[0]: Subject("act", "acts", row[0], text_from(row[4:]).say(language), *row[1:4])
        for row in register.ask(query.where(c.id.in_(ids)))
    }


def _rounds(register: Register, ids: Ids, _language: str, _on: date) -> Subjects:
    c = rotation_round.c
    query = select(c.id, c.number, c.held_on).where(c.id.in_(ids))
    return {
        at: Subject("rotation_round", "rotation", at, number=str(number), day=day)
        for at, number, day in register.ask(query)
    }


def _norms(register: Register, ids: Ids, language: str, on: date) -> Subjects:
    rows = register.ask(select(norm.c.id, norm.c.code).where(norm.c.id.in_(ids)))
    about = subjects_of(register, {code for _at, code in rows}, on)
    words = Catalogue(Language(language))
    return {at: Subject("norm", "norms", at, norm_subject(about[code], words)) for at, code in rows}


_READERS = {
    "person_id": _people,
    "organization_id": _bodies,
    "membership_id": _memberships,
    "meeting_id": _meetings,
    "agenda_item_id": _items,
    "recommendation_id": _recommendations,
    "act_id": _acts,
    "accreditation_id": _accreditations,
    "rotation_round_id": _rounds,
    "norm_id": _norms,
}


def _person(texts: Any, language: str) -> str:  # noqa: ANN401 columns of a row
    return name_from(texts).in_language(language).full


def _page_of(kind: str) -> str:
    return "associations" if kind == "association" else "council"
