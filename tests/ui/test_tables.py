"""Tables show what is asked for, a page at a time, and give it away as it is shown."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import Forgetful
from apk_desktop.ui.tables.register_table import SELECTION_DELAY_MS, RegisterTable
from apk_desktop.ui.tables.rows_model import PAGE, PAGES_KEPT, ListSource, RowsModel


class Line(NamedTuple):
    id: int
    name: str


COLUMNS = [
    TableColumn(key="name", heading="Name", text=lambda row: row.name, sort="name", stretch=True),
    TableColumn(key="id", heading="No.", text=lambda row: str(row.id), right=True, sort="id"),
]


class Counted:
    """A source of many rows that counts what it is asked."""

    def __init__(self, total: int) -> None:
        self.total, self.pages, self.counts = total, 0, 0

    def page(self, offset: int, limit: int) -> list[Line]:
        self.pages += 1
        return [Line(at, f"n{at}") for at in range(offset, min(offset + limit, self.total))]

    def count(self) -> int:
        self.counts += 1
        return self.total

    def place(self, record: int) -> int:
        return record if record < self.total else -1


@pytest.fixture
def table(look: Look, qtbot: QtBot) -> RegisterTable:
    made = RegisterTable(look, "people", COLUMNS, Forgetful())
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = RowsModel(COLUMNS)
    model.show_rows(ListSource([Line(at, "x") for at in range(5)]))
    qtmodeltester.check(model)


def test_the_first_page_is_shown_before_anything_is_counted(qtbot: QtBot) -> None:
    source, model = Counted(1_000_000), RowsModel(COLUMNS)
    with qtbot.waitSignal(model.counted) as told:
        model.show_rows(source)
        assert (source.pages, source.counts, model.rowCount()) == (1, 0, PAGE)
    assert told.args == [1_000_000]
    assert model.rowCount() == 1_000_000


def test_a_jump_reads_one_page_and_old_pages_are_let_go(qtbot: QtBot) -> None:
    source, model = Counted(1_000_000), RowsModel(COLUMNS)
    with qtbot.waitSignal(model.counted):
        model.show_rows(source)
    assert model.data(model.index(777_777, 0)) == "n777777"
    assert source.pages == 2
    for page in range(PAGES_KEPT + 5):
        model.row(page * PAGE)
    assert len(model._pages) <= PAGES_KEPT


def test_selecting_tells_the_record_and_enter_opens_it(table: RegisterTable, qtbot: QtBot) -> None:
    table.show_rows(ListSource([Line(7, "a"), Line(9, "b")]))
    with qtbot.waitSignal(table.selected) as told:
        table.view.selectRow(1)
    assert told.args == [9]
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert opened.args == [9]


def test_a_click_on_a_heading_sorts_and_a_second_turns_the_order(
    table: RegisterTable, qtbot: QtBot
) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_changed.connect(lambda by, down: asked.append((by, down)))
    header = table.view.horizontalHeader()
    for _ in range(2):
        header.sectionClicked.emit(0)
    assert asked == [("name", False), ("name", True)]


def test_copying_gives_the_shown_columns_as_a_table(table: RegisterTable, qtbot: QtBot) -> None:
    table.show_rows(ListSource([Line(7, "Қайрат"), Line(9, "Ёлкин")]))
    table.view.selectAll()
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Name\tNo.\nҚайрат\t7\nЁлкин\t9"


def test_hidden_columns_and_density_are_remembered(look: Look, qtbot: QtBot) -> None:
    memory = Forgetful()
    first = RegisterTable(look, "people", COLUMNS, memory)
    qtbot.addWidget(first)
    action = first.columns_menu().actions()[1]
    action.setChecked(False)
    first.set_density("compact")
    second = RegisterTable(look, "people", COLUMNS, memory)
    qtbot.addWidget(second)
    assert [column.key for column in second.visible_columns()] == ["name"]
    assert memory.get("people.density") == "compact"


def test_the_selection_stays_on_its_record_when_rows_are_read_anew(
    table: RegisterTable, qtbot: QtBot
) -> None:
    table.show_rows(ListSource([Line(7, "a"), Line(9, "b")]))
    table.select(9)
    table.show_rows(ListSource([Line(3, "c"), Line(7, "a"), Line(9, "b")]))
    assert table.current_id == 9


def test_a_record_far_down_is_found_before_the_rows_are_counted(
    table: RegisterTable, qtbot: QtBot
) -> None:
    table.show_rows(Counted(5_000))
    assert table.select(4_321)
    assert (table.current_id, table.model.rowCount()) == (4_321, 5_000)
    table.show_rows(Counted(5_000))
    assert table.current_id == 4_321
    assert not table.select(6_000)


def test_reading_rows_anew_does_not_choose_the_record_again(
    table: RegisterTable, qtbot: QtBot
) -> None:
    """A page shows what was just saved, though another row keeps the cursor."""
    table.show_rows(ListSource([Line(7, "a"), Line(9, "b")]))
    with qtbot.waitSignal(table.selected):
        table.select(9)
    with qtbot.assertNotEmitted(table.selected, wait=2 * SELECTION_DELAY_MS):
        table.show_rows(ListSource([Line(3, "c"), Line(7, "a"), Line(9, "b")]))


def test_a_row_is_selected_alone_though_ctrl_is_held(qtbot: QtBot, table: RegisterTable) -> None:
    """A form is saved with Ctrl+S, and the key is still down when its row is shown."""
    table.show_rows(ListSource([Line(at, "x") for at in range(5)]))
    table.select(1)
    qtbot.keyPress(table.view, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    table.select(3)
    qtbot.keyRelease(table.view, Qt.Key.Key_Control)
    rows = table.view.selectionModel().selectedRows()
    assert [index.row() for index in rows] == [3]


def test_a_long_heading_goes_on_in_a_second_line(look: Look, qtbot: QtBot) -> None:
    def height(heading: str) -> int:
        columns = [
            TableColumn(key="name", heading="Name", text=str, stretch=True),
            TableColumn(key="since", heading=heading, text=str, width=90),
        ]
        made = RegisterTable(look, "wrapped", columns, Forgetful())
        qtbot.addWidget(made)
        made.resize(600, 400)
        made.show_rows(ListSource([Line(0, "x")]))
        assert made.view.columnWidth(1) < 150
        return made.view.horizontalHeader().height()

    assert height("Қай күннен бері бос") > height("Since")
