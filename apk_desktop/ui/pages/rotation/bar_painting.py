"""How the timeline is painted: years, seats, the day shown, and a bar for each term."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.bars import BarKind, TermBar
from apk_desktop.ui.pages.rotation.year_scale import HEADER, LABEL, LANE, YearScale
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.icons import Icon, paint_icon
from apk_desktop.ui.widgets.painted import paint_mark

EDGE = 6
GROUNDS = {BarKind.PAST: "surface_alt", BarKind.CURRENT: "selected"}


class TimelinePainting:
    """Paints one timeline, on one scale."""

    def __init__(self, look: Look, painter: QPainter, scale: YearScale, height: float) -> None:
        self._look, self._painter, self._scale, self._height = look, painter, scale, height

    def paint_frame(self) -> None:
        """Paint the years, the day shown and the names of the seats."""
        self._years()
        self._day_shown()
        self._seats()

    def paint_bar(self, bar: TermBar, *, in_focus: bool) -> None:
        """Paint a term; nothing where it lies outside the years shown."""
        box = self._scale.box(bar)
        if box.width() <= 1 or box.right() < LABEL:
            return
        theme, painter = self._look.theme, self._painter
        painter.setPen(self._pen(bar.kind))
        painter.setBrush(theme.color(GROUNDS.get(bar.kind, "surface")))
        painter.drawRoundedRect(box, 4, 4)
        if in_focus:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5, 5)
        if bar.community is not None:
            edge = QRectF(box.left() + 2, box.top() + 2, EDGE, box.height() - 4)
            paint_mark(painter, theme, edge, bar.community.hue, bar.community.texture)
        room = QRectF(LABEL, 0, self._scale.width - LABEL - 4, self._height)
        self._words(bar, box.intersected(room).adjusted(EDGE + 6, 2, -3, -2))
        if bar.otherwise and box.width() > LABEL:
            place = QRectF(box.right() - 17, box.top() + 3, 14, 14)
            paint_icon(painter, place, Icon.ELSE_APPOINTED, theme.color("warn").name())

    def _pen(self, kind: BarKind) -> QPen:
        theme = self._look.theme
        return {
            BarKind.PAST: QPen(theme.color("line"), 1),
            BarKind.CURRENT: QPen(theme.color("accent"), 2),
            BarKind.PROPOSED: QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine),
            BarKind.FORECAST: QPen(theme.color("border"), 1, Qt.PenStyle.DashLine),
        }[kind]

    def _words(self, bar: TermBar, box: QRectF) -> None:
        """Write the full name, else the code, else nothing: never a part of a word."""
        theme, language, painter = self._look.theme, self._look.language, self._painter
        community = bar.community
        names = (community.plural.say(language), community.short.say(language)) if community else ()
        font = role_font("strong" if bar.kind is BarKind.CURRENT else "label")
        metrics = QFontMetrics(font)
        name = _longest(names, metrics, box.width())
        if not name:
            return
        below = self._look.text("forecast") if bar.kind is BarKind.FORECAST else bar.person
        small = role_font("tile")
        fits = QFontMetrics(small).horizontalAdvance(below) <= box.width()
        painter.setFont(font)
        painter.setPen(theme.color("text_2" if bar.kind is BarKind.FORECAST else "text"))
        line = QRectF(box.left(), box.top(), box.width(), metrics.height()) if fits else box
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        if fits:
            painter.setFont(small)
            painter.setPen(theme.color("text_2"))
            rest = QRectF(box.left(), line.bottom() - 1, box.width(), box.bottom() - line.bottom())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, below)

    def _years(self) -> None:
        theme, painter, scale = self._look.theme, self._painter, self._scale
        painter.setFont(role_font("label"))
        metrics, badge = QFontMetrics(role_font("label")), self._badge()
        step = max(1, scale.years // 10)
        for year in range(scale.first.year + 1, scale.last.year + 1, step):
            x = scale.x(date(year, 1, 1))
            painter.setPen(theme.color("line"))
            painter.drawLine(QPointF(x, HEADER - 4), QPointF(x, self._height))
            box = QRectF(x + 4, 0, metrics.horizontalAdvance(str(year)), HEADER)
            if not box.intersects(badge):
                painter.setPen(theme.color("text_2"))
                painter.drawText(QPointF(x + 4, HEADER - 9), str(year))

    def _seats(self) -> None:
        painter = self._painter
        painter.setFont(role_font("strong"))
        painter.setPen(self._look.theme.color("text"))
        for seat in self._scale.seats:
            box = QRectF(0, self._scale.top(seat), LABEL - 4, LANE)
            name = self._look.text("Seat {number}", number=seat)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)

    def _day_shown(self) -> None:
        x = self._scale.x(self._scale.on)
        theme, painter = self._look.theme, self._painter
        painter.setPen(QPen(theme.color("error"), 2))
        painter.drawLine(QPointF(x, HEADER - 6), QPointF(x, self._height))
        painter.setFont(role_font("label"))
        badge = self._badge()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("error_soft"))
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(theme.color("error"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._look.text("this day"))

    def _badge(self) -> QRectF:
        """Give the box of the words above the day shown."""
        metrics = QFontMetrics(role_font("label"))
        width = metrics.horizontalAdvance(self._look.text("this day")) + 12
        return QRectF(self._scale.x(self._scale.on) - width / 2, 2, width, 17)


def _longest(names: Sequence[str], metrics: QFontMetrics, width: float) -> str:
    """Give the longest form that fits whole, or nothing."""
    return next((name for name in names if metrics.horizontalAdvance(name) <= width), "")
