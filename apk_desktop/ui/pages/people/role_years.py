"""The roles of a person over the years: a lane for each role in a body, a bar for each time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from apk_desktop.domain.dates import PartialDate
from apk_desktop.services.person_card import PersonRole
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.role_lines import role_details, role_title
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.wording.memberships import said_period

LANE, BAR, AXIS, LABELS, EDGE = 40, 26, 24, 200, 6
LABEL_WIDTH = LABELS - 12
FEWEST_YEARS = 4
DAYS_IN_YEAR = 365.25


class RoleYears(QWidget):
    """Past bars are grey, current ones have the accent, future ones are dashed.

    It repeats in a picture what the list below it says in words, so it takes no keyboard focus.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._roles: list[PersonRole] = []
        self._lanes: dict[tuple[int, str], QRectF] = {}
        self._on = date.min
        self._first, self._last = 0, 1
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_roles(self, roles: Sequence[PersonRole], on: date) -> None:
        """Show memberships around a day; what began first stands on top."""
        self._roles, self._on = list(roles), on
        self._lay_lanes()
        years = [PartialDate.parse(one.starts_on).year for one in roles if one.starts_on]
        self._last = max([on.year, *years]) + 1
        self._first = min([*years, self._last - FEWEST_YEARS])
        words = self._look.words.catalogue
        self.setAccessibleName("; ".join(role_title(one, words) for one in self._roles))
        self.setVisible(bool(self._roles))
        self.updateGeometry()
        self.update()

    def _lay_lanes(self) -> None:
        """Give each role in a body a lane as high as its label needs."""
        words, metrics = self._look.words.catalogue, QFontMetrics(role_font("label"))
        self._lanes, top = {}, float(AXIS)
        for role in reversed(self._roles):
            lane_of = (role.body_id, role.role)
            if lane_of not in self._lanes:
                room = QRect(0, 0, LABEL_WIDTH, 1000)
                text = role_title(role, words)
                needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()
                height = max(LANE, needed + 4)
                self._lanes[lane_of] = QRectF(0, top, LABEL_WIDTH, height)
                top += height

    def bar_of(self, role: PersonRole) -> QRectF:
        """Give the place of a membership's bar."""
        starts = PartialDate.parse(role.starts_on).first_day if role.starts_on else None
        until = role.ends_on or role.planned_end_on
        ends = PartialDate.parse(until).last_day if until else None
        left = self._x(starts) if starts else float(LABELS)
        right = self._x(ends) if ends else float(self.width() - EDGE)
        middle = self._lanes[role.body_id, role.role].center().y()
        return QRectF(left, middle - BAR / 2, max(right - left, 3.0), BAR)

    def _x(self, day: date) -> float:
        """Give where a day stands; days before the first year stand at the edge."""
        span = (self._last + 1 - self._first) * DAYS_IN_YEAR
        part = (day - date(self._first, 1, 1)).days / span
        return LABELS + (self.width() - EDGE - LABELS) * min(max(part, 0.0), 1.0)

    def _paint_axis(self, painter: QPainter) -> None:
        theme = self._look.theme
        painter.setFont(role_font("label"))
        metrics = QFontMetrics(painter.font())
        count = self._last + 1 - self._first
        room = (self.width() - LABELS) / count
        step = max(1, round((metrics.horizontalAdvance("0000") + 14) / room + 0.5))
        for year in range(self._first, self._last + 1, step):
            x = self._x(date(year, 1, 1))
            painter.setPen(QPen(theme.color("line"), 1))
            painter.drawLine(QPointF(x, AXIS - 2), QPointF(x, self.height()))
            painter.setPen(theme.color("text_2"))
            painter.drawText(QPointF(x, AXIS - 8), str(year))

    def _paint_labels(self, painter: QPainter) -> None:
        painter.setFont(role_font("label"))
        painter.setPen(self._look.theme.color("text"))
        words = self._look.words.catalogue
        named = {(one.body_id, one.role): role_title(one, words) for one in self._roles}
        wraps = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        for lane_of, lane in self._lanes.items():
            painter.drawText(lane, int(wraps), named[lane_of])

    def _paint_bar(self, painter: QPainter, role: PersonRole) -> None:
        theme = self._look.theme
        box = self.bar_of(role)
        looks = {
            "past": ("surface_alt", QPen(theme.color("border"), 1)),
            "current": ("selected", QPen(theme.color("accent"), 1.6)),
            "future": ("surface", QPen(theme.color("accent"), 1.6, Qt.PenStyle.DashLine)),
        }
        ground, pen = looks[role.state]
        painter.setBrush(theme.color(ground))
        painter.setPen(pen)
        painter.drawRoundedRect(box, 4, 4)
        text = said_period(role.starts_on, role.ends_on, self._look.words.catalogue)
        painter.setFont(role_font("label"))
        if QFontMetrics(painter.font()).horizontalAdvance(text) <= box.width() - 12:
            painter.setPen(theme.color("text_2" if role.state == "past" else "text"))
            painter.drawText(box.adjusted(7, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def sizeHint(self) -> QSize:
        lowest = max((lane.bottom() for lane in self._lanes.values()), default=float(AXIS))
        return QSize(480, int(lowest) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        today = self._x(self._on)
        painter.setPen(QPen(self._look.theme.color("error"), 1.6))
        painter.drawLine(QPointF(today, AXIS - 2), QPointF(today, self.height()))
        self._paint_labels(painter)
        for role in self._roles:
            self._paint_bar(painter, role)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            words = self._look.words.catalogue
            for role in self._roles:
                if self.bar_of(role).contains(QPointF(event.pos())):
                    facts = (role_title(role, words), *role_details(role, words))
                    QToolTip.showText(event.globalPos(), "\n".join(filter(None, facts)), self)
                    return True
            QToolTip.hideText()
        return super().event(event)
