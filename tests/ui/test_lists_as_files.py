"""Every list of the program as a file: the columns, rows and order of the screen, no others."""

from __future__ import annotations

import csv
from collections.abc import Callable
from functools import partial
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import PAGES
from apk_desktop.app.program import Program
from apk_desktop.documents.page_images import PageImages
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.pages import list_files
from apk_desktop.ui.pages.council.council_page import CouncilPage
from apk_desktop.ui.pages.health.health_page import HealthPage
from apk_desktop.ui.pages.meetings.meetings_page import MeetingsPage
from apk_desktop.ui.pages.rotation.rotation_page import RotationPage
from apk_desktop.ui.pages.vacancies.vacancies_page import VacanciesPage
from apk_desktop.ui.tables.register_table import RegisterTable

Step = Callable[[QtBot, Page], RegisterTable]


def _listed(_qtbot: QtBot, page: Page) -> RegisterTable:
    table = page.list.table  # type: ignore[attr-defined]
    assert isinstance(table, RegisterTable)
    return table


def _ending(_qtbot: QtBot, page: Page) -> RegisterTable:
    assert isinstance(page, VacanciesPage)
    page.views.segment("endings").click()
    return page.ending.table


def _vacant(_qtbot: QtBot, page: Page) -> RegisterTable:
    assert isinstance(page, VacanciesPage)
    return page.vacant.table


def _roster(_qtbot: QtBot, page: Page) -> RegisterTable:
    assert isinstance(page, CouncilPage)
    page.views.segment("list").click()
    return page.roster


def _candidates(_qtbot: QtBot, page: Page) -> RegisterTable:
    assert isinstance(page, RotationPage)
    return page.candidates


def _terms(_qtbot: QtBot, page: Page) -> RegisterTable:
    assert isinstance(page, RotationPage)
    page.over_time.views.segment("table").click()
    return page.over_time.terms


def _rules(qtbot: QtBot, page: Page) -> RegisterTable:
    assert isinstance(page, HealthPage)
    qtbot.waitUntil(lambda: not page.work.is_busy)
    return page.list.table


def _findings(qtbot: QtBot, page: Page) -> RegisterTable:
    assert isinstance(page, HealthPage)
    qtbot.waitUntil(lambda: not page.work.is_busy)
    qtbot.waitUntil(lambda: page.findings.list.table.model.rowCount() > 0)
    return page.findings.list.table


def _open_council_meeting(page: Page) -> MeetingsPage:
    assert isinstance(page, MeetingsPage)
    page.list.bar.set_filter("kind", "council")
    page.list.bar.set_filter("state", "held")
    row = page.list.table.model.row(0)
    page.open_meeting(row.id)
    return page


def _attendance(_qtbot: QtBot, page: Page) -> RegisterTable:
    opened = _open_council_meeting(page)
    opened.view.tabs.setCurrentWidget(opened.view.attendance)
    return opened.view.attendance.table


def _recommendations(_qtbot: QtBot, page: Page) -> RegisterTable:
    opened = _open_council_meeting(page)
    opened.view.tabs.setCurrentWidget(opened.view.recommendations)
    return opened.view.recommendations.table


LISTS: dict[str, tuple[str, Step]] = {
    "associations": ("associations", _listed),
    "people": ("people", _listed),
    "roster": ("council", _roster),
    "vacancies": ("vacancies", _vacant),
    "endings": ("vacancies", _ending),
    "difference": ("difference", _listed),
    "candidates": ("rotation", _candidates),
    "terms": ("rotation", _terms),
    "candidacies": ("candidates", _listed),
    "schedule": ("schedule", _listed),
    "weights": ("weights", _listed),
    "own fields": ("own_fields", _listed),
    "meetings": ("meetings", _listed),
    "attendance": ("meetings", _attendance),
    "recommendations": ("meetings", _recommendations),
    "acts": ("acts", _listed),
    "reminders": ("reminders", _listed),
    "norms": ("norms", _listed),
    "rules": ("health", _rules),
    "findings": ("health", _findings),
    "changes": ("changes", _listed),
    "bin": ("bin", _listed),
}
_WITHOUT_A_LIST = {"overview"}


