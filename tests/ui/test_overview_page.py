"""The start page: every line opens the list that has its number, and changes can be taken back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership
from apk_desktop.services.health.findings import Severity
from apk_desktop.services.health.health import Health
from apk_desktop.services.journal import Journal
from apk_desktop.services.vacancies import Vacancies
from apk_desktop.ui.pages.associations.associations_page import AssociationsPage
from apk_desktop.ui.pages.council.council_page import CouncilPage
from apk_desktop.ui.pages.health.health_page import HealthPage
from apk_desktop.ui.pages.overview.linked_row import LinkedRow
from apk_desktop.ui.pages.overview.overview_page import OverviewPage
from apk_desktop.ui.pages.reminders.reminders_page import RemindersPage
from apk_desktop.ui.pages.vacancies.vacancies_page import VacanciesPage
from apk_desktop.ui.tables.register_list import RegisterList
from tests.story_day import STORY_DAY


def _register(program: Program) -> Register:
    assert program.working is not None
    return program.working.register


@pytest.fixture
def page(program: Program, qtbot: QtBot) -> OverviewPage:
    """Give the start page with a term that is over, when everything on it was counted."""
    register = _register(program)
    with register.change("Edit membership") as change:
        sitting = membership.select().where(membership.c.planned_end_on > "2026-12-31")
        row = change.connection.execute(sitting).first()
        assert row is not None
        change.update(membership, row.id, row.version, planned_end_on="2026-11-01")
    shown = program.window.current_page
    assert isinstance(shown, OverviewPage)
    _wait(qtbot, shown)
    return shown


def _wait(qtbot: QtBot, page: OverviewPage) -> None:
    qtbot.waitUntil(lambda: page.further.is_complete, timeout=30_000)


def _lines(page: OverviewPage) -> dict[str, LinkedRow]:
    found = page.attention.findChildren(LinkedRow)
    return {one.shown.words.fact: one for one in found if one.isVisible()}


def _count(listing: RegisterList) -> int:
    return sum(1 for _row in listing.shown_rows())


def _listed(program: Program, qtbot: QtBot) -> int:
    """Count what the list says that is open now."""
    shown = program.window.current_page
    if isinstance(shown, HealthPage):
        qtbot.waitUntil(lambda: not shown.work.is_busy, timeout=30_000)
        return sum(int(row[2]) for row in shown.list.shown_rows())
    if isinstance(shown, CouncilPage):
        assert shown.found is not None
        return len(shown.found.vacancies)
    if isinstance(shown, VacanciesPage):
        return _count(shown.shown)
    assert isinstance(shown, AssociationsPage | RemindersPage)
    return _count(shown.list)


def test_each_line_opens_the_list_with_its_number(
    program: Program, qtbot: QtBot, page: OverviewPage
) -> None:
    numbered = {}
    for fact, line in _lines(page).items():
        number = next((int(word) for word in fact.split() if word.isdigit()), None)
        leads_to_a_list = line.shown.target.page not in ("rotation", "meetings")
        if leads_to_a_list:
            assert number is not None, fact
            numbered[fact] = (number, line)
    for fact, (number, line) in numbered.items():
        line.link.click()
        assert _listed(program, qtbot) == number, fact
    assert list(numbered) == [
        "1 term is over, and no successor is appointed",
        "1 reminder is overdue",
        "The Council has 3 vacancies",
        "Accreditation of 5 associations is over, ends or is to be renewed within 90 days",
        "5 terms end soon",
        "1 reminder is due on this day",
        "The accreditation of 1 association lacks papers",
        "1 reminder is due within a week",
    ]


def test_health_is_counted_as_on_its_page(
    program: Program, qtbot: QtBot, page: OverviewPage
) -> None:
    assert page.health is not None
    lines = page.health.findChildren(LinkedRow)
    told = {one.shown.target.filter: int(one.shown.words.fact.split()[0]) for one in lines}
    results = Health(_register(program)).results(STORY_DAY)
    for severity in Severity:
        count = sum(one.found for one in results if one.severity is severity)
        assert told.get(severity, 0) == count
    lines[-1].link.click()
    assert _listed(program, qtbot) == told[lines[-1].shown.target.filter]


def test_the_vacancies_of_a_body_open_with_their_number(
    program: Program, qtbot: QtBot, page: OverviewPage
) -> None:
    assert page.seats is not None
    links = {one.text(): one for one in page.seats.findChildren(QPushButton)}
    links["3 vacancies ›"].click()
    assert _listed(program, qtbot) == 3
    links["Vacancies ›"].click()
    assert _listed(program, qtbot) == len(Vacancies(_register(program)).on(STORY_DAY))


def test_a_change_is_taken_back_where_it_is_told(program: Program, page: OverviewPage) -> None:
    before = Journal(_register(program)).latest(1)[0]
    page.changes.findChildren(QToolButton)[-1].click()
    latest = Journal(_register(program)).latest(2)
    assert [one.kind for one in latest] == ["undo", "change"]
    assert (latest[1].id, latest[1].is_in_force) == (before.id, False)
    assert page.message.isVisible()


def test_nothing_can_be_taken_back_on_another_day(program: Program, page: OverviewPage) -> None:
    assert program.working is not None
    program.working.choose_day(date(2025, 1, 1))
    assert not [one for one in page.changes.findChildren(QToolButton) if one.isVisible()]


def test_what_takes_long_is_given_up_with_the_page_and_asked_again(
    program: Program, qtbot: QtBot, page: OverviewPage
) -> None:
    page.refresh()
    program.window.show_page("norms")
    assert not page.further.is_complete
    program.window.show_page("overview")
    _wait(qtbot, page)
