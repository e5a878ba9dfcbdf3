"""Journeys through the built window, as a clerk makes them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import PAGES
from apk_desktop.app.program import Program, dress
from apk_desktop.db.tables import person
from apk_desktop.services.preferences import Preferences
from apk_desktop.services.registers import make_empty_register
from apk_desktop.ui.frame.help_dialog import CHAPTERS
from apk_desktop.ui.frame.palette import Palette
from apk_desktop.ui.pages.council.council_page import CouncilPage
from apk_desktop.ui.pages.overview.overview_page import OverviewPage
from apk_desktop.ui.pages.rotation.order_dialog import OrderDialog
from apk_desktop.ui.pages.rotation.proposal_card import ProposalCard
from apk_desktop.ui.pages.rotation.rotation_page import RotationPage
from apk_desktop.ui.theme.theme import Mode
from apk_desktop.wording.catalogue import Language
from tests.registers import copy_of, demonstration_file, empty_register_file
from tests.story_day import STORY_DAY


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Program:
    """Give the program with the demonstration open, as `apk-desktop --demo` shows it."""
    return _open(qtbot, qapp, copy_of(demonstration_file(), tmp_path / "demo.apk-register"))


def _open(
    qtbot: QtBot, qapp: QApplication, path: Path, language: Language = Language.EN
) -> Program:
    dress(qapp)
    preferences = Preferences(path.with_name("preferences.json"))
    opened = Program(language, preferences, lambda: STORY_DAY)
    qtbot.addWidget(opened.window, before_close_func=lambda _window: opened.close_register())
    opened.window.resize(1440, 900)
    opened.window.show()
    opened.open_register(path)
    return opened


def _texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def test_the_start_page_tells_that_the_people_are_invented(program: Program) -> None:
    assert any("invented" in text for text in _texts(program.window.status_bar))
    assert program.window.current_key == "overview"


def test_a_figure_opens_the_list_with_the_same_number(program: Program, qtbot: QtBot) -> None:
    page = program.window.current_page
    assert isinstance(page, OverviewPage)
    card = page.figures["people"]
    figure = card.accessibleName().rpartition(" ")[2]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert program.window.current_key == "people"
    people = program.window.current_page
    assert people is not None
    qtbot.waitUntil(lambda: figure in people.context.text())


@pytest.mark.parametrize(("code", "title"), [("kk", "Шолу"), ("ru", "Обзор"), ("en", "Overview")])
def test_the_language_switches_without_a_restart(program: Program, code: str, title: str) -> None:
    program.window.top_bar.languages.segment(code).click()
    page = program.window.current_page
    assert page is not None
    assert page.title.text() == title
    assert program.preferences.get("language", "en") == code


def test_every_page_opens_by_its_number_key(program: Program, qtbot: QtBot) -> None:
    order = [page.key for page in PAGES if page.key]
    for number, key in enumerate(order, 1):
        program.window._show_by_number(number - 1)
        assert program.window.current_key == key
    assert set(program.window.pages) == set(order)


def test_every_page_has_its_chapter_in_the_help() -> None:
    assert list(CHAPTERS) == [page.key for page in PAGES if page.key]


def test_another_day_turns_editing_off_until_back_to_today(program: Program) -> None:
    program.window.show_page("associations")
    page = program.window.current_page
    assert page is not None
    program.window.day_chosen.emit(date(2020, 1, 1))
    assert not page.editable
    assert "01/01/2020" in program.window.top_bar.as_of.text()
    program.window.day_chosen.emit(STORY_DAY)
    assert page.editable


@pytest.mark.parametrize(
    ("typed", "found"), [("Кайрат", "Kiyalbekov"), ("елкин", "lkin"), ("qairat", "Kiyalbekov")]
)
def test_the_palette_finds_a_person_in_any_spelling(
    program: Program, qtbot: QtBot, typed: str, found: str
) -> None:
    program.window.search_asked.emit()
    palette = program.window.findChild(Palette)
    assert palette is not None
    palette.field.setText(typed)
    qtbot.waitUntil(lambda: not palette.is_looking)
    lines = [
        str(palette.results.model().index(at, 0).data())
        for at in range(palette.results.model().rowCount())
    ]
    palette.reject()
    assert any(found in line for line in lines), lines


def test_the_theme_turns_dark_and_is_remembered(program: Program) -> None:
    program.window.top_bar.theme.click()
    assert program.theme.is_dark
    assert program.preferences.get("theme") == Mode.DARK


def test_an_empty_register_says_on_every_page_why_it_is_empty(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    opened = _open(qtbot, qapp, copy_of(empty_register_file(), tmp_path / "empty.apk-register"))
    for key in opened.window._order:
        opened.window.show_page(key)
        assert opened.window.current_key == key


@pytest.mark.parametrize("content", [b"", b"not a register at all " * 50])
def test_a_wrong_file_is_told_and_others_are_offered(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "wrong.apk-register"
    path.write_bytes(content)
    opened = _open(qtbot, qapp, path)
    page = opened.window.current_page
    assert page is not None
    assert opened.window.current_key == "welcome"
    assert "is not a register" in page.message.text
    assert path.read_bytes() == content
    assert not opened.window.top_bar.search.isEnabled()
    opened.choose_language("ru")
    assert opened.window.current_page is not page
    assert "не реестр" in opened.window.current_page.message.text  # type: ignore[union-attr]
    opened.open_register(copy_of(empty_register_file(), tmp_path / "right.apk-register"))
    assert opened.window.current_key == "overview"
    assert opened.window.top_bar.search.isEnabled()


def test_the_help_opens_at_the_page_that_is_shown(program: Program) -> None:
    from apk_desktop.ui.frame.help_dialog import HelpDialog

    program.window.show_page("people")
    program.window.help_asked.emit()
    dialog = program.window.findChild(HelpDialog)
    assert dialog is not None
    assert dialog.browser.textCursor().selectedText() == "People"
    dialog.close()


def _deputies_in_the_roster(program: Program, on: date) -> list[str]:
    """Read the Council's roster of a day as the page shows it: who leads, in order."""
    program.window.day_chosen.emit(on)
    program.window.show_page("council")
    page = program.window.current_page
    assert isinstance(page, CouncilPage)
    page.views.segment("list").click()
    names = [page.roster.model.row(at).name.en.surname for at in range(4)]
    program.window.day_chosen.emit(STORY_DAY)
    return names[2:]


