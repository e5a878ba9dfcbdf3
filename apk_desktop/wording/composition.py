"""The composition of a body in words: its counts, its norm, and the state of seats."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.memberships import category_said, said_day

if TYPE_CHECKING:
    from apk_desktop.domain.faults import Refused


_CATEGORY_REFUSALS = {
    "category_unnamed": message("Give the name in Kazakh."),
    "category_known": message("The body has a category of this name already."),
}


def category_refusal(refusal: Refused, words: Catalogue) -> str:
    """Say why a category cannot be added."""
    return words.text(_CATEGORY_REFUSALS[refusal.code])


def composition_in_short(
    found: Any,  # noqa: ANN401 of a layer above
    ending: int,
    words: Catalogue,
) -> str:
    """Say the counts of a body in one line; a body without seats has members alone."""
    if not found.seats:
        return words.plural("{count} member", "{count} members", found.members)
    return words.text(
        "members {members} · seats {seats} · vacancies {vacant} · end within {lead} days: {soon}",
        members=found.members,
        seats=len(found.seats),
        vacant=len(found.vacancies),
        lead=found.lead_days,
        soon=ending,
    )


def members_without_seat(count: int, words: Catalogue) -> str:
    """Say how many members hold no seat, so that the counts can be told apart."""
    return words.plural("{count} member holds no seat.", "{count} members hold no seat.", count)


def category_state(line: Any, words: Catalogue) -> tuple[str, str]:  # noqa: ANN401 of a layer above
    """Give the kind of status (ok, warn, error) of a category and its words."""
    if line.over:
        return "error", words.text("over by {count}", count=line.over)
    if line.vacant:
        return "warn", words.plural("{count} vacancy", "{count} vacancies", line.vacant)
    if line.missing:
        return "warn", words.text("{count} not set up", count=line.missing)
    return "ok", words.text("complete")


def norm_in_words(norm: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Say on what a norm rests and since when; nothing where there is no norm."""
    if norm is None:
        return ""
    basis = norm.basis.say(str(words.language))
    since = said_day(norm.starts_on, words)
    if basis and since:
        return words.text("Norm: {basis}, in force since {day}", basis=basis, day=since)
    return words.text("Norm in force since {day}", day=since) if since else basis


def part_in_words(norm: Any) -> str:  # noqa: ANN401 of a layer above
    """Write the part of a whole that a norm asks for, as 2/3."""
    return "/".join(str(number) for number in norm.threshold)


def seat_in_words(seat: Any, code: str, on: date, words: Catalogue) -> str:  # noqa: ANN401
    """Say whose seat it is, since when it is vacant, or that its term ends."""
    place = seat_named(code, category_said(seat.category, seat.category_name, words), words)
    if seat.is_vacant:
        days = seat.days_vacant(on)
        if days is None:
            return words.text("{seat}: vacant", seat=place)
        return words.plural(
            "{seat}: vacant for {count} day", "{seat}: vacant for {count} days", days, seat=place
        )
    said = message("{seat}: {name}")
    if seat.is_over(on):
        said = message("{seat}: {name}, term ended {day}")
    elif seat.ends_soon(on):
        said = message("{seat}: {name}, until {day}")
    name = seat.name.in_language(str(words.language)).full
    return words.text(said, seat=place, name=name, day=said_day(seat.until, words))


def seat_named(code: str, category: str, words: Catalogue) -> str:
    """Name a seat: Seat 1-9, Republican associations."""
    if not category:
        return words.text("Seat {code}", code=code)
    return words.text("Seat {code}, {category}", code=code, category=category)


def days_in_words(days: int, words: Catalogue) -> str:
    """Count days."""
    return words.plural("{count} day", "{count} days", days)


def vacant_for(days: int | None, words: Catalogue) -> str:
    """Say how long a seat has been vacant, where that is known."""
    if days is None:
        return words.text("vacant")
    return words.plural("vacant, {count} day", "vacant, {count} days", days)
