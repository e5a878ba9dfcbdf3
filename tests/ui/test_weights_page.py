"""The page of weights: a table is entered and corrected by the keyboard, and wrong weights told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from apk_desktop.db.register import Register
from apk_desktop.services.rotation.weight_tables import WeightTables
from apk_desktop.services.rotation.weights import adopted_weights
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.weights.weight_dialog import WeightDialog
from apk_desktop.ui.pages.weights.weights_page import WeightsPage
from apk_desktop.ui.tables.memory import Forgetful
from tests.story_day import STORY_DAY

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register) -> WeightsPage:
    made = WeightsPage(look, Forgetful(), WeightTables(demonstration))
    qtbot.addWidget(made)
    made.resize(1220, 820)
    made.show_day(STORY_DAY, editable=True)
    made.show()
    made.activateWindow()
    demonstration.on_change(lambda _announcement: made.refresh())
    return made


def _dialog(qtbot: QtBot, page: WeightsPage) -> WeightDialog:
    qtbot.waitUntil(lambda: page.findChild(WeightDialog) is not None)
    found = page.findChild(WeightDialog)
    assert isinstance(found, WeightDialog)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_a_table_is_entered_and_corrected(
    qtbot: QtBot, page: WeightsPage, demonstration: Register
) -> None:
    assert page.list.empty.isVisible()
    assert page.context.text() == "by the norm in force: equal"
    qtbot.keyClick(page, Qt.Key.Key_N, CONTROL)
    dialog = _dialog(qtbot, page)
    first, second, *_rest = dialog.weights.values()
    dialog.names[0].set_value("2026 жылғы кесте")
    first.set_value("7/3")
    second.set_value("1,5")
    qtbot.keyClick(dialog, Qt.Key.Key_S, CONTROL)
    assert second.trouble.text() == "Write a whole number or a fraction, as 12 or 7/3."
    assert (first.value, second.value) == ("7/3", "1,5")
    second.set_value("4/2")
    qtbot.keyClick(dialog, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: not page.list.is_empty)
    (line,) = page.list.shown_rows()
    assert line[:3] == ["2026 жылғы кесте", "since 23/11/2026", "in force"]
    found = adopted_weights(demonstration, STORY_DAY)
    assert found is not None
    by_id = {one.id: one.code for one in WeightTables(demonstration).communities("kk")}
    codes = [by_id[community] for community in dialog.weights]
    assert [str(found[code]) for code in codes[:3]] == ["7/3", "2", "1"]
    qtbot.waitUntil(lambda: page.findChild(WeightDialog) is None)
    page.correct.click()
    correction = _dialog(qtbot, page)
    next(iter(correction.weights.values())).set_value("3")
    qtbot.keyClick(correction, Qt.Key.Key_S, CONTROL)
    assert (
        WeightTables(demonstration).rows(STORY_DAY)[0].entry.weights[next(iter(correction.weights))]
        == "3"
    )


def test_on_another_day_tables_are_for_reading(page: WeightsPage) -> None:
    page.show_day(STORY_DAY, editable=False)
    assert page.list.is_empty
    assert not page.correct.isVisible()
