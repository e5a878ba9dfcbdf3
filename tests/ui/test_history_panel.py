"""The history of a record on the screen: two states compared and one restored, by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import record_services
from apk_desktop.db.register import Register
from apk_desktop.db.tables import person
from apk_desktop.services.papers import Owner
from apk_desktop.ui.look import Look
from apk_desktop.ui.records.record_tabs import RecordTabs
from apk_desktop.ui.records.states_dialog import StatesDialog

TODAY = date(2026, 3, 12)


@pytest.fixture
def tabs(look: Look, qtbot: QtBot, register: Register) -> RecordTabs:
    with register.change("Add person") as change:
        who = change.insert(person, surname_kk="Әлиев", note="бірінші", iin="990000300014")
    with register.change("Edit person") as change:
        change.update(person, who, 1, note="екінші")
    with register.change("Edit person") as change:
        change.update(person, who, 2, iin="", note="үшінші")
    made = RecordTabs(look, record_services(register))
    qtbot.addWidget(made)
    made.resize(480, 640)
    made.show_record(Owner("person_id", who), editable=True, on=TODAY)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.tabs.setCurrentIndex(3)
    return made


def opened(tabs: RecordTabs, qtbot: QtBot) -> StatesDialog:
    tabs.history.compare.setFocus()
    qtbot.keyClick(tabs.history.compare, Qt.Key.Key_Space)
    dialog = tabs.history.findChild(StatesDialog)
    assert isinstance(dialog, StatesDialog)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def shown(dialog: StatesDialog) -> list[str]:
    return [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]


def test_the_last_edit_is_compared_and_personal_data_stay_hidden(
    tabs: RecordTabs, qtbot: QtBot
) -> None:
    dialog = opened(tabs, qtbot)
    assert dialog.count.text() == "2 fields differ"
    qtbot.waitUntil(lambda: "IIN" in shown(dialog))
    said = shown(dialog)
    assert {"екінші", "үшінші", "Note", "IIN"} <= set(said)
    assert "990000300014" not in said
    assert "Surname, Kazakh" not in said
    dialog.reveal.setFocus()
    qtbot.keyClick(dialog.reveal, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "990000300014" in shown(dialog))
    dialog.only.setFocus()
    qtbot.keyClick(dialog.only, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: shown(dialog).count("Әлиев") == 2)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_another_state_is_chosen_and_restored_by_keyboard(
    tabs: RecordTabs, qtbot: QtBot, register: Register
) -> None:
    dialog = opened(tabs, qtbot)
    left = dialog.choices[0]
    assert left.hasFocus()
    qtbot.keyClick(left, Qt.Key.Key_Down)
    assert dialog.steps[0].text() == "Add person"
    qtbot.waitUntil(lambda: "бірінші" in shown(dialog))
    assert [one.isEnabled() for one in dialog.restores] == [True, False]
    dialog.restores[0].setFocus()
    with qtbot.waitSignal(tabs.told) as told:
        qtbot.keyClick(dialog.restores[0], Qt.Key.Key_Space)
    assert told.args == ["The earlier state is restored."]
    row = register.ask(person.select())[0]
    assert (row.note, row.iin) == ("бірінші", "990000300014")


def test_on_another_day_states_are_compared_and_not_restored(
    tabs: RecordTabs, qtbot: QtBot, register: Register
) -> None:
    owner = Owner("person_id", register.ask(person.select())[0].id)
    tabs.show_record(owner, editable=False, on=TODAY)
    dialog = opened(tabs, qtbot)
    assert [one.isEnabled() for one in dialog.restores] == [False, False]
    dialog.close()
