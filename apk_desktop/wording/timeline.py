"""The timeline of the rotating seats in words: its bars, its legend, its table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from apk_desktop.domain.dates import Period
from apk_desktop.domain.seat_terms import BarKind
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.dates import short_period

BAR_KINDS: Mapping[BarKind, str] = {
    BarKind.PAST: message("served"),
    BarKind.CURRENT: message("serves now"),
    BarKind.PROPOSED: message("proposed"),
    BarKind.FORECAST: message("forecast"),
}
_FORECAST = message("Forecast: if every community stands. It is a projection, not a decision.")


class _NamedCommunity(Protocol):
    @property
    def plural(self) -> Trilingual: ...


class ShownTerm(Protocol):
    """A term as a bar shows it."""

    @property
    def seat(self) -> int:
        """The number of the seat."""

    @property
    def kind(self) -> BarKind:
        """Past, current, proposed or forecast."""

    @property
    def starts(self) -> date:
        """The first day."""

    @property
    def ends(self) -> date:
        """The last day."""

    @property
    def person(self) -> str:
        """Who serves; empty in a forecast."""

    @property
    def otherwise(self) -> bool:
        """Whether somebody else had been proposed."""

    @property
    def community(self) -> _NamedCommunity | None:
        """The community that is credited."""


def describe_bar(words: Catalogue, bar: ShownTerm) -> str:
    """Say in words what a bar shows."""
    told = words.text(
        "Seat {seat}, {community}, {person}: {state}, {period}",
        seat=bar.seat,
        community=_community(words, bar),
        person=bar.person or "—",
        state=words.text(BAR_KINDS[bar.kind]),
        period=short_period(Period(bar.starts, bar.ends), words),
    )
    return f"{told}\n{otherwise_appointed(words)}" if bar.otherwise else told


def seat_name(words: Catalogue, seat: int) -> str:
    """Name a seat by its number."""
    return words.text("Seat {number}", number=seat)


def otherwise_appointed(words: Catalogue) -> str:
    """Say that somebody else was appointed than proposed."""
    return words.text("appointed otherwise than proposed")


def forecast_note(words: Catalogue) -> str:
    """Say what a forecast is and is not."""
    return words.text(_FORECAST)


def timeline_headings(words: Catalogue) -> list[str]:
    """Give the headings of the table of terms."""
    return [words.text(one) for one in ("Seat", "Term", "Community", "Person", "In words")]


def bar_cells(words: Catalogue, bar: ShownTerm) -> list[str]:
    """Give a term as a row of the table."""
    state = words.text(BAR_KINDS[bar.kind])
    if bar.otherwise:
        state = f"{state}; {otherwise_appointed(words)}"
    period = short_period(Period(bar.starts, bar.ends), words)
    return [str(bar.seat), period, _community(words, bar), bar.person or "—", state]


def timeline_in_a_sentence(words: Catalogue, seats: int, terms: int) -> str:
    """Say for a reader who does not see the drawing what it shows."""
    return words.text(
        "Timeline: seats {seats}, terms {terms}. The table below tells the same terms.",
        seats=seats,
        terms=terms,
    )


def _community(words: Catalogue, bar: ShownTerm) -> str:
    return bar.community.plural.say(str(words.language)) if bar.community else "—"
