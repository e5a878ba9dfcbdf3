"""What the window tells after a step, and where a list is empty."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button, link_button, outlined_button
from apk_desktop.ui.widgets.labels import label, set_role
from apk_desktop.ui.widgets.painted import IconMark

SHOWN_FOR_MS = 20_000
_LOOKS = {
    "info": ("message", Icon.INFO, "accent"),
    "warn": ("message-warn", Icon.ATTENTION, "warn"),
    "error": ("message-error", Icon.ERROR, "error"),
}


class InlineMessage(QFrame):
    """Says what happened and offers to take it back; stays 20 seconds or until the next step."""

    undo_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icon = IconMark(look, Icon.INFO)
        self._text = label()
        self._undo = link_button(look.text("Undo (Ctrl Z)"), self.undo_asked.emit)
        self._undo.setShortcut(QKeySequence("Alt+U"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR_MS)
        self._timer.timeout.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 5, 8, 5)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        line.addWidget(self._undo)
        line.addWidget(icon_button(look, Icon.CLOSE, look.text("Hide the message"), self.hide))
        self.hide()

    def tell(self, text: str, *, kind: str = "info", undoable: bool = False) -> None:
        """Show a message; an undoable one offers Undo, an error stays until it is hidden."""
        role, icon, tone = _LOOKS[kind]
        set_role(self, role)
        self._icon.show_icon(icon, tone)
        self._text.setText(text)
        self.setAccessibleName(text)
        self._undo.setVisible(undoable)
        self.show()
        if kind == "error":
            self._timer.stop()
        else:
            self._timer.start()

    @property
    def text(self) -> str:
        """What is being told."""
        return self._text.text()


class EmptyState(QWidget):
    """One sentence why a list is empty, and one action."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._text = label("", "body", role="secondary")
        self._clicked: Callable[[], object] | None = None
        self._action = outlined_button(look, "", self._act)
        self._action.hide()
        line = QHBoxLayout()
        line.addWidget(self._action)
        line.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(24, 32, 24, 32)
        box.addWidget(self._text)
        box.addLayout(line)
        box.addStretch(1)

    def explain(
        self, text: str, action: str = "", clicked: Callable[[], object] | None = None
    ) -> None:
        """Say why it is empty; the action has a verb."""
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(clicked is not None)
        self._clicked = clicked

    def _act(self) -> None:
        if self._clicked is not None:
            self._clicked()
