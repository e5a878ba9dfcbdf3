"""Two states of a record side by side, what differs marked, and the way back to either."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from apk_desktop.services.record_states import ComparedField, State, compared
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button, primary_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, row
from apk_desktop.ui.widgets.painted import IconMark
from apk_desktop.wording.changes import HIDDEN, field_name, field_value, instant_said

WIDTH, HEIGHT, MARGIN = 760, 620, 40
LEFT, RIGHT = 0, 1


class StatesDialog(QDialog):
    """Compares the latest state with the one before it, until others are chosen."""

    restore_asked = Signal(int)

    def __init__(
        self, look: Look, states: Sequence[State], parent: QWidget, *, editable: bool
    ) -> None:
        super().__init__(parent)
        self._look, self._states, self._editable = look, states, editable
        self._revealed = False
        self.setWindowTitle(look.text("Compare two states"))
        self.setModal(True)
        self.choices = (
            self._choice(look.text("State on the left"), 1),
            self._choice(look.text("State on the right"), 0),
        )
        self.steps = (label("", "secondary"), label("", "secondary"))
        self.only = QCheckBox(look.text("Only what differs"))
        self.only.setChecked(True)
        self.only.toggled.connect(self.show_states)
        self.restores: list[QPushButton] = [
            outlined_button(
                look, look.text("Restore this state"), partial(self._restore, side), Icon.UNDO
            )
            for side in (LEFT, RIGHT)
        ]
        self.reveal = outlined_button(look, look.text("Show personal data"), self._reveal, Icon.EYE)
        self.count = label("", "secondary", role="secondary")
        self._fields = QGridLayout()
        self._fields.setHorizontalSpacing(12)
        self._fields.setVerticalSpacing(6)
        for across in (2, 3):
            self._fields.setColumnStretch(across, 1)
        self._lay_out()
        self.resize(WIDTH, min(HEIGHT, parent.window().height() - MARGIN))
        self.show_states()
        self.choices[LEFT].setFocus()

    def show_states(self) -> None:
        """Show the two states that are chosen."""
        fields = compared(*self._chosen())
        differing = [one for one in fields if one.differs]
        self.count.setText(
            self._look.plural("{count} field differs", "{count} fields differ", len(differing))
        )
        clear(self._fields)
        shown = differing if self.only.isChecked() else fields
        for at, field in enumerate(shown):
            self._add_field(at, field)
        hidden = any(one.column in HIDDEN for one in shown)
        self.reveal.setVisible(hidden and not self._revealed)
        for side, state in enumerate(self._chosen()):
            self.steps[side].setText(self._look.text(state.title))
            self.restores[side].setEnabled(self._editable and not state.is_now)
            said = f"{self._look.text('Restore this state')}: {self._named(state)}"
            self.restores[side].setAccessibleName(said)

    def _chosen(self) -> tuple[State, State]:
        left, right = (self._states[choice.currentIndex()] for choice in self.choices)
        return left, right

    def _named(self, state: State) -> str:
        look = self._look
        values = {
            "when": instant_said(state.made_at, look.words.catalogue),
            "who": state.made_by,
        }
        if state.is_now:
            return look.text("now · {when} · {who}", **values)
        return look.text("{when} · {who}", **values)

    def _choice(self, name: str, at: int) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for state in self._states:
            made.addItem(self._named(state))
        made.setCurrentIndex(min(at, len(self._states) - 1))
        made.currentIndexChanged.connect(self.show_states)
        return made

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("role", "plain")
        body = QVBoxLayout(inner)
        body.setContentsMargins(0, 0, 8, 0)
        body.addLayout(self._fields)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        sides = QGridLayout()
        sides.setHorizontalSpacing(12)
        for side in (LEFT, RIGHT):
            sides.addWidget(self.choices[side], 0, side)
            sides.addWidget(self.steps[side], 1, side)
            sides.addWidget(self.restores[side], 2, side, Qt.AlignmentFlag.AlignLeft)
            sides.setColumnStretch(side, 1)
        closer = primary_button(self._look, self._look.text("Close"), self.reject)
        closer.setDefault(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 14)
        box.setSpacing(10)
        box.addWidget(label(self._look.text("Compare two states"), "name"))
        box.addLayout(sides)
        box.addLayout(row(self.only, self.count, None))
        box.addWidget(scroll, 1)
        box.addLayout(row(self.reveal, None, closer))

    def _add_field(self, at: int, field: ComparedField) -> None:
        look, top = self._look, Qt.AlignmentFlag.AlignTop
        words = look.words.catalogue
        if field.differs:
            mark = IconMark(look, Icon.ELSE_APPOINTED, "accent")
            self._fields.addWidget(mark, at, 0, top)
        name = field_name(field.column, words)
        caption = label(name, "secondary", role="secondary")
        if field.differs:
            caption.setAccessibleName(look.text("{field}: differs", field=name))
        self._fields.addWidget(caption, at, 1, top)
        for across, value in enumerate((field.one, field.other), 2):
            text = field_value(field.column, value, words, revealed=self._revealed)
            said = label(text, "strong" if field.differs else "body")
            self._fields.addWidget(said, at, across, top)

    def _restore(self, side: int) -> None:
        state = self._chosen()[side]
        self.accept()
        self.restore_asked.emit(state.id)

    def _reveal(self) -> None:
        self._revealed = True
        self.show_states()
