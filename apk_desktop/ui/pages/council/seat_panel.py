"""A seat: on whose behalf, who holds it, who held it, and every vacancy."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from apk_desktop.services.composition import Composition
from apk_desktop.services.held_seats import SeatHeld
from apk_desktop.services.seat_history import Held
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.council.seat_model import seat_code
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import link_button, outlined_button
from apk_desktop.ui.widgets.cards import Card, separator
from apk_desktop.ui.widgets.facts import FactRows, Moment, Moments
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import FlowLayout, clear
from apk_desktop.ui.widgets.painted import Pill, StatusPill
from apk_desktop.wording.composition import days_in_words, vacant_for
from apk_desktop.wording.memberships import (
    act_quoted,
    category_said,
    end_reason,
    said_day,
    said_period,
)


class SeatPanel(Card):
    """Follows the seat that is chosen; the page answers what it asks for."""

    fill_asked = Signal(int)
    term_asked = Signal(int)
    end_asked = Signal(int)
    person_asked = Signal(int)
    seat_asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look.text("Seat"))
        self._look = look
        self.seat: SeatHeld | None = None
        self.facts = FactRows()
        self.moments = Moments(look)
        self.vacancies = QGridLayout()
        self.vacancies.setColumnStretch(1, 1)
        self._pill = StatusPill(look, Pill("warn", look.text("vacant"), Icon.ATTENTION))
        self.add_to_header(self._pill)
        self._empty = label(
            look.text("Choose a seat to see who holds and held it."), role="secondary"
        )
        self._past = label(look.text("Who held it"), "strong")
        self._vacancy_title = label("", "strong")
        self._add_buttons()
        self.body.addWidget(self._empty)
        self.body.addWidget(self.facts)
        self.body.addLayout(self._buttons)
        self.body.addWidget(self._past)
        self.body.addWidget(self.moments)
        self.body.addWidget(separator())
        self.body.addWidget(self._vacancy_title)
        self.body.addLayout(self.vacancies)
        self.body.addStretch(1)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Show that no seat is chosen."""
        self.seat = None
        self.title.setText(self._look.text("Seat"))
        self._empty.show()
        for widget in (self._pill, self.facts, self._past, self.moments, *self._actions):
            widget.hide()

    def show_seat(self, seat: SeatHeld, holders: Sequence[Held], on: date) -> None:
        """Show a seat and its history as of a day."""
        look, words, language = self._look, self._look.words.catalogue, self._look.language
        self.seat = seat
        self._empty.hide()
        self.title.setText(look.text("Seat {code}", code=seat_code(seat)))
        pill = self._pill_of(seat, on)
        self._pill.setVisible(pill is not None)
        if pill is not None:
            self._pill.show_pill(pill)
        holding = next((one for one in holders if one.id == seat.membership_id), None)
        self.facts.show_facts(
            [
                (look.text("Category"), category_said(seat.category, seat.category_name, words)),
                (look.text("On behalf of"), seat.on_behalf_of.say(language)),
                (look.text("Holder"), seat.name.in_language(language).full),
                (look.text("Term"), said_period(seat.starts_on, seat.until, words)),
                (
                    look.text("Alternate"),
                    ", ".join(one.in_language(language).full for one in seat.alternates),
                ),
                (look.text("Act"), act_quoted(*holding.begun_by, words) if holding else ""),
            ]
        )
        self.moments.show_moments(self._moment(one, seat) for one in holders)
        self.facts.show()
        self._past.setVisible(bool(holders))
        self.moments.setVisible(bool(holders))
        self.fill_button.setVisible(seat.is_vacant)
        self.open_button.setVisible(not seat.is_vacant)
        self.term_button.setVisible(not seat.is_vacant)
        self.end_button.setVisible(not seat.is_vacant)

    def show_vacancies(self, found: Composition, on: date) -> None:
        """List every vacancy of the body: the same ones that the figures count."""
        look = self._look
        words = look.words.catalogue
        count = len(found.vacancies)
        told = look.text("All vacancies: {count}", count=count) if count else ""
        day = said_day(on, words)
        self._vacancy_title.setText(told or look.text("No vacancies on {day}", day=day))
        clear(self.vacancies)
        top = Qt.AlignmentFlag.AlignTop
        for at, seat in enumerate(found.vacancies):
            code = seat_code(seat)
            link = link_button(code, partial(self.seat_asked.emit, seat.id))
            link.setAccessibleName(look.text("Seat {code}", code=code))
            behalf = seat.on_behalf_of.say(look.language) or category_said(
                seat.category, seat.category_name, words
            )
            self.vacancies.addWidget(link, at, 0, top)
            self.vacancies.addWidget(label(behalf), at, 1, Qt.AlignmentFlag.AlignVCenter)
            days = seat.days_vacant(on)
            since = "" if days is None else days_in_words(days, words)
            shown = label(since, "secondary", role="secondary", wraps=False)
            self.vacancies.addWidget(shown, at, 2, Qt.AlignmentFlag.AlignVCenter)

    def _add_buttons(self) -> None:
        look = self._look
        self.fill_button = outlined_button(look, look.text("Fill the seat"), self._fill, Icon.ADD)
        self.open_button = outlined_button(
            look, look.text("Open the person"), self._open, Icon.PERSON
        )
        self.term_button = outlined_button(
            look, look.text("Change the term…"), self._change_term, Icon.EDIT
        )
        self.end_button = outlined_button(
            look, look.text("End membership…"), self._end, Icon.END_ROLE
        )
        self._actions = (self.fill_button, self.open_button, self.term_button, self.end_button)
        for button in (self.fill_button, self.term_button, self.end_button):
            button.setProperty("opens", "dialog")
        self._buttons = FlowLayout()
        for button in self._actions:
            self._buttons.addWidget(button)

    def _fill(self) -> None:
        if self.seat is not None:
            self.fill_asked.emit(self.seat.id)

    def _open(self) -> None:
        if self.seat is not None and self.seat.person_id is not None:
            self.person_asked.emit(self.seat.person_id)

    def _change_term(self) -> None:
        if self.seat is not None and self.seat.membership_id is not None:
            self.term_asked.emit(self.seat.membership_id)

    def _end(self) -> None:
        if self.seat is not None and self.seat.membership_id is not None:
            self.end_asked.emit(self.seat.membership_id)

    def _pill_of(self, seat: SeatHeld, on: date) -> Pill | None:
        """A vacant seat is marked, and one whose holder stays on after the planned end."""
        words = self._look.words.catalogue
        if seat.is_vacant:
            return Pill("warn", vacant_for(seat.days_vacant(on), words), Icon.ATTENTION)
        if seat.is_over(on):
            return Pill("warn", self._look.text("until a successor"), Icon.ENDS_SOON)
        return None

    def _moment(self, one: Held, seat: SeatHeld) -> Moment:
        words = self._look.words.catalogue
        parts = (
            said_period(one.starts_on, one.ends_on, words),
            end_reason(one.end_reason, words) if one.end_reason else "",
            act_quoted(*(one.ended_by if one.ended_by.kind else one.begun_by), words),
        )
        return Moment(
            one.name.in_language(self._look.language).full,
            " · ".join(part for part in parts if part),
            one.id == seat.membership_id,
        )
