"""The help of the program, opened at the page the clerk is on."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from apk_desktop.resource_files import resource_file
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.fonts import role_font

# The order of the chapters, the same in every language.
CHAPTERS = (
    "overview", "associations", "people", "council", "vacancies", "difference", "rotation",
    "schedule", "candidates", "weights", "meetings", "acts", "reminders", "norms", "own_fields",
    "health",
    "changes", "bin",
)  # fmt: skip


class HelpDialog(QDialog):
    """A window of its own, so that a clerk can read and do at once."""

    def __init__(self, look: Look, page: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(look.text("Help"))
        self.resize(620, 640)
        self.browser = QTextBrowser()
        self.browser.setFont(role_font("body"))
        self.browser.setMarkdown(help_text(look.language))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.browser)
        if page in CHAPTERS:
            self._go_to(chapter_titles(look.language)[CHAPTERS.index(page)])

    def _go_to(self, title: str) -> None:
        cursor = self.browser.document().find(title)
        self.browser.moveCursor(QTextCursor.MoveOperation.End)
        self.browser.setTextCursor(cursor)


def help_text(language: str) -> str:
    """Give the help in a language, as Markdown."""
    return resource_file("help", f"{language}.md").read_text("utf-8")


def chapter_titles(language: str) -> list[str]:
    """Give the titles of the chapters in order."""
    lines = help_text(language).splitlines()
    return [line.removeprefix("# ") for line in lines if line.startswith("# ")]
