"""The rotating seats and everybody who has held them."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    act,
    community,
    membership,
    organization,
    person,
    post,
    rotation_round,
    rotation_seat,
)
from apk_desktop.domain.dates import PartialDate, Period
from apk_desktop.domain.names import PersonName, SpelledName
from apk_desktop.services.rotation.holders import OF_THE_ASSEMBLY, due_day_of, first_day_of


class Seat(NamedTuple):
    """A rotating seat: its post and its number."""

    post_id: int
    number: int


class Term(NamedTuple):
    """A term in a rotating seat; days are ISO text as recorded, `ends_on` empty while it runs."""

    membership_id: int
    post_id: int
    person_id: int
    name: PersonName
    community_id: int | None
    community_code: str
    starts_on: str | None
    ends_on: str | None
    planned_end_on: str | None
    end_reason: str
    act_number: str
    act_signed_on: str | None
    round_number: int | None
    proposed_person_id: int | None

    def runs_on(self, day: date) -> bool:
        """Whether the seat is held under this term on the day."""
        return Period.of_partial(_date(self.starts_on), _date(self.ends_on)).contains(day)

    @property
    def first_day(self) -> date | None:
        """The first day of the term; of a month or a year in old history its first."""
        return first_day_of(self.starts_on)

    @property
    def due_on(self) -> date | None:
        """The last day of the term: the day it ended, else the day it is planned to end."""
        return due_day_of(self.ends_on, self.planned_end_on)

    @property
    def otherwise_than_proposed(self) -> bool:
        """Whether the President appointed somebody else than the round had proposed."""
        return self.proposed_person_id not in (None, self.person_id)


def rotating_seats(register: Register, on: date) -> list[Seat]:
    """Give the rotating seats there are on a day, by number."""
    query = (
        select(post.c.id, post.c.number)
        .join(organization, organization.c.id == post.c.organization_id)
        .where(*OF_THE_ASSEMBLY, during(post, on))
        .order_by(post.c.number)
    )
    return [Seat._make(row) for row in register.ask(query)]


def terms_in_seats(register: Register) -> list[Term]:
    """Give every term in the rotating seats, oldest first."""
    p, m = person.c, membership.c
    query = (
        select(
            m.id, m.post_id, m.person_id,
            p.surname_kk, p.surname_ru, p.surname_en,
            p.given_name_kk, p.given_name_ru, p.given_name_en,
            p.patronymic_kk, p.patronymic_ru, p.patronymic_en,
            m.community_id, community.c.code,
            m.starts_on, m.ends_on, m.planned_end_on, m.end_reason,
            act.c.number, act.c.signed_on,
            rotation_round.c.number, rotation_seat.c.proposed_person_id,
        )
        .select_from(membership)
        .join(person, p.id == m.person_id)
        .join(post, post.c.id == m.post_id)
        .join(organization, organization.c.id == post.c.organization_id)
        .outerjoin(community, community.c.id == m.community_id)
        .outerjoin(act, act.c.id == m.begun_by_act_id)
        .outerjoin(rotation_seat, rotation_seat.c.membership_id == m.id)
        .outerjoin(rotation_round, rotation_round.c.id == rotation_seat.c.round_id)
        .where(*OF_THE_ASSEMBLY)
        .order_by(m.first_day, post.c.number, m.id)
    )  # fmt: skip
    return [_term(row) for row in register.ask(query)]


def _term(row: tuple[Any, ...]) -> Term:
    name = PersonName(*(SpelledName(*row[at:12:3]) for at in (3, 4, 5)))
    code, number = row[13] or "", row[18] or ""
    return Term._make((*row[:3], name, row[12], code, *row[14:18], number, *row[19:]))


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
