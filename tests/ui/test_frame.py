"""The frame round the pages: sidebar, filter and day under the keyboard, and the window's size."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QEvent, QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import PAGES
from apk_desktop.app.program import Program
from apk_desktop.domain.names import PersonName, SpelledName
from apk_desktop.services.people import People
from apk_desktop.services.person_entry import PersonEntry
from apk_desktop.ui.frame.as_of import DayEdit
from apk_desktop.ui.frame.sidebar import KEY, Sidebar
from apk_desktop.ui.pages.health.health_page import HealthPage
from apk_desktop.ui.pages.people.people_page import PeoplePage
from apk_desktop.ui.shell import SMALLEST, Shell
from apk_desktop.ui.theme.tokens import LIGHT
from tests.story_day import STORY_DAY


def test_the_window_has_room_on_the_screen_with_what_the_system_draws_round_it(
    qtbot: QtBot,
) -> None:
    shell = Shell()
    qtbot.addWidget(shell)
    room = shell.screen().availableGeometry().size()
    assert shell.width() < room.width()
    assert shell.height() + 28 < room.height()
    assert shell.size().expandedTo(SMALLEST) == shell.size()


def _marked(sidebar: Sidebar) -> list[str]:
    """Give the pages that stand on the ground of the page that is shown."""
    picture = sidebar.viewport().grab().toImage()
    model, found = sidebar.model(), []
    for at in range(model.rowCount()):
        box = sidebar.visualRect(model.index(at, 0))
        if picture.pixelColor(box.right() - 12, box.center().y()) == QColor(LIGHT.selected):
            found.append(str(model.index(at, 0).data(KEY)))
    return found


def test_the_sidebar_marks_the_page_that_is_shown_while_the_keyboard_moves_on(
    program: Program, qtbot: QtBot
) -> None:
    sidebar = program.window.sidebar
    program.window.show_page("people")
    sidebar.setFocus()
    qtbot.keyClick(sidebar, Qt.Key.Key_Down)
    assert program.window.current_key == "people"
    assert _marked(sidebar) == ["people"]
    qtbot.keyClick(sidebar, Qt.Key.Key_Return)
    assert program.window.current_key == "council"
    assert _marked(sidebar) == ["council"]


@pytest.fixture
def active(program: Program, qtbot: QtBot) -> Program:
    """Give the program with the keyboard in its window."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    return program


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_filter_the_keyboard_goes_on_to_what_was_found(
    active: Program, qtbot: QtBot, key: Qt.Key
) -> None:
    active.window.show_page("people")
    page = active.window.current_page
    assert isinstance(page, PeoplePage)
    words = page.list.bar.words
    words.setFocus()
    qtbot.waitUntil(words.hasFocus)
    qtbot.keyClicks(words, "kairat")
    qtbot.keyClick(words, key)
    assert page.list.table.view.hasFocus()
    assert 0 < page.list.table.model.rowCount() < 50


def test_the_slash_takes_turns_between_two_lists_of_a_page(active: Program, qtbot: QtBot) -> None:
    active.window.show_page("health")
    page = active.window.current_page
    assert isinstance(page, HealthPage)
    reached = []
    for _ in range(2):
        table = page.list.table.view
        table.setFocus()
        qtbot.keyClick(table, Qt.Key.Key_Slash)
        reached.append(QApplication.focusWidget())
    assert {page.list.bar.words, page.findings.list.bar.words} == set(reached)


def test_a_day_is_typed_over_the_one_that_is_marked_whole(qtbot: QtBot) -> None:
    editor = DayEdit(QDate(2026, 11, 25))
    qtbot.addWidget(editor)
    editor.setDisplayFormat("dd.MM.yyyy")
    editor.show()
    editor.selectAll()
    qtbot.keyClicks(editor, "01022022")
    assert editor.date().toPython() == date(2022, 2, 1)


def test_a_person_added_far_down_the_list_is_the_one_that_is_shown(
    program: Program, qtbot: QtBot
) -> None:
    program.window.show_page("people")
    page = program.window.current_page
    assert isinstance(page, PeoplePage)
    table = page.list.table
    qtbot.waitUntil(lambda: table.model.rowCount() > 400)
    assert program.working is not None
    entry = PersonEntry(
        name=PersonName(SpelledName("Яшмалы", "Жаңа"), SpelledName(), SpelledName())
    )
    added = People(program.working.register).add(entry, STORY_DAY)
    page._added(added)
    qtbot.wait(150)
    assert table.current_id == added
    assert page.panel.name.text() == "Яшмалы Жаңа"


class _Windows(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_shown = event.type() == QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


def test_no_part_of_a_page_flashes_up_as_a_window_of_its_own(
    program: Program, qapp: QApplication
) -> None:
    watching = _Windows()
    qapp.installEventFilter(watching)
    for page in PAGES:
        if page.key:
            program.window.show_page(page.key)
    qapp.removeEventFilter(watching)
    assert watching.shown == []


def test_an_empty_list_has_the_whole_room_to_say_why(program: Program, qtbot: QtBot) -> None:
    program.window.show_page("people")
    page = program.window.current_page
    assert isinstance(page, PeoplePage)
    qtbot.waitUntil(page.panel.body.isVisible)
    page.list.bar.words.setText("nobody of this name")
    qtbot.waitUntil(lambda: page.list.is_empty)
    assert not page.panel.isVisible()
    page.list.bar.reset()
    qtbot.waitUntil(page.panel.body.isVisible)
