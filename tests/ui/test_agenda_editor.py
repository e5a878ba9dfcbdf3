"""The agenda is written in place by mouse and keyboard, and every step can be undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from apk_desktop.db.register import Register
from apk_desktop.domain.agenda import BELOW
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.agendas import Agendas, ItemEntry
from apk_desktop.services.journal import Journal
from apk_desktop.services.meetings import Meetings
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.meetings.agenda_editor import AgendaEditor
from apk_desktop.ui.pages.meetings.agenda_model import AgendaModel, Part
from apk_desktop.ui.pages.meetings.item_fields import ItemFields
from apk_desktop.ui.pages.meetings.meetings_page import MeetingsPage
from apk_desktop.wording.catalogue import Language
from tests.registers import dump
from tests.ui.keyboard import type_text
from tests.ui.meetings import page_of

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session(demonstration: Register) -> int:
    return Meetings(demonstration).find("session-36")


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register, session: int) -> MeetingsPage:
    made = page_of(look, demonstration)
    qtbot.addWidget(made)
    made.show()
    made.open_meeting(session)
    qtbot.waitUntil(lambda: made.view.agenda.preview.is_fresh)
    return made


@pytest.fixture
def editor(page: MeetingsPage) -> AgendaEditor:
    return page.view.agenda.editor


def titles(editor: AgendaEditor) -> list[str]:
    return [row.entry.title.en for row in editor.model.items]


def numbers(editor: AgendaEditor) -> list[str]:
    return [row.number for row in editor.model.items]


def fields_of(editor: AgendaEditor) -> ItemFields:
    assert editor.writing.fields is not None
    return editor.writing.fields


def point_of(editor: AgendaEditor, item: int, part: Part) -> QPoint:
    row = editor.model.row_of(editor.model.items[item].id)
    return editor.table.visualRect(editor.model.index(row, part)).center()


def press(editor: AgendaEditor, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
    QTest.keyClick(QApplication.focusWidget() or editor.table, key, modifier)


def choose(editor: AgendaEditor, item: int) -> None:
    editor.table.select_item(editor.model.items[item].id)
    editor.table.setFocus()


def test_the_model_keeps_the_rules_of_qt(
    qtmodeltester: ModelTester, look: Look, demonstration: Register, session: int
) -> None:
    model = AgendaModel(look)
    rows = Agendas(demonstration).rows(session)
    model.show_items(rows, rows[2].id)
    assert model.rowCount() == len(rows) + 1
    assert (model.item_at(3), model.item_at(4)) == (rows[2], rows[3])
    qtmodeltester.check(model)


def test_an_item_is_added_by_keyboard_and_undone(
    demonstration: Register, page: MeetingsPage, editor: AgendaEditor
) -> None:
    before = dump(demonstration)
    choose(editor, 0)
    press(editor, Qt.Key.Key_Insert)
    fields = fields_of(editor)
    assert fields.titles["en"].hasFocus()
    assert dump(demonstration) == before
    type_text(fields.titles["en"], "Minute of silence")
    press(editor, Qt.Key.Key_Return)
    assert titles(editor)[1] == "Minute of silence"
    assert numbers(editor)[:3] == ["1", "2", "3"]
    assert fields_of(editor) is fields
    Journal(demonstration).undo()
    assert dump(demonstration) == before
    assert "Minute of silence" not in titles(editor)


def test_a_new_item_without_a_title_leaves_no_trace(
    demonstration: Register, editor: AgendaEditor
) -> None:
    before = dump(demonstration)
    editor.add_item(BELOW)
    assert numbers(editor)[1] == "1.1"
    press(editor, Qt.Key.Key_Escape)
    assert dump(demonstration) == before
    assert len(editor.model.items) == 13
    assert editor.table.hasFocus()


def test_a_click_opens_an_item_and_a_title_is_retyped(
    qtbot: QtBot, demonstration: Register, editor: AgendaEditor
) -> None:
    qtbot.mouseClick(editor.table.viewport(), LEFT, NO_MODIFIER, point_of(editor, 4, Part.TITLE))
    fields = fields_of(editor)
    assert fields.titles["en"].text() == "Youth and the state language"
    type_text(fields.titles["en"], "Youth")
    press(editor, Qt.Key.Key_Tab)
    assert titles(editor)[4] == "Youth"
    assert fields_of(editor) is fields
    entry = Journal(demonstration).latest(1)[0]
    assert entry.title == "Edit agenda item"


def test_each_field_is_kept_when_it_is_left(demonstration: Register, editor: AgendaEditor) -> None:
    choose(editor, 4)
    press(editor, Qt.Key.Key_Return)
    fields = fields_of(editor)
    fields.titles["kk"].setFocus()
    fields.titles["kk"].selectAll()
    type_text(fields.titles["kk"], "Жастар")
    fields.minutes.setFocus()
    fields.minutes.selectAll()
    type_text(fields.minutes, "35")
    fields.others["en"].setFocus()
    row = editor.model.items[4]
    assert (row.entry.title.kk, row.entry.minutes) == ("Жастар", 35)
    assert editor.model.items[5].starts == "11:30"


def test_what_is_written_is_kept_at_a_pause_and_before_another_language(
    qtbot: QtBot, look: Look, editor: AgendaEditor
) -> None:
    editor.writing._pause.setInterval(10)
    editor.writing.open_item(editor.model.items[4].id)
    type_text(fields_of(editor).titles["en"], "Youth")
    qtbot.waitUntil(lambda: titles(editor)[4] == "Youth")
    editor.writing._pause.setInterval(1_000_000)
    type_text(fields_of(editor).titles["en"], "ful")
    look.words.choose(Language.RU)
    assert titles(editor)[4] == "Youthful"


def test_a_title_cannot_be_emptied_in_every_language(
    demonstration: Register, editor: AgendaEditor
) -> None:
    before = dump(demonstration)
    editor.writing.open_item(editor.model.items[4].id)
    fields = fields_of(editor)
    for line in fields.titles.values():
        line.clear()
    assert not editor.writing.commit()
    assert fields.trouble.text() == "Write the title in at least one language."
    assert fields.trouble.isVisible()
    assert dump(demonstration) == before


def test_keys_move_an_item_and_change_its_level(editor: AgendaEditor) -> None:
    choose(editor, 4)
    press(editor, Qt.Key.Key_Tab)
    assert numbers(editor)[4] == "2.3"
    press(editor, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert numbers(editor)[4] == "3"
    moved = editor.model.items[4].id
    press(editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row.id for row in editor.model.items].index(moved) == 1
    assert editor.table.current_item == moved


def test_an_open_item_moves_with_what_was_written_in_it(editor: AgendaEditor) -> None:
    opened = editor.model.items[0].id
    editor.writing.open_item(opened)
    type_text(fields_of(editor).titles["en"], "Welcome")
    press(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(editor)[3] == "Welcome"
    assert editor.model.opened == opened
    assert fields_of(editor).titles["en"].hasFocus()


def test_the_handle_drags_an_item_with_its_own(qtbot: QtBot, editor: AgendaEditor) -> None:
    block = [row.id for row in editor.model.items[1:4]]
    port = editor.table.viewport()
    start, end = point_of(editor, 1, Part.HANDLE), point_of(editor, 0, Part.HANDLE)
    qtbot.mousePress(port, LEFT, NO_MODIFIER, start)
    qtbot.mouseMove(port, end - QPoint(0, 12))
    qtbot.mouseRelease(port, LEFT, NO_MODIFIER, end - QPoint(0, 12))
    assert [row.id for row in editor.model.items[:3]] == block


def test_deleting_is_told_and_taken_back(
    qtbot: QtBot, demonstration: Register, page: MeetingsPage, editor: AgendaEditor
) -> None:
    before = dump(demonstration)
    choose(editor, 1)
    press(editor, Qt.Key.Key_Delete)
    assert page.message.text == "3 items were deleted."
    assert len(editor.model.items) == 10
    with qtbot.waitSignal(page.undo_asked):
        page.message._undo.click()
    Journal(demonstration).undo()
    assert dump(demonstration) == before
    assert len(editor.model.items) == 13


def test_a_speaker_is_found_by_a_part_of_the_name_and_taken_out(
    editor: AgendaEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor.writing.open_item(editor.model.items[5].id)
    chips = fields_of(editor).chips
    assert len(chips.speakers) == 2
    # No popup: the offscreen platform cannot give it the keyboard.
    monkeypatch.setattr(chips._completer, "complete", lambda: None)
    chips.search.setFocus()
    type_text(chips.search, "небывал")
    found = list(chips._found)
    assert found[0].startswith("Nebyvalov Eldar")
    chips.choose(found[0])
    assert len(editor.model.items[5].entry.speakers) == 3
    chips._take_out(chips.speakers[0])
    assert len(editor.model.items[5].entry.speakers) == 2


def test_somebody_elses_edit_is_not_written_over(
    demonstration: Register, session: int, page: MeetingsPage, editor: AgendaEditor
) -> None:
    row = editor.model.items[0]
    editor.writing.open_item(row.id)
    editor.writing.blockSignals(True)
    other = ItemEntry(title=Trilingual("Басқа", "Другое", "Other"))
    refresh, page.refresh = page.refresh, lambda: None  # type: ignore[method-assign]
    Agendas(demonstration).edit(row.id, row.version, other)
    type_text(fields_of(editor).titles["en"], "Mine")
    assert not editor.writing.commit()
    assert "Somebody else" in fields_of(editor).trouble.text()
    page.refresh = refresh  # type: ignore[method-assign]
    assert Agendas(demonstration).rows(session)[0].entry == other


def test_the_agenda_of_the_last_session_is_copied_into_an_empty_one(
    demonstration: Register, page: MeetingsPage, editor: AgendaEditor, session: int
) -> None:
    for row in list(editor.model.items):
        if row.level == 1:
            Agendas(demonstration).delete(session, row.id)
    assert editor._empty.isVisible()
    editor.copy_last()
    assert page.message.text == "5 items were copied."
    assert not editor._empty.isVisible()
    page.open_meeting(Meetings(demonstration).find("session-1"))
    editor.copy_last()
    assert page.message.text == "There is no earlier agenda to copy."


def test_nothing_is_edited_as_of_another_day(
    qtbot: QtBot, look: Look, demonstration: Register, session: int
) -> None:
    page = page_of(look, demonstration, editable=False)
    qtbot.addWidget(page)
    page.show()
    page.open_meeting(session)
    editor = page.view.agenda.editor
    before = dump(demonstration)
    choose(editor, 2)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Insert):
        press(editor, key)
    assert editor.writing.fields is None
    assert not any(tool.isEnabled() for tool in editor._tools)
    assert dump(demonstration) == before


def test_every_tool_says_what_it_does(editor: AgendaEditor) -> None:
    for tool in editor._tools:
        assert tool.accessibleName() or tool.property("text")
