"""What the timeline of the seats shows: a bar per term, past, current, proposed or forecast."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from apk_desktop.domain.seat_terms import BarKind
from apk_desktop.services.references import Community
from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.seats import Term

FIRST_DAY = date(1995, 1, 1)
"""The Assembly's first year, for a term whose beginning is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermBar:
    """A term in a seat; `person` is empty in a forecast."""

    seat: int
    kind: BarKind
    starts: date
    ends: date
    community: Community | None
    person: str
    person_id: int | None
    otherwise: bool = False


def term_bars(board: RotationBoard, marks: dict[str, Community], language: str) -> list[TermBar]:
    """Give the bars of every seat, oldest first."""
    bars: list[TermBar] = []
    for seat in board.seats:
        bars.extend(
            _term_bar(seat.number, term, board.on, marks, language)
            for term in seat.terms
            if term.starts_on
        )
    for one in board.proposed:
        starts = one.starts_on or board.on
        bars.append(
            TermBar(
                seat=one.seat_number,
                kind=BarKind.PROPOSED,
                starts=starts,
                ends=one.ends_on or starts + timedelta(days=364),
                community=one.line.community,
                person=one.line.name.in_language(language).with_initials,
                person_id=one.line.person_id,
            )
        )
    bars.extend(
        TermBar(
            seat=term.seat_number,
            kind=BarKind.FORECAST,
            starts=term.starts_on,
            ends=term.ends_on,
            community=term.community,
            person="",
            person_id=None,
        )
        for term in board.forecast
    )
    return sorted(bars, key=lambda bar: (bar.seat, bar.starts))


def _term_bar(
    seat: int, term: Term, on: date, marks: dict[str, Community], language: str
) -> TermBar:
    starts = term.first_day or FIRST_DAY
    due = term.due_on or on
    return TermBar(
        seat=seat,
        kind=BarKind.CURRENT if term.runs_on(on) else BarKind.PAST,
        starts=starts,
        ends=max(due, starts),
        community=marks.get(term.community_code),
        person=term.name.in_language(language).with_initials,
        person_id=term.person_id,
        otherwise=term.otherwise_than_proposed,
    )
