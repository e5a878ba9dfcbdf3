"""A field of things to tick, with room for others below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from apk_desktop.ui.forms.field import Field
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column

OTHERS_HEIGHT = 56


class ChecklistField(Field):
    """The value is a text with a line for each: the codes that are ticked, then the others."""

    def __init__(
        self, look: Look, name: str, title: str, choices: Sequence[tuple[str, str]], value: str
    ) -> None:
        super().__init__(look, name, title)
        lines = value.splitlines()
        self.boxes = {code: QCheckBox(text) for code, text in choices}
        for code, box in self.boxes.items():
            box.setChecked(code in lines)
            box.toggled.connect(lambda _checked: self.changed.emit())
        self.others = QPlainTextEdit("\n".join(one for one in lines if one not in self.boxes))
        self.others.setTabChangesFocus(True)
        self.others.setFixedHeight(OTHERS_HEIGHT)
        told = look.text("Others, one on a line")
        self.others.setAccessibleName(told)
        self.others.textChanged.connect(self.changed)
        holder = QWidget()
        below = label(told, "label", role="secondary")
        holder.setLayout(column(*self.boxes.values(), below, self.others, spacing=4))
        self.hold(holder)
        self.setFocusProxy(next(iter(self.boxes.values())))

    @property
    def value(self) -> str:
        """What is ticked and written, a line for each."""
        ticked = [code for code, box in self.boxes.items() if box.isChecked()]
        written = (line.strip() for line in self.others.toPlainText().splitlines())
        return "\n".join([*ticked, *(line for line in written if line)])

    def is_empty(self) -> bool:
        return not self.value
