"""No text of a page or a form is cut, in any language, at 100, 150 and 200 per cent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from apk_desktop.app.page_list import PAGES
from apk_desktop.app.program import Program, dress
from apk_desktop.db.register import Register
from apk_desktop.services.preferences import Preferences
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.theme import Mode, Theme
from apk_desktop.ui.words import UiWords
from apk_desktop.wording.catalogue import Language
from tests.registers import copy_of, demonstration_file
from tests.story_day import STORY_DAY
from tests.ui.every_form import OPEN, Desk

SIZES = (QSize(1440, 900), QSize(960, 600), QSize(720, 450))
"""What a screen of 1440 × 900 has room for at 100, 150 and 200 per cent."""
SLACK = 1
PASSES = 6


def cut(root: QWidget) -> Iterator[str]:
    """Tell every text that has less room than it needs, and every view that elides."""
    for one in root.findChildren(QWidget):
        if not one.isVisible():
            continue
        if isinstance(one, QLabel) and one.text():
            if _lacks_room(one):
                yield f"label {one.text()!r}: {one.size()} of {one.sizeHint()}"
        elif isinstance(one, QPushButton | QToolButton) and one.text():
            if one.width() + SLACK < one.minimumSizeHint().width():
                yield f"button {one.text()!r}: {one.size()} of {one.minimumSizeHint()}"
        elif _elides(one):
            yield f"view {type(one).__name__} elides"


def _settled(root: QWidget) -> list[str]:
    """Tell what is cut when the layouts have come to rest; each pass may move the next one."""
    found: list[str] = []
    for _ in range(PASSES):
        QApplication.processEvents()
        found = list(cut(root))
        if not found:
            break
    return found


def _elides(one: QWidget) -> bool:
    return (
        isinstance(one, QAbstractItemView)
        and one.model() is not None
        and one.textElideMode() is not Qt.TextElideMode.ElideNone
    )


def _lacks_room(one: QLabel) -> bool:
    if one.wordWrap():
        return one.heightForWidth(one.width()) > one.height() + SLACK
    return one.sizeHint().width() > one.width() + SLACK


@pytest.mark.parametrize("language", Language)
def test_pages_have_room_for_their_words(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: Language
) -> None:
    dress(qapp)
    program = Program(language, Preferences(tmp_path / "preferences.json"), lambda: STORY_DAY)
    qtbot.addWidget(program.window)
    program.window.show()
    assert program.open_register(copy_of(demonstration_file(), tmp_path / "demo.apk-register"))
    found = []
    for key in (page.key for page in PAGES if page.key):
        program.window.show_page(key)
        for size in SIZES:
            program.window.resize(size)
            found += [f"{key} {size.width()}: {text}" for text in _settled(program.window)]
    program.close_register()
    assert not found, "\n".join(sorted(set(found)))


@pytest.mark.parametrize("language", Language)
def test_forms_have_room_for_their_words(
    qtbot: QtBot, qapp: QApplication, demonstration: Register, language: Language
) -> None:
    dress(qapp)
    theme = Theme()
    theme.choose(Mode.LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    desk = Desk(demonstration, Look(theme, UiWords(language)), window)
    found = []
    window.resize(SIZES[-1])
    for name, make in OPEN.items():
        form = make(desk)
        form.show()
        found += [f"{name}: {text}" for text in _settled(form)]
        form.done(0)
        form.deleteLater()
    assert not found, "\n".join(sorted(set(found)))
