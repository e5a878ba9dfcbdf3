"""Words of norms: what each is about, what it says, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from apk_desktop.domain.nominating import papers_asked
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.chain import paper_said
from apk_desktop.wording.memberships import category_said, said_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from apk_desktop.domain.faults import Refused

_GENERAL = {
    "rotating_deputy_chairs": message("Seats of deputy chairs filled by rotation"),
    "deputy_chair_term": message("Term of a deputy chair"),
    "rotation_nominations_lead": message("Rotation: nominations are called before the term by"),
    "rotation_meeting_lead": message("Rotation: the Council meets before the term by"),
    "council_notice": message("The Council is told of its meeting before it by"),
    "rotation_submission_lead": message("Rotation: the submission is made before the term by"),
    "rotation_order_lead": message("Rotation: the order is expected before the term by"),
    "rotation_alert_lead": message("Rotation: the schedule warns ahead by"),
    "rotation_weights": message("Weights of communities in rotation"),
    "council_interval": message("The Council meets at least once in"),
    "session_interval": message("A session is held at least once in"),
    "majilis_deputies": message("Majilis deputies elected by the Assembly"),
    "senate_candidates": message("Senate candidates proposed by the Council"),
    "recommendation_validity": message("A recommendation is valid for"),
    "cooling_rounds": message("Rounds a community pauses after its term"),
    "consecutive_terms": message("Terms of one person in a row"),
    "min_served_fraction": message("Part of a term that counts as served"),
    "first_president_lifelong_chair": message("The First President chairs for life"),
    "rotation_rule": message("Rule of rotation"),
    "nomination_papers": message("Papers of a nomination"),
}
_OF_A_BODY = {
    "seats": message("{body}: seats"),
    "quorum": message("{body}: quorum"),
    "majority": message("{body}: majority"),
}
_PARTS = {
    "of members": message("{part} of all members"),
    "of present": message("{part} of those present"),
    "of term": message("{part} of the term"),
}
_COUNTED: dict[str, Callable[[Catalogue, int], str]] = {
    "seats": lambda words, count: words.plural("{count} seat", "{count} seats", count),
    "months": lambda words, count: words.plural("{count} month", "{count} months", count),
    "days": lambda words, count: words.plural("{count} day", "{count} days", count),
    "rounds": lambda words, count: words.plural("{count} round", "{count} rounds", count),
    "terms": lambda words, count: words.plural("{count} term", "{count} terms", count),
}
_WORDS = {
    "longest_wait": message("the longest wait"),
    "largest_deficit": message("the largest deficit"),
    "support_first": message("support first"),
    "equal": message("equal"),
    "members": message("by members of the Assembly"),
    "adopted": message("the table the Council adopted"),
    "yes": message("yes"),
}
_REFUSALS = {
    "norm_missing": message("Choose what the norm is about."),
    "value_missing": message("Enter the value."),
    "value_not_whole": message("The value is a whole number, as 84."),
    "value_no_part": message("The value is a part of a whole, as 2/3."),
    "value_no_rule": message("The rule is longest_wait, largest_deficit or support_first."),
    "value_no_weights": message("The weights are equal, members or adopted."),
    "value_lead_too_long": message("A lead time is at most 730 days. Shorten it."),
    "basis_missing": message("Give the legal basis, in one language at least."),
    "day_missing": message("Give the day."),
    "end_before_start": message("The end lies before the beginning, {begun}."),
}
_OVERLAPS = (
    message("This norm is recorded already for {starts} — {ends}."),
    message("This norm is recorded already from {starts}. End that period first."),
    message("This norm is recorded already until {ends}."),
    message("This norm is recorded already without dates. Correct that period first."),
)


def norm_subject(subject: Any, words: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Say what a norm is about."""
    if subject.about in _GENERAL:
        return words.text(_GENERAL[subject.about])
    if subject.about not in _OF_A_BODY:
        return str(subject.code)
    said = words.text(_OF_A_BODY[subject.about], body=subject.body.say(words.language))
    if not subject.category:
        return said
    category = category_said(subject.category, subject.category_name, words)
    return words.text("{norm}, {category}", norm=said, category=category or subject.category)


def norm_value(value: str, unit: str, words: Catalogue) -> str:
    """Say what a norm says: 84 seats, 12 months, 2/3 of all members."""
    if unit in _PARTS:
        return words.text(_PARTS[unit], part=value)
    if unit == "papers":
        return ", ".join(paper_said(one, words) for one in papers_asked(value))
    if not value.isdecimal():
        return words.text(_WORDS.get(value, value))
    say = _COUNTED.get(unit)
    return say(words, int(value)) if say else value


def norm_refusal(refusal: Refused, words: Catalogue) -> str:
    """Say why a norm cannot be saved, and what to do."""
    given: dict[str, Any] = refusal.values
    values = {name: said_day(value, words) for name, value in given.items()}
    if refusal.code != "norm_overlaps":
        return words.text(_REFUSALS[refusal.code], **values)
    starts, ends = values["starts"], values["ends"]
    both, since, until, always = _OVERLAPS
    said = (both if ends else since) if starts else (until if ends else always)
    return words.text(said, **values)
