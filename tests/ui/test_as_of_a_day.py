"""As of a day: every page answers for the day that is chosen, and nothing can be edited then."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QAbstractButton

from apk_desktop.app.page_list import PAGES
from apk_desktop.app.program import Program
from apk_desktop.db.register import Register
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.associations import Associations
from apk_desktop.services.composition import Compositions
from apk_desktop.services.overview import Overview
from apk_desktop.services.rosters import Rosters
from apk_desktop.services.vacancies import Vacancies
from apk_desktop.ui.pages.associations.associations_page import AssociationsPage
from apk_desktop.ui.pages.council.council_page import CouncilPage
from apk_desktop.ui.pages.overview.overview_page import OverviewPage
from apk_desktop.ui.pages.vacancies.vacancies_page import VacanciesPage
from tests.story_day import STORY_DAY

KEYS = [page.key for page in PAGES if page.key]
DAYS = (date(2019, 8, 1), date(2023, 8, 1), date(2027, 6, 1))


def test_on_another_day_no_page_opens_a_form(program: Program) -> None:
    program.window.day_chosen.emit(DAYS[0])
    for key in KEYS:
        program.window.show_page(key)
        page = program.window.current_page
        assert page is not None
        assert page.on == DAYS[0], key
        assert not page.editable, key
        forms = [one for one in page.findChildren(QAbstractButton)
                 if one.property("opens") == "dialog" and one.isVisibleTo(page)]  # fmt: skip
        assert [one.text() for one in forms if one.isEnabled()] == [], key
    program.window.day_chosen.emit(STORY_DAY)
    assert program.window.current_page is not None
    assert program.window.current_page.editable


def test_lists_figures_and_rosters_are_those_of_each_day(program: Program) -> None:
    assert program.working is not None
    for day in DAYS:
        program.window.day_chosen.emit(day)
        _check_day(program, program.working.register, day)


def _check_day(program: Program, register: Register, day: date) -> None:
    found = Compositions(register).of("council", day)
    program.window.show_page("council")
    council = program.window.current_page
    assert isinstance(council, CouncilPage)
    assert council.found == found
    listed = Rosters(register).of("council", day, "en").rows
    assert council.list.shown is not None
    assert [one.id for one in council.list.shown.rows] == [one.id for one in listed]
    program.window.show_page("vacancies")
    vacancies = program.window.current_page
    assert isinstance(vacancies, VacanciesPage)
    vacancies.vacant.bar.set_filter("body", "council")
    assert vacancies.shown.table.model.rowCount() == sum(
        one.body_code == "council" for one in Vacancies(register).on(day)
    )
    program.window.show_page("associations")
    associations = program.window.current_page
    assert isinstance(associations, AssociationsPage)
    rows = Associations(register).rows(ListQuestion(on=day, filters={"status": "open"}))
    assert associations.list.table.model.rowCount() == len(rows)
    program.window.show_page("overview")
    assert isinstance(program.window.current_page, OverviewPage)
    figures = Overview(register).figures(day)
    assert figures.associations == len(rows)
    assert figures.council.members == found.members
