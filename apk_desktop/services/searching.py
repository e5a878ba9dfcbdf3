"""Find people, associations, meetings and acts by any spelling."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, case, literal, or_, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, contact, meeting, organization, organization_name, person
from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.asked_by_number import (
    ACTS,
    MEETINGS,
    acts_asked,
    meetings_asked,
    number_first,
)
from apk_desktop.services.duplicates import nearly
from apk_desktop.services.found_names import MOST_RANKED, fit_of, fit_of_person, likeness
from apk_desktop.services.matching import best_match, has_words
from apk_desktop.services.person_matching import begins_phone, closest, number_typed
from apk_desktop.services.row_parts import name_columns, name_from

IIN, BIN, PHONE = "iin", "bin", "phone"


class PersonFound(NamedTuple):
    """A person by name, or `by` which number."""

    id: int
    name: PersonName
    by: str = ""


class OrganizationFound(NamedTuple):
    """An organization by its name of the day, or `by` which number."""

    id: int
    kind: str
    level: str
    name: Trilingual
    by: str = ""


class MeetingFound(NamedTuple):
    """A meeting by its code or theme."""

    id: int
    kind: str
    number: int | None
    starts_on: str | None
    theme: Trilingual


class ActFound(NamedTuple):
    """An act by its number or title."""

    id: int
    kind: str
    number: str
    signed_on: str | None
    title: Trilingual


class Found(NamedTuple):
    """What was found, the best matches of each kind first."""

    people: list[PersonFound]
    organizations: list[OrganizationFound]
    meetings: list[MeetingFound]
    acts: list[ActFound]


class Searching:
    """The search of the whole register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def find(self, text: str, on: date, language: str, limit: int = 6) -> Found:
        """Give at most `limit` of each kind; a text without letters or digits finds nothing."""
        if not search_key(text):
            return Found([], [], [], [])
        return Found(
            self._people(text, language, limit),
            self._organizations(text, on, language, limit),
            self._meetings(text, limit),
            self._acts(text, limit),
        )

    def _people(self, text: str, language: str, limit: int) -> list[PersonFound]:
        number = number_typed(text)
        by = case((person.c.iin.startswith(number), IIN), else_=PHONE) if number else literal("")
        wanted = closest(self._register, text, language, MOST_RANKED)
        query = select(person.c.id, by, *name_columns()).where(person.c.id.in_(wanted))
        people = [
            PersonFound(row[0], name_from(row[2:]), row[1]) for row in self._register.ask(query)
        ]
        place = {one: at for at, one in enumerate(wanted)}
        people.sort(key=lambda one: (fit_of_person(one.name, text), place[one.id]))
        return people[:limit] or self._misspelled(text, limit)

    def _misspelled(self, text: str, limit: int) -> list[PersonFound]:
        """Where nobody is found, give those whose name is nearly what was typed."""
        return [PersonFound(one.id, one.name) for one in nearly(self._register, text)[:limit]]

    def _organizations(
        self, text: str, on: date, language: str, limit: int
    ) -> list[OrganizationFound]:
        c, o = organization_name.c, organization.c
        question = (
            select(o.id, o.kind, o.level, c.name_kk, c.name_ru, c.name_en, c.search_key)
            .join(organization_name, c.organization_id == o.id)
            .where(during(organization_name, on))
        )
        by_name = c[f"sort_key_{language}"]
        number = number_typed(text)
        if number:
            numbered = question.add_columns(_number_found(number)).where(_has_number(number))
            rows = self._register.ask(numbered.order_by(by_name, o.id).limit(limit))
            if rows:
                return [_organization(row)._replace(by=row[-1]) for row in rows]
        asked = question.where(has_words(organization_name, text))
        asked = asked.order_by(best_match(organization_name, text), by_name, o.id)
        rows = self._register.ask(asked.limit(MOST_RANKED))
        if rows:
            found = sorted(map(_organization, rows), key=lambda one: fit_of(one.name, text))
            return found[:limit]
        alike = [(likeness(row[-1], text), row) for row in self._register.ask(question)]
        alike = sorted((pair for pair in alike if pair[0]), key=lambda pair: -pair[0])
        return [_organization(row) for _part, row in alike[:limit]]

    def _meetings(self, text: str, limit: int) -> list[MeetingFound]:
        c = meeting.c
        question = select(c.id, c.kind, c.number, c.starts_on, c.theme_kk, c.theme_ru, c.theme_en)
        query = question.where(meetings_asked(text))
        query = query.order_by(*number_first(meeting, text, MEETINGS), c.starts_on.desc(), c.id)
        return [
            MeetingFound._make((*row[:4], Trilingual(*row[4:])))
            for row in self._register.ask(query.limit(limit))
        ]

    def _acts(self, text: str, limit: int) -> list[ActFound]:
        c = act.c
        question = select(c.id, c.kind, c.number, c.signed_on, c.title_kk, c.title_ru, c.title_en)
        query = question.where(acts_asked(text))
        query = query.order_by(*number_first(act, text, ACTS), c.signed_on.desc(), c.id)
        return [
            ActFound._make((*row[:4], Trilingual(*row[4:])))
            for row in self._register.ask(query.limit(limit))
        ]


def _organization(row: Any) -> OrganizationFound:  # noqa: ANN401 a row of many columns
    return OrganizationFound(row[0], row[1], row[2], Trilingual(*row[3:6]))


def _number_found(number: str) -> ColumnElement[str]:
    return case((organization.c.bin.startswith(number), BIN), else_=PHONE)


def _has_number(number: str) -> ColumnElement[bool]:
    """Keep the organizations whose BIN or one of whose phones begins so."""
    c = contact.c
    further = select(c.organization_id).where(
        c.organization_id.is_not(None), c.kind == "phone", begins_phone(c.value, number)
    )
    o = organization.c
    return or_(o.bin.startswith(number), begins_phone(o.phone, number), o.id.in_(further))
