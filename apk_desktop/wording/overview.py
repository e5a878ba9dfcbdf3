"""Sentences of the start page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.dates import short_date
from apk_desktop.wording.memberships import said_day
from apk_desktop.wording.schedule import milestone_told


class NamedMeeting(Protocol):
    """What a meeting is called by."""

    @property
    def kind(self) -> str:
        """Its kind: regular, extraordinary, election, council."""

    @property
    def number(self) -> int | None:
        """Its number, if it has one."""


class LineWords(NamedTuple):
    """The fact, its detail, and the verb of its link."""

    fact: str
    detail: str
    action: str


def meeting_title(words: Catalogue, meeting: NamedMeeting) -> str:
    """Name a meeting by its kind and number."""
    if meeting.kind == "council":
        if meeting.number is None:
            return words.text("Council meeting")
        return words.text("Council meeting No. {number}", number=meeting.number)
    if meeting.number is None:
        return words.text("Session of the Assembly")
    return words.text("Session {number} of the Assembly", number=meeting.number)


def attention_sentences(words: Catalogue, concern: str, values: Mapping[str, Any]) -> LineWords:
    """Say what is due, the numbers behind it, and what to do."""
    say = {
        "term_ends": _term_ends,
        "term_over": _term_over,
        "seat_vacant": _seat_vacant,
        "council_vacancies": _council_vacancies,
        "accreditation_ends": _accreditation_ends,
        "council_due": _council_due,
        "council_overdue": _council_overdue,
        "session_due": _session_due,
        "session_overdue": _session_overdue,
        "papers_missing": _papers_missing,
        "terms_ending": _terms_ending,
        "held_over": _held_over,
        "milestones_late": _milestones_late,
        "milestones_soon": _milestones_soon,
        "reminders_overdue": _reminders_overdue,
        "reminders_today": _reminders_today,
        "reminders_week": _reminders_week,
    }[concern]
    return LineWords(*say(words, values))


def _term_ends(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.plural(
        "The term in seat {seat} of the deputy chairs ends in {count} day",
        "The term in seat {seat} of the deputy chairs ends in {count} days",
        values["days"],
        seat=values["seat"],
    )
    return fact, _who_until(words, values), words.text("Open the rotation")


def _term_over(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.text("The term in seat {seat} of the deputy chairs is over", seat=values["seat"])
    return fact, _who_until(words, values), words.text("Open the rotation")


def _who_until(words: Catalogue, values: Mapping[str, Any]) -> str:
    name = values["name"].in_language(str(words.language)).with_initials
    return f"{name} · {short_date(values['due'], words)}"


def _seat_vacant(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.text("Seat {seat} of the deputy chairs is vacant", seat=values["seat"])
    return (
        fact,
        words.text("the Council recommends, the President appoints"),
        words.text("Open the rotation"),
    )


def _council_vacancies(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.plural(
        "The Council has {count} vacancy", "The Council has {count} vacancies", values["count"]
    )
    detail = words.text(
        "{members} of {seats} seats are filled", members=values["members"], seats=values["seats"]
    )
    return fact, detail, words.text("Show the seats")


def _accreditation_ends(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.plural(
        "Accreditation of {count} association is over, ends or is to be renewed within 90 days",
        "Accreditation of {count} associations is over, ends or is to be renewed within 90 days",
        values["count"],
    )
    detail = words.text("the first on {day}", day=short_date(values["first"], words))
    return fact, detail, _show(words, values)


def _council_due(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.text(
        "The next Council meeting is due by {day}", day=short_date(values["due"], words)
    )
    return fact, _last_meeting(words, values), words.text("Plan it")


def _council_overdue(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.text(
        "A Council meeting has been due since {day}", day=short_date(values["due"], words)
    )
    return fact, _last_meeting(words, values), words.text("Plan it")


def _last_meeting(words: Catalogue, values: Mapping[str, Any]) -> str:
    return words.plural(
        "the last was on {day}; by the norm one is held at least every {count} month",
        "the last was on {day}; by the norm one is held at least every {count} months",
        values["months"],
        day=short_date(values["last"], words),
    )


def _session_due(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.text(
        "A session of the Assembly is due by {day}, and none is planned",
        day=short_date(values["due"], words),
    )
    return fact, _last_meeting(words, values), words.text("Plan it")


def _session_overdue(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.text(
        "A session of the Assembly has been due since {day}", day=short_date(values["due"], words)
    )
    return fact, _last_meeting(words, values), words.text("Plan it")


def _papers_missing(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.plural(
        "The accreditation of {count} association lacks papers",
        "The accreditations of {count} associations lack papers",
        values["count"],
    )
    return fact, "", _show(words, values)


def _terms_ending(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.plural("{count} term ends soon", "{count} terms end soon", values["count"])
    return fact, _first_of_terms(words, values), _show(words, values)


def _held_over(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.plural(
        "{count} term is over, and no successor is appointed",
        "{count} terms are over, and no successors are appointed",
        values["count"],
    )
    return fact, _first_of_terms(words, values), _show(words, values)


def _first_of_terms(words: Catalogue, values: Mapping[str, Any]) -> str:
    language = str(words.language)
    return words.text(
        "the first: {name}, {body}, {day}",
        name=values["name"].in_language(language).with_initials,
        body=values["body"].say(language),
        day=said_day(values["until"], words),
    )


def _milestones_late(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.plural(
        "{count} step of the rotation is late",
        "{count} steps of the rotation are late",
        values["count"],
    )
    return fact, milestone_told(values["first"], words), _show(words, values)


def _milestones_soon(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.plural(
        "{count} step of the rotation is due soon",
        "{count} steps of the rotation are due soon",
        values["count"],
    )
    return fact, milestone_told(values["first"], words), _show(words, values)


def _reminders_overdue(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.plural(
        "{count} reminder is overdue", "{count} reminders are overdue", values["count"]
    )
    return fact, "", _show(words, values)


def _reminders_today(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.plural(
        "{count} reminder is due on this day",
        "{count} reminders are due on this day",
        values["count"],
    )
    return fact, "", _show(words, values)


def _reminders_week(words: Catalogue, values: Mapping[str, Any]) -> tuple[str, str, str]:
    fact = words.plural(
        "{count} reminder is due within a week",
        "{count} reminders are due within a week",
        values["count"],
    )
    return fact, "", _show(words, values)


def _show(words: Catalogue, values: Mapping[str, Any]) -> str:
    return words.text("Show {count}", count=values["count"])


def filled_said(filled: int, posts: int, words: Catalogue) -> str:
    """Say how many posts of a body are held."""
    return words.text("{filled} of {posts}", filled=filled, posts=posts)


def vacancies_said(count: int, words: Catalogue) -> str:
    """Count the vacancies of a body."""
    return words.plural("{count} vacancy", "{count} vacancies", count)
