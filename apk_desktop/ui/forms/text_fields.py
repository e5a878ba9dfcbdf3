"""Fields for text and whole numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QSpinBox

from apk_desktop.domain.writing import LINE_AT_MOST, TEXT_AT_MOST
from apk_desktop.ui.forms.field import Field
from apk_desktop.ui.forms.line import Line
from apk_desktop.ui.look import Look


class TextField(Field):
    """One line of text."""

    def __init__(
        self, look: Look, name: str, title: str, value: str = "", *, required: bool = False
    ) -> None:
        super().__init__(look, name, title, required=required)
        self.editor = Line(value)
        self.hold(self.editor)
        self.editor.textEdited.connect(lambda _text: self.changed.emit())
        self.editor.left.connect(self.validate)

    @property
    def value(self) -> str:
        """The text without blanks around it."""
        return self.editor.text().strip()

    def set_value(self, value: str) -> None:
        """Show a value."""
        self.editor.setText(value)

    def shown(self) -> str | None:
        return self.value

    def check(self) -> str:
        return self.check_text(self.value, LINE_AT_MOST) or super().check()

    def is_empty(self) -> bool:
        return not self.value


class LongTextField(Field):
    """Several lines of text."""

    def __init__(
        self, look: Look, name: str, title: str, value: str = "", *, required: bool = False
    ) -> None:
        super().__init__(look, name, title, required=required)
        self.editor = QPlainTextEdit(value)
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(72)
        self.hold(self.editor)
        self.editor.textChanged.connect(self.changed)

    @property
    def value(self) -> str:
        """The text without blanks around it."""
        return self.editor.toPlainText().strip()

    def shown(self) -> str | None:
        return self.value

    def check(self) -> str:
        return self.check_text(self.value, TEXT_AT_MOST, lines=True) or super().check()

    def is_empty(self) -> bool:
        return not self.value


class NumberField(Field):
    """A whole number; the sheet of styles hides the buttons, as `NoButtons` hides the text."""

    def __init__(
        self, look: Look, name: str, title: str, value: int = 0, *, most: int = 100_000
    ) -> None:
        super().__init__(look, name, title)
        self.editor = QSpinBox()
        self.editor.setRange(0, most)
        self.editor.setValue(value)
        self.hold(self.editor)
        self.editor.valueChanged.connect(lambda _value: self.changed.emit())

    @property
    def value(self) -> int:
        """The number."""
        return self.editor.value()

    def shown(self) -> str | None:
        return str(self.value)

    def is_empty(self) -> bool:
        return False
