"""The history of seats: who held one, by which acts, and since when it is vacant."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, membership, person, post
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.names import PersonName
from apk_desktop.services.person_card import Paper
from apk_desktop.services.row_parts import NAME_WIDTH, name_columns, name_from


class Held(NamedTuple):
    """Who held a seat and when, and the acts that began and ended it; `id` is the membership's."""

    id: int
    person_id: int
    name: PersonName
    starts_on: str | None
    ends_on: str | None
    planned_end_on: str | None
    end_reason: str
    begun_by: Paper
    ended_by: Paper


class SeatHistory:
    """Questions about the past of seats."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def holders(self, post_id: int, on: date) -> list[Held]:
        """Give everybody who had begun to hold a seat by a day, the latest first."""
        c = membership.c
        begun, ended = act.alias("begun"), act.alias("ended")
        query = (
            select(
                c.id, c.person_id, c.starts_on, c.ends_on, c.planned_end_on, c.end_reason,
                begun.c.kind, begun.c.number, begun.c.signed_on,
                ended.c.kind, ended.c.number, ended.c.signed_on, *name_columns(),
            )
            .join(person, person.c.id == c.person_id)
            .outerjoin(begun, begun.c.id == c.begun_by_act_id)
            .outerjoin(ended, ended.c.id == c.ended_by_act_id)
            .where(c.post_id == post_id, c.first_day <= on.isoformat())
            .order_by(c.first_day.desc(), c.id.desc())
        )  # fmt: skip
        return [
            Held._make((
                *row[:2], name_from(row[-NAME_WIDTH:]), *row[2:6], _paper(*row[6:9]),
                _paper(*row[9:12]),
            ))
            for row in self._register.ask(query)
        ]  # fmt: skip


def vacant_since(register: Register, posts: Collection[int], on: date) -> dict[int, date]:
    """Give the first day on which nobody held each of the vacant posts, where it is known.

    That is the day after its last holder left, or the day from which there is such a post.
    """
    if not posts:
        return {}
    latest = (
        select(membership.c.post_id, func.max(membership.c.last_day).label("last_day"))
        .where(membership.c.last_day < on.isoformat())
        .group_by(membership.c.post_id)
        .subquery()
    )
    query = (
        select(post.c.id, latest.c.last_day, post.c.starts_on)
        .outerjoin(latest, latest.c.post_id == post.c.id)
        .where(post.c.id.in_(posts))
    )
    since = {}
    for post_id, last_day, starts_on in register.ask(query):
        if last_day:
            since[post_id] = date.fromisoformat(last_day) + timedelta(days=1)
        elif starts_on:
            since[post_id] = PartialDate.parse(starts_on).first_day
    return since


def _paper(kind: str | None, number: str | None, signed_on: str | None) -> Paper:
    return Paper(kind or "", number or "", signed_on)
