"""The chain of a candidate drawn as steps: made, next, or still to come."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from apk_desktop.domain.chain import PATHS, Step
from apk_desktop.services.chain.candidate_list import CandidateCard
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.ui.widgets.painted import IconMark
from apk_desktop.ui.widgets.wrapping_link import WrappingLink
from apk_desktop.wording.candidates import step_day, step_lines
from apk_desktop.wording.chain import STEPS, next_said
from apk_desktop.wording.memberships import said_day

RAIL, MARK, GAP = 20, 16, 10
_TONES = {
    "made": (Icon.OK, "ok"),
    "next": (Icon.ENDS_SOON, "accent"),
    "lost": (Icon.ERROR, "error"),
    "ahead": (Icon.UNKNOWN, "border"),
}


class ChainSteps(QWidget):
    """Shows every link of the chain; a link that has a record opens it."""

    go_to = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._steps = QVBoxLayout(self)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.setSpacing(0)

    def show_chain(self, card: CandidateCard) -> None:
        """Draw the chain of a candidate."""
        clear(self._steps)
        path = PATHS[card.row.office]
        for step in path:
            self._steps.addWidget(self._step(card, step, is_last=step is path[-1]))

    def _step(self, card: CandidateCard, step: Step, *, is_last: bool) -> QWidget:
        look, words = self._look, self._look.words.catalogue
        state = _state(card, step)
        title, day = look.text(STEPS[step]), said_day(step_day(step, card), words)
        if day:
            title = look.text("{step} · {day}", step=title, day=day)
        target = target_of(card, step)
        head = (
            WrappingLink(look, title, partial(self.go_to.emit, target))
            if target
            else label(title, "strong" if state in ("made", "next") else "body")
        )
        lines = step_lines(step, card, words)
        if state == "next":
            lines.append(next_said(step, words))
        elif state == "ahead" and not lines:
            lines.append(look.text("not recorded"))
        below = [label(one, "secondary", role="secondary") for one in lines if one]
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(_Rail(look, *_TONES[state], is_last=is_last))
        said = column(head, *below, spacing=1)
        said.setContentsMargins(0, 0, 0, GAP)
        line.addLayout(said, 1)
        holder.setAccessibleName(" · ".join([title, *lines]))
        return holder


class _Rail(QWidget):
    """The mark of a step and the line down to the next one."""

    def __init__(self, look: Look, icon: Icon, tone: str, *, is_last: bool) -> None:
        super().__init__()
        self._look, self._is_last = look, is_last
        self.setFixedWidth(RAIL)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        mark = IconMark(look, icon, tone, MARK)
        box = QVBoxLayout(self)
        box.setContentsMargins((RAIL - MARK) // 2, 1, 0, 0)
        box.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        box.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_last:
            return
        painter = QPainter(self)
        painter.setPen(QPen(self._look.theme.color("line"), 2))
        painter.drawLine(RAIL // 2, MARK + 4, RAIL // 2, self.height())


def target_of(card: CandidateCard, step: Step) -> Target | None:
    """Give the record that a link opens, where it has one."""
    one = card.candidacy
    vote, voted, term = one.recommendation, one.election, one.term
    found: dict[Step, tuple[str, int | None]] = {
        Step.RECOMMENDATION: ("meetings", vote.meeting_id if vote else None),
        Step.SUBMISSION: ("acts", vote.submission_id if vote else None),
        Step.ELECTION: ("meetings", voted.meeting_id if voted else None),
        Step.ORDER: ("acts", term.act_id if term else None),
        Step.TERM: ("people", term.person_id if term else None),
    }
    page, record = found.get(step, ("", None))
    return Target(page, record) if record is not None else None


def _state(card: CandidateCard, step: Step) -> str:
    if step in card.made:
        return "made"
    one = card.candidacy
    if step is Step.RECOMMENDATION and one.recommendation and card.is_adopted is not True:
        return "lost"
    if step is Step.ELECTION and one.election and one.election.outcome == "not_elected":
        return "lost"
    return "next" if step is card.row.following else "ahead"
