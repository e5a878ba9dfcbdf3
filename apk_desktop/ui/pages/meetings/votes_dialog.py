"""Votes by name: one list under the keyboard, and what the votes come to as they are entered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.gate import VoteCount
from apk_desktop.services.chain.named_votes import CHOICES, NamedVotes, Voter, tally
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.services.recommendations import Recommendations
from apk_desktop.services.recommended import Recommended
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.chain import CHOICES as CHOICE_WORDS
from apk_desktop.wording.chain import chain_refusal
from apk_desktop.wording.meetings import vote_sentence
from apk_desktop.wording.memberships import category_name

SIZE, TABLE_HEIGHT = (760, 720), 380
# A Kazakh keyboard writes letters where others write figures.
KEYS = {"1": "for", '"': "for", "2": "against", "ә": "against", "3": "abstained",
        "і": "abstained", "0": "", "қ": ""}  # fmt: skip
PILLS = {"for": "ok", "against": "error", "abstained": "warn", "": "neutral"}
_ORDER = (*CHOICES, "")


@dataclass
class Line:
    """A voter in the list, with the vote as it is being entered."""

    id: int
    voter: Voter
    choice: str


class VotesDialog(FormDialog):
    """Enters how each member present voted on a candidate."""

    def __init__(
        self,
        look: Look,
        memory: ColumnMemory,
        votes: NamedVotes,
        recommendations: Recommendations,
        card: MeetingCard,
        recommended: Recommended,
        on: date,
        parent: QWidget | None,
    ) -> None:
        name = recommended.name.in_language(look.language).full
        title = look.text("Votes by name: {name}", name=name)
        super().__init__(look, title, look.text("Save"), parent)
        self._votes, self._recommendations = votes, recommendations
        self._meeting, self._recommended, self._on = card, recommended, on
        self.resize(*SIZE)
        voters = votes.voters(card, recommended.id, look.language)
        self.lines = [Line(one.id, one, one.choice) for one in voters]
        self.verdict = label("", "sentence")
        self.counts = label("", "body")
        hint = label(
            look.text(
                "1 for, 2 against, 3 abstained, 0 did not vote; ← and → change the vote, "
                "↑ and ↓ the person."
            ),
            "secondary",
            role="secondary",
        )
        self.rest = outlined_button(
            look, look.text("All others: for"), self.fill_rest, Icon.TICK, "Alt+1"
        )
        self.table = RegisterTable(look, "votes", _columns(look), memory)
        self.table.setMinimumHeight(TABLE_HEIGHT)
        self.table.show_rows(ListSource(self.lines))
        self.table.view.installEventFilter(self)
        for widget in (self.verdict, self.counts, hint, flow(self.rest), self.table):
            self.body.addWidget(widget)
        self.table.select_first()
        self.table.view.setFocus()
        self._say()

    def save(self) -> None:
        choices = {one.id: one.choice for one in self.lines}
        self._votes.save(self._meeting, self._recommended, choices, self._on)

    def explain(self, refusal: Refused) -> str:
        return chain_refusal(refusal, self.look.words.catalogue)

    def choose(self, choice: str, *, go_on: bool) -> None:
        """Give the person under the cursor a vote, and go on to the next one where asked to."""
        at = self.table.view.currentIndex().row()
        if not 0 <= at < len(self.lines):
            return
        self.lines[at].choice = choice
        self._show_line(at)
        if go_on and at + 1 < len(self.lines):
            self.table.view.selectRow(at + 1)

    def fill_rest(self) -> None:
        """Count everybody who has no vote yet as a vote for."""
        for at, one in enumerate(self.lines):
            if not one.choice:
                one.choice = "for"
                self._show_line(at)

    def _turn(self, by: int) -> None:
        at = self.table.view.currentIndex().row()
        if 0 <= at < len(self.lines):
            place = _ORDER.index(self.lines[at].choice)
            self.choose(_ORDER[(place + by) % len(_ORDER)], go_on=False)

    def _show_line(self, at: int) -> None:
        model = self.table.model
        model.dataChanged.emit(model.index(at, 0), model.index(at, model.columnCount() - 1))
        self._changed = True
        self._say()

    def _say(self) -> None:
        """Say what the votes come to so far, and how many voted how."""
        words = self.look.words.catalogue
        counted = tally([one.choice for one in self.lines])
        members, present = self._recommendations.members(self._meeting), len(self.lines)
        verdict = self._recommendations.verdict(
            self._meeting, VoteCount(members, present, *counted)
        )
        self.verdict.setText(
            vote_sentence(
                votes=counted.votes_for, present=present, needed=verdict.votes_needed,
                adopted=verdict.is_adopted, quorum=verdict.has_quorum, words=words,
            )
        )  # fmt: skip
        self.counts.setText(
            self.look.text(
                "for {votes} · against {against} · abstained {abstained} · did not vote {silent}",
                votes=counted.votes_for,
                against=counted.against,
                abstained=counted.abstained,
                silent=present - sum(counted),
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table.view and isinstance(event, QKeyEvent):
            if event.type() is not QEvent.Type.KeyPress:
                return False
            typed = event.text().lower()
            if typed in KEYS:
                self.choose(KEYS[typed], go_on=True)
                return True
            turned = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
            if turned and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._turn(turned)
                return True
        return super().eventFilter(watched, event)


def _columns(look: Look) -> list[TableColumn]:
    say, words = look.language, look.words.catalogue
    return [
        TableColumn(
            key="name", heading=look.text("Person"), width=260, strong=True, stretch=True,
            text=lambda one: one.voter.name.in_language(say).full,
            second=lambda one: one.voter.behalf.say(say),
        ),
        TableColumn(
            key="category", heading=look.text("Category"), width=190,
            text=lambda one: category_name(one.voter.category, words),
        ),
        TableColumn(
            key="choice", heading=look.text("Vote"), width=160,
            text=lambda one: look.text(CHOICE_WORDS[one.choice]),
            pill=lambda one: Pill(PILLS[one.choice], look.text(CHOICE_WORDS[one.choice])),
        ),
    ]  # fmt: skip
