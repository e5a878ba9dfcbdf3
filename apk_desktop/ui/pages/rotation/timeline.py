"""The two seats over the years: who served, who serves, who is proposed, and the forecast."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from apk_desktop.domain.dates import Period
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.bar_painting import TimelinePainting
from apk_desktop.ui.pages.rotation.bars import BarKind, TermBar
from apk_desktop.ui.pages.rotation.year_scale import HEADER, LANE, YearScale
from apk_desktop.wording.dates import short_period


class SeatTimeline(QWidget):
    """Bars by seat and year. ← → go through a seat's terms, ↑ ↓ between seats, + − zoom."""

    opened = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._bars: list[TermBar] = []
        self._scale = YearScale()
        self._current: TermBar | None = None
        self._keys: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Left: partial(self._step, -1),
            Qt.Key.Key_Right: partial(self._step, 1),
            Qt.Key.Key_Up: partial(self._change_seat, -1),
            Qt.Key.Key_Down: partial(self._change_seat, 1),
            Qt.Key.Key_Plus: partial(self._zoom, -1),
            Qt.Key.Key_Minus: partial(self._zoom, 1),
            Qt.Key.Key_Home: self._go_to_day_shown,
            Qt.Key.Key_Return: self._open,
            Qt.Key.Key_Enter: self._open,
        }
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_bars(self, bars: Sequence[TermBar], on: date) -> None:
        """Show the terms around a day."""
        self._bars = list(bars)
        self._scale = self._scale.showing(bars, on)
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
            self._scale = self._scale.reaching(bar.starts)
        self.update()

    def _at(self, place: QPointF) -> TermBar | None:
        return next((bar for bar in self._bars if self._scale.box(bar).contains(place)), None)

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
        seats = self._scale.seats
        at = seats.index(self._current.seat) + by
        if 0 <= at < len(seats):
            middle = self._current.starts
            there = [bar for bar in self._bars if bar.seat == seats[at]]
            self._choose(min(there, key=lambda bar: abs((bar.starts - middle).days)))

    def _zoom(self, by: int) -> None:
        self._scale = self._scale.zoomed(by)
        self.update()

    def _go_to_day_shown(self) -> None:
        self._scale = replace(self._scale, shift=0)
        self.show_bars(self._bars, self._scale.on)

    def _open(self) -> None:
        if self._current is not None and self._current.person_id is not None:
            self.opened.emit(self._current.person_id)

    def sizeHint(self) -> QSize:
        return QSize(600, HEADER + max(len(self._scale.seats), 1) * LANE + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._scale = replace(self._scale, width=event.size().width())
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting = TimelinePainting(self._look, painter, self._scale, self.height())
        painting.paint_frame()
        for bar in self._bars:
            painting.paint_bar(bar, in_focus=bar is self._current and self.hasFocus())
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = self._keys.get(Qt.Key(event.key()))
        if pressed is not None:
            pressed()
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
