"""The fairness ledger: services, waits and deviations of the communities."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.services.references import Community
from apk_desktop.services.rotation.board import LedgerLine, RotationBoard
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.facts import marked_name
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear
from apk_desktop.ui.widgets.painted import Bar
from apk_desktop.wording.numbers import decimal

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LedgerCard(Card):
    """Communities by wait, the longest first."""

    def __init__(self, look: Look) -> None:
        super().__init__(look.text("Fairness ledger"))
        self._look = look
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(0, 1)
        holder = QWidget()
        holder.setLayout(self._grid)
        self.body.addWidget(holder)
        self._summary = label("", "secondary", role="secondary")
        self.body.addWidget(self._summary)

    def show_board(self, board: RotationBoard) -> None:
        """Show the record before the board's round."""
        clear(self._grid)
        text = self._look
        self.note.setText(text.text("before round {number}", number=board.round_number))
        headings = (
            text.text("Community"),
            text.text("Served"),
            text.text("Waits"),
            "",
            text.text("Deviation"),
        )
        for at, heading in enumerate(headings):
            self._grid.addWidget(label(heading, "heading", role="secondary"), 0, at)
        longest = max((line.wait_rounds for line in board.ledger), default=1)
        for at, line in enumerate(board.ledger, 1):
            self._add(at, line, longest)
        self._summary.setText(self._in_words(board))

    def _add(self, at: int, line: LedgerLine, longest: int) -> None:
        community: Community = line.community
        name = community.plural.say(self._look.language)
        if not line.represented:
            name = self._look.text("{community} (not represented)", community=name)
        marked = marked_name(self._look, community.hue, community.texture, name)
        language = self._look.words.language
        self._grid.addWidget(marked, at, 0)
        self._grid.addWidget(label(str(line.times_served), wraps=False), at, 1, RIGHT)
        self._grid.addWidget(label(str(line.wait_rounds), wraps=False), at, 2, RIGHT)
        bar = Bar(self._look, line.wait_rounds / max(longest, 1), "border")
        bar.setFixedWidth(48)
        self._grid.addWidget(bar, at, 3)
        plus = "+" if line.deviation > 0 else ""
        deviation = plus + decimal(line.deviation, language, 2)
        self._grid.addWidget(label(deviation, wraps=False), at, 4, RIGHT)

    def _in_words(self, board: RotationBoard) -> str:
        look = self._look
        jain = decimal(board.jain, look.words.language, 2)
        told = [look.text("Jain's index {index}", index=jain)]
        if board.longest_gap:
            code, rounds = board.longest_gap
            names = {line.community.code: line.community for line in board.ledger}
            name = names[code].plural.say(look.language) if code in names else code
            told.append(
                look.text("longest gap: {community}, {rounds}", community=name, rounds=rounds)
            )
        told.append(look.text("never: {count}", count=board.never_served))
        return " · ".join(told)
