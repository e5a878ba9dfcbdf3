"""Who the members of a body were on the day of its meeting, each counted once."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, person
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import NAME_WIDTH, name_columns, name_from
from apk_desktop.services.sitting import sitting


class Member(NamedTuple):
    """A member on a day: the category, and the body on whose behalf the person sits."""

    id: int
    name: PersonName
    category: str
    behalf: Trilingual


def members_on_day(register: Register, body_id: int, day: date, language: str) -> list[Member]:
    """Give the members of a body on a day in the alphabet order of a language."""
    c = membership.c
    query = (
        select(person.c.id, *name_columns(), c.category, c.on_behalf_of_id)
        .join(person, person.c.id == c.person_id)
        .where(c.organization_id == body_id, sitting(day))
        .order_by(person.c[f"sort_key_{language}"], person.c.id, c.category.desc())
    )
    rows = register.ask(query)
    behalves = names_of(register, day, {row[-1] for row in rows if row[-1]})
    found: dict[int, Member] = {}
    for row in rows:
        behalf = behalves.get(row[-1], Trilingual())
        name = name_from(row[1 : 1 + NAME_WIDTH])
        found.setdefault(row[0], Member(row[0], name, row[1 + NAME_WIDTH], behalf))
    return list(found.values())


def count_members(register: Register, body_id: int, day: date) -> int:
    """Count the members of a body on a day."""
    c = membership.c
    query = select(func.count(c.person_id.distinct())).where(
        c.organization_id == body_id, sitting(day)
    )
    return int(register.ask(query)[0][0])
