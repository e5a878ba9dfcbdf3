"""The seats of a body on a day: who holds each of them, until when, or since when it is vacant."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import and_, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, membership, person, post
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import name_columns, name_from, text_columns, text_from
from apk_desktop.services.seat_categories import Known
from apk_desktop.services.seat_history import vacant_since


class SeatHeld(NamedTuple):
    """A seat on a day; `person_id` is None where it is vacant, since `vacant_since` if known.

    `category_place` counts the category among those of the body from one; `lead_days` is the
    body's lead time.
    """

    id: int
    category: str
    number: int
    title: Trilingual
    on_behalf_of_id: int | None
    on_behalf_of: Trilingual
    membership_id: int | None
    person_id: int | None
    name: PersonName
    community_short: Trilingual
    starts_on: str | None
    until: str | None
    vacant_since: date | None
    category_name: Trilingual
    category_place: int
    lead_days: int
    alternates: tuple[PersonName, ...] = ()

    @property
    def is_vacant(self) -> bool:
        """Whether nobody holds the seat."""
        return self.person_id is None

    def ends_soon(self, on: date) -> bool:
        """Whether the holder's time in the seat is over, or ends within the lead time."""
        return bool(self.until) and _last_day(self.until or "") <= on + timedelta(
            days=self.lead_days
        )

    def is_over(self, on: date) -> bool:
        """Whether the holder stays on after the planned end, until a successor is appointed."""
        return bool(self.until) and _last_day(self.until or "") < on

    def days_vacant(self, on: date) -> int | None:
        """Count the days the seat has been vacant; None where it is not known since when."""
        return (on - self.vacant_since).days if self.vacant_since else None


def seats_of(
    register: Register, body_id: int, on: date, known: Known, lead_days: int
) -> tuple[SeatHeld, ...]:
    """Give the seats of the members of a body on a day, in the order of their categories."""
    p, m = post.c, membership.c
    held = and_(m.post_id == p.id, during(membership, on))
    query = (
        select(
            p.id, p.category, p.number, *text_columns(post, "title"), p.on_behalf_of_id,
            m.id, m.person_id, *name_columns(), *text_columns(community, "short"),
            m.starts_on, m.ends_on, m.planned_end_on,
        )
        .outerjoin(membership, held)
        .outerjoin(person, person.c.id == m.person_id)
        .outerjoin(community, community.c.id == person.c.community_id)
        .where(p.organization_id == body_id, p.kind == "member", during(post, on))
        .order_by(p.category, p.number, p.id, m.first_day)
    )  # fmt: skip
    rows = register.ask(query)
    names = names_of(register, on, {row[6] for row in rows if row[6]})
    vacant = [row[0] for row in rows if row[8] is None]
    since = vacant_since(register, vacant, on)
    standing_in = _alternates(register, body_id, on)
    seats = {
        row[0]: SeatHeld._make((
            *row[:3], text_from(row[3:6]), row[6], names.get(row[6], Trilingual()),
            row[7], row[8], name_from(row[9:18]), text_from(row[18:21]), row[21],
            row[22] or row[23], since.get(row[0]), *named_category(row[1], known), lead_days,
            tuple(standing_in.get(row[7], ())),
        ))
        for row in rows
    }  # fmt: skip
    return tuple(sorted(seats.values(), key=_in_order))


def _alternates(register: Register, body_id: int, on: date) -> dict[int, list[PersonName]]:
    """Give who stands in on a day, by the membership of the member."""
    m = membership.c
    query = (
        select(m.alternate_for_id, *name_columns())
        .join(person, person.c.id == m.person_id)
        .where(m.organization_id == body_id, m.alternate_for_id.is_not(None))
        .where(during(membership, on))
        .order_by(m.first_day, m.id)
    )
    found: dict[int, list[PersonName]] = {}
    for member, *texts in register.ask(query):
        found.setdefault(member, []).append(name_from(texts))
    return found


def _last_day(text: str) -> date:
    return PartialDate.parse(text).last_day


def _in_order(seat: SeatHeld) -> tuple[int, str, int]:
    return (seat.category_place, seat.category, seat.number)


def named_category(code: str, known: Known) -> tuple[Trilingual, int]:
    """Give the name and the place of a category; one that nobody set up stands last."""
    one = known.get(code)
    return (one.name, one.place) if one else (Trilingual(), len(known) + 1)
