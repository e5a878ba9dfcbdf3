"""The page of the rotation's schedule: its lines, conditions, and the way to the record."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.pages import list_files
from apk_desktop.ui.pages.meetings.meetings_page import MeetingsPage
from apk_desktop.ui.pages.overview.linked_row import LinkedRow
from apk_desktop.ui.pages.overview.overview_page import OverviewPage
from apk_desktop.ui.pages.rotation.rotation_page import RotationPage
from apk_desktop.ui.pages.schedule import calendar_saving
from apk_desktop.ui.pages.schedule.schedule_page import SchedulePage

LATE_DAY = date(2027, 1, 25)


@pytest.fixture
def page(program: Program) -> SchedulePage:
    program.window.show_page("rotation")
    rotation = program.window.current_page
    assert isinstance(rotation, RotationPage)
    buttons = {one.text(): one for one in rotation.findChildren(QPushButton)}
    buttons["Schedule"].click()
    return _shown(program)


def _shown(program: Program) -> SchedulePage:
    shown = program.window.current_page
    assert isinstance(shown, SchedulePage)
    return shown


def test_rounds_stand_with_their_steps_their_days_and_what_was_done(page: SchedulePage) -> None:
    lines = list(page.list.shown_rows())
    assert len(lines) == 36
    assert lines[2] == [
        "Round 16", "Seat 1", "Council meeting", "18/12/2026", "done",
        "Council meeting No. 4, 06/11/2026",
    ]  # fmt: skip
    assert lines[5][2:4] == ["Beginning of the term", "01/02/2027"]
    assert page.context.text() == "late 0 · due within 30 days: 0"


def test_enter_opens_the_record_or_the_page_where_the_step_is_taken(
    page: SchedulePage, program: Program, qtbot: QtBot
) -> None:
    page.list.bar.set_filter("step", "meeting")
    page.list.table.select_first()
    qtbot.keyClick(page.list.table.view, Qt.Key.Key_Return)
    meetings = program.window.current_page
    assert isinstance(meetings, MeetingsPage)
    program.window.go_to(Target("schedule"))
    page.list.bar.set_filter("step", "order")
    page.list.table.select_first()
    qtbot.keyClick(page.list.table.view, Qt.Key.Key_Return)
    assert isinstance(program.window.current_page, RotationPage)


def test_the_start_page_leads_to_the_steps_that_are_late(program: Program, qtbot: QtBot) -> None:
    program.window.day_chosen.emit(LATE_DAY)
    start = program.window.current_page
    assert isinstance(start, OverviewPage)
    qtbot.waitUntil(lambda: start.further.is_complete, timeout=30_000)
    lines = {one.shown.words.fact: one for one in start.attention.findChildren(LinkedRow)}
    late = lines["1 step of the rotation is late"]
    assert late.shown.words.detail == "the first: Order of the President, Seat 1, 22/01/2027"
    late.link.click()
    page = _shown(program)
    assert [line[4] for line in page.list.shown_rows()] == ["late by 3 days"]
    program.window.go_to(Target("schedule", None, "soon"))
    assert [line[2] for line in page.list.shown_rows()] == ["Beginning of the term"]


def test_the_file_holds_the_lines_that_are_shown(
    qtbot: QtBot, page: SchedulePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.list.bar.set_filter("state", "done")
    path = tmp_path / "кесте.csv"
    monkeypatch.setattr(list_files, "ask_target", lambda *_words: list_files.Target(path))
    page._export()
    qtbot.waitUntil(path.exists)
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = list(csv.reader(file, delimiter=";"))
    assert heading == [text for _key, text in page.list.headings()]
    assert rows == list(page.list.shown_rows())


def test_words_find_steps_and_the_day_of_the_window_decides(
    page: SchedulePage, program: Program
) -> None:
    page.list.bar.words.setText("submission")
    page.list.bar.words.done.emit()
    page.list.bar.changed.emit()
    assert {line[2] for line in page.list.shown_rows()} == {"Submission to the President"}
    page.list.bar.reset()
    program.window.day_chosen.emit(date(2024, 12, 10))
    assert page.context.text() == "late 2 · due within 30 days: 2"


def test_the_schedule_is_saved_for_a_calendar_in_the_language_of_the_window(
    qtbot: QtBot, page: SchedulePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "кесте.ics"
    monkeypatch.setattr(calendar_saving, "ask_calendar_path", lambda *_words: path)
    page._save_calendar()
    qtbot.waitUntil(lambda: page.message.isVisible() and path.exists())
    events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    lines = list(page.list.shown_rows())
    assert [f"{event.decoded('DTSTART'):%d/%m/%Y}" for event in events] == [one[3] for one in lines]
    assert str(events[-1]["SUMMARY"]) == "Rotation · Seat 2: Beginning of the term"
    qtbot.waitUntil(lambda: str(path) in page.message.text)


def test_a_folder_that_is_gone_is_told_and_nothing_is_written(
    qtbot: QtBot, page: SchedulePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "gone" / "кесте.ics"
    monkeypatch.setattr(calendar_saving, "ask_calendar_path", lambda *_words: path)
    page._save_calendar()
    qtbot.waitUntil(lambda: "There is no folder" in page.message.text)
