"""The rotation: the seats over time, the proposal with its reasons, and the order that decides."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from apk_desktop.services.references import Community
from apk_desktop.services.rotation.board import CandidateLine, RotationBoard
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.page import GAP, Page, Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.candidate_card import CandidateCard
from apk_desktop.ui.pages.rotation.candidate_columns import outcome
from apk_desktop.ui.pages.rotation.ledger_card import LedgerCard
from apk_desktop.ui.pages.rotation.order_dialog import OrderDialog
from apk_desktop.ui.pages.rotation.proposals import Proposals
from apk_desktop.ui.pages.rotation.rotation_services import RotationServices
from apk_desktop.ui.pages.rotation.sheet_dialog import ProposalSheetDialog
from apk_desktop.ui.pages.rotation.timeline_card import TimelineCard
from apk_desktop.ui.pages.rotation.timeline_dialog import TimelineDialog
from apk_desktop.ui.pages.rotation.what_if_card import WhatIfCard
from apk_desktop.ui.pages.rotation.whole_ledger import WholeLedger
from apk_desktop.ui.pages.rotation.why_not_dialog import WhyNotDialog
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import SegmentedChoice
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column, row
from apk_desktop.wording.communities import community_namer
from apk_desktop.wording.dates import short_date

QWIDGETSIZE_MAX = 16_777_215
NARROW = 1000
"""Below it the ledger stands under the candidates, and the columns of the rules are left out."""
LEDGER_WIDTH = 356


class RotationPage(Page):
    """Seats, proposal, candidates and ledger of the chosen day."""

    def __init__(self, look: Look, memory: ColumnMemory, services: RotationServices) -> None:
        super().__init__(look, look.text("Rotation of the deputy chairs"))
        self._services, self._rotation = services, services.rotation
        self._board: RotationBoard | None = None
        self._marks: dict[str, Community] = {
            one.code: one for one in services.references.communities(look.language)
        }
        self.namer = community_namer(look.words.catalogue, self._marks)
        self.over_time = TimelineCard(look, memory, self._marks)
        self.proposals = Proposals(look, self.namer)
        self.candidate_card = CandidateCard(look, memory, self.namer)
        self.candidates = self.candidate_card.table
        self.ledger = LedgerCard(look, memory)
        self.whole_ledger = WholeLedger(look, memory, services.ledgers)
        self.seats = SegmentedChoice(
            [("2", look.text("Both seats")), ("1", look.text("The next seat"))],
            look.text("Seats to fill"),
        )
        self.export = self.add_action(
            look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E"
        )
        self.sheet = self.add_action(
            look.text("Proposal sheet"), self.show_sheet, Icon.PRINT, shortcut="Ctrl+P"
        )
        # A click leaves the keyboard in the table that is to be saved.
        self.export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add_action(
            look.text("Schedule"), lambda: self.go_to.emit(Target("schedule")), Icon.CALENDAR
        )
        self.record = self.add_action(
            look.text("Record the order"), self.record_order, Icon.ORDER, primary=True, edits=True
        )
        self.what_if = WhatIfCard(self, services.rotation)
        self._lay_out()
        self.bench.addWidget(self.what_if)
        self._connect()

    def refresh(self) -> None:
        board = self._rotation.board(self.on, seats=int(self.seats.value))
        self._board = board
        self.context.setText(self._in_words(board))
        self.over_time.show_board(board, self._day_in_words())
        self.proposals.show_board(board)
        self.candidate_card.show_board(board)
        self.ledger.show_board(board)
        self.whole_ledger.show_board(board)
        self.what_if.show_board(board)
        self.record.setEnabled(self.editable and bool(board.proposed))

    def record_order(self) -> None:
        """Open the form of the President's order."""
        if self._board is None or not self._board.proposed:
            return
        dialog = OrderDialog(self.look, self._rotation, self._board, self._outcome, self.window())
        run_dialog(dialog, self._tell_recorded)

    def show_sheet(self) -> None:
        """Open the proposal sheet, to print it, to save it and to keep the proposal."""
        if self._board is None:
            return
        dialog = ProposalSheetDialog(
            self.look, self._rotation, self._board, self.window(), editable=self.editable
        )
        dialog.undo_asked.connect(self.undo_asked)
        run_dialog(dialog, self.refresh)

    def _export(self) -> None:
        """Save the terms or the ledger where the keyboard is in them, else the candidates."""
        look = self.look
        if self.over_time.terms.view.hasFocus():
            terms = self.over_time.terms
            export_shown(self, terms, look.text("terms"), look.text("Seats over time"))
        elif self.ledger.table.view.hasFocus():
            export_shown(self, self.ledger.table, look.text("ledger"), self.ledger.title.text())
        elif self.whole_ledger.has_keyboard:
            whole = self.whole_ledger
            export_shown(self, whole.table, look.text("ledger"), whole.title.text())
        else:
            export_shown(self, self.candidates, look.text("candidates"))

    def _tell_recorded(self) -> None:
        told = self.look.text("The order is recorded: the old terms end and the new ones begin.")
        self.message.tell(told, undoable=True)

    def _outcome(self, line: CandidateLine) -> str:
        return outcome(self.look, line, self.namer)

    def show_timeline_paper(self) -> None:
        """Show the timeline as it will print, to print it and to save it."""
        if self._board is not None:
            papers = self._services.timelines
            TimelineDialog(self.look, papers, self._board, self.window()).open()

    def ask_why_not(self) -> None:
        """Answer why not the candidate who is selected, and offer to ask about anybody else."""
        dialog = self._why_not_dialog()
        if dialog is not None and self.candidates.current_id is not None:
            dialog.ask_person(self.candidates.current_id)

    def _ask_about_community(self, community_id: int) -> None:
        dialog = self._why_not_dialog()
        if dialog is not None:
            dialog.ask_community(community_id)

    def _why_not_dialog(self) -> WhyNotDialog | None:
        if self._board is None:
            return None
        services, communities = self._services, list(self._marks.values())
        dialog = WhyNotDialog(
            self.look, services.why_not, services.people, self._board, communities, self.window()
        )
        dialog.open()
        return dialog

    def _day_in_words(self) -> str:
        if self.editable:
            return self.look.text("today")
        return short_date(self.on, self.look.words.catalogue)

    def _in_words(self, board: RotationBoard) -> str:
        basis = board.basis.say(self.look.language)
        return self.look.text(
            "Round {number} · term {months} months ({basis})",
            number=board.round_number,
            months=board.term_months,
            basis=basis or "—",
        )

    def _connect(self) -> None:
        def open_person(person_id: int) -> None:
            self.go_to.emit(Target("people", person_id))

        self.over_time.person_opened.connect(open_person)
        self.over_time.print_asked.connect(self.show_timeline_paper)
        self.candidate_card.opened.connect(open_person)
        self.proposals.minutes_opened.connect(
            lambda meeting_id: self.go_to.emit(Target("meetings", meeting_id))
        )
        self.proposals.why_not_asked.connect(lambda _who: self.ask_why_not())
        self.ledger.whole_asked.connect(self.whole_ledger.take_keyboard)
        self.ledger.community_opened.connect(self._ask_about_community)
        QShortcut(QKeySequence("Alt+W"), self, self.ask_why_not)
        self.seats.chosen.connect(lambda _value: self.refresh())

    def _lay_out(self) -> None:
        choice = row(label(self.look.text("Propose for"), role="secondary"), self.seats, None)
        main = QWidget()
        # What is worked out from the candidates follows them in this column.
        self.bench = QVBoxLayout()
        self.bench.setSpacing(GAP)
        main.setLayout(
            column(choice, self.proposals, self.candidate_card, self.bench, None, spacing=GAP)
        )
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(GAP)
        self._halves.addWidget(main, 1)
        beside = QHBoxLayout()
        beside.addWidget(self.ledger)
        self._halves.addLayout(beside)
        self.content.addWidget(self.over_time)
        self.content.addLayout(self._halves)
        self.content.addWidget(self.whole_ledger)
        self.content.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        direction = QBoxLayout.Direction
        is_narrow = event.size().width() < NARROW
        self._halves.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self.ledger.setMaximumWidth(QWIDGETSIZE_MAX if is_narrow else LEDGER_WIDTH)
        self.ledger.setMinimumWidth(0 if is_narrow else LEDGER_WIDTH)
        self.candidate_card.show_rules(shown=not is_narrow)
        super().resizeEvent(event)
