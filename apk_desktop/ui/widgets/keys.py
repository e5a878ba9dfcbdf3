"""Caps of keys, painted where a key does the same as a click."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.theme import Theme

KEY_HEIGHT = 18


def key_width(keys: str) -> int:
    """Give the width that the cap of a key takes."""
    return QFontMetrics(role_font("label")).horizontalAdvance(keys) + 12


def paint_key(painter: QPainter, theme: Theme, box: QRectF, keys: str) -> None:
    """Paint the cap of a key at the right of a box, in the middle of its height."""
    width = key_width(keys)
    cap = QRectF(box.right() - width, box.center().y() - KEY_HEIGHT / 2, width, KEY_HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(theme.color("surface_alt"))
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setPen(theme.color("text_2"))
    painter.setFont(role_font("label"))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, keys)
    painter.restore()
