"""Painted marks: status pills, community marks, bars, dots of a history."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.icons import Icon, paint_icon
from apk_desktop.ui.theme.theme import Theme
from apk_desktop.ui.theme.tokens import STATUS

MARK = 12
PILL_HEIGHT = 20
PILL_ICON = 14
PILL_PADDING = 8


class Pill(NamedTuple):
    """A status in words: its kind (ok, warn, error, info, neutral), words and icon."""

    kind: str
    text: str
    icon: Icon | None = None


PILL_ICONS = {
    "ok": Icon.OK,
    "warn": Icon.ENDS_SOON,
    "error": Icon.ERROR,
    "info": Icon.INFO,
}


def pill_size(pill: Pill) -> QSize:
    """Give the size a pill takes."""
    metrics = QFontMetrics(role_font("label"))
    icon = PILL_ICON + 4 if _pill_icon(pill) else 0
    return QSize(metrics.horizontalAdvance(pill.text) + icon + 2 * PILL_PADDING, PILL_HEIGHT)


def paint_pill(painter: QPainter, theme: Theme, box: QRectF, pill: Pill) -> None:
    """Paint a pill at the left of a box, in the middle of its height."""
    size = pill_size(pill)
    body = QRectF(box.left(), box.center().y() - size.height() / 2, size.width(), size.height())
    kind = STATUS[pill.kind]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(kind.ground))
    painter.drawRoundedRect(body, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
    x = body.left() + PILL_PADDING
    icon = _pill_icon(pill)
    if icon is not None:
        place = QRectF(x, body.center().y() - PILL_ICON / 2, PILL_ICON, PILL_ICON)
        paint_icon(painter, place, icon, theme.color(kind.text).name())
        x += PILL_ICON + 4
    painter.setPen(theme.color(kind.text))
    painter.setFont(role_font("label"))
    text = QRectF(x, body.top(), body.right() - x, body.height())
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, pill.text)
    painter.restore()


def _pill_icon(pill: Pill) -> Icon | None:
    return pill.icon or PILL_ICONS.get(pill.kind)


def paint_mark(painter: QPainter, theme: Theme, box: QRectF, hue: str, texture: str) -> None:
    """Paint a community's mark: a hue with a solid, striped or dotted texture."""
    if not hue:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    color = theme.color(hue)
    shape = QPainterPath()
    shape.addRoundedRect(box, 2, 2)
    painter.setClipPath(shape)
    if texture == "solid":
        painter.fillPath(shape, color)
    elif texture == "stripes":
        painter.setPen(QPen(color, 2))
        step = 4
        for at in range(int(-box.height()), int(box.width() + box.height()), step):
            start = QPointF(box.left() + at, box.bottom())
            painter.drawLine(start, QPointF(start.x() + box.height(), box.top()))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        for x in range(3, int(box.width()) + 1, 4):
            for y in range(3, int(box.height()) + 1, 4):
                painter.drawEllipse(QPointF(box.left() + x - 0.5, box.top() + y - 0.5), 1.2, 1.2)
    painter.setClipping(False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1.2))
    painter.drawPath(shape)
    painter.restore()


class _Painted(QWidget):
    """A small widget that is drawn anew when the theme changes."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)


class StatusPill(_Painted):
    """A status in words with its icon."""

    def __init__(self, look: Look, pill: Pill) -> None:
        super().__init__(look)
        self._pill = pill
        self.setAccessibleName(pill.text)

    def show_pill(self, pill: Pill) -> None:
        """Show another status."""
        self._pill = pill
        self.setAccessibleName(pill.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self._pill)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_pill(painter, self.look.theme, QRectF(self.rect()), self._pill)


class CommunityMark(_Painted):
    """The mark of a community; its name always stands beside it."""

    def __init__(self, look: Look, hue: str, texture: str) -> None:
        super().__init__(look)
        self._hue, self._texture = hue, texture

    def sizeHint(self) -> QSize:
        return QSize(MARK + 2, MARK + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(1, (self.height() - MARK) / 2, MARK, MARK)
        paint_mark(painter, self.look.theme, box, self._hue, self._texture)


class Bar(_Painted):
    """A part of a whole as a thin bar; the words stand beside it."""

    def __init__(self, look: Look, part: float = 0.0, tone: str = "accent") -> None:
        super().__init__(look)
        self._part, self._tone = part, tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, part: float, tone: str = "accent") -> None:
        """Show another part, from 0 to 1."""
        self._part, self._tone = part, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, 7)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_bar(painter, self.look.theme, QRectF(self.rect()), self._part, self._tone)


def paint_bar(painter: QPainter, theme: Theme, box: QRectF, part: float, tone: str) -> None:
    """Paint a bar of which `part` (0 to 1) is filled."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(theme.color("hover"))
    inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inner, 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(tone))
    filled = QRectF(inner)
    filled.setWidth(inner.width() * max(0.0, min(1.0, part)))
    painter.drawRoundedRect(filled, 3, 3)
    painter.restore()


class IconMark(_Painted):
    """An icon that stands before words; decorative, so it has no name of its own."""

    def __init__(self, look: Look, icon: Icon, tone: str = "text_2", size: int = 16) -> None:
        super().__init__(look)
        self._icon, self._tone, self._size = icon, tone, size

    def show_icon(self, icon: Icon, tone: str) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.look.icon(self._icon, self._tone).paint(QPainter(self), self.rect())


class ProgramMark(_Painted):
    """The mark of the program: its layers on a filled square; decorative."""

    def sizeHint(self) -> QSize:
        return QSize(26, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_fill"))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        if theme.draws_icons:
            paint_icon(painter, QRectF(5, 5, 16, 16), Icon.LOGO, theme.tokens.on_accent)
        painter.end()


class Dot(_Painted):
    """The dot before a line of a history: filled for what holds now."""

    def __init__(self, look: Look, *, current: bool) -> None:
        super().__init__(look)
        self._current = current

    def sizeHint(self) -> QSize:
        return QSize(14, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = "accent" if self._current else "border"
        painter.setPen(QPen(self.look.theme.color(tone), 1.6))
        painter.setBrush(self.look.theme.color(tone if self._current else "surface"))
        painter.drawEllipse(QPointF(7, 9), 4, 4)
