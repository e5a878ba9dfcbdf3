"""The page of acts: finding one, reading what it did, entering and correcting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import record_services
from apk_desktop.db.register import Register
from apk_desktop.services.acts import Acts
from apk_desktop.services.journal import Journal
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.acts.act_dialog import ActDialog
from apk_desktop.ui.pages.acts.acts_page import ActsPage
from apk_desktop.ui.tables.memory import Forgetful
from tests.story_day import STORY_DAY
from tests.ui.keyboard import type_text


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register) -> ActsPage:
    made = ActsPage(look, Forgetful(), Acts(demonstration), record_services(demonstration))
    qtbot.addWidget(made)
    made.resize(1220, 820)
    made.show_day(STORY_DAY, editable=True)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.panel.body.isVisible)
    demonstration.on_change(lambda _announcement: made.refresh())
    return made


def dialog_of(qtbot: QtBot, page: ActsPage) -> ActDialog:
    qtbot.waitUntil(lambda: page.findChild(ActDialog) is not None)
    found = page.findChild(ActDialog)
    assert isinstance(found, ActDialog)
    found.activateWindow()
    return found


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key) -> None:
    """Press a key with Ctrl where the keyboard is."""
    qtbot.waitUntil(widget.isActiveWindow)
    qtbot.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier)


def test_the_panel_tells_who_was_appointed_and_leads_to_them(
    qtbot: QtBot, page: ActsPage, demonstration: Register
) -> None:
    rows = Acts(demonstration).rows(page.list.question(STORY_DAY))
    appointing = next(row for row in rows if row.effects and row.kind == "order")
    page.open_target(Target("acts", appointing.id))

    def links() -> list[QPushButton]:
        facts = page.panel.tabs.widget(0)
        return facts.findChildren(QPushButton) if facts else []

    qtbot.waitUntil(lambda: len(links()) == appointing.effects)
    with qtbot.waitSignal(page.go_to) as went:
        links()[0].click()
    assert went.args[0].page in ("people", "meetings", "rotation")


def test_an_act_is_entered_with_the_keyboard_alone(qtbot: QtBot, page: ActsPage) -> None:
    press(qtbot, page, Qt.Key.Key_N)
    dialog = dialog_of(qtbot, page)
    type_text(dialog.number.editor, "7-Ү")
    type_text(dialog.signed_on.editor, "01.02.2026")
    type_text(dialog.titles[0].editor, "Сынақ актісі")
    press(qtbot, dialog, Qt.Key.Key_S)
    assert not dialog.isVisible()
    assert page.panel.title.text() == "Order No. 7-Ү of 01/02/2026"
    assert page.message.isVisible()


def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
    qtbot: QtBot, page: ActsPage
) -> None:
    press(qtbot, page, Qt.Key.Key_N)
    dialog = dialog_of(qtbot, page)
    type_text(dialog.titles[1].editor, "О составе")
    press(qtbot, dialog, Qt.Key.Key_S)
    assert dialog.isVisible()
    assert "number" in dialog.number.trouble.text()
    assert dialog.titles[1].value == "О составе"
    dialog.hide()


def test_a_correction_is_undone(qtbot: QtBot, page: ActsPage, demonstration: Register) -> None:
    page.list.table.select_first()
    title = page.panel.title.text()
    page.panel.edit.click()
    dialog = dialog_of(qtbot, page)
    dialog.number.editor.clear()
    type_text(dialog.number.editor, "99-Ү")
    press(qtbot, dialog, Qt.Key.Key_S)
    assert "99-Ү" in page.panel.title.text()
    Journal(demonstration).undo()
    assert page.panel.title.text() == title


def test_another_day_than_today_is_for_reading(page: ActsPage) -> None:
    page.show_day(date(2020, 1, 1), editable=False)
    assert not page.panel.edit.isEnabled()
    page.open_target(Target("acts", None))
    assert page.findChild(ActDialog) is None


def test_a_form_that_another_overtook_shows_both_versions(
    qtbot: QtBot, page: ActsPage, demonstration: Register
) -> None:
    page.list.table.select_first()
    page.panel.edit.click()
    dialog = dialog_of(qtbot, page)
    act_id, acts = dialog.act_id, Acts(demonstration)
    card = acts.card(act_id, STORY_DAY)
    assert card is not None
    theirs = replace(card.entry, number="55-Ү", effective_on="2026-12-01")
    acts.edit(act_id, card.version, theirs)
    dialog.number.editor.clear()
    type_text(dialog.number.editor, "66-Ү")
    press(qtbot, dialog, Qt.Key.Key_S)
    assert dialog.isVisible()
    assert dialog.number.value == "66-Ү"
    assert dialog.number.trouble.text() == "In the register now: 55-Ү"
    assert dialog.effective_on.trouble.text() == "In the register now: 01/12/2026"
    assert dialog.signed_on.trouble.text() == ""
    assert "Somebody else changed" in dialog.trouble.text()
    unchanged = acts.card(act_id, STORY_DAY)
    assert unchanged is not None
    assert unchanged.entry.number == "55-Ү"
    dialog.hide()


def test_an_empty_list_offers_one_way_out_however_often_it_is_read(
    qtbot: QtBot, page: ActsPage
) -> None:
    type_text(page.list.bar.words, "жоқ нәрсе")
    qtbot.waitUntil(page.list.empty.isVisible)
    page.refresh()
    page.refresh()
    buttons = [one for one in page.list.empty.findChildren(QPushButton) if one.isVisible()]
    assert len(buttons) == 1
    buttons[0].click()
    assert not page.list.empty.isVisible()
