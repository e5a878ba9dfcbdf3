"""A page with a list and, beside it, a panel that follows the selection."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.widgets.split import ListAndPanel


class ListPage(Page):
    """Subclasses fill the list in `show_list` and the panel in `show_record`."""

    list: RegisterList
    split: ListAndPanel
    record: int | None = None

    def lay_out_list(self, listing: RegisterList, panel: QWidget, first: QWidget) -> None:
        """Put list and panel side by side; Enter on a row goes to the panel's `first` widget."""
        self.list = listing
        self.split = ListAndPanel(self.look, listing, panel)
        self._first = first
        self.content.addWidget(self.split, 1)
        self.add_key("Esc", self.split.show_list)
        listing.asked.connect(self.show_list)
        listing.table.selected.connect(self.choose)
        listing.table.opened.connect(self._open)

    def add_key(self, key: str, pressed: Callable[[], object]) -> None:
        """Let a key do something while the keyboard is in the list or the panel."""
        shortcut = QShortcut(QKeySequence(key), self.split, pressed)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_list(self) -> None:
        """Read the rows of the list and show them."""
        raise NotImplementedError

    def show_record(self) -> None:
        """Show `record` in the panel, or nothing where it is None."""
        raise NotImplementedError

    def choose(self, record: int | None) -> None:
        """Show a record in the panel."""
        self.record = record
        self.show_record()

    def empty_with_list(self) -> None:
        """Put the panel away while the list is empty."""
        self.split.hold_record(holds=not self.list.is_empty)
        if self.list.is_empty:
            self.choose(None)

    def tell_saved(self, record: int | None, told: str) -> None:
        """Show what was saved, and say so with the way back."""
        if record is not None:
            self.list.table.select(record)
        self.choose(record)
        self.message.tell(told, undoable=True)

    def refresh(self) -> None:
        self.show_list()
        self.show_record()

    def _open(self, record: int) -> None:
        self.choose(record)
        self.split.show_panel()
        self._first.setFocus()
