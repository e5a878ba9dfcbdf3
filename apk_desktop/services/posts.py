"""The posts of a body, apart from who holds them: setting up, correcting, ending."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, person, post
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import (
    NAME_WIDTH,
    name_columns,
    name_from,
    text_columns,
    text_from,
)
from apk_desktop.wording.catalogue import message

POST_KINDS = (
    "member", "chair", "deputy_chair", "rotating_deputy_chair", "head", "leader", "secretary",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PostEntry:
    """A post as written in the form; days are ISO text, possibly partial."""

    kind: str
    title: Trilingual
    number: int = 0
    category: str = ""
    follows_post_id: int | None = None
    on_behalf_of_id: int | None = None
    starts_on: str | None = None
    ends_on: str | None = None


class PostRow(NamedTuple):
    """A post with who holds it on the day, and the office it goes with."""

    id: int
    version: int
    entry: PostEntry
    holder: PersonName
    follows: Trilingual


class Office(NamedTuple):
    """A post that another may go with: the head or the chair of a body."""

    id: int
    kind: str
    body: Trilingual


class Posts:
    """The posts of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, body_id: int, on: date) -> list[PostRow]:
        """Give every post of a body, past and future ones too."""
        c, day = post.c, on.isoformat()
        query = (
            select(
                c.id, c.version, c.kind, c.number, c.category, c.follows_post_id,
                c.on_behalf_of_id, c.starts_on, c.ends_on, *text_columns(post, "title"),
                *name_columns(),
            )
            .outerjoin(membership, (membership.c.post_id == c.id)
                       & (membership.c.first_day <= day) & (membership.c.last_day >= day))
            .outerjoin(person, person.c.id == membership.c.person_id)
            .where(c.organization_id == body_id)
            .order_by(c.kind == "member", c.kind, c.category, c.number, c.id)
        )  # fmt: skip
        rows = self._register.ask(query)
        offices = self._offices({row[5] for row in rows if row[5]}, on)
        return [
            PostRow(
                row[0], row[1],
                PostEntry(kind=row[2], number=row[3], category=row[4], follows_post_id=row[5],
                          on_behalf_of_id=row[6], starts_on=row[7], ends_on=row[8],
                          title=text_from(row[9:12])),
                name_from(row[12 : 12 + NAME_WIDTH]),
                offices.get(row[5], Trilingual()),
            )
            for row in rows
        ]  # fmt: skip

    def offices(self, on: date) -> list[Office]:
        """Give the heads and chairs that a seat may go with, as of a day."""
        c, day = post.c, on.isoformat()
        query = select(c.id, c.kind, c.organization_id).where(
            c.kind.in_(("head", "chair")), c.first_day <= day, c.last_day >= day
        )
        rows = self._register.ask(query)
        names = names_of(self._register, on, {row[2] for row in rows})
        return [Office(row[0], row[1], names.get(row[2], Trilingual())) for row in rows]

    def add(self, body_id: int, entry: PostEntry, on: date) -> int:
        """Set up a post and give its id; raises Refused naming the field."""
        values = _checked(entry)
        title, subject = message("Set up post"), self._named(body_id, on)
        with self._register.change(title, subject=subject) as change:
            return change.insert(post, organization_id=body_id, **values)

    def edit(self, row: PostRow, body_id: int, entry: PostEntry, on: date) -> None:
        """Correct a post, or end it; who sits in it has to leave first. Raises Refused."""
        values = _checked(entry, row.id)
        if entry.ends_on:
            c = membership.c
            last = PartialDate.parse(entry.ends_on).last_day.isoformat()
            held = select(c.id).where(c.post_id == row.id, c.last_day > last)
            if self._register.ask(held):
                raise Refused("still_held", "ends_on")
        if entry.starts_on and entry.starts_on != row.entry.starts_on:
            c = membership.c
            first = PartialDate.parse(entry.starts_on).first_day.isoformat()
            before = c.starts_on.is_not(None) & (c.first_day < first)
            if self._register.ask(select(c.id).where(c.post_id == row.id, before)):
                raise Refused("held_before", "starts_on")
        title, subject = message("Edit post"), self._named(body_id, on)
        with self._register.change(title, subject=subject) as change:
            change.update(post, row.id, row.version, **values)

    def _named(self, body_id: int, on: date) -> str:
        return names_of(self._register, on, [body_id]).get(body_id, Trilingual()).say("kk")

    def _offices(self, ids: set[int], on: date) -> dict[int, Trilingual]:
        c = post.c
        query = (
            select(c.id, c.organization_id)
            .join(organization, organization.c.id == c.organization_id)
            .where(c.id.in_(ids))
        )
        rows = self._register.ask(query)
        names = names_of(self._register, on, {row[1] for row in rows})
        return {at: names.get(body, Trilingual()) for at, body in rows}


def _checked(entry: PostEntry, own_id: int | None = None) -> dict[str, Any]:
    if entry.kind not in POST_KINDS:
        raise Refused("kind_missing", "kind")
    if own_id is not None and entry.follows_post_id == own_id:
        raise Refused("follows_itself", "follows_post_id")
    if entry.starts_on and entry.ends_on:
        starts, ends = PartialDate.parse(entry.starts_on), PartialDate.parse(entry.ends_on)
        if ends.last_day < starts.first_day:
            raise Refused("end_before_start", "ends_on")
    return {
        "kind": entry.kind,
        "number": entry.number,
        "category": entry.category,
        "follows_post_id": entry.follows_post_id,
        "on_behalf_of_id": entry.on_behalf_of_id,
        "starts_on": entry.starts_on,
        "ends_on": entry.ends_on,
        **in_columns("title", entry.title),
    }
