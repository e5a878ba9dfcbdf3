"""Two plans one above the other, a column for each round; what would change is outlined."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from apk_desktop.services.references import Community
from apk_desktop.services.rotation.comparing import PlannedRound, PlannedTerm
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.widgets.painted import paint_mark

ROUND, BAR, GAP, HEADER, CAPTION = 118, 30, 4, 22, 96
EDGE = 6


class PlanBar(NamedTuple):
    """A bar: whose term it is, whether it differs, and where it stands."""

    round: int
    is_real: bool
    term: PlannedTerm
    differs: bool
    box: QRectF


class PlanLanes(QWidget):
    """Painted lanes; ← → ↑ ↓ go from bar to bar, and each says itself in words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rounds: Sequence[PlannedRound] = ()
        self._communities: Mapping[str, Community] = {}
        self._people: Mapping[str, str] = {}
        self.bars: list[PlanBar] = []
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_plans(
        self,
        rounds: Sequence[PlannedRound],
        communities: Mapping[str, Community],
        people: Mapping[str, str],
    ) -> None:
        """Show both plans; `people` name those who are chosen by their uids."""
        self._rounds, self._communities, self._people = rounds, communities, people
        self.bars = [bar for at, one in enumerate(rounds) for bar in self._bars(at, one)]
        self._at = min(self._at, max(len(self.bars) - 1, 0))
        self._name()
        self.setFixedSize(self.sizeHint())
        self.update()

    def describe(self, bar: PlanBar) -> str:
        """Say in words what a bar shows."""
        look = self._look
        community = self._communities.get(bar.term.community)
        name = community.plural.say(look.language) if community else bar.term.community
        person = self._people.get(bar.term.chosen, "")
        who = f"{name}, {person}" if person else name
        if bar.is_real:
            told = look.text("Round {number}, the real plan: {who}", number=bar.round, who=who)
        else:
            told = look.text("Round {number}, supposed: {who}", number=bar.round, who=who)
        return f"{told} · {look.text('changed')}" if bar.differs else told

    @property
    def _seats(self) -> int:
        """How many bars a lane needs room for."""
        return max((max(len(one.real), len(one.supposed)) for one in self._rounds), default=1)

    @property
    def _lane(self) -> int:
        return max(self._seats, 1) * (BAR + GAP) + 2 * GAP

    def _bars(self, at: int, one: PlannedRound) -> list[PlanBar]:
        found = []
        lanes = ((one.real, one.only_real), (one.supposed, one.only_supposed))
        for lane, (terms, changed) in enumerate(lanes):
            for seat, term in enumerate(terms):
                top = HEADER + lane * self._lane + GAP + seat * (BAR + GAP)
                box = QRectF(CAPTION + at * ROUND + 2, top, ROUND - 6, BAR)
                found.append(PlanBar(one.number, lane == 0, term, term in changed, box))
        return found

    def _name(self) -> None:
        shown = self.bars[self._at] if self.bars else None
        self.setAccessibleName(self.describe(shown) if shown else self._look.text("Both plans"))

    def _step(self, right: int, down: int) -> None:
        """Go to the nearest bar in a direction."""
        if not self.bars:
            return
        here = self.bars[self._at].box.center()
        ahead = [
            (abs(box.x() - here.x()) + abs(box.y() - here.y()), at)
            for at, bar in enumerate(self.bars)
            if ((box := bar.box.center()).x() - here.x()) * right > 1
            or (box.y() - here.y()) * down > 1
        ]
        if ahead:
            self._at = min(ahead)[1]
            self._name()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(CAPTION + len(self._rounds) * ROUND + GAP, HEADER + 2 * self._lane + GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._step(*step)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        for at, bar in enumerate(self.bars):
            if bar.box.contains(event.position()):
                self._at = at
                self._name()
                self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            place = QPointF(event.pos())
            bar = next((one for one in self.bars if one.box.contains(place)), None)
            QToolTip.showText(event.globalPos(), self.describe(bar) if bar else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        for at, bar in enumerate(self.bars):
            self._paint_bar(painter, bar, in_focus=at == self._at and self.hasFocus())
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        look = self._look
        painter.setFont(role_font("label"))
        painter.setPen(look.theme.color("text_2"))
        middle = Qt.AlignmentFlag.AlignVCenter
        for at, one in enumerate(self._rounds):
            box = QRectF(CAPTION + at * ROUND + 4, 0, ROUND, HEADER)
            painter.drawText(box, middle, look.text("round {number}", number=one.number))
        wraps = int(middle) | int(Qt.TextFlag.TextWordWrap)
        for lane, name in enumerate((look.text("Real plan"), look.text("Supposed"))):
            box = QRectF(0, HEADER + lane * self._lane, CAPTION - 8, self._lane)
            painter.drawText(box, wraps, name)

    def _paint_bar(self, painter: QPainter, bar: PlanBar, *, in_focus: bool) -> None:
        """Paint a forecast; what would change has the accent's outline, as a proposal has."""
        theme = self._look.theme
        pen = QPen(theme.color("border"), 1, Qt.PenStyle.DashLine)
        if bar.differs:
            pen = QPen(theme.color("accent"), 2)
        painter.setPen(pen)
        painter.setBrush(theme.color("selected" if in_focus else "surface"))
        painter.drawRoundedRect(bar.box, 4, 4)
        community = self._communities.get(bar.term.community)
        if community is None:
            return
        edge = QRectF(bar.box.left() + 2, bar.box.top() + 2, EDGE, BAR - 4)
        paint_mark(painter, theme, edge, community.hue, community.texture)
        font = role_font("strong" if bar.differs else "label")
        room = bar.box.adjusted(EDGE + 7, 0, -3, 0)
        language = self._look.language
        metrics = QFontMetrics(font)
        names = (community.plural.say(language), community.short.say(language))
        name = next((one for one in names if metrics.horizontalAdvance(one) <= room.width()), "")
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
