"""What an act brought about: who was appointed or left, what was convened or decided."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sqlalchemy import Column, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    meeting,
    membership,
    organization,
    person,
    recommendation,
    rotation_round,
)
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import NAME_WIDTH, name_columns, name_from


class RoleChanged(NamedTuple):
    """A membership that an act began or ended, with its first or last day."""

    person_id: int
    name: PersonName
    role: str
    body_kind: str
    body: Trilingual
    day: str | None
    begins: bool


class MeetingConvened(NamedTuple):
    """A meeting that an act convened."""

    id: int
    kind: str
    number: int | None
    starts_on: str | None


class RoundDecided(NamedTuple):
    """A round of rotation that an act decided."""

    number: int


class CandidateSubmitted(NamedTuple):
    """Somebody whom a submission carries, and the office."""

    candidacy_id: int
    name: PersonName
    office: str


class Effects(NamedTuple):
    """Everything that refers to an act as its reason."""

    roles: tuple[RoleChanged, ...]
    meetings: tuple[MeetingConvened, ...]
    rounds: tuple[RoundDecided, ...]
    submitted: tuple[CandidateSubmitted, ...] = ()


def effects_of(register: Register, act_id: int, on: date) -> Effects:
    """Give what an act brought about; bodies are named as of a day."""
    m, r = meeting.c, rotation_round.c
    meetings = (
        select(m.id, m.kind, m.number, m.starts_on)
        .where(m.convening_act_id == act_id)
        .order_by(m.starts_on)
    )
    rounds = select(r.number).where(r.act_id == act_id).order_by(r.number)
    return Effects(
        (*_roles(register, act_id, on, begins=True), *_roles(register, act_id, on, begins=False)),
        tuple(MeetingConvened._make(row) for row in register.ask(meetings)),
        tuple(RoundDecided._make(row) for row in register.ask(rounds)),
        tuple(_submitted(register, act_id)),
    )


def _submitted(register: Register, act_id: int) -> Iterator[CandidateSubmitted]:
    r = recommendation.c
    query = (
        select(r.id, r.nomination_id, r.office, *name_columns())
        .join(person, person.c.id == r.person_id)
        .where(r.submission_act_id == act_id)
        .order_by(person.c.sort_key_kk, r.id)
    )
    for row in register.ask(query):
        yield CandidateSubmitted(row[1] or -row[0], name_from(row[3:]), row[2])


def _roles(register: Register, act_id: int, on: date, *, begins: bool) -> list[RoleChanged]:
    c = membership.c
    by: Column[int | None] = c.begun_by_act_id if begins else c.ended_by_act_id
    day = c.starts_on if begins else c.ends_on
    query = (
        select(c.person_id, *name_columns(), c.role, organization.c.kind, organization.c.id, day)
        .join(person, person.c.id == c.person_id)
        .join(organization, organization.c.id == c.organization_id)
        .where(by == act_id)
        .order_by(c.first_day, person.c.sort_key_kk, c.id)
    )
    rows = register.ask(query)
    at = 1 + NAME_WIDTH
    names = names_of(register, on, {row[at + 2] for row in rows})
    return [
        RoleChanged(
            person_id=row[0],
            name=name_from(row[1:at]),
            role=row[at],
            body_kind=row[at + 1],
            body=names.get(row[at + 2], Trilingual()),
            day=row[at + 3],
            begins=begins,
        )
        for row in rows
    ]
