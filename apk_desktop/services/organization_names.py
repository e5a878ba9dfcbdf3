"""The name of an organization on a day, or the nearest one known."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import organization_name
from apk_desktop.domain.trilingual import Trilingual


def names_of(
    register: Register, on: date, ids: Collection[int] | None = None
) -> dict[int, Trilingual]:
    """Give the names of organizations (all, or those named) as of a day.

    An organization whose names leave the day out is called by the name nearest before it, else by
    its first name: old history often speaks of a body before its first dated name.
    """
    c = organization_name.c
    query = select(c.organization_id, c.first_day, c.name_kk, c.name_ru, c.name_en)
    if ids is not None:
        query = query.where(c.organization_id.in_(ids))
    day = on.isoformat()
    # Later names that have begun come last and win; names still to come stand before them.
    query = query.order_by(c.first_day <= day, c.first_day)
    found: dict[int, Trilingual] = {}
    for owner, first_day, *texts in register.ask(query):
        if first_day <= day or owner not in found:
            found[owner] = Trilingual(*texts)
    return found
