"""Leaving: a membership ends on a day, and who stands in for the member leaves with them."""

from __future__ import annotations

from datetime import date
from typing import Any

from apk_desktop.db.change import Change
from apk_desktop.db.tables import membership
from apk_desktop.services.membership_entry import MEMBER_LEFT


def leave(
    change: Change,
    row: Any,  # noqa: ANN401 a row of the table
    last_day: date,
    reason: str,
    act_id: int | None = None,
) -> None:
    """End a membership on its last day, and those of its alternates that would outlast it."""
    iso = last_day.isoformat()
    change.update(membership, row.id, row.version, ends_on=iso, end_reason=reason,
                  ended_by_act_id=act_id)  # fmt: skip
    end_alternates(change, row.id, last_day)


def end_alternates(change: Change, membership_id: int, last_day: date) -> None:
    """End the memberships of a member's alternates that go on after the member's last day."""
    iso = last_day.isoformat()
    c = membership.c
    query = membership.select().where(c.alternate_for_id == membership_id, c.last_day > iso)
    for one in change.connection.execute(query).all():
        # Whoever was to begin later never does: the membership is left on its own first day.
        ends = max(iso, one.first_day)
        change.update(membership, one.id, one.version, ends_on=ends, end_reason=MEMBER_LEFT)
