"""A journey from nomination to signed order and back, in Kazakh, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTableView, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from apk_desktop.app.page_list import PAGES
from apk_desktop.app.program import Program, dress
from apk_desktop.services.preferences import Preferences
from apk_desktop.services.registers import open_for_questions
from apk_desktop.ui.pages.candidates.candidates_page import CandidatesPage
from apk_desktop.ui.pages.candidates.nomination_dialog import NominationDialog
from apk_desktop.ui.pages.candidates.papers_dialog import PapersDialog
from apk_desktop.ui.pages.candidates.submission_dialog import SubmissionDialog
from apk_desktop.ui.pages.meetings.meetings_page import MeetingsPage
from apk_desktop.ui.pages.meetings.recommendation_dialog import RecommendationDialog
from apk_desktop.ui.pages.meetings.votes_dialog import VotesDialog
from apk_desktop.ui.pages.rotation.order_dialog import OrderDialog
from apk_desktop.ui.pages.rotation.rotation_page import RotationPage
from apk_desktop.wording.catalogue import Language
from tests.registers import copy_of, demonstration_file, dump
from tests.story_day import STORY_DAY
from tests.ui.keyboard import type_text

CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
MOST_TABS = 120
LEADER = """
    SELECT p.surname_kk || ' ' || p.given_name_kk FROM membership m
    JOIN organization o ON o.id = m.organization_id AND o.code = 'association-17'
    JOIN person p ON p.id = m.person_id WHERE m.role = 'leader' AND m.last_day = '9999-12-31'
"""
DialogKind = TypeVar("DialogKind", bound=QDialog)
PageKind = TypeVar("PageKind", bound=QWidget)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return copy_of(demonstration_file(), tmp_path / "demo.apk-register")


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, path: Path) -> Iterator[Program]:
    dress(qapp)
    opened = Program(
        Language.KK, Preferences(path.with_name("preferences.json")), lambda: STORY_DAY
    )
    qtbot.addWidget(opened.window)
    opened.window.resize(1440, 900)
    opened.window.show()
    assert opened.open_register(path)
    opened.window.activateWindow()
    qtbot.waitUntil(opened.window.isActiveWindow)
    yield opened
    opened.close_register()


def press(key: Qt.Key, how: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the keyboard is."""
    where = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert where is not None
    QTest.keyClick(where, key, how)


def write(words: str) -> None:
    """Replace what stands in the field with what is typed."""
    press(Qt.Key.Key_A, CTRL)
    where = QApplication.focusWidget()
    assert where is not None
    type_text(where, words)


