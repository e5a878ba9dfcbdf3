"""What tests of screens ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program, dress
from apk_desktop.services.preferences import Preferences
from apk_desktop.ui.garbage import collect_what_is_due
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables import vast_rows
from apk_desktop.ui.theme.theme import Mode, Theme
from apk_desktop.ui.words import UiWords
from apk_desktop.wording.catalogue import Language
from tests.registers import copy_of, demonstration_file
from tests.story_day import STORY_DAY


@pytest.fixture(autouse=True)
def _patient_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for the first rows however busy the computer is, so that tests see what is asked."""
    monkeypatch.setattr(vast_rows, "PATIENCE", 20)


@pytest.fixture(autouse=True)
def _tidy_window() -> Iterator[None]:
    """Free what a test left behind in the window's thread, as the running program does."""
    yield
    collect_what_is_due()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """Give the light theme in English."""
    dress(qapp)
    theme = Theme()
    theme.choose(Mode.LIGHT)
    return Look(theme, UiWords(Language.EN))


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """Give the program with the demonstration register open on the day of its story."""
    dress(qapp)
    preferences = Preferences(tmp_path / "preferences.json")
    opened = Program(Language.EN, preferences, lambda: STORY_DAY)
    qtbot.addWidget(opened.window)
    opened.window.resize(1440, 900)
    opened.window.show()
    assert opened.open_register(copy_of(demonstration_file(), tmp_path / "demo.apk-register"))
    yield opened
    opened.close_register()
