"""The fairness ledger in short: services, waits and deviations, and the other rules."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from apk_desktop.domain.alphabet import sort_key
from apk_desktop.domain.rotation import Rule
from apk_desktop.services.rotation.board import LedgerLine, RotationBoard
from apk_desktop.services.rotation.other_rules import OtherRule, by_other_rules
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.tables.whole_table import WholeTable
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.cards import Card, separator
from apk_desktop.ui.widgets.facts import marked_name
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear
from apk_desktop.wording.ledger import signed_decimal
from apk_desktop.wording.numbers import decimal
from apk_desktop.wording.rotation import RULE_NAMES


class LedgerRow(NamedTuple):
    """A line as a row; `longest` is the longest wait of all, for the bar."""

    id: int
    line: LedgerLine
    longest: int


def _figure(key: str, line: LedgerLine) -> Fraction | int:
    figures: dict[str, Fraction | int] = {
        "served": line.times_served,
        "wait": line.wait_rounds,
        "deviation": line.deviation,
    }
    return figures[key]


class LedgerCard(Card):
    """Communities by wait, the longest first; a click on a heading sorts otherwise."""

    community_opened = Signal(int)
    whole_asked = Signal()

    def __init__(self, look: Look, memory: ColumnMemory) -> None:
        super().__init__(look.text("Fairness ledger"))
        self.without_padding()
        self._look = look
        self._rows: list[LedgerRow] = []
        self.table = WholeTable(look, "ledger", self._columns(), memory)
        self.table.view.setAccessibleName(look.text("Fairness ledger"))
        self.table.set_density("compact")
        self.table.sort_changed.connect(self._sort)
        self.table.opened.connect(self.community_opened)
        self._summary = label("", "secondary", role="secondary")
        whole = link_button(look.text("The whole ledger, with a chart"), self.whole_asked.emit)
        self._others = QVBoxLayout()
        self._others.setSpacing(4)
        below = QVBoxLayout()
        below.setContentsMargins(14, 10, 14, 12)
        below.setSpacing(10)
        below.addWidget(self._summary)
        below.addWidget(whole)
        below.addWidget(separator())
        below.addLayout(self._others)
        self.body.addWidget(self.table)
        self.body.addLayout(below)
        self.body.addStretch(1)

    def show_board(self, board: RotationBoard) -> None:
        """Show the record before the board's round."""
        look = self._look
        self.note.setText(look.text("before round {number}", number=board.round_number))
        longest = max((line.wait_rounds for line in board.ledger), default=1)
        self._rows = [LedgerRow(line.community.id, line, longest) for line in board.ledger]
        self._sort(*self.table.model.sorted_by)
        self._summary.setText(self._in_words(board))
        self._show_others(board)

    def _sort(self, key: str, descending: bool) -> None:
        """Keep the order of the board, the longest wait first, until a heading is clicked."""
        rows = self._rows
        if key == "name":
            say = self._look.language
            rows = sorted(rows, key=lambda row: sort_key(row.line.community.plural.say(say)))
        elif key:
            rows = sorted(rows, key=lambda row: _figure(key, row.line))
        self.table.show_rows(ListSource(rows[::-1] if key and descending else rows))

    def _columns(self) -> list[TableColumn]:
        look = self._look

        def name(row: LedgerRow) -> str:
            plural = row.line.community.plural.say(look.language)
            if row.line.represented:
                return plural
            return look.text("{community} (not represented)", community=plural)

        return [
            TableColumn(
                key="name", heading=look.text("Community"), text=name, sort="name", width=110,
                mark=lambda row: (row.line.community.hue, row.line.community.texture),
                stretch=True,
            ),
            TableColumn(
                key="served", heading=look.text("Terms"), sort="served", width=50, right=True,
                text=lambda row: str(row.line.times_served),
            ),
            TableColumn(
                key="wait", heading=look.text("Waits"), sort="wait", width=80, right=True,
                text=lambda row: str(row.line.wait_rounds),
                bar=lambda row: row.line.wait_rounds / max(row.longest, 1),
            ),
            TableColumn(
                key="deviation", heading=look.text("Owed"), sort="deviation", width=56,
                about=look.text("Owed: the quota of the community less its services"),
                text=lambda row: signed_decimal(row.line.deviation, look.language), right=True,
            ),
        ]  # fmt: skip

    def _show_others(self, board: RotationBoard) -> None:
        """Tell whom the other rules would propose, with the figure that each goes by."""
        clear(self._others)
        found = by_other_rules(board)
        if found:
            self._others.addWidget(label(self._look.text("The same by the other rules"), "strong"))
        for one in found:
            self._others.addWidget(self._other(one))

    def _other(self, one: OtherRule) -> QWidget:
        look = self._look
        rule = look.text(RULE_NAMES[one.rule])
        name = one.line.name.in_language(look.language).with_initials
        if one.rule is Rule.LARGEST_DEFICIT and one.choice.deficit is not None:
            figure = signed_decimal(one.choice.deficit, look.language)
        elif one.rule is Rule.SUPPORT_FIRST:
            votes = one.line.votes
            figure = look.text(
                "{votes} of {present}", votes=votes.votes_for or 0, present=votes.present or 0
            )
        else:
            figure = look.plural("{count} round", "{count} rounds", one.choice.wait_rounds)
        told = look.text("{rule}: {name}, {figure}", rule=rule, name=name, figure=figure)
        found = one.line.community
        hue, texture = (found.hue, found.texture) if found else ("", "")
        return marked_name(look, hue, texture, told)

    def _in_words(self, board: RotationBoard) -> str:
        look = self._look
        if not board.ledger:
            return look.text("No community has an association or has served yet.")
        told = [look.text("Jain's index {index}", index=decimal(board.jain, look.language, 2))]
        if board.longest_gap:
            code, rounds = board.longest_gap
            names = {line.community.code: line.community for line in board.ledger}
            name = names[code].plural.say(look.language) if code in names else code
            told.append(
                look.text("longest gap: {community}, {rounds}", community=name, rounds=rounds)
            )
        told.append(look.text("never: {count}", count=board.never_served))
        return " · ".join(told)
