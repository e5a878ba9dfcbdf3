"""The chronicle on a person's page: every event with its date, by year, to be filtered by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QVBoxLayout, QWidget

from apk_desktop.services.chronicle.events import Event, EventKind, Place
from apk_desktop.ui.frame.page import Target, flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label, set_role
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.ui.widgets.painted import IconMark
from apk_desktop.ui.widgets.wrapping_link import WrappingLink
from apk_desktop.wording.chronicle import KINDS, counted_events, event_said
from apk_desktop.wording.memberships import act_quoted, said_day

AT_ONCE = 60
"""How many events are shown before the rest is asked for."""
ICONS = {
    EventKind.ROLE: Icon.PERSON,
    EventKind.MEETING: Icon.MEETINGS,
    EventKind.RECOMMENDATION: Icon.GAVEL,
    EventKind.ROTATION: Icon.ROTATION,
    EventKind.ACT: Icon.ACT,
    EventKind.PAPER: Icon.PAPERS,
    EventKind.LIFE: Icon.SAVED_VIEW,
    EventKind.REMINDER: Icon.REMINDERS,
    EventKind.MERGE: Icon.MERGE,
}


class ChronicleCard(Card):
    """Lists events, the latest first; a title opens its record, the link beside it the act."""

    go_to = Signal(object)
    paper_asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look.text("Chronicle"), " ")
        self._look = look
        self._events: list[Event] = []
        self._on = date.min
        self._kind: EventKind | None = None
        self._most = AT_ONCE
        self._filters = QVBoxLayout()
        self.chips: dict[EventKind | None, QToolButton] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.body.addLayout(self._filters)
        self.body.addLayout(self._rows)
        self.titles: list[str] = []

    def show_events(self, events: Sequence[Event], on: date) -> None:
        """Show the events of a person around a day; the kind that is filtered by stays."""
        self._events, self._on, self._most = list(events), on, AT_ONCE
        if self._kind not in {one.kind for one in self._events}:
            self._kind = None
        self._show_filters()
        self._show_rows()

    def choose(self, kind: EventKind | None) -> None:
        """Show the events of one kind, or all."""
        self._kind, self._most = kind, AT_ONCE
        for one, chip in self.chips.items():
            chip.setChecked(one is kind)
            set_role(chip, "chip-on" if one is kind else "chip-off")
        self._show_rows()

    def show_more(self) -> None:
        """Show the rest of the events."""
        self._most = len(self._events)
        self._show_rows()

    def _show_filters(self) -> None:
        clear(self._filters)
        look = self._look
        counts = Counter(one.kind for one in self._events)
        group = QButtonGroup(self)
        self.chips = {None: self._chip(group, None, look.text("All"))}
        for kind in EventKind:
            if counts[kind]:
                text = look.text("{kind} {count}", kind=look.text(KINDS[kind]), count=counts[kind])
                self.chips[kind] = self._chip(group, kind, text)
        if len(counts) > 1:
            self._filters.addWidget(flow(*self.chips.values()))

    def _chip(self, group: QButtonGroup, kind: EventKind | None, text: str) -> QToolButton:
        made = QToolButton()
        made.setProperty("role", "chip-on" if kind is self._kind else "chip-off")
        made.setText(text)
        made.setAccessibleName(text)
        made.setCheckable(True)
        made.setChecked(kind is self._kind)
        made.clicked.connect(lambda _checked=False: self.choose(kind))
        group.addButton(made)
        return made

    def _show_rows(self) -> None:
        clear(self._rows)
        look, words = self._look, self._look.words.catalogue
        kept = [one for one in self._events if self._kind in (None, one.kind)]
        self.note.setText(counted_events(len(kept), words))
        self.titles = []
        for year, events in groupby(kept[: self._most], lambda one: one.year):
            self._rows.addWidget(label(year or look.text("Without a date"), "strong"))
            self._rows.addWidget(self._year(list(events)))
        if len(kept) > self._most:
            rest = len(kept) - self._most
            text = look.plural("Show {count} earlier event", "Show {count} earlier events", rest)
            self._rows.addWidget(link_button(text, self.show_more))
        if not kept:
            empty = look.text("Nothing is recorded of this person yet.")
            self._rows.addWidget(label(empty, "secondary", role="secondary"))

    def _year(self, events: Sequence[Event]) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 6)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        metrics = QFontMetrics(role_font("body"))
        grid.setColumnMinimumWidth(1, metrics.horizontalAdvance("00.00.0000"))
        for down, one in enumerate(events):
            self._add_row(grid, down, one)
        return holder

    def _add_row(self, grid: QGridLayout, down: int, one: Event) -> None:
        look, words = self._look, self._look.words.catalogue
        title, facts = event_said(one, words)
        ahead = one.is_ahead(self._on.isoformat())
        if ahead:
            facts = look.text("planned · {facts}", facts=facts) if facts else look.text("planned")
        self.titles.append(title)
        top = Qt.AlignmentFlag.AlignTop
        day = label(said_day(one.day, words), "body", role="secondary", wraps=False)
        head: QWidget = label(title)
        if one.place is not None:
            head = WrappingLink(look, title, partial(self._open, one.place))
        below = [label(facts, "secondary", role="secondary")] if facts else []
        grid.addWidget(IconMark(look, ICONS[one.kind], "accent" if not ahead else "border"),
                       down, 0, top)  # fmt: skip
        grid.addWidget(day, down, 1, top)
        grid.addLayout(column(head, *below, spacing=1), down, 2)
        if one.act is not None and one.kind is not EventKind.ACT:
            quoted = act_quoted(*one.act[1:], words)
            act = WrappingLink(look, quoted, partial(self._open, Place("acts", one.act.id)))
            grid.addWidget(act, down, 3, top)

    def _open(self, place: Place) -> None:
        if place.page == "papers":
            self.paper_asked.emit(place.record)
        else:
            self.go_to.emit(Target(place.page, place.record))
