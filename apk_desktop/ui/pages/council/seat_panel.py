"""A seat: on whose behalf, who holds it, who held it, and every vacancy."""

from __future__ import annotations

from collections.abc import Sequence

from apk_desktop.services.composition import Composition, Held, SeatHeld
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.council.seat_grid import seat_code
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.facts import FactRows, Moment, Moments
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.memberships import category_name, end_reason, said_period


class SeatPanel(Card):
    """Follows the seat that is chosen."""

    def __init__(self, look: Look) -> None:
        super().__init__(look.text("Seat"))
        self._look = look
        self.facts = FactRows()
        self.moments = Moments(look)
        self.vacancies = Moments(look)
        self._empty = label(
            look.text("Choose a seat to see who holds and held it."), role="secondary"
        )
        self.body.addWidget(self._empty)
        self.body.addWidget(self.facts)
        self.body.addWidget(label(look.text("Who held it"), "strong"))
        self.body.addWidget(self.moments)
        self._vacancy_title = label("", "strong")
        self.body.addWidget(self._vacancy_title)
        self.body.addWidget(self.vacancies)
        self.body.addStretch(1)

    def show_seat(self, seat: SeatHeld, holders: Sequence[Held]) -> None:
        """Show a seat and its history."""
        look, words, language = self._look, self._look.words.catalogue, self._look.language
        self._empty.hide()
        self.title.setText(look.text("Seat {code}", code=seat_code(seat)))
        self.note.setText(look.text("vacant") if seat.is_vacant else "")
        name = seat.name.in_language(language).full
        self.facts.show_facts(
            [
                (look.text("Category"), category_name(seat.category, words)),
                (look.text("Holder"), name or look.text("vacant")),
                (look.text("On behalf of"), seat.on_behalf_of.say(language)),
            ]
        )
        self.moments.show_moments(
            Moment(
                one.name.in_language(language).full,
                self._when(one),
                one.person_id == seat.person_id,
            )
            for one in holders
        )

    def show_vacancies(self, found: Composition) -> None:
        """List every vacancy of the body: the same ones that the figures count."""
        look = self._look
        count = len(found.vacancies)
        self._vacancy_title.setText(look.text("All vacancies: {count}", count=count))
        self.vacancies.show_moments(
            Moment(
                look.text("Seat {code}", code=seat_code(seat)),
                seat.on_behalf_of.say(look.language)
                or category_name(seat.category, look.words.catalogue),
                current=False,
            )
            for seat in found.vacancies
        )

    def _when(self, one: Held) -> str:
        words = self._look.words.catalogue
        period = said_period(one.starts_on, one.ends_on, words)
        return f"{period} · {end_reason(one.end_reason, words)}" if one.end_reason else period
