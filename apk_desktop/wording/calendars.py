"""What stands in a calendar program: steps of the rotation, meetings, ends of terms."""

from __future__ import annotations

from typing import Any

from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.meeting_names import listed_name
from apk_desktop.wording.schedule import milestone_state, seats_named, step_name
from apk_desktop.wording.vacancies import office_in_words

OVER = ("done", "unrecorded")


def milestone_day(one: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Name a step of the rotation, and that it is done where it is."""
    told = words.text(
        "Rotation · {seats}: {step}",
        seats=seats_named(one.seats, words),
        step=step_name(one.step, words),
    )
    return f"{told} ({milestone_state(one, words)})" if one.state in OVER else told


def meeting_day(one: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Name a meeting with its hour."""
    name = listed_name(one.kind, one.number, words)
    return f"{name}, {one.starts_at}" if one.starts_at else name


def term_end_day(one: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Name whose term ends, and of which office."""
    return words.text(
        "Term ends: {name}, {office}",
        name=one.name.in_language(str(words.language)).with_initials,
        office=office_in_words(one, words),
    )
