"""Whom the Council recommended at a meeting, and what each vote came to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from apk_desktop.services.recommended import Recommended
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.messages import EmptyState
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.chain import BALLOTS
from apk_desktop.wording.meetings import vote_sentence, withdrawal_sentence


class RecommendationsTab(QWidget):
    """Tells which recommendation is to be recorded, corrected or withdrawn."""

    add_asked = Signal()
    edit_asked = Signal(int)
    withdraw_asked = Signal(int)
    votes_asked = Signal(int)

    def __init__(self, look: Look, memory: ColumnMemory) -> None:
        super().__init__()
        self._look = look
        self._editable = True
        self._rows: list[Recommended] = []
        self._sentence = label("", "sentence")
        self.table = RegisterTable(look, "recommendations", _columns(look), memory)
        self.table.opened.connect(self._edit)
        self.table.selected.connect(lambda _id: self._offer())
        self._empty = EmptyState(look)
        self.add = outlined_button(
            look, look.text("Record recommendation"), self.add_asked.emit, Icon.GAVEL
        )
        self.edit = outlined_button(look, look.text("Correct"), self._edit, Icon.EDIT)
        self.withdraw = outlined_button(look, look.text("Withdraw"), self._withdraw)
        self.votes = outlined_button(
            look, look.text("Votes by name…"), self._votes, Icon.COUNCIL, "Alt+V"
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 10, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._sentence)
        box.addWidget(flow(self.add, self.edit, self.votes, self.withdraw))
        box.addWidget(self.table, 1)
        box.addWidget(self._empty, 1)

    def show_rows(self, rows: list[Recommended], members: int, *, editable: bool) -> None:
        """Show the recommendations of a meeting; `members` is the Council of its day."""
        self._rows, self._editable = rows, editable
        self._sentence.setText(
            self._look.plural(
                "On that day the Council had {count} member.",
                "On that day the Council had {count} members.",
                members,
            )
        )
        self.table.show_rows(ListSource(rows))
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._empty.explain(self._look.text("Nobody was recommended at this meeting."))
        if self.table.current_id is None:
            self.table.select_first()
        self._offer()

    def chosen(self) -> Recommended | None:
        """Give the recommendation under the cursor."""
        return next((one for one in self._rows if one.id == self.table.current_id), None)

    def _offer(self) -> None:
        chosen = self.chosen()
        open_still = chosen is not None and not chosen.withdrawn_on
        self.add.setEnabled(self._editable)
        for button in (self.edit, self.withdraw):
            button.setEnabled(self._editable and open_still)
        is_secret = chosen is not None and chosen.entry.ballot == "secret"
        self.votes.setEnabled(self._editable and open_still and not is_secret)

    def _edit(self, _id: int = 0) -> None:
        chosen = self.chosen()
        if chosen is not None and self._editable and not chosen.withdrawn_on:
            self.edit_asked.emit(chosen.id)

    def _votes(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.votes_asked.emit(chosen.id)

    def _withdraw(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self.withdraw_asked.emit(chosen.id)


def _outcome(one: Recommended, look: Look) -> str:
    """Say why a recommendation counts or does not."""
    words = look.words.catalogue
    if one.withdrawn_on:
        return withdrawal_sentence(one.withdrawn_on, one.withdrawn_by, one.withdrawn_reason, words)
    if one.verdict is None:
        return look.text("The votes are not known.")
    if one.names_differ and one.named is not None:
        return look.text(
            "By name the vote is {votes} / {against} / {abstained}; the record does not count "
            "until it is corrected.",
            votes=one.named.votes_for,
            against=one.named.against,
            abstained=one.named.abstained,
        )
    return vote_sentence(
        votes=one.entry.votes_for,
        present=one.entry.present,
        needed=one.verdict.votes_needed,
        adopted=one.verdict.is_adopted,
        quorum=one.verdict.has_quorum,
        words=words,
    )


def _ballot(one: Recommended, look: Look) -> str:
    """Name the kind of ballot; an open one with its votes by name says so."""
    if one.named is not None:
        return look.text("Open, by name")
    return look.text(BALLOTS[one.entry.ballot])


def _state(one: Recommended, look: Look) -> Pill:
    if one.withdrawn_on:
        return Pill("neutral", look.text("withdrawn"))
    if one.verdict is None:
        return Pill("warn", look.text("not known"))
    if one.names_differ:
        return Pill("error", look.text("to be corrected"))
    if one.verdict.is_adopted:
        return Pill("ok", look.text("recommended"))
    return Pill("error", look.text("not recommended"))


def _columns(look: Look) -> list[TableColumn]:
    say = look.language
    return [
        TableColumn(
            key="person", heading=look.text("Person"), width=210, strong=True,
            text=lambda one: one.name.in_language(say).full,
            second=lambda one: one.association.say(say),
        ),
        TableColumn(
            key="community", heading=look.text("Community"), width=150,
            text=lambda one: one.community.say(say), mark=lambda one: one.mark,
        ),
        TableColumn(
            key="votes", heading=look.text("for / against / abstained"), width=230,
            text=lambda one: (
                f"{one.entry.votes_for} / {one.entry.votes_against} / {one.entry.votes_abstained}"
            ),
        ),
        TableColumn(
            key="ballot", heading=look.text("Ballot"), width=130,
            text=lambda one: _ballot(one, look),
        ),
        TableColumn(
            key="state", heading=look.text("State"), width=150,
            text=lambda one: _state(one, look).text, pill=lambda one: _state(one, look),
        ),
        TableColumn(
            key="outcome", heading=look.text("Outcome"), width=260, stretch=True,
            text=lambda one: _outcome(one, look),
        ),
    ]  # fmt: skip
