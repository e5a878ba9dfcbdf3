"""A list with its detail beside it; where there is no room the detail takes the list's place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedLayout, QWidget

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.layouts import column

PANEL_WIDTH = 356
FOLDS_BELOW = 900


class ListAndPanel(QWidget):
    """Shows list and panel side by side, or the one that is asked for."""

    def __init__(self, look: Look, listing: QWidget, panel: QWidget) -> None:
        super().__init__()
        self._listing = listing
        self._back = outlined_button(look, look.text("Back to the list"), self.show_list, Icon.BACK)
        self._panel = QWidget()
        self._panel.setLayout(column(self._back, panel, spacing=8))
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(listing)
        self._splitter.addWidget(self._panel)
        self._splitter.setStretchFactor(0, 1)
        self._panel.setMinimumWidth(300)
        self._panel.setMaximumWidth(480)
        self._splitter.setSizes([900, PANEL_WIDTH])
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._splitter)
        self.folded = False
        self._holds = True
        self._back.hide()

    def hold_record(self, *, holds: bool) -> None:
        """Leave the whole room to the list while there is no record to show beside it."""
        self._holds = holds
        if not self.folded:
            self._panel.setVisible(holds)

    def show_panel(self) -> None:
        """Show the detail; beside the list it is there already."""
        if self.folded:
            self._listing.hide()
            self._panel.show()

    def show_list(self) -> None:
        """Go back to the list."""
        self._listing.show()
        self._panel.setVisible(not self.folded and self._holds)

    def focus_panel(self) -> bool:
        """Put the keyboard into the panel; tell whether it came from elsewhere and could."""
        if not self._panel.isVisible() or self._panel.isAncestorOf(
            QApplication.focusWidget() or self
        ):
            return False
        parts = self._panel.findChildren(QWidget)
        able = Qt.FocusPolicy.TabFocus
        first = next((one for one in parts if one.isVisible() and one.focusPolicy() & able), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return first is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        folded = event.size().width() < FOLDS_BELOW
        if folded != self.folded:
            self.folded = folded
            self._back.setVisible(folded)
            self._panel.setMaximumWidth(16_777_215 if folded else 480)
            self.show_list()
        super().resizeEvent(event)
