"""The table of an agenda: a handle to drag items by, keys for every step, an item open in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from apk_desktop.domain.agenda import Step
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.meetings.agenda_model import AgendaModel, Index, Part
from apk_desktop.ui.tables.cells import DENSITIES, CellDelegate
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.icons import Icon, paint_icon

WIDTHS = {Part.HANDLE: 30, Part.NUMBER: 52, Part.SPEAKER: 150, Part.LENGTH: 82, Part.STARTS: 66}
LEVEL_KEYS = {Qt.Key.Key_Tab: Step.IN, Qt.Key.Key_Backtab: Step.OUT}
NARROW = 560
"""Below this width the speakers leave their column to the titles."""


class AgendaTable(QTableView):
    """Tells what the clerk wants done with an item; ids of items are its language."""

    opened = Signal(int)
    stepped = Signal(int, str)
    dropped = Signal(int, object)
    delete_asked = Signal(int)

    def __init__(self, look: Look, model: AgendaModel) -> None:
        super().__init__()
        self._look, self._model = look, model
        self.editable = True
        self._dragged: int | None = None
        self._gap: int | None = None
        self.setModel(model)
        self._cells = _AgendaCells(look)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(look.text("Items of the agenda"))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)  # else Tab in an opened item's fields would come here
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(min(DENSITIES.values()))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(min(WIDTHS.values()))
        heading = QFontMetrics(role_font("strong"))
        for part, width in WIDTHS.items():
            text = str(model.headerData(part, Qt.Orientation.Horizontal) or "")
            self.setColumnWidth(part, max(width, heading.horizontalAdvance(text) + 24))
        self.horizontalHeader().setSectionResizeMode(Part.TITLE, QHeaderView.ResizeMode.Stretch)
        look.theme.changed.connect(self.viewport().update)

    @property
    def current_item(self) -> int | None:
        """The id of the item the cursor is on."""
        item = self._model.item_at(self.currentIndex().row())
        return None if item is None else item.id

    def select_item(self, item_id: int | None) -> None:
        """Put the cursor on an item."""
        row = self._model.row_of(item_id)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row, Part.TITLE))
            if self._model.fields_row == row + 1:
                self.scrollTo(self._model.index(row + 1, 0))
            self.scrollTo(self._model.index(row, Part.TITLE))

    def hold_fields(self, fields: QWidget | None) -> None:
        """Put the fields of the opened item into the row below it."""
        row = self._model.fields_row
        self.clearSpans()
        if row is not None and fields is not None:
            self.setSpan(row, 0, 1, len(Part))
            self.setIndexWidget(self._model.index(row, 0), fields)
            self.fit_rows()

    def fit_rows(self) -> None:
        """Give each row the height of its text, and the fields theirs."""
        row = self._model.fields_row
        for at in range(self._model.rowCount()):
            fields = self.indexWidget(self._model.index(at, 0)) if at == row else None
            if fields is not None:
                self.setRowHeight(at, fields.sizeHint().height())
            else:
                self.resizeRowToContents(at)

    def _drop_place(self, y: int) -> int:
        """Give the place among the items, from 0 to their number, that a height points at."""
        for at, item in enumerate(self._model.items):
            row = self._model.row_of(item.id)
            below = self._model.fields_row == row + 1
            top = self.rowViewportPosition(row)
            height = self.rowHeight(row) + (self.rowHeight(row + 1) if below else 0)
            if y < top + height / 2:
                return at
        return len(self._model.items)

    def _gap_y(self, place: int) -> int:
        items = self._model.items
        if place < len(items):
            return self.rowViewportPosition(self._model.row_of(items[place].id))
        last = self._model.rowCount() - 1
        return self.rowViewportPosition(last) + self.rowHeight(last) - 1

    def _act(self, event: QKeyEvent) -> bool:
        """Do what a key means for the item under the cursor."""
        item = self.current_item
        if item is None:
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(item)
        elif key == Qt.Key.Key_Delete:
            self.delete_asked.emit(item)
        elif key in LEVEL_KEYS:
            self.stepped.emit(item, LEVEL_KEYS[Qt.Key(key)])
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        # Tab changes the level before it could move the keyboard on.
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in LEVEL_KEYS
            and self.editable
            and self._act(event)
        ):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.editable and self._act(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_handle = index.isValid() and index.column() == Part.HANDLE
        if is_handle and self.editable and event.button() is Qt.MouseButton.LeftButton:
            self._dragged = self.current_item
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            return
        self._gap = self._drop_place(round(event.position().y()))
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        dragged, gap = self._dragged, self._gap
        self._dragged = self._gap = None
        self.unsetCursor()
        self.viewport().update()
        if dragged is not None and gap is not None:
            items = self._model.items
            self.dropped.emit(dragged, items[gap].id if gap < len(items) else None)
        elif dragged is None and self.editable and event.button() is Qt.MouseButton.LeftButton:
            item = self._model.item_at(self.indexAt(event.position().toPoint()).row())
            if item is not None:
                self.opened.emit(item.id)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is not None:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._look.theme.color("accent"), 2))
            y = self._gap_y(self._gap)
            painter.drawLine(0, y, self.viewport().width(), y)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnHidden(Part.SPEAKER, self.viewport().width() < NARROW)
        self.fit_rows()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.fit_rows()


class _AgendaCells(CellDelegate):
    """Paints the cells; the first column has the handle alone."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.column() == Part.HANDLE:
            box = QRectF(option.rect)
            place = QRectF(box.center().x() - 7, box.center().y() - 7, 14, 14)
            paint_icon(painter, place, Icon.DRAG, self._look.theme.color("text_2").name())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.column() == Part.HANDLE:
            return QSize(WIDTHS[Part.HANDLE], self.row_height)
        return super().sizeHint(option, index)
