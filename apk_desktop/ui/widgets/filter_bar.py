"""The bar above a list: words to look for, conditions, and a way to drop them all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import ICON_SIZE, link_button
from apk_desktop.ui.widgets.layouts import FlowLayout

TYPING_PAUSE_MS = 90


class FilterBar(QWidget):
    """Words and conditions of a list; `/` goes to the words."""

    changed = Signal()

    def __init__(self, look: Look, placeholder: str) -> None:
        super().__init__()
        self._look = look
        self._choices: dict[str, _Condition] = {}
        self._flow = FlowLayout()
        self.setLayout(self._flow)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.words = QLineEdit()
        self.words.setPlaceholderText(placeholder)
        self.words.setAccessibleName(placeholder)
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(220)
        self.words.addAction(look.icon(Icon.FILTER), QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self._reset = link_button(look.text("Reset"), self.reset)
        self._reset.hide()
        self.changed.connect(self._offer_reset)
        self._flow.addWidget(self.words)
        QShortcut(QKeySequence("/"), self, self.words.setFocus)

    @property
    def text(self) -> str:
        """The words to look for."""
        return self.words.text().strip()

    def add_choice(self, key: str, title: str, values: Sequence[tuple[str, str]]) -> None:
        """Offer a condition on a column; choosing nothing drops it."""
        condition = _Condition(self._look, title, values)
        condition.chosen.connect(self.changed)
        self._choices[key] = condition
        self._flow.addWidget(condition)
        self._flow.removeWidget(self._reset)
        self._flow.addWidget(self._reset)

    def add_widget(self, widget: QWidget) -> None:
        """Put a widget at the end of the bar."""
        self._flow.addWidget(widget)

    def filters(self) -> dict[str, str]:
        """Give the conditions that are set."""
        return {key: one.value for key, one in self._choices.items() if one.value}

    def set_filter(self, key: str, value: str) -> None:
        """Set a condition."""
        self._choices[key].choose(value)

    def reset(self) -> None:
        """Drop the words and every condition."""
        self.words.clear()
        for one in self._choices.values():
            one.choose("", tell=False)
        self.changed.emit()

    def _offer_reset(self) -> None:
        self._reset.setVisible(bool(self.text or self.filters()))


class _Condition(QToolButton):
    """A chip with a menu of the values a column may have."""

    chosen = Signal()

    def __init__(self, look: Look, title: str, values: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.value = ""
        self._look, self._title = look, title
        self._texts = dict(values)
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIcon(look.icon(Icon.DOWN))
        self.setIconSize(ICON_SIZE)
        menu = QMenu(self)
        for value, text in (("", look.text("All")), *values):
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, one=value: self.choose(one))
        menu.aboutToHide.connect(self._show)
        self.setMenu(menu)
        self._show()

    def choose(self, value: str, *, tell: bool = True) -> None:
        """Choose a value, or none."""
        self.value = value
        self._show()
        if tell:
            self.chosen.emit()

    def _show(self) -> None:
        self.setChecked(bool(self.value))
        value = self._texts.get(self.value) or self._look.text("All")
        text = self._look.text("{field}: {value}", field=self._title, value=value)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
