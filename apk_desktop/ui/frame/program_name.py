"""The name of the program above the sidebar."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.ui.widgets.painted import ProgramMark


class ProgramName(QWidget):
    """The name of the program above the pages; folded, its mark alone."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._words = QWidget()
        self._words.setLayout(
            column(
                label(look.text("Register of the Assembly"), "strong"),
                label(look.text("Secretariat"), "label", role="secondary"),
                spacing=0,
            )
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(15, 9, 8, 7)
        line.setSpacing(10)
        line.addWidget(ProgramMark(look), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)

    def fold(self, folded: bool) -> None:
        """Show the mark alone, or with the words."""
        self._words.setHidden(folded)
