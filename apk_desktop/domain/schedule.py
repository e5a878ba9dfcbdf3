"""The rounds ahead: for each the days of its steps, counted back from the day its terms begin."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum
from typing import NamedTuple

from apk_desktop.domain.terms import term_end

MONTHS = 12


class Step(StrEnum):
    """A step of a round, in the order in which they are taken."""

    NOMINATIONS = "nominations"
    NOTICE = "notice"
    MEETING = "meeting"
    SUBMISSION = "submission"
    ORDER = "order"
    TERM = "term"


class ScheduleNorms(NamedTuple):
    """How long a term is, and how many days before its beginning each step is due.

    `notice` alone is counted back from the meeting that it announces.
    """

    term_months: int
    nominations: int
    meeting: int
    notice: int
    submission: int
    order: int


class SeatAhead(NamedTuple):
    """When a seat falls free, and until when whoever is appointed to it already will hold it.

    `by_surprise` is an end before its day, as a resignation, for which nothing was prepared.
    """

    number: int
    free_on: date
    by_surprise: bool = False
    appointed_until: date | None = None


class RoundAhead(NamedTuple):
    """A round to come: the day its terms begin, the seats it fills, and the day of every step."""

    starts_on: date
    seats: tuple[int, ...]
    days: dict[Step, date]


NormsOn = Callable[[date], ScheduleNorms]


def rounds_ahead(
    seats: Iterable[SeatAhead], on: date, rounds: int, norms_on: NormsOn
) -> list[RoundAhead]:
    """Give so many rounds in the order of their days; seats that fall free together share one.

    The norms that hold on the eve of a term say its steps, those of its first day its length. What
    should have begun before `on` and did not is followed by a term that begins on `on` at the
    earliest.
    """
    waiting = {seat.number: seat for seat in seats}
    starts = {number: _start(seat, norms_on) for number, seat in waiting.items()}
    found: list[RoundAhead] = []
    while starts and len(found) < rounds:
        first = min(starts.values())
        together = tuple(sorted(number for number, day in starts.items() if day == first))
        found.append(RoundAhead(first, together, step_days(first, norms_on(_eve(first)))))
        for number in together:
            known = waiting[number].appointed_until
            waiting[number] = SeatAhead(number, first)
            until = known or _end(max(first, on), norms_on)
            if until is None or until < first:
                del starts[number]
            else:
                starts[number] = until + timedelta(days=1)
    return found


def step_days(starts_on: date, norms: ScheduleNorms) -> dict[Step, date]:
    """Give the day of each step; one that its lead time puts after the next comes with the next."""
    order = starts_on - timedelta(days=norms.order)
    submission = min(starts_on - timedelta(days=norms.submission), order)
    meeting = min(starts_on - timedelta(days=norms.meeting), submission)
    notice = meeting - timedelta(days=norms.notice)
    nominations = min(starts_on - timedelta(days=norms.nominations), notice)
    days = (nominations, notice, meeting, submission, order, starts_on)
    return dict(zip(Step, days, strict=True))


def _start(seat: SeatAhead, norms_on: NormsOn) -> date:
    """Give the day the next term begins: after a surprise the call goes out on the first day."""
    if not seat.by_surprise:
        return seat.free_on
    days = step_days(seat.free_on, norms_on(_eve(seat.free_on)))
    return seat.free_on + (seat.free_on - days[Step.NOMINATIONS])


def _end(starts: date, norms_on: NormsOn) -> date | None:
    """Give the last day of a term; None where it has no length or ends after all calendars."""
    months = norms_on(starts).term_months
    if months < 1 or starts.year + months // MONTHS + 1 >= MAXYEAR:
        return None
    return term_end(starts, months)


def _eve(day: date) -> date:
    return day - timedelta(days=1)
