"""How a cell is painted: one or two lines, a mark before, a pill; names wrap, nothing is cut."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.rows_model import BAR, PILL, SECOND_LINE, STRONG, TONE
from apk_desktop.ui.tables.rows_model import MARK as MARK_ROLE
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.widgets.painted import (
    MARK,
    paint_bar,
    paint_mark,
    paint_pill,
    pill_size,
)

PADDING = 10
LINE = 16
BAR_SIZE = QSize(44, 7)
DENSITIES = {"comfortable": 46, "normal": 34, "compact": 28}

Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a register table."""

    padding = PADDING

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.row_height = DENSITIES["comfortable"]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme = self._look.theme
        box = QRectF(option.rect)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("selected"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.color("hover"))
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -2))
        inner = box.adjusted(self.padding, 3, -self.padding, -4)
        self.paint_content(
            painter, inner, index, selected=bool(state & QStyle.StateFlag.State_Selected)
        )
        painter.restore()

    def paint_content(
        self, painter: QPainter, box: QRectF, index: Index, *, selected: bool
    ) -> None:
        """Paint what a cell says: a pill, or a text with what goes with it."""
        pill = index.data(PILL)
        if pill is not None:
            paint_pill(painter, self._look.theme, box, pill)
            return
        part = index.data(BAR)
        if part is not None:
            size = BAR_SIZE
            top = box.center().y() - size.height() / 2
            place = QRectF(box.right() - size.width(), top, size.width(), size.height())
            paint_bar(painter, self._look.theme, place, part, "border")
            box = box.adjusted(0, 0, -size.width() - self.padding, 0)
        self._paint_text(painter, box, index, selected=selected)

    def _paint_text(self, painter: QPainter, box: QRectF, index: Index, *, selected: bool) -> None:
        theme = self._look.theme
        mark = index.data(MARK_ROLE)
        if mark and mark[0]:
            place = QRectF(box.left(), box.center().y() - MARK / 2, MARK, MARK)
            paint_mark(painter, theme, place, *mark)
            box = box.adjusted(MARK + 6, 0, 0, 0)
        second = self._second(index)
        strong = bool(index.data(STRONG)) and selected
        painter.setFont(role_font("strong" if strong else "body"))
        painter.setPen(theme.color(index.data(TONE) or "text"))
        option = _text_option(index)
        first = QRectF(box)
        if second:
            below = QFontMetrics(role_font("secondary")).boundingRect(
                box.toRect(), int(Qt.TextFlag.TextWordWrap), second
            )
            first.setBottom(box.bottom() - below.height())
            option.setAlignment(
                (option.alignment() & ~Qt.AlignmentFlag.AlignVertical_Mask)
                | Qt.AlignmentFlag.AlignBottom
            )
        painter.drawText(first, str(index.data() or ""), option)
        if second:
            painter.setFont(role_font("secondary"))
            painter.setPen(theme.color("text_2"))
            rest = QRectF(box.left(), first.bottom(), box.width(), box.bottom() - first.bottom())
            option.setAlignment(Qt.AlignmentFlag.AlignTop)
            painter.drawText(rest, second, option)

    def _second(self, index: Index) -> str:
        compact = self.row_height < DENSITIES["comfortable"]
        return "" if compact else str(index.data(SECOND_LINE) or "")

    def least_width(self, index: Index) -> int:
        """Give the width below which a pill or a word of the cell would be cut."""
        pill = index.data(PILL)
        if pill is not None:
            return pill_size(pill).width() + 2 * self.padding
        taken = self._taken(index)
        first = _longest_word(str(index.data() or ""), "strong" if index.data(STRONG) else "body")
        return taken + max(first, _longest_word(self._second(index), "secondary"))

    def _taken(self, index: Index) -> int:
        """Give the width that a cell's edges, its mark and its bar take."""
        mark = index.data(MARK_ROLE)
        bar = BAR_SIZE.width() + self.padding if index.data(BAR) is not None else 0
        return 2 * self.padding + (MARK + 6 if mark and mark[0] else 0) + bar

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        pill = index.data(PILL)
        if pill is not None:
            return QSize(pill_size(pill).width() + 2 * self.padding, self.row_height)
        taken = self._taken(index)
        width = max(option.rect.width() - taken, 40)
        text = str(index.data() or "")
        # A strong cell is written bold when it is selected, and must not grow then.
        height = _height(text, "strong" if index.data(STRONG) else "body", width) + 8
        second = self._second(index)
        if second:
            height += _height(second, "secondary", width)
        return QSize(self.least_width(index), max(self.row_height, height))


def _longest_word(text: str, font: str) -> int:
    """Measure what cannot be parted: dates, numbers and initials hold by no-break spaces."""
    metrics = QFontMetrics(role_font(font))
    return max(metrics.horizontalAdvance(word) for word in re.split("[ \\n]", text)) + 1


def _height(text: str, font: str, width: int) -> int:
    metrics = QFontMetrics(role_font(font))
    box = metrics.boundingRect(0, 0, width, 10_000, int(Qt.TextFlag.TextWordWrap), text or "x")
    return box.height()


def _text_option(index: Index) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
    return option
