"""The proposals of a round, one card for each seat, or a sentence why there is none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.ui.frame.page import GAP
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.proposal_card import ProposalCard
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear


class Proposals(QWidget):
    """Cards in the order of selection."""

    why_not_asked = Signal(int)
    minutes_opened = Signal(int)

    def __init__(self, look: Look, namer: Callable[[str], str]) -> None:
        super().__init__()
        self._look, self._namer = look, namer
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)

    def show_board(self, board: RotationBoard) -> None:
        """Show the proposals of a board."""
        clear(self._box)
        for at, seat in enumerate(board.proposed):
            card = ProposalCard(self._look, board, seat, self._namer, first=at == 0)
            card.why_not_asked.connect(self.why_not_asked)
            card.minutes_opened.connect(self.minutes_opened)
            self._box.addWidget(card)
        told = self._missing(board)
        if told:
            card_of_none = Card()
            card_of_none.body.addWidget(label(told))
            self._box.addWidget(card_of_none)

    def _missing(self, board: RotationBoard) -> str:
        """Say which seats stay without a proposal, and what could be done."""
        if not board.seats:
            return self._look.text(
                "Nothing is proposed: the Assembly has no rotating seats. Add them among its posts."
            )
        if not board.unfilled:
            return ""
        if not board.candidates:
            return self._look.plural(
                "{count} seat stays without a proposal: the Council has recommended nobody yet.",
                "{count} seats stay without a proposal: the Council has recommended nobody yet.",
                board.unfilled,
            )
        return self._look.plural(
            "{count} seat stays without a proposal: nobody else passes every rule.",
            "{count} seats stay without a proposal: nobody else passes every rule.",
            board.unfilled,
        )
