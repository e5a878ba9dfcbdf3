"""Labels: every text wraps, none is cut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from apk_desktop.ui.theme.fonts import role_font


def label(text: str = "", font: str = "body", *, role: str = "", wraps: bool = True) -> QLabel:
    """Make a label; `font` is a role of type, `role` a colour: secondary, error, warn, accent."""
    made = QLabel(text)
    made.setFont(role_font(font))
    made.setWordWrap(wraps)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    policy = made.sizePolicy()
    policy.setHorizontalPolicy(
        QSizePolicy.Policy.Preferred if wraps else QSizePolicy.Policy.Minimum
    )
    made.setSizePolicy(policy)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role and draw it so."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
