"""The state of an association as of a day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, case, func, literal, select

from apk_desktop.db.periods import during
from apk_desktop.db.tables import organization, organization_name, past_status

STATES = ("active", "suspended", "closed")


def is_there(on: date) -> tuple[ColumnElement[bool], ...]:
    """Keep the associations that have a name on a day."""
    return (organization.c.kind == "association", during(organization_name, on))


def status_on(on: date) -> ColumnElement[str]:
    """Give the state as of a day; before all that is recorded an association was active."""
    c = organization.c
    was = (
        select(past_status.c.status)
        .where(past_status.c.organization_id == c.id, during(past_status, on))
        .order_by(past_status.c.first_day.desc())
        .limit(1)
        .correlate(organization)
        .scalar_subquery()
    )
    return case(
        (c.status_on > on.isoformat(), func.coalesce(was, literal("active"))), else_=c.status
    )
