"""The bars of the timeline as items, so that views and screen readers can walk them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from apk_desktop.services.rotation.term_bars import TermBar

Index = QModelIndex | QPersistentModelIndex
_IN_WORDS = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


class TermModel(QAbstractListModel):
    """One item for each bar, told in words."""

    def __init__(self, describe: Callable[[TermBar], str], parent: QObject) -> None:
        super().__init__(parent)
        self._describe = describe
        self.shown: list[TermBar] = []

    def show_bars(self, bars: Sequence[TermBar]) -> None:
        """Show other bars."""
        self.beginResetModel()
        self.shown = list(bars)
        self.endResetModel()

    def bar(self, index: Index) -> TermBar | None:
        """Give the bar of an item."""
        return self.shown[index.row()] if index.isValid() else None

    def index_of(self, bar: TermBar) -> QModelIndex:
        """Give the item of a bar."""
        return self.index(self.shown.index(bar))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role not in _IN_WORDS or not index.isValid():
            return None
        return self._describe(self.shown[index.row()])
