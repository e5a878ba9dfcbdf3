"""Questions as of a day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, Table, and_


def during(table: Table, day: date) -> ColumnElement[bool]:
    """Keep the rows whose period contains a day; both its ends belong to it."""
    iso = day.isoformat()
    return and_(table.c.first_day <= iso, table.c.last_day >= iso)
