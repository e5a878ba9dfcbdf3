"""A field for one of a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from apk_desktop.ui.forms.field import Field
from apk_desktop.ui.look import Look


class ChoiceField(Field):
    """One of a list, found by typing; a value is an id or a code."""

    def __init__(
        self,
        look: Look,
        name: str,
        title: str,
        choices: Sequence[tuple[object, str]],
        value: object = None,
        *,
        required: bool = False,
        none: str | None = None,
    ) -> None:
        super().__init__(look, name, title, required=required)
        self.editor = QComboBox()
        self.editor.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.editor.setMinimumContentsLength(12)
        self._choices: list[tuple[object, str]] = []
        self.hold(self.editor)
        self.set_choices(choices, value, none=none)
        self.editor.currentIndexChanged.connect(lambda _at: self.changed.emit())

    def set_choices(
        self,
        choices: Sequence[tuple[object, str]],
        value: object = None,
        *,
        none: str | None = None,
    ) -> None:
        """Offer other choices; `none` is the text of choosing nothing."""
        before = self.value if self._choices else None
        empty = none if none is not None else "—"
        self._choices = [(None, empty), *choices]
        silent = QSignalBlocker(self.editor)  # what is chosen while the list is filled is no choice
        self.editor.clear()
        for _value, text in self._choices:
            self.editor.addItem(text)
        self.set_value(value)
        silent.unblock()
        if self.value != before:
            self.changed.emit()

    @property
    def value(self) -> object:
        """The value that is chosen, or None."""
        return self._choices[self.editor.currentIndex()][0]

    @property
    def id(self) -> int | None:
        """The chosen value where it is an id."""
        return self.value if isinstance(self.value, int) else None

    @property
    def code(self) -> str:
        """The chosen value where it is a code, else an empty text."""
        return self.value if isinstance(self.value, str) else ""

    def set_value(self, value: object) -> None:
        """Choose a value."""
        values = [one for one, _text in self._choices]
        self.editor.setCurrentIndex(values.index(value) if value in values else 0)

    def shown(self) -> str | None:
        return self.editor.currentText()

    def said(self, stored: object) -> str:
        """Write a stored value as its choice; one that is not offered is empty."""
        found = (text for value, text in self._choices if value == (stored or None))
        return next(found, "")

    def is_empty(self) -> bool:
        return self.value is None
