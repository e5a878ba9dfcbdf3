"""The register of people: the list, the search of a person, the card, adding and editing."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select

from apk_desktop.db.aside import Aside
from apk_desktop.db.periods import during
from apk_desktop.db.person_count import person_count
from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, membership, organization, person, region
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.duplicates import Double, doubles_of
from apk_desktop.services.matching import best_match
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.own_fields.values import PREFIX, own_condition, own_values
from apk_desktop.services.person_card import PersonCard, read_card
from apk_desktop.services.person_entry import PersonEntry, checked
from apk_desktop.services.person_matching import (
    Matching,
    closest,
    count_matching,
    first_by_name,
    matching,
)
from apk_desktop.services.row_parts import (
    NAME_WIDTH,
    name_columns,
    name_from,
    text_columns,
    text_from,
)
from apk_desktop.services.sitting import sitting
from apk_desktop.wording.catalogue import message


class RoleNow(NamedTuple):
    """What a person is on a day: the role in a body."""

    body_kind: str
    body_code: str
    body: Trilingual
    role: str


class PersonRow(NamedTuple):
    """A line of the list of people; `own` holds the values of own fields by field."""

    id: int
    uid: str
    name: PersonName
    birth_on: str | None
    sex: str
    community_code: str
    community: Trilingual
    region: Trilingual
    phone: str
    email: str
    roles: tuple[RoleNow, ...]
    own: Mapping[int, str]


class PersonFound(NamedTuple):
    """A person to choose: the name and what tells namesakes apart."""

    id: int
    name: PersonName
    birth_on: str | None
    community_id: int | None
    community: Trilingual


class People:
    """The people of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def aside(self) -> tuple[People, Aside]:
        """Give the same people for another thread, and what stops its questions half-way."""
        aside = Aside(self._register)
        return People(aside), aside

    def page(self, question: ListQuestion, offset: int, limit: int) -> list[PersonRow]:
        """Give some rows of the list, without counting the rest; sort "match" is the best first."""
        wanted = self._ids(question, offset, limit)
        return [one for one in self.rows(wanted, question.on) if one]

    def rows(self, wanted: Sequence[int], on: date) -> list[PersonRow | None]:
        """Give the rows of some people in their order; None stands for who is gone by now."""
        query = (
            select(
                person.c.id, person.c.uid, *name_columns(), person.c.birth_on, person.c.sex,
                community.c.code, *text_columns(community, "plural"),
                *text_columns(region, "name"), person.c.phone, person.c.email,
            )
            .outerjoin(community, community.c.id == person.c.community_id)
            .outerjoin(region, region.c.id == person.c.region_id)
            .where(person.c.id.in_(wanted))
        )  # fmt: skip
        roles = self.roles(wanted, on)
        own = own_values(self._register, "person_id", wanted)
        rows = {
            row[0]: _row(row, roles.get(row[0], ()), own.get(row[0], {}))
            for row in self._register.ask(query)
        }
        return [rows.get(one) for one in wanted]

    def order(self, question: ListQuestion, most: int | None = None) -> array[int]:
        """Give the ids of all rows of the list in order, or of the first so many."""
        found = matching(self._register, question.text) if question.text else None
        ids = select(person.c.id).where(*_conditions(question, found))
        ids = _joined(ids, question).order_by(*_order(question, found)).limit(most)
        return self._register.ask_ids(ids)

    def _ids(self, question: ListQuestion, offset: int, limit: int) -> list[int]:
        found = matching(self._register, question.text) if question.text else None
        by_name = question.sort in ("", "name", "match") and not question.descending
        if found and by_name and not offset and not question.filters:
            first = first_by_name(self._register, found, question.text, question.language, limit)
            if first is not None:
                return first
        ids = select(person.c.id).where(*_conditions(question, found))
        ids = _joined(ids, question).order_by(*_order(question, found)).offset(offset).limit(limit)
        return [row[0] for row in self._register.ask(ids)]

    def count(self, question: ListQuestion, most: int | None = None) -> int:
        """Count the people whom a question finds, but no further than to `most`."""
        if not question.text and not question.filters:
            whole = int(self._register.ask(select(person_count.c.people))[0][0])
            return whole if most is None else min(whole, most)
        if question.text and not question.filters:
            counted = count_matching(self._register, question.text, most)
            if counted is not None:
                return counted
        found = matching(self._register, question.text) if question.text else None
        ids = select(person.c.id).where(*_conditions(question, found)).limit(most)
        return int(self._register.ask(select(func.count()).select_from(ids.subquery()))[0][0])

    def roles(self, people: Collection[int], on: date) -> dict[int, tuple[RoleNow, ...]]:
        """Give what the people are on a day, the Assembly and its Council first."""
        c, o = membership.c, organization.c
        query = (
            select(c.person_id, o.id, o.kind, o.code, c.role)
            .join(organization, o.id == c.organization_id)
            .where(c.person_id.in_(people), during(membership, on))
            .order_by(o.kind != "council", o.kind != "assembly", c.first_day, c.id)
        )
        rows = self._register.ask(query)
        names = names_of(self._register, on, {row[1] for row in rows})
        found: dict[int, tuple[RoleNow, ...]] = {}
        for owner, body_id, kind, code, role in rows:
            now = RoleNow(kind, code, names.get(body_id, Trilingual()), role)
            found[owner] = (*found.get(owner, ()), now)
        return found

    def find(self, text: str, language: str, limit: int = 12) -> list[PersonFound]:
        """Find people to choose from by a part of the name in any spelling."""
        if not text:
            return []
        wanted = closest(self._register, text, language, limit)
        query = (
            select(
                person.c.id, *name_columns(), person.c.birth_on, person.c.community_id,
                *text_columns(community, "plural"),
            )
            .outerjoin(community, community.c.id == person.c.community_id)
            .where(person.c.id.in_(wanted))
        )  # fmt: skip
        found = [
            PersonFound(row[0], name_from(row[1:10]), row[10], row[11], text_from(row[12:]))
            for row in self._register.ask(query)
        ]
        return sorted(found, key=lambda one: wanted.index(one.id))

    def doubles(
        self, name: PersonName, birth_on: str | None, person_id: int | None = None
    ) -> list[Double]:
        """Give who may be the person of this name, the most alike first."""
        return doubles_of(self._register, name, birth_on, person_id)

    def named(self, person_id: int) -> PersonName:
        """Give the name of a person."""
        query = select(*name_columns()).where(person.c.id == person_id)
        return name_from(self._register.ask(query)[0])

    def card(self, person_id: int, on: date) -> PersonCard | None:
        """Give everything about a person as of a day, or nothing where the person is gone."""
        return read_card(self._register, person_id, on)

    def add(self, entry: PersonEntry, on: date) -> int:
        """Add a person and give the id; raises Refused."""
        values = checked(self._register, entry, on)
        with self._register.change(message("Add person"), subject=_subject(entry)) as change:
            return change.insert(person, **values)

    def edit(self, person_id: int, version: int, entry: PersonEntry, on: date) -> None:
        """Change a person that was read as `version`; raises Refused or EditedByAnother."""
        values = checked(self._register, entry, on, person_id)
        erased = select(person.c.erased_on).where(person.c.id == person_id)
        if any(row[0] for row in self._register.ask(erased)):
            raise Refused("erased_person")
        with self._register.change(message("Edit person"), subject=_subject(entry)) as change:
            change.update(person, person_id, version, **values)


