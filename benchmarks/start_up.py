"""Start-up, P1, P1a and P1c: whole processes against a bare window and a bare interpreter.

Run it as `python -m benchmarks.start_up`. With a display the windows are real ones,
without one they are drawn offscreen; both sides run in turn and end at the moment measured.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.measuring import in_turn, python, show

BARE_WINDOW = """
import os
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))

application = QApplication(sys.argv)
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""

FRAME = """
import os
from apk_desktop.app.start import Start
from apk_desktop.wording.catalogue import Language

class Frame(Start):
    def fill(self):
        os._exit(0)

start = Frame(None, Language.RU)
start.run()
"""

START_PAGE = """
import os
from pathlib import Path
from PySide6.QtCore import QTimer
from apk_desktop.app.start import Start
from apk_desktop.wording.catalogue import Language

class Measured(Start):
    def fill(self):
        super().fill()
        assert self.program.working is not None
        self.shell.grab()
        os._exit(0)

Measured(Path({path!r}), Language.RU).run()
"""


def main() -> None:
    """Measure and print the ratios."""
    from apk_desktop.services.registers import make_demonstration

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demonstration.apk-register"
        make_demonstration(path)
        bare = python(BARE_WINDOW)
        show("P1 frame painted", in_turn(python(FRAME), bare), 1.5)
        show("P1a start page filled", in_turn(python(START_PAGE.format(path=str(path))), bare), 3.5)
    asked = [sys.executable, "-m", "apk_desktop", "--help"]
    show("P1c --help", in_turn(asked, python("pass")), 6)


if __name__ == "__main__":
    main()
