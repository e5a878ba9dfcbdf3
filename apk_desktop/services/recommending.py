"""Which associations a person speaks for, as the form of a recommendation suggests them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import case, func, or_, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, person


class Link(NamedTuple):
    """An association that a person belongs to, and the community that it stands for."""

    association_id: int
    community_id: int | None


def links_of(register: Register, person_id: int, day: date) -> list[Link]:
    """Give a person's associations on a day, one that the person leads before the others.

    The community is the association's, else the one that the person declared.
    """
    c, o = membership.c, organization.c
    query = (
        select(o.id, func.coalesce(o.community_id, person.c.community_id))
        .select_from(membership)
        .join(person, person.c.id == c.person_id)
        .join(organization, or_(o.id == c.organization_id, o.id == c.on_behalf_of_id))
        .where(c.person_id == person_id, o.kind == "association", during(membership, day))
        .order_by(case((c.role == "leader", 0), else_=1), c.first_day, o.id)
    )
    return list(dict.fromkeys(Link(*row) for row in register.ask(query)))
