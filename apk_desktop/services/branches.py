"""Parents and branches: no organization is a part of itself, and a branch stands below."""

from __future__ import annotations

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import organization
from apk_desktop.domain.faults import Refused

LEVELS = ("republican", "regional", "city", "district")
"""From the highest to the lowest."""


def check_parent(register: Register, own_id: int | None, parent_id: int | None) -> None:
    """Refuse a parent that is the organization itself or one of its own branches."""
    seen = set()
    at = parent_id
    while at is not None and at not in seen:
        if at == own_id:
            raise Refused("part_of_itself", "parent")
        seen.add(at)
        found = register.ask(select(organization.c.parent_id).where(organization.c.id == at))
        at = found[0][0] if found else None


def check_levels(register: Register, own_id: int | None, parent_id: int | None, level: str) -> None:
    """Refuse a branch whose level is not below its parent's; an unknown level stands nowhere."""
    o = organization.c
    if parent_id is not None:
        above = register.ask(select(o.level).where(o.id == parent_id))[0][0]
        if above in LEVELS and LEVELS.index(above) >= LEVELS.index(level):
            raise Refused("level_not_below", "level", parent=above)
    if own_id is not None:
        branches = register.ask(select(o.level).where(o.parent_id == own_id, o.level.in_(LEVELS)))
        highest = min((LEVELS.index(row[0]) for row in branches), default=len(LEVELS))
        if highest <= LEVELS.index(level):
            raise Refused("level_not_above", "level", branch=LEVELS[highest])
