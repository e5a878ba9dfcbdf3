"""A field whose number is hidden until somebody asks to see it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from apk_desktop.domain.identifiers import masked
from apk_desktop.ui.forms.text_fields import TextField
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button
from apk_desktop.ui.widgets.reveal import revealed_for_a_while


class MaskedField(TextField):
    """An identification number, hidden but for its last two digits; the eye shows it a while.

    A number that was just typed stays readable; a hidden one is changed after it is shown.
    """

    revealed = Signal()

    def __init__(self, look: Look, name: str, title: str, value: str = "") -> None:
        super().__init__(look, name, title)
        self._behind = ""
        self.eye = icon_button(look, Icon.EYE, look.text("Show the number"), self.reveal)
        self._timer = revealed_for_a_while(self, self.hide_number)
        self.box.removeWidget(self.editor)
        line = QHBoxLayout()
        line.addWidget(self.editor, 1)
        line.addWidget(self.eye)
        self.box.insertLayout(1, line)
        self.set_value(value)

    @property
    def value(self) -> str:
        """The number, whether it is shown or hidden."""
        return self._behind or super().value

    def set_value(self, value: str) -> None:
        """Put a number behind the mask."""
        self._show(value)
        self.hide_number()

    def reveal(self) -> None:
        """Show the number for a while and let it be changed."""
        self._show(self._behind)
        self._timer.start()
        self.revealed.emit()

    def hide_number(self) -> None:
        """Hide the number again, unless there is none or it is being corrected."""
        number = self.value
        if number and not self.check():
            self._behind = number
            self.editor.setText(masked(number))
            self.editor.setReadOnly(True)
            self.eye.setEnabled(True)

    def shown(self) -> str | None:
        return masked(self.value)

    def said(self, stored: object) -> str:
        return masked(str(stored or ""))

    def _show(self, number: str) -> None:
        self._behind = ""
        self.editor.setText(number)
        self.editor.setReadOnly(False)
        self.eye.setEnabled(False)
