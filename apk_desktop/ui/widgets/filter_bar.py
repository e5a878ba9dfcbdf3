"""The bar above a list: words to look for, conditions, and a way to drop them all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.chips import Condition, dashed_chip
from apk_desktop.ui.widgets.layouts import FlowLayout

TYPING_PAUSE_MS = 90


class WordsField(QLineEdit):
    """The words of a filter; ↓ or Enter go on to what was found."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Words and conditions of a list; `/` goes to the words, and `done` tells of leaving them.

    A condition that is set stands as a chip; the others wait in the menu of "+ Condition".
    """

    changed = Signal()
    done = Signal()

    def __init__(self, look: Look, placeholder: str) -> None:
        super().__init__()
        self._look = look
        self._conditions: dict[str, Condition] = {}
        self.words = self._words_field(placeholder)
        self._offer = self._offer_button()
        self._reset = link_button(look.text("Reset"), self.reset)
        self._reset.hide()
        self._flow = FlowLayout()
        for widget in (self.words, self._offer, self._reset):
            self._flow.addWidget(widget)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addLayout(self._flow, 1)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self.words.textChanged.connect(lambda _text: self._pause.start())
        self.changed.connect(self._show_what_is_set)
        self.words.done.connect(self._leave_words)
        slash = QShortcut(QKeySequence("/"), self, self.words.setFocus)
        slash.activatedAmbiguously.connect(self.words.setFocus)  # two lists on a page take turns

    @property
    def text(self) -> str:
        """The words to look for."""
        return self.words.text().strip()

    def add_choice(self, key: str, title: str, values: Sequence[tuple[str, str]]) -> None:
        """Offer a condition on a column; choosing nothing drops it."""
        condition = Condition(self._look, title, values)
        condition.chosen.connect(self.changed)
        condition.step_asked.connect(self._step)
        self._conditions[key] = condition
        for widget in (self._offer, self._reset):
            self._flow.removeWidget(widget)
        for widget in (condition, self._offer, self._reset):
            self._flow.addWidget(widget)
        self._offer.show()

    def offer_choice(self, key: str, title: str, values: Sequence[tuple[str, str]]) -> None:
        """Offer a condition, or one that is offered already under another title and values."""
        if key in self._conditions:
            self._conditions[key].title = title
            self.offer_values(key, values)
        else:
            self.add_choice(key, title, values)

    def withdraw_choice(self, key: str) -> None:
        """Offer a condition no more."""
        gone = self._conditions.pop(key, None)
        if gone is not None:
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
            self._show_what_is_set()

    def add_widget(self, widget: QWidget, at: int = -1) -> None:
        """Put a widget at the right end of the bar, or before others there."""
        self._line.insertWidget(at, widget, 0, Qt.AlignmentFlag.AlignTop)

    def filters(self) -> dict[str, str]:
        """Give the conditions that are set."""
        return {key: one.value for key, one in self._conditions.items() if one.value}

    def offer_values(self, key: str, values: Sequence[tuple[str, str]]) -> None:
        """Offer other values of a condition, as the list has them now."""
        self._conditions[key].offer(values)
        self._show_what_is_set()

    def set_filter(self, key: str, value: str) -> None:
        """Set a condition."""
        self._conditions[key].choose(value)

    def ask(self, text: str, filters: Mapping[str, str]) -> list[str] | None:
        """Ask for words and conditions and for nothing else.

        Gives None where all of it is known, else the titles of the conditions that ask for what is
        not offered; a condition that the bar does not have at all has no title.
        """
        known = self._conditions
        missing = [
            key for key, value in filters.items() if key not in known or not known[key].has(value)
        ]
        self.words.setText(text)
        for key, one in known.items():
            value = "" if key in missing else filters.get(key, "")
            one.choose(value, tell=False)
        self._pause.stop()
        self.changed.emit()
        return [known[key].title for key in missing if key in known] if missing else None

    def reset(self) -> None:
        """Drop the words and every condition."""
        self.words.clear()
        for one in self._conditions.values():
            one.choose("", tell=False)
        self.changed.emit()

    def _leave_words(self) -> None:
        """Let the list find what was typed, and go on to it."""
        if self._pause.isActive():
            self._pause.stop()
            self.changed.emit()
        self.done.emit()

    def _words_field(self, placeholder: str) -> WordsField:
        made = WordsField()
        made.setProperty("role", "search")
        made.setPlaceholderText(placeholder)
        made.setAccessibleName(placeholder)
        made.setClearButtonEnabled(True)
        made.setMinimumWidth(220)
        made.addAction(self._look.icon(Icon.FILTER), QLineEdit.ActionPosition.LeadingPosition)
        return made

    def _offer_button(self) -> QToolButton:
        made = dashed_chip(self._look, self._look.text("Condition"))
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        made.setMenu(menu)
        made.hide()
        return made

    def _fill(self, menu: QMenu) -> None:
        """Offer the conditions that are not set, each with its values."""
        menu.clear()
        for one in self._conditions.values():
            if not one.value:
                one.offer_in(menu.addMenu(one.title))

    def _show_what_is_set(self) -> None:
        self._reset.setVisible(bool(self.text or self.filters()))
        self._offer.setVisible(any(not one.value for one in self._conditions.values()))

    def _step(self, step: int) -> None:
        """Move the keyboard to the next or the previous chip, around the ends."""
        shown = [one for one in self._conditions.values() if one.value]
        at = next((place for place, one in enumerate(shown) if one.hasFocus()), 0)
        shown[(at + step) % len(shown)].setFocus()
