"""Which accreditations ask for attention: over, ending soon, or due for renewal."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, func, or_, select

from apk_desktop.db.periods import during
from apk_desktop.db.tables import accreditation, organization
from apk_desktop.services.association_states import status_on

ACCREDITATION_LEAD = timedelta(days=90)


def accredited_until(on: date) -> ColumnElement[str]:
    """Give the last day of the accreditation that had begun last by a day."""
    c = accreditation.c
    latest = select(func.max(c.last_day)).where(
        c.organization_id == organization.c.id, c.first_day <= on.isoformat()
    )
    return latest.correlate(organization).scalar_subquery()


def renewal_due(on: date) -> ColumnElement[str]:
    """Give the day by which the accreditation of a day is to be renewed, if no other follows it."""
    c, later = accreditation.c, accreditation.alias()
    renewed = select(later.c.id).where(
        later.c.organization_id == c.organization_id, later.c.first_day > c.first_day
    )
    due = select(func.min(c.renewal_due_on)).where(
        c.organization_id == organization.c.id, during(accreditation, on), ~renewed.exists()
    )
    return due.correlate(organization).scalar_subquery()


def asks_for_attention(on: date) -> ColumnElement[bool]:
    """Keep the active associations whose accreditation is over, ends soon or is to be renewed."""
    until = (on + ACCREDITATION_LEAD).isoformat()
    due = or_(accredited_until(on) <= until, renewal_due(on) <= until)
    return and_(status_on(on) == "active", due)
