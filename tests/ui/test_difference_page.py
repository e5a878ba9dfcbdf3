"""The page that compares two days: its counts, its choice of days, its list as a file."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from apk_desktop.db.register import Register
from apk_desktop.services.differences import Became, Comparing
from apk_desktop.services.references import References
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.difference.difference_page import DifferencePage
from apk_desktop.ui.pages.list_files import Target
from apk_desktop.ui.tables.memory import Forgetful
from tests.story_day import STORY_DAY
from tests.ui.keyboard import type_text


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register) -> DifferencePage:
    made = DifferencePage(look, Forgetful(), Comparing(demonstration), References(demonstration))
    qtbot.addWidget(made)
    made.resize(1220, 820)
    made.show_day(STORY_DAY, editable=True)
    made.show()
    return made


def test_it_begins_with_the_council_a_year_ago(page: DifferencePage) -> None:
    assert page.earlier.day == date(2025, 11, 23)
    assert page.found is not None
    assert page.found.rows
    assert page.context.text().startswith("23/11/2025 and 23/11/2026: members ")
    assert page.list.table.model.rowCount() == len(page.found.rows)
    came, left, changed = (page.found.count(one) for one in Became)
    assert came + left + changed == len(page.found.rows)
    assert page.context.text().endswith(f"came {came}, left {left}, changed {changed}")
    assert left > 0


def test_another_day_is_typed_and_a_wrong_one_is_told(qtbot: QtBot, page: DifferencePage) -> None:
    whole = page.context.text()
    page.earlier.editor.clear()
    type_text(page.earlier.editor, "32.01.2026")
    qtbot.keyClick(page.earlier.editor, Qt.Key.Key_Return)
    assert page.earlier.trouble.text()
    assert page.context.text() == whole
    page.earlier.editor.clear()
    type_text(page.earlier.editor, "01.02.2026")
    qtbot.keyClick(page.earlier.editor, Qt.Key.Key_Return)
    assert page.context.text().startswith("01/02/2026 and ")


def test_the_last_session_is_one_of_the_usual_days(page: DifferencePage) -> None:
    page.presets.segment("session").click()
    session = page.earlier.day
    assert session is not None
    assert session < STORY_DAY
    page.show_day(session, editable=False)
    page.presets.segment("session").click()
    assert page.earlier.day is not None
    assert page.earlier.day < session
    page.show_day(date(1992, 1, 1), editable=False)
    page.presets.segment("session").click()
    assert page.message.text == "No session was held before this day."


def test_the_filter_keeps_one_kind_of_difference(page: DifferencePage) -> None:
    page.list.bar.set_filter("became", "left")
    assert page.found is not None
    assert page.list.table.model.rowCount() == page.found.count(Became.LEFT)


def test_the_file_holds_exactly_what_is_shown(
    qtbot: QtBot, page: DifferencePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "айырма.csv"
    monkeypatch.setattr(DifferencePage, "ask_target", lambda *_words: Target(path))
    page._export()
    qtbot.waitUntil(lambda: not page.background.is_busy)
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = list(csv.reader(file, delimiter=";"))
    assert heading == [text for _key, text in page.list.headings()]
    assert rows == list(page.list.shown_rows())


def test_the_paper_names_the_body_the_days_and_the_counts(
    qtbot: QtBot, page: DifferencePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "changes.pdf"
    monkeypatch.setattr(DifferencePage, "ask_target", lambda *_words: Target(path))
    page.list.bar.set_filter("became", "left")
    page._export()
    qtbot.waitUntil(lambda: not page.background.is_busy)
    assert "Saved" in page.message.text
    pages = pypdf.PdfReader(path).pages
    told = " ".join(" ".join(one.extract_text().split()) for one in pages)
    assert page.found is not None
    for part in (page.found.name.en, "23 November 2025 and 23 November 2026", "Changes of the"):
        assert part in told
    gone = [row for row in page.found.rows if row.became is Became.LEFT]
    assert all(row.name.en.surname in told for row in gone)


def test_an_empty_register_says_so(qtbot: QtBot, look: Look, register: Register) -> None:
    made = DifferencePage(look, Forgetful(), Comparing(register), References(register))
    qtbot.addWidget(made)
    made.show_day(STORY_DAY, editable=True)
    assert made.context.text() == "This register holds no bodies yet."
