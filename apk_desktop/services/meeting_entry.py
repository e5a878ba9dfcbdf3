"""What a clerk writes of a meeting, what makes it wrong, and the code it is called by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, not_, select

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, meeting, organization, recommendation
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.foundation import in_columns

SESSION_KINDS = ("regular", "extraordinary", "election")
COUNCIL_KIND = "council"
STATES = ("planned", "convened", "held", "cancelled")
_TIME = re.compile(r"(\d{1,2})(?:[:.\-]?(\d{2}))?")
_HOURS, _MINUTES = 24, 60
_UNSAID = Trilingual()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingEntry:
    """A meeting as written in the form; days are ISO text, possibly partial.

    `order_number` and `order_on` quote the order that convenes the meeting; old orders are known
    by their day alone.
    """

    body_id: int | None
    kind: str
    number: int | None = None
    starts_on: str | None = None
    ends_on: str | None = None
    starts_at: str = ""
    place: Trilingual = _UNSAID
    theme: Trilingual = _UNSAID
    state: str = "planned"
    chair_id: int | None = None
    order_number: str = ""
    order_on: str | None = None
    minutes_number: str = ""
    minutes_on: str | None = None
    attendance_note: str = ""
    note: str = ""


def checked(
    register: Register, entry: MeetingEntry, on: date, meeting_id: int | None = None
) -> dict[str, Any]:
    """Give the columns of a meeting as they are stored; raises Refused naming the field."""
    body = _body(register, entry)
    _check_days(entry)
    _check_state(entry, body[1], on)
    _check_decisions(register, entry, meeting_id)
    return {
        "code": _free_code(register, entry, body, meeting_id),
        "organization_id": entry.body_id,
        "kind": entry.kind,
        "number": entry.number,
        "starts_on": entry.starts_on,
        "ends_on": entry.ends_on,
        "starts_at": _time(entry.starts_at),
        "state": entry.state,
        "chair_id": entry.chair_id,
        "minutes_number": entry.minutes_number.strip(),
        "minutes_on": entry.minutes_on,
        "attendance_note": entry.attendance_note.strip(),
        "note": entry.note.strip(),
        **in_columns("place", Trilingual(*map(str.strip, entry.place))),
        **in_columns("theme", Trilingual(*map(str.strip, entry.theme))),
    }


def order_of(change: Change, entry: MeetingEntry, meeting_id: int | None = None) -> int | None:
    """Give the act that convenes a meeting, entering an order that the register has not."""
    number = entry.order_number.strip()
    if not number and not entry.order_on:
        return None
    c = act.c
    same = (c.number == number, _equal(c.signed_on, entry.order_on))
    if meeting_id is not None:  # the act that the meeting names already, whatever its kind
        named = select(meeting.c.convening_act_id).where(meeting.c.id == meeting_id)
        kept = change.connection.execute(
            select(c.id).where(c.id == named.scalar_subquery(), *same)
        ).scalar()
        if kept is not None:
            return int(kept)
    known = change.connection.execute(
        select(c.id).where(c.kind == "order", c.number != "", *same)
    ).scalar()
    if known is not None:
        return int(known)
    return change.insert(act, kind="order", number=number, signed_on=entry.order_on)


def _body(register: Register, entry: MeetingEntry) -> tuple[str, str]:
    """Give code and kind of the body whose meeting it is."""
    if entry.body_id is None:
        raise Refused("body_missing", "body")
    c = organization.c
    code, kind = register.ask(select(c.code, c.kind).where(c.id == entry.body_id))[0]
    if not entry.kind:
        raise Refused("kind_missing", "kind")
    if (entry.kind == COUNCIL_KIND) != (kind == "council"):
        raise Refused("kind_of_another_body", "kind")
    return code, kind


def _check_days(entry: MeetingEntry) -> None:
    starts, ends = _day(entry.starts_on), _day(entry.ends_on)
    if ends and not starts:
        raise Refused("day_missing", "starts_on")
    if starts and ends and ends.last_day < starts.first_day:
        raise Refused("ends_before_start", "ends_on", starts=starts)
    order = _day(entry.order_on)
    if order and starts and order.first_day > starts.last_day:
        raise Refused("order_after_meeting", "order_on", starts=starts)
    minutes = _day(entry.minutes_on)
    if minutes and starts and minutes.last_day < starts.first_day:
        raise Refused("minutes_before_meeting", "minutes_on", starts=starts)


def _check_state(entry: MeetingEntry, body_kind: str, on: date) -> None:
    """A meeting is held when its day has come; a session is convened by an order."""
    starts = _day(entry.starts_on)
    if entry.state not in STATES:
        raise Refused("state_missing", "state")
    if entry.state == "held" and starts and starts.first_day > on:
        raise Refused("held_in_future", "state", starts=starts)
    has_order = bool(entry.order_number.strip() or entry.order_on)
    if entry.state == "convened" and body_kind == "assembly" and not has_order:
        raise Refused("order_missing", "order_number")


def _check_decisions(register: Register, entry: MeetingEntry, meeting_id: int | None) -> None:
    """What a meeting decided hangs on its day: that day's members made the quorum."""
    c = meeting.c
    query = (
        select(c.starts_on)
        .join(recommendation, recommendation.c.meeting_id == c.id)
        .where(c.id == meeting_id)
        .where(not_(_equal(c.starts_on, entry.starts_on)) | (c.organization_id != entry.body_id))
    )
    for (starts_on,) in register.ask(query):
        raise Refused("has_recommendations", "starts_on", starts=_day(starts_on))


def _free_code(
    register: Register, entry: MeetingEntry, body: tuple[str, str], meeting_id: int | None
) -> str:
    code = code_of(entry, *body)
    c = meeting.c
    for other, starts_on in register.ask(select(c.id, c.starts_on).where(c.code == code)):
        if other != meeting_id:
            raise Refused("code_taken", "number", taken=code, starts=_day(starts_on))
    return code


def code_of(entry: MeetingEntry, body_code: str, body_kind: str) -> str:
    """Make the code a meeting is called by: session-36, council-2026-3; raises Refused.

    Where the number is not known the day stands for it. Council meetings count anew each year.
    """
    number = entry.number or entry.starts_on
    if number is None:
        raise Refused("number_or_day_missing", "number")
    if body_kind == "council":
        starts = _day(entry.starts_on)
        if starts is None:
            raise Refused("day_missing", "starts_on")
        return f"council-{starts.year}-{entry.number}" if entry.number else f"council-{number}"
    if body_kind == "assembly":
        return f"session-{number}"
    return f"{body_code}-session-{number}"


def _time(text: str) -> str:
    """Read a time of day as clerks type it: 10:00, 9.30, 10."""
    plain = text.strip()
    if not plain:
        return ""
    found = _TIME.fullmatch(plain)
    hours, minutes = (int(found[1]), int(found[2] or 0)) if found else (_HOURS, 0)
    if hours >= _HOURS or minutes >= _MINUTES:
        raise Refused("time_unreadable", "starts_at", text=plain)
    return f"{hours:02}:{minutes:02}"


def _day(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _equal(column: ColumnElement[Any], value: str | None) -> ColumnElement[bool]:
    return column.is_(None) if value is None else column == value
