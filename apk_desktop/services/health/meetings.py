"""Rules of meetings: minutes, the Council's intervals, and votes that add up."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from sqlalchemy import ColumnElement, func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import attendance, meeting, person, recommendation
from apk_desktop.domain.gate import VoteCount, is_valid
from apk_desktop.domain.terms import after_months
from apk_desktop.services.attendance import PRESENT
from apk_desktop.services.health.findings import Finding, Rule, Severity, ask
from apk_desktop.services.meeting_members import count_members
from apk_desktop.services.norms import norms_in_force
from apk_desktop.services.papers import Owner

_M = meeting.c


def _without_minutes(register: Register, _on: date) -> list[Finding]:
    query = select(_M.id, _M.starts_on).where(
        _M.kind == "council", _M.state == "held", _M.minutes_number == ""
    )
    return ask(register, query, "meeting_id", 1)


def _council_gaps(register: Register, on: date) -> list[Finding]:
    """The times, until today, in which the Council did not meet as often as it has to."""
    query = (
        select(_M.id, _M.starts_on)
        .where(_M.kind == "council", _M.state == "held")
        .where(_M.starts_on <= on.isoformat(), _on_a_day())
        .order_by(_M.starts_on)
    )
    met = [(at, date.fromisoformat(day)) for at, day in register.ask(query)]
    found = []
    for (at, last), (_next, following) in pairwise([*met, (0, on)]):
        norm = norms_in_force(register, last).get("council_interval")
        if norm is not None and following > after_months(last, norm.number):
            days = (last.isoformat(), following.isoformat())
            found.append(Finding(Owner("meeting_id", at), None, days, norm.number))
    return found


def _unfit_votes(register: Register, _on: date) -> list[Finding]:
    """Recommendations whose votes cannot be, or differ from that day's Council or turnout."""
    r = recommendation.c
    present = (
        select(func.count())
        .where(attendance.c.meeting_id == _M.id, attendance.c.state.in_(PRESENT))
        .scalar_subquery()
    )
    query = select(
        r.id, _M.organization_id, _M.starts_on, present,
        r.members, r.present, r.votes_for, r.votes_against, r.votes_abstained,
    ).join(meeting, _M.id == r.meeting_id).where(r.votes_for.is_not(None), _on_a_day())  # fmt: skip
    sizes: dict[tuple[int, str], int] = {}
    found = []
    for at, body_id, day, marked, *votes in register.ask(query):
        counted = VoteCount(*(number or 0 for number in votes))
        if (body_id, day) not in sizes:
            sizes[body_id, day] = count_members(register, body_id, date.fromisoformat(day))
        differs = counted.members != sizes[body_id, day] or marked not in (0, counted.present)
        if differs or not is_valid(counted):
            found.append(Finding(Owner("recommendation_id", at), None, (day,)))
    return found


def _on_a_day() -> ColumnElement[bool]:
    """Keep the meetings whose day is known; of old ones it may be the month alone."""
    return func.length(_M.starts_on) == len("YYYY-MM-DD")


def _held_later(register: Register, on: date) -> list[Finding]:
    query = select(_M.id, _M.starts_on).where(_M.state == "held", _M.starts_on > on.isoformat())
    return ask(register, query, "meeting_id", 1)


def _not_closed(register: Register, on: date) -> list[Finding]:
    """A meeting whose day is past and of which nobody noted whether it was held."""
    day = on.isoformat()
    past = _M.starts_on < func.substr(day, 1, func.length(_M.starts_on))
    query = select(_M.id, _M.starts_on).where(_M.state.in_(("planned", "convened")), past)
    return ask(register, query, "meeting_id", 1)


def _recommended_after_death(register: Register, _on: date) -> list[Finding]:
    r = recommendation.c
    query = (
        select(r.id, person.c.died_on)
        .join(person, person.c.id == r.person_id)
        .where(r.recommended_on > person.c.died_on)
    )
    return ask(register, query, "recommendation_id", 1)


RULES = (
    Rule("votes", Severity.ERROR, _unfit_votes),
    Rule("held_later", Severity.ERROR, _held_later),
    Rule("recommended_after_death", Severity.ERROR, _recommended_after_death),
    Rule("council_gaps", Severity.WARNING, _council_gaps),
    Rule("not_closed", Severity.WARNING, _not_closed),
    Rule("no_minutes", Severity.WARNING, _without_minutes),
)
