"""The seats over the years: who served, who serves, who is proposed, and the forecast."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from apk_desktop.domain.seat_terms import BarKind
from apk_desktop.services.rotation.term_bars import TermBar
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.bar_painting import TimelinePainting
from apk_desktop.ui.pages.rotation.term_model import TermModel
from apk_desktop.ui.pages.rotation.year_scale import HEADER, LANE, YearScale
from apk_desktop.wording.timeline import describe_bar

Index = QModelIndex | QPersistentModelIndex
ZOOM = 0.75
PAN = 0.25
WHEEL_STEP = 120


class SeatTimeline(QListView):
    """Bars by seat and year.

    ← → go through a seat's terms, ↑ ↓ between seats, + − zoom, PgUp PgDn move, Home is the day
    shown. A drag moves; the wheel zooms with Ctrl and moves with Shift. Each bar is an item, so
    that a screen reader finds it.
    """

    opened = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._scale = YearScale()
        self._held: float | None = None
        self._day = ""
        self.bars = TermModel(self.describe, self)
        self.setModel(self.bars)
        self.setAccessibleName(look.text("Seats over time"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setProperty("role", "painted")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        keys = Qt.Key
        self._keys: dict[int, Callable[[], None]] = {
            keys.Key_Left: partial(self._step, -1),
            keys.Key_Right: partial(self._step, 1),
            keys.Key_Up: partial(self._change_seat, -1),
            keys.Key_Down: partial(self._change_seat, 1),
            keys.Key_Plus: self.zoom_in,
            keys.Key_Equal: self.zoom_in,
            keys.Key_Minus: self.zoom_out,
            keys.Key_PageUp: partial(self._pan, -PAN),
            keys.Key_PageDown: partial(self._pan, PAN),
            keys.Key_Home: self.go_to_day_shown,
            keys.Key_Return: self._open,
            keys.Key_Enter: self._open,
        }
        look.theme.changed.connect(self.viewport().update)

    @property
    def scale(self) -> YearScale:
        """Where days and seats lie now."""
        return self._scale

    @property
    def current(self) -> TermBar | None:
        """The bar under the cursor."""
        return self.bars.bar(self.currentIndex())

    def show_bars(self, bars: Sequence[TermBar], on: date, day: str) -> None:
        """Show the terms around a day, which is called `day`; the cursor stays on its bar."""
        kept, self._day = self.current, day
        self.bars.show_bars(bars)
        self._rescale(self._scale.showing(bars, on))
        running = next((bar for bar in bars if bar.kind is BarKind.CURRENT), None)
        wanted = kept if kept in bars else running
        if wanted is not None:
            self.setCurrentIndex(self.bars.index_of(wanted))
        self.updateGeometry()

    def describe(self, bar: TermBar) -> str:
        """Say in words what a bar shows."""
        return describe_bar(self._look.words.catalogue, bar)

    def zoom_in(self) -> None:
        """Show fewer years."""
        self._rescale(self._scale.zoomed(ZOOM))

    def zoom_out(self) -> None:
        """Show more years."""
        self._rescale(self._scale.zoomed(1 / ZOOM))

    def go_to_day_shown(self) -> None:
        """Show the usual years around the day shown."""
        self._rescale(self._scale.as_at_first())

    def _rescale(self, scale: YearScale) -> None:
        self._scale = scale
        self.viewport().update()

    def _pan(self, part: float) -> None:
        self._rescale(self._scale.panned(part * self._scale.room))

    def _step(self, by: int) -> None:
        bar = self.current
        if bar is None:
            return
        own = [one for one in self.bars.shown if one.seat == bar.seat]
        at = own.index(bar) + by
        if 0 <= at < len(own):
            self.setCurrentIndex(self.bars.index_of(own[at]))

    def _change_seat(self, by: int) -> None:
        bar, seats = self.current, self._scale.seats
        if bar is None:
            return
        at = seats.index(bar.seat) + by
        if 0 <= at < len(seats):
            there = [one for one in self.bars.shown if one.seat == seats[at]]
            nearest = min(there, key=lambda one: abs((one.starts - bar.starts).days))
            self.setCurrentIndex(self.bars.index_of(nearest))

    def _open(self) -> None:
        bar = self.current
        if bar is not None and bar.person_id is not None:
            self.opened.emit(bar.person_id)

    def visualRect(self, index: Index) -> QRect:
        bar = self.bars.bar(index)
        return self._scale.box(bar).toRect() if bar is not None else QRect()

    def indexAt(self, p: QPoint) -> QModelIndex:
        at = (bar for bar in self.bars.shown if self._scale.box(bar).contains(p))
        found = next(at, None)
        return self.bars.index_of(found) if found is not None else QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        bar = self.bars.bar(index)
        if bar is not None:
            self._rescale(self._scale.reaching(bar))

    def sizeHint(self) -> QSize:
        return QSize(320, HEADER + max(len(self._scale.seats), 1) * LANE + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rescale(self._scale.as_wide_as(self.viewport().width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting = TimelinePainting(self._look, painter, self._scale, self.height(), self._day)
        painting.paint_frame()
        current = self.current
        for bar in self.bars.shown:
            painting.paint_bar(bar, in_focus=bar is current and self.hasFocus())
        painting.paint_day_shown()
        for bar in self.bars.shown:
            painting.paint_words(bar)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = self._keys.get(event.key())
        if pressed is not None:
            pressed()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        down, across = event.angleDelta().y(), event.angleDelta().x()
        keys = event.modifiers()
        if keys & Qt.KeyboardModifier.ControlModifier:
            factor = ZOOM ** ((down or across) / WHEEL_STEP)
            self._rescale(self._scale.zoomed(factor, event.position().x()))
            event.accept()
        elif keys & Qt.KeyboardModifier.ShiftModifier or across:
            self._pan(-(across or down) / WHEEL_STEP * PAN / 2)
            event.accept()
        else:
            event.ignore()  # the page scrolls

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._held = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._rescale(self._scale.panned(self._held - event.position().x()))
            self._held = event.position().x()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open()
