"""The foot of the sidebar: settings and help, which open dialogs and are no pages."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from apk_desktop.ui.frame.sidebar import Sidebar, SidebarEntry
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon

MARGIN_BELOW = 8


class SidebarFoot(QWidget):
    """Two entries that look like pages; neither stays selected."""

    settings_asked = Signal()
    help_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.entries = Sidebar(look)
        self.entries.setAccessibleName(look.text("Settings and help"))
        self.entries.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.entries.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entries.show_entries(
            [
                SidebarEntry("settings", look.text("Settings"), Icon.SETTINGS),
                SidebarEntry("help", look.text("Help"), Icon.HELP),
            ]
        )
        self.entries.chosen.connect(self._ask)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, MARGIN_BELOW)
        box.addWidget(self.entries)
        self._fit()

    def fold(self, folded: bool) -> None:
        """Fold to icons, or unfold."""
        self.entries.fold(folded)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the entries, so that all the other room is the pages'."""
        height = sum(self.entries.sizeHintForRow(at) for at in range(2))
        self.entries.setFixedHeight(height + 2)

    def _ask(self, key: str) -> None:
        (self.settings_asked if key == "settings" else self.help_asked).emit()
