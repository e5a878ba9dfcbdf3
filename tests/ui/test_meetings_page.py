"""The page of meetings: finding, opening, entering and leaving."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from apk_desktop.db.register import Register
from apk_desktop.services.journal import Journal
from apk_desktop.services.meetings import Meetings
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.meetings.meeting_dialog import MeetingDialog
from apk_desktop.ui.pages.meetings.meetings_page import MeetingsPage
from tests.registers import dump
from tests.ui.keyboard import type_text
from tests.ui.meetings import page_of

Dialog = TypeVar("Dialog", bound=FormDialog)


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register) -> MeetingsPage:
    made = page_of(look, demonstration)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def council(page: MeetingsPage, demonstration: Register) -> MeetingsPage:
    page.open_meeting(Meetings(demonstration).find("council-2026-4"))
    return page


def dialog_of(page: MeetingsPage, kind: type[Dialog]) -> Dialog:
    """Give the dialog that was opened last; one that was closed may still wait for its end."""
    return page.findChildren(kind)[-1]


def first_cell(page: MeetingsPage) -> str:
    return page.list.table.model.row(0).code  # type: ignore[no-any-return]


def test_typing_and_conditions_find_a_meeting(qtbot: QtBot, page: MeetingsPage) -> None:
    assert page.context.text().startswith("33 meetings · next: Council meeting No. 1")
    with qtbot.waitSignal(page.list.bar.changed):
        type_text(page.list.bar.words, "келисим")
    assert first_cell(page) == "session-36"
    page.list.bar.reset()
    page.list.bar.set_filter("kind", "council")
    page.list.bar.set_filter("year", "2025")
    assert page.list.table.model.rowCount() == 2
    assert page.context.text().startswith("2 meetings")


def test_enter_opens_a_meeting_and_escape_goes_back(page: MeetingsPage) -> None:
    page.list.table.view.setFocus()
    QTest.keyClick(page.list.table.view, Qt.Key.Key_Return)
    assert page.title.text() == "36th session"
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
    assert page.title.text() == "Sessions and meetings"
    assert page.list.table.current_id is not None


def test_a_link_opens_a_meeting_or_a_kind(page: MeetingsPage, demonstration: Register) -> None:
    found = Meetings(demonstration).find("session-2")
    page.open_target(Target("meetings", found))
    assert page.title.text() == "2nd session"
    page.open_target(Target("meetings", None, "extraordinary"))
    assert [row.code for row in page.list.table.model.every()] == ["session-23"]


def test_another_day_shows_what_had_begun_by_then(
    qtbot: QtBot, look: Look, demonstration: Register
) -> None:
    page = page_of(look, demonstration, editable=False)
    qtbot.addWidget(page)
    assert first_cell(page) == "council-2026-4"


def test_a_meeting_is_added_with_a_suggested_number_and_undone(
    page: MeetingsPage, demonstration: Register
) -> None:
    before = dump(demonstration)
    page._add()
    dialog = dialog_of(page, MeetingDialog)
    assert dialog.number.value == 37
    council = next(one.id for one in dialog._bodies if one.code == "council")
    dialog.organization.set_value(council)
    assert (dialog.number.value, dialog.kind.code) == (5, "council")
    type_text(dialog.starts_on.editor, "12.02.2027")
    assert dialog.number.value == 2
    dialog.number.editor.setValue(7)
    type_text(dialog.starts_at.editor, "9.30")
    dialog.try_save()
    assert page.title.text() == "Council meeting No. 7"
    assert page.message.text == "The meeting is added."
    card = page._card
    assert card is not None
    assert (card.code, card.entry.starts_at) == ("council-2027-7", "09:30")
    Journal(demonstration).undo()
    assert dump(demonstration) == before
    assert page.title.text() == "Sessions and meetings"


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("starts_on", "31.02.2028", "There is no such day as 31.02.2028."),
        ("starts_at", "25:00", "“25:00” is no time of day."),
        ("ends_on", "01.01.2020", "The last day lies before the first"),
        ("order_on", "01.01.2029", "The order must come before the meeting"),
    ],
)
def test_a_wrong_entry_is_told_under_its_field(
    page: MeetingsPage, demonstration: Register, field: str, typed: str, told: str
) -> None:
    before = dump(demonstration)
    page._add()
    dialog = dialog_of(page, MeetingDialog)
    type_text(dialog.starts_on.editor, "21.04.2028" if field != "starts_on" else "")
    wrong = dialog.fields[field]
    editor = wrong.focusProxy()
    assert editor is not None
    type_text(editor, typed)
    dialog.try_save()
    assert wrong.trouble.text().startswith(told)
    assert dialog.isVisible()
    assert dump(demonstration) == before


def test_a_number_that_is_taken_names_the_other_meeting(page: MeetingsPage) -> None:
    page._add()
    dialog = dialog_of(page, MeetingDialog)
    dialog.number.editor.setValue(35)
    dialog.try_save()
    assert "24/04/2026" in dialog.number.trouble.text()


def test_a_meeting_is_edited(council: MeetingsPage, demonstration: Register) -> None:
    council._edit()
    dialog = dialog_of(council, MeetingDialog)
    dialog.texts["place"]["en"].set_value("Almaty")
    dialog.try_save()
    assert council._card is not None
    assert council._card.entry.place.en == "Almaty"
    assert Journal(demonstration).latest(1)[0].title == "Edit meeting"


def test_what_is_being_written_is_kept_when_the_page_is_left(
    page: MeetingsPage, demonstration: Register
) -> None:
    page.open_meeting(Meetings(demonstration).find("session-36"))
    writing = page.view.agenda.editor.writing
    writing.open_item(writing.model.items[0].id)
    assert writing.fields is not None
    type_text(writing.fields.titles["en"], "Welcome")
    page.close_meeting()
    page.open_meeting(Meetings(demonstration).find("session-36"))
    assert writing.model.items[0].entry.title.en == "Welcome"
