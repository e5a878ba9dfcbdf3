"""The start page: five figures, what needs attention, the deputy chairs, what comes next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from apk_desktop.domain.faults import LaterChangesStandInTheWay, NothingToUndo
from apk_desktop.services.attention import Attention, by_urgency
from apk_desktop.services.journal import Journal
from apk_desktop.services.overview import ComingMeeting, Figures, Overview
from apk_desktop.services.rotation.holders import DeputySeat
from apk_desktop.ui.frame.page import GAP, Page, Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.overview.attention_rows import attention_row
from apk_desktop.ui.pages.overview.changes_card import ChangesCard
from apk_desktop.ui.pages.overview.further_look import FurtherLook
from apk_desktop.ui.widgets.cards import Card, FigureCard, separator
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.ui.widgets.painted import Bar
from apk_desktop.wording.dates import date_with_weekday, short_date
from apk_desktop.wording.memberships import said_day
from apk_desktop.wording.numbers import grouped
from apk_desktop.wording.overview import meeting_title

if TYPE_CHECKING:
    from apk_desktop.services.health.health import RuleResult
    from apk_desktop.services.waiting import BodySeats, Waiting
    from apk_desktop.ui.pages.overview.health_card import HealthCard
    from apk_desktop.ui.pages.overview.seats_card import SeatsCard

CHANGES = 5
NARROW, NARROW_COLUMNS = 900, 2
_LISTS = {
    "associations": Target("associations", None, "open"),
    "people": Target("people"),
    "assembly": Target("council", None, "assembly"),
    "council": Target("council", None, "council"),
    "meetings": Target("meetings"),
}


class OverviewPage(Page):
    """Figures that agree with the lists they open, and attention before statistics."""

    def __init__(
        self,
        look: Look,
        overview: Overview,
        journal: Journal,
        open_waiting: Callable[[], Waiting],
    ) -> None:
        super().__init__(look, look.text("Overview"))
        self._overview, self._journal = overview, journal
        self.figures = {
            key: FigureCard(title)
            for key, title in (
                ("associations", look.text("Associations")),
                ("people", look.text("People")),
                ("assembly", look.text("Members of the Assembly")),
                ("council", look.text("Council")),
                ("meetings", look.text("Next meeting")),
            )
        }
        self._figure_grid = QGridLayout()
        self._figure_grid.setSpacing(GAP)
        for key, card in self.figures.items():
            card.opened.connect(partial(self.go_to.emit, _LISTS[key]))
        self.attention = Card(look.text("Needs attention")).without_padding()
        self.deputies = Card(look.text("Deputy chairs")).without_padding()
        self.deputies.add_link(look.text("Rotation"), lambda: self.go_to.emit(Target("rotation")))
        self.coming = Card(look.text("Coming up")).without_padding()
        self.coming.add_link(look.text("Meetings"), lambda: self.go_to.emit(Target("meetings")))
        self.changes = ChangesCard(look)
        self.changes.undo_asked.connect(self._undo)
        self.seats: SeatsCard | None = None
        self.health: HealthCard | None = None
        self._main = column(self.attention, self.deputies, None, spacing=GAP)
        self._side = column(self.coming, self.changes, None, spacing=GAP)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(GAP)
        self._halves.addLayout(self._main, 2)
        self._halves.addLayout(self._side, 1)
        self._look_further(open_waiting)
        self.content.addLayout(self._figure_grid)
        self.content.addLayout(self._halves)
        self.content.addStretch(1)

    def _look_further(self, open_waiting: Callable[[], Waiting]) -> None:
        self._due: list[Attention] = []
        self.further = FurtherLook(open_waiting, self)
        self.further.attention_found.connect(self._add_attention)
        self.further.seats_found.connect(self._show_seats)
        self.further.results_found.connect(self._show_health)
        text = self.look.text("The register could not be read.")
        self.further.failed.connect(lambda: self.message.tell(text, kind="error"))

    def refresh(self) -> None:
        self.context.setText(date_with_weekday(self.on, self.look.words.catalogue))
        figures = self._overview.figures(self.on)
        deputies = self._overview.deputies(self.on)
        coming = self._overview.coming(self.on)
        self._show_figures(figures)
        self._show_next_meeting(coming)
        self._due = self._overview.attention(self.on, figures.council, deputies)
        self._show_attention(self._due)
        self._show_deputies(deputies)
        self._show_coming(coming)
        self.changes.show_changes(self._journal.latest(CHANGES), editable=self.editable)
        self.further.ask(self.on)

    def _show_figures(self, found: Figures) -> None:
        language = self.look.words.language
        self.figures["associations"].show_figure(
            grouped(found.associations, language),
            self.look.text("republican {count}", count=grouped(found.republican, language)),
        )
        self.figures["people"].show_figure(
            grouped(found.people, language),
            self.look.text(
                "in three spellings {count}", count=grouped(found.in_three_spellings, language)
            ),
        )
        self.figures["assembly"].show_figure(
            grouped(found.assembly_members, language), self.look.text("17 regions and 3 cities")
        )
        council = found.council
        self.figures["council"].show_figure(
            self.look.text("{members} of {seats}", members=council.members, seats=council.seats),
            self.look.text("quorum {quorum}", quorum=council.quorum) if council.quorum else "",
            self.look.text("vacancies {count}", count=council.vacancies),
        )

    def _show_next_meeting(self, coming: list[ComingMeeting]) -> None:
        words = self.look.words.catalogue
        if coming:
            day = said_day(coming[0].starts_on, words)
            self.figures["meetings"].show_figure(day, meeting_title(words, coming[0]))
        else:
            self.figures["meetings"].show_figure("—", self.look.text("none is planned"))

    def _add_attention(self, waiting: list[Attention]) -> None:
        self._show_attention(by_urgency([*self._due, *waiting]))

    def _show_attention(self, found: list[Attention]) -> None:
        clear(self.attention.body)
        self.attention.note.setText(
            self.look.plural("{count} · urgent first", "{count} · urgent first", len(found))
        )
        if not found:
            holder = label(self.look.text("Nothing is due."), role="secondary")
            holder.setContentsMargins(14, 10, 14, 12)
            self.attention.body.addWidget(holder)
        for one in found:
            line = attention_row(self.look, one)
            line.opened.connect(self.go_to)
            self.attention.body.addWidget(line)

    def _show_deputies(self, seats: list[DeputySeat]) -> None:
        clear(self.deputies.body)
        for seat in seats:
            self.deputies.body.addWidget(self._deputy(seat))
            self.deputies.body.addWidget(separator())

    def _deputy(self, seat: DeputySeat) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(14, 8, 14, 8)
        line.setSpacing(16)
        line.addWidget(label(self.look.text("Seat {number}", number=seat.number), role="secondary"))
        holder = seat.holder
        if holder is None:
            line.addWidget(label(self.look.text("vacant"), "strong", role="warn"), 1)
            return box
        name = holder.name.in_language(self.look.language).with_initials
        line.addWidget(label(name, "strong"), 1)
        line.addLayout(self._term_left(holder.first_day, holder.due_on), 2)
        return box

    def _term_left(self, starts: date | None, due: date | None) -> QVBoxLayout:
        if not (starts and due):
            return column(label(self.look.text("no end is set"), "secondary", role="secondary"))
        left = (due - self.on).days
        day = short_date(due, self.look.words.catalogue)
        soon = left <= Overview.TERM_LEAD.days
        part = (self.on - starts).days / max((due - starts).days, 1)
        told = (
            self.look.plural("{count} day left · until {day}", "{count} days left · until {day}",
                             left, day=day)
            if left >= 0
            else self.look.text("the term ended on {day}", day=day)
        )  # fmt: skip
        words = label(told, "secondary", role="warn" if soon else "secondary")
        return column(Bar(self.look, part, "warn" if soon else "accent"), words, spacing=4)

    def _show_coming(self, meetings: list[ComingMeeting]) -> None:
        clear(self.coming.body)
        words = self.look.words.catalogue
        for one in meetings:
            holder = QWidget()
            day = said_day(one.starts_on, words)
            when = f"{day}, {one.starts_at}" if one.starts_at else day
            place = one.place.say(self.look.language)
            detail = f"{when} · {place}" if place else when
            lines = column(
                label(meeting_title(words, one)),
                label(detail, "secondary", role="secondary"),
                spacing=1,
            )
            lines.setContentsMargins(14, 7, 14, 7)
            holder.setLayout(lines)
            self.coming.body.addWidget(holder)
            self.coming.body.addWidget(separator())
        if not meetings:
            nothing = label(self.look.text("No meeting is planned."), role="secondary")
            nothing.setContentsMargins(14, 10, 14, 12)
            self.coming.body.addWidget(nothing)

    def _show_seats(self, bodies: list[BodySeats]) -> None:
        if self.seats is None:
            from apk_desktop.ui.pages.overview.seats_card import SeatsCard

            self.seats = SeatsCard(self.look)
            self.seats.opened.connect(self.go_to)
            self._main.insertWidget(self._main.count() - 1, self.seats)
        self.seats.show_seats(bodies)

    def _show_health(self, results: list[RuleResult]) -> None:
        if self.health is None:
            from apk_desktop.ui.pages.overview.health_card import HealthCard

            self.health = HealthCard(self.look)
            self.health.opened.connect(self.go_to)
            self._side.insertWidget(1, self.health)
        self.health.show_results(results)

    def _undo(self, entry_id: int) -> None:
        """Take back one of the latest changes, or say what stands in the way."""
        try:
            step = self._journal.undo(entry_id)
        except NothingToUndo:
            return
        except LaterChangesStandInTheWay as fault:
            from apk_desktop.wording.faults import in_the_way

            self.message.tell(in_the_way(self.look.words.catalogue, fault), kind="warn")
            return
        self.message.tell(self.look.text("Undone: {step}", step=self.look.text(step.title)))

    def _arrange(self, width: int) -> None:
        """Put the cards side by side, or below each other where the window is narrow."""
        narrow = width < NARROW
        columns = NARROW_COLUMNS if narrow else len(self.figures)
        for at, card in enumerate(self.figures.values()):
            self._figure_grid.addWidget(card, at // columns, at % columns)
        direction = QBoxLayout.Direction
        self._halves.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(event.size().width())
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.further.go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        self.further.stop()
        super().hideEvent(event)
