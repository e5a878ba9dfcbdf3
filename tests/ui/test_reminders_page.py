"""The page of reminders: what waits, doing it by keyboard, and the way to its record."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from apk_desktop.app.palette_search import groups_found
from apk_desktop.db.register import Register
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.journal import Journal
from apk_desktop.services.record_subjects import RecordSubjects
from apk_desktop.services.reminders import Reminders
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.reminders.reminders_page import RemindersPage
from apk_desktop.ui.tables.memory import Forgetful
from tests.story_day import STORY_DAY


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register) -> RemindersPage:
    made = RemindersPage(look, Forgetful(), Reminders(demonstration), RecordSubjects(demonstration))
    qtbot.addWidget(made)
    made.resize(1220, 820)
    made.show_day(STORY_DAY, editable=True)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    demonstration.on_change(lambda _announcement: made.refresh())
    return made


def _shown(page: RemindersPage) -> list[list[str]]:
    return list(page.list.shown_rows())


def test_the_most_urgent_stands_first_with_the_record_it_concerns(page: RemindersPage) -> None:
    rows = _shown(page)
    assert [row[0] for row in rows] == [
        "overdue: 20/11/2026", "today, 23/11/2026", "by 27/11/2026", "by 18/12/2026",
        "by 15/01/2027",
    ]  # fmt: skip
    assert page.context.text() == "overdue 1 · today 1 · within a week 1"
    assert rows[0][2] == "Korean Centre “Primer”"
    assert rows[2][2] == "36th session, 23/04/2027"


def test_a_reminder_is_done_by_keyboard_and_undone(
    qtbot: QtBot, page: RemindersPage, demonstration: Register
) -> None:
    before = _shown(page)
    page.list.table.view.setFocus()
    press = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(page.list.table.view, Qt.Key.Key_Return, press)
    qtbot.waitUntil(lambda: len(_shown(page)) == len(before) - 1)
    assert page.message.isVisible()
    page.list.bar.set_filter("when", "done")
    assert before[0][1] in {row[1] for row in _shown(page)}
    Journal(demonstration).undo()
    page.list.bar.set_filter("when", "open")
    assert _shown(page) == before


def test_a_reminder_opens_its_record(qtbot: QtBot, page: RemindersPage) -> None:
    with qtbot.waitSignal(page.go_to) as went:
        page.list.table.opened.emit(page.list.table.current_id)
    assert went.args[0].page == "associations"


def test_every_reminder_names_its_record_in_every_language(demonstration: Register) -> None:
    rows = Reminders(demonstration).rows(ListQuestion(on=STORY_DAY))
    subjects = RecordSubjects(demonstration)
    for language in ("kk", "ru", "en"):
        found = subjects.of({row.owner for row in rows}, language, STORY_DAY)
        assert set(found) == {row.owner for row in rows}


def test_on_another_day_nothing_can_be_done(page: RemindersPage) -> None:
    page.show_day(date(2026, 11, 11), editable=False)
    assert not page.turn_button.isEnabled()
    assert page.context.text() == "overdue 1 · today 0 · within a week 0"


def test_the_search_of_everything_finds_papers_and_leads_to_their_record(
    look: Look, demonstration: Register
) -> None:
    groups = groups_found(demonstration, look, STORY_DAY, "жаргы")
    (papers,) = [group for group in groups if group.title == "Papers"]
    (found,) = papers.results
    assert found.detail == "Korean Centre “Primer”"
    assert found.target.page == "associations"
