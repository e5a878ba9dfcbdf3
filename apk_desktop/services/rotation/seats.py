"""The rotating seats and everybody who has held them."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import and_, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    act,
    community,
    membership,
    person,
    post,
    rotation_round,
    rotation_seat,
)
from apk_desktop.domain.names import PersonName, SpelledName


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
        iso = day.isoformat()
        return (self.starts_on or "") <= iso and (self.ends_on is None or self.ends_on >= iso)

    @property
    def due_on(self) -> str | None:
        """The last day of the term: the day it ended, else the day it is planned to end."""
        return self.ends_on or self.planned_end_on

    @property
    def otherwise_than_proposed(self) -> bool:
        """Whether the President appointed somebody else than the round had proposed."""
        return self.proposed_person_id not in (None, self.person_id)


def rotating_seats(register: Register, on: date) -> list[Seat]:
    """Give the rotating seats there are on a day, by number."""
    day = on.isoformat()
    query = (
        select(post.c.id, post.c.number)
        .where(
            post.c.kind == "rotating_deputy_chair",
            post.c.first_day <= day,
            post.c.last_day >= day,
        )
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
        .join(post, and_(post.c.id == m.post_id, post.c.kind == "rotating_deputy_chair"))
        .outerjoin(community, community.c.id == m.community_id)
        .outerjoin(act, act.c.id == m.begun_by_act_id)
        .outerjoin(rotation_seat, rotation_seat.c.membership_id == m.id)
        .outerjoin(rotation_round, rotation_round.c.id == rotation_seat.c.round_id)
        .order_by(m.first_day, post.c.number, m.id)
    )  # fmt: skip
    return [_term(row) for row in register.ask(query)]


def _term(row: tuple[Any, ...]) -> Term:
    name = PersonName(*(SpelledName(*row[at:12:3]) for at in (3, 4, 5)))
    code, number = row[13] or "", row[18] or ""
    return Term._make((*row[:3], name, row[12], code, *row[14:18], number, *row[19:]))
