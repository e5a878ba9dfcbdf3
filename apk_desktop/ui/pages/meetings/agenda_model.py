"""The items of an agenda as rows of a table, one of them opened in place."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from apk_desktop.domain.agenda import BELOW
from apk_desktop.services.agenda_papers import speakers_line
from apk_desktop.services.agendas import AgendaRow
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.rows_model import SECOND_LINE, STRONG
from apk_desktop.wording.numbers import grouped

Index = QModelIndex | QPersistentModelIndex
INDENT = "\N{EM SPACE}"
NEW_ITEM = 0
"""The id of an item that is being written and not yet kept."""


class Part(IntEnum):
    """The columns of an agenda."""

    HANDLE = 0
    NUMBER = 1
    TITLE = 2
    SPEAKER = 3
    LENGTH = 4
    STARTS = 5


RIGHT = frozenset((Part.LENGTH, Part.STARTS))


class AgendaModel(QAbstractTableModel):
    """Items in the order in which they are read; under the opened one is a row for its fields."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.items: list[AgendaRow] = []
        self.opened: int | None = None

    def keeps_shape(self, items: Sequence[AgendaRow], opened: int | None) -> bool:
        """Tell whether these items stand in the rows that there are, none come, gone or moved."""
        return (
            len(items) == len(self.items)
            # A new item that was just kept has got an id, and stays where it is.
            and all(
                other.id in (one.id, NEW_ITEM) for one, other in zip(items, self.items, strict=True)
            )
            and _place(items, opened) == self.opened_at
        )

    def show_items(self, items: Sequence[AgendaRow], opened: int | None) -> None:
        """Show items, one of them opened or none."""
        if self.keeps_shape(items, opened):
            self.items, self.opened = list(items), opened
            if items:
                last = self.index(self.rowCount() - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.items, self.opened = list(items), opened
        self.endResetModel()

    @property
    def opened_at(self) -> int | None:
        """The place of the opened item among the items."""
        return _place(self.items, self.opened)

    @property
    def fields_row(self) -> int | None:
        """The row that holds the fields of the opened item."""
        at = self.opened_at
        return None if at is None else at + 1

    def item_at(self, row: int) -> AgendaRow | None:
        """Give the item of a row; the row of the fields belongs to the opened item."""
        fields = self.fields_row
        at = row - 1 if fields is not None and row >= fields else row
        return self.items[at] if 0 <= at < len(self.items) else None

    def row_of(self, item_id: int | None) -> int:
        """Give the row of an item, or -1."""
        at = _place(self.items, item_id)
        if at is None:
            return -1
        fields = self.fields_row
        return at + 1 if fields is not None and at >= fields else at

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        if parent.isValid():
            return 0
        return len(self.items) + (self.fields_row is not None)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Part)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        item = self.item_at(index.row()) if index.isValid() else None
        if item is None or index.row() == self.fields_row:
            return None
        return self._part(item, Part(index.column()), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Part):
            return None
        if role == Qt.ItemDataRole.DisplayRole and section != Part.HANDLE:
            return self._heading(Part(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def _part(self, item: AgendaRow, part: Part, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(item, part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heading(part)}: {self._text(item, part).strip()}"
        if role == SECOND_LINE and part is Part.TITLE:
            return item.entry.title.second(self._look.language)
        if role == STRONG:
            return part is Part.NUMBER or (part is Part.TITLE and item.id == self.opened)
        return None

    def _heading(self, part: Part) -> str:
        look = self._look
        return {
            Part.HANDLE: look.text("Move"),
            Part.NUMBER: look.text("No."),
            Part.TITLE: look.text("Matter"),
            Part.SPEAKER: look.text("Speaker"),
            Part.LENGTH: look.text("Length"),
            Part.STARTS: look.text("Start"),
        }[part]

    def _text(self, item: AgendaRow, part: Part) -> str:
        if part is Part.NUMBER:
            return INDENT + item.number if item.level == BELOW else item.number
        if part is Part.TITLE:
            return item.entry.title.say(self._look.language) or self._look.text("New item")
        if part is Part.SPEAKER:
            return speakers_line(item.entry).say(self._look.language)
        if part is Part.LENGTH and item.entry.minutes:
            minutes = grouped(item.entry.minutes, self._look.language)
            return self._look.text("{minutes} min", minutes=minutes)
        return item.starts if part is Part.STARTS else ""


def _place(items: Sequence[AgendaRow], item_id: int | None) -> int | None:
    return next((at for at, one in enumerate(items) if one.id == item_id), None)


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in RIGHT else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
