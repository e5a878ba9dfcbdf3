"""Fields of a form: label above, error below, value in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from apk_desktop.domain.dates import PartialDate, UnreadableDate, typed_date, typed_partial_date
from apk_desktop.ui.forms.line import Line
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
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

    def is_empty(self) -> bool:
        """Whether nothing is entered."""
        raise NotImplementedError

    def validate(self) -> bool:
        """Check the value and say what is wrong."""
        sentence = self.check()
        self.show_trouble(sentence)
        return not sentence


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

    def is_empty(self) -> bool:
        return not self.value


class NumberField(Field):
    """A whole number."""

    def __init__(
        self, look: Look, name: str, title: str, value: int = 0, *, most: int = 100_000
    ) -> None:
        super().__init__(look, name, title)
        self.editor = QSpinBox()
        self.editor.setRange(0, most)
        self.editor.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.editor.setValue(value)
        self.hold(self.editor)
        self.editor.valueChanged.connect(lambda _value: self.changed.emit())

    @property
    def value(self) -> int:
        """The number."""
        return self.editor.value()

    def is_empty(self) -> bool:
        return False


class DateField(TextField):
    """A day as clerks type it; history may be a month or a year alone."""

    def __init__(
        self,
        look: Look,
        name: str,
        title: str,
        value: str | date | None = None,
        *,
        required: bool = False,
        partial: bool = False,
    ) -> None:
        self._partial = partial
        super().__init__(look, name, title, _shown(look, value), required=required)
        self.editor.setPlaceholderText(look.text("DD.MM.YYYY"))
        opener = self.editor.addAction(
            look.icon(Icon.CALENDAR), QLineEdit.ActionPosition.TrailingPosition
        )
        opener.setToolTip(look.text("Choose from the calendar (F4)"))
        opener.triggered.connect(self.open_calendar)
        keys = QShortcut(QKeySequence("F4"), self.editor, self.open_calendar)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)

    @property
    def parsed(self) -> PartialDate | None:
        """The date that stands in the field; raises UnreadableDate."""
        if not self.value:
            return None
        if self._partial:
            return typed_partial_date(self.value)
        return PartialDate.of(typed_date(self.value))

    @property
    def day(self) -> date | None:
        """The exact day, or None where the field is empty or cannot be read."""
        try:
            parsed = self.parsed
        except UnreadableDate:
            return None
        return parsed.exact if parsed else None

    @property
    def iso(self) -> str | None:
        """The date as the register keeps it."""
        return str(self.parsed) if self.value else None

    def open_calendar(self) -> None:
        """Show a calendar under the field; the day that is chosen there is written into it."""
        from apk_desktop.ui.forms.calendar_popup import show_calendar

        show_calendar(self.look, self.editor, self.day, self._write)

    def _write(self, day: date) -> None:
        self.set_value(_shown(self.look, day))
        self.validate()
        self.changed.emit()

    def check(self) -> str:
        from apk_desktop.wording.dates import date_fault

        try:
            _ = self.parsed
        except UnreadableDate as fault:
            return date_fault(fault.fault, fault.text, self.look.words.catalogue)
        return super().check()


def _shown(look: Look, value: str | date | None) -> str:
    from apk_desktop.wording.dates import short_date

    if not value:
        return ""
    day = PartialDate.of(value) if isinstance(value, date) else PartialDate.parse(value)
    return short_date(day, look.words.catalogue)


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
        empty = none if none is not None else "—"
        self._choices = [(None, empty), *choices]
        self.editor.clear()
        for _value, text in self._choices:
            self.editor.addItem(text)
        self.set_value(value)

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

    def is_empty(self) -> bool:
        return self.value is None
