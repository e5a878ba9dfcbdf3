"""A community beside a name: its mark and its people, on a quiet ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.widgets.painted import MARK, paint_mark

HEIGHT, PADDING, GAP = 22, 9, 6


class CommunityPill(QWidget):
    """Mark and name; the name decides where marks repeat."""

    def __init__(self, look: Look, hue: str, texture: str, name: str) -> None:
        super().__init__()
        self._look, self._mark, self._name = look, (hue, texture), name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(role_font("secondary")).horizontalAdvance(self._name)
        return QSize(words + MARK + GAP + 2 * PADDING + 1, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self._look.theme, QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(box, HEIGHT / 2, HEIGHT / 2)
        paint_mark(painter, theme, QRectF(PADDING, (HEIGHT - MARK) / 2, MARK, MARK), *self._mark)
        painter.setPen(theme.color("text"))
        painter.setFont(role_font("secondary"))
        words = box.adjusted(PADDING + MARK + GAP, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._name)
        painter.end()
