"""The lists of the command line: plain rows of codes, dates and words of one language."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sqlalchemy import select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import meeting, organization, organization_name
from apk_desktop.domain.faults import NotFound
from apk_desktop.domain.names import SpelledName
from apk_desktop.services.associations import Associations
from apk_desktop.services.listing_asked import Listing, Row, spelled
from apk_desktop.services.listing_memberships import members, terms
from apk_desktop.services.matching import best_match, has_words
from apk_desktop.services.people import People, PersonRow
from apk_desktop.services.row_parts import text_columns, text_from

PEOPLE_AT_ONCE = 500


class Shape(NamedTuple):
    """A list: its columns in order, those shown unless others are asked for, and its rows."""

    columns: tuple[str, ...]
    shown: tuple[str, ...]
    rows: Callable[[Register, Listing], list[Row]]


def rows_of(register: Register, what: str, asked: Listing) -> list[Row]:
    """Give the rows of a list; raises NotFound for a body that is not there."""
    if asked.body:
        _body_id(register, asked.body)
    return SHAPES[what].rows(register, asked)


def columns_of(what: str, named: str) -> list[str]:
    """Give the columns that a text names, in its order; raises NotFound for an unknown one."""
    shape = SHAPES[what]
    wanted = [name.strip() for name in named.split(",") if name.strip()]
    for name in wanted:
        if name not in shape.columns:
            raise NotFound("column", name)
    return wanted or list(shape.shown)


def _people(register: Register, asked: Listing) -> list[Row]:
    people = People(register)
    question = asked.question(**({"body": asked.body} if asked.body else {}))
    order = people.order(question)
    parts = (order[at : at + PEOPLE_AT_ONCE] for at in range(0, len(order), PEOPLE_AT_ONCE))
    rows = (one for part in parts for one in people.rows(part, question.on))
    return [_person(one, asked.language) for one in rows if one]


def _person(one: PersonRow, language: str) -> Row:
    return {
        "uid": one.uid,
        **spelled(one.name.in_language(language)),
        "birth_on": one.birth_on,
        "sex": one.sex,
        "community": one.community.say(language),
        "region": one.region.say(language),
        "phone": one.phone,
        "email": one.email,
        "roles": one.roles,
    }


def _associations(register: Register, asked: Listing) -> list[Row]:
    say = asked.language
    return [
        {
            "uid": one.uid,
            "code": one.code,
            "name": one.name.say(say),
            "level": one.level,
            "community": one.community.say(say),
            "region": one.region.say(say),
            "place": one.place.say(say),
            "status": one.status,
            "leader": one.leader.in_language(say).full,
            "accredited_until": one.accredited_until or None,
        }
        for one in Associations(register).rows(asked.question())
    ]


def _meetings(register: Register, asked: Listing) -> list[Row]:
    """Give the meetings, oldest first; with a day those held or to be held up to it."""
    c, say = meeting.c, asked.language
    query = (
        select(
            c.uid, c.code, c.kind, c.number, c.starts_on, c.ends_on,
            *text_columns(meeting, "place"), *text_columns(meeting, "theme"), c.state,
            organization.c.code,
        )
        .join(organization, organization.c.id == c.organization_id)
    )  # fmt: skip
    if asked.body:
        query = query.where(organization.c.code == asked.body)
    if asked.on:
        query = query.where(c.starts_on <= asked.on.isoformat())
    if asked.text:
        query = query.where(has_words(meeting, asked.text)).order_by(
            best_match(meeting, asked.text)
        )
    return [
        {
            "uid": row[0], "code": row[1], "kind": row[2], "number": row[3], "from": row[4],
            "to": row[5], "place": text_from(row[6:9]).say(say),
            "theme": text_from(row[9:12]).say(say), "state": row[12], "body": row[13],
        }
        for row in register.ask(query.order_by(c.starts_on.is_(None), c.starts_on, c.id))
    ]  # fmt: skip


def _bodies(register: Register, asked: Listing) -> list[Row]:
    """Give every organization but the associations, as named on the day."""
    c = organization.c
    query = (
        select(c.uid, c.code, c.kind, *text_columns(organization_name, "name"))
        .join(organization_name, organization_name.c.organization_id == c.id)
        .where(c.kind != "association", during(organization_name, asked.day))
    )
    if asked.body:
        query = query.where(c.code == asked.body)
    if asked.text:
        query = query.where(has_words(organization_name, asked.text))
        query = query.order_by(best_match(organization_name, asked.text))
    query = query.order_by(organization_name.c[f"sort_key_{asked.language}"], c.id)
    return [
        {"uid": uid, "code": code, "kind": kind, "name": text_from(texts).say(asked.language)}
        for uid, code, kind, *texts in register.ask(query)
    ]


def _body_id(register: Register, code: str) -> int:
    rows = register.ask(select(organization.c.id).where(organization.c.code == code))
    if not rows:
        raise NotFound("body", code)
    return int(rows[0][0])


_NAME = SpelledName._fields
_PERSON = ("uid", *_NAME, "birth_on", "sex", "community", "region", "phone", "email", "roles")
_MEMBER = ("uid", *_NAME, "person", "body", "role", "category", "post", "number", "on_behalf_of",
           "community", "from", "to", "planned_to", "act", "act_on")  # fmt: skip
_ASSOCIATION = ("uid", "code", "name", "level", "community", "region", "place", "status", "leader",
                "accredited_until")  # fmt: skip
_MEETING = ("uid", "code", "kind", "number", "from", "to", "place", "theme", "state", "body")

SHAPES: dict[str, Shape] = {
    "people": Shape(_PERSON, ("uid", *_NAME, "community", "region", "roles"), _people),
    "associations": Shape(_ASSOCIATION, _ASSOCIATION, _associations),
    "members": Shape(
        _MEMBER,
        ("uid", *_NAME, "body", "role", "category", "on_behalf_of", "community", "from", "to",
         "planned_to", "act"),
        members,
    ),
    "terms": Shape(
        _MEMBER,
        ("uid", "person", "surname", "given_name", "post", "number", "community", "from", "to",
         "act"),
        terms,
    ),
    "meetings": Shape(_MEETING, _MEETING[1:-1], _meetings),
    "bodies": Shape(("uid", "code", "kind", "name"), ("code", "kind", "name"), _bodies),
}  # fmt: skip
