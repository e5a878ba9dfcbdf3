"""Cells of the table of candidates: what a rule says is one sign, in the middle of its cell."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from apk_desktop.ui.tables.cells import Index
from apk_desktop.ui.tables.rows_model import PILL
from apk_desktop.ui.tables.whole_table import CloseCells
from apk_desktop.ui.theme.icons import paint_icon
from apk_desktop.ui.theme.tokens import STATUS

SIDE, SIGN = 20, 14


class RuleCells(CloseCells):
    """A tick on nothing; a cross and a question mark on the soft ground of their kind."""

    def paint_content(
        self, painter: QPainter, box: QRectF, index: Index, *, selected: bool
    ) -> None:
        pill = index.data(PILL)
        if pill is None:
            super().paint_content(painter, box, index, selected=selected)
            return
        theme, kind = self._look.theme, STATUS[pill.kind]
        around = QRectF(0, 0, SIDE, SIDE)
        around.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if pill.kind != "ok":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(kind.ground))
            painter.drawRoundedRect(around, 4, 4)
        place = QRectF(0, 0, SIGN, SIGN)
        place.moveCenter(box.center())
        paint_icon(painter, place, pill.icon, theme.color(kind.text).name())

    def least_width(self, index: Index) -> int:
        return SIDE + 4 if index.data(PILL) is not None else super().least_width(index)
