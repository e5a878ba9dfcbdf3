"""Chips of a filter bar: a condition that is set, and the way to set a further one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon, paint_icon
from apk_desktop.ui.widgets.buttons import ICON_BESIDE_TEXT

CROSS, CROSS_ZONE = 14, 28


class Condition(QToolButton):
    """A chip "Field: value ×": a click changes the value, the cross or Del drops it."""

    chosen = Signal()
    step_asked = Signal(int)

    def __init__(self, look: Look, title: str, values: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.title, self.value = title, ""
        self._look = look
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToHide.connect(self._show)
        self.setMenu(self._menu)
        self.offer(values)

    def offer(self, values: Sequence[tuple[str, str]]) -> None:
        """Offer other values; one that is set and not among them is dropped without telling."""
        self._texts = dict(values)
        self._menu.clear()
        self.offer_in(self._menu)
        self._menu.addSeparator()
        dropping = self._menu.addAction(self._look.text("Drop the condition"))
        dropping.triggered.connect(self.drop)
        if self.value not in self._texts:
            self.value = ""
        self._show()

    def offer_in(self, menu: QMenu) -> None:
        """Offer the values in a menu."""
        for value, text in self._texts.items():
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, one=value: self.choose(one))

    def choose(self, value: str, *, tell: bool = True) -> None:
        """Choose a value, or none."""
        self.value = value
        self._show()
        if tell:
            self.chosen.emit()

    def has(self, value: str) -> bool:
        """Whether a value is offered."""
        return value in self._texts

    def drop(self) -> None:
        """Drop the condition."""
        self.choose("")

    def _show(self) -> None:
        self.setChecked(bool(self.value))
        self.setVisible(bool(self.value))
        value = self._texts.get(self.value, "")
        text = self._look.text("{field}: {value}", field=self.title, value=value)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(self._look.text("Change with Enter, drop with Del"))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = QRectF(self.width() - CROSS_ZONE + 5, (self.height() - CROSS) / 2, CROSS, CROSS)
        painter = QPainter(self)
        paint_icon(painter, place, Icon.CLOSE, self._look.theme.tokens.accent)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self.width() - CROSS_ZONE:
            self.drop()
        else:
            super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Alt ← goes back a page elsewhere in the window; on a chip it goes to the chip before.
        if event.type() == QEvent.Type.ShortcutOverride and _is_step(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.step_asked.emit(1)
            self.drop()
        elif _is_step(event):
            self.step_asked.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showMenu()
        else:
            super().keyPressEvent(event)


def _is_step(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
    )


def dashed_chip(look: Look, text: str) -> QToolButton:
    """Make the chip that offers further conditions."""
    made = QToolButton()
    made.setProperty("role", "chip-offer")
    made.setText(text)
    made.setIcon(look.icon(Icon.ADD))
    made.setIconSize(ICON_BESIDE_TEXT)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return made
