"""The status bar: whether the people are invented, and when the register was last saved."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.painted import IconMark

HEIGHT = 26


class StatusBar(QFrame):
    """One line at the foot of the window."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "statusbar")
        self.setMinimumHeight(HEIGHT)
        self._practice_icon = IconMark(look, Icon.PRACTICE, "warn", 14)
        self._practice_icon.hide()
        self._practice = label("", "label", role="warn")
        self._saved = label("", "label", role="secondary", wraps=False)
        self._register = label("", "label", role="secondary", wraps=False)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 2, 14, 2)
        line.addWidget(self._practice_icon)
        line.addWidget(self._practice, 1)
        line.addWidget(self._saved)
        line.addSpacing(12)
        line.addWidget(self._register)

    def show_register(self, name: str, *, practice: bool) -> None:
        """Name the register; a practice one warns that its people are invented."""
        self._register.setText(name)
        warning = self._look.text("Practice register: all people are invented")
        self._practice.setText(warning if practice else "")
        self._practice_icon.setVisible(practice)

    def show_saved(self, text: str) -> None:
        """Say when something was last saved."""
        self._saved.setText(text)
