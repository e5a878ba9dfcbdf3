from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.domain.dates import (
    DateFault,
    EndsBeforeItStarts,
    PartialDate,
    Period,
    UnreadableDate,
    typed_date,
    typed_partial_date,
)

days = st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31))
open_days = st.none() | days


@st.composite
def periods(draw: st.DrawFn) -> Period:
    starts, ends = draw(open_days), draw(open_days)
    if starts and ends and ends < starts:
        starts, ends = ends, starts
    return Period(starts, ends)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1995", date(1995, 1, 1), date(1995, 12, 31)),
        ("1995-06", date(1995, 6, 1), date(1995, 6, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("1995-06-12", date(1995, 6, 12), date(1995, 6, 12)),
    ],
)
def test_a_partial_date_covers_all_the_days_it_can_mean(text: str, first: date, last: date) -> None:
    partial = PartialDate.parse(text)
    assert (partial.first_day, partial.last_day) == (first, last)
    assert str(partial) == text


def test_only_a_whole_day_is_exact() -> None:
    assert PartialDate.parse("1995-06-12").exact == date(1995, 6, 12)
    assert PartialDate.parse("1995-06").exact is None


def test_a_year_stands_before_its_months_and_a_month_before_its_days() -> None:
    ordered = ["1994-12-31", "1995", "1995-01", "1995-01-01", "1995-02", "1996"]
    assert [str(one) for one in sorted(map(PartialDate.parse, ordered[::-1]))] == ordered


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", DateFault.NOT_A_DATE),
        ("1995-6", DateFault.NOT_A_DATE),
        ("12.06.1995", DateFault.NOT_A_DATE),
        ("1995-13", DateFault.NO_SUCH_DAY),
        ("1995-00-01", DateFault.NO_SUCH_DAY),
        ("1995-06-00", DateFault.NO_SUCH_DAY),
        ("2023-02-29", DateFault.NO_SUCH_DAY),
        ("0000", DateFault.NO_SUCH_DAY),
    ],
)
def test_a_stored_date_that_is_none_is_refused(text: str, fault: DateFault) -> None:
    with pytest.raises(UnreadableDate) as refused:
        PartialDate.parse(text)
    assert (refused.value.fault, refused.value.text) == (fault, text)


@pytest.mark.parametrize("parts", [(1995, 0, 5), (1995, 13, 0), (1995, 2, 30), (0, 1, 1)])
def test_a_date_that_does_not_exist_cannot_be_made(parts: tuple[int, int, int]) -> None:
    with pytest.raises(UnreadableDate):
        PartialDate(*parts)


@pytest.mark.parametrize(
    "text",
    [
        "01.03.1965",
        "1.3.1965",
        "1965-03-01",
        "01/03/1965",
        "1-3-1965",
        " 01.03.1965 г. ",
        "1965.3.1",
    ],
)
def test_a_day_is_read_as_clerks_type_it(text: str) -> None:
    assert typed_date(text) == date(1965, 3, 1)


@pytest.mark.parametrize(
    ("text", "stored"),
    [("1965", "1965"), ("1965 ж.", "1965"), ("03.1965", "1965-03"), ("1965-03", "1965-03")],
)
def test_old_history_may_know_the_year_or_month_alone(text: str, stored: str) -> None:
    assert str(typed_partial_date(text)) == stored


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("01.03.65", DateFault.SHORT_YEAR),
        ("1/3/65", DateFault.SHORT_YEAR),
        ("31.02.2020", DateFault.NO_SUCH_DAY),
        ("03/13/1965", DateFault.NO_SUCH_DAY),
        ("00.03.1965", DateFault.NO_SUCH_DAY),
        ("1965", DateFault.NOT_EXACT),
        ("01.03.0965", DateFault.YEAR_OUT_OF_RANGE),
        ("вчера", DateFault.NOT_A_DATE),
        ("1.3.1965.", DateFault.NOT_A_DATE),
        ("", DateFault.NOT_A_DATE),
    ],
)
def test_what_is_in_doubt_is_not_read(text: str, fault: DateFault) -> None:
    with pytest.raises(UnreadableDate) as refused:
        typed_date(text)
    assert refused.value.fault is fault


@given(days)
def test_a_day_survives_being_written_and_read(day: date) -> None:
    assert PartialDate.parse(str(PartialDate.of(day))).exact == day
    assert typed_date(day.strftime("%d.%m.") + f"{day.year:04}") == day


def test_both_ends_belong_to_a_period() -> None:
    term = Period(date(2025, 5, 1), date(2026, 4, 30))
    assert term.contains(date(2025, 5, 1))
    assert term.contains(date(2026, 4, 30))
    assert not term.contains(date(2025, 4, 30))
    assert not term.contains(date(2026, 5, 1))


def test_a_period_cannot_end_before_it_starts() -> None:
    with pytest.raises(EndsBeforeItStarts):
        Period(date(2026, 5, 1), date(2026, 4, 30))


def test_a_period_of_partly_known_ends_is_the_longest_it_can_be() -> None:
    period = Period.of_partial(PartialDate(1995), PartialDate(1997, 6))
    assert period == Period(date(1995, 1, 1), date(1997, 6, 30))
    assert Period.of_partial(None, None) == Period()


@given(periods(), periods())
def test_periods_overlap_where_one_holds_an_end_of_the_other(one: Period, other: Period) -> None:
    first, last = date.min, date.max
    shared = one.contains(other.starts or first) or other.contains(one.starts or first)
    shared = shared or one.contains(other.ends or last) or other.contains(one.ends or last)
    assert one.overlaps(other) == other.overlaps(one) == shared
