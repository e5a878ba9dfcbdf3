"""Personal data that are hidden until the eye is pressed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.reveal import revealed_for_a_while

MASK = "••••••"


class MaskedNumber(QWidget):
    """Shows a number or a word as `hidden` says, and whole for half a minute."""

    def __init__(self, look: Look, number: str, hidden: str = MASK, what: str = "") -> None:
        super().__init__()
        self._number, self._hidden = number, hidden
        self.shown = label(hidden, wraps=False)
        self.eye = icon_button(look, Icon.EYE, what or look.text("Show the number"), self.reveal)
        self._timer = revealed_for_a_while(self, self.hide_number)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.shown)
        line.addWidget(self.eye)
        line.addStretch(1)

    def reveal(self) -> None:
        """Show the whole number for a while."""
        self.shown.setText(self._number)
        self._timer.start()

    def hide_number(self) -> None:
        """Hide the number again."""
        self.shown.setText(self._hidden)
