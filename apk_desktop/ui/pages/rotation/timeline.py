"""The two seats over the years: who served, who serves, who is proposed, and the forecast."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from apk_desktop.domain.dates import Period
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.bars import BarKind, TermBar
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.icons import Icon, paint_icon
from apk_desktop.ui.widgets.painted import paint_mark
from apk_desktop.wording.dates import short_period

LANE, HEADER, LABEL, EDGE = 42, 26, 70, 6
ZOOMS = (3, 5, 8, 12, 20)


class SeatTimeline(QWidget):
    """Bars by seat and year. ← → go through a seat's terms, ↑ ↓ between seats, + − zoom."""

    opened = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._bars: list[TermBar] = []
        self._seats: list[int] = []
        self._on = date.min
        self._years = ZOOMS[2]
        self._shift = 0
        self._current: TermBar | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_bars(self, bars: Sequence[TermBar], on: date) -> None:
        """Show the terms around a day."""
        self._bars, self._on = list(bars), on
        self._seats = sorted({bar.seat for bar in bars})
        running = (bar for bar in bars if bar.kind is BarKind.CURRENT)
        self._choose(next(running, self._bars[0] if self._bars else None))
        self.updateGeometry()

    def describe(self, bar: TermBar) -> str:
        """Say in words what a bar shows."""
        community = bar.community.plural.say(self._look.language) if bar.community else ""
        period = short_period(Period(bar.starts, bar.ends), self._look.words.catalogue)
        states = {
            BarKind.PAST: self._look.text("served"),
            BarKind.CURRENT: self._look.text("serves now"),
            BarKind.PROPOSED: self._look.text("proposed"),
            BarKind.FORECAST: self._look.text("forecast"),
        }
        told = self._look.text(
            "Seat {seat}, {community}, {person}: {state}, {period}",
            seat=bar.seat,
            community=community,
            person=bar.person or "—",
            state=states[bar.kind],
            period=period,
        )
        if bar.otherwise:
            told += "\n" + self._look.text("appointed otherwise than proposed")
        return told

    def _choose(self, bar: TermBar | None) -> None:
        self._current = bar
        self.setAccessibleName(self.describe(bar) if bar else self._look.text("No terms yet"))
        if bar is not None:
            first, last = self._range()
            if not first <= bar.starts <= last:
                self._shift = (bar.starts - self._on).days
        self.update()

    def _range(self) -> tuple[date, date]:
        before = timedelta(days=int(self._years * 365 * 0.55))
        middle = self._on + timedelta(days=self._shift)
        first = max(middle - before, date(1990, 1, 1))
        return first, first + timedelta(days=self._years * 365)

    def _x(self, day: date) -> float:
        first, last = self._range()
        return LABEL + (day - first).days / max((last - first).days, 1) * (self.width() - LABEL - 4)

    def _box(self, bar: TermBar) -> QRectF:
        top = HEADER + self._seats.index(bar.seat) * LANE
        left = max(self._x(bar.starts), LABEL)
        right = self._x(bar.ends + timedelta(days=1))
        return QRectF(left + 1, top + 3, right - left - 2, LANE - 6)

    def _at(self, place: QPointF) -> TermBar | None:
        shown = (bar for bar in self._bars if self._box(bar).width() > 0)
        return next((bar for bar in shown if self._box(bar).contains(place)), None)

    def _paint_years(self, painter: QPainter) -> None:
        theme = self._look.theme
        first, last = self._range()
        painter.setFont(role_font("label"))
        step = max(1, self._years // 10)
        for year in range(first.year + 1, last.year + 1, step):
            x = self._x(date(year, 1, 1))
            painter.setPen(theme.color("line"))
            painter.drawLine(QPointF(x, HEADER - 4), QPointF(x, self.height()))
            painter.setPen(theme.color("text_2"))
            painter.drawText(QPointF(x + 4, HEADER - 9), str(year))

    def _paint_seats(self, painter: QPainter) -> None:
        painter.setFont(role_font("strong"))
        painter.setPen(self._look.theme.color("text"))
        for at, seat in enumerate(self._seats):
            box = QRectF(0, HEADER + at * LANE, LABEL - 4, LANE)
            name = self._look.text("Seat {number}", number=seat)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_bar(self, painter: QPainter, bar: TermBar) -> None:
        box = self._box(bar)
        if box.width() <= 1 or box.right() < LABEL:
            return
        theme = self._look.theme
        grounds = {BarKind.PAST: "surface_alt", BarKind.CURRENT: "selected"}
        pens = {
            BarKind.PAST: QPen(theme.color("line"), 1),
            BarKind.CURRENT: QPen(theme.color("accent"), 2),
            BarKind.PROPOSED: QPen(theme.color("accent"), 2, Qt.PenStyle.DashLine),
            BarKind.FORECAST: QPen(theme.color("border"), 1, Qt.PenStyle.DashLine),
        }
        painter.setPen(pens[bar.kind])
        painter.setBrush(theme.color(grounds.get(bar.kind, "surface")))
        painter.drawRoundedRect(box, 4, 4)
        if bar is self._current and self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5, 5)
        if bar.community is not None:
            edge = QRectF(box.left() + 2, box.top() + 2, EDGE, box.height() - 4)
            paint_mark(painter, theme, edge, bar.community.hue, bar.community.texture)
        seen = box.intersected(QRectF(LABEL, 0, self.width() - LABEL - 4, self.height()))
        self._paint_words(painter, bar, seen.adjusted(EDGE + 6, 2, -3, -2))
        if bar.otherwise and box.width() > LABEL:
            place = QRectF(box.right() - 17, box.top() + 3, 14, 14)
            paint_icon(painter, place, Icon.ELSE_APPOINTED, theme.color("warn").name())

    def _paint_words(self, painter: QPainter, bar: TermBar, box: QRectF) -> None:
        """Write the full name, else the code, else nothing: never a part of a word."""
        theme, language = self._look.theme, self._look.language
        community = bar.community
        names = (community.plural.say(language), community.short.say(language)) if community else ()
        font = role_font("strong" if bar.kind is BarKind.CURRENT else "label")
        name = _longest(names, font_metrics := QFontMetrics(font), box.width())
        if not name:
            return
        below = self._look.text("forecast") if bar.kind is BarKind.FORECAST else bar.person
        small = role_font("tile")
        fits = QFontMetrics(small).horizontalAdvance(below) <= box.width()
        painter.setFont(font)
        painter.setPen(theme.color("text_2" if bar.kind is BarKind.FORECAST else "text"))
        line = QRectF(box.left(), box.top(), box.width(), font_metrics.height())
        if not fits:
            line = box
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        if fits:
            painter.setFont(small)
            painter.setPen(theme.color("text_2"))
            rest = QRectF(box.left(), line.bottom() - 1, box.width(), box.bottom() - line.bottom())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, below)

    def _paint_today(self, painter: QPainter) -> None:
        x = self._x(self._on)
        theme = self._look.theme
        painter.setPen(QPen(theme.color("error"), 2))
        painter.drawLine(QPointF(x, HEADER - 6), QPointF(x, self.height()))
        word = self._look.text("this day")
        painter.setFont(role_font("label"))
        width = QFontMetrics(role_font("label")).horizontalAdvance(word) + 12
        badge = QRectF(x - width / 2, 2, width, 17)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("error_soft"))
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(theme.color("error"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, word)

    def _step(self, by: int) -> None:
        if self._current is None:
            return
        own = [bar for bar in self._bars if bar.seat == self._current.seat]
        at = own.index(self._current) + by
        if 0 <= at < len(own):
            self._choose(own[at])

    def _change_seat(self, by: int) -> None:
        if self._current is None:
            return
        at = self._seats.index(self._current.seat) + by
        if 0 <= at < len(self._seats):
            middle = self._current.starts
            there = [bar for bar in self._bars if bar.seat == self._seats[at]]
            self._choose(min(there, key=lambda bar: abs((bar.starts - middle).days)))

    def _zoom(self, by: int) -> None:
        at = ZOOMS.index(self._years) + by
        if 0 <= at < len(ZOOMS):
            self._years = ZOOMS[at]
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, HEADER + max(len(self._seats), 1) * LANE + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_years(painter)
        self._paint_today(painter)
        self._paint_seats(painter)
        for bar in self._bars:
            self._paint_bar(painter, bar)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        seats = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        zooms = {Qt.Key.Key_Plus: -1, Qt.Key.Key_Minus: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in seats:
            self._change_seat(seats[key])
        elif key in zooms:
            self._zoom(zooms[key])
        elif key == Qt.Key.Key_Home:
            self._shift = 0
            self.show_bars(self._bars, self._on)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._current is not None and self._current.person_id is not None:
                self.opened.emit(self._current.person_id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        bar = self._at(event.position())
        if bar is not None:
            self._choose(bar)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            bar = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.describe(bar) if bar else "", self)
            return True
        return super().event(event)


def _longest(names: Sequence[str], metrics: QFontMetrics, width: float) -> str:
    """Give the longest form that fits whole, or nothing."""
    return next((name for name in names if metrics.horizontalAdvance(name) <= width), "")
