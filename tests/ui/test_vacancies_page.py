"""The page of vacancies: its two lists, their counts, conditions, and the way to the record."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.pages import list_files
from apk_desktop.ui.pages.council.council_page import CouncilPage
from apk_desktop.ui.pages.people.people_page import PeoplePage
from apk_desktop.ui.pages.vacancies.vacancies_page import VacanciesPage


@pytest.fixture
def page(program: Program) -> VacanciesPage:
    program.window.show_page("vacancies")
    shown = program.window.current_page
    assert isinstance(shown, VacanciesPage)
    return shown


def _rows(page: VacanciesPage) -> int:
    return page.shown.table.model.rowCount()


def test_the_council_has_the_number_of_its_own_page(page: VacanciesPage, program: Program) -> None:
    page.vacant.bar.set_filter("body", "council")
    listed = _rows(page)
    program.window.show_page("council")
    council = program.window.current_page
    assert isinstance(council, CouncilPage)
    assert council.found is not None
    assert listed == len(council.found.vacancies) == 3


def test_a_vacancy_tells_its_post_its_days_and_who_held_it(page: VacanciesPage) -> None:
    page.vacant.bar.set_filter("body", "council")
    first = dict(zip(dict(page.vacant.headings()), next(page.vacant.shown_rows()), strict=True))
    assert first["post"] == "Seat 1-9, Republican associations"
    assert (first["since"], first["days"]) == ("13/10/2026", "41")
    assert first["last_holder"]


def test_enter_opens_the_body_of_a_vacancy(
    page: VacanciesPage, qtbot: QtBot, program: Program
) -> None:
    page.vacant.bar.set_filter("body", "council")
    page.vacant.table.select_first()
    page.vacant.table.view.setFocus()
    qtbot.keyClick(page.vacant.table.view, Qt.Key.Key_Return)
    shown = program.window.current_page
    assert isinstance(shown, CouncilPage)
    assert shown.found is not None
    assert len(shown.found.vacancies) == 3


def test_the_terms_that_end_lead_to_the_people(
    page: VacanciesPage, qtbot: QtBot, program: Program
) -> None:
    page.open_target(Target("vacancies", filter="soon"))
    assert page.ending.isVisible()
    page.ending.bar.set_filter("body", "council")
    assert _rows(page) == 5
    page.ending.bar.set_filter("ends", "over")
    assert page.ending.empty.isVisible()
    page.ending.bar.reset()
    page.ending.table.select_first()
    page.ending.table.view.setFocus()
    qtbot.keyClick(page.ending.table.view, Qt.Key.Key_Return)
    assert isinstance(program.window.current_page, PeoplePage)


def test_the_counts_are_those_of_the_lists(page: VacanciesPage) -> None:
    page.vacant.bar.set_filter("kind", "seat")
    seats = _rows(page)
    page.vacant.bar.set_filter("kind", "office")
    offices = _rows(page)
    assert page.context.text() == f"vacant seats {seats} · vacant offices {offices}"
    page.views.segment("endings").click()
    page.ending.bar.set_filter("ends", "soon")
    soon = _rows(page)
    page.ending.bar.set_filter("ends", "over")
    over = sum(1 for _row in page.ending.shown_rows())
    assert page.context.text() == f"terms ending {soon} · over, not ended {over}"


def test_another_day_has_other_vacancies(page: VacanciesPage, program: Program) -> None:
    page.vacant.bar.set_filter("body", "council")
    program.window.day_chosen.emit(date(2026, 10, 12))
    assert _rows(page) == 0
    assert page.vacant.empty.isVisible()
    program.window.day_chosen.emit(date(2026, 10, 13))
    assert _rows(page) == 1


def test_the_file_holds_exactly_what_is_shown(
    qtbot: QtBot, page: VacanciesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.vacant.bar.set_filter("kind", "seat")
    path = tmp_path / "бос.csv"
    monkeypatch.setattr(list_files, "ask_target", lambda *_words: list_files.Target(path))
    page._export()
    qtbot.waitUntil(path.exists)
    with path.open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = list(csv.reader(file, delimiter=";"))
    assert heading == [text for _key, text in page.vacant.headings()]
    assert rows == list(page.vacant.shown_rows())
