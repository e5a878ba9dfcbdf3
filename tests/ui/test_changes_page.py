"""The page of the change log: reading a change, hiding personal data, going back from it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from apk_desktop.db.register import Register
from apk_desktop.db.tables import person
from apk_desktop.services.change_log import ChangeLog
from apk_desktop.services.journal import Journal
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.changes.changes_page import ChangesPage
from apk_desktop.ui.tables.memory import Forgetful


@pytest.fixture
def page(qtbot: QtBot, look: Look, register: Register) -> ChangesPage:
    with register.change("Add person", subject="Үлгіұлы") as change:
        change.insert(person, surname_kk="Үлгіұлы")
    with register.change("Edit person", subject="Үлгіұлы") as change:
        change.update(person, 1, 1, phone="+77010000001")
    with register.change("Edit person", subject="Үлгіұлы") as change:
        change.update(person, 1, 2, surname_kk="Жаңаұлы")
    made = ChangesPage(look, Forgetful(), ChangeLog(register), Journal(register))
    qtbot.addWidget(made)
    made.resize(1220, 820)
    made.show_day(date(2100, 1, 1), editable=True)
    made.show()
    qtbot.waitUntil(made.panel.body.isVisible)
    register.on_change(lambda _announcement: made.refresh())
    return made


def _texts(page: ChangesPage) -> str:
    labels = page.panel.body.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def _choose(qtbot: QtBot, page: ChangesPage, at: int) -> None:
    entry = page.list.table.model.row(at).id
    page.list.table.select(entry)
    qtbot.waitUntil(lambda: page.record == entry)


def test_a_change_tells_old_and_new(qtbot: QtBot, page: ChangesPage) -> None:
    assert page.context.text() == "3 changes"
    _choose(qtbot, page, 0)
    qtbot.waitUntil(lambda: "Үлгіұлы → Жаңаұлы" in _texts(page))
    assert "Surname, Kazakh" in _texts(page)


def test_personal_data_are_hidden_until_they_are_asked_for(qtbot: QtBot, page: ChangesPage) -> None:
    _choose(qtbot, page, 1)
    qtbot.waitUntil(lambda: "— → ••••" in _texts(page))
    assert "+7701" not in _texts(page)
    page.panel.reveal.click()
    qtbot.waitUntil(lambda: "— → +77010000001" in _texts(page))


def test_an_earlier_change_is_taken_back_by_keyboard_and_the_later_one_stays(
    qtbot: QtBot, page: ChangesPage, register: Register
) -> None:
    _choose(qtbot, page, 1)
    page.panel.undo.setFocus()
    qtbot.keyClick(page.panel.undo, Qt.Key.Key_Space)
    row = register.ask(person.select())[0]
    assert (row.phone, row.surname_kk) == ("", "Жаңаұлы")
    assert page.message.text == "Undone: Edit person"
    qtbot.waitUntil(lambda: page.context.text() == "4 changes")
    assert not page.panel.undo.isEnabled()


def test_what_stands_in_the_way_is_said(qtbot: QtBot, page: ChangesPage) -> None:
    _choose(qtbot, page, 2)
    page.panel.undo.click()
    assert page.message.isVisible()
    assert "Edit person" in page.message.text


def test_another_day_than_today_is_for_reading(page: ChangesPage) -> None:
    page.show_day(date(2100, 1, 2), editable=False)
    assert not page.panel.undo.isEnabled()
