"""The schedule of the rotation as of a day: the rounds ahead, their steps, and what was done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from apk_desktop.db.register import Register
from apk_desktop.domain.schedule import (
    RoundAhead,
    ScheduleNorms,
    SeatAhead,
    Step,
    rounds_ahead,
)
from apk_desktop.domain.terms import term_end
from apk_desktop.services.norms import Norm, norms_in_force
from apk_desktop.services.rotation.history import HeldRound, held_rounds
from apk_desktop.services.rotation.schedule_records import (
    Records,
    StepRecord,
    Window,
    records_of,
)
from apk_desktop.services.rotation.seats import Seat, Term, rotating_seats, terms_in_seats
from apk_desktop.services.rotation.settings import USUAL_TERM_MONTHS

ROUNDS = 6
ALERT_LEAD = "rotation_alert_lead"
USUAL_LEADS = {
    "rotation_nominations_lead": 90,
    "rotation_meeting_lead": 45,
    "council_notice": 14,
    "rotation_submission_lead": 30,
    "rotation_order_lead": 10,
    ALERT_LEAD: 30,
}
"""Settings of the Secretariat, for a register that has none of its own."""


class State(StrEnum):
    """How a milestone stands on the day: done with or without a record, late, due soon, later."""

    DONE = "done"
    UNRECORDED = "unrecorded"
    LATE = "late"
    SOON = "soon"
    LATER = "later"


class Milestone(NamedTuple):
    """A step of a round ahead; `days` from the day asked about are below zero where past.

    `id` tells the milestones of one schedule apart. `record` is what took the step, or a planned
    meeting that is to take it.
    """

    id: int
    round_number: int
    seats: tuple[int, ...]
    starts_on: date
    step: Step
    due_on: date
    days: int
    state: State
    record: StepRecord | None


class Due(NamedTuple):
    """What the schedule warns of: milestones that are late, and those due within the lead time."""

    late: tuple[Milestone, ...]
    soon: tuple[Milestone, ...]

    @property
    def waiting(self) -> int:
        """How many milestones wait."""
        return len(self.late) + len(self.soon)


class Schedule:
    """The schedule of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def milestones(self, on: date) -> list[Milestone]:
        """Give the steps of the rounds ahead as of a day, round by round."""
        leads = self.alert_days(on)
        terms = terms_in_seats(self._register)
        norms_on = self._norms_on()
        seats = rotating_seats(self._register, on)
        known = {seat.number: _appointed(seat, terms, on) for seat in seats}
        ahead = [_seat_ahead(seat, terms, on, norms_on) for seat in seats]
        rounds = rounds_ahead([one for one in ahead if one], on, ROUNDS, norms_on)
        found: list[Milestone] = []
        held = held_rounds(self._register, on)
        number, is_next = held[-1].number if held else 0, True
        for at, one in enumerate(rounds):
            appointed = _term_of(one, known)
            records: Records = {}
            if appointed is not None:
                own = appointed.round_number or number
                records = self._records(one, on, _window_of(own, held, on), own)
            else:
                own = number = number + 1
                if is_next:
                    records = self._records(one, on, _window_ahead(held, on), None)
                is_next = False
            steps = _milestones(one, records, on, leads)
            found += (
                step._replace(id=at * len(Step) + step.id, round_number=own) for step in steps
            )
        return found

    def due(self, on: date) -> Due:
        """Give what is late and what is due within the lead time, the first to come first."""
        waiting = sorted(self.milestones(on), key=lambda one: (one.due_on, one.id))
        return Due(
            tuple(one for one in waiting if one.state is State.LATE),
            tuple(one for one in waiting if one.state is State.SOON),
        )

    def alert_days(self, on: date) -> int:
        """Give how many days ahead the schedule warns on a day."""
        return _lead(norms_in_force(self._register, on), ALERT_LEAD)

    def _norms_on(self) -> Callable[[date], ScheduleNorms]:
        @cache
        def norms_on(day: date) -> ScheduleNorms:
            found = norms_in_force(self._register, day)
            term = found.get("deputy_chair_term")
            months = term.number if term else USUAL_TERM_MONTHS
            leads = (_lead(found, code) for code in USUAL_LEADS if code != ALERT_LEAD)
            return ScheduleNorms(months, *leads)

        return norms_on

    def _records(self, one: RoundAhead, on: date, window: Window, number: int | None) -> Records:
        """Read a round's records; where it is late, its meeting may come as long from now."""
        called = one.days[Step.NOMINATIONS]
        meets = (called, max(one.starts_on, on + (one.starts_on - called)))
        return records_of(self._register, window, meets, number)


