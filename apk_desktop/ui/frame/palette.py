"""The command palette: one field that finds people, associations, meetings, acts and commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.icons import Icon, paint_icon
from apk_desktop.ui.widgets.labels import label

PAUSE_MS = 80
RESULT = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class PaletteResult(NamedTuple):
    """One line: what was found, a detail, an icon, and where it leads."""

    text: str
    detail: str
    icon: Icon
    target: Target


class PaletteGroup(NamedTuple):
    """The lines of one kind, under a heading."""

    title: str
    results: Sequence[PaletteResult]


class Palette(QDialog):
    """Finds a thing by any spelling and goes there; `>` shows commands only."""

    chosen = Signal(object)

    def __init__(
        self, look: Look, search: Callable[[str], Sequence[PaletteGroup]], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._search = search
        self._look = look
        self.setModal(True)
        self.setProperty("role", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(look.text("Search"))
        self.resize(min(680, parent.width() - 40), min(520, parent.height() - 60))
        self.field = QLineEdit()
        self.field.setPlaceholderText(look.text("A name in any spelling, a number, or > a command"))
        self.field.setAccessibleName(look.text("Search"))
        self._model = QStandardItemModel(self)
        self.results = QListView()
        self.results.setModel(self._model)
        self.results.setItemDelegate(_ResultDelegate(look, self.results))
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setAccessibleName(look.text("Results"))
        self.results.clicked.connect(self._choose)
        self._hint = label(
            look.text("↑ ↓ choose · Enter open · Esc close"), "label", role="secondary"
        )
        self._hint.setContentsMargins(12, 4, 12, 8)
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 10, 10, 0)
        box.addWidget(self.field)
        box.addWidget(self.results, 1)
        box.addWidget(self._hint)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look_up)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.look_up()

    def look_up(self) -> None:
        """Show what the words find."""
        self._model.clear()
        for group in self._search(self.field.text().strip()):
            if not group.results:
                continue
            heading = QStandardItem(group.title)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(heading)
            for result in group.results:
                item = QStandardItem(result.text)
                item.setData(result, RESULT)
                item.setData(f"{result.text}, {result.detail}", Qt.ItemDataRole.AccessibleTextRole)
                self._model.appendRow(item)
        if self._model.rowCount() == 0:
            nothing = QStandardItem(self._look.text("Nothing was found in any spelling."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(nothing)
        self._move(1, from_row=-1)

    def _move(self, step: int, *, from_row: int | None = None) -> None:
        at = self.results.currentIndex().row() if from_row is None else from_row
        while 0 <= at + step < self._model.rowCount():
            at += step
            if self._model.index(at, 0).data(RESULT) is not None:
                self.results.setCurrentIndex(self._model.index(at, 0))
                return

    def _choose(self, index: QModelIndex) -> None:
        result = index.data(RESULT)
        if result is not None:
            self.accept()
            self.chosen.emit(PaletteResult(*result).target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self._pause.stop()
                self.look_up()
            self._choose(self.results.currentIndex())
        else:
            super().keyPressEvent(event)


class _ResultDelegate(QStyledItemDelegate):
    """Paints a heading or a result with its detail."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme = self._look.theme
        box = QRectF(option.rect)
        result = index.data(RESULT)
        if result is None:
            painter.setFont(role_font("heading"))
            painter.setPen(theme.color("text_2"))
            painter.drawText(
                box.adjusted(8, 6, -8, 0), Qt.AlignmentFlag.AlignVCenter, str(index.data())
            )
            painter.restore()
            return
        text, detail, icon, _target = result
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selected"))
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), 6, 6)
        place = QRectF(box.left() + 10, box.center().y() - 8, 16, 16)
        paint_icon(painter, place, icon, theme.color("text_2").name())
        painter.setFont(role_font("body"))
        painter.setPen(theme.color("text"))
        words = box.adjusted(36, 0, -8, 0)
        taken = painter.boundingRect(words, Qt.AlignmentFlag.AlignVCenter, text)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(role_font("secondary"))
        painter.setPen(theme.color("text_2"))
        rest = words.adjusted(taken.width() + 8, 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, detail)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 34 if index.data(RESULT) is not None else 28)
