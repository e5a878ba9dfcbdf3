"""What the coding of the timeline means: a swatch and a word for each kind of bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from apk_desktop.domain.seat_terms import BarKind
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.bar_painting import GROUNDS, bar_pen
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.ui.widgets.painted import IconMark
from apk_desktop.wording.timeline import BAR_KINDS, otherwise_appointed


class _Swatch(QWidget):
    """A small bar of one kind; decorative, as its word stands beside it."""

    def __init__(self, look: Look, kind: BarKind) -> None:
        super().__init__()
        self._look, self._kind = look, kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(22, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(bar_pen(self._look.theme, self._kind))
        painter.setBrush(self._look.theme.color(GROUNDS.get(self._kind, "surface")))
        painter.drawRoundedRect(QRectF(1.5, 1.5, 19, 11), 3, 3)
        painter.end()


def timeline_legend(look: Look, told: QWidget) -> QWidget:
    """Make the row of swatches with their words; `told` comes last."""
    parts = [_beside(_Swatch(look, kind), look.text(told)) for kind, told in BAR_KINDS.items()]
    otherwise = otherwise_appointed(look.words.catalogue)
    parts.append(_beside(IconMark(look, Icon.ELSE_APPOINTED, "warn", 14), otherwise))
    return flow(*parts, told)


def _beside(mark: QWidget, told: str) -> QWidget:
    holder = QWidget()
    words = label(told, "label", role="secondary", wraps=False)
    holder.setLayout(row(mark, words, spacing=6))
    return holder
