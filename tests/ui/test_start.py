"""The window is painted before anything heavy is loaded, and Qt loses no references."""

from __future__ import annotations

import os
import subprocess
import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

HEAVY = ("sqlalchemy", "alembic", "typst", "docx", "xlsxwriter", "openpyxl", "pypdfium2", "lucide")

PAINTED = f"""
import sys
from apk_desktop.app.start import Start
from apk_desktop.wording.catalogue import Language

class Watched(Start):
    def fill(self):
        loaded = [name for name in {HEAVY!r} if name in sys.modules]
        print("loaded:", loaded)
        self.application.quit()

Watched(None, Language.KK).run()
"""

HELP = f"""
import sys
from apk_desktop.__main__ import main
sys.argv[1:] = ["--language", "en", "--help"]
status = main()
loaded = [name for name in {(*HEAVY, "PySide6")!r} if name in sys.modules]
print("status:", status, "loaded:", loaded)
"""


def _run(code: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env=environment,
        encoding="utf-8",
    )
    return done.stdout


def test_the_first_painting_has_loaded_nothing_heavy() -> None:
    assert "loaded: []" in _run(PAINTED)


def test_help_has_loaded_nothing_heavy() -> None:
    assert "status: 0 loaded: []" in _run(HELP)


def test_none_loses_no_references_in_calls_that_return_nothing(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for at in range(500):
        label.setText(str(at))
    assert sys.getrefcount(None) - before > -100


LATE = """
import sys
from apk_desktop.app.loading import loaded_late, plain_imports

with plain_imports(), loaded_late("asyncio", "importlib.metadata"):
    import sqlalchemy
print("early:", "asyncio.events" in sys.modules, "email" in sys.modules)
from sqlalchemy.util import concurrency
lock = concurrency.asyncio.Lock
import asyncio
import importlib.metadata
print("late:", lock is asyncio.Lock, asyncio.run(asyncio.sleep(0, "ran")))
print("version:", importlib.metadata.version("sqlalchemy") == sqlalchemy.__version__)
"""


def test_what_is_loaded_late_is_the_real_module_as_soon_as_it_is_used() -> None:
    told = _run(LATE)
    assert "early: False False" in told
    assert "late: True ran" in told
    assert "version: True" in told
