"""A link whose words go on in further lines, for titles that somebody wrote."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.fonts import role_font

LEAST_WIDTH, USUAL_WIDTH, FRAME = 80, 240, 2
_FLAGS = int(Qt.TextFlag.TextWrapAnywhere) | int(Qt.AlignmentFlag.AlignLeft)
_WORDS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


class WrappingLink(QAbstractButton):
    """Looks like a link, works like a button, and is as high as its words need."""

    def __init__(self, look: Look, text: str, clicked: Callable[[], object]) -> None:
        super().__init__()
        self._look = look
        self.setText(text)
        self.setAccessibleName(text)
        self.setFont(role_font("body"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda _checked=False: clicked())
        look.theme.changed.connect(self.update)

    def _flags(self, width: int) -> int:
        """Part a word only where it is wider than a line, as a file's name may be."""
        metrics = QFontMetrics(self.font())
        longest = max((metrics.horizontalAdvance(one) for one in self.text().split()), default=0)
        return _WORDS if longest <= width else _FLAGS

    def heightForWidth(self, width: int) -> int:
        room = max(width - 2 * FRAME, 1)
        box = QFontMetrics(self.font()).boundingRect(
            QRect(0, 0, room, 100_000), self._flags(room), self.text()
        )
        return box.height() + 2 * FRAME

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        whole = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2 * FRAME + 1
        width = min(whole, USUAL_WIDTH)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, self.heightForWidth(max(self.width(), LEAST_WIDTH)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        accent = self._look.theme.color("accent")
        box = self.rect().adjusted(FRAME, FRAME, -FRAME, -FRAME)
        painter.setPen(accent)
        painter.setFont(self.font())
        painter.drawText(box, self._flags(box.width()), self.text())
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 3, 3)
        painter.end()
