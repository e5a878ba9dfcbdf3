"""Words of associations: levels, states, accreditation, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.identifiers import bin_fault
from apk_desktop.wording.memberships import said_day
from apk_desktop.wording.people import CONTACT_REFUSALS

if TYPE_CHECKING:
    from apk_desktop.domain.faults import Refused

LEVELS = {
    "republican": message("Republican"),
    "regional": message("Regional"),
    "city": message("City-wide"),
    "district": message("District"),
}
STATES = {
    "active": message("Active"),
    "suspended": message("Suspended"),
    "closed": message("Closed"),
}
_SINCE = {
    "suspended": message("Suspended since {day}"),
    "closed": message("Closed on {day}"),
}
_REFUSALS = {
    "name_missing": message("Write the name in at least one language."),
    "level_missing": message("Choose the level."),
    "part_of_itself": message("An association is no branch of itself or of its own branches."),
    "level_not_below": message(
        "A branch stands below its association, whose level is: {parent}. Choose a lower level."
    ),
    "level_not_above": message(
        "It has a branch of the level: {branch}. Choose a higher level, or change the branch first."
    ),
    "founded_later": message("This day is still to come. Check the year."),
    "day_missing": message("Give the day."),
    "reason_missing": message("Give the reason."),
    "name_begins_too_early": message(
        "The name in use began on {begun}. A new name begins after that; "
        "to mend the name in use, edit the association."
    ),
    "state_before_last": message("The present state began on {since}. Choose a later day."),
    "state_before_founding": message("The association was founded later: {founded}."),
}
_SOON = timedelta(days=90)
_NEVER_ENDS = "9999"


def level_name(level: str, catalogue: Catalogue) -> str:
    """Name a level."""
    return catalogue.text(LEVELS.get(level, ""))


def state_name(status: str, catalogue: Catalogue) -> str:
    """Name a state."""
    return catalogue.text(STATES[status])


def state_since(status: str, day: str | None, catalogue: Catalogue) -> str:
    """Name a state with the day it began."""
    if day and status in _SINCE:
        return catalogue.text(_SINCE[status], day=said_day(day, catalogue))
    return state_name(status, catalogue)


def accreditation_said(until: str, on: date, catalogue: Catalogue) -> tuple[str, str]:
    """Give how urgent an accreditation is (ok, warn, error, neutral) and say until when it runs."""
    if not until:
        return "neutral", catalogue.text("none recorded")
    if until.startswith(_NEVER_ENDS):
        return "ok", catalogue.text("open-ended")
    day = said_day(until, catalogue)
    if until < on.isoformat():
        return "error", catalogue.text("expired {day}", day=day)
    soon = until <= (on + _SOON).isoformat()
    return "warn" if soon else "ok", catalogue.text("to {day}", day=day)


def association_refusal(refusal: Refused, catalogue: Catalogue) -> str:
    """Say why an association cannot be saved, and what to do."""
    values = dict(refusal.values)
    if refusal.code == "bin_wrong":
        return bin_fault(values["fault"], catalogue)  # type: ignore[arg-type]
    for name in ("parent", "branch"):
        if name in values:
            values[name] = level_name(str(values[name]), catalogue)
    for name in ("begun", "founded", "since"):
        if name in values:
            values[name] = said_day(values[name], catalogue)  # type: ignore[arg-type]
    msgid = _REFUSALS.get(refusal.code) or CONTACT_REFUSALS[refusal.code]
    return catalogue.text(msgid, **values)
