"""The seats as tiles by category: number and community, vacancies and ends that come soon."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from apk_desktop.services.composition import CATEGORIES, SeatHeld
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.icons import Icon, paint_icon
from apk_desktop.wording.memberships import category_name

TILE = QSize(54, 40)
SEAT = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class SeatGrid(QListView):
    """Tiles that wrap; arrows go from seat to seat."""

    selected = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSpacing(3)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(look.text("Seats"))
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self._tiles = _TileDelegate(look)
        self.setItemDelegate(self._tiles)
        self.selectionModel().currentChanged.connect(self._tell)
        look.theme.changed.connect(self.viewport().update)

    def show_seats(self, seats: Sequence[SeatHeld], on: date) -> None:
        """Show the seats as of a day, keeping the one that is chosen."""
        current = self.currentIndex().data(SEAT)
        self._tiles.on = on
        self._model.clear()
        for seat in seats:
            item = QStandardItem(seat_code(seat))
            item.setData(seat, SEAT)
            told = self.describe(seat, on)
            item.setToolTip(told)
            item.setData(told, Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if current is not None:
            self.select(SeatHeld(*current).id)

    def select(self, seat_id: int) -> None:
        """Put the cursor on a seat."""
        for at in range(self._model.rowCount()):
            index = self._model.index(at, 0)
            if SeatHeld(*index.data(SEAT)).id == seat_id:
                self.setCurrentIndex(index)

    def describe(self, seat: SeatHeld, on: date) -> str:
        """Say in words whose seat it is."""
        look = self._look
        category = category_name(seat.category, look.words.catalogue)
        if seat.is_vacant:
            return look.text(
                "Seat {code}, {category}: vacant", code=seat_code(seat), category=category
            )
        name = seat.name.in_language(look.language).full
        told = look.text(
            "Seat {code}, {category}: {name}", code=seat_code(seat), category=category, name=name
        )
        return look.text("{seat}, ends soon", seat=told) if seat.ends_soon(on) else told

    def _tell(self, index: QModelIndex) -> None:
        seat = index.data(SEAT)
        if seat is not None:
            self.selected.emit(SeatHeld(*seat).id)


def seat_code(seat: SeatHeld) -> str:
    """Give a seat's short code: the number of its category and its own, as 1-9."""
    if seat.category in CATEGORIES:
        return f"{CATEGORIES.index(seat.category) + 1}-{seat.number}"
    return str(seat.number)


class _TileDelegate(QStyledItemDelegate):
    """Paints a tile."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.on = date.min

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        seat = SeatHeld(*index.data(SEAT))
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(2, 2, -2, -2)
        soon = seat.ends_soon(self.on)
        tone = "warn" if seat.is_vacant else "border" if soon else "line"
        style = Qt.PenStyle.DashLine if seat.is_vacant else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.color(tone), 1, style))
        painter.setBrush(theme.color("warn_soft" if seat.is_vacant else "surface_alt"))
        painter.drawRoundedRect(box, 5, 5)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        upper = QRectF(box.left(), box.top() + 2, box.width(), box.height() / 2 - 2)
        lower = QRectF(box.left(), box.center().y(), box.width(), box.height() / 2 - 2)
        painter.setFont(role_font("label"))
        painter.setPen(theme.color("warn" if seat.is_vacant else "text"))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        if seat.is_vacant or soon:
            place = QRectF(lower.center().x() - 7, lower.top() + 1, 14, 14)
            icon = Icon.VACANCY if seat.is_vacant else Icon.ENDS_SOON
            paint_icon(painter, place, icon, theme.color("warn").name())
        else:
            painter.setFont(role_font("tile"))
            painter.setPen(theme.color("text_2"))
            short = seat.community_short.say(self._look.language)
            painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, short)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return TILE
