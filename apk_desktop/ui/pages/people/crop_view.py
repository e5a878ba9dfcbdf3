"""A picture with the frame of the photo on it: moved and sized by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from apk_desktop.domain.cropping import Corner, Crop, fitting, largest, moved, pulled, resized
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.photo_pixels import Picture

CORNERS = tuple(Corner(right, bottom) for right in (False, True) for bottom in (False, True))
GRIP, REACH, MARGIN = 10, 14, 8
DIMMED, LEAST_SHOWN = 150, 200
STEPS = 40
"""How many steps of a key take the frame across the picture."""
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SIZES = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


class CropView(QWidget):
    """Arrows move the frame, with Shift by a pixel; + and − size it, Home makes it the largest."""

    changed = Signal()

    def __init__(self, look: Look, picture: Picture, crop: Crop | None, height: int) -> None:
        super().__init__()
        self._look, self._picture, self._height = look, picture, height
        self.crop = fitting(crop, picture.size)
        self._held: Corner | None = None
        self._from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(260, min(height, LEAST_SHOWN)))
        self.setAccessibleName(look.text("Part of the picture that is shown"))
        self._say()

    def put(self, crop: Crop) -> None:
        """Show another part of the picture."""
        if crop != self.crop:
            self.crop = crop
            self._say()
            self.update()
            self.changed.emit()

    def frame(self) -> QRectF:
        """Give the place of the frame in the widget."""
        scale, place, crop = self._scale(), self._place(), self.crop
        return QRectF(place.left() + crop.left * scale, place.top() + crop.top * scale,
                      crop.width * scale, crop.height * scale)  # fmt: skip

    def _say(self) -> None:
        self.setAccessibleDescription(
            self._look.text(
                "{width} × {height} pixels", width=self.crop.width, height=self.crop.height
            )
        )

    def _scale(self) -> float:
        size = self._picture.size
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        return min(room.width() / size.width, room.height() / size.height)

    def _place(self) -> QRectF:
        size, scale = self._picture.size, self._scale()
        made = QRectF(0, 0, size.width * scale, size.height * scale)
        made.moveCenter(QRectF(self.rect()).center())
        return made

    def _corner_at(self, at: QPointF) -> Corner | None:
        reached = (
            corner for corner in CORNERS if (at - self._point(corner)).manhattanLength() <= REACH
        )
        return next(reached, None)

    def _point(self, corner: Corner) -> QPointF:
        frame = self.frame()
        return QPointF(
            frame.right() if corner.is_right else frame.left(),
            frame.bottom() if corner.is_bottom else frame.top(),
        )

    def sizeHint(self) -> QSize:
        return QSize(520, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place, frame, theme = self._place(), self.frame(), self._look.theme
        painter.drawImage(place, self._picture.image)
        dimmed = theme.color("window")
        dimmed.setAlpha(DIMMED)
        around = QPainterPath()
        around.addRect(place)
        around.addRect(frame)  # where two rectangles lie over each other nothing is filled
        painter.fillPath(around, dimmed)
        for tone, width in (("surface", 4), ("accent", 2)):
            painter.setPen(QPen(theme.color(tone), width + (2 if self.hasFocus() else 0)))
            painter.drawRect(frame)
        painter.setPen(QPen(theme.color("surface"), 1.5))
        painter.setBrush(theme.color("accent"))
        for corner in CORNERS:
            grip = QRectF(0, 0, GRIP, GRIP)
            grip.moveCenter(self._point(corner))
            painter.drawRect(grip)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        self._held = self._corner_at(at)
        if self._held is not None or self.frame().contains(at):
            self._from = at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at, scale, size = event.position(), self._scale(), self._picture.size
        if self._from is None:
            return
        if self._held is not None:
            place = self._place().topLeft()
            x, y = ((at - place) / scale).toTuple()
            self.put(pulled(self.crop, size, self._held, round(x), round(y)))
            return
        right, down = (round(one) for one in ((at - self._from) / scale).toTuple())
        if right or down:
            self.put(moved(self.crop, size, right, down))
            self._from = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from = self._held = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._resize(1 if event.angleDelta().y() > 0 else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, size = Qt.Key(event.key()), self._picture.size
        fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _WAYS:
            step = 1 if fine else max(size.width // STEPS, 1)
            right, down = _WAYS[key]
            self.put(moved(self.crop, size, right * step, down * step))
        elif key in _SIZES:
            self._resize(_SIZES[key])
        elif key == Qt.Key.Key_Home:
            self.put(largest(size))
        else:
            super().keyPressEvent(event)

    def _resize(self, steps: int) -> None:
        size = self._picture.size
        step = max(largest(size).unit // STEPS, 1)
        self.put(resized(self.crop, size, steps * step))
