"""A list of very many rows shows the first at once, then their number, then lets all be reached."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pytest
from pytestqt.qtbot import QtBot

from apk_desktop.domain.faults import Stopped
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables import vast_rows
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import Forgetful
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import PAGE, PAGES_KEPT, RowsModel
from apk_desktop.ui.tables.vast_rows import Total


class Line(NamedTuple):
    id: int
    name: str


COLUMNS = [TableColumn(key="name", heading="Name", text=lambda row: row.name, sort="name")]


class Vast:
    """Rows whose ids fall from `top`; `gate` holds the order back until it is set."""

    def __init__(self, count: int, *, top: int = 5_000_000, is_more: bool = False) -> None:
        self.ids = array("q", range(top, top - count, -1))
        self.is_more, self.read, self.stopped = is_more, 0, False
        self.gate, self.threads = threading.Event(), set[int]()
        self.gate.set()

    def first(self, limit: int) -> Sequence[Line | None]:
        return self.rows(self.ids[:limit])

    def total(self) -> Total:
        return Total(len(self.ids), self.is_more)

    def order(self) -> array[int]:
        self.threads.add(threading.get_ident())
        self.gate.wait(20)
        if self.stopped:
            raise Stopped("register")
        return self.ids

    def rows(self, ids: Sequence[int]) -> Sequence[Line | None]:
        self.read += 1
        return [Line(one, f"n{one}") for one in ids]

    def every(self) -> Iterator[Line]:
        return (Line(one, f"n{one}") for one in self.ids)

    def stop(self) -> None:
        self.stopped = True
        self.gate.set()


@pytest.fixture
def listing(look: Look, qtbot: QtBot) -> RegisterList:
    made = RegisterList(look, "people", COLUMNS, Forgetful(), "Filter the list")
    qtbot.addWidget(made)
    made.finish_bar()
    made.resize(600, 400)
    made.show()
    return made


def test_the_first_rows_and_the_total_are_there_before_the_order(
    listing: RegisterList, qtbot: QtBot
) -> None:
    source, model = Vast(1_000_000), listing.table.model
    source.gate.clear()
    listing.show_vast(source, None, "Nobody")
    assert (model.rowCount(), source.read) == (PAGE, 1)
    assert "1,000,000 in the list" in listing.table.footer.text
    with qtbot.waitSignal(model.ordered):
        source.gate.set()
    assert model.rowCount() == 1_000_000
    assert source.threads
    assert threading.get_ident() not in source.threads
    assert model.data(model.index(999_999, 0)) == f"n{source.ids[-1]}"
    assert source.read == 2


@pytest.mark.parametrize("count", [0, 1, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE])
def test_every_row_is_shown_once_and_in_order_across_pages(qtbot: QtBot, count: int) -> None:
    source, model = Vast(count), RowsModel(COLUMNS)
    model.show_vast(source)
    qtbot.waitUntil(lambda: not model.is_reading)
    assert [model.row(at).id for at in range(model.rowCount())] == list(source.ids)


def test_pages_that_were_left_are_let_go(qtbot: QtBot) -> None:
    source, model = Vast((PAGES_KEPT + 5) * PAGE), RowsModel(COLUMNS)
    with qtbot.waitSignal(model.ordered):
        model.show_vast(source)
    for page in range(PAGES_KEPT + 5):
        model.row(page * PAGE)
    assert len(model._pages) <= PAGES_KEPT


def test_what_is_asked_next_stops_what_is_asked_now(qtbot: QtBot) -> None:
    slow, next_one, model = Vast(500), Vast(300, top=900), RowsModel(COLUMNS)
    slow.gate.clear()
    model.show_vast(slow)
    with qtbot.waitSignal(model.ordered):
        model.show_vast(next_one)
    assert slow.stopped
    assert (model.rowCount(), model.row(299).id) == (300, 601)


def test_rows_that_come_late_replace_the_old_ones_when_they_come(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vast_rows, "PATIENCE", 0)
    old, new, model = Vast(3), Vast(2, top=9), RowsModel(COLUMNS)
    with qtbot.waitSignal(model.ordered):
        model.show_vast(old)
    with qtbot.waitSignal(model.shown):
        model.show_vast(new)
        assert model.rowCount() == 3
    assert [model.row(at).id for at in range(model.rowCount())] == [9, 8]


def test_a_search_that_finds_too_many_says_so_with_a_plus(listing: RegisterList) -> None:
    listing.show_vast(Vast(10_000, is_more=True), None, "Nobody")
    assert "10,000+ in the list" in listing.table.footer.text


def test_the_cursor_finds_its_record_far_down_once_the_order_is_known(
    listing: RegisterList, qtbot: QtBot
) -> None:
    source = Vast(5_000)
    source.gate.clear()
    listing.show_vast(source, None, "Nobody")
    far = source.ids[4_321]
    assert not listing.table.select(far)
    source.gate.set()
    qtbot.waitUntil(lambda: listing.table.current_id == far)
    listing.show_vast(Vast(5_000), None, "Nobody")
    qtbot.waitUntil(lambda: listing.table.current_id == far)


def test_a_register_that_changed_meanwhile_is_shown_as_it_is_now(qtbot: QtBot) -> None:
    source, model = Vast(2 * PAGE), RowsModel(COLUMNS)
    source.gate.clear()
    model.show_vast(source)
    source.ids.insert(0, 7)
    with qtbot.waitSignal(model.ordered):
        source.gate.set()
    assert (model.row(0).id, model.rowCount()) == (7, 2 * PAGE + 1)
