"""The seats of a body as tiles under their categories."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from apk_desktop.services.composition import Composition
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.council.seat_model import SeatModel
from apk_desktop.ui.pages.council.seat_tiles import SPACING, TileDelegate

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SeatGrid(QListView):
    """Tiles that wrap, as high as they need; arrows go from seat to seat.

    Enter opens who holds the seat, Ctrl Enter fills one that is vacant.
    """

    selected = Signal(int)
    opened = Signal(int)
    fill_asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(SPACING)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(look.text("Seats"))
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.seats = SeatModel(look, self)
        self.setModel(self.seats)
        self._tiles = TileDelegate(look, self.seats)
        self.setItemDelegate(self._tiles)
        self.selectionModel().currentChanged.connect(self._tell)
        self.activated.connect(self._open)
        look.theme.changed.connect(self.viewport().update)

    def show_seats(self, found: Composition, on: date) -> None:
        """Show the seats as of a day, keeping the one that is chosen."""
        current = self.seats.seat(self.currentIndex())
        self.seats.show(found, on)
        if current is not None:
            self.select(current.id)

    def select(self, seat_id: int) -> None:
        """Put the cursor on a seat."""
        index = self.seats.find(seat_id)
        if index.isValid():
            self.setCurrentIndex(index)

    def _tell(self, index: QModelIndex) -> None:
        seat = self.seats.seat(index)
        if seat is not None:
            self.selected.emit(seat.id)

    def _open(self, index: QModelIndex) -> None:
        seat = self.seats.seat(index)
        if seat is not None:
            self.opened.emit(seat.id)

    def _steps(self, action: QAbstractItemView.CursorAction) -> Sequence[int]:
        """Give the rows to try, in order, where an action goes along the seats."""
        at, last = self.currentIndex().row(), self.seats.rowCount()
        act = QAbstractItemView.CursorAction
        if action in (act.MoveRight, act.MoveNext):
            return range(at + 1, last)
        if action in (act.MoveLeft, act.MovePrevious):
            return range(at - 1, -1, -1)
        if action is act.MoveHome:
            return range(last)
        return range(last - 1, -1, -1) if action is act.MoveEnd else ()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        for row in self._steps(action):
            index = self.seats.index(row, 0)
            if self.seats.seat(index) is not None:
                return index
        return super().moveCursor(action, modifiers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        seat = self.seats.seat(self.currentIndex())
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and with_control and seat is not None and seat.is_vacant:
            self.fill_asked.emit(seat.id)
        else:
            super().keyPressEvent(event)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        height = max(self.contentsSize().height(), 0)
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
