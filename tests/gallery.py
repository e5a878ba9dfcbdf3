"""Draw every page, dialog and print in three languages, light and dark, for people to look at.

`python -m tests.gallery OUT` writes PNG files into the folder OUT; `--narrow` draws the pages at
720 × 450 as well, which is what 1440 × 900 is at 200 %.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from apk_desktop.app.page_list import PAGES
from apk_desktop.app.program import Program, dress
from apk_desktop.documents.page_images import PageImages
from apk_desktop.services.preferences import Preferences
from apk_desktop.ui.theme.theme import Mode
from apk_desktop.wording.catalogue import Language
from tests.registers import copy_of, demonstration_file
from tests.story_day import STORY_DAY

WIDE, NARROW = (1440, 900), (720, 450)
SETTLE_SECONDS = 0.5


def main(words: list[str]) -> int:
    """Draw everything into the folder that is named."""
    if not words:
        print(__doc__, file=sys.stderr)
        return 2
    out = Path(words[0])
    out.mkdir(parents=True, exist_ok=True)
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    dress(application)
    sizes = [WIDE, NARROW] if "--narrow" in words else [WIDE]
    for language in Language:
        for mode in (Mode.LIGHT, Mode.DARK):
            with tempfile.TemporaryDirectory() as folder:
                _draw(out, Path(folder), language, mode, sizes)
        _print(out, language)
    return 0


def _draw(
    out: Path, folder: Path, language: Language, mode: Mode, sizes: list[tuple[int, int]]
) -> None:
    preferences = Preferences(folder / "preferences.json")
    preferences.put("theme", str(mode))
    program = Program(language, preferences, lambda: STORY_DAY)
    program.window.show()
    program.open_register(copy_of(demonstration_file(), folder / "demonstration.apk-register"))
    for width, height in sizes:
        program.window.resize(width, height)
        for key in (page.key for page in PAGES if page.key):
            program.window.show_page(key)
            _settle()
            name = f"{key}-{language}-{mode}-{width}"
            program.window.grab().save(str(out / f"{name}.png"))
            if (width, height) == WIDE:
                for at, dialog in enumerate(_dialogs(program.window)):
                    dialog.grab().save(str(out / f"{name}-dialog-{at}.png"))
    program.window.hide()
    program.close_register()


def _dialogs(window: QWidget) -> Iterator[QDialog]:
    """Open the dialogs behind the buttons of the page, one after another."""
    page = window.current_page  # type: ignore[attr-defined]
    for button in page.findChildren(QPushButton):
        if not (button.isVisible() and button.isEnabled()):
            continue
        if button.property("opens") != "dialog":
            continue
        button.click()
        _settle()
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            yield dialog
            dialog.done(0)
            _settle()


def _settle() -> None:
    until = time.monotonic() + SETTLE_SECONDS
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(0.01)


def _print(out: Path, language: Language) -> None:
    """Draw the pages of the coming session's agenda and of the Council's roster."""
    from tests.cli.running import ask

    with tempfile.TemporaryDirectory() as folder:
        register = ("--register", demonstration_file(), "--language", language)
        agenda = Path(folder) / "agenda.pdf"
        ask(*register, "agenda", "session-36", "--output", agenda)
        _draw_paper(agenda, out, f"print-agenda-{language}")
        if language is Language.KK:
            both = Path(folder) / "both.pdf"
            ask(*register, "agenda", "session-36", "--language", "kk+ru", "--output", both)
            _draw_paper(both, out, "print-agenda-kk+ru")
        roster = Path(folder) / "roster.pdf"
        day = ("--on", STORY_DAY.isoformat())
        ask(*register, "roster", "council", "--output", roster, *day)
        _draw_paper(roster, out, f"print-roster-{language}")


def _draw_paper(paper: Path, out: Path, name: str) -> None:
    with PageImages(paper.read_bytes()) as pages:
        for at in range(len(pages)):
            page = pages.image(at, 1.5)
            image = QImage(
                page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32
            )
            image.save(str(out / f"{name}-{at + 1}.png"))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
