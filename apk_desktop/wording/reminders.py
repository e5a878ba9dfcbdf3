"""Words of reminders: where they stand, and what is refused."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.memberships import said_day

if TYPE_CHECKING:
    from apk_desktop.domain.faults import Refused

STANDINGS = {
    "overdue": message("Overdue"),
    "today": message("Today"),
    "week": message("Within a week"),
    "later": message("Later"),
    "done": message("Done"),
}
KINDS = {"overdue": "error", "today": "warn", "week": "info", "later": "neutral", "done": "ok"}
"""The kind of the status pill of each standing."""
_REFUSALS = {
    "reminder_text_missing": message("Write what is to be done."),
    "reminder_day_missing": message("Give the day."),
}


def standing_said(when: str, due_on: date, done_on: date | None, catalogue: Catalogue) -> str:
    """Say where a reminder stands with its day: overdue since 12.03.2026, done 14.03.2026."""
    templates = {
        "overdue": message("overdue: {day}"),
        "today": message("today, {day}"),
        "week": message("by {day}"),
        "later": message("by {day}"),
        "done": message("done {day}"),
    }
    return catalogue.text(templates[when], day=said_day(done_on or due_on, catalogue))


def reminder_refusal(refusal: Refused, catalogue: Catalogue) -> str:
    """Say why a reminder cannot be saved."""
    return catalogue.text(_REFUSALS[refusal.code])
