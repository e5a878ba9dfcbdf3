"""How the timeline is painted: years, seats, the day shown, and a bar for each term."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from apk_desktop.domain.seat_terms import BarKind
from apk_desktop.services.rotation.term_bars import TermBar
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.year_scale import HEADER, LABEL, LANE, YEAR, YearScale
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.icons import Icon, paint_icon
from apk_desktop.ui.theme.theme import Theme
from apk_desktop.ui.widgets.painted import paint_mark

EDGE = 6
ELSEWHERE = 18
"""The room of the icon of an appointment otherwise than proposed."""
GROUNDS = {BarKind.PAST: "surface_alt", BarKind.CURRENT: "selected"}


def bar_pen(theme: Theme, kind: BarKind) -> QPen:
    """Give the outline of a bar: decision, proposal and forecast are never drawn alike."""
    return {
        BarKind.PAST: QPen(theme.color("line"), 1),
        BarKind.CURRENT: QPen(theme.color("accent"), 2),
        BarKind.PROPOSED: QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine),
        BarKind.FORECAST: QPen(theme.color("border"), 1, Qt.PenStyle.DashLine),
    }[kind]


class TimelinePainting:
    """Paints one timeline, on one scale; `day` is what the day shown is called."""

    def __init__(
        self, look: Look, painter: QPainter, scale: YearScale, height: float, day: str
    ) -> None:
        self._look, self._painter, self._scale, self._height = look, painter, scale, height
        self._day = day

    def paint_frame(self) -> None:
        """Paint the years and the names of the seats."""
        self._years()
        self._seats()

    def paint_bar(self, bar: TermBar, *, in_focus: bool) -> None:
        """Paint the ground of a term; nothing where it lies outside the years shown."""
        box = self._scale.box(bar)
        if box.width() <= 1:
            return
        theme, painter = self._look.theme, self._painter
        painter.setPen(bar_pen(theme, bar.kind))
        painter.setBrush(theme.color(GROUNDS.get(bar.kind, "surface")))
        painter.drawRoundedRect(box, 4, 4)
        if in_focus:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5, 5)
        if bar.community is not None:
            edge = QRectF(box.left() + 2, box.top() + 2, EDGE, box.height() - 4)
            paint_mark(painter, theme, edge, bar.community.hue, bar.community.texture)

    def paint_words(self, bar: TermBar) -> None:
        """Write whose term a bar is, over the line of the day shown."""
        box, theme = self._scale.box(bar), self._look.theme
        differs = bar.otherwise and box.width() > LABEL
        beside = ELSEWHERE if differs else 3
        self._words(bar, box.adjusted(EDGE + 6, 2, -beside, -2))
        if differs:
            place = QRectF(box.right() - 17, box.top() + 3, 14, 14)
            paint_icon(self._painter, place, Icon.ELSE_APPOINTED, theme.color("warn").name())

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
        below = _longest((below, *below.split()[:1]), QFontMetrics(small), box.width())
        painter.setFont(font)
        painter.setPen(theme.color("text_2" if bar.kind is BarKind.FORECAST else "text"))
        line = QRectF(box.left(), box.top(), box.width(), metrics.height()) if below else box
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        if below:
            painter.setFont(small)
            painter.setPen(theme.color("text_2"))
            rest = QRectF(box.left(), line.bottom() - 1, box.width(), box.bottom() - line.bottom())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, below)

    def _years(self) -> None:
        theme, painter, scale = self._look.theme, self._painter, self._scale
        painter.setFont(role_font("label"))
        metrics, badge = QFontMetrics(role_font("label")), self._badge()
        room_for_year = metrics.horizontalAdvance("2000") + 12
        step = 1 + int(room_for_year / (scale.room * YEAR / scale.days))
        for year in range(scale.first.year + 1, scale.last.year + 1):
            if year % step:
                continue
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

    def paint_day_shown(self) -> None:
        """Paint the line of the day shown over the bars, and above them what it is called."""
        x = self._scale.x(self._scale.on)
        if not LABEL <= x <= self._scale.width:
            return
        theme, painter = self._look.theme, self._painter
        painter.setPen(QPen(theme.color("error"), 2))
        painter.drawLine(QPointF(x, HEADER - 6), QPointF(x, self._height))
        painter.setFont(role_font("label"))
        badge = self._badge()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("error_soft"))
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(theme.color("error"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._day)

    def _badge(self) -> QRectF:
        """Give the box of the words above the day shown."""
        metrics = QFontMetrics(role_font("label"))
        width = metrics.horizontalAdvance(self._day) + 12
        return QRectF(self._scale.x(self._scale.on) - width / 2, 2, width, 17)


def _longest(names: Sequence[str], metrics: QFontMetrics, width: float) -> str:
    """Give the longest form that fits whole, or nothing."""
    return next((name for name in names if metrics.horizontalAdvance(name) <= width), "")
