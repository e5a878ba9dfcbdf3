"""The view of a table: Enter opens, Ctrl C copies, and typing finds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView, QWidget

from apk_desktop.domain.alphabet import search_key
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.copying import copied
from apk_desktop.ui.tables.rows_model import RowsModel

TYPED_WITHIN_MS = 1000


class TableView(QTableView):
    """Rows of a register under the keyboard."""

    def __init__(
        self, rows: RowsModel, shown: Callable[[], Sequence[TableColumn]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._rows, self._shown = rows, shown
        self._typed = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPED_WITHIN_MS)
        self._pause.timeout.connect(self._forget_typed)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as a table, as they are shown."""
        columns = self._shown()
        places = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = [self._rows.row(at) for at in places]
        table = copied(
            [one.heading for one in columns],
            [[one.text(row) for one in columns] for row in rows if row is not None],
        )
        QGuiApplication.clipboard().setMimeData(table.as_mime())

    def _forget_typed(self) -> None:
        self._typed = ""

    def keyboardSearch(self, search: str) -> None:
        """Go to the row that begins with what is typed, in any spelling, among the rows read.

        Qt's own search asks for every row there is, which a million rows do not bear.
        """
        self._typed += search
        self._pause.start()
        wanted = search_key(self._typed)
        begin = self.currentIndex().row() + (len(self._typed) == 1)
        first = self._shown()[0]
        for at in self._rows.rows_read(from_row=max(begin, 0)):
            if search_key(first.text(self._rows.row(at))).startswith(wanted):
                self.selectRow(at)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