def _subject(entry: PersonEntry) -> str:
    return entry.name.in_language("kk").full


def _conditions(question: ListQuestion, found: Matching | None) -> list[ColumnElement[bool]]:
    conditions = [found.condition] if found else []
    for column, value in question.filters.items():
        if column.startswith(PREFIX):
            conditions.append(own_condition("person_id", column, value))
        else:
            conditions.append(_FILTERS[column](value, question.on))
    return conditions


def _of_community(code: str, _on: date) -> ColumnElement[bool]:
    return person.c.community_id.in_(select(community.c.id).where(community.c.code == code))


def _of_region(code: str, _on: date) -> ColumnElement[bool]:
    return person.c.region_id.in_(select(region.c.id).where(region.c.code == code))


def _in_body(code: str, on: date) -> ColumnElement[bool]:
    members = (
        select(membership.c.person_id)
        .join(organization, organization.c.id == membership.c.organization_id)
        .where(organization.c.code == code, sitting(on))
    )
    return person.c.id.in_(members)


_FILTERS = {"community": _of_community, "region": _of_region, "body": _in_body}
_SORTED_BY = {"community": community, "region": region}


def _joined(query: Select[Any], question: ListQuestion) -> Select[Any]:
    if question.sort == "community":
        return query.outerjoin(community, community.c.id == person.c.community_id)
    if question.sort == "region":
        return query.outerjoin(region, region.c.id == person.c.region_id)
    return query


def _order(question: ListQuestion, found: Matching | None) -> list[ColumnElement[Any]]:
    key = f"sort_key_{question.language}"
    by_name: ColumnElement[Any] = person.c[key]
    if found:
        # Found rows are sorted after one pass; following the index would fetch every row by itself.
        by_name = func.coalesce(by_name, "")
    order: list[ColumnElement[Any]] = [by_name, person.c.id]
    if question.sort in _SORTED_BY:
        order.insert(0, _SORTED_BY[question.sort].c[key])
    elif question.sort == "birth_on":
        order.insert(0, person.c.birth_on)
    if question.descending:
        order = [one.desc() for one in order]
    if question.sort == "match" and found and not found.is_vast:
        order.insert(0, best_match(person, question.text))
    return order


def _row(row: Any, roles: tuple[RoleNow, ...], own: Mapping[int, str]) -> PersonRow:  # noqa: ANN401
    at = 2 + NAME_WIDTH
    who = (*row[:2], name_from(row[2:at]), *row[at : at + 2], row[at + 2] or "")
    places = (text_from(row[at + 3 : at + 6]), text_from(row[at + 6 : at + 9]))
    return PersonRow._make((*who, *places, *row[at + 9 :], roles, own))
