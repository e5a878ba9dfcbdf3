"""Who holds the rotating seats on a day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import and_, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, person, post
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.names import PersonName
from apk_desktop.services.row_parts import name_columns, name_from

# Another body may have rotating deputy chairs of its own; its seats are not these.
OF_THE_ASSEMBLY = (post.c.kind == "rotating_deputy_chair", organization.c.kind == "assembly")


class SeatHolder(NamedTuple):
    """Who holds a seat, and the first and last day of the term as far as they are known."""

    name: PersonName
    first_day: date | None
    due_on: date | None


class DeputySeat(NamedTuple):
    """A rotating seat with who holds it, if anybody does."""

    number: int
    holder: SeatHolder | None


def first_day_of(starts_on: str | None) -> date | None:
    """Give the first day of a term; of a month or a year in old history its first."""
    return PartialDate.parse(starts_on).first_day if starts_on else None


def due_day_of(ends_on: str | None, planned_end_on: str | None) -> date | None:
    """Give the last day of a term: the day it ended, else the day it is planned to end."""
    due = ends_on or planned_end_on
    return PartialDate.parse(due).last_day if due else None


def seat_holders(register: Register, on: date) -> list[DeputySeat]:
    """Give the rotating seats there are on a day, by number, with who holds them."""
    held, m = and_(membership.c.post_id == post.c.id, during(membership, on)), membership.c
    query = (
        select(post.c.number, m.id, m.starts_on, m.ends_on, m.planned_end_on, *name_columns())
        .join(organization, organization.c.id == post.c.organization_id)
        .outerjoin(membership, held)
        .outerjoin(person, person.c.id == m.person_id)
        .where(*OF_THE_ASSEMBLY, during(post, on))
        .order_by(post.c.number, m.first_day, m.id)
    )
    seats: dict[int, DeputySeat] = {}  # of two terms at once the later begun is shown
    for number, term, starts, ends, planned, *name in register.ask(query):
        holder = None
        if term is not None:
            holder = SeatHolder(name_from(name), first_day_of(starts), due_day_of(ends, planned))
        seats[number] = DeputySeat(number, holder)
    return list(seats.values())
