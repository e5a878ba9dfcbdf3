"""Checks of a register: its file, its references, and records that contradict each other."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, Table, and_, func, or_, select

from apk_desktop.db.register import Register
from apk_desktop.db.sqlite import file_faults
from apk_desktop.db.tables import (
    attendance,
    meeting,
    membership,
    organization,
    organization_name,
    person,
    post,
    recommendation,
)
from apk_desktop.domain.gate import VoteCount, is_valid
from apk_desktop.domain.identifiers import Iin, WrongNumber
from apk_desktop.domain.terms import after_months
from apk_desktop.services.attendance import PRESENT
from apk_desktop.services.composition import Compositions
from apk_desktop.services.meeting_members import count_members
from apk_desktop.services.norms import norms_in_force


class CheckResult(NamedTuple):
    """One check: its code, how many records it found, and whether the file itself is at fault."""

    code: str
    found: int
    is_damage: bool = False


def run_checks(register: Register, on: date) -> list[CheckResult]:
    """Run every check and give the results in their order."""
    with register.reading() as connection:
        broken, dangling = file_faults(connection)
    council = Compositions(register).of("council", on)
    backwards = sum(_count(register, _backwards(table)) for table in (membership, post))
    return [
        CheckResult("file", broken, is_damage=broken > 0),
        CheckResult("references", dangling, is_damage=dangling > 0),
        CheckResult("backwards", backwards, is_damage=backwards > 0),
        CheckResult("overlaps", _count(register, _overlaps())),
        CheckResult("no_name", _count(register, _nameless())),
        CheckResult("nameless_people", _count(register, _nameless_people())),
        CheckResult("iin", _wrong_iins(register)),
        CheckResult("over_norm", sum(line.over > 0 for line in council.categories)),
        CheckResult("without_seat", council.without_seat if council.seats else 0),
        CheckResult("term_over", _count(register, _over(on))),
        CheckResult("no_minutes", _count(register, _without_minutes())),
        CheckResult("council_gaps", _council_gaps(register, on)),
        CheckResult("votes", _unfit_votes(register)),
        CheckResult("after_death", _count(register, _after_death())),
    ]


def _count(register: Register, query: Select[int]) -> int:
    return int(register.ask(query)[0][0])


def _backwards(table: Table) -> Select[int]:
    """The schema forbids it, so such a row was written by another program."""
    return select(func.count()).select_from(table).where(table.c.first_day > table.c.last_day)


def _overlaps() -> Select[int]:
    other = membership.alias()
    together = and_(
        other.c.post_id == membership.c.post_id,
        other.c.id > membership.c.id,
        other.c.first_day <= membership.c.last_day,
        other.c.last_day >= membership.c.first_day,
    )
    return select(func.count()).select_from(membership.join(other, together))


def _nameless() -> Select[int]:
    named = select(organization_name.c.organization_id)
    unnamed = organization.c.id.not_in(named)
    return select(func.count()).select_from(organization).where(unnamed)


def _nameless_people() -> Select[int]:
    return select(func.count()).select_from(person).where(person.c.search_key == "")


def _over(on: date) -> Select[int]:
    """A planned end that is a year or a month is past when the whole of it is."""
    c = membership.c
    day = on.isoformat()
    past = c.planned_end_on < func.substr(day, 1, func.length(c.planned_end_on))
    return select(func.count()).select_from(membership).where(past, c.last_day >= day)


def _without_minutes() -> Select[int]:
    return (
        select(func.count())
        .select_from(meeting)
        .where(meeting.c.kind == "council", meeting.c.state == "held")
        .where(meeting.c.minutes_number == "")
    )


def _council_gaps(register: Register, on: date) -> int:
    """Count the times, until today, in which the Council did not meet as often as it has to."""
    query = (
        select(meeting.c.starts_on)
        .where(meeting.c.kind == "council", meeting.c.state == "held")
        .where(meeting.c.starts_on <= on.isoformat(), _on_a_day())
        .order_by(meeting.c.starts_on)
    )
    days = [date.fromisoformat(row[0]) for row in register.ask(query)]
    found = 0
    for last, following in pairwise([*days, on]):
        norm = norms_in_force(register, last).get("council_interval")
        found += norm is not None and following > after_months(last, norm.number)
    return found


def _unfit_votes(register: Register) -> int:
    """Count recommendations whose votes cannot be, or differ from that day's Council or turnout."""
    r, m = recommendation.c, meeting.c
    present = (
        select(func.count())
        .where(attendance.c.meeting_id == m.id, attendance.c.state.in_(PRESENT))
        .scalar_subquery()
    )
    query = select(
        m.organization_id, m.starts_on, present,
        r.members, r.present, r.votes_for, r.votes_against, r.votes_abstained,
    ).join(meeting, m.id == r.meeting_id).where(r.votes_for.is_not(None), _on_a_day())  # fmt: skip
    sizes: dict[tuple[int, str], int] = {}
    found = 0
    for body_id, day, marked, *votes in register.ask(query):
        counted = VoteCount(*(number or 0 for number in votes))
        if (body_id, day) not in sizes:
            sizes[body_id, day] = count_members(register, body_id, date.fromisoformat(day))
        differs = counted.members != sizes[body_id, day] or marked not in (0, counted.present)
        found += differs or not is_valid(counted)
    return found


def _on_a_day() -> ColumnElement[bool]:
    """Keep the meetings whose day is known; of old ones it may be the month alone."""
    return func.length(meeting.c.starts_on) == len("YYYY-MM-DD")


def _after_death() -> Select[int]:
    died = person.c.died_on
    return (
        select(func.count())
        .select_from(membership.join(person, person.c.id == membership.c.person_id))
        .where(died.is_not(None), or_(membership.c.last_day > died, membership.c.first_day > died))
    )


def _wrong_iins(register: Register) -> int:
    wrong = 0
    for (text,) in register.ask(select(person.c.iin).where(person.c.iin != "")):
        try:
            Iin.parse(text)
        except WrongNumber:
            wrong += 1
    return wrong
