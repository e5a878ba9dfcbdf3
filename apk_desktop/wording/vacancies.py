"""Vacant posts and ending terms in words."""

from __future__ import annotations

from typing import Any

from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.composition import seat_named
from apk_desktop.wording.memberships import category_said, role_in_short, role_name


def post_in_words(row: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Name a vacant post: its office, or its seat with the category."""
    title = row.title.say(str(words.language))
    if not row.is_seat:
        return title or role_name(row.kind.removeprefix("rotating_"), words)
    code = f"{row.category_place}-{row.number}" if row.category else str(row.number)
    return seat_named(code, category_said(row.category, row.category_name, words), words)


def vacancies_in_words(seats: int, offices: int, words: Catalogue) -> str:
    """Count vacant seats and offices in one line."""
    return words.text(
        "vacant seats {seats} · vacant offices {offices}", seats=seats, offices=offices
    )


def endings_in_words(soon: int, over: int, words: Catalogue) -> str:
    """Count the terms that end and those that are over in one line."""
    return words.text("terms ending {soon} · over, not ended {over}", soon=soon, over=over)


def office_in_words(row: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Name what somebody is whose term ends."""
    return row.office.say(str(words.language)) or role_in_short(row.role, row.body_kind, words)


def days_left(row: Any, words: Catalogue) -> tuple[str, str]:  # noqa: ANN401 of a layer above
    """Give the kind of status (warn, error) of an ending term and how many days are left."""
    if row.days < 0:
        return "error", words.plural("over by {count} day", "over by {count} days", -row.days)
    return "warn", words.plural("{count} day left", "{count} days left", row.days)
