"""Who serves now: seat, community, until when, and how many days are left."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from apk_desktop.services.references import Community
from apk_desktop.services.rotation.board import BoardSeat, RotationBoard
from apk_desktop.services.rotation.seats import Term
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, row
from apk_desktop.ui.widgets.painted import CommunityMark, Pill, StatusPill
from apk_desktop.wording.dates import short_date

SOON_DAYS = 90


class SittingDeputies(QWidget):
    """One line for each seat, side by side where there is room."""

    opened = Signal(int)

    def __init__(self, look: Look, marks: dict[str, Community]) -> None:
        super().__init__()
        self._look, self._marks = look, marks
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_board(self, board: RotationBoard) -> None:
        """Show the holders of the seats on the board's day."""
        clear(self._box)
        if not board.seats:
            told = self._look.text("The Assembly has no rotating seats on this day.")
            self._box.addWidget(label(told, role="secondary"))
            return
        self._box.addWidget(flow(*(self._seat(seat, board.on) for seat in board.seats)))

    def _seat(self, seat: BoardSeat, on: date) -> QWidget:
        look = self._look
        term = next((one for one in seat.terms if one.runs_on(on)), None)
        number = label(look.text("Seat {number}", number=seat.number), "strong", wraps=False)
        parts: list[QWidget] = [number]
        if term is not None:
            parts += self._holder(term)
        parts.append(StatusPill(look, self._left(term, on)))
        holder = QWidget()
        holder.setLayout(row(*parts, spacing=6))
        holder.layout().setContentsMargins(0, 0, 12, 0)  # type: ignore[union-attr]
        return holder

    def _holder(self, term: Term) -> list[QWidget]:
        look, found = self._look, self._marks.get(term.community_code)
        name = term.name.in_language(look.language).with_initials
        told = f"{name} · {found.plural.say(look.language)}" if found else name
        link = link_button(told, lambda: self.opened.emit(term.person_id))
        return [CommunityMark(look, found.hue, found.texture), link] if found else [link]

    def _left(self, term: Term | None, on: date) -> Pill:
        look = self._look
        if term is None:
            return Pill("warn", look.text("vacant"), Icon.VACANCY)
        if term.due_on is None:
            return Pill("neutral", look.text("the end of the term is not recorded"))
        day, left = short_date(term.due_on, look.words.catalogue), (term.due_on - on).days
        if left < 0:
            overdue = look.plural(
                "{count} day past its end, {day}",
                "{count} days past its end, {day}",
                -left,
                day=day,
            )
            return Pill("error", overdue)
        told = look.plural(
            "until {day}, {count} day left", "until {day}, {count} days left", left, day=day
        )
        return Pill("warn" if left <= SOON_DAYS else "neutral", told)
