"""A register's table: sorting, choosing columns, density, copying, and a footer with counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QTableView,
    QVBoxLayout,
)

from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.cells import DENSITIES, CellDelegate
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.rows_model import RowsModel, RowSource
from apk_desktop.ui.widgets.labels import label

SELECTION_DELAY_MS = 80
MOST_IN_SIGHT = 60


class RegisterTable(QFrame):
    """A table in a card. Rows have an `id`; signals carry it."""

    selected = Signal(int)
    opened = Signal(int)
    sort_changed = Signal(str, bool)
    menu_asked = Signal(int, QPoint)

    def __init__(
        self, look: Look, name: str, columns: Sequence[TableColumn], memory: ColumnMemory
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look, self._name, self._memory = look, name, memory
        self.model = RowsModel(columns, self)
        self.view = _View(self)
        self.view.setAccessibleName(look.text("Table"))
        self._cells = CellDelegate(look)
        self._footer = label("", "secondary", role="secondary")
        self._footer.setContentsMargins(14, 6, 14, 7)
        self._footer_text = "{count}"
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addWidget(self.view, 1)
        box.addWidget(self._footer)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SELECTION_DELAY_MS)
        self._timer.timeout.connect(self._tell_selected)
        self._fitting = QTimer(self)  # fires once the layout has settled
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._fit)
        self._set_up_view()
        self.view.verticalScrollBar().valueChanged.connect(self._fit_rows)
        self.model.counted.connect(self._show_count)
        look.theme.changed.connect(self.view.viewport().update)

    def show_rows(self, source: RowSource, footer: str = "{count}") -> None:
        """Show rows; `footer` says their number, as "{count} of 614"."""
        kept = self.current_id
        self._footer_text = footer
        self.model.show_rows(source)
        self._fit_rows()
        if kept is not None:
            self.select(kept)

    @property
    def current_id(self) -> int | None:
        """The id of the row the cursor is on."""
        index = self.view.currentIndex()
        row = self.model.row(index.row()) if index.isValid() else None
        return getattr(row, "id", None)

    def select(self, row_id: int) -> bool:
        """Put the cursor on the row with an id, where it is among the first rows."""
        at = self.model.find(row_id)
        if at >= 0:
            self.view.selectRow(at)
            self.view.scrollTo(self.model.index(at, 0))
        return at >= 0

    def select_first(self) -> None:
        """Put the cursor on the first row."""
        if self.model.rowCount():
            self.view.selectRow(0)

    def visible_columns(self) -> list[TableColumn]:
        """Give the columns as they are shown, in order; an export holds exactly these."""
        header = self.view.horizontalHeader()
        order = (header.logicalIndex(at) for at in range(header.count()))
        return [self.model.columns[at] for at in order if not self.view.isColumnHidden(at)]

    def set_density(self, density: str) -> None:
        """Choose the height of rows: comfortable, normal or compact."""
        self._memory.put(f"{self._name}.density", density)
        self._cells.row_height = DENSITIES[density]
        self.view.verticalHeader().setDefaultSectionSize(DENSITIES[density])
        self._fit_rows()

    def columns_menu(self) -> QMenu:
        """Make the menu that shows and hides columns and sets the density."""
        menu = QMenu(self)
        for at, column in enumerate(self.model.columns):
            action = QAction(column.heading, menu)
            action.setCheckable(True)
            action.setChecked(not self.view.isColumnHidden(at))
            action.setEnabled(at > 0)
            action.toggled.connect(lambda shown, place=at: self._show_column(place, shown))
            menu.addAction(action)
        menu.addSeparator()
        names = {
            "comfortable": self._look.text("Two lines"),
            "normal": self._look.text("One line"),
            "compact": self._look.text("Compact"),
        }
        for density, text in names.items():
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, one=density: self.set_density(one))
        return menu

    def _set_up_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(self._cells)
        view.setShowGrid(False)
        view.setWordWrap(True)
        view.setTextElideMode(Qt.TextElideMode.ElideNone)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._ask_menu)
        view.verticalHeader().hide()
        view.verticalHeader().setMinimumSectionSize(min(DENSITIES.values()))
        view.setMouseTracking(True)
        view.selectionModel().currentRowChanged.connect(lambda _new, _old: self._timer.start())
        view.activated.connect(self._open)
        self._set_up_header()
        self.set_density(self._memory.get(f"{self._name}.density", "comfortable"))

    def _set_up_header(self) -> None:
        header = self.view.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        hidden = self._memory.get(f"{self._name}.hidden")
        widths = self._memory.get(f"{self._name}.widths", {})
        for at, column in enumerate(self.model.columns):
            self.view.setColumnWidth(at, int(widths.get(column.key, column.width)))
            gone = column.key in hidden if hidden is not None else not column.shown
            self.view.setColumnHidden(at, gone and at > 0)
            if column.stretch:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        header.sectionClicked.connect(self._sort_by)
        header.sectionResized.connect(lambda _at, _old, _new: self._remember_widths())

    def _share_width(self) -> None:
        """Let a column take what is left; where that is too little the table scrolls sideways."""
        header = self.view.horizontalHeader()
        columns = self.model.columns
        for at, column in enumerate(columns):
            if column.stretch:
                others = (one for one in range(len(columns)) if one != at)
                taken = sum(self.view.columnWidth(one) for one in others)
                if self.view.viewport().width() - taken >= column.width:
                    header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
                else:
                    header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
                    self.view.setColumnWidth(at, column.width)

    def _show_column(self, at: int, shown: bool) -> None:
        self.view.setColumnHidden(at, not shown)
        self._share_width()
        hidden = [
            one.key
            for place, one in enumerate(self.model.columns)
            if self.view.isColumnHidden(place)
        ]
        self._memory.put(f"{self._name}.hidden", hidden)

    def _remember_widths(self) -> None:
        if not self.isVisible():
            return
        widths = {
            one.key: self.view.columnWidth(at)
            for at, one in enumerate(self.model.columns)
            if not one.stretch and not self.view.isColumnHidden(at)
        }
        self._memory.put(f"{self._name}.widths", widths)
        self._fit_rows()

    def _sort_by(self, at: int) -> None:
        column = self.model.columns[at]
        if not column.sort:
            return
        by, descending = self.model.sorted_by
        descending = not descending if by == column.sort else False
        self.model.sorted_by = (column.sort, descending)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header = self.view.horizontalHeader()
        header.setSortIndicatorShown(True)
        header.setSortIndicator(at, order)
        self.sort_changed.emit(column.sort, descending)

    def _fit(self) -> None:
        self._share_width()
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Give the rows in sight the height of their text; the others wait until they are seen."""
        view = self.view
        first = max(view.rowAt(0), 0)
        last = view.rowAt(view.viewport().height())
        end = self.model.rowCount() - 1 if last < 0 else last
        for at in range(first, min(end, first + MOST_IN_SIGHT) + 1):
            view.resizeRowToContents(at)

    def _show_count(self, count: int) -> None:
        self._footer.setText(self._footer_text.format(count=count))

    def _tell_selected(self) -> None:
        if self.current_id is not None:
            self.selected.emit(self.current_id)

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None and hasattr(row, "id"):
            self.opened.emit(row.id)

    def _ask_menu(self, at: QPoint) -> None:
        if self.current_id is not None:
            self.menu_asked.emit(self.current_id, self.view.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.start()


class _View(QTableView):
    """The view itself: Ctrl C copies the selected cells as a table."""

    def __init__(self, table: RegisterTable) -> None:
        super().__init__(table)
        self._table = table

    def copy(self) -> None:
        """Put the selected rows on the clipboard, cells apart by tabs, as they are shown."""
        columns = self._table.visible_columns()
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        lines = ["\t".join(one.heading for one in columns)]
        for at in rows:
            row: Any = self._table.model.row(at)
            lines.append("\t".join(one.text(row).replace("\n", " ") for one in columns))
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
