"""The composition of a body against the norm of a day: seats, who holds them, vacancies, quorum."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import meeting, membership, organization
from apk_desktop.domain.gate import needed_for_adoption, needed_for_quorum
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.held_seats import SeatHeld, named_category, seats_of
from apk_desktop.services.norms import Norm, norms_in_force
from apk_desktop.services.seat_categories import Known, SeatCategories
from apk_desktop.services.sitting import sitting

LEAD_DAYS = 90
"""How many days before its end a term is told of, in a body that names no other lead time."""


class CategoryLine(NamedTuple):
    """A category of the composition: its norm if there is one, its seats, and how many are held."""

    category: str
    norm: int | None
    seats: int
    filled: int
    name: Trilingual = Trilingual()

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
    body_id: int
    lead_days: int

    @property
    def missing(self) -> int:
        """Seats of the norms that were never set up."""
        return sum(line.missing for line in self.categories)

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
        self._categories = SeatCategories(register)

    def of(self, body: str, on: date) -> Composition:
        """Give the composition of a body, by its code, on a day."""
        body_id, lead_days = self._body(body)
        known = self._categories.of(body_id)
        seats = seats_of(self._register, body_id, on, known, lead_days)
        norms = norms_in_force(self._register, on)
        lines = _lines(body, seats, norms, known)
        own = (norms.get(seat_norm_code(body, line.category)) for line in lines if line.category)
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
            body_id,
            lead_days,
        )

    def _body(self, code: str) -> tuple[int, int]:
        query = select(organization.c.id, organization.c.lead_days)
        found = self._register.ask(query.where(organization.c.code == code))
        if not found:
            return 0, LEAD_DAYS
        body_id, days = found[0]
        return body_id, LEAD_DAYS if days is None else days

    def _members(self, body: str, on: date) -> set[int]:
        query = (
            select(membership.c.person_id)
            .join(organization, organization.c.id == membership.c.organization_id)
            .where(organization.c.code == body, sitting(on))
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


def seat_norm_code(body: str, category: str) -> str:
    """Give the code of the norm that says how many seats a category of a body has."""
    return f"{body}_seats_{category}" if category else f"{body}_seats"


def _lines(
    body: str, seats: tuple[SeatHeld, ...], norms: dict[str, Norm], known: Known
) -> tuple[CategoryLine, ...]:
    """Give a line for each category that has seats, or that a norm says should have some."""
    with_norm = (code for code in known if seat_norm_code(body, code) in norms)
    codes = {*(seat.category for seat in seats), *with_norm}
    if not codes and f"{body}_seats" in norms:
        codes = {""}
    ordered = sorted(codes, key=lambda code: (named_category(code, known)[1], code))
    return tuple(
        _line(code, seats, norms.get(seat_norm_code(body, code)), known) for code in ordered
    )


def _line(
    category: str, seats: tuple[SeatHeld, ...], norm: Norm | None, known: Known
) -> CategoryLine:
    own = [seat for seat in seats if seat.category == category]
    held = sum(not seat.is_vacant for seat in own)
    name = named_category(category, known)[0]
    return CategoryLine(category, norm.number if norm else None, len(own), held, name)
