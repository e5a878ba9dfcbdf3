"""The line that says that the window shows another day than today."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.labels import label


class AsOfLine(QFrame):
    """A line across the window while it shows another day than today."""

    back_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "as-of")
        self._text = label("", "body", role="warn")
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 3, 20, 3)
        line.addWidget(self._text, 1)
        line.addWidget(link_button(look.text("Back to today"), self.back_asked.emit))
        self.hide()

    def show_day(self, day: date, *, is_today: bool) -> None:
        """Say that the window is for viewing only."""
        from apk_desktop.wording.dates import short_date

        shown = short_date(day, self._look.words.catalogue)
        self._text.setText(self._look.text("As of {day}: view only", day=shown))
        self.setVisible(not is_today)
