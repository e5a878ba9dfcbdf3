"""The Council against its norm: the same numbers everywhere, on any day, for any body."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import make_page
from apk_desktop.app.program import Program
from apk_desktop.db.register import Register
from apk_desktop.db.tables import norm
from apk_desktop.exchange.csv_tables import Preset
from apk_desktop.services.composition import Composition, Compositions
from apk_desktop.services.preferences import Preferences
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.council.body_dialogs import CategoryDialog, LeadTimeDialog
from apk_desktop.ui.pages.council.council_page import CouncilPage
from apk_desktop.ui.pages.council.seat_model import SeatModel
from apk_desktop.ui.pages.list_files import Target, target_of
from apk_desktop.ui.pages.people.end_dialog import EndMembershipDialog
from apk_desktop.ui.pages.people.membership_dialog import MembershipDialog
from apk_desktop.ui.pages.people.people_page import PeoplePage
from apk_desktop.wording.rosters import COLUMNS, DEFAULT
from tests.story_day import STORY_DAY

COUNCIL_MEMBERS, COUNCIL_SEATS, VACANT = 81, 84, 3


@pytest.fixture
def page(program: Program) -> CouncilPage:
    program.window.show_page("council")
    shown = program.window.current_page
    assert isinstance(shown, CouncilPage)
    return shown


def _found(page: CouncilPage) -> Composition:
    assert page.found is not None
    return page.found


def _vacant_tiles(page: CouncilPage) -> int:
    model = page.grid.seats
    seats = [model.seat(model.index(at, 0)) for at in range(model.rowCount())]
    return sum(seat is not None and seat.is_vacant for seat in seats)


def _shown(page: CouncilPage) -> list[str]:
    rows = [page.roster.model.row(at) for at in range(page.roster.model.rowCount())]
    return [row.name.en.full for row in rows]


def _export(
    qtbot: QtBot, page: CouncilPage, target: Target, monkeypatch: pytest.MonkeyPatch
) -> str:
    monkeypatch.setattr(CouncilPage, "ask_target", lambda _page, _name: target)
    page.export()
    assert page.message.text == "The file is being written…"
    qtbot.waitUntil(lambda: not page.background.is_busy)
    return page.message.text


def test_figures_grid_and_list_of_vacancies_agree(page: CouncilPage) -> None:
    assert f"vacancies {VACANT}" in page.context.text()
    assert _vacant_tiles(page) == VACANT
    assert page.panel.vacancies.rowCount() == VACANT
    assert sum(line.vacant for line in _found(page).categories) == VACANT


def test_the_quorum_counts_members_and_not_seats(page: CouncilPage) -> None:
    found = _found(page)
    assert (found.members, len(found.seats)) == (COUNCIL_MEMBERS, COUNCIL_SEATS)
    assert (found.quorum, found.majority) == (54, 54)


def test_the_model_of_seats_keeps_the_rules_of_qt(
    qtmodeltester: ModelTester, look: Look, demonstration: Register
) -> None:
    model = SeatModel(look)
    model.show(Compositions(demonstration).of("council", STORY_DAY), STORY_DAY)
    assert model.rowCount() == COUNCIL_SEATS + 4
    qtmodeltester.check(model)


def test_arrows_go_from_seat_to_seat_past_the_headings(page: CouncilPage, qtbot: QtBot) -> None:
    page.grid.setFocus()
    page.grid.select(_found(page).seats[28].id)
    assert page.panel.title.text() == "Seat 1-29"
    qtbot.keyClick(page.grid, Qt.Key.Key_Home)
    assert page.panel.title.text() == "Seat 1-1"
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    assert page.panel.title.text() == "Seat 1-2"
    page.grid.select(_found(page).seats[15].id)
    qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    assert page.panel.title.text() == "Seat 2-1"


def test_a_seat_tells_since_when_it_is_vacant(page: CouncilPage) -> None:
    vacant = _found(page).vacancies[0]
    index = page.grid.seats.find(vacant.id)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Seat 1-9, Republican associations: vacant for 41 days"
    page.panel.seat_asked.emit(vacant.id)
    assert page.panel.title.text() == "Seat 1-9"
    assert page.panel.fill_button.isVisible()
    assert not page.panel.end_button.isVisible()


def test_a_vacant_seat_is_filled_and_the_numbers_follow(
    page: CouncilPage, qtbot: QtBot, program: Program
) -> None:
    page.grid.setFocus()
    vacant = _found(page).vacancies[0]
    page.grid.select(vacant.id)
    qtbot.keyClick(page.grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = page.window().findChild(MembershipDialog)
    assert dialog is not None
    assert (dialog.post.id, dialog.category.code) == (vacant.id, "associations")
    assert "Mechta" in dialog.behalf.editor.text()
    members = {seat.person_id for seat in _found(page).seats}
    found = page._services.membership.people.find("a", "en")
    somebody = next(one.id for one in found if one.id not in members)
    dialog.person.set_value((somebody, "somebody"))
    dialog.try_save()
    assert (_found(page).members, len(_found(page).vacancies)) == (COUNCIL_MEMBERS + 1, VACANT - 1)
    assert _vacant_tiles(page) == VACANT - 1
    assert page.message.text == "The membership is saved."
    program.window.undo_asked.emit()
    assert _vacant_tiles(page) == VACANT


def test_an_ended_membership_leaves_its_seat_vacant_the_day_after(
    page: CouncilPage, program: Program
) -> None:
    page.grid.select(_found(page).seats[0].id)
    page.panel.end_button.click()
    dialog = page.window().findChild(EndMembershipDialog)
    assert dialog is not None
    dialog.try_save()
    assert dialog.reason.trouble.text()
    dialog.reason.set_value("own_wish")
    dialog.try_save()
    assert len(_found(page).vacancies) == VACANT
    program.window.day_chosen.emit(date(2026, 11, 24))
    assert len(_found(page).vacancies) == VACANT + 1
    assert page.panel.title.text() == "Seat 1-1"
    assert not page.panel.fill_button.isEnabled()


def test_enter_opens_who_holds_the_seat(page: CouncilPage, qtbot: QtBot, program: Program) -> None:
    page.grid.setFocus()
    page.grid.select(_found(page).seats[0].id)
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert isinstance(program.window.current_page, PeoplePage)


def test_the_list_has_everybody_once(page: CouncilPage) -> None:
    page.views.segment("list").click()
    rows = [page.roster.model.row(at) for at in range(page.roster.model.rowCount())]
    assert len({row.id for row in rows}) == len(rows) == COUNCIL_MEMBERS + 1


def test_the_list_shows_at_first_what_the_command_writes(page: CouncilPage) -> None:
    assert page.list.columns() == list(DEFAULT)
    assert len(page.roster.model.columns) == len(COLUMNS)


def test_those_whose_term_ends_are_as_many_as_the_header_says(
    qtbot: QtBot, page: CouncilPage
) -> None:
    page.views.segment("list").click()
    page.list.bar.set_filter("ends", "soon")
    assert page.context.text().endswith(f"90 days: {len(_shown(page))}")
    page.list.bar.set_filter("ends", "over")
    assert not page.roster.isVisible()
    page.list.bar.reset()
    qtbot.waitUntil(lambda: len(_shown(page)) == COUNCIL_MEMBERS + 1)


def test_the_export_holds_the_columns_rows_and_order_shown(
    qtbot: QtBot, page: CouncilPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.views.segment("list").click()
    page.list.bar.set_filter("category", "state_bodies")
    page.roster.view.horizontalHeader().sectionClicked.emit(list(COLUMNS).index("name"))
    names = _shown(page)
    assert len(names) == 18
    target = Target(tmp_path / "council.csv")
    assert "Saved" in _export(qtbot, page, target, monkeypatch)
    text = target.path.read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert rows[0] == [column.heading for column in page.roster.visible_columns()]
    assert [row[1] for row in rows[1:]] == names
    assert not {"IIN", "Phone"} & set(rows[0])


def test_other_programs_get_plain_names_and_dates(
    qtbot: QtBot, page: CouncilPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = Target(tmp_path / "council.csv", Preset.DATA)
    _export(qtbot, page, target, monkeypatch)
    rows = list(csv.reader(io.StringIO(target.path.read_text("utf-8"), newline="")))
    assert rows[0] == list(DEFAULT)
    assert rows[3][DEFAULT.index("from")] == "2026-02-01"
    assert len(rows) == COUNCIL_MEMBERS + 2


def test_the_ending_that_was_typed_decides(tmp_path: Path) -> None:
    assert target_of("council.pdf", ".csv", Preset.DATA) == Target(Path("council.pdf"))
    named = target_of("council 23.11", ".csv", Preset.DATA)
    assert named == Target(Path("council 23.11.csv"), Preset.DATA)
    assert target_of("council", ".docx", Preset.EXCEL).path == Path("council.docx")


def test_a_folder_that_is_not_there_is_told(
    qtbot: QtBot, page: CouncilPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = _export(qtbot, page, Target(tmp_path / "none" / "council.csv"), monkeypatch)
    assert told
    assert "Saved" not in told


def test_another_body_shows_its_members(page: CouncilPage) -> None:
    page.show_body("region-KZ-75")
    assert "Almaty" in page.title.text()
    assert page.roster.isVisible()
    assert page.roster.model.rowCount() > 0


def test_a_body_without_members_on_the_day_says_so(program: Program, page: CouncilPage) -> None:
    program.window.day_chosen.emit(date(1996, 1, 1))
    page.show_body("region-KZ-75")
    assert not page.roster.isVisible()
    assert page.list.empty.isVisible()


def test_seats_without_categories_are_shown_too(page: CouncilPage) -> None:
    page.show_body("secretariat")
    assert page.grid.isVisible()
    seats = _found(page).seats
    index = page.grid.seats.find(seats[0].id)
    assert "Secretariat" in page.title.text()
    assert index.data() == str(seats[0].number)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"Seat {seats[0].number}: ")


def test_a_register_without_bodies_says_so(
    qtbot: QtBot, look: Look, register: Register, tmp_path: Path
) -> None:
    page = make_page("council", register, look, Preferences(tmp_path / "preferences.json"))
    assert isinstance(page, CouncilPage)
    qtbot.addWidget(page)
    page.show()
    page.show_day(STORY_DAY, editable=True)
    assert page.context.text() == "This register holds no bodies yet."
    assert not page.grid.isVisible()
    assert not page.roster.isVisible()
    page.export()
    page.add_member()
    assert not page.findChildren(MembershipDialog)


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


def test_a_body_is_set_up_from_its_norms(page: CouncilPage, program: Program) -> None:
    assert program.working is not None
    page.work.add_category()
    dialog = page.window().findChild(CategoryDialog)
    assert isinstance(dialog, CategoryDialog)
    dialog.save_button.click()
    assert dialog.names[0].trouble.text() == "Give the name in Kazakh."
    dialog.names[0].set_value("Жастар")
    dialog.names[2].set_value("Youth")
    dialog.save_button.click()
    with program.working.register.change("Add norm") as change:
        change.insert(norm, code="council_seats_youth", value="3", unit="seats", verified="no")
    page.refresh()
    texts = [action.text() for action in page.work.menu().actions()]
    assert "Set up 3 missing seats" in texts
    page.work.set_up_seats()
    page.refresh()
    assert page.message.text == "3 seats are set up."
    assert page.found is not None
    assert page.found.missing == 0
    assert [line.name.en for line in page.found.categories if line.category == "youth"] == ["Youth"]


def test_the_lead_time_of_a_body_decides_which_terms_end_soon(page: CouncilPage) -> None:
    page.work.set_lead_time()
    dialog = page.findChild(LeadTimeDialog)
    assert isinstance(dialog, LeadTimeDialog)
    dialog.days.editor.setValue(0)
    dialog.save_button.click()
    page.refresh()
    assert "end within 0 days" in page.context.text()
