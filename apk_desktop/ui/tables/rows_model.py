"""Rows for a table, read a page at a time so that a million rows cost what is seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.vast_rows import OrderedRows, Total, VastReading, VastSource

PAGE = 64
"""Rows read at once: hardly more than a tall window shows."""
PAGES_KEPT = 32
SECOND_LINE = Qt.ItemDataRole.UserRole + 1
PILL = Qt.ItemDataRole.UserRole + 2
MARK = Qt.ItemDataRole.UserRole + 3
STRONG = Qt.ItemDataRole.UserRole + 4
BAR = Qt.ItemDataRole.UserRole + 5
TONE = Qt.ItemDataRole.UserRole + 6

Index = QModelIndex | QPersistentModelIndex


class RowSource(Protocol):
    """Where rows come from."""

    def page(self, offset: int, limit: int) -> Sequence[Any]:
        """Give so many rows from an offset."""

    def count(self) -> int:
        """Give how many rows there are."""

    def place(self, record: int) -> int:
        """Give at which place the row with an id stands, or -1."""


class ListSource:
    """Rows that are all at hand."""

    def __init__(self, rows: Sequence[Any]) -> None:
        self._rows = rows

    def page(self, offset: int, limit: int) -> Sequence[Any]:
        """Give a slice."""
        return self._rows[offset : offset + limit]

    def count(self) -> int:
        """Give the length."""
        return len(self._rows)

    def place(self, record: int) -> int:
        """Give at which place the row with an id stands, or -1."""
        ids = (getattr(row, "id", None) for row in self._rows)
        return next((at for at, one in enumerate(ids) if one == record), -1)


class RowsModel(QAbstractTableModel):
    """A table model over a source; the count is asked for after the first page is shown."""

    shown = Signal()
    counted = Signal(int)
    ordered = Signal()

    def __init__(self, columns: Sequence[TableColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self._source: RowSource = ListSource([])
        self._every: Callable[[], Iterator[Any]] = partial(iter, ())
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()
        self._count = 0
        self._reading = VastReading(self)
        self.total = Total(0)
        self.sorted_by: tuple[str, bool] = ("", False)

    def every(self) -> Iterator[Any]:
        """Give all rows in order, as for a file, and those that are not shown yet too."""
        return self._every()

    def change_columns(self, columns: Sequence[TableColumn]) -> None:
        """Show the rows in other columns."""
        self.beginResetModel()
        self.columns[:] = columns
        self.endResetModel()

    def show_rows(self, source: RowSource) -> None:
        """Show other rows: the first page at once, the count right after it is painted.

        Rows that are all at hand are counted at once.
        """
        self._reading.stop()
        self._every = partial(_all_of, source)
        first = source.page(0, PAGE)
        self._show_first(first, source)
        if len(first) < PAGE or isinstance(source, ListSource):
            self._take_count(source)
        else:
            QTimer.singleShot(0, lambda: self._take_count(source))

    def show_vast(self, source: VastSource) -> None:
        """Show other rows as another thread reads them; until the first come, these stay."""
        self._every = source.every
        told = (self._show_first, self._tell_total, self._take_order)
        self._reading.read(source, PAGE, told)

    @property
    def is_reading(self) -> bool:
        """Whether some rows are still to come."""
        return self._reading.is_reading

    def _show_first(self, first: Sequence[Any], source: RowSource | None = None) -> None:
        self.beginResetModel()
        self._source = ListSource(first) if source is None else source
        self._pages.clear()
        self._pages[0] = first
        self._count = len(first)
        self.endResetModel()
        self.shown.emit()

    def _tell_total(self, total: Total) -> None:
        self.total = total
        self.counted.emit(total.number)

    def _take_count(self, source: RowSource) -> None:
        if source is not self._source:
            return
        count = source.count()
        self._grow(count)
        self._tell_total(Total(count))

    def _take_order(self, rows: OrderedRows) -> None:
        """Let every row be reached; where the first ones are others by now, show all anew."""
        known = [row.id for row in self._pages[0]]
        self._source = rows
        if list(rows.order[: len(known)]) == known:
            self._grow(rows.count())
        else:
            self._show_first(rows.page(0, PAGE), rows)
            self._grow(rows.count())
        self.ordered.emit()

    def _grow(self, count: int) -> None:
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()

    def row(self, at: int) -> Any:  # noqa: ANN401 each list has its own row type
        """Give a row, reading its page where it is not kept."""
        number, place = divmod(at, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._source.page(number * PAGE, PAGE)
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def find(self, record: int) -> int:
        """Give at which place the row with an id stands, or -1."""
        at = self.find_read(record)
        if at >= 0:
            return at
        at = self._source.place(record)
        if at >= self._count:
            self._take_count(self._source)
        stands = 0 <= at < self._count and getattr(self.row(at), "id", None) == record
        return at if stands else -1

    def find_read(self, record: int) -> int:
        """Give at which place the row with an id stands among the rows that are kept, or -1."""
        kept = (at for at in self.rows_read(0) if getattr(self.row(at), "id", None) == record)
        return next(kept, -1)

    def rows_read(self, from_row: int) -> Iterator[int]:
        """Give the places of the rows that are kept, from one on and round to it again."""
        places = sorted(
            number * PAGE + at for number, page in self._pages.items() for at in range(len(page))
        )
        later = [at for at in places if at >= from_row]
        yield from later
        yield from (at for at in places if at < from_row)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid() or role in _NEVER_DRAWN:
            return None
        column = self.columns[index.column()]
        row = self.row(index.row())
        return None if row is None else _part(column, row, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.about or column.heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            wraps = int(Qt.TextFlag.TextWordWrap)
            return int(side | Qt.AlignmentFlag.AlignVCenter) | wraps
        return None


def _all_of(source: RowSource) -> Iterator[Any]:
    """Give every row of a source, read a page at a time."""
    offset = 0
    while page := source.page(offset, PAGE):
        offset += len(page)
        yield from page


_NEVER_DRAWN = frozenset(
    (
        Qt.ItemDataRole.DecorationRole,
        Qt.ItemDataRole.BackgroundRole,
        Qt.ItemDataRole.ForegroundRole,
        Qt.ItemDataRole.CheckStateRole,
        Qt.ItemDataRole.SizeHintRole,
        Qt.ItemDataRole.FontRole,
    )
)


def _part(column: TableColumn, row: Any, role: int) -> Any:  # noqa: ANN401
    if role == Qt.ItemDataRole.DisplayRole:
        return column.text(row)
    if role == Qt.ItemDataRole.ToolTipRole:
        return column.tip(row) if column.tip else column.text(row)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{column.heading}: {column.tip(row) if column.tip else column.text(row)}"
    if role == STRONG:
        return column.strong
    if role == Qt.ItemDataRole.TextAlignmentRole:
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)
    return _painted(column, row, role)


def _painted(column: TableColumn, row: Any, role: int) -> Any:  # noqa: ANN401
    """Give what is painted beside the text, where the column has it."""
    parts = {
        SECOND_LINE: column.second,
        PILL: column.pill,
        MARK: column.mark,
        BAR: column.bar,
        TONE: column.tone,
    }
    give = parts.get(role)
    return give(row) if give else None
