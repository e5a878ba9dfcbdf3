"""A field whose number is hidden until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from apk_desktop.ui.forms.fields import TextField
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button

REVEALED_FOR_MS = 30_000


class MaskedField(TextField):
    """An identification number, hidden but for its last two digits; the eye shows it a while."""

    revealed = Signal()

    def __init__(self, look: Look, name: str, title: str, value: str = "") -> None:
        super().__init__(look, name, title, value)
        self._eye = icon_button(look, Icon.EYE, look.text("Show the number"), self.reveal)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REVEALED_FOR_MS)
        self._timer.timeout.connect(self._hide)
        self.box.removeWidget(self.editor)
        line = QHBoxLayout()
        line.addWidget(self.editor, 1)
        line.addWidget(self._eye)
        self.box.insertLayout(1, line)
        self._hide()

    def reveal(self) -> None:
        """Show the number for a while."""
        self.editor.setEchoMode(QLineEdit.EchoMode.Normal)
        self._timer.start()
        self.revealed.emit()

    def _hide(self) -> None:
        # A number that is being typed stays readable; one that was stored is hidden.
        hidden = bool(self.value) and not self.editor.hasFocus()
        self.editor.setEchoMode(
            QLineEdit.EchoMode.PasswordEchoOnEdit if hidden else QLineEdit.EchoMode.Normal
        )
