"""What every field of a form is: label above, error below, value in the middle."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from apk_desktop.domain.writing import unseen_place
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column, row
from apk_desktop.ui.widgets.painted import IconMark


class Field(QWidget):
    """A labelled field with room for one error sentence."""

    changed = Signal()

    def __init__(self, look: Look, name: str, title: str, *, required: bool = False) -> None:
        super().__init__()
        self.look, self.name, self.title = look, name, title
        self.required = required
        shown = look.text("{field} (required)", field=title) if required else title
        self.caption = label(shown, "label", role="secondary")
        self.trouble = label("", "label", role="error")
        self._wrong = QWidget()
        line = row(IconMark(look, Icon.ERROR, "error", 14), self.trouble, spacing=5)
        line.setStretch(1, 1)
        self._wrong.setLayout(line)
        self._wrong.hide()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(3)
        self.box.addWidget(self.caption)
        self.box.addWidget(self._wrong)

    def hold(self, editor: QWidget) -> None:
        """Put the editor between label and error."""
        editor.setAccessibleName(self.title)
        self.caption.setBuddy(editor)
        self.setFocusProxy(editor)
        self.box.insertWidget(1, editor)

    def show_trouble(self, sentence: str) -> None:
        """Say under the field what is wrong, or nothing."""
        self.trouble.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        editor = self.focusProxy()
        if editor is not None:
            editor.setProperty("wrong", "true" if sentence else "false")
            editor.setAccessibleDescription(sentence)
            editor.style().unpolish(editor)
            editor.style().polish(editor)

    def check(self) -> str:
        """Give the sentence of what is wrong with the value, or an empty text."""
        if self.required and self.is_empty():
            return self.look.text("Fill in this field.")
        return ""

    def check_text(self, text: str, most: int, *, lines: bool = False) -> str:
        """Say what is wrong with a text that is too long or holds signs nobody sees, or nothing."""
        place = unseen_place(text, lines=lines)
        if place:
            return self.look.text(
                "Sign {place} cannot be seen. Delete it, or type the text anew.", place=place
            )
        if len(text) > most:
            return self.look.plural(
                "This is too long by {count} sign. Shorten it.",
                "This is too long by {count} signs. Shorten it.",
                len(text) - most,
            )
        return ""

    def is_empty(self) -> bool:
        """Whether nothing is entered."""
        raise NotImplementedError

    def shown(self) -> str | None:
        """Give what the field shows, or None where it cannot be compared with a stored value."""
        return None

    def said(self, stored: object) -> str:
        """Write a value of the register as the field would show it."""
        return "" if stored is None else str(stored)

    def validate(self) -> bool:
        """Check the value and say what is wrong."""
        sentence = self.check()
        self.show_trouble(sentence)
        return not sentence


def captioned(caption: str, widget: QWidget) -> QWidget:
    """Put a caption over a widget, as a field has it, so that they stand in one line."""
    holder = QWidget()
    holder.setLayout(column(label(caption, "label", role="secondary"), widget, spacing=3))
    return holder
