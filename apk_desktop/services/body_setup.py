"""Set up a body: its lead time, and the seats that its norms ask for."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import organization, post
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.composition import CategoryLine, Composition, Compositions
from apk_desktop.services.organization_names import names_of
from apk_desktop.wording.catalogue import message


class BodySetup:
    """What a clerk sets up for a whole body."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def set_lead_days(self, body_id: int, days: int | None) -> None:
        """Set a body's lead time in days, or with None let the usual one hold."""
        query = select(organization.c.version).where(organization.c.id == body_id)
        version = self._register.ask(query)[0][0]
        title = message("Set the lead time of a body")
        with self._register.change(title, subject=self._named(body_id)) as change:
            change.update(organization, body_id, version, lead_days=days)

    def set_up_missing_seats(self, body: str, on: date) -> int:
        """Make the seats that the norms of a day ask for and nobody set up; give how many."""
        found = Compositions(self._register).of(body, on)
        title, subject = message("Set up the missing seats"), self._named(found.body_id)
        with self._register.change(title, subject=subject) as change:
            for line in found.categories:
                for number in _missing_numbers(found, line):
                    change.insert(
                        post,
                        organization_id=found.body_id,
                        kind="member",
                        category=line.category,
                        number=number,
                        starts_on=on.isoformat(),
                    )
        return found.missing

    def _named(self, body_id: int) -> str:
        return names_of(self._register, date.max, [body_id]).get(body_id, Trilingual()).say("kk")


def _missing_numbers(found: Composition, line: CategoryLine) -> range:
    """Give the numbers after the last seat of a category."""
    own = (seat.number for seat in found.seats if seat.category == line.category)
    last = max(own, default=0)
    return range(last + 1, last + 1 + line.missing)
