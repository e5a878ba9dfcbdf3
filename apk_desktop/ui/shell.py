"""The bare window: it is painted at once, before anything else of the program is loaded."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from apk_desktop.ui.theme.tokens import DARK, LIGHT

SIZE, SMALLEST = QSize(1440, 900), QSize(720, 450)
SIDEBAR, TOP_BAR, STATUS_BAR, FOLDS_BELOW = 220, 48, 26, 1200
DECORATION = QMargins(4, 32, 4, 4)
"""What a system draws round a window, as far as that can be known before it is shown."""


class Shell(QMainWindow):
    """Paints the frame's areas, tells when it did, and then holds the real frame."""

    painted = Signal()
    closing = Signal()

    def __init__(self, *, dark: bool = False) -> None:
        super().__init__()
        self._tokens = DARK if dark else LIGHT
        self._was_painted = False
        self.setMinimumSize(SMALLEST)
        room = self.screen().availableGeometry().marginsRemoved(DECORATION)
        self.resize(SIZE.boundedTo(room.size()))

    def hold(self, frame: QWidget) -> None:
        """Put the frame of the program into the window."""
        self.setCentralWidget(frame)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._tokens.window))
        side = QColor(self._tokens.sidebar)
        width, height = self.width(), self.height()
        if width >= FOLDS_BELOW:
            painter.fillRect(QRect(0, 0, SIDEBAR, height), side)
        painter.fillRect(QRect(0, height - STATUS_BAR, width, STATUS_BAR), side)
        painter.fillRect(QRect(SIDEBAR, TOP_BAR, width, 1), QColor(self._tokens.line))
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
