"""The Council against its norm: the same numbers everywhere, on any day, for any body."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.ui.pages.council.council_page import CouncilPage
from apk_desktop.ui.pages.council.seat_grid import SEAT
from apk_desktop.ui.pages.people.membership_dialog import MembershipDialog
from tests.story_day import STORY_DAY


@pytest.fixture
def page(program: Program) -> CouncilPage:
    program.window.show_page("council")
    shown = program.window.current_page
    assert isinstance(shown, CouncilPage)
    return shown


def _vacant_tiles(page: CouncilPage) -> int:
    model = page.grid.model()
    seats = [model.index(at, 0).data(SEAT) for at in range(model.rowCount())]
    return sum(seat[6] is None for seat in seats)


def test_figures_grid_and_list_of_vacancies_agree(page: CouncilPage) -> None:
    assert "vacancies 3" in page.context.text()
    assert _vacant_tiles(page) == 3
    assert page.panel.note is not None
    assert page._found is not None
    assert len(page._found.vacancies) == 3
    assert sum(line.vacant for line in page._found.categories) == 3


def test_the_quorum_counts_members_and_not_seats(page: CouncilPage) -> None:
    assert page._found is not None
    assert (page._found.members, len(page._found.seats), page._found.quorum) == (81, 84, 54)


def test_a_seat_tells_its_holder_and_its_history(page: CouncilPage, qtbot: QtBot) -> None:
    page.grid.setFocus()
    page.grid.setCurrentIndex(page.grid.model().index(0, 0))
    assert page.panel.title.text() == "Seat 1-1"
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    assert page.panel.title.text() == "Seat 1-2"


def test_the_list_has_everybody_once(page: CouncilPage) -> None:
    page.views.segment("list").click()
    rows = [page.roster.model.row(at) for at in range(page.roster.model.rowCount())]
    assert len({row.id for row in rows}) == len(rows)


def test_the_export_holds_exactly_the_columns_shown(
    page: CouncilPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "council.csv"
    monkeypatch.setattr(CouncilPage, "ask_path", lambda _page, _name: target)
    page.export()
    assert "Saved" in page.message.text
    text = target.read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert rows[0] == [column.heading for column in page.roster.visible_columns()]
    assert len(rows) == page.roster.model.rowCount() + 1
    assert not {"IIN", "Phone"} & set(rows[0])


def test_a_folder_that_is_not_there_is_told(
    page: CouncilPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "none" / "council.csv"
    monkeypatch.setattr(CouncilPage, "ask_path", lambda _page, _name: target)
    page.export()
    assert page.message.text
    assert "Saved" not in page.message.text


def test_another_body_shows_its_members(page: CouncilPage) -> None:
    page.show_body("region-KZ-75")
    assert "Almaty" in page.title.text()
    assert page.roster.isVisible()
    assert page.roster.model.rowCount() > 0


def test_an_earlier_day_shows_the_council_of_that_day(program: Program, page: CouncilPage) -> None:
    before = page.context.text()
    program.window.day_chosen.emit(date(2023, 8, 1))
    assert page.context.text() != before
    program.window.day_chosen.emit(STORY_DAY)
    assert page.context.text() == before


def test_a_member_without_a_person_is_told_under_the_field(page: CouncilPage) -> None:
    page.add_member()
    dialog = page.window().findChild(MembershipDialog)
    assert dialog is not None
    dialog.try_save()
    assert any(field.trouble.text() for field in dialog.fields.values())
    dialog.done(0)
