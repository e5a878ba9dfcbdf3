"""A file that was not cleaned after an erasure is cleaned when the register is opened next."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from apk_desktop.app.program import Program, dress
from apk_desktop.db.erasing import owe_cleaning
from apk_desktop.db.register import CLEANING_OWED
from apk_desktop.services.preferences import Preferences
from apk_desktop.services.registers import open_for_questions
from apk_desktop.ui.widgets.working_dialog import WorkingDialog
from apk_desktop.wording.catalogue import Language
from tests.registers import copy_of, empty_register_file
from tests.story_day import STORY_DAY


def test_cleaning_that_is_owed_is_finished_at_the_opening(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    path = copy_of(empty_register_file(), tmp_path / "a.apk-register")
    closed_early = open_for_questions(path)
    with closed_early.engine.begin() as connection:
        owe_cleaning(connection)
    closed_early.close()
    dress(qapp)
    preferences = Preferences(tmp_path / "preferences.json")
    program = Program(Language.EN, preferences, lambda: STORY_DAY)
    qtbot.addWidget(program.window)
    program.window.show()
    assert program.open_register(path)
    assert program.working is not None
    register = program.working.register
    assert register.fact(CLEANING_OWED) == "yes"
    qtbot.waitUntil(lambda: program.window.findChild(WorkingDialog) is not None)
    qtbot.waitUntil(lambda: not register.fact(CLEANING_OWED), timeout=20_000)
    qtbot.waitUntil(lambda: program.window.findChild(WorkingDialog) is None, timeout=20_000)
    program.close_register()
