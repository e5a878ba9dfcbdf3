"""A field that finds a record by a part of its name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QCompleter

from apk_desktop.ui.forms.fields import Field
from apk_desktop.ui.forms.line import Line
from apk_desktop.ui.look import Look

Found = tuple[int, str, str]


class PickerField(Field):
    """A record found by typing a part of its name in any spelling."""

    def __init__(
        self,
        look: Look,
        name: str,
        title: str,
        search: Callable[[str], Sequence[Found]],
        value: tuple[int, str] | None = None,
        *,
        required: bool = False,
    ) -> None:
        super().__init__(look, name, title, required=required)
        self._search = search
        self._chosen = value
        self._found: dict[str, int] = {}
        self.editor = Line(value[1] if value else "")
        self.editor.setPlaceholderText(look.text("Type a part of the name"))
        self._completer = QCompleter([], self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self.editor)
        self._completer.activated.connect(self._choose)
        self.hold(self.editor)
        self.editor.textEdited.connect(self._look_up)
        self.editor.left.connect(self.validate)

    @property
    def value(self) -> int | None:
        """The id of the record that is chosen."""
        return self._chosen[0] if self._chosen else None

    def set_value(self, value: tuple[int, str] | None) -> None:
        """Show a record."""
        self._chosen = value
        self.editor.setText(value[1] if value else "")

    def is_empty(self) -> bool:
        return self._chosen is None

    def check(self) -> str:
        if self._chosen is None and self.editor.text().strip():
            return self.look.text("Choose one of the names found, or clear the field.")
        return super().check()

    def _look_up(self, text: str) -> None:
        self._chosen = None
        self.changed.emit()
        if not text.strip():
            self._hide_found()
            return
        self._found = {
            f"{shown} · {detail}" if detail else shown: row_id
            for row_id, shown, detail in self._search(text)
        }
        if text in self._found:
            self._choose(text)
            return
        self._completer.setModel(QStringListModel(list(self._found), self))
        self._completer.complete()

    def _hide_found(self) -> None:
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()

    def _choose(self, text: str) -> None:
        self._chosen = (self._found[text], text)
        self.editor.setText(text)
        self.show_trouble("")
        self.changed.emit()
