"""Who sits in a body on a day; an alternate stands in for a member and is none."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, and_

from apk_desktop.db.periods import during
from apk_desktop.db.tables import membership


def sitting(on: date) -> ColumnElement[bool]:
    """Keep the memberships of a day that count: for members, quorums and norms."""
    return and_(during(membership, on), membership.c.alternate_for_id.is_(None))
