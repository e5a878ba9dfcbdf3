"""Which nomination a recommendation belongs to."""

from __future__ import annotations

from sqlalchemy import func, or_, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import nomination


def nomination_for(
    register: Register, person_id: int | None, office: str, day: str | None
) -> int | None:
    """Give the latest nomination of a person that stands on an ISO day, or None."""
    c = nomination.c
    query = (
        select(c.id)
        .where(c.person_id == person_id, c.office == office)
        .where(func.coalesce(c.nominated_on, "") <= (day or ""))
        .where(or_(c.withdrawn_on.is_(None), c.withdrawn_on > (day or "")))
        .order_by(func.coalesce(c.nominated_on, "").desc(), c.id.desc())
        .limit(1)
    )
    rows = register.ask(query)
    return int(rows[0][0]) if rows else None