def test_from_the_proposal_to_the_order_to_the_roster_and_back(
    program: Program, qtbot: QtBot
) -> None:
    program.window.show_page("rotation")
    page = program.window.current_page
    assert isinstance(page, RotationPage)
    cards = page.findChildren(ProposalCard)
    assert [card.reason.split(" community")[0] for card in cards] == ["The Uyghur", "The Ukrainian"]
    new_day = date(2027, 8, 2)
    before = _deputies_in_the_roster(program, new_day)
    program.window.show_page("rotation")

    qtbot.mouseClick(page.record, Qt.MouseButton.LeftButton)
    dialog = program.window.window().findChild(OrderDialog)
    assert dialog is not None
    dialog.try_save()
    assert dialog.number.trouble.text() == "Fill in this field."
    qtbot.keyClicks(dialog.number.editor, "22")
    qtbot.keyClicks(dialog.signed_on.editor, "40.01.2027")
    dialog.try_save()
    assert dialog.signed_on.trouble.text()
    dialog.signed_on.set_value("15.07.2027")
    dialog.effective_on.set_value("01.07.2027")
    dialog.try_save()
    assert "before it was signed" in dialog.effective_on.trouble.text()
    dialog.effective_on.set_value("01.08.2027")
    dialog.try_save()
    qtbot.waitUntil(lambda: "order is recorded" in page.message.text)

    after = _deputies_in_the_roster(program, new_day)
    assert after == ["Vymyslova", "Skazkin"]
    assert before != after
    program.window.show_page("rotation")
    program.window.undo_asked.emit()
    assert _deputies_in_the_roster(program, new_day) == before


def test_a_person_is_added_found_and_undone(program: Program, qtbot: QtBot) -> None:
    program.window.show_page("people")
    page = program.window.current_page
    assert page is not None
    qtbot.waitUntil(lambda: "504" in page.context.text())
    before = page.context.text()
    with program.working.register.change("Add person", subject="Сынақова") as change:  # type: ignore[union-attr]
        change.insert(person, surname_kk="Сынақова", given_name_kk="Әлия")
    qtbot.waitUntil(lambda: page.context.text() != before)
    undo = program.window.top_bar.undo
    qtbot.waitUntil(lambda: "Сынақова" in undo.toolTip())
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.context.text() == before)


def test_an_encrypted_register_asks_for_its_passphrase_until_it_is_right(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "secret.apk-register"
    make_empty_register(path, "құпия сөз")
    answers = iter(["басқа", "құпия сөз"])
    asked: list[str] = []

    def answer(_program: Program, why: str) -> str:
        asked.append(why)
        return next(answers)

    monkeypatch.setattr(Program, "ask_passphrase", answer)
    opened = _open(qtbot, qapp, path)
    assert opened.window.current_key == "overview"
    assert ["encrypted" in asked[0], "does not open" in asked[1]] == [True, True]
