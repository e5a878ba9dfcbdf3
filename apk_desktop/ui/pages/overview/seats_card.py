"""The card of seats: in every body how many are filled, and its vacancies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from apk_desktop.services.waiting import BodySeats
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear
from apk_desktop.ui.widgets.painted import Bar, IconMark
from apk_desktop.wording.overview import filled_said, vacancies_said

MANY = ("regional_assembly", "city_assembly")
"""Kinds of which there are many bodies: those without a vacancy share one line."""


class SeatsCard(Card):
    """A line for each body, and one for the regional assemblies that lack nobody."""

    opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look.text("Seats of the bodies"))
        self._look = look
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self.body.addLayout(self._grid)
        self.add_link(f"{look.text('Vacancies')} ›", lambda: self._open("all"))

    def show_seats(self, bodies: Sequence[BodySeats]) -> None:
        """Show the bodies."""
        clear(self._grid)
        full = [one for one in bodies if one.kind in MANY and not one.vacant]
        for one in bodies:
            if one not in full:
                name = one.name.say(self._look.language)
                self._add(name, one.filled, one.posts, one.code)
        if full:
            name = self._look.plural(
                "{count} regional assembly without vacancies",
                "{count} regional assemblies without vacancies",
                len(full),
            )
            posts = sum(one.posts for one in full)
            self._add(name, posts, posts)
        self.setVisible(bool(bodies))

    def _add(self, name: str, filled: int, posts: int, code: str = "") -> None:
        look, at, vacant = self._look, self._grid.rowCount(), posts - filled
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(label(name), at, 0, middle)
        bar = Bar(look, filled / posts, "warn" if vacant else "accent")
        self._grid.addWidget(bar, at, 1, middle)
        counted = label(filled_said(filled, posts, look.words.catalogue), wraps=False)
        self._grid.addWidget(counted, at, 2, middle)
        if vacant:
            said = vacancies_said(vacant, look.words.catalogue)
            link = link_button(f"{said} ›", lambda: self._open(code))
            self._grid.addWidget(link, at, 3, middle)
        else:
            self._grid.addWidget(IconMark(look, Icon.TICK, "ok", 16), at, 3, middle)

    def _open(self, code: str) -> None:
        self.opened.emit(Target("vacancies", None, code))
