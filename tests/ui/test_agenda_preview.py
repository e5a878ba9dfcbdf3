"""The paper beside the agenda: it follows every edit, and a stale one never looks fresh."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from apk_desktop.db.register import Register
from apk_desktop.services.agenda_papers import AgendaPaper, Layout
from apk_desktop.services.meetings import Meetings
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.meetings.meeting_view import MeetingView
from apk_desktop.ui.pages.meetings.meetings_page import MeetingsPage
from apk_desktop.ui.paper.preview_pane import PreviewPane
from apk_desktop.ui.paper.printing import prepare
from apk_desktop.ui.tables.memory import Forgetful
from tests.documents.reading import opened, whole_text
from tests.ui.keyboard import type_text
from tests.ui.meetings import page_of, services_of


@pytest.fixture
def page(qtbot: QtBot, look: Look, demonstration: Register) -> MeetingsPage:
    made = page_of(look, demonstration)
    qtbot.addWidget(made)
    made.show()
    made.open_meeting(Meetings(demonstration).find("session-36"))
    qtbot.waitUntil(lambda: made.view.agenda.preview.is_fresh)
    return made


@pytest.fixture
def preview(page: MeetingsPage) -> PreviewPane[AgendaPaper]:
    return page.view.agenda.preview


def text_of(preview: PreviewPane[AgendaPaper]) -> str:
    assert preview.shown is not None
    return whole_text(preview.shown.pdf)


def begin_retyping(page: MeetingsPage, text: str) -> None:
    writing = page.view.agenda.editor.writing
    writing.open_item(writing.model.items[0].id)
    writing._pause.setInterval(1_000_000)  # a slow test is no pause in writing
    assert writing.fields is not None
    type_text(writing.fields.titles["en"], text)


def test_the_preview_follows_typing_before_anything_is_kept(
    qtbot: QtBot, page: MeetingsPage, preview: PreviewPane[AgendaPaper]
) -> None:
    begin_retyping(page, "Welcome of guests")
    assert not preview.is_fresh
    assert preview.pages_told.text() == "updating…"
    qtbot.waitUntil(lambda: preview.is_fresh)
    assert "Welcome of guests" in text_of(preview)
    assert preview.pages_told.text() == "1 of 1"
    assert page.view.agenda.editor.model.items[0].entry.title.en == "Opening of the session"


def test_the_chosen_languages_are_printed(qtbot: QtBot, preview: PreviewPane[AgendaPaper]) -> None:
    qtbot.mouseClick(preview.choice.segment("kk+ru"), Qt.MouseButton.LeftButton)
    assert not preview.is_fresh
    qtbot.waitUntil(lambda: preview.is_fresh)
    text = text_of(preview)
    assert "КҮН ТӘРТІБІ" in text
    assert "ПОВЕСТКА ДНЯ" in text
    assert preview.sheets.count == 2


def test_the_chosen_languages_are_remembered(
    qtbot: QtBot, look: Look, demonstration: Register
) -> None:
    memory = Forgetful()
    for expected in ("en", "kk+ru"):
        view = MeetingView(look, memory, services_of(demonstration))
        qtbot.addWidget(view)
        preview = view.agenda.preview
        assert preview.layout_value == expected
        qtbot.mouseClick(preview.choice.segment("kk+ru"), Qt.MouseButton.LeftButton)


def test_language_gaps_are_listed_before_printing(
    qtbot: QtBot, page: MeetingsPage, preview: PreviewPane[AgendaPaper]
) -> None:
    assert not preview.gaps.isVisible()
    writing = page.view.agenda.editor.writing
    writing.open_item(writing.model.items[2].id)
    assert writing.fields is not None
    QTest.keyClick(writing.fields.titles["en"], Qt.Key.Key_Delete)
    assert preview.gaps.text() == "Without an English title: 2.1"
    assert preview.gaps.isVisible()


def test_a_sign_that_cannot_be_printed_is_told_and_never_printed(
    qtbot: QtBot, page: MeetingsPage, preview: PreviewPane[AgendaPaper]
) -> None:
    with qtbot.waitSignal(preview.set_anew):
        begin_retyping(page, "Welcome \N{PARTY POPPER}")
    assert not preview.is_fresh
    assert "\N{PARTY POPPER}" in preview.trouble.text()
    assert preview.trouble.isVisible()
    taken: list[bytes] = []
    preview.when_fresh(taken.append)
    assert not taken


def test_zoom_and_pages_go_by_keys(qtbot: QtBot, preview: PreviewPane[AgendaPaper]) -> None:
    preview.choose_layout(Layout.KK_RU)
    qtbot.waitUntil(lambda: preview.is_fresh)
    before = preview.sheets.minimumHeight()
    preview._zoom_by(0.2)
    assert preview.sheets.minimumHeight() > before
    assert not preview.is_fresh
    qtbot.waitUntil(lambda: preview.is_fresh)
    preview._turn(1)
    assert preview.pages_told.text() == "2 of 2"
    preview._turn(-1)
    assert preview.pages_told.text() == "1 of 2"


def test_saving_waits_for_the_fresh_paper(
    qtbot: QtBot, page: MeetingsPage, preview: PreviewPane[AgendaPaper], tmp_path: Path
) -> None:
    target = tmp_path / "agenda.pdf"
    page.output.ask_path = lambda *_asked: target  # type: ignore[method-assign]
    begin_retyping(page, "Welcome of guests")
    page._save()
    assert not target.exists()
    qtbot.waitUntil(target.exists)
    assert "Welcome of guests" in whole_text(target.read_bytes())
    assert page.message.text == f"Saved: {target}"


def test_an_agenda_is_saved_as_a_word_document(
    qtbot: QtBot, page: MeetingsPage, tmp_path: Path
) -> None:
    target = tmp_path / "agenda.docx"
    page.output.ask_path = lambda *_asked: target  # type: ignore[method-assign]
    page._save()
    qtbot.waitUntil(lambda: page.message.text.startswith("Saved"))
    assert target.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("name", ["agenda.pdf", "agenda.docx"])
def test_a_folder_that_is_not_there_is_told(
    qtbot: QtBot, page: MeetingsPage, tmp_path: Path, name: str
) -> None:
    target = tmp_path / "nowhere" / name
    page.output.ask_path = lambda *_asked: target  # type: ignore[method-assign]
    page._save()
    qtbot.waitUntil(lambda: page.message.text.startswith("There is no folder"))


def test_all_pages_go_to_the_printer_as_they_are_shown(
    qtbot: QtBot, page: MeetingsPage, preview: PreviewPane[AgendaPaper], tmp_path: Path
) -> None:
    target = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    prepare(printer, "agenda")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    asked: list[int] = []

    def ask(_look: Look, _page: object, _name: str, pages: int) -> QPrinter:
        asked.append(pages)
        return printer

    page.output.ask_printer = ask  # type: ignore[method-assign, assignment]
    preview.choose_layout(Layout.KK_RU)
    page._print()
    qtbot.waitUntil(lambda: page.message.text == "2 pages were sent to the printer.")
    assert asked == [2]
    printed = opened(target.read_bytes())
    assert len(printed.pages) == 2
    assert round(float(printed.pages[0].mediabox.width)) == 595


def test_another_meetings_paper_is_never_shown_for_this_one(
    qtbot: QtBot, page: MeetingsPage, preview: PreviewPane[AgendaPaper], demonstration: Register
) -> None:
    page.open_meeting(Meetings(demonstration).find("session-35"))
    assert not preview.is_fresh
    qtbot.waitUntil(lambda: preview.is_fresh)
    assert "35th Session" in text_of(preview)
