"""Merging, the bin and the history as a clerk works them, in the built window."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.db.tables import membership, person
from apk_desktop.domain.names import PersonName, SpelledName
from apk_desktop.services.people import People
from apk_desktop.services.person_entry import PersonEntry
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.pages.bin.bin_page import BinPage
from apk_desktop.ui.pages.people.merge_dialog import MergeDialog
from apk_desktop.ui.pages.people.people_page import PeoplePage
from apk_desktop.ui.pages.people.person_dialog import PersonDialog
from apk_desktop.ui.records.bin_dialog import BinDialog
from tests.story_day import STORY_DAY
from tests.ui.keyboard import type_text

Dialog = TypeVar("Dialog", bound=FormDialog)
TWIN = PersonName(en=SpelledName("Prozorov", "Timur"))


@pytest.fixture
def page(qtbot: QtBot, program: Program) -> PeoplePage:
    program.window.show_page("people")
    page = program.window.current_page
    assert isinstance(page, PeoplePage)
    qtbot.waitUntil(page.panel.body.isVisible)
    return page


def _found(qtbot: QtBot, page: PeoplePage, kind: type[Dialog]) -> Dialog:
    qtbot.waitUntil(lambda: page.findChild(kind) is not None)
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


def _twins(program: Program) -> tuple[int, int]:
    """Enter a person of a name twice, the second time with a note, and give both."""
    assert program.working is not None
    people = People(program.working.register)
    first = people.add(PersonEntry(name=TWIN, citizenship="KZ"), STORY_DAY)
    return first, people.add(PersonEntry(name=TWIN, note="spoke in 2019"), STORY_DAY)


def test_two_records_are_merged_from_the_card(
    qtbot: QtBot, program: Program, page: PeoplePage
) -> None:
    kept, other = _twins(program)
    page.open_card(kept)
    page._merge()
    dialog = _found(qtbot, page, MergeDialog)
    assert not dialog.save_button.isEnabled()
    offer = next(one for one in dialog.findChildren(QPushButton) if "100" in one.text())
    offer.click()
    assert dialog.save_button.isEnabled()
    names = {one.accessibleName() for one in dialog.findChildren(QRadioButton)}
    assert any("spoke in 2019" in name for name in names)
    dialog.save_button.click()
    qtbot.waitUntil(page.message.isVisible)
    assert program.working is not None
    register = program.working.register
    rows = register.ask(person.select().where(person.c.surname_en == "Prozorov"))
    assert [(row.id, row.citizenship, row.note) for row in rows] == [(kept, "KZ", "spoke in 2019")]
    program.working.undo()
    assert len(register.ask(person.select().where(person.c.id == other))) == 1


def test_a_name_that_is_there_already_is_told_while_it_is_typed(
    qtbot: QtBot, program: Program, page: PeoplePage
) -> None:
    _twins(program)
    page.work.add()
    dialog = _found(qtbot, page, PersonDialog)
    type_text(dialog.names.cells["surname_en"].editor, "Prosorov")
    type_text(dialog.names.cells["given_name_en"].editor, "Timur")
    qtbot.waitUntil(dialog.doubles.isVisible)
    assert "Prozorov Timur" in dialog.doubles.text()
    dialog.done(0)


def test_a_record_goes_to_the_bin_and_comes_back(
    qtbot: QtBot, program: Program, page: PeoplePage
) -> None:
    kept, _other = _twins(program)
    page.open_card(kept)
    page.sheet.kept.tabs.setCurrentIndex(3)
    qtbot.waitUntil(page.sheet.kept.history.isVisible)
    assert [one.title for one in page.sheet.kept.history.shown] == ["Add person"]
    page.sheet.kept.history.delete.click()
    qtbot.waitUntil(lambda: page.sheet.kept.history.findChild(BinDialog) is not None)
    dialog = page.sheet.kept.history.findChild(BinDialog)
    assert isinstance(dialog, BinDialog)
    dialog.save_button.click()
    qtbot.waitUntil(lambda: not page.on_card)
    program.window.show_page("bin")
    deleted = program.window.current_page
    assert isinstance(deleted, BinPage)
    assert [row[0] for row in deleted.list.shown_rows()] == ["Prozorov Timur"]
    deleted.activateWindow()
    qtbot.waitUntil(deleted.isActiveWindow)
    deleted.list.table.view.setFocus()
    qtbot.waitUntil(deleted.restore_button.isEnabled)
    press = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(deleted.list.table.view, Qt.Key.Key_Return, press)
    qtbot.waitUntil(lambda: deleted.list.is_empty)
    assert program.working is not None
    assert program.working.register.ask(person.select().where(person.c.id == kept))


def test_what_is_referred_to_cannot_go_and_says_why(
    qtbot: QtBot, program: Program, page: PeoplePage
) -> None:
    assert program.working is not None
    held = program.working.register.ask(membership.select().limit(1))[0]
    page.open_card(held.person_id)
    page.sheet.kept.tabs.setCurrentIndex(3)
    page.sheet.kept.history.delete.click()
    qtbot.waitUntil(lambda: page.sheet.kept.history.findChild(BinDialog) is not None)
    dialog = page.sheet.kept.history.findChild(BinDialog)
    assert isinstance(dialog, BinDialog)
    assert not dialog.save_button.isEnabled()
    assert "Membership" in dialog.told.text()
    dialog.done(0)
