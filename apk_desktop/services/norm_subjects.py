"""What a norm is about: a rule of the Assembly, or the seats and majorities of one body."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import organization
from apk_desktop.domain.norms import OF_A_BODY, UNITS, unit_of
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.seat_categories import Known, SeatCategories

WITH_NORMS = ("assembly", "council", "peoples_council", "working_group", "commission", "other_body")
NOBODY = Trilingual()


class NormSubject(NamedTuple):
    """The subject of a norm; `about` is a general code, else seats, quorum or majority of a body.

    A norm of the seats of a category has the category's code, and its name where the register
    gives it one.
    """

    code: str
    about: str
    unit: str
    body: Trilingual = NOBODY
    category: str = ""
    category_name: Trilingual = NOBODY


def subjects_of(
    register: Register, codes: Collection[str] | None, on: date
) -> dict[str, NormSubject]:
    """Give the subjects of the codes, or of every norm that could be set up."""
    known = {code: NormSubject(code, code, unit) for code, unit in UNITS.items()}
    o = organization.c
    bodies = register.ask(select(o.id, o.code).where(o.kind.in_(WITH_NORMS)).order_by(o.id))
    names = names_of(register, on, [body_id for body_id, _code in bodies])
    categories = SeatCategories(register).of_all([body_id for body_id, _code in bodies])
    for body_id, code in bodies:
        name = names.get(body_id, NOBODY)
        for one in _of_body(code, name, categories[body_id]):
            known.setdefault(one.code, one)
    if codes is None:
        return known
    return {code: known.get(code) or NormSubject(code, code, unit_of(code)) for code in codes}


def _of_body(code: str, name: Trilingual, categories: Known) -> list[NormSubject]:
    general = [
        NormSubject(f"{code}_{about}", about, unit, name) for about, unit in OF_A_BODY.items()
    ]
    parts = [
        NormSubject(f"{code}_seats_{one.code}", "seats", "seats", name, one.code, one.name)
        for one in categories.values()
    ]
    return [*general, *parts]
