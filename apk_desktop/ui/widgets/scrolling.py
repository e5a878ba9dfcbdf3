"""Areas that scroll downwards and never sideways."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from apk_desktop.ui.widgets.layouts import column


def scrolling(widget: QWidget) -> QScrollArea:
    """Put a widget into an area that scrolls downwards."""
    holder = QWidget()
    holder.setProperty("role", "plain")
    holder.setLayout(column(widget, None, margins=14))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(holder)
    holder.setAutoFillBackground(False)  # the area would fill it with the window's ground
    return area
