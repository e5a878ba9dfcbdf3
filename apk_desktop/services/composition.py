"""The composition of a body against the norm of a day: seats, who holds them, vacancies, quorum."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import and_, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, membership, norm, organization, person, post
from apk_desktop.domain.gate import needed_for_adoption, needed_for_quorum
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.rotation.settings import rotation_norms
from apk_desktop.services.row_parts import name_columns, name_from, text_columns, text_from

ENDS_SOON = timedelta(days=90)
CATEGORIES = ("associations", "regional_assemblies", "state_bodies", "presidential")


class SeatHeld(NamedTuple):
    """A seat on a day; `person_id` is None where it is vacant."""

    id: int
    category: str
    number: int
    title: Trilingual
    on_behalf_of: Trilingual
    membership_id: int | None
    person_id: int | None
    name: PersonName
    community_code: str
    community_short: Trilingual
    starts_on: str | None
    ends_on: str | None

    @property
    def is_vacant(self) -> bool:
        """Whether nobody holds the seat."""
        return self.person_id is None

    def ends_soon(self, on: date) -> bool:
        """Whether the holder's time in the seat is to end within the lead time."""
        return bool(self.ends_on) and (self.ends_on or "") <= (on + ENDS_SOON).isoformat()


class CategoryLine(NamedTuple):
    """A category of the composition: its norm, the seats there are, and how many are held."""

    category: str
    norm: int
    seats: int
    filled: int

    @property
    def vacant(self) -> int:
        """Seats that nobody holds."""
        return self.seats - self.filled

    @property
    def over(self) -> int:
        """Seats beyond the norm."""
        return max(self.seats - self.norm, 0)


class Held(NamedTuple):
    """Who held a seat and when."""

    membership_id: int
    person_id: int
    name: PersonName
    starts_on: str | None
    ends_on: str | None
    end_reason: str


class Composition(NamedTuple):
    """A body on a day. The quorum counts its members, not its seats."""

    seats: tuple[SeatHeld, ...]
    categories: tuple[CategoryLine, ...]
    members: int
    quorum: int
    majority: int
    basis: Trilingual

    @property
    def vacancies(self) -> tuple[SeatHeld, ...]:
        """The seats that nobody holds: the one list of vacancies."""
        return tuple(seat for seat in self.seats if seat.is_vacant)


class Compositions:
    """Questions about who sits where."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, body: str, on: date) -> Composition:
        """Give the composition of a body, by its code, on a day."""
        seats = self._seats(body, on)
        norms = self._norms(body, on)
        members = self._members(body, on)
        settings = rotation_norms(self._register, on)
        return Composition(
            seats,
            tuple(_category(one, seats, norms) for one in _categories(seats)),
            members,
            needed_for_quorum(members, settings.quorum),
            needed_for_adoption(members, settings.majority),
            norms.get("", (0, Trilingual()))[1],
        )

    def holders(self, post_id: int) -> list[Held]:
        """Give everybody who held a seat, the latest first."""
        c = membership.c
        query = (
            select(c.id, c.person_id, *name_columns(), c.starts_on, c.ends_on, c.end_reason)
            .join(person, person.c.id == c.person_id)
            .where(c.post_id == post_id)
            .order_by(c.first_day.desc(), c.id.desc())
        )
        return [
            Held._make((*row[:2], name_from(row[2:11]), *row[11:]))
            for row in self._register.ask(query)
        ]

    def _seats(self, body: str, on: date) -> tuple[SeatHeld, ...]:
        p, m = post.c, membership.c
        held = and_(m.post_id == p.id, during(membership, on))
        query = (
            select(
                p.id, p.category, p.number, *text_columns(post, "title"), p.on_behalf_of_id,
                m.id, m.person_id, *name_columns(), community.c.code,
                *text_columns(community, "short"), m.starts_on, m.ends_on, m.planned_end_on,
            )
            .join(organization, organization.c.id == p.organization_id)
            .outerjoin(membership, held)
            .outerjoin(person, person.c.id == m.person_id)
            .outerjoin(community, community.c.id == person.c.community_id)
            .where(organization.c.code == body, p.kind == "member", during(post, on))
            .order_by(p.category, p.number, p.id, m.first_day)
        )  # fmt: skip
        rows = self._register.ask(query)
        names = names_of(self._register, on, {row[6] for row in rows if row[6]})
        seats = {}
        for row in rows:
            behalf = names.get(row[6], Trilingual())
            seats[row[0]] = SeatHeld(
                row[0], row[1], row[2], text_from(row[3:6]), behalf, row[7], row[8],
                name_from(row[9:18]), row[18] or "", text_from(row[19:22]), row[22],
                row[23] or row[24],
            )  # fmt: skip
        return tuple(sorted(seats.values(), key=_in_order))

    def _norms(self, body: str, on: date) -> dict[str, tuple[int, Trilingual]]:
        """Give the norm of each category; the whole body's stands under an empty name."""
        prefix = f"{body}_seats"
        query = (
            select(norm.c.code, norm.c.value, *text_columns(norm, "basis"))
            .where(norm.c.code.startswith(prefix, autoescape=True), during(norm, on))
            .order_by(norm.c.first_day)
        )
        return {
            code.removeprefix(prefix).removeprefix("_"): (int(value), text_from(basis))
            for code, value, *basis in self._register.ask(query)
        }

    def _members(self, body: str, on: date) -> int:
        query = (
            select(membership.c.person_id)
            .join(organization, organization.c.id == membership.c.organization_id)
            .where(organization.c.code == body, during(membership, on))
            .distinct()
        )
        return len(self._register.ask(query))


def _in_order(seat: SeatHeld) -> tuple[int, str, int]:
    known = CATEGORIES.index(seat.category) if seat.category in CATEGORIES else len(CATEGORIES)
    return (known, seat.category, seat.number)


def _categories(seats: tuple[SeatHeld, ...]) -> list[str]:
    return list(dict.fromkeys(seat.category for seat in seats))


def _category(
    category: str, seats: tuple[SeatHeld, ...], norms: dict[str, tuple[int, Trilingual]]
) -> CategoryLine:
    own = [seat for seat in seats if seat.category == category]
    wanted = norms.get(category, (len(own), Trilingual()))[0]
    return CategoryLine(category, wanted, len(own), sum(not seat.is_vacant for seat in own))
