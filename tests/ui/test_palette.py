"""The palette finds by any spelling, shows what matched, and is worked from the keyboard."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from threading import Event
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program
from apk_desktop.services.papers import Owner, Papers
from apk_desktop.services.people import People
from apk_desktop.ui.frame.matches import matched_parts
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.frame.palette import Palette, PaletteGroup
from apk_desktop.ui.frame.palette_lines import RESULT, PaletteResult
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from tests.ui.keyboard import type_text

PEOPLE = [PaletteResult(f"Қайрат {at}", "", Icon.PERSON, Target("people", at)) for at in (1, 2)]
PAGES = [PaletteResult("Overview", "", Icon.COMMAND, Target("overview"))]


class Finding:
    """A search that takes as long as the test wants, and notes that it was dropped."""

    made: ClassVar[list[Finding]] = []

    def __init__(self, text: str) -> None:
        self.text, self.dropped, self.goes_on = text, Event(), Event()
        Finding.made.append(self)
        if text != "slow":
            self.goes_on.set()

    def find(self) -> Sequence[PaletteGroup]:
        assert threading.current_thread() is not threading.main_thread()
        self.goes_on.wait(10)
        people = PEOPLE if self.text in ("кайрат", "slow") else []
        pages = [] if self.text == "nothing" else PAGES
        return [PaletteGroup("People", people), PaletteGroup("Commands", pages)]

    def drop(self) -> None:
        self.dropped.set()


@pytest.fixture
def palette(look: Look, qtbot: QtBot) -> Iterator[Palette]:
    window = QWidget()
    window.resize(1000, 700)
    qtbot.addWidget(window)
    window.show()

    made = Palette(look, Finding, window)
    made.show()
    yield made
    made.reject()
    window.close()


def _look_up(qtbot: QtBot, palette: Palette, text: str) -> None:
    palette.field.setText(text)
    palette.look_up()
    qtbot.waitUntil(lambda: not palette.is_looking)


def _current(palette: Palette) -> str:
    return str(palette.results.currentIndex().data())


@pytest.mark.parametrize(
    ("text", "looked_for", "marked"),
    [
        ("Қиялбеков Қайрат Нұсқаұлы", "кайрат", ["Қайрат"]),
        ("Уйгурское объединение", "уйгур", ["Уйгур"]),
        ("Ёлкин Пётр", "yolk", ["Ёлк"]),
        ("Республиканский центр", "центр респ", ["Респ", "центр"]),
        ("Overview", "қайрат", []),
        ("Overview", "", []),
    ],
)
def test_the_letters_that_matched_are_marked(text: str, looked_for: str, marked: list[str]) -> None:
    parts = matched_parts(text, looked_for)
    assert [text[part.start : part.start + part.length] for part in parts] == marked


def test_enter_opens_what_was_typed_without_waiting(palette: Palette, qtbot: QtBot) -> None:
    palette.field.setText("кайрат")
    with qtbot.waitSignal(palette.chosen) as told:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert told.args == [Target("people", 1)]


def test_arrows_pass_over_headings_and_tab_goes_to_the_next_group(
    palette: Palette, qtbot: QtBot
) -> None:
    _look_up(qtbot, palette, "кайрат")
    assert _current(palette) == "Қайрат 1"
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert _current(palette) == "Қайрат 2"
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert _current(palette) == "Overview"
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert _current(palette) == "Қайрат 1"
    qtbot.keyClick(palette.field, Qt.Key.Key_Tab)
    assert _current(palette) == "Overview"
    qtbot.keyClick(palette.field, Qt.Key.Key_Backtab)
    assert _current(palette) == "Қайрат 1"
    assert palette.field.hasFocus()


def test_an_older_search_is_dropped_and_its_answer_is_not_shown(
    palette: Palette, qtbot: QtBot
) -> None:
    palette.field.setText("slow")
    palette.look_up()
    slow = Finding.made[-1]
    palette.field.setText("nothing")
    palette.look_up()
    assert slow.dropped.is_set()
    slow.goes_on.set()
    qtbot.waitUntil(lambda: not palette.is_looking)
    assert palette.results.model().index(0, 0).data() == "Nothing was found in any spelling."


def test_enter_waits_for_the_answer_unless_somebody_types_on(
    palette: Palette, qtbot: QtBot
) -> None:
    _look_up(qtbot, palette, "кайрат")
    chosen: list[Target] = []
    palette.chosen.connect(chosen.append)
    palette.field.setText("slow")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible(), "what is shown is the answer to other words"
    type_text(palette.field, "er")
    Finding.made[-1].goes_on.set()
    qtbot.waitUntil(lambda: not palette.is_looking)
    assert chosen == []
    palette.field.setText("slow")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    Finding.made[-1].goes_on.set()
    qtbot.waitUntil(lambda: chosen == [Target("people", 1)])


def test_a_closed_palette_lets_its_search_go(palette: Palette, qtbot: QtBot) -> None:
    palette.field.setText("slow")
    palette.look_up()
    slow = Finding.made[-1]
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert slow.dropped.is_set()
    slow.goes_on.set()


def test_nothing_found_is_said_and_enter_stays(palette: Palette, qtbot: QtBot) -> None:
    _look_up(qtbot, palette, "nothing")
    assert palette.results.model().index(0, 0).data() == "Nothing was found in any spelling."
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_window_is_dimmed_until_the_palette_is_closed(palette: Palette, qtbot: QtBot) -> None:
    veil = palette._veil
    assert veil.isVisible()
    with qtbot.waitSignal(veil.destroyed):
        qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


@pytest.mark.parametrize(
    ("typed", "page", "found"),
    [
        ("шаблонов рамазан", "people", "Shablonov Ramazan"),
        ("36 сессия", "meetings", "36th session"),
        ("Кеңес", "council", "Council"),
        ("ұйғр", "associations", "Ұйғыр"),
        ("указ 856", "acts", "856"),
    ],
)
def test_what_is_found_opens_by_keys_alone(
    program: Program, qtbot: QtBot, typed: str, page: str, found: str
) -> None:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.keyClick(program.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = program.window.findChild(Palette)
    assert palette is not None
    type_text(palette.field, typed)
    qtbot.waitUntil(lambda: not palette.is_looking)
    for _line in range(30):
        item = palette.results.currentIndex()
        if item.data(RESULT)[3].page == page:
            break
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert found in _current(palette)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert program.window.current_key == page
    shown = program.window.current_page
    assert shown is not None
    texts = [label.text() for label in shown.findChildren(QLabel)]
    assert any(found in text for text in texts)


@pytest.mark.parametrize("typed", ["проверочный отчёт", "праверочный отчет"])
def test_a_paper_that_is_found_opens_the_record_it_is_kept_with(
    program: Program, qtbot: QtBot, typed: str
) -> None:
    assert program.working is not None
    register = program.working.register
    somebody = People(register).find("шаблонов рамазан", "ru")[0]
    Papers(register).add(Owner("person_id", somebody.id), "Проверочный отчёт.txt", b"report")
    program.window.search_asked.emit()
    palette = program.window.findChild(Palette)
    assert palette is not None
    type_text(palette.field, typed)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.current_key == "people")
    page = program.window.current_page
    assert page is not None
    assert "Shablonov Ramazan" in page.title.text()