def _lead(norms: dict[str, Norm], code: str) -> int:
    return norms[code].number if code in norms else USUAL_LEADS[code]


def _milestones(one: RoundAhead, records: Records, on: date, leads: int) -> Iterator[Milestone]:
    """A step that has no record is over all the same once a later one was taken."""
    taken = [step for step in Step if (record := records.get(step)) and record.is_done]
    last = list(Step).index(taken[-1]) if taken else -1
    for at, (step, due_on) in enumerate(one.days.items()):
        record = records.get(step)
        days = (due_on - on).days
        if at <= last:
            state = State.DONE if record and record.is_done else State.UNRECORDED
        elif step is Step.TERM and Step.ORDER in records:
            state = State.LATER
        else:
            state = State.LATE if days < 0 else State.SOON if days <= leads else State.LATER
        yield Milestone(at, 0, one.seats, one.starts_on, step, due_on, days, state, record)


def _appointed(seat: Seat, terms: list[Term], on: date) -> Term | None:
    """Give the term to come for which the order is signed already."""
    signed = (
        term
        for term in terms
        if term.post_id == seat.post_id
        and term.first_day is not None
        and term.first_day > on
        and (term.act_signed_on or "") <= on.isoformat()
    )
    return next(signed, None)


def _seat_ahead(
    seat: Seat, terms: list[Term], on: date, norms_on: Callable[[date], ScheduleNorms]
) -> SeatAhead | None:
    """Tell when a seat falls free: by its term, by its norm, or because nobody holds it."""
    coming = _appointed(seat, terms, on)
    if coming is not None and coming.first_day is not None:
        return SeatAhead(seat.number, coming.first_day, appointed_until=coming.due_on)
    begun = [
        one
        for one in terms
        if one.post_id == seat.post_id and one.first_day is not None and one.first_day <= on
    ]
    if not begun:
        return SeatAhead(seat.number, on, by_surprise=True)
    last = begun[-1]
    due = last.due_on
    if due is None and last.first_day is not None:
        due = term_end(last.first_day, norms_on(last.first_day).term_months)
    if due is None:
        return None
    return SeatAhead(seat.number, due + timedelta(days=1), by_surprise=_ended_early(last))


def _ended_early(term: Term) -> bool:
    """Whether a term ended before its day by anything but the order that filled the seat anew."""
    if not (term.ends_on and term.planned_end_on) or term.end_reason == "rotation":
        return False
    return term.ends_on < term.planned_end_on


def _term_of(one: RoundAhead, known: dict[int, Term | None]) -> Term | None:
    """Give the appointment that a round stands for, where it is made already."""
    appointed = (known[number] for number in one.seats)
    return next((term for term in appointed if term and term.first_day == one.starts_on), None)


def _window_of(number: int, held: list[HeldRound], on: date) -> Window:
    """Give the days of the records of a decided round."""
    before = [one for one in held if one.number < number]
    own = next((one for one in held if one.number == number), None)
    return Window(before[-1].held_on if before else "", own.held_on if own else on.isoformat())


def _window_ahead(held: list[HeldRound], on: date) -> Window:
    """Give the days of the records of the round that is to be decided next."""
    return Window(held[-1].held_on if held else "", on.isoformat())
