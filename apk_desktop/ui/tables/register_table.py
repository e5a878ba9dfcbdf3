"""A register's table: sorting, choosing columns, density, copying, and a footer with counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QVBoxLayout,
)

from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.cells import DENSITIES, CellDelegate
from apk_desktop.ui.tables.column_layout import ColumnLayout
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.copying import TableCopying
from apk_desktop.ui.tables.footer import TableFooter
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.menus import columns_menu, row_menu
from apk_desktop.ui.tables.rows_model import PAGE, RowsModel, RowSource
from apk_desktop.ui.tables.vast_rows import VastSource
from apk_desktop.ui.tables.view import TableView
from apk_desktop.wording.numbers import counted

SELECTION_DELAY_MS = 80
MOST_IN_SIGHT = 60
LEAST_SECTION = 24
MOST_FITTED = 4096


class RegisterTable(QFrame):
    """A table in a card. Rows have an `id`; signals carry it."""

    selected = Signal(int)
    opened = Signal(int)
    sort_changed = Signal(str, bool)

    def __init__(
        self,
        look: Look,
        name: str,
        columns: Sequence[TableColumn],
        memory: ColumnMemory,
        cells: CellDelegate | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look, self._name, self._memory = look, name, memory
        self.model = RowsModel(columns, self)
        self.view = TableView(self.model, self.visible_columns, self)
        self.view.setAccessibleName(look.text("Table"))
        self._cells = cells or CellDelegate(look)
        self.footer = TableFooter(look)
        self.copying = TableCopying(self.headings, self.shown_rows, self.footer, self)
        self._footer_text = "{count}"
        self._fitted: set[int] = set()
        self._kept: int | None = None
        self._stood, self._is_to_be_told = -1, False
        self._wanted: int | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addWidget(self.view, 1)
        box.addWidget(self.footer)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SELECTION_DELAY_MS)
        self._timer.timeout.connect(self._tell_selected)
        self._fitting = QTimer(self)  # fires once the layout has settled
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._fit)
        self._set_up_view()
        self.view.verticalScrollBar().valueChanged.connect(self._fit_rows)
        self.model.modelAboutToBeReset.connect(self._keep_current)
        self.model.shown.connect(self._settle)
        self.model.ordered.connect(self._go_to_wanted)
        self.model.counted.connect(self._show_count)
        look.theme.changed.connect(self.view.viewport().update)

    def show_rows(self, source: RowSource, footer: str = "{count}") -> None:
        """Show rows; `footer` says their number, as "{count} of 614"."""
        self._footer_text = footer
        self.model.show_rows(source)

    def show_vast(self, source: VastSource, footer: str = "{count}") -> None:
        """Show rows that are read in another thread; they may come after this returns."""
        self._footer_text = footer
        self.model.show_vast(source)

    def _keep_current(self) -> None:
        self._kept, self._stood = self.current_id, self.view.currentIndex().row()
        self._is_to_be_told = self._timer.isActive()

    def _settle(self) -> None:
        """Fit what is shown, and put the cursor back on its record."""
        self._fit()
        # While somebody types into the filter, no row is sought far down that was not there before.
        was_far = self._stood >= PAGE
        find = self.model.find if was_far else self.model.find_read
        if self._kept is None:
            return
        if self._select_at(find(self._kept)):
            if not self._is_to_be_told:
                self._timer.stop()  # the page knows it, and may show another that was just saved
        elif was_far and self.model.is_reading:
            self._wanted = self._kept

    def _go_to_wanted(self) -> None:
        """Go to the record that was not among the first rows, unless the cursor went elsewhere."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self.view.currentIndex().row() <= 0:
            self.select(wanted)

    @property
    def current_id(self) -> int | None:
        """The id of the row the cursor is on."""
        index = self.view.currentIndex()
        row = self.model.row(index.row()) if index.isValid() else None
        return getattr(row, "id", None)

    def select(self, row_id: int) -> bool:
        """Put the cursor on the row with an id: now, or when the order of the rows is known."""
        found = self._select_at(self.model.find(row_id))
        self._wanted = row_id if not found and self.model.is_reading else None
        return found

    def select_first(self) -> None:
        """Put the cursor on the first row."""
        if self.model.rowCount():
            self._select_only(0)

    def _select_at(self, at: int) -> bool:
        if at >= 0:
            self._select_only(at)
            for _ in range(2):  # rows get their height as they come into sight
                self.view.scrollTo(self.model.index(at, 0))
        return at >= 0

    def _select_only(self, at: int) -> None:
        """Select one row and no other, whichever keys are held, as after Ctrl+S in a form."""
        flags = QItemSelectionModel.SelectionFlag
        how = flags.ClearAndSelect | flags.Rows
        self.view.selectionModel().setCurrentIndex(self.model.index(at, 0), how)

    def show_sorted(self, key: str, *, descending: bool) -> None:
        """Show by which column the rows are sorted, without telling."""
        self.model.sorted_by = (key, descending)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header = self.view.horizontalHeader()
        for at, column in enumerate(self.model.columns):
            if column.sort == key:
                header.setSortIndicatorShown(True)
                header.setSortIndicator(at, order)

    def remembered_sort(self, key: str) -> tuple[str, bool]:
        """Give the order that was chosen last, or ascending by a key."""
        sort, descending = self._memory.get(f"{self._name}.sort", [key, False])
        return (sort, bool(descending)) if self.has_order(sort) else (key, False)

    def change_columns(self, columns: Sequence[TableColumn]) -> None:
        """Show the rows in other columns, laid out as they were left."""
        self.model.change_columns(columns)
        self._layout.restore()

    def visible_columns(self) -> list[TableColumn]:
        """Give the columns as they are shown, in order; an export holds exactly these."""
        return self._layout.visible()

    def arrange(self, keys: Sequence[str]) -> None:
        """Show these columns in this order, and remember it; unknown ones are passed over."""
        self._layout.arrange(keys)

    def has_order(self, key: str) -> bool:
        """Whether a column sorts so."""
        return any(column.sort == key for column in self.model.columns if column.sort)

    def headings(self) -> list[tuple[str, str]]:
        """Give key and heading of the columns that are shown, in order."""
        return [(one.key, one.heading) for one in self.visible_columns()]

    def shown_rows(self) -> Iterator[list[str]]:
        """Give all rows as they are shown, read a page at a time."""
        return _cells_of(self.model.every(), self.visible_columns())

    @property
    def counted(self) -> str:
        """How many rows there are, in words."""
        return self.footer.counted

    def set_density(self, density: str) -> None:
        """Choose the height of rows: comfortable, normal or compact."""
        self._memory.put(f"{self._name}.density", density)
        self._cells.row_height = DENSITIES[density]
        self.view.verticalHeader().setDefaultSectionSize(DENSITIES[density])
        self._fitted.clear()
        self._fit_rows()

    def columns_menu(self) -> QMenu:
        """Make the menu that shows and hides columns, copies the table and sets the density."""
        return columns_menu(self, self._look, self._layout)

    def row_menu(self) -> QMenu:
        """Make the menu of the rows that are selected."""
        return row_menu(self, self._look)

    def open_current(self) -> None:
        """Open the row the cursor is on."""
        self._open(self.view.currentIndex())

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
        view.customContextMenuRequested.connect(self._show_menu)
        view.verticalHeader().hide()
        view.verticalHeader().setMinimumSectionSize(min(DENSITIES.values()))
        view.setMouseTracking(True)
        view.selectionModel().currentRowChanged.connect(lambda _new, _old: self._timer.start())
        view.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_selected())
        view.activated.connect(self._open)
        self._set_up_header()
        self.set_density(self._memory.get(f"{self._name}.density", "comfortable"))

    def _set_up_header(self) -> None:
        header = self.view.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(LEAST_SECTION)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._layout = ColumnLayout(self.view, self.model.columns, self._memory, self._name)
        header.sectionClicked.connect(self._sort_by)
        header.sectionResized.connect(lambda _at, _old, _new: self._fitting.start())

    def _sort_by(self, at: int) -> None:
        column = self.model.columns[at]
        if not column.sort:
            return
        by, descending = self.model.sorted_by
        descending = not descending if by == column.sort else False
        self.show_sorted(column.sort, descending=descending)
        self._memory.put(f"{self._name}.sort", [column.sort, descending])
        self.sort_changed.emit(column.sort, descending)

    def _fit(self) -> None:
        self._fitted.clear()
        self._layout.fit(self._in_sight(), self._cells)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Give the rows in sight the height of their text; the others wait until they are seen."""
        if len(self._fitted) > MOST_FITTED:
            self._fitted.clear()
        for at in self._in_sight():
            if at not in self._fitted:
                self._fitted.add(at)
                self.view.resizeRowToContents(at)
        seen = self._in_sight()
        self.footer.show_rows(seen.start + 1, seen.stop)

    def _in_sight(self) -> range:
        view = self.view
        first = max(view.rowAt(0), 0)
        last = view.rowAt(view.viewport().height() - 1)
        end = self.model.rowCount() - 1 if last < 0 else last
        return range(first, min(end, first + MOST_IN_SIGHT) + 1)

    def _show_count(self, count: int) -> None:
        shown = counted(count, self._look.language, is_more=self.model.total.is_more)
        self.footer.show_count(self._footer_text.format(count=shown))

    def _show_selected(self) -> None:
        self.footer.show_selected(len(self.view.selectionModel().selectedRows()))

    def _tell_selected(self) -> None:
        if self.current_id is not None:
            self.selected.emit(self.current_id)

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None and hasattr(row, "id"):
            self.opened.emit(row.id)

    def _show_menu(self, at: QPoint) -> None:
        self.row_menu().popup(self.view.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.start()


def _cells_of(rows: Iterator[Any], columns: Sequence[TableColumn]) -> Iterator[list[str]]:
    return ([one.text(row) for one in columns] for row in rows)
