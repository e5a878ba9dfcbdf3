"""The name of an organization on a day, or the nearest one known."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import organization_name
from apk_desktop.domain.trilingual import Trilingual


class NameSince(NamedTuple):
    """A name and the ISO day from which it is borne."""

    first_day: str
    name: Trilingual


def names_over_time(
    register: Register, ids: Collection[int] | None = None
) -> dict[int, list[NameSince]]:
    """Give the names of organizations (all, or those named), each one's in the order of time."""
    c = organization_name.c
    query = select(c.organization_id, c.first_day, c.name_kk, c.name_ru, c.name_en)
    if ids is not None:
        query = query.where(c.organization_id.in_(ids))
    found: dict[int, list[NameSince]] = {}
    for owner, first_day, *texts in register.ask(query.order_by(c.first_day)):
        found.setdefault(owner, []).append(NameSince(first_day, Trilingual(*texts)))
    return found


def name_on(names: Sequence[NameSince], on: date) -> Trilingual:
    """Choose the name of a day.

    An organization whose names leave the day out is called by the name nearest before it, else by
    its first name: old history often speaks of a body before its first dated name.
    """
    day = on.isoformat()
    begun = [one.name for one in names if one.first_day <= day]
    if begun:
        return begun[-1]
    return names[0].name if names else Trilingual()


def names_of(
    register: Register, on: date, ids: Collection[int] | None = None
) -> dict[int, Trilingual]:
    """Give the names of organizations (all, or those named) as of a day."""
    over_time = names_over_time(register, ids)
    return {owner: name_on(names, on) for owner, names in over_time.items()}
