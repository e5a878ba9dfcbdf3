"""The composition of a body against the norm of a day: seats, who holds them, vacancies, quorum."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import and_, func, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, meeting, membership, organization, person, post
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.gate import needed_for_adoption, needed_for_quorum
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.norms import Norm, norms_in_force
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import name_columns, name_from, text_columns, text_from
from apk_desktop.services.seat_history import vacant_since

ENDS_SOON = timedelta(days=90)
CATEGORIES = ("associations", "regional_assemblies", "state_bodies", "presidential")


class SeatHeld(NamedTuple):
    """A seat on a day; `person_id` is None where it is vacant, since `vacant_since` if known."""

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

    @property
    def is_vacant(self) -> bool:
        """Whether nobody holds the seat."""
        return self.person_id is None

    def ends_soon(self, on: date) -> bool:
        """Whether the holder's time in the seat is over, or ends within the lead time."""
        return bool(self.until) and _last_day(self.until or "") <= on + ENDS_SOON

    def is_over(self, on: date) -> bool:
        """Whether the holder stays on after the planned end, until a successor is appointed."""
        return bool(self.until) and _last_day(self.until or "") < on

    def days_vacant(self, on: date) -> int | None:
        """Count the days the seat has been vacant; None where it is not known since when."""
        return (on - self.vacant_since).days if self.vacant_since else None


class CategoryLine(NamedTuple):
    """A category of the composition: its norm if there is one, its seats, and how many are held."""

    category: str
    norm: int | None
    seats: int
    filled: int

    @property
    def vacant(self) -> int:
        """Seats that nobody holds."""
        return self.seats - self.filled

    @property
    def over(self) -> int:
        """Seats beyond the norm."""
        return max(self.seats - self.norm, 0) if self.norm is not None else 0

    @property
    def missing(self) -> int:
        """Seats of the norm that were never set up."""
        return max(self.norm - self.seats, 0) if self.norm is not None else 0


class Composition(NamedTuple):
    """A body on a day. The quorum counts its members, not its seats."""

    seats: tuple[SeatHeld, ...]
    categories: tuple[CategoryLine, ...]
    members: int
    without_seat: int
    norm: Norm | None
    category_norm: Norm | None
    quorum_norm: Norm | None
    majority_norm: Norm | None
    last_met_on: str | None

    @property
    def vacancies(self) -> tuple[SeatHeld, ...]:
        """The seats that nobody holds: the one list of vacancies."""
        return tuple(seat for seat in self.seats if seat.is_vacant)

    @property
    def quorum(self) -> int | None:
        """How many members must be present; None where no norm says."""
        norm = self.quorum_norm
        return needed_for_quorum(self.members, norm.threshold) if norm else None

    @property
    def majority(self) -> int | None:
        """How many votes carry a decision with all members present; None where no norm says."""
        norm = self.majority_norm
        return needed_for_adoption(self.members, norm.threshold) if norm else None

    def ending(self, on: date) -> tuple[SeatHeld, ...]:
        """Give the seats whose holder's time is over, or ends within the lead time."""
        return tuple(seat for seat in self.seats if seat.ends_soon(on))


class Compositions:
    """Questions about who sits where."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, body: str, on: date) -> Composition:
        """Give the composition of a body, by its code, on a day."""
        seats = self._seats(body, on)
        norms = norms_in_force(self._register, on)
        lines = tuple(_line(one, seats, norms, body) for one in _categories(seats))
        own = (norms.get(f"{body}_seats_{line.category}") for line in lines)
        members = self._members(body, on)
        return Composition(
            seats,
            lines,
            len(members),
            len(members - {seat.person_id for seat in seats}),
            norms.get(f"{body}_seats"),
            next((one for one in own if one), None),
            norms.get(f"{body}_quorum"),
            norms.get(f"{body}_majority"),
            self._last_met_on(body, on),
        )

    def _seats(self, body: str, on: date) -> tuple[SeatHeld, ...]:
        p, m = post.c, membership.c
        held = and_(m.post_id == p.id, during(membership, on))
        query = (
            select(
                p.id, p.category, p.number, *text_columns(post, "title"), p.on_behalf_of_id,
                m.id, m.person_id, *name_columns(), *text_columns(community, "short"),
                m.starts_on, m.ends_on, m.planned_end_on,
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
        vacant = [row[0] for row in rows if row[8] is None]
        since = vacant_since(self._register, vacant, on)
        seats = {
            row[0]: SeatHeld._make((
                *row[:3], text_from(row[3:6]), row[6], names.get(row[6], Trilingual()),
                row[7], row[8], name_from(row[9:18]), text_from(row[18:21]), row[21],
                row[22] or row[23], since.get(row[0]),
            ))
            for row in rows
        }  # fmt: skip
        return tuple(sorted(seats.values(), key=_in_order))

    def _members(self, body: str, on: date) -> set[int]:
        query = (
            select(membership.c.person_id)
            .join(organization, organization.c.id == membership.c.organization_id)
            .where(organization.c.code == body, during(membership, on))
        )
        return {row[0] for row in self._register.ask(query)}

    def _last_met_on(self, body: str, on: date) -> str | None:
        query = (
            select(func.max(meeting.c.starts_on))
            .join(organization, organization.c.id == meeting.c.organization_id)
            .where(organization.c.code == body, meeting.c.state == "held")
            .where(meeting.c.starts_on <= on.isoformat())
        )
        latest: str | None = self._register.ask(query)[0][0]
        return latest


def _last_day(text: str) -> date:
    return PartialDate.parse(text).last_day


def _in_order(seat: SeatHeld) -> tuple[int, str, int]:
    known = CATEGORIES.index(seat.category) if seat.category in CATEGORIES else len(CATEGORIES)
    return (known, seat.category, seat.number)


def _categories(seats: tuple[SeatHeld, ...]) -> list[str]:
    return list(dict.fromkeys(seat.category for seat in seats))


def _line(
    category: str, seats: tuple[SeatHeld, ...], norms: dict[str, Norm], body: str
) -> CategoryLine:
    own = [seat for seat in seats if seat.category == category]
    norm = norms.get(f"{body}_seats_{category}" if category else f"{body}_seats")
    held = sum(not seat.is_vacant for seat in own)
    return CategoryLine(category, norm.number if norm else None, len(own), held)
