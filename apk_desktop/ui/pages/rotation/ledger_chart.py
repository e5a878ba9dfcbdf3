"""The ledger as a chart: waits, or terms served against the quota, with the numbers beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.fonts import role_font

Index = QModelIndex | QPersistentModelIndex
ROW, BAR, EDGE, GAP = 24, 12, 14, 8
MOST_FOR_NAMES = 0.45
NAME_FLAGS = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


class ChartBar(NamedTuple):
    """A line of the chart: its length, a mark across it where there is one, and its numbers."""

    name: str
    length: float
    mark: float | None
    told: str


class _Bars(QAbstractListModel):
    """The bars as items, so that a screen reader reads name and numbers."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.bars: list[ChartBar] = []

    def show_bars(self, bars: Sequence[ChartBar]) -> None:
        """Show other bars."""
        self.beginResetModel()
        self.bars = list(bars)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        return 0 if parent.isValid() else len(self.bars)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        bar = self.bars[index.row()]
        return f"{bar.name}: {bar.told}"


class _BarDelegate(QStyledItemDelegate):
    """Paints name, bar and numbers of a line, all on one scale."""

    def __init__(self, look: Look, bars: _Bars) -> None:
        super().__init__()
        self._look, self._bars = look, bars
        self.height = ROW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, theme, bar = QRectF(option.rect), self._look.theme, self._bars.bars[index.row()]
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        names, numbers = self._room(box.width())
        painter.setFont(role_font("secondary"))
        painter.setPen(theme.color("text"))
        name = QRectF(box.left() + EDGE, box.top(), names, box.height())
        painter.drawText(name, NAME_FLAGS, bar.name)
        told = QRectF(box.right() - EDGE - numbers, box.top(), numbers, box.height())
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(told, right, bar.told)
        left = name.right() + GAP
        whole = max(told.left() - GAP - left, 1)
        longest = max((max(one.length, one.mark or 0) for one in self._bars.bars), default=1) or 1
        top = box.center().y() - BAR / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawRoundedRect(QRectF(left, top, whole * bar.length / longest, BAR), 2, 2)
        if bar.mark is not None:
            painter.setBrush(theme.color("warn"))
            at = left + whole * bar.mark / longest
            painter.drawRect(QRectF(at - 1.5, top - 3, 3, BAR + 6))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, self.height)

    def fit(self, width: float) -> int:
        """Give every line the height that the longest name needs in lines, and return it."""
        names = int(self._room(width)[0])
        metrics = QFontMetrics(role_font("secondary"))
        tallest = (
            metrics.boundingRect(0, 0, names, 1000, NAME_FLAGS, one.name).height()
            for one in self._bars.bars
        )
        self.height = max(ROW, max(tallest, default=0) + 4)
        return self.height

    def _room(self, width: float) -> tuple[float, float]:
        """Give the widths of the longest name that has room, and of the longest numbers."""
        metrics = QFontMetrics(role_font("secondary"))
        names = max((metrics.horizontalAdvance(one.name) for one in self._bars.bars), default=0)
        told = max((metrics.horizontalAdvance(one.told) for one in self._bars.bars), default=0)
        return min(names + 2, width * MOST_FOR_NAMES), told + 2


class LedgerChart(QListView):
    """One bar below the other, as tall as all of them; ↑ and ↓ walk them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._bars = _Bars(self)
        self._delegate = _BarDelegate(look, self._bars)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setModel(self._bars)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(look.text("Chart of the ledger"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.viewport().update)

    @property
    def bars(self) -> list[ChartBar]:
        """What is shown."""
        return self._bars.bars

    def show_bars(self, bars: Sequence[ChartBar]) -> None:
        """Show other bars."""
        self._bars.show_bars(bars)
        self._fit()

    def _fit(self) -> None:
        height = self._delegate.fit(self.viewport().width())
        self.setFixedHeight(len(self.bars) * height + 2)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
