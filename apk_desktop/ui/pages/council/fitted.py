"""A widget as high as its wrapped text needs, where the layout around it does not ask."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget


class Fitted(QWidget):
    """Needs the height that its content takes at its width, neither more nor less.

    A splitter knows no height for width: it would give wrapped labels the height they have at
    another width, so that the page scrolls for nothing or text is cut.
    """

    def __init__(self, content: QLayout) -> None:
        super().__init__()
        self.setLayout(content)

    def _fit(self) -> None:
        layout = self.layout()
        if layout is None:
            return
        height = layout.totalMinimumSize().height()
        if layout.hasHeightForWidth():
            height = max(height, layout.totalHeightForWidth(self.width()))
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
