"""The rounds ahead are counted back from the ends of terms, seat by seat as they are staggered."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.domain.schedule import (
    ScheduleNorms,
    SeatAhead,
    Step,
    rounds_ahead,
    step_days,
)

USUAL = ScheduleNorms(12, nominations=90, meeting=45, notice=14, submission=30, order=10)
ON = date(2026, 11, 23)
STAGGERED = (SeatAhead(1, date(2027, 2, 1)), SeatAhead(2, date(2027, 8, 1)))
DAYS = st.dates(date(1995, 1, 1), date(2090, 12, 31))
LEADS = st.integers(0, 730)
NORMS = st.builds(ScheduleNorms, st.integers(1, 120), LEADS, LEADS, LEADS, LEADS, LEADS)
SEATS = st.lists(
    st.builds(SeatAhead, st.integers(1, 5), DAYS, st.booleans(), st.none()),
    max_size=5,
    unique_by=lambda seat: seat.number,
)


def test_every_step_stands_its_lead_time_before_the_term() -> None:
    first = rounds_ahead(STAGGERED, ON, 1, lambda _day: USUAL)[0]
    assert first.seats == (1,)
    assert {step.value: day.isoformat() for step, day in first.days.items()} == {
        "nominations": "2026-11-03",
        "notice": "2026-12-04",
        "meeting": "2026-12-18",
        "submission": "2027-01-02",
        "order": "2027-01-22",
        "term": "2027-02-01",
    }


def test_staggered_seats_take_turns_and_seats_of_one_day_share_a_round() -> None:
    found = rounds_ahead(STAGGERED, ON, 4, lambda _day: USUAL)
    assert [(one.seats, one.starts_on.isoformat()) for one in found] == [
        ((1,), "2027-02-01"), ((2,), "2027-08-01"), ((1,), "2028-02-01"), ((2,), "2028-08-01"),
    ]  # fmt: skip
    both = (SeatAhead(2, date(2027, 2, 1)), SeatAhead(1, date(2027, 2, 1)))
    assert [one.seats for one in rounds_ahead(both, ON, 2, lambda _day: USUAL)] == [(1, 2)] * 2


@pytest.mark.parametrize(
    ("free_on", "months", "following"),
    [
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2027, 3, 1), 24, date(2029, 3, 1)),
    ],
)
def test_terms_end_well_at_the_end_of_months_and_in_leap_years(
    free_on: date, months: int, following: date
) -> None:
    norms = USUAL._replace(term_months=months)
    found = rounds_ahead([SeatAhead(1, free_on)], ON, 2, lambda _day: norms)
    assert found[1].starts_on == following


def test_after_a_resignation_the_call_goes_out_on_the_first_vacant_day() -> None:
    vacant = SeatAhead(1, date(2026, 11, 10), by_surprise=True)
    found = rounds_ahead([vacant, STAGGERED[1]], ON, 2, lambda _day: USUAL)
    assert found[0].days[Step.NOMINATIONS] == date(2026, 11, 10)
    assert found[0].starts_on == date(2027, 2, 8)
    assert found[1].seats == (2,)


def test_who_is_appointed_already_holds_the_seat_to_the_end_of_that_term() -> None:
    appointed = SeatAhead(1, date(2027, 2, 1), appointed_until=date(2027, 7, 31))
    found = rounds_ahead([appointed], ON, 2, lambda _day: USUAL)
    assert [one.starts_on for one in found] == [date(2027, 2, 1), date(2027, 8, 1)]


def test_a_round_that_was_missed_is_late_and_the_next_term_counts_from_now() -> None:
    found = rounds_ahead([SeatAhead(1, date(2025, 2, 1))], ON, 2, lambda _day: USUAL)
    assert found[0].starts_on == date(2025, 2, 1)
    assert found[1].starts_on == date(2027, 11, 23)


def test_a_norm_that_changes_between_rounds_changes_those_that_follow() -> None:
    def norms_on(day: date) -> ScheduleNorms:
        return USUAL if day < date(2027, 6, 1) else USUAL._replace(term_months=24, nominations=120)

    first, second, third = rounds_ahead([STAGGERED[0]], ON, 3, norms_on)
    assert first.days[Step.NOMINATIONS] == date(2026, 11, 3)
    assert second.starts_on == date(2028, 2, 1)
    assert (second.starts_on - second.days[Step.NOMINATIONS]).days == 120
    assert third.starts_on == date(2030, 2, 1)


def test_a_term_without_a_length_or_beyond_all_calendars_has_no_round_after_it() -> None:
    none, endless = USUAL._replace(term_months=0), USUAL._replace(term_months=120_000)
    assert len(rounds_ahead(STAGGERED[:1], ON, 5, lambda _day: none)) == 1
    assert len(rounds_ahead(STAGGERED[:1], ON, 5, lambda _day: endless)) == 1


@given(DAYS, NORMS)
def test_the_steps_are_always_in_order(starts_on: date, norms: ScheduleNorms) -> None:
    days = step_days(starts_on, norms)
    assert list(days) == list(Step)
    assert list(days.values()) == sorted(days.values())
    assert days[Step.TERM] == starts_on
    assert days[Step.NOMINATIONS] <= starts_on - timedelta(days=norms.nominations)
    assert days[Step.MEETING] - days[Step.NOTICE] == timedelta(days=norms.notice)


@given(SEATS, DAYS, NORMS)
def test_rounds_follow_one_another_and_fill_every_seat_in_its_time(
    seats: list[SeatAhead], on: date, norms: ScheduleNorms
) -> None:
    found = rounds_ahead(seats, on, 8, lambda _day: norms)
    starts = [one.starts_on for one in found]
    assert starts == sorted(set(starts))
    assert len(found) == (8 if seats else 0)
    for seat in seats:
        own = [one.starts_on for one in found if seat.number in one.seats]
        for before, after in pairwise(own):
            months = (after.year - before.year) * 12 + after.month - before.month
            assert months == norms.term_months or before < on


@given(SEATS, DAYS, NORMS)
def test_the_order_in_which_seats_are_named_does_not_matter(
    seats: list[SeatAhead], on: date, norms: ScheduleNorms
) -> None:
    assert rounds_ahead(seats, on, 4, lambda _day: norms) == rounds_ahead(
        reversed(seats), on, 4, lambda _day: norms
    )
