"""The command palette: one field that finds people, associations, meetings, acts and commands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple, Protocol

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from apk_desktop.ui.frame.palette_lines import RESULT, PaletteLines, PaletteResult
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.background import BackgroundWork
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.wording.numbers import grouped

PAUSE_MS = 80
FROM_TOP, DIMNESS = 72, 110


class PaletteGroup(NamedTuple):
    """The lines of one kind, under a heading."""

    title: str
    results: Sequence[PaletteResult]


class PaletteSearch(Protocol):
    """A search for one text; it is found in another thread."""

    def find(self) -> Sequence[PaletteGroup]:
        """Give what is found."""

    def drop(self) -> None:
        """Break it off, because nobody waits for it any more."""


class Palette(QDialog):
    """Finds a thing by any spelling and goes there; `>` shows commands only."""

    chosen = Signal(object)

    def __init__(self, look: Look, search: Callable[[str], PaletteSearch], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._search = search
        self._look = look
        self._running: PaletteSearch | None = None
        self._opens_first = False  # Enter was pressed before the answer came
        self._background = BackgroundWork(self)
        self.finished.connect(self._drop)
        self.setModal(True)
        self.setProperty("role", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(look.text("Search"))
        self.resize(min(680, parent.width() - 40), min(520, parent.height() - 60))
        self._veil = _Veil(look, parent)
        self.finished.connect(self._veil.deleteLater)
        self.field = QLineEdit()
        self.field.setProperty("role", "search")
        self.field.addAction(look.icon(Icon.SEARCH), QLineEdit.ActionPosition.LeadingPosition)
        self.field.setPlaceholderText(look.text("A name in any spelling, a number, or > a command"))
        self.field.setAccessibleName(look.text("Search"))
        self._model = QStandardItemModel(self)
        self.results = QListView()
        self.results.setModel(self._model)
        self._lines = PaletteLines(look, self.results)
        self.results.setItemDelegate(self._lines)
        self.results.setResizeMode(QListView.ResizeMode.Adjust)
        self.results.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.setAccessibleName(look.text("Results"))
        self.results.clicked.connect(self._choose)
        self._found = label("", "label", role="secondary", wraps=False)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addLayout(row(self.field, margins=10))
        box.addWidget(self.results, 1)
        box.addWidget(self._foot())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look_up)
        self.field.textChanged.connect(lambda _text: self._wait_for_more())
        self.look_up()

    def look_up(self) -> None:
        """Look for the words in another thread; what was looked for before is dropped."""
        self._pause.stop()
        self._drop()
        text = self.field.text().strip()
        running = self._running = self._search(text)
        answer = partial(self._answer, running, text)
        self._background.do(running.find, answer, lambda _fault: answer([]))

    @property
    def is_looking(self) -> bool:
        """Whether the lines are not yet those of the words in the field."""
        return self._pause.isActive() or self._running is not None

    def _wait_for_more(self) -> None:
        """Wait for a pause in typing; what Enter was pressed for is not meant any more."""
        self._opens_first = False
        self._pause.start()

    def _drop(self) -> None:
        if self._running is not None:
            self._running.drop()
            self._running = None

    def _answer(self, of: PaletteSearch, text: str, groups: Sequence[PaletteGroup]) -> None:
        """Show an answer, unless other words are looked for meanwhile."""
        if of is not self._running:
            return
        self._running = None
        self._show(text, groups)
        if self._opens_first and not self._pause.isActive():
            self._opens_first = False
            self._choose(self.results.currentIndex())

    def _show(self, text: str, groups: Sequence[PaletteGroup]) -> None:
        self._lines.looked_for = text
        self._model.clear()
        found = 0
        for group in groups:
            found += len(group.results)
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
        shown = grouped(found, self._look.language)
        # The search gives the best few of each kind, so this is not how many there are.
        self._found.setText(self._look.text("Shown: {count}", count=shown) if text else "")
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

    def _move_to_group(self, step: int) -> None:
        """Go to the first result of the next group, or of the one before, around the ends."""
        rows = range(self._model.rowCount())
        heads = [at for at in rows if self._model.index(at, 0).data(RESULT) is None]
        now = sum(1 for at in heads if at < self.results.currentIndex().row()) - 1
        if heads:
            self._move(1, from_row=heads[(now + step) % len(heads)])

    def _foot(self) -> QWidget:
        made = QFrame()
        made.setProperty("role", "footer")
        keys = self._look.text("↑ ↓ choose · Tab next group · Enter open · > commands · Esc close")
        line = row(label(keys, "label", role="secondary"), self._found, spacing=12)
        line.setStretch(0, 1)
        line.setContentsMargins(14, 6, 14, 7)
        made.setLayout(line)
        return made

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
                self.look_up()
            if self.is_looking:
                self._opens_first = True
            else:
                self._choose(self.results.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next_: bool) -> bool:
        """Keep the keyboard in the field: Tab goes from group to group."""
        self._move_to_group(1 if next_ else -1)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            below = min(FROM_TOP, (parent.height() - self.height()) // 2)
            self.move(parent.mapToGlobal(QPoint((parent.width() - self.width()) // 2, below)))


class _Veil(QWidget):
    """Dims the window behind the palette."""

    def __init__(self, look: Look, over: QWidget) -> None:
        super().__init__(over)
        self._look = look
        self.setGeometry(over.rect())
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        shade = theme.color("window" if theme.is_dark else "text")
        shade.setAlpha(DIMNESS)
        painter = QPainter(self)
        painter.fillRect(self.rect(), shade)
        painter.end()
