"""The foot of a table: which rows are in sight, how many there are, how many are selected."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.wording.numbers import grouped, number_range


class TableFooter(QFrame):
    """Numbers of a list in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "footer")
        self._rows, self._count, self._selected = (
            label("", "secondary", role="secondary", wraps=wraps) for wraps in (False, True, False)
        )
        line = row(self._rows, self._count, self._selected, spacing=12)
        line.setStretch(1, 1)
        line.setContentsMargins(14, 6, 14, 7)
        self.setLayout(line)

    def show_rows(self, first: int, last: int) -> None:
        """Say which rows are in sight; none are where `last` comes before `first`."""
        shown = number_range(first, last, self._look.language)
        self._rows.setText(self._look.text("Rows {rows}", rows=shown) if last >= first else "")

    def show_count(self, text: str) -> None:
        """Say how many rows there are."""
        self._count.setText(text)

    def show_selected(self, count: int) -> None:
        """Say how many rows are selected."""
        shown = grouped(count, self._look.language)
        self._selected.setText(self._look.text("Selected: {count}", count=shown) if count else "")

    def tell_copied(self, count: int) -> None:
        """Say that rows are on the clipboard, until others are selected."""
        shown = grouped(count, self._look.language)
        self._selected.setText(
            self._look.plural("{shown} row copied", "{shown} rows copied", count, shown=shown)
        )

    @property
    def counted(self) -> str:
        """How many rows there are, as said."""
        return self._count.text()

    @property
    def text(self) -> str:
        """What the foot says."""
        parts = (self._rows, self._count, self._selected)
        return " · ".join(one.text() for one in parts if one.text())
