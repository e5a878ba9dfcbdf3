"""Buttons: one filled primary, outlined others, links, and icons with a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon

ICON_SIZE = QSize(16, 16)
# An icon is drawn at the left of its room, so the rest of the room parts it from the words.
ICON_BESIDE_TEXT = QSize(20, 16)


def button(
    text: str,
    clicked: Callable[[], object],
    *,
    icon: QIcon | None = None,
    role: str = "",
    shortcut: str = "",
) -> QPushButton:
    """Make a button with a verb on it; the shortcut is told in the tooltip."""
    made = QPushButton(text)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if role:
        made.setProperty("role", role)
    if icon is not None:
        made.setIcon(icon)
        made.setIconSize(ICON_BESIDE_TEXT)
    if shortcut:
        made.setShortcut(QKeySequence(shortcut))
        shown = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{text} ({shown})")
    made.clicked.connect(lambda _checked=False: clicked())
    return made


def primary_button(
    look: Look,
    text: str,
    clicked: Callable[[], object],
    icon: Icon | None = None,
    shortcut: str = "",
) -> QPushButton:
    """Make the one filled button of a page."""
    drawn = look.icon(icon, "on_accent") if icon else None
    return button(text, clicked, icon=drawn, role="primary", shortcut=shortcut)


def outlined_button(
    look: Look,
    text: str,
    clicked: Callable[[], object],
    icon: Icon | None = None,
    shortcut: str = "",
) -> QPushButton:
    """Make an outlined button."""
    drawn = look.icon(icon, "text") if icon else None
    return button(text, clicked, icon=drawn, shortcut=shortcut)


def reword(made: QAbstractButton, text: str) -> None:
    """Put other words on a button; Qt takes its shortcut away with the old ones."""
    shortcut = made.shortcut()
    made.setText(text)
    made.setShortcut(shortcut)


def link_button(text: str, clicked: Callable[[], object]) -> QPushButton:
    """Make a button that looks like a link."""
    return button(text, clicked, role="link")


def icon_button(
    look: Look, icon: Icon, name: str, clicked: Callable[[], object], shortcut: str = ""
) -> QToolButton:
    """Make a button with an icon alone, named for the tooltip and for screen readers."""
    made = QToolButton()
    made.setProperty("role", "icon")
    made.setIcon(look.icon(icon))
    made.setIconSize(ICON_SIZE)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if shortcut:
        made.setShortcut(QKeySequence(shortcut))
        shown = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        made.setToolTip(f"{name} ({shown})")
    made.clicked.connect(lambda _checked=False: clicked())
    return made


class SegmentedChoice(QWidget):
    """Two to four exclusive values, all visible; ← and → move between them."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], name: str, current: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._values: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, (value, text) in enumerate(choices):
            place = "first" if at == 0 else "last" if at == len(choices) - 1 else "middle"
            segment = self._segment(value, text, place)
            self._values[value] = segment
            self._group.addButton(segment)
            row.addWidget(segment)
        self.choose(current or choices[0][0])

    def _segment(self, value: str, text: str, place: str) -> QToolButton:
        made = QToolButton()
        made.setText(text)
        made.setAccessibleName(text)
        made.setCheckable(True)
        made.setProperty("role", "segment")
        made.setProperty("place", place)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.clicked.connect(lambda _checked=False, v=value: self.chosen.emit(v))
        return made

    @property
    def value(self) -> str:
        """The value that is chosen."""
        return next(value for value, one in self._values.items() if one.isChecked())

    def choose(self, value: str) -> None:
        """Show a value as chosen, without telling."""
        self._values[value].setChecked(True)

    def segment(self, value: str) -> QToolButton:
        """Give the button of a value."""
        return self._values[value]
