"""Roles with their beginnings and ends, and the acts that name a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, membership
from apk_desktop.services.chronicle.events import Event, EventKind, Place, QuotedAct
from apk_desktop.services.person_card import PersonRole, read_roles
from apk_desktop.services.row_parts import text_columns, text_from

Named = dict[int, list[dict[str, Any]]]


def offices(register: Register, person_id: int, on: date) -> Iterator[Event]:
    """Give the events of every role, and each act once with all it did to the person."""
    roles = read_roles(register, membership.c.person_id == person_id, on)
    acts = _acts_of(register, person_id)
    done: Named = {}
    for role in roles:
        begun, ended = acts.get((role.id, "begun")), acts.get((role.id, "ended"))
        yield from _role_events(role, begun, ended)
        for one, day, begins in ((begun, role.starts_on, True), (ended, role.ends_on, False)):
            if one is not None:
                done.setdefault(one.id, []).append({"role": role, "day": day, "begins": begins})
    yield from _act_events(register, done)


def _role_events(
    role: PersonRole, begun: QuotedAct | None, ended: QuotedAct | None
) -> Iterator[Event]:
    place = Place("council", role.body_id)
    if role.body_kind == "association":
        place = Place("associations", role.body_id)
    values = {"role": role}

    def event(what: str, day: str | None, paper: QuotedAct | None) -> Event:
        return Event(kind=EventKind.ROLE, what=what, day=day, values=values, place=place, act=paper)

    if role.starts_on:
        yield event("begun", role.starts_on, begun)
    if role.ends_on:
        yield event("ended", role.ends_on, ended)
    elif role.planned_end_on:
        yield event("planned_end", role.planned_end_on, None)
    if not role.starts_on and not role.ends_on:
        yield event("undated", None, begun)


def _acts_of(register: Register, person_id: int) -> dict[tuple[int, str], QuotedAct]:
    m, a = membership.c, act.c
    found: dict[tuple[int, str], QuotedAct] = {}
    for end, link in (("begun", m.begun_by_act_id), ("ended", m.ended_by_act_id)):
        query = (
            select(m.id, a.id, a.kind, a.number, a.signed_on)
            .join(act, a.id == link)
            .where(m.person_id == person_id)
        )
        found |= {(row[0], end): QuotedAct(*row[1:]) for row in register.ask(query)}
    return found


def _act_events(register: Register, done: Named) -> Iterator[Event]:
    a = act.c
    query = select(a.id, a.kind, a.number, a.signed_on, *text_columns(act, "title"))
    for row in register.ask(query.where(a.id.in_(done))):
        values = {"title": text_from(row[4:]), "did": done[row[0]]}
        yield Event(
            kind=EventKind.ACT, what="named", day=row[3], values=values,
            place=Place("acts", row[0]), act=QuotedAct(*row[:4]),
        )  # fmt: skip
