"""A proposal: who, for which seat and term, the reason in one sentence, and the votes behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from apk_desktop.domain.candidacy import RuleId
from apk_desktop.domain.dates import Period
from apk_desktop.services.rotation.board import CandidateLine, ProposedSeat, RotationBoard
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import link_button, outlined_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.community_pill import CommunityPill
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.ui.widgets.painted import Pill, StatusPill
from apk_desktop.wording.dates import long_period
from apk_desktop.wording.memberships import said_day
from apk_desktop.wording.rotation import proposal_reason


class ProposalCard(Card):
    """One proposed person; the accent edge says that it is no decision yet."""

    why_not_asked = Signal(int)
    minutes_opened = Signal(int)

    def __init__(
        self,
        look: Look,
        board: RotationBoard,
        seat: ProposedSeat,
        namer: Callable[[str], str],
        *,
        first: bool,
    ) -> None:
        super().__init__(accent=True)
        self._look = look
        line, words = seat.line, look.words.catalogue
        places = {one.uid: one.place for one in board.candidates if one.place is not None}
        self.reason = proposal_reason(words, board.rule, seat.choice, places, namer, first=first)
        term = _term(look, seat)
        name = label(line.name.in_language(look.language).full, "name", wraps=False)
        who: list[QWidget] = [name]
        if line.community is not None:
            plural = line.community.plural.say(look.language)
            hue, texture = line.community.hue, line.community.texture
            who.append(CommunityPill(look, hue, texture, plural))
        head = QHBoxLayout()
        above = label(term, "secondary", role="secondary")
        head.addLayout(column(above, flow(*who), spacing=2), 1)
        head.addWidget(self._why_not(line), 0, Qt.AlignmentFlag.AlignTop)
        self.body.setSpacing(6)
        self.body.addLayout(head)
        self.body.addWidget(label(self.reason, "sentence"))
        self.body.addWidget(flow(self._minutes(line), *_evidence(look, board, seat)))
        self.setAccessibleName(f"{term}. {name.text()}. {self.reason}")

    def _why_not(self, line: CandidateLine) -> QPushButton:
        look = self._look

        def ask() -> None:
            self.why_not_asked.emit(line.person_id)

        made = outlined_button(look, look.text("Why not another?"), ask, Icon.WHY)
        made.setProperty("opens", "dialog")
        made.setToolTip(look.text("Why not another? (Alt+W: the candidate selected below)"))
        return made

    def _minutes(self, line: CandidateLine) -> QPushButton:
        """Make the link to the meeting whose minutes hold the recommendation."""
        look = self._look
        day = said_day(line.recommended_on, look.words.catalogue)
        told = look.text("Council minutes No. {number}, {day}", number=line.minutes_number, day=day)
        if not line.minutes_number:
            told = look.text("Council meeting of {day}", day=day)
        made = link_button(told, lambda: self.minutes_opened.emit(line.meeting_id or 0))
        made.setIcon(look.icon(Icon.ACT, "accent"))
        return made


def _term(look: Look, seat: ProposedSeat) -> str:
    if seat.starts_on is None or seat.ends_on is None:
        return look.text(
            "Proposed for seat {seat} · from the day of the order", seat=seat.seat_number
        )
    period = long_period(Period(seat.starts_on, seat.ends_on), look.words.catalogue)
    return look.text("Proposed for seat {seat} · {period}", seat=seat.seat_number, period=period)


def _evidence(look: Look, board: RotationBoard, seat: ProposedSeat) -> list[StatusPill]:
    """Give votes and quorum with what was needed, and the fingerprint."""
    line = seat.line
    numbers = {one.rule: one.numbers for one in line.results}
    adopted, quorum = numbers[RuleId.E6], numbers[RuleId.E5]
    votes = look.text(
        "for {votes} of {present} (needed {needed})",
        votes=adopted.get("votes_for", "—"),
        present=adopted.get("present", "—"),
        needed=adopted.get("needed", "—"),
    )
    present = look.text(
        "quorum {present} of {members} (needed {needed})",
        present=quorum.get("present", "—"),
        members=quorum.get("members", "—"),
        needed=quorum.get("needed", "—"),
    )
    return [
        StatusPill(look, Pill("ok", votes)),
        StatusPill(look, Pill("ok", present)),
        StatusPill(look, Pill("neutral", board.fingerprint, Icon.FINGERPRINT)),
    ]
