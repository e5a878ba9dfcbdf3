"""Words of the rotation's schedule: steps, how they stand, and the records that took them."""

from __future__ import annotations

from datetime import date
from typing import Any

from apk_desktop.domain.schedule import Step
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.dates import short_date
from apk_desktop.wording.meeting_names import listed_name
from apk_desktop.wording.memberships import act_quoted, said_day

_STEPS = {
    Step.NOMINATIONS: message("Call for nominations"),
    Step.NOTICE: message("Notice of the Council meeting"),
    Step.MEETING: message("Council meeting"),
    Step.SUBMISSION: message("Submission to the President"),
    Step.ORDER: message("Order of the President"),
    Step.TERM: message("Beginning of the term"),
}
_STATES = {
    "done": message("done"),
    "unrecorded": message("done, not recorded"),
    "later": message("later"),
}


def step_name(step: Step, words: Catalogue) -> str:
    """Name a step of a round."""
    return words.text(_STEPS[step])


def round_named(number: int, words: Catalogue) -> str:
    """Name a round by its number."""
    return words.text("Round {number}", number=number)


def seats_named(seats: tuple[int, ...], words: Catalogue) -> str:
    """Name the seats that a round fills."""
    listed = ", ".join(map(str, seats))
    if len(seats) == 1:
        return words.text("Seat {number}", number=listed)
    return words.text("Seats {numbers}", numbers=listed)


def milestone_state(one: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Say how a milestone stands: late by so many days, due in so many, done."""
    if one.state == "late":
        return words.plural("late by {count} day", "late by {count} days", -one.days)
    if one.state == "soon" and not one.days:
        return words.text("due on this day")
    if one.state == "soon":
        return words.plural("due in {count} day", "due in {count} days", one.days)
    return words.text(_STATES[one.state])


def record_named(record: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Name the record that took a step, with its day; nothing where there is none."""
    if record is None:
        return ""
    if record.kind == "act":
        return act_quoted(record.act_kind, record.number, record.day, words)
    if record.kind == "meeting":
        number = int(record.number) if record.number else None
        name = listed_name("council", number, words)
    else:
        name = record.name.in_language(str(words.language)).with_initials
    return words.text("{record}, {day}", record=name, day=said_day(record.day, words))


def schedule_in_words(late: int, soon: int, lead: int, words: Catalogue) -> str:
    """Count what waits in one line."""
    return words.plural(
        "late {late} · due within {count} day: {soon}",
        "late {late} · due within {count} days: {soon}",
        lead,
        late=late,
        soon=soon,
    )


def milestone_told(one: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Tell a milestone in one line, as the first of a list: what, which seat, when."""
    return words.text(
        "the first: {step}, {seats}, {day}",
        step=step_name(one.step, words),
        seats=seats_named(one.seats, words),
        day=short_date(one.due_on, words),
    )


def starts_said(day: date, words: Catalogue) -> str:
    """Say when the terms of a round begin."""
    return words.text("term from {day}", day=short_date(day, words))
