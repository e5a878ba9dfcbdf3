"""The fairness ledger in full: the table, the chart of the same numbers, and what they mean."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QWidget

from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.ledger import Ledger, LedgerBy, LedgerEntry, Ledgers
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.ledger_chart import ChartBar, LedgerChart
from apk_desktop.ui.pages.rotation.ledger_columns import (
    EntryRow,
    entry_name,
    in_order,
    ledger_columns,
)
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.tables.whole_table import WholeTable
from apk_desktop.ui.widgets.buttons import SegmentedChoice
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.wording.ledger import evenness, served_of_quota, who_is_counted

BESIDE = 900
"""From this width on the chart stands beside the table."""


class WholeLedger(Card):
    """Communities, associations or regions, sorted and charted alike."""

    def __init__(self, look: Look, memory: ColumnMemory, ledgers: Ledgers) -> None:
        super().__init__(look.text("Fairness ledger in full"))
        self._look, self._ledgers = look, ledgers
        self._board: RotationBoard | None = None
        self._ledger: Ledger | None = None
        self.by = SegmentedChoice(
            [
                (LedgerBy.COMMUNITY, look.text("Communities")),
                (LedgerBy.ASSOCIATION, look.text("Associations")),
                (LedgerBy.REGION, look.text("Regions")),
            ],
            look.text("Whose turns are counted"),
        )
        self.charted = SegmentedChoice(
            [("wait", look.text("Waits")), ("served", look.text("Terms and quota"))],
            look.text("What the chart shows"),
        )
        self.table = WholeTable(look, "whole-ledger", ledger_columns(look), memory)
        self.table.view.setAccessibleName(self.title.text())
        self.table.set_density("compact")
        self.chart = LedgerChart(look)
        self.caption = label("", "label", role="secondary")
        self.told = label("", "secondary")
        self.by.chosen.connect(lambda _value: self._read())
        self.charted.chosen.connect(lambda _value: self._draw())
        self.table.sort_changed.connect(lambda _key, _descending: self._draw())
        self._lay_out()

    def show_board(self, board: RotationBoard) -> None:
        """Show the ledger before a board's round."""
        self._board = board
        self.note.setText(self._look.text("before round {number}", number=board.round_number))
        self._read()

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is in the table or the chart, whose numbers are the same."""
        return self.table.view.hasFocus() or self.chart.hasFocus()

    def take_keyboard(self) -> None:
        """Put the keyboard into the table; the page scrolls to it."""
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        page = above.widget() if above is not None else None
        if above is not None and page is not None:
            above.verticalScrollBar().setValue(self.mapTo(page, QPoint(0, 0)).y())

    def _read(self) -> None:
        if self._board is None:
            return
        ledger = self._ledgers.of(self._board, LedgerBy(self.by.value))
        self._ledger = ledger
        words = self._look.words.catalogue
        self.told.setText("\n".join(evenness(words, ledger.gini, ledger.jain, ledger.never_served)))
        self._draw()

    def _draw(self) -> None:
        if self._ledger is None:
            return
        look, (key, descending) = self._look, self.table.model.sorted_by
        rows = [EntryRow(entry.party.id, entry) for entry in self._ledger.entries]
        rows = in_order(look, rows, key, descending=descending)
        counted = who_is_counted(look.words.catalogue, self.by.value, len(rows))
        self.table.show_rows(ListSource(rows), counted)
        self.chart.show_bars([self._bar(row.entry) for row in rows])
        about = (
            look.text("Bars: rounds waited.")
            if self.charted.value == "wait"
            else look.text("Bars: terms served; the line across: the quota.")
        )
        self.caption.setText(f"{counted} {about}")
        for one in (self.table, self.chart):
            one.setHidden(not rows)

    def _bar(self, entry: LedgerEntry) -> ChartBar:
        record, name = entry.record, entry_name(self._look, entry)
        if self.charted.value == "wait":
            return ChartBar(name, record.wait_rounds, None, str(record.wait_rounds))
        told = served_of_quota(self._look.words.catalogue, record.served, record.quota)
        return ChartBar(name, record.served, float(record.quota), told)

    def _lay_out(self) -> None:
        self.body.addWidget(flow(self.by, self.charted))
        self.body.addWidget(self.caption)
        left, right = QWidget(), QWidget()
        left.setLayout(column(self.table, None, spacing=0))
        right.setLayout(column(self.chart, None, spacing=0))
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(12)
        self._halves.addWidget(left, 3)
        self._halves.addWidget(right, 2)
        self.body.addLayout(self._halves)
        self.body.addWidget(self.told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        direction = QBoxLayout.Direction
        is_wide = event.size().width() >= BESIDE
        self._halves.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        super().resizeEvent(event)
