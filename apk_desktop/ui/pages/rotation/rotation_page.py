"""The rotation: the seats over time, the proposal with its reasons, and the order that decides."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from apk_desktop.services.references import Community, References
from apk_desktop.services.rotation.board import CandidateLine, RotationBoard
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.page import GAP, Page, Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.bars import term_bars
from apk_desktop.ui.pages.rotation.candidate_columns import (
    CandidateRow,
    candidate_columns,
    legend,
    outcome,
)
from apk_desktop.ui.pages.rotation.ledger_card import LedgerCard
from apk_desktop.ui.pages.rotation.order_dialog import OrderDialog
from apk_desktop.ui.pages.rotation.proposal_card import ProposalCard
from apk_desktop.ui.pages.rotation.reasons import Reasons
from apk_desktop.ui.pages.rotation.term_table import TermTable
from apk_desktop.ui.pages.rotation.timeline import SeatTimeline
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import SegmentedChoice
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column, row
from apk_desktop.ui.widgets.messages import EmptyState
from apk_desktop.wording.communities import community_namer

NARROW = 1000
TABLE_HEIGHT = 420


class RotationPage(Page):
    """Seats, proposal, candidates and ledger of the chosen day."""

    def __init__(
        self, look: Look, memory: ColumnMemory, rotation: Rotation, references: References
    ) -> None:
        super().__init__(look, look.text("Rotation of the deputy chairs"))
        self._rotation = rotation
        self._board: RotationBoard | None = None
        self._marks: dict[str, Community] = {
            one.code: one for one in references.communities(look.language)
        }
        self.namer = community_namer(look.words.catalogue, self._marks)
        self.timeline = SeatTimeline(look)
        self.timeline.opened.connect(lambda who: self.go_to.emit(Target("people", who)))
        self.terms = TermTable(look, memory, self.timeline.describe)
        self.candidates = RegisterTable(
            look, "candidates", candidate_columns(look, self.namer), memory
        )
        self.candidates.set_density("normal")
        self.candidates.setMinimumHeight(TABLE_HEIGHT)
        self.candidates.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.candidates.selected.connect(self._show_reasons)
        self.candidates.opened.connect(lambda who: self.go_to.emit(Target("people", who)))
        self.reasons = Reasons(look, self.namer)
        self.ledger = LedgerCard(look)
        self.seats = SegmentedChoice(
            [("2", look.text("Both seats")), ("1", look.text("The next seat"))],
            look.text("Seats to fill"),
        )
        self.seats.chosen.connect(lambda _value: self.refresh())
        self.export = self.add_action(
            look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E"
        )
        # A click leaves the keyboard in the table that is to be saved.
        self.export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.record = self.add_action(
            look.text("Record the order"), self.record_order, Icon.ORDER, primary=True, edits=True
        )
        self._lay_out()

    def refresh(self) -> None:
        board = self._rotation.board(self.on, seats=int(self.seats.value))
        self._board = board
        self.context.setText(self._in_words(board))
        bars = term_bars(board, self._marks, self.look.language)
        self.timeline.show_bars(bars, self.on)
        self.terms.show_bars(bars)
        self._show_proposals(board)
        rows = [CandidateRow(line.person_id, line) for line in board.candidates]
        passed = sum(
            line.place is not None and line.place.rank is not None for line in board.candidates
        )
        self.candidates.show_rows(
            ListSource(rows),
            self.look.text(
                "{total} recommended: {passed} passed, {out} did not",
                total=len(rows),
                passed=passed,
                out=len(rows) - passed,
            ),
        )
        if rows and self.candidates.current_id is None:
            self.candidates.select_first()
        self.ledger.show_board(board)
        self.record.setEnabled(self.editable and bool(board.proposed))

    def record_order(self) -> None:
        """Open the form of the President's order."""
        if self._board is None or not self._board.proposed:
            return
        dialog = OrderDialog(self.look, self._rotation, self._board, self._outcome, self.window())
        run_dialog(dialog, self._tell_recorded)

    def _export(self) -> None:
        """Save the terms where the keyboard is in them, else the candidates."""
        look = self.look
        if self.terms.view.hasFocus():
            export_shown(self, self.terms, look.text("terms"), look.text("Seats over time"))
        else:
            export_shown(self, self.candidates, look.text("candidates"))

    def _tell_recorded(self) -> None:
        told = self.look.text("The order is recorded: the old terms end and the new ones begin.")
        self.message.tell(told, undoable=True)

    def _outcome(self, line: CandidateLine) -> str:
        return outcome(self.look, line, self.namer)

    def _in_words(self, board: RotationBoard) -> str:
        basis = board.basis.say(self.look.language)
        return self.look.text(
            "Round {number} · term {months} months ({basis})",
            number=board.round_number,
            months=board.term_months,
            basis=basis or "—",
        )

    def _show_proposals(self, board: RotationBoard) -> None:
        clear(self._proposals)
        for at, seat in enumerate(board.proposed):
            card = ProposalCard(
                self.look, board, seat, self.namer, first=at == 0, why_not=self._why_not
            )
            self._proposals.addWidget(card)
        if board.unfilled or not board.proposed:
            nobody = EmptyState(self.look)
            nobody.explain(
                self.look.plural(
                    "{count} seat stays without a proposal: nobody else passes every rule.",
                    "{count} seats stay without a proposal: nobody else passes every rule.",
                    board.unfilled,
                )
            )
            self._proposals.addWidget(nobody)

    def _why_not(self) -> None:
        """Go to the first candidate who is not proposed, whose rules then show."""
        self.candidates.view.setFocus()
        if self._board is None:
            return
        others = [line for line in self._board.candidates if line.place is None]
        if others:
            self.candidates.select(others[0].person_id)

    def _show_reasons(self, person_id: int) -> None:
        if self._board is None:
            return
        for line in self._board.candidates:
            if line.person_id == person_id:
                self.reasons.show_line(line, self._outcome(line))

    def _lay_out(self) -> None:
        look = self.look
        over_time = Card(look.text("Seats over time"))
        self.views = SegmentedChoice(
            [("line", look.text("Timeline")), ("table", look.text("Table"))],
            look.text("Timeline or table"),
        )
        over_time.add_to_header(self.views)
        views = QWidget()
        views.setLayout(column(self.timeline, self.terms, spacing=0))
        self.views.chosen.connect(lambda value: self._show_view(views, value))
        self.terms.hide()
        over_time.body.addWidget(views)
        told = look.text("Forecast: if every community stands. It is a projection, not a decision.")
        over_time.body.addWidget(label(told, "label", role="secondary"))
        self._proposals = QVBoxLayout()
        self._proposals.setSpacing(GAP)
        self._proposals.setContentsMargins(0, 0, 0, 0)
        reasons = Card(look.text("Rules of the candidate"))
        reasons.body.addWidget(self.reasons)
        rules = label(legend(look), "label", role="secondary")
        main, side = QWidget(), QWidget()
        self._proposal_box = QWidget()
        self._proposal_box.setLayout(self._proposals)
        choice = row(label(look.text("Propose for"), role="secondary"), self.seats, None)
        main.setLayout(column(choice, self._proposal_box, None, spacing=GAP))
        side.setLayout(column(reasons, None, spacing=GAP))
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(GAP)
        self._halves.addWidget(main, 5)
        self._halves.addWidget(side, 3)
        self.content.addWidget(over_time)
        self.content.addLayout(self._halves)
        self.content.addWidget(self.candidates)
        self.content.addWidget(rules)
        self.content.addWidget(self.ledger)
        self.content.addStretch(1)

    def _show_view(self, views: QWidget, value: str) -> None:
        self.timeline.setVisible(value == "line")
        self.terms.setVisible(value == "table")
        views.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        direction = QBoxLayout.Direction
        narrow = event.size().width() < NARROW
        self._halves.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        super().resizeEvent(event)
