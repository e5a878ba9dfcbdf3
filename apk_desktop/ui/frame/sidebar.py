"""The sidebar: the pages in groups, with counts, folding to icons where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPen,
    QStandardItem,
    QStandardItemModel,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.fonts import role_font, text_scale
from apk_desktop.ui.theme.icons import Icon, paint_icon

WIDE, FOLDED = 220, 56
ICON = 17
KEY = Qt.ItemDataRole.UserRole + 1
COUNT = Qt.ItemDataRole.UserRole + 2
WAITS = Qt.ItemDataRole.UserRole + 3
ICON_ROLE = Qt.ItemDataRole.UserRole + 4

BADGE_MARGIN = 7
BESIDE_TEXT = 65
"""Pixels of an entry that margins and the icon take."""

Index = QModelIndex | QPersistentModelIndex


def wide() -> int:
    """Give the width of the sidebar, as wide as its text is large."""
    return round(WIDE * text_scale())


def _count_width(count: str, waits: bool) -> int:
    """Give the room that a number beside a page takes, with its badge."""
    if not count:
        return 0
    return QFontMetrics(role_font("label")).horizontalAdvance(count) + (
        2 * BADGE_MARGIN if waits else 6
    )


class SidebarEntry(NamedTuple):
    """A page in the sidebar; an entry without a key is the heading of a group."""

    key: str
    text: str
    icon: Icon | None = None


class Sidebar(QTreeView):
    """The list of pages."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.folded = False
        self.shown = ""
        self.setProperty("role", "sidebar")
        self.setAccessibleName(look.text("Pages"))
        self.setHeaderHidden(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_EntryDelegate(look, self))
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.setFixedWidth(wide())
        look.theme.changed.connect(self._repaint)

    def _repaint(self) -> None:
        self.viewport().update()

    def show_entries(self, entries: Sequence[SidebarEntry]) -> None:
        """Show the entries in order."""
        self._model.clear()
        for entry in entries:
            item = QStandardItem(entry.text)
            item.setData(entry.key, KEY)
            item.setData(entry.icon, ICON_ROLE)
            item.setToolTip(entry.text)
            if not entry.key:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(item)

    def select(self, key: str) -> None:
        """Mark a page as the one that is shown; the keyboard may go on without opening others."""
        if self.shown:  # at first there is nothing to paint anew
            self._repaint()
        self.shown = key
        for at in range(self._model.rowCount()):
            index = self._model.index(at, 0)
            if index.data(KEY) == key:
                self.setCurrentIndex(index)

    def show_count(self, key: str, count: str, *, waits: bool = False) -> None:
        """Show a number beside a page; as a badge where something waits."""
        for at in range(self._model.rowCount()):
            item = self._model.item(at)
            if item is not None and item.data(KEY) == key:
                item.setData(count, COUNT)
                item.setData(waits, WAITS)
                item.setData(f"{item.text()} {count}".strip(), Qt.ItemDataRole.AccessibleTextRole)

    def fold(self, folded: bool) -> None:
        """Fold to icons, or unfold."""
        if folded != self.folded:
            self.folded = folded
            self.setFixedWidth(FOLDED if folded else wide())
            self.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        key = index.data(KEY)
        if key:
            self.chosen.emit(key)


class _EntryDelegate(QStyledItemDelegate):
    """Paints a page or the heading of a group."""

    def __init__(self, look: Look, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._look, self._sidebar = look, sidebar

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(KEY):
            self._paint_page(painter, option, index)
        elif not self._sidebar.folded:
            painter.setFont(role_font("heading"))
            painter.setPen(self._look.theme.color("text_2"))
            box = QRectF(option.rect).adjusted(18, 8, -8, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
        painter.restore()

    def _paint_page(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._look.theme
        box = QRectF(option.rect).adjusted(8, 1, -8, -1)
        selected = index.data(KEY) == self._sidebar.shown
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected" if selected else "hover"))
            painter.drawRoundedRect(box, 6, 6)
        if selected:
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(
                QRectF(box.left(), box.top() + 6, 3, box.height() - 12), 1.5, 1.5
            )
        if option.state & QStyle.StateFlag.State_HasFocus and self._sidebar.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
        tone = theme.color("accent" if selected else "text_2").name()
        icon = index.data(ICON_ROLE)
        if icon is not None and theme.draws_icons:
            place = QRectF(box.left() + 11, box.center().y() - ICON / 2, ICON, ICON)
            paint_icon(painter, place, Icon(icon), tone)
        if not self._sidebar.folded:
            self._paint_words(painter, box, index, selected=selected)

    def _paint_words(self, painter: QPainter, box: QRectF, index: Index, *, selected: bool) -> None:
        theme = self._look.theme
        count = str(index.data(COUNT) or "")
        right = box.right() - 8
        if count:
            right -= self._paint_count(painter, box, count, waits=bool(index.data(WAITS)))
        painter.setFont(role_font("strong" if selected else "body"))
        painter.setPen(theme.color("text"))
        words = QRectF(box.left() + 37, box.top(), right - box.left() - 41, box.height())
        option = QTextOption(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(words, str(index.data()), option)

    def _paint_count(self, painter: QPainter, box: QRectF, count: str, *, waits: bool) -> float:
        theme = self._look.theme
        font = role_font("label")
        width = QFontMetrics(font).horizontalAdvance(count)
        right = box.right() - 8 - (BADGE_MARGIN if waits else 0)
        place = QRectF(right - width, box.top(), width + 1, box.height())
        if waits:
            badge = QRectF(
                place.left() - BADGE_MARGIN, box.center().y() - 9, width + 2 * BADGE_MARGIN, 18
            )
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("warn_soft"))
            painter.drawRoundedRect(badge, 9, 9)
        painter.setFont(role_font("label"))
        painter.setPen(theme.color("warn" if waits else "text_2"))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, count)
        return _count_width(count, waits)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if not index.data(KEY):
            return QSize(wide(), 10 if self._sidebar.folded else round(32 * text_scale()))
        if self._sidebar.folded:
            return QSize(FOLDED, 32)
        taken = BESIDE_TEXT + _count_width(str(index.data(COUNT) or ""), bool(index.data(WAITS)))
        metrics = QFontMetrics(role_font("strong"))
        lines = metrics.boundingRect(
            0, 0, wide() - taken, 200, int(Qt.TextFlag.TextWordWrap), str(index.data())
        )
        return QSize(wide(), max(31, lines.height() + 12))
