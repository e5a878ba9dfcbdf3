"""A table as tall as its rows: the page scrolls, and the table does not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.cells import CellDelegate
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.ui.tables.rows_model import RowSource

EDGES = 4


class CloseCells(CellDelegate):
    """Cells that stand close together, for many narrow columns."""

    padding = 6


class WholeTable(RegisterTable):
    """Rows inside a card, close together and all in sight; the card says their number."""

    def __init__(
        self,
        look: Look,
        name: str,
        columns: Sequence[TableColumn],
        memory: ColumnMemory,
        cells: CellDelegate | None = None,
    ) -> None:
        super().__init__(look, name, columns, memory, cells or CloseCells(look))
        self.setProperty("role", "plain")
        self.view.setProperty("role", "close")
        self.footer.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._growing = QTimer(self)  # fires once the rows have the height of their text
        self._growing.setSingleShot(True)
        self._growing.timeout.connect(self._grow)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across = self.view.horizontalScrollBar()
        across.rangeChanged.connect(lambda _least, _most: self._growing.start())
        for header in (self.view.verticalHeader(), self.view.horizontalHeader()):
            header.geometriesChanged.connect(self._growing.start)
            header.sectionResized.connect(lambda _at, _old, _new: self._growing.start())

    def show_rows(self, source: RowSource, footer: str = "{count}") -> None:
        super().show_rows(source, footer)
        self._grow()

    def _grow(self) -> None:
        """Take the height of heading and rows, and of the bar below where columns do not fit."""
        self.view.resizeRowsToContents()
        header, bar = self.view.horizontalHeader(), self.view.horizontalScrollBar()
        across = bar.sizeHint().height() if bar.maximum() > 0 else 0
        self.setFixedHeight(header.height() + self.view.verticalHeader().length() + across + EDGES)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._growing.start()
