"""How a seat is painted: a tile with its code and community, or with a mark; and the legend."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from apk_desktop.services.held_seats import SeatHeld
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.council.seat_model import Index, SeatModel, seat_code
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.icons import Icon, paint_icon
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.ui.widgets.painted import IconMark

SPACING = 3
TILE = QSize(48, 34)
HEADING_HEIGHT = 23
ICON = 14


class TileDelegate(QStyledItemDelegate):
    """Paints a seat as a tile, and a category's heading across the whole width."""

    def __init__(self, look: Look, model: SeatModel) -> None:
        super().__init__()
        self._look, self._model = look, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        seat = self._model.seat(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if seat is None:
            self._paint_heading(painter, QRectF(option.rect), str(index.data()))
        else:
            box = QRectF(option.rect).adjusted(1, 1, -1, -1)
            self._paint_frame(painter, box, seat)
            self._paint_content(painter, box, seat)
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(QPen(self._look.theme.color("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if self._model.seat(index) is not None:
            return TILE
        view = option.widget
        if not isinstance(view, QListView):
            return TILE
        return QSize(view.viewport().width() - 2 * SPACING - 1, HEADING_HEIGHT)

    def _paint_heading(self, painter: QPainter, box: QRectF, text: str) -> None:
        painter.setFont(role_font("strong"))
        painter.setPen(self._look.theme.color("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_frame(self, painter: QPainter, box: QRectF, seat: SeatHeld) -> None:
        theme = self._look.theme
        soon = seat.ends_soon(self._model.on)
        tone = "warn" if seat.is_vacant else "border" if soon else "line"
        style = Qt.PenStyle.DashLine if seat.is_vacant else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.color(tone), 1, style))
        painter.setBrush(theme.color("warn_soft" if seat.is_vacant else "surface_alt"))
        painter.drawRoundedRect(box, 5, 5)

    def _paint_content(self, painter: QPainter, box: QRectF, seat: SeatHeld) -> None:
        theme = self._look.theme
        short = seat.community_short.say(self._look.language)
        marked = seat.is_vacant or seat.ends_soon(self._model.on)
        lower = QRectF(box.left(), box.center().y(), box.width(), box.height() / 2 - 1)
        upper = QRectF(box.left(), box.top() + 1, box.width(), box.height() / 2 - 1)
        painter.setFont(role_font("label"))
        painter.setPen(theme.color("warn" if seat.is_vacant else "text"))
        painter.drawText(
            upper if marked or short else box, Qt.AlignmentFlag.AlignCenter, seat_code(seat)
        )
        if marked:
            place = QRectF(lower.center().x() - ICON / 2, lower.top(), ICON, ICON)
            icon = Icon.VACANCY if seat.is_vacant else Icon.ENDS_SOON
            paint_icon(painter, place, icon, theme.color("warn").name())
        elif QFontMetrics(role_font("tile")).horizontalAdvance(short) <= lower.width():
            painter.setFont(role_font("tile"))
            painter.setPen(theme.color("text_2"))
            painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, short)


def legend(look: Look) -> QWidget:
    """Say what the marks of the tiles mean."""
    holder = QWidget()
    layout = row(spacing=6)
    for icon, text in (
        (Icon.VACANCY, look.text("vacant")),
        (Icon.ENDS_SOON, look.text("ends soon")),
    ):
        layout.addWidget(IconMark(look, icon, "warn", ICON))
        layout.addWidget(label(text, "secondary", role="secondary", wraps=False))
        layout.addSpacing(8)
    holder.setLayout(layout)
    return holder