def test_no_page_with_a_list_is_left_out_here() -> None:
    pages = {page.key for page in PAGES if page.key}
    assert pages - _WITHOUT_A_LIST == {page for page, _step in LISTS.values()}


def on_screen(table: RegisterTable) -> list[list[str]]:
    """Read headings and rows as the view shows them, not as the export gives them."""
    header, model = table.view.horizontalHeader(), table.model
    order = [header.logicalIndex(at) for at in range(header.count())]
    shown = [at for at in order if not table.view.isColumnHidden(at)]
    across = Qt.Orientation.Horizontal
    headings = [str(model.headerData(at, across)) for at in shown]
    rows = range(model.rowCount())
    return [headings, *([str(model.index(row, at).data()) for at in shown] for row in rows)]


def _rearrange(table: RegisterTable) -> None:
    """Turn the order, hide the second column and put the last one second."""
    sortable = [at for at, one in enumerate(table.model.columns) if one.sort]
    for at in sortable[:1] * 2:
        table.view.horizontalHeader().sectionClicked.emit(at)
    table.columns_menu().actions()[1].setChecked(False)
    header = table.view.horizontalHeader()
    header.moveSection(header.count() - 1, 1)


def _read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [[_unguarded(cell) for cell in row] for row in csv.reader(file, delimiter=";")]


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith(("'+", "'-", "'=", "'@")) else cell


def _read_xlsx(path: Path) -> list[list[str]]:
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    return [["" if cell is None else _said(cell) for cell in row]
            for row in sheet.iter_rows(values_only=True)]  # fmt: skip


def _said(cell: object) -> str:
    return f"{cell:%d/%m/%Y}" if hasattr(cell, "strftime") else str(cell)


def _plain(rows: list[list[str]]) -> list[list[str]]:
    """Dates are written as a spreadsheet wants them, and so is a space that never breaks."""
    return [[cell.replace("/", ".") for cell in row] for row in rows]


def _tells(page: Page, text: str) -> bool:
    return text in page.message.text


def test_every_list_gives_the_files_that_the_screen_shows(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, (key, step) in LISTS.items():
        program.window.show_page(key)
        page = program.window.current_page
        assert page is not None
        table = step(qtbot, page)
        _rearrange(table)
        program.window.activateWindow()
        table.view.setFocus()
        qtbot.waitUntil(table.view.hasFocus)
        for ending, read in ((".csv", _read_csv), (".xlsx", _read_xlsx)):
            path = tmp_path / f"{name}{ending}"
            target = list_files.Target(path)
            monkeypatch.setattr(list_files, "ask_target", lambda *_asked, to=target: to)
            qtbot.keyClick(table.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
            qtbot.waitUntil(partial(_tells, page, str(path)))
            assert _plain(read(path)) == _plain(on_screen(table)), path.name


def test_a_list_goes_to_paper_with_its_practice_mark(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "acts.pdf"
    monkeypatch.setattr(list_files, "ask_target", lambda *_asked: list_files.Target(path))
    program.window.show_page("acts")
    page = program.window.current_page
    assert page is not None
    page._export()  # type: ignore[attr-defined]
    qtbot.waitUntil(path.exists, timeout=20_000)
    with PageImages(path.read_bytes()) as pages:
        assert len(pages) >= 1
    assert page.is_practice


def test_selected_rows_and_the_whole_table_are_copied_with_their_headings(
    program: Program, qtbot: QtBot
) -> None:
    program.window.show_page("people")
    page = program.window.current_page
    assert page is not None
    table = _listed(qtbot, page)
    _rearrange(table)
    page.list.bar.set_filter("body", "council")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: table.model.rowCount() == 81)
    shown = on_screen(table)
    table.view.setFocus()
    assert table.select(table.model.row(1).id)
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text().splitlines() == ["\t".join(row) for row in (shown[0], shown[2])]
    table.copying.copy_table()
    qtbot.waitUntil(lambda: "rows copied" in table.footer.text)
    assert clipboard.text().splitlines() == ["\t".join(row) for row in shown]
    assert clipboard.mimeData().html().count("<tr>") == len(shown)
