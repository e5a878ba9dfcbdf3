"""The chronicle of a person in words: for each event a title and its facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from apk_desktop.wording.acts import role_changed
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.kept_papers import kind_of_paper
from apk_desktop.wording.meeting_names import listed_name
from apk_desktop.wording.meetings import MARKS
from apk_desktop.wording.memberships import (
    act_quoted,
    category_name,
    end_reason,
    role_in_body,
    said_day,
)

KINDS = {
    "role": message("Roles"),
    "meeting": message("Sessions and meetings"),
    "recommendation": message("Nominations and votes"),
    "rotation": message("Rotation"),
    "act": message("Acts"),
    "paper": message("Papers"),
    "life": message("Education and awards"),
    "reminder": message("Reminders"),
    "merge": message("Merges"),
}
_ROLES = {
    "begun": message("{role}: powers begin"),
    "ended": message("{role}: powers end"),
    "planned_end": message("{role}: planned end"),
    "undated": message("{role}"),
}
_ROUNDS = {
    "appointed": message("Round {number} of rotation: appointed to seat {seat}"),
    "appointed_otherwise": message(
        "Round {number} of rotation: appointed to seat {seat}, otherwise than proposed"
    ),
    "proposed": message("Round {number} of rotation: proposed for seat {seat}"),
    "another_appointed": message(
        "Round {number} of rotation: proposed for seat {seat}, another was appointed"
    ),
    "passed_over": message("Round {number} of rotation: stood, not proposed"),
}

_NOMINATED = {
    "rotating_deputy_chair": message("Nominated for deputy chair"),
    "majilis_deputy": message("Nominated for deputy of the Majilis"),
    "senate_candidate": message("Nominated as a candidate for the Senate"),
}
_STOOD = {
    "elected": message("{meeting}: elected"),
    "not_elected": message("{meeting}: not elected"),
    "stood": message("{meeting}: candidate"),
}
_VOTED = {
    "voted_for": message("Voted for {name}"),
    "voted_against": message("Voted against {name}"),
    "voted_abstained": message("Abstained on {name}"),
}

Said = tuple[str, list[str]]


class Told(Protocol):
    """An event as it is read: its kind, what of that kind, the facts, the act."""

    @property
    def kind(self) -> str:
        """The kind."""
        ...

    @property
    def what(self) -> str:
        """Which of its kind."""
        ...

    @property
    def values(self) -> Mapping[str, Any]:
        """The facts by name."""
        ...

    @property
    def act(self) -> tuple[int, str, str, str | None] | None:
        """The act it rests on: id, kind, number, day."""
        ...


def event_said(event: Told, catalogue: Catalogue) -> tuple[str, str]:
    """Give the title of an event and its facts on one line."""
    title, facts = _SAID[event.kind](event, catalogue)
    return title, " · ".join(one for one in facts if one)


def counted_events(count: int, catalogue: Catalogue) -> str:
    """Say how many events are shown."""
    return catalogue.plural("{count} event", "{count} events", count)


def _role(event: Told, words: Catalogue) -> Said:
    role = event.values["role"]
    title = words.text(_ROLES[event.what], role=_role_title(role, words))
    if event.what == "ended":
        return title, [end_reason(role.end_reason, words)]
    behalf = role.behalf.say(words.language)
    return title, [
        role.post.say(words.language),
        category_name(role.category, words),
        words.text("on behalf of {body}", body=behalf) if behalf else "",
    ]


def _role_title(role: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    return role_in_body(role.role, role.body_kind, role.body.say(words.language), words)


def _meeting(event: Told, words: Catalogue) -> Said:
    values = event.values
    name = listed_name(values["meeting_kind"], values["number"], words)
    if event.what == "speaker":
        item = values["item"].say(words.language)
        return words.text("{meeting}: speaker", meeting=name), [item]
    if event.what == "chair":
        return words.text("{meeting}: in the chair", meeting=name), []
    return name, [words.text(MARKS[event.what]), values["reason"]]


def _candidacy(event: Told, words: Catalogue) -> Said:
    values = event.values
    if event.what in _VOTED:
        name = values["candidate"].in_language(words.language).full
        return words.text(_VOTED[event.what], name=name), []
    if event.what == "nominated":
        return words.text(_NOMINATED[values["office"]]), [values["by"].say(words.language)]
    if event.what == "nomination_withdrawn":
        return words.text("The nomination was withdrawn"), [values["reason"]]
    name = listed_name(values["meeting_kind"], values["number"], words)
    votes = ""
    if values["votes_for"] is not None:
        votes = words.text(
            "for {votes} of {voted} who voted", votes=values["votes_for"], voted=values["voted"]
        )
    return words.text(_STOOD[event.what], meeting=name), [votes]


def _recommendation(event: Told, words: Catalogue) -> Said:
    values = event.values
    if event.what not in ("recommended", "withdrawn"):
        return _candidacy(event, words)
    if event.what == "withdrawn":
        by = {
            "council": message("withdrawn by the Council"),
            "candidate": message("withdrawn by the candidate"),
        }.get(values["by"])
        title = words.text("The recommendation of the Council was withdrawn")
        return title, [words.text(by) if by else "", values["reason"]]
    return words.text("The Council recommended"), [
        values["association"].say(words.language),
        *_votes(values, words),
        words.text("minutes No. {number}", number=values["minutes_number"])
        if values["minutes_number"]
        else "",
    ]


def _votes(values: Mapping[str, Any], words: Catalogue) -> list[str]:
    said = []
    if values["votes_for"] is not None:
        said.append(
            words.text(
                "for {votes_for}, against {against}, abstained {abstained}",
                votes_for=values["votes_for"],
                against=values["votes_against"] or 0,
                abstained=values["votes_abstained"] or 0,
            )
        )
    if values["present"] is not None and values["members"] is not None:
        said.append(
            words.text(
                "present {present} of {members}",
                present=values["present"],
                members=values["members"],
            )
        )
    return said


def _rotation(event: Told, words: Catalogue) -> Said:
    values = event.values
    return words.text(_ROUNDS[event.what], number=values["number"], seat=values["seat"]), []


def _act(event: Told, words: Catalogue) -> Said:
    title = event.values["title"].say(words.language)
    did = [
        role_changed(one["role"].role, one["role"].body_kind, one["role"].body, one["day"], words,
                     begins=one["begins"])
        for one in event.values["did"]
    ]  # fmt: skip
    quoted = act_quoted(*event.act[1:], words) if event.act else ""
    return quoted or title, [title if quoted else "", *did]


def _paper(event: Told, words: Catalogue) -> Said:
    values = event.values
    return values["title"], [kind_of_paper(values["media_type"], words), values["note"]]


def _life(event: Told, words: Catalogue) -> Said:
    values, say = event.values, words.language
    if event.what == "death":
        return words.text("Death"), []
    if event.what == "education":
        return values["title"].say(say), [values["speciality"].say(say), values["degree"]]
    if event.what == "award":
        number = words.text("No. {number}", number=values["number"]) if values["number"] else ""
        return words.text("Award: {title}", title=values["title"].say(say)), [number]
    until = said_day(values["ends"], words)
    return words.text("Incompatibility: {reason}", reason=values["reason"]), [
        values["basis"],
        words.text("until {day}", day=until) if until else "",
    ]


def _reminder(event: Told, words: Catalogue) -> Said:
    values = event.values
    due = said_day(values["due"], words)
    said = words.text("Reminder, done; due {day}" if event.what == "done" else "Reminder", day=due)
    return values["text"], [said, values["note"]]


def _merge(event: Told, words: Catalogue) -> Said:
    name = event.values["name"].in_language(words.language).full
    return words.text("Merged with the record “{name}”", name=name), [event.values["reason"]]


_SAID: dict[str, Callable[[Told, Catalogue], Said]] = {
    "role": _role,
    "meeting": _meeting,
    "recommendation": _recommendation,
    "rotation": _rotation,
    "act": _act,
    "paper": _paper,
    "life": _life,
    "reminder": _reminder,
    "merge": _merge,
}
