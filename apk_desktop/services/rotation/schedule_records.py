"""The records that take a round's steps: nominations, the Council's meeting, submission, order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    act,
    meeting,
    nomination,
    organization,
    person,
    recommendation,
    rotation_round,
)
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.schedule import Step
from apk_desktop.services.row_parts import name_columns, name_from

OFFICE = "rotating_deputy_chair"
CONVENED = ("convened", "held")


class StepRecord(NamedTuple):
    """A record that took a step, or is to take it; `kind` is person, meeting or act."""

    kind: str
    id: int
    day: str
    is_done: bool
    number: str = ""
    act_kind: str = ""
    name: PersonName | None = None


class Window(NamedTuple):
    """The days of a round's records: after the last round, up to the round or the day asked."""

    after: str
    until: str


Records = dict[Step, StepRecord]


def records_of(
    register: Register, window: Window, meets: tuple[date, date], round_number: int | None
) -> Records:
    """Give what took each step of a round; a meeting planned within `meets` is to take its own."""
    found: Records = {}
    if nominated := _first_nomination(register, window):
        found[Step.NOMINATIONS] = nominated
    recommending = _recommending(register, window)
    planned = None if recommending else _planned(register, window, meets)
    if recommending:
        found[Step.MEETING] = recommending
        found.setdefault(Step.NOMINATIONS, recommending)
        found[Step.NOTICE] = recommending
    elif planned:
        found[Step.MEETING] = planned
        if convened := _convened(register, planned.id):
            found[Step.NOTICE] = convened
    if submitted := _submission(register, window):
        found[Step.SUBMISSION] = submitted
    if round_number and (order := _order(register, round_number)):
        found[Step.ORDER] = order
    return found


def _first_nomination(register: Register, window: Window) -> StepRecord | None:
    c = nomination.c
    query = (
        select(person.c.id, c.nominated_on, *name_columns())
        .join(person, person.c.id == c.person_id)
        .where(c.office == OFFICE, c.nominated_on > window.after, c.nominated_on <= window.until)
        .order_by(c.nominated_on, c.id)
        .limit(1)
    )
    for person_id, day, *name in register.ask(query):
        return StepRecord("person", person_id, day, is_done=True, name=name_from(name))
    return None


def _recommending(register: Register, window: Window) -> StepRecord | None:
    """Give the latest meeting at which the Council recommended somebody for the round."""
    r, m = recommendation.c, meeting.c
    query = (
        select(m.id, m.starts_on, m.number)
        .join(recommendation, r.meeting_id == m.id)
        .where(r.office == OFFICE, m.state != "cancelled", m.starts_on <= window.until)
        .where(r.recommended_on > window.after, r.recommended_on <= window.until)
        .order_by(r.recommended_on.desc(), m.id.desc())
        .limit(1)
    )
    return _meeting(register.ask(query), is_done=True)


def _planned(register: Register, window: Window, meets: tuple[date, date]) -> StepRecord | None:
    """Give the first Council meeting that is to come in the time of the round."""
    m = meeting.c
    first, last = (day.isoformat() for day in meets)
    query = (
        select(m.id, m.starts_on, m.number)
        .join(organization, organization.c.id == m.organization_id)
        .where(organization.c.code == "council", m.state.in_(("planned", "convened")))
        .where(m.starts_on >= max(first, window.after), m.starts_on <= last)
        .order_by(m.starts_on, m.id)
        .limit(1)
    )
    return _meeting(register.ask(query), is_done=False)


def _meeting(rows: Iterable[tuple[int, str, int | None]], *, is_done: bool) -> StepRecord | None:
    for meeting_id, day, number in rows:
        shown = "" if number is None else str(number)
        return StepRecord("meeting", meeting_id, day, is_done, number=shown)
    return None


def _convened(register: Register, meeting_id: int) -> StepRecord | None:
    """Give the meeting itself where it is convened: its members have been told then."""
    m = meeting.c
    query = select(m.id, m.starts_on, m.number).where(m.id == meeting_id, m.state.in_(CONVENED))
    return _meeting(register.ask(query), is_done=True)


def _submission(register: Register, window: Window) -> StepRecord | None:
    r, a = recommendation.c, act.c
    query = (
        select(a.id, a.signed_on, a.number, a.kind)
        .join(recommendation, r.submission_act_id == a.id)
        .where(r.office == OFFICE, a.signed_on <= window.until)
        .where(r.recommended_on > window.after, r.recommended_on <= window.until)
        .order_by(a.signed_on.desc(), a.id.desc())
        .limit(1)
    )
    return _act(register.ask(query))


def _order(register: Register, round_number: int) -> StepRecord | None:
    a = act.c
    query = (
        select(a.id, a.signed_on, a.number, a.kind)
        .join(rotation_round, rotation_round.c.act_id == a.id)
        .where(rotation_round.c.number == round_number)
    )
    return _act(register.ask(query))


def _act(rows: Iterable[tuple[int, str | None, str, str]]) -> StepRecord | None:
    for act_id, day, number, kind in rows:
        return StepRecord("act", act_id, day or "", is_done=True, number=number, act_kind=kind)
    return None
