"""Which columns a table shows, in what order and how wide; remembered between days."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from apk_desktop.ui.tables.cells import CellDelegate
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.theme.fonts import role_font

HEADING_PADDING, SORT_ARROW = 18, 16


class ColumnLayout:
    """Lays out the columns of a view whose model is set; nothing in a cell is ever cut."""

    def __init__(
        self, view: QTableView, columns: Sequence[TableColumn], memory: ColumnMemory, name: str
    ) -> None:
        self._view, self._columns, self._memory, self._name = view, columns, memory, name
        self._fits = False  # while columns are given the width they need, not one that is chosen
        self.restore()
        header = view.horizontalHeader()
        header.sectionResized.connect(lambda _at, _old, _new: self._remember_widths())
        header.sectionMoved.connect(lambda _at, _old, _new: self._remember_order())

    def visible(self) -> list[TableColumn]:
        """Give the columns as they are shown, in order."""
        header = self._view.horizontalHeader()
        order = (header.logicalIndex(at) for at in range(header.count()))
        return [self._columns[at] for at in order if not self._view.isColumnHidden(at)]

    def show_column(self, at: int, *, shown: bool) -> None:
        """Show or hide a column and remember it."""
        self._view.setColumnHidden(at, not shown)
        self._share_width()
        self._remember_hidden()

    def arrange(self, keys: Sequence[str]) -> None:
        """Show the columns that are named, in their order; the first one always stays."""
        wanted = [key for key in keys if any(one.key == key for one in self._columns)]
        if not wanted:
            return
        for at, column in enumerate(self._columns):
            self._view.setColumnHidden(at, at > 0 and column.key not in wanted)
        self._put_in_order(wanted)
        self._share_width()
        self._remember_hidden()

    def fit(self, rows: range, cells: CellDelegate) -> None:
        """Give every column the width of its heading and of each word in sight, never less."""
        metrics = QFontMetrics(role_font("heading"))
        model = self._view.model()
        self._fits = True
        for at, column in enumerate(self._columns):
            if self._view.isColumnHidden(at):
                continue
            heading = max(metrics.horizontalAdvance(word) for word in column.heading.split(" "))
            needed = heading + self._heading_room(cells) + (SORT_ARROW if column.sort else 0)
            words = (cells.least_width(model.index(row, at)) for row in rows)
            needed = max(needed, max(words, default=0))
            if needed > self._view.columnWidth(at):
                self._view.setColumnWidth(at, needed)
        self._share_width()
        self._fit_headings(metrics, self._heading_room(cells))
        self._fits = False

    @staticmethod
    def _heading_room(cells: CellDelegate) -> int:
        return 2 * cells.padding + 2

    def _fit_headings(self, metrics: QFontMetrics, padding: int) -> None:
        """Give the header the height of the heading that wraps most."""
        tallest = 0
        for at, column in enumerate(self._columns):
            if not self._view.isColumnHidden(at):
                arrow = SORT_ARROW if column.sort else 0
                room = QRect(0, 0, self._view.columnWidth(at) - padding - arrow, 1000)
                wraps = int(Qt.TextFlag.TextWordWrap)
                tallest = max(tallest, metrics.boundingRect(room, wraps, column.heading).height())
        self._view.horizontalHeader().setFixedHeight(tallest + HEADING_PADDING)

    def restore(self) -> None:
        """Lay the columns out as they were left; a new one is shown as it is meant to be."""
        header = self._view.horizontalHeader()
        hidden = self._memory.get(f"{self._name}.hidden")
        chosen = self._memory.get(f"{self._name}.chosen", [])
        widths = self._memory.get(f"{self._name}.widths", {})
        for at, column in enumerate(self._columns):
            self._view.setColumnWidth(at, int(widths.get(column.key, column.width)))
            known = hidden is not None and (column.shown or column.key in chosen)
            gone = column.key in hidden if known else not column.shown
            self._view.setColumnHidden(at, gone and at > 0)
            if column.stretch:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        self._put_in_order(self._memory.get(f"{self._name}.order", []))

    def _put_in_order(self, wanted: Sequence[str]) -> None:
        header = self._view.horizontalHeader()
        keys = [column.key for column in self._columns]
        for place, key in enumerate(key for key in wanted if key in keys):
            header.moveSection(header.visualIndex(keys.index(key)), place)

    def _share_width(self) -> None:
        """Let a column take what is left; where that is too little the table scrolls sideways."""
        header = self._view.horizontalHeader()
        for at, column in enumerate(self._columns):
            if column.stretch:
                others = (one for one in range(len(self._columns)) if one != at)
                taken = sum(self._view.columnWidth(one) for one in others)
                if self._view.viewport().width() - taken >= column.width:
                    header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
                else:
                    header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
                    self._view.setColumnWidth(at, column.width)

    def _remember_widths(self) -> None:
        if self._fits or not self._view.isVisible():
            return
        widths = {
            one.key: self._view.columnWidth(at)
            for at, one in enumerate(self._columns)
            if not one.stretch and not self._view.isColumnHidden(at)
        }
        self._memory.put(f"{self._name}.widths", widths)

    def _remember_hidden(self) -> None:
        hidden = [self._view.isColumnHidden(place) for place in range(len(self._columns))]
        both = list(zip(self._columns, hidden, strict=True))
        self._memory.put(f"{self._name}.hidden", [one.key for one, gone in both if gone])
        chosen = [one.key for one, gone in both if not (gone or one.shown)]
        self._memory.put(f"{self._name}.chosen", chosen)

    def _remember_order(self) -> None:
        self._memory.put(
            f"{self._name}.order",
            [
                self._columns[self._view.horizontalHeader().logicalIndex(at)].key
                for at in range(len(self._columns))
            ],
        )
