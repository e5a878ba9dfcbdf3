"""A candidate beside the list: the chain step by step, and what can be done next."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from apk_desktop.domain.chain import FINAL, State
from apk_desktop.services.chain.candidate_list import CandidateCard
from apk_desktop.ui.frame.page import Target, flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.candidates.candidate_columns import state_pill
from apk_desktop.ui.pages.candidates.chain_steps import ChainSteps
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.cards import separator
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column, row
from apk_desktop.ui.widgets.painted import Pill, StatusPill
from apk_desktop.ui.widgets.scrolling import scrolling
from apk_desktop.ui.widgets.wrapping_link import WrappingLink
from apk_desktop.wording.candidates import criteria_lines
from apk_desktop.wording.chain import OFFICES


class CandidatePanel(QFrame):
    """Follows the selection of the list."""

    edit_asked = Signal()
    papers_asked = Signal()
    withdraw_asked = Signal()
    lot_asked = Signal()
    election_asked = Signal()
    order_asked = Signal()
    go_to = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self._card: CandidateCard | None = None
        self._pill = StatusPill(look, Pill("neutral", ""))
        self.name = WrappingLink(look, "", self._open_person)
        self.name.setFont(role_font("name"))
        self._office = label("", "secondary", role="secondary")
        self._behalf = label("", "secondary", role="secondary")
        self.steps = ChainSteps(look)
        self.steps.go_to.connect(self.go_to)
        self._criteria_title = label(look.text("The Council's list by its criteria"), "strong")
        self._criteria = label("", "secondary", role="secondary")
        self._line = separator()
        inner = QWidget()
        inner.setLayout(
            column(self.steps, self._line, self._criteria_title, self._criteria, None, spacing=10,
                   margins=14)
        )  # fmt: skip
        self.edit = outlined_button(look, look.text("Edit"), self.edit_asked.emit, Icon.EDIT)
        self.papers = outlined_button(
            look, look.text("Papers…"), self.papers_asked.emit, Icon.PAPERS
        )
        self.withdraw = outlined_button(look, look.text("Withdraw…"), self.withdraw_asked.emit)
        self.lot = outlined_button(look, look.text("Draw lots…"), self.lot_asked.emit)
        self.election = outlined_button(
            look, look.text("Record the election…"), self.election_asked.emit, Icon.GAVEL
        )
        self.order = outlined_button(
            look, look.text("Record the order…"), self.order_asked.emit, Icon.ORDER
        )
        head = column(row(self._pill, None), self.name, self._office, self._behalf, spacing=4,
                      margins=14)  # fmt: skip
        foot = row(flow(*self.buttons), margins=10)
        self.body = QWidget()
        self.body.setLayout(column(head, scrolling(inner), foot, spacing=0))
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self.body)
        self.body.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What can be done with a candidacy."""
        return (self.papers, self.edit, self.lot, self.election, self.order, self.withdraw)

    def show_card(self, card: CandidateCard | None, on: date, *, editable: bool) -> None:
        """Show a candidate as of a day, or nothing."""
        self._card = card
        self.body.setVisible(card is not None)
        if card is None:
            return
        look, say = self._look, self._look.language
        self._pill.show_pill(state_pill(look, card.row))
        name = card.row.name.in_language(say).full
        self.name.setText(name)
        self.name.setAccessibleName(name)
        self.name.updateGeometry()
        office = look.text(OFFICES[card.row.office])
        if card.row.round:
            office = look.text("{office} · round {number}", office=office, number=card.row.round)
        self._office.setText(office)
        behalf = [card.row.association.say(say), card.row.community.say(say)]
        self._behalf.setText(" · ".join(one for one in behalf if one))
        self.steps.show_chain(card)
        has_list = card.criteria is not None
        for widget in (self._line, self._criteria_title, self._criteria):
            widget.setVisible(has_list)
        if card.criteria is not None:
            self._criteria.setText("\n".join(criteria_lines(card.criteria, look.words.catalogue)))
        self._offer(card, editable=editable)

    def _offer(self, card: CandidateCard, *, editable: bool) -> None:
        """Offer what fits the office and how far the candidacy has come."""
        office, state = card.row.office, card.row.state
        nominated = card.candidacy.nomination
        ended = state in FINAL
        offered = {
            self.edit: nominated is not None and not ended,
            self.papers: bool(card.papers),
            self.withdraw: nominated is not None and not ended,
            self.lot: state in (State.RECOMMENDED, State.SUBMITTED),
            self.election: office == "majilis_deputy" and state is State.RECOMMENDED
            and card.candidacy.election is None,
            self.order: office != "majilis_deputy" and state is State.SUBMITTED,
        }  # fmt: skip
        for button, shown in offered.items():
            button.setVisible(shown)
            button.setEnabled(editable)

    def _open_person(self) -> None:
        if self._card is not None:
            self.go_to.emit(Target("people", self._card.row.person_id))
