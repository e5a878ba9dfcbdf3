"""The weight of each community on a day: equal, by members of the Assembly, or as adopted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

from sqlalchemy import func, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    community,
    community_weight,
    membership,
    organization,
    person,
    weight_table,
)
from apk_desktop.domain.rotation import Community
from apk_desktop.domain.weights import exact_weight

EQUAL, MEMBERS, ADOPTED = "equal", "members", "adopted"
Weights = dict[str, Fraction]


def weighted(
    register: Register, communities: Iterable[Community], weights: str, on: date
) -> tuple[Community, ...]:
    """Give the communities with their weights of a day; one that has none of its own weighs 0.

    Where the Council has adopted no table for the day, all weigh the same.
    """
    found: Weights | None = None
    if weights == MEMBERS:
        found = weights_by_members(register, on)
    elif weights == ADOPTED:
        found = adopted_weights(register, on)
    if found is None:
        return tuple(communities)
    return tuple(replace(one, weight=found.get(one.id, Fraction(0))) for one in communities)


def weights_by_members(register: Register, on: date) -> Weights:
    """Count the members of the Assembly on a day; each person once, for one community.

    It is the community that the seat is held for, else that of the association, else the person's.
    """
    represented = organization.alias("represented")
    c = membership.c
    chosen = func.coalesce(c.community_id, represented.c.community_id, person.c.community_id)
    query = (
        select(c.person_id, community.c.code)
        .select_from(membership)
        .join(organization, organization.c.id == c.organization_id)
        .join(person, person.c.id == c.person_id)
        .outerjoin(represented, represented.c.id == c.on_behalf_of_id)
        .join(community, community.c.id == chosen)
        .where(organization.c.code == "assembly", during(membership, on))
        .order_by(c.first_day.desc(), c.id.desc())
    )
    of_person = {person_id: code for person_id, code in register.ask(query)}  # noqa: C416 typed rows
    return {code: Fraction(count) for code, count in Counter(of_person.values()).items()}


def adopted_weights(register: Register, on: date) -> Weights | None:
    """Give the table in force on a day, of two the later begun; None where there is none."""
    t, w = weight_table.c, community_weight.c
    latest = (
        select(t.id)
        .where(during(weight_table, on))
        .order_by(t.first_day.desc(), t.id.desc())
        .limit(1)
    )
    tables = register.ask(latest)
    if not tables:
        return None
    query = (
        select(community.c.code, w.weight)
        .join(community, community.c.id == w.community_id)
        .where(w.weight_table_id == tables[0][0])
    )
    exact = {code: exact_weight(text) for code, text in register.ask(query)}
    return {code: weight for code, weight in exact.items() if weight is not None}
