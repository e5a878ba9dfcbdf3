"""What every page of the window is: a header with its actions, and content below."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button, primary_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import FlowLayout, column
from apk_desktop.ui.widgets.messages import InlineMessage
from apk_desktop.ui.widgets.split import ListAndPanel

if TYPE_CHECKING:
    from apk_desktop.ui.widgets.background import BackgroundWork

PADDING = 20
GAP = 12
TITLE_ROOM = 240
"""With less room beside them the actions of a page stand below its title."""


class Target(NamedTuple):
    """A place in the program: a page, and a record or a filter on it."""

    page: str
    record: int | None = None
    filter: str = ""


class Page(QWidget):
    """A page. Subclasses build their content once and fill it in `refresh`.

    The window builds pages anew when the language changes, and calls `refresh` after every change
    of the register and of the as-of date.
    """

    go_to = Signal(object)
    undo_asked = Signal()
    is_practice = False

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self.look = look
        self.on = date.min
        self.editable = True
        self._editing: list[QWidget] = []
        self.title = label(title, "title")
        self.context = label("", "secondary", role="secondary")
        self.header_actions = QHBoxLayout()
        self.header_actions.setSpacing(8)
        self.message = InlineMessage(look)
        self.message.undo_asked.connect(self.undo_asked)
        self._header = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._header.setSpacing(GAP)
        self._header.addLayout(column(self.title, self.context, spacing=2), 1)
        self._header.addLayout(self.header_actions)
        self.content = QVBoxLayout()
        self.content.setSpacing(GAP)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PADDING, 12, PADDING, 12)
        outer.setSpacing(GAP)
        outer.addLayout(self._header)
        outer.addWidget(self.message)
        outer.addLayout(self.content, 1)

    def add_action(
        self,
        text: str,
        clicked: Callable[[], object],
        icon: Icon | None = None,
        *,
        primary: bool = False,
        edits: bool = False,
        shortcut: str = "",
    ) -> QPushButton:
        """Add a button to the header; one that edits is off while another day is shown."""
        make = primary_button if primary else outlined_button
        made = make(self.look, text, clicked, icon, shortcut)
        self.header_actions.addWidget(made)
        if edits:
            made.setProperty("opens", "dialog")
            self.edits_with(made)
        return made

    @cached_property
    def background(self) -> BackgroundWork:
        """The thread of the page, for work that would hold up the window."""
        from apk_desktop.ui.widgets.background import BackgroundWork

        return BackgroundWork(self)

    def edits_with(self, widget: QWidget) -> None:
        """Turn a widget off while the window is for viewing only."""
        self._editing.append(widget)
        widget.setEnabled(self.editable)

    def show_day(self, on: date, *, editable: bool) -> None:
        """Show the page as of a day; on another day than today nothing can be edited."""
        self.on = on
        self.editable = editable
        for widget in self._editing:
            widget.setEnabled(editable)
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew and show it."""
        raise NotImplementedError

    def open_target(self, target: Target) -> None:
        """Show a record or a filter of this page."""

    def focus_content(self) -> None:
        """Put the keyboard where work on the page begins: its table, else its first widget."""
        tables = (one for one in self.findChildren(QTableView) if one.isVisible())
        content = next(tables, None) or self.nextInFocusChain()
        if content is not None:
            content.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_panel(self) -> bool:
        """Put the keyboard into the detail beside the list; tell whether there is one."""
        for split in self.findChildren(ListAndPanel):
            if split.isVisible() and split.focus_panel():
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = event.size().width() - 2 * PADDING - self.header_actions.sizeHint().width()
        direction = QBoxLayout.Direction
        is_narrow = room < TITLE_ROOM
        self._header.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        super().resizeEvent(event)


def flow(*widgets: QWidget) -> QWidget:
    """Put widgets into a row that flows onto further lines."""
    holder = QWidget()
    layout = FlowLayout()
    holder.setLayout(layout)
    for widget in widgets:
        layout.addWidget(widget)
    policy = holder.sizePolicy()
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder
