"""Agendas number themselves, know their times, and items move without losing their own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.domain.agenda import (
    BELOW,
    TOP,
    Entry,
    Place,
    Step,
    Timed,
    dropped,
    ends_at,
    inserted,
    moved,
    outline,
    places,
    slots,
    without,
)


def of(text: str) -> list[Entry]:
    """Read "1 2 .3 4": a full stop before a sub-item."""
    return [Entry(int(one.strip(".")), BELOW if one[0] == "." else TOP) for one in text.split()]


def as_text(entries: list[Entry]) -> str:
    return " ".join(f"{'.' if one.level == BELOW else ''}{one.id}" for one in entries)


OUTLINES = st.lists(st.sampled_from((TOP, BELOW)), min_size=1, max_size=12).map(
    lambda levels: [Entry(at, level if at > 1 else TOP) for at, level in enumerate(levels, start=1)]
)


def test_items_are_numbered_and_timed_as_on_paper() -> None:
    items = [Timed(TOP, 10), Timed(TOP, 25), Timed(BELOW, 10), Timed(TOP, 20)]
    found = slots(items, "10:00")
    assert [one.number for one in found] == ["1", "2", "2.1", "3"]
    assert [one.starts for one in found] == ["10:00", "10:10", "10:35", "10:45"]
    assert ends_at(items, "10:00") == "11:05"


def test_an_item_may_leave_its_length_to_its_sub_items() -> None:
    found = slots([Timed(TOP, 0), Timed(BELOW, 10), Timed(TOP, 5)], "23:55")
    assert [one.starts for one in found] == ["23:55", "23:55", "00:05"]


def test_after_an_item_without_a_length_no_time_is_known() -> None:
    items = [Timed(TOP, 0), Timed(TOP, 5)]
    assert [one.starts for one in slots(items, "10:00")] == ["10:00", ""]
    assert [one.starts for one in slots(items, "")] == ["", ""]
    assert ends_at(items, "10:00") == ""


@pytest.mark.parametrize(
    ("before", "item", "step", "after"),
    [
        ("1 2 .3 4", 2, Step.UP, "2 .3 1 4"),
        ("1 2 .3 4", 4, Step.UP, "1 4 2 .3"),
        ("1 2 .3 4", 1, Step.UP, "1 2 .3 4"),
        ("1 2 .3 4", 1, Step.DOWN, "2 .3 1 4"),
        ("1 2 .3 4", 4, Step.DOWN, "1 2 .3 4"),
        ("1 .2 .3 4", 3, Step.UP, "1 .3 .2 4"),
        ("1 4 .2", 2, Step.UP, "1 .2 4"),
        ("1 .2", 2, Step.UP, "1 .2"),
        ("1 .2 .3 4", 3, Step.DOWN, "1 .2 4 .3"),
        ("1 .2", 2, Step.DOWN, "1 .2"),
        ("1 2 .3", 2, Step.IN, "1 .2 .3"),
        ("1 2", 1, Step.IN, "1 2"),
        ("1 .2 .3", 2, Step.OUT, "1 2 .3"),
    ],
)
def test_steps_move_an_item_as_a_clerk_expects(
    before: str, item: int, step: Step, after: str
) -> None:
    assert as_text(moved(of(before), item, step)) == after


@pytest.mark.parametrize(
    ("item", "before", "after"),
    [
        (4, 1, "4 1 2 .3"),
        (2, 1, "2 .3 1 4"),
        (1, 3, "2 .3 1 4"),
        (1, None, "2 .3 4 1"),
        (3, 2, "1 .3 2 4"),
        (2, 3, "1 2 .3 4"),
    ],
)
def test_an_item_is_dropped_with_its_own(item: int, before: int | None, after: str) -> None:
    assert as_text(dropped(of("1 2 .3 4"), item, before)) == after


def test_an_item_is_taken_out_with_its_own_and_put_in_anywhere() -> None:
    left, taken = without(of("1 2 .3 4"), 2)
    assert (as_text(left), taken) == ("1 4", [2, 3])
    assert as_text(inserted(left, Entry(5, BELOW), 4)) == "1 .5 4"
    assert as_text(inserted(left, Entry(5, TOP), None)) == "1 4 5"


@given(OUTLINES)
def test_an_outline_is_kept_and_read_back(entries: list[Entry]) -> None:
    assert outline(places(entries)) == entries


@given(OUTLINES, st.data())
def test_no_step_loses_an_item(entries: list[Entry], data: st.DataObject) -> None:
    item = data.draw(st.sampled_from([one.id for one in entries]))
    step = data.draw(st.sampled_from(list(Step)))
    after = outline(places(moved(entries, item, step)))
    assert sorted(one.id for one in after) == sorted(one.id for one in entries)
    before = data.draw(st.sampled_from([None, *(one.id for one in entries)]))
    after = outline(places(dropped(entries, item, before)))
    assert sorted(one.id for one in after) == sorted(one.id for one in entries)


def test_kept_items_with_one_position_stay_in_the_order_they_were_made() -> None:
    kept = [Place(2, None, 1), Place(1, None, 1), Place(3, 1, 1)]
    assert as_text(outline(kept)) == "1 .3 2"
