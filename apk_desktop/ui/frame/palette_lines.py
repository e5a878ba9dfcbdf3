"""How the palette paints its lines: headings, and results with the letters that matched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from apk_desktop.ui.frame.matches import Part, matched_parts
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.icons import Icon, paint_icon
from apk_desktop.ui.widgets.keys import key_width, paint_key

RESULT = Qt.ItemDataRole.UserRole + 1
LEFT, RIGHT, ICON, LEAST = 36, 10, 16, 34
ENTER = "Enter"
Index = QModelIndex | QPersistentModelIndex


class PaletteResult(NamedTuple):
    """One line: what was found, a detail, an icon, and where it leads."""

    text: str
    detail: str
    icon: Icon
    target: Target


class PaletteLines(QStyledItemDelegate):
    """Paints a heading, or a result with its detail; a long one goes on in a second line."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self.looked_for = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        result = index.data(RESULT)
        if result is None:
            painter.setFont(role_font("heading"))
            painter.setPen(self._look.theme.color("text_2"))
            words = box.adjusted(10, 6, -8, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_result(painter, box, PaletteResult(*result), selected=selected)
        painter.restore()

    def _paint_result(
        self, painter: QPainter, box: QRectF, result: PaletteResult, *, selected: bool
    ) -> None:
        theme = self._look.theme
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected"))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), 6, 6)
            paint_key(painter, theme, box.adjusted(0, 0, -RIGHT, 0), ENTER)
        tone = theme.tokens.accent if selected else theme.tokens.text_2
        place = QRectF(box.left() + 12, box.center().y() - ICON / 2, ICON, ICON)
        paint_icon(painter, place, result.icon, tone)
        line = self._line(result, self._room(box.width()))
        top = box.center().y() - line.boundingRect().height() / 2
        painter.setPen(theme.color("text"))
        line.draw(painter, QPointF(box.left() + LEFT, top))

    def _line(self, result: PaletteResult, width: float) -> QTextLayout:
        """Lay out text and detail; the detail is secondary, the letters that matched stand out."""
        text = f"{result.text}  {result.detail}".rstrip()
        line = QTextLayout(text, role_font("body"))
        line.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        line.setFormats(self._formats(result, matched_parts(text, self.looked_for)))
        line.beginLayout()
        height = 0.0
        while (one := line.createLine()).isValid():
            one.setLineWidth(width)
            one.setPosition(QPointF(0, height))
            height += one.height()
        line.endLayout()
        return line

    def _formats(
        self, result: PaletteResult, parts: Sequence[Part]
    ) -> list[QTextLayout.FormatRange]:
        theme = self._look.theme
        marked, secondary = QTextCharFormat(), QTextCharFormat()
        secondary.setForeground(theme.color("text_2"))
        secondary.setFont(role_font("secondary"))
        marked.setForeground(theme.color("accent"))
        marked.setFontWeight(role_font("strong").weight())
        detail = _range(len(result.text), len(result.detail) + 2, secondary)
        return [detail, *(_range(part.start, part.length, marked) for part in parts)]

    def _room(self, width: float) -> float:
        return max(width - LEFT - RIGHT - key_width(ENTER) - 8, 80)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        result = index.data(RESULT)
        if result is None:
            return QSize(200, 28)
        line = self._line(PaletteResult(*result), self._room(self._view.viewport().width()))
        return QSize(200, max(LEAST, round(line.boundingRect().height()) + 12))


def _range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made
