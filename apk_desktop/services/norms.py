"""The norms in force on a day, by their codes: dated data with a legal basis, never constants."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import norm
from apk_desktop.domain.gate import Threshold
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.row_parts import text_columns, text_from


class Norm(NamedTuple):
    """A rule that holds on a day: its value as it is recorded, its unit and its legal basis."""

    code: str
    value: str
    unit: str
    basis: Trilingual
    starts_on: str | None
    is_verified: bool

    @property
    def number(self) -> int:
        """The value of a norm that counts seats, months or days."""
        return int(self.value)

    @property
    def threshold(self) -> Threshold:
        """The value of a norm that is a part of a whole."""
        return Threshold.parse(self.value)


def norms_in_force(register: Register, on: date) -> dict[str, Norm]:
    """Give every norm of a day by its code; of two that both hold, the later begun."""
    c = norm.c
    query = (
        select(c.code, c.value, c.unit, c.starts_on, c.verified, *text_columns(norm, "basis"))
        .where(during(norm, on))
        .order_by(c.first_day, c.id)
    )
    return {
        code: Norm(code, value, unit, text_from(basis), starts_on, verified == "yes")
        for code, value, unit, starts_on, verified, *basis in register.ask(query)
    }
