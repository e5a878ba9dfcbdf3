"""Seats that go with an office: a new mayor takes the chair of the regional assembly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import and_, func, select

from apk_desktop.db.change import Change
from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, person, post
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.leaving import leave
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import NAME_WIDTH, name_columns, name_from
from apk_desktop.wording.catalogue import message

ROLE_OF = {"rotating_deputy_chair": "deputy_chair", "secretary": "head"}
"""What the holder of a post is called in the body, where it is not the post's own kind."""


class Follow(NamedTuple):
    """A seat that its office's holder does not hold yet.

    `person_id` is None where the office is vacant and the seat is still held; `held_id` is the
    membership that ends, `since` the day from which the office is held.
    """

    post_id: int
    body_id: int
    body: Trilingual
    kind: str
    category: str
    person_id: int | None
    name: PersonName
    source_id: int | None
    begun_by_act_id: int | None
    held_id: int | None
    holder: PersonName
    since: date | None
    holder_id: int | None = None


class Following:
    """What follows from the offices of a day."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def due(self, on: date) -> list[Follow]:
        """Give the seats that do not go with their office on a day."""
        iso = on.isoformat()
        source, held = membership.alias("source"), membership.alias("held")
        newcomer, holder = person.alias("newcomer"), person.alias("holder")

        def runs(table: Any) -> Any:  # noqa: ANN401 aliases of one table
            return and_(table.c.first_day <= iso, table.c.last_day >= iso)

        c = post.c
        query = (
            select(
                c.id, c.organization_id, c.kind, c.category, source.c.person_id, source.c.id,
                source.c.begun_by_act_id, source.c.first_day, held.c.id,
                *name_columns(newcomer), *name_columns(holder),
            )
            .outerjoin(source, and_(source.c.post_id == c.follows_post_id, runs(source)))
            .outerjoin(held, and_(held.c.post_id == c.id, runs(held)))
            .outerjoin(newcomer, newcomer.c.id == source.c.person_id)
            .outerjoin(holder, holder.c.id == held.c.person_id)
            .where(c.follows_post_id.is_not(None), c.first_day <= iso, c.last_day >= iso)
            .where(func.coalesce(source.c.person_id, 0) != func.coalesce(held.c.person_id, 0))
            .order_by(c.id)
        )  # fmt: skip
        rows = self._register.ask(query)
        names = names_of(self._register, on, {row[1] for row in rows})
        return [_follow(row, names.get(row[1], Trilingual())) for row in rows]

    def on_taking(self, post_id: int, person_id: int, since: date) -> list[Follow]:
        """Give the seats that somebody takes together with an office from a day."""
        name = self._named(person_id)
        return [
            one._replace(person_id=person_id, name=name, since=since)
            for one in self._going_with(post_id, since)
            if one.holder_id != person_id
        ]

    def on_leaving(self, post_id: int, person_id: int, last_day: date) -> list[Follow]:
        """Give the seats that somebody leaves together with an office after a day."""
        return [
            one._replace(since=last_day + timedelta(days=1))
            for one in self._going_with(post_id, last_day)
            if one.holder_id == person_id
        ]

    def _going_with(self, post_id: int, on: date) -> list[Follow]:
        """Give the seats that go with an office, each with who holds it on a day."""
        c, m = post.c, membership.c
        query = (
            select(c.id, c.organization_id, c.kind, c.category, m.id, m.person_id, *name_columns())
            .outerjoin(membership, and_(m.post_id == c.id, during(membership, on)))
            .outerjoin(person, person.c.id == m.person_id)
            .where(c.follows_post_id == post_id, during(post, on))
            .order_by(c.id)
        )
        rows = self._register.ask(query)
        names = names_of(self._register, on, {row[1] for row in rows})
        return [
            Follow(
                post_id=row[0], body_id=row[1], body=names.get(row[1], Trilingual()), kind=row[2],
                category=row[3], person_id=None, name=PersonName(), source_id=None,
                begun_by_act_id=None, held_id=row[4], holder=name_from(row[6:]), since=None,
                holder_id=row[5],
            )
            for row in rows
        ]  # fmt: skip

    def _named(self, person_id: int) -> PersonName:
        query = select(*name_columns()).where(person.c.id == person_id)
        return name_from(self._register.ask(query)[0])

    def follow(self, wanted: Sequence[Follow], on: date) -> int:
        """Let seats follow their offices, in one change; give how many did.

        The former holder's term ends on the eve of the new one, with the reason "change of post".
        """
        subject = ", ".join(one.body.say("kk") for one in wanted)
        with self._register.change(message("Let seats follow their offices"),
                                   subject=subject) as change:  # fmt: skip
            for one in wanted:
                let_follow(change, one, on)
        return len(wanted)


def let_follow(change: Change, one: Follow, on: date) -> None:
    """End who holds a seat on the eve, and let the holder of the office take it.

    Raises Refused where somebody else is entered in the seat for a later day.
    """
    begins = one.since or on
    if one.held_id is not None:
        row = change.connection.execute(
            membership.select().where(membership.c.id == one.held_id)
        ).one()
        eve = begins - timedelta(days=1)
        if eve.isoformat() < row.first_day:
            begins, eve = on, on - timedelta(days=1)
        leave(change, row, eve, "change_of_post")
    if one.person_id is not None:
        _check_nobody_later(change, one, begins)
        change.insert(
            membership,
            person_id=one.person_id,
            organization_id=one.body_id,
            post_id=one.post_id,
            role=ROLE_OF.get(one.kind, one.kind),
            category=one.category,
            starts_on=begins.isoformat(),
            begun_by_act_id=one.begun_by_act_id,
            follows_membership_id=one.source_id,
        )


def _check_nobody_later(change: Change, one: Follow, begins: date) -> None:
    c = membership.c
    query = (
        select(c.starts_on, c.ends_on, *name_columns())
        .join(person, person.c.id == c.person_id)
        .where(c.post_id == one.post_id, c.last_day >= begins.isoformat())
        .order_by(c.first_day)
    )
    for starts_on, ends_on, *texts in change.connection.execute(query):
        starts = PartialDate.parse(starts_on) if starts_on else None
        ends = PartialDate.parse(ends_on) if ends_on else None
        raise Refused("post_taken", "post", name=name_from(texts), starts=starts, ends=ends)


def _follow(row: Any, body: Trilingual) -> Follow:  # noqa: ANN401 a row of many columns
    since = date.fromisoformat(row[7]) if row[7] and row[7] > "0001-01-01" else None
    return Follow(
        post_id=row[0], body_id=row[1], body=body, kind=row[2], category=row[3],
        person_id=row[4], name=name_from(row[9 : 9 + NAME_WIDTH]), source_id=row[5],
        begun_by_act_id=row[6], held_id=row[8], holder=name_from(row[9 + NAME_WIDTH :]),
        since=since,
    )  # fmt: skip
