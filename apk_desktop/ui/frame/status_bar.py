"""The status bar: whether the people are invented, and when the register was last saved."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.labels import label

HEIGHT = 26


class StatusBar(QFrame):
    """One line at the foot of the window."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "statusbar")
        self.setMinimumHeight(HEIGHT)
        self._practice_icon = QLabel()
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
        look.theme.changed.connect(self._draw_icon)
        self._is_practice = False

    def show_register(self, name: str, *, practice: bool) -> None:
        """Name the register; a practice one warns that its people are invented."""
        self._register.setText(name)
        self._is_practice = practice
        warning = self._look.text("Practice register: all people are invented")
        self._practice.setText(warning if practice else "")
        self._draw_icon()

    def show_saved(self, text: str) -> None:
        """Say when something was last saved."""
        self._saved.setText(text)

    def _draw_icon(self) -> None:
        if self._is_practice:
            self._practice_icon.setPixmap(self._look.icon(Icon.PRACTICE, "warn").pixmap(14, 14))
        else:
            self._practice_icon.clear()
