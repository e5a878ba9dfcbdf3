"""Start the window: a bare one first, the program and the register right after its painting."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from apk_desktop.app.loading import loaded_late, plain_imports
from apk_desktop.services.preferences import Preferences
from apk_desktop.ui.shell import Shell
from apk_desktop.ui.theme.fonts import USUAL_SIZE

if TYPE_CHECKING:
    from apk_desktop.app.program import Program
    from apk_desktop.wording.catalogue import Language

HALF_LIGHT = 128
NOT_NEEDED = (
    "asyncio",
    "hashlib",
    "importlib.metadata",
    "sqlalchemy.dialects.sqlite.aiosqlite",
)
"""What SQLAlchemy imports and an open register does not use."""


class Start:
    """The first moments of the window; `program` is there once it is filled."""

    def __init__(self, path: Path | None, language: Language, passphrase: str = "") -> None:
        running = QApplication.instance()
        self.application = (
            running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
        )
        self.preferences = Preferences()
        self.shell = Shell(dark=self._begins_dark())
        self.program: Program | None = None
        self._asked = (path, language, passphrase)
        self.shell.painted.connect(lambda: QTimer.singleShot(0, self.fill))

    def _begins_dark(self) -> bool:
        """Whether the first painting is dark, as chosen or as the system is."""
        mode = self.preferences.get("theme", "system")
        if mode == "system":
            # The names of Qt's constants take longer to load than the first painting.
            return self.application.palette().window().color().lightness() < HALF_LIGHT
        return bool(mode == "dark")

    def fill(self) -> None:
        """Load the program, put its frame into the window and open the register."""
        with plain_imports(), loaded_late(*NOT_NEEDED):
            self._fill()

    def _fill(self) -> None:
        from apk_desktop.app.program import Program, dress

        path, language, passphrase = self._asked
        dress(self.application, self.preferences.get("text_size", USUAL_SIZE))
        program = Program(language, self.preferences)
        self.program = program
        program.theme.draws_icons = False
        self.shell.hold(program.window)
        self.shell.setWindowTitle(program.look.text("Register of the Assembly"))
        self.shell.closing.connect(program.close_register)
        program.open_register(path, passphrase)
        QTimer.singleShot(0, lambda: self._finish(program))

    def _finish(self, program: Program) -> None:
        """Do what may come a moment after the first page is there."""
        from apk_desktop.ui.theme.fonts import ensure_letters

        program.theme.draws_icons = True
        self.shell.update()
        if ensure_letters(self.application):
            program.rebuild()

    def run(self) -> int:
        """Show the window and stay until it is closed."""
        self.shell.show()
        return self.application.exec()


def run_window(path: Path | None, language: Language, passphrase: str = "") -> int:
    """Open the window and stay until it is closed."""
    return Start(path, language, passphrase).run()
