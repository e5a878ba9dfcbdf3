"""Cards, figures and separators."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.labels import label

HEADER_HEIGHT = 38


class Card(QFrame):
    """A white frame with a title row and a body to fill."""

    def __init__(self, title: str = "", note: str = "", *, accent: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "card-accent" if accent else "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        self.title = label(title, "strong")
        self.note = label(note, "secondary", role="secondary")
        self._header = QFrame()
        self._header.setProperty("role", "card-header")
        self._header.setMinimumHeight(HEADER_HEIGHT)
        self._header_row = QHBoxLayout(self._header)
        self._header_row.setContentsMargins(14, 4, 10, 4)
        self._header_row.addWidget(self.title, 1)
        self._header_row.addWidget(self.note)
        outer.addWidget(self._header)
        self._header.setHidden(not title)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(14, 10, 14, 10)
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)

    def add_link(self, text: str, clicked: Callable[[], object]) -> None:
        """Put a link at the right of the title."""
        self._header_row.addWidget(link_button(text, clicked))

    def add_to_header(self, widget: QWidget) -> None:
        """Put a widget at the right of the title."""
        self._header_row.addWidget(widget)

    def without_padding(self) -> Card:
        """Let the body reach the edges, for tables and rows with lines."""
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        return self


class FigureCard(QFrame):
    """A figure that opens the list with the same number."""

    opened = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(2)
        self._title = label(title, "secondary")
        self._figure = label("", "figure")
        self._notes = label("", "label", role="secondary")
        for one in (self._title, self._figure, self._notes):
            column.addWidget(one)
        column.addStretch(1)

    def show_figure(self, figure: str, *notes: str) -> None:
        """Show the figure and its notes."""
        self._figure.setText(figure)
        self._notes.setText("\n".join(one for one in notes if one))
        self.setAccessibleName(f"{self._title.text()}: {figure}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, super().minimumSizeHint().height())


def separator() -> QFrame:
    """Make a thin line across."""
    made = QFrame()
    made.setProperty("role", "separator")
    return made