def go_to(widget: QWidget) -> None:
    """Go on with Tab until a widget has the keyboard; F6 leads out of a table."""
    for _ in range(MOST_TABS):
        focus = QApplication.focusWidget()
        if focus is not None and (focus is widget or focus.focusProxy() is widget):
            return
        if isinstance(focus, QTableView) and not QApplication.activeModalWidget():
            press(Qt.Key.Key_F6)
        else:
            press(Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {widget!r}")


def opened(qtbot: QtBot, kind: type[DialogKind]) -> DialogKind:
    """Give the dialog that has just opened, once the keyboard is in it."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, kind)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def come_back(qtbot: QtBot, program: Program) -> None:
    """Let the window have the keyboard again, as a desktop does when a form closes."""
    program.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def saved(qtbot: QtBot, program: Program, dialog: QDialog) -> None:
    """Save a form by its key, and come back to the page."""
    press(Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not dialog)
    come_back(qtbot, program)


def find(qtbot: QtBot, field: QWidget, name: str) -> None:
    """Type a name and take the first one found."""
    go_to(field)
    write(name)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)


def show(qtbot: QtBot, program: Program, key: str, kind: type[PageKind]) -> PageKind:
    """Open a page from the sidebar."""
    window = program.window
    come_back(qtbot, program)
    for _ in range(4):
        if QApplication.focusWidget() is window.sidebar:
            break
        press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Home)
    for _ in range(len(PAGES)):
        press(Qt.Key.Key_Return)
        if window.current_key == key:
            break
        press(Qt.Key.Key_Down)
    page = window.current_page
    assert isinstance(page, kind)
    return page


def tables(path: Path) -> list[str]:
    """Give every row of the register's tables, as text."""
    register = open_for_questions(path)
    rows = dump(register)
    register.close()
    return rows


def names_of_the_story() -> tuple[str, int]:
    """Give who is to be nominated, and the meeting that votes."""
    register = open_for_questions(demonstration_file())
    name = register.ask(text(LEADER))[0][0]
    held = register.ask(text("SELECT id FROM meeting WHERE code = 'council-2026-4'"))[0][0]
    register.close()
    return name, held


def nominate(qtbot: QtBot, program: Program, page: CandidatesPage, name: str) -> None:
    press(Qt.Key.Key_N, CTRL)
    form = opened(qtbot, NominationDialog)
    find(qtbot, form.person.editor, name)
    go_to(form.nominated_on.editor)
    write("02.11.2026")
    go_to(form.source.editor)
    type_text(form.source.editor, "К")
    assert form.source.code == "council"
    saved(qtbot, program, form)
    assert state(page) == "құжаттары толық емес"


def receive_papers(qtbot: QtBot, program: Program, page: CandidatesPage) -> None:
    go_to(page.panel.papers)
    press(Qt.Key.Key_Space)
    form = opened(qtbot, PapersDialog)
    for line in form.lines:
        go_to(line.tick)
        press(Qt.Key.Key_Space)
    saved(qtbot, program, form)
    assert state(page) == "кандидат болып енгізілді"


def open_meeting(page: MeetingsPage, meeting_id: int) -> None:
    table = page.list.table
    go_to(table.view)
    for _ in range(table.model.rowCount()):
        if table.current_id == meeting_id:
            break
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    go_to(page.view.tabs.tabBar())
    for _ in range(page.view.tabs.count()):
        if page.view.tabs.currentWidget() is not page.view.recommendations:
            press(Qt.Key.Key_Right)


def recommend(qtbot: QtBot, program: Program, page: MeetingsPage, name: str) -> None:
    go_to(page.view.recommendations.add)
    press(Qt.Key.Key_Space)
    form = opened(qtbot, RecommendationDialog)
    find(qtbot, form.person.editor, name)
    go_to(form.counts["votes_for"].editor)
    write("70")
    saved(qtbot, program, form)


def vote_by_name(qtbot: QtBot, program: Program, page: MeetingsPage) -> None:
    go_to(page.view.recommendations.table.view)
    press(Qt.Key.Key_End, CTRL)
    press(Qt.Key.Key_V, ALT)
    form = opened(qtbot, VotesDialog)
    for at in range(len(form.lines)):
        press(Qt.Key.Key_2 if at == 1 else Qt.Key.Key_1)
    assert form.verdict.text().startswith("72 қатысушыдан 71 адам жақтады")
    saved(qtbot, program, form)


def submit(qtbot: QtBot, program: Program, page: CandidatesPage) -> None:
    go_to(page.submit)
    press(Qt.Key.Key_Space)
    form = opened(qtbot, SubmissionDialog)
    go_to(form.number.editor)
    write("15-Ұ")
    saved(qtbot, program, form)
    assert state(page) == "Президентке ұсынылды"


def sign(qtbot: QtBot, program: Program, page: CandidatesPage, name: str) -> None:
    go_to(page.panel.order)
    press(Qt.Key.Key_Space)
    rotation = program.window.current_page
    assert isinstance(rotation, RotationPage)
    come_back(qtbot, program)
    go_to(rotation.record)
    press(Qt.Key.Key_Space)
    form = opened(qtbot, OrderDialog)
    first, second = form._seats
    go_to(first.person.editor)
    type_text(first.person.editor, name)
    go_to(second.decided)
    press(Qt.Key.Key_Space)
    for field, words in (
        (form.number, "230"), (form.signed_on, "23.11.2026"), (form.effective_on, "01.02.2027"),
        (form.reason, "Төраға тапсырды"),
    ):  # fmt: skip
        go_to(field.editor)
        write(words)
    saved(qtbot, program, form)


def state(page: CandidatesPage) -> str:
    """Give the state of the candidate under the cursor as the panel says it."""
    return page.panel._pill.accessibleName()


@pytest.mark.qt_log_ignore(
    "does not support (raise|grabbing)", extend=True
)  # of the offscreen popup
def test_a_candidate_goes_from_nomination_to_the_order_and_back_by_undo(
    qtbot: QtBot, program: Program, path: Path
) -> None:
    name, held = names_of_the_story()
    before = tables(path)
    page = show(qtbot, program, "candidates", CandidatesPage)
    nominate(qtbot, program, page, name)
    receive_papers(qtbot, program, page)
    candidacy = page.record
    meetings = show(qtbot, program, "meetings", MeetingsPage)
    open_meeting(meetings, held)
    recommend(qtbot, program, meetings, name)
    vote_by_name(qtbot, program, meetings)
    page = show(qtbot, program, "candidates", CandidatesPage)
    assert (page.record, state(page)) == (candidacy, "Кеңес ұсынды")
    submit(qtbot, program, page)
    sign(qtbot, program, page, name)
    page = show(qtbot, program, "candidates", CandidatesPage)
    assert state(page) == "тағайындалды"
    for _ in range(6):
        press(Qt.Key.Key_Z, CTRL)
    assert tables(path) == before
