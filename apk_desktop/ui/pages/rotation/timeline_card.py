"""The seats over time as a card: the timeline or its table, the legend, and who serves now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from apk_desktop.services.references import Community
from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.term_bars import term_bars
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.sitting_deputies import SittingDeputies
from apk_desktop.ui.pages.rotation.term_table import TermTable
from apk_desktop.ui.pages.rotation.timeline import SeatTimeline
from apk_desktop.ui.pages.rotation.timeline_legend import timeline_legend
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import SegmentedChoice, icon_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.wording.timeline import forecast_note

BESIDE = 900
"""From this width on the controls stand beside who serves."""


class TimelineCard(Card):
    """Terms that were, are, are proposed and may come; never mistaken for one another."""

    person_opened = Signal(int)
    print_asked = Signal()

    def __init__(self, look: Look, memory: ColumnMemory, marks: dict[str, Community]) -> None:
        super().__init__()
        self._look, self._marks = look, marks
        self.timeline = SeatTimeline(look)
        self.terms = TermTable(look, memory, self.timeline.describe)
        self.terms.hide()
        self.views = SegmentedChoice(
            [("line", look.text("Timeline")), ("table", look.text("Table"))],
            look.text("Timeline or table"),
        )
        self.views.chosen.connect(self._show_view)
        self.deputies = SittingDeputies(look, marks)
        for source in (self.timeline.opened, self.deputies.opened):
            source.connect(self.person_opened)
        self.nothing = label(look.text("No term is recorded in the rotating seats yet."))
        self.nothing.setContentsMargins(0, 12, 0, 12)
        self._told = label("", "label", role="secondary", wraps=False)
        controls = row(
            icon_button(look, Icon.ZOOM_OUT, look.text("More years"), self.timeline.zoom_out),
            icon_button(look, Icon.ZOOM_IN, look.text("Fewer years"), self.timeline.zoom_in),
            icon_button(look, Icon.PRINT, look.text("Print the timeline"), self.print_asked.emit),
            self.views,
            None,
            spacing=4,
        )
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(12)
        self._below.addWidget(self.deputies, 1)
        self._below.addLayout(controls)
        self.body.setContentsMargins(14, 6, 14, 8)
        self.body.setSpacing(6)
        for one in (self.timeline, self.terms, self.nothing):
            self.body.addWidget(one)
        self.body.addWidget(timeline_legend(look, self._told))
        self.body.addLayout(self._below)

    def show_board(self, board: RotationBoard, day: str) -> None:
        """Show the terms around the board's day, which is called `day`."""
        bars = term_bars(board, self._marks, self._look.language)
        self.timeline.show_bars(bars, board.on, day)
        self.terms.show_bars(bars)
        self.deputies.show_board(board)
        self.nothing.setHidden(bool(bars))
        self._told.setText(forecast_note(self._look.words.catalogue) if board.forecast else "")
        self._show_view(self.views.value)

    def _show_view(self, value: str) -> None:
        empty = not self.timeline.bars.shown
        self.timeline.setHidden(value != "line" or empty)
        self.terms.setHidden(value != "table" or empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        direction = QBoxLayout.Direction
        is_narrow = event.size().width() < BESIDE
        self._below.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        super().resizeEvent(event)
