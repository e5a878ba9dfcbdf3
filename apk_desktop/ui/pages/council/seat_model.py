"""Seats as the rows of a view, each category under its heading."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from apk_desktop.services.composition import CategoryLine, Composition
from apk_desktop.services.held_seats import SeatHeld
from apk_desktop.ui.look import Look
from apk_desktop.wording.composition import seat_in_words
from apk_desktop.wording.memberships import category_said

Index = QModelIndex | QPersistentModelIndex
Entry = CategoryLine | SeatHeld


class SeatModel(QAbstractListModel):
    """The seats of a body on a day; a heading can be neither chosen nor reached by the arrows."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: Sequence[Entry] = ()
        self.on = date.min

    def show(self, found: Composition, on: date) -> None:
        """Show the seats of another body or day."""
        entries: list[Entry] = []
        for line in found.categories:
            entries.append(line)
            entries += (seat for seat in found.seats if seat.category == line.category)
        self.beginResetModel()
        self._entries, self.on = entries, on
        self.endResetModel()

    def entry(self, index: Index) -> Entry:
        """Give the seat or the heading at a place."""
        return self._entries[index.row()]

    def seat(self, index: Index) -> SeatHeld | None:
        """Give the seat at a place, if it is one."""
        entry = self.entry(index) if index.isValid() else None
        return entry if isinstance(entry, SeatHeld) else None

    def find(self, seat_id: int) -> QModelIndex:
        """Give the place of a seat; invalid where it is not shown."""
        for at, entry in enumerate(self._entries):
            if isinstance(entry, SeatHeld) and entry.id == seat_id:
                return self.index(at, 0)
        return QModelIndex()

    def _heading(self, line: CategoryLine) -> str:
        look = self._look
        name = category_said(line.category, line.name, look.words.catalogue) or look.text("Seats")
        return look.text(
            "{category}: {filled} of {seats}", category=name, filled=line.filled, seats=line.seats
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.seat(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        entry = self.entry(index)
        told = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        if role != Qt.ItemDataRole.DisplayRole and role not in told:
            return None
        if isinstance(entry, CategoryLine):
            return self._heading(entry)
        if role in told:
            words = self._look.words.catalogue
            return seat_in_words(entry, seat_code(entry), self.on, words)
        return seat_code(entry)


def seat_code(seat: SeatHeld) -> str:
    """Give a seat's short code: the number of its category and its own, as 1-9."""
    return f"{seat.category_place}-{seat.number}" if seat.category else str(seat.number)
