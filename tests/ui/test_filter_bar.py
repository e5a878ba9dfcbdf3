"""A filter bar shows what is asked for, and drops it by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.chips import Condition
from apk_desktop.ui.widgets.filter_bar import FilterBar

LEVELS = [("republic", "Republic"), ("region", "Region")]


@pytest.fixture
def bar(look: Look, qtbot: QtBot) -> FilterBar:
    made = FilterBar(look, "Filter the list")
    qtbot.addWidget(made)
    made.add_choice("level", "Level", LEVELS)
    made.add_choice("state", "State", [("open", "Open")])
    made.resize(900, 60)
    made.show()
    return made


def _chips(bar: FilterBar) -> list[Condition]:
    return [one for one in bar.findChildren(Condition) if one.isVisible()]


def _offered(bar: FilterBar) -> list[str]:
    menu = bar._offer.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return [action.text() for action in menu.actions()]


def test_only_set_conditions_are_chips_and_the_others_are_offered(bar: FilterBar) -> None:
    assert _chips(bar) == []
    assert _offered(bar) == ["Level", "State"]
    bar.set_filter("level", "region")
    assert [chip.text() for chip in _chips(bar)] == ["Level: Region"]
    assert _offered(bar) == ["State"]
    assert bar.filters() == {"level": "region"}


def test_a_value_is_chosen_from_the_menu_of_further_conditions(
    bar: FilterBar, qtbot: QtBot
) -> None:
    _offered(bar)
    menu = bar._offer.menu()
    assert menu is not None
    levels = menu.actions()[0].menu()
    assert isinstance(levels, QMenu)
    with qtbot.waitSignal(bar.changed):
        levels.actions()[0].trigger()
    assert bar.filters() == {"level": "republic"}


def test_del_drops_a_condition_and_so_does_its_cross(bar: FilterBar, qtbot: QtBot) -> None:
    for key, value in (("level", "region"), ("state", "open")):
        bar.set_filter(key, value)
    first, second = _chips(bar)
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClick(first, Qt.Key.Key_Delete)
    assert bar.filters() == {"state": "open"}
    with qtbot.waitSignal(bar.changed):
        cross = QPoint(second.width() - 8, second.height() // 2)
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton, pos=cross)
    assert bar.filters() == {}
    assert _chips(bar) == []


def test_alt_and_arrows_go_from_chip_to_chip(bar: FilterBar, qtbot: QtBot) -> None:
    for key, value in (("level", "region"), ("state", "open")):
        bar.set_filter(key, value)
    first, second = _chips(bar)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert first.hasFocus()


def test_reset_is_offered_only_while_something_is_asked_for(bar: FilterBar) -> None:
    assert bar._reset.isHidden()
    bar.set_filter("state", "open")
    assert not bar._reset.isHidden()
    bar._reset.click()
    assert bar.filters() == {}
    assert bar._reset.isHidden()


def test_a_slash_goes_to_the_words(bar: FilterBar, qtbot: QtBot) -> None:
    bar.set_filter("state", "open")
    chip = _chips(bar)[0]
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    qtbot.keyClick(chip, Qt.Key.Key_Slash)
    words = bar.findChild(QLineEdit)
    assert words is not None
    assert words.hasFocus()
