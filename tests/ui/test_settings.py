"""The settings of the window and the numbers beside its pages, as a clerk meets them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program, dress
from apk_desktop.services.bin import Bin
from apk_desktop.services.papers import Owner
from apk_desktop.ui.frame.settings_dialog import SettingsDialog
from apk_desktop.ui.frame.sidebar import COUNT, KEY, WAITS
from apk_desktop.ui.theme.theme import Mode
from tests.story_day import STORY_DAY


@pytest.fixture(autouse=True)
def usual_text(qapp: QApplication) -> Iterator[None]:
    """Leave the text of the next test at its usual size."""
    yield
    dress(qapp)


def opened(qtbot: QtBot, program: Program) -> SettingsDialog:
    """Open the settings by the foot of the sidebar."""
    entries = program.window.foot.entries
    entries.setFocus()
    entries.setCurrentIndex(entries.model().index(0, 0))
    QTest.keyClick(entries, Qt.Key.Key_Return)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def counts(program: Program) -> dict[str, tuple[str, bool]]:
    model = program.window.sidebar.model()
    rows = [model.index(at, 0) for at in range(model.rowCount())]
    return {one.data(KEY): (one.data(COUNT), one.data(WAITS)) for one in rows if one.data(COUNT)}


def test_larger_text_another_theme_and_language_hold_at_once_and_next_time(
    qtbot: QtBot, program: Program
) -> None:
    dialog = opened(qtbot, program)
    dialog.theme.choose(Mode.DARK)
    dialog.text_size.setCurrentText("150 %")
    dialog.language.choose("kk")
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    page = program.window.current_page
    assert page is not None
    assert page.title.text() == "Шолу"
    assert page.title.font().pixelSize() == 31
    assert program.theme.is_dark
    remembered = [program.preferences.get(one) for one in ("theme", "text_size", "language")]
    assert remembered == ["dark", 150, "kk"]


def test_settings_that_are_cancelled_change_nothing(qtbot: QtBot, program: Program) -> None:
    dialog = opened(qtbot, program)
    dialog.text_size.setCurrentText("90 %")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    page = program.window.current_page
    assert page is not None
    assert page.title.font().pixelSize() == 20


def test_the_numbers_beside_the_pages_are_those_of_the_pages(
    qtbot: QtBot, program: Program
) -> None:
    qtbot.waitUntil(lambda: "people" in counts(program))
    shown = counts(program)
    assert shown["people"] == ("504", False)
    assert shown["council"] == ("81", False)
    assert shown["rotation"] == ("1", True)
    assert program.working is not None
    program.window.show_page("vacancies")
    page = program.window.current_page
    assert page is not None
    assert page.context.text() == f"vacant seats {shown['vacancies'][0]} · vacant offices 0"


def test_the_numbers_follow_a_change_and_its_undo(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: "people" in counts(program))
    assert program.working is not None
    register = program.working.register
    with register.change("Add person") as change:
        from apk_desktop.db.tables import person

        who = change.insert(person, surname_kk="Үлгіұлы")
    assert counts(program)["people"] == ("505", False)
    Bin(register).move(Owner("person_id", who), "kk", STORY_DAY)
    assert counts(program)["people"] == ("504", False)
