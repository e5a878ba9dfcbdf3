"""The candidates of a round: the table of the rules, and below it what each rule asks for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWhatsThis

from apk_desktop.domain.candidacy import RuleId
from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.candidate_columns import (
    CandidateRow,
    candidate_columns,
    legend,
)
from apk_desktop.ui.pages.rotation.rule_cells import RuleCells
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.tables.whole_table import WholeTable
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.messages import EmptyState


class CandidateCard(Card):
    """← → go from cell to cell, and F1 explains one."""

    opened = Signal(int)

    def __init__(self, look: Look, memory: ColumnMemory, namer: Callable[[str], str]) -> None:
        super().__init__(look.text("Candidates"))
        self._look = look
        self.without_padding()
        self.note.setWordWrap(False)
        self.table = WholeTable(
            look, "candidates", candidate_columns(look, namer), memory, RuleCells(look)
        )
        self.table.view.setAccessibleName(look.text("Candidates and rules"))
        self.table.view.installEventFilter(self)
        self.table.set_density("normal")
        self.table.opened.connect(self.opened)
        self._nobody = EmptyState(look)
        self._nobody.explain(look.text("Nobody has been recommended since the last round."))
        rules = label(legend(look), "label", role="secondary")
        rules.setContentsMargins(12, 8, 12, 8)
        line = QFrame()
        line.setProperty("role", "separator")
        for one in (self.table, self._nobody, line, rules):
            self.body.addWidget(one)

    def show_board(self, board: RotationBoard) -> None:
        """Show the candidates of a board."""
        look = self._look
        rows = [CandidateRow(line.person_id, line) for line in board.candidates]
        passed = sum(
            line.place is not None and line.place.rank is not None for line in board.candidates
        )
        told = look.text("{passed} passed · {out} did not", passed=passed, out=len(rows) - passed)
        self.title.setText(self._counted(board))
        self.note.setText(told if rows else "")
        self.table.show_rows(ListSource(rows), f"{self.title.text()}; {told}")
        self.table.setHidden(not rows)
        self._nobody.setHidden(bool(rows))
        if rows and self.table.current_id is None:
            self.table.select_first()

    def _counted(self, board: RotationBoard) -> str:
        """Say how many were recommended, and of how many the Council has not decided yet."""
        look = self._look
        recommended = sum(line.recommended_on is not None for line in board.candidates)
        told = look.plural(
            "Candidates: {count} recommendation", "Candidates: {count} recommendations", recommended
        )
        waiting = len(board.candidates) - recommended
        if not waiting:
            return told
        return look.text("{candidates}; only nominated: {count}", candidates=told, count=waiting)

    def show_rules(self, *, shown: bool) -> None:
        """Show or leave out the columns of the rules, where there is no room for them."""
        rules = [rule.value for rule in RuleId]
        for at, column in enumerate(self.table.model.columns):
            if column.key in rules:
                self.table.view.setColumnHidden(at, not shown)

    def explain_cell(self, index: QModelIndex) -> str:
        """Say of a cell what it means, in a box that stays until the next key."""
        column = self.table.model.columns[index.column()]
        about = column.about or column.heading
        told = f"{about}\n{index.data(Qt.ItemDataRole.ToolTipRole)}"
        view = self.table.view
        place = view.viewport().mapToGlobal(view.visualRect(index).bottomLeft())
        QWhatsThis.showText(place, told, view)
        return told

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take F1 from the window's help while the keyboard is in a cell."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1:
            index = self.table.view.currentIndex()
            if event.type() is QEvent.Type.ShortcutOverride and index.isValid():
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and index.isValid():
                self.explain_cell(index)
                return True
        return super().eventFilter(watched, event)
