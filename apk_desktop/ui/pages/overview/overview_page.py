"""The start page: five figures, what needs attention, the deputy chairs, what comes next."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from apk_desktop.services.journal import Journal
from apk_desktop.services.overview import Attention, ComingMeeting, Figures, Overview
from apk_desktop.services.rotation.holders import DeputySeat
from apk_desktop.ui.frame.page import GAP, Page, Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.overview.attention_rows import AttentionRow
from apk_desktop.ui.widgets.cards import Card, FigureCard, separator
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column, row
from apk_desktop.ui.widgets.painted import Bar
from apk_desktop.wording.dates import date_with_weekday, short_date
from apk_desktop.wording.memberships import said_day
from apk_desktop.wording.numbers import grouped
from apk_desktop.wording.overview import meeting_title

CHANGES = 5
NARROW, NARROW_COLUMNS = 900, 2


class OverviewPage(Page):
    """Figures that agree with the lists they open, and attention before statistics."""

    def __init__(self, look: Look, overview: Overview, journal: Journal) -> None:
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
            page = "council" if key == "assembly" else key
            filter_text = "assembly" if key == "assembly" else ""
            card.opened.connect(partial(self.go_to.emit, Target(page, None, filter_text)))
        self.attention = Card(look.text("Needs attention")).without_padding()
        self.deputies = Card(look.text("Deputy chairs")).without_padding()
        self.deputies.add_link(look.text("Rotation"), lambda: self.go_to.emit(Target("rotation")))
        self.coming = Card(look.text("Coming up")).without_padding()
        self.coming.add_link(look.text("Meetings"), lambda: self.go_to.emit(Target("meetings")))
        self.changes = Card(look.text("Latest changes"))
        side = QWidget()
        side.setLayout(column(self.coming, self.changes, None, spacing=GAP))
        main = QWidget()
        main.setLayout(column(self.attention, self.deputies, None, spacing=GAP))
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(GAP)
        self._halves.addWidget(main, 2)
        self._halves.addWidget(side, 1)
        self.content.addLayout(self._figure_grid)
        self.content.addLayout(self._halves)
        self.content.addStretch(1)

    def refresh(self) -> None:
        self.context.setText(date_with_weekday(self.on, self.look.words.catalogue))
        figures = self._overview.figures(self.on)
        deputies = self._overview.deputies(self.on)
        coming = self._overview.coming(self.on)
        self._show_figures(figures)
        self._show_next_meeting(coming)
        self._show_attention(self._overview.attention(self.on, figures.council, deputies))
        self._show_deputies(deputies)
        self._show_coming(coming)
        self._show_changes()

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
            line = AttentionRow(self.look, one)
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

    def _show_changes(self) -> None:
        clear(self.changes.body)
        entries = self._journal.latest(CHANGES)
        for entry in entries:
            made_at = entry.made_at.astimezone()
            when = label(
                made_at.strftime("%d.%m %H:%M"), "secondary", role="secondary", wraps=False
            )
            title = self.look.text(entry.title)
            told = (
                self.look.text("{title}: {subject}", title=title, subject=entry.subject)
                if entry.subject
                else title
            )
            if entry.kind == "undo":
                told = self.look.text("Undone: {step}", step=told)
            elif entry.kind == "redo":
                told = self.look.text("Done again: {step}", step=told)
            line = row(when, spacing=10)
            line.addWidget(label(told), 1, Qt.AlignmentFlag.AlignTop)
            self.changes.body.addLayout(line)
        if not entries:
            self.changes.body.addWidget(
                label(self.look.text("Nothing was changed yet."), role="secondary")
            )

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
