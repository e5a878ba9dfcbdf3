"""Words of meetings: kinds, states, attendance, votes, gaps, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from apk_desktop.wording.catalogue import Catalogue, Language, message
from apk_desktop.wording.chain import office_refusal
from apk_desktop.wording.dates import short_date
from apk_desktop.wording.numbers import grouped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from apk_desktop.domain.dates import PartialDate
    from apk_desktop.domain.faults import Refused

KINDS = {
    "regular": message("Regular session"),
    "extraordinary": message("Extraordinary session"),
    "election": message("Election session"),
    "council": message("Council meeting"),
}
STATES = {
    "planned": message("Planned"),
    "convened": message("Convened"),
    "held": message("Held"),
    "cancelled": message("Cancelled"),
}
MARKS = {
    "present": message("Present"),
    "late": message("Came late"),
    "excused": message("Excused"),
    "absent": message("Absent"),
    "invited": message("Invited"),
    "": message("Not marked"),
}
WITHDRAWERS = {
    "candidate": message("The candidate"),
    "council": message("The Council"),
}
_WITHDRAWN = {
    "candidate": message("Withdrawn by the candidate on {day}: {reason}"),
    "council": message("Withdrawn by the Council on {day}: {reason}"),
    "": message("Withdrawn on {day}"),
}
_REFUSALS = {
    "body_missing": message("Choose the body."),
    "kind_missing": message("Choose the kind of meeting."),
    "kind_of_another_body": message(
        "The Council holds Council meetings, the other bodies hold sessions."
    ),
    "day_missing": message("Give the day of the meeting."),
    "ends_before_start": message("The last day lies before the first, {starts}."),
    "order_after_meeting": message("The order must come before the meeting of {starts}."),
    "minutes_before_meeting": message("Minutes cannot be older than the meeting of {starts}."),
    "state_missing": message("Choose the state."),
    "held_in_future": message("The meeting is on {starts}, so it cannot have been held yet."),
    "order_missing": message(
        "A session is convened by an order: give its number or its date, "
        "or leave the session planned."
    ),
    "number_or_day_missing": message("Give the number of the meeting or its day."),
    "time_unreadable": message("“{text}” is no time of day. Write it as 10:00."),
    "has_recommendations": message(
        "Recommendations were recorded for the meeting of {starts}; its body and day stay as they "
        "are, because that day's members made the quorum."
    ),
    "title_missing": message("Write the title in at least one language."),
    "minutes_impossible": message("An item takes at most a day: 1,440 minutes."),
    "mark_missing": message("Choose a mark."),
    "meeting_cancelled": message("This meeting was cancelled."),
    "meeting_day_unknown": message(
        "The day of this meeting is not known, so its members are not known either. "
        "Enter the day first."
    ),
    "meeting_to_come": message("This meeting is still to come, on {day}."),
    "reason_without_absence": message(
        "A reason goes with an absence. Clear it, or choose Excused."
    ),
    "not_the_council": message("Only the Council recommends."),
    "no_members_that_day": message("The Council had no members on {day}. Enter its members first."),
    "person_missing": message("Choose the person."),
    "association_missing": message("Choose the association that the person comes from."),
    "community_missing": message("Choose the community that the association stands for."),
    "present_missing": message("Say how many members were present."),
    "votes_missing": message("Enter the votes."),
    "recommended_already": message("This person was recommended at this meeting already."),
    "withdrawn_already": message("This recommendation was withdrawn. Undo that first."),
    "withdrawal_day_missing": message("Give the day."),
    "withdrawn_in_future": message("This day is still to come."),
    "withdrawn_before_meeting": message("This is before the meeting of {day}."),
    "withdrawer_missing": message("Choose who withdrew it."),
    "withdrawal_reason_missing": message("Give the reason."),
    "ballot_missing": message("Choose the kind of ballot."),
    "office_missing": message("Choose the office."),
    "names_of_secret_ballot": message(
        "Votes by name are kept of this ballot, so it was open. Take them away first, "
        "or leave the ballot open."
    ),
    "counts_not_of_names": message(
        "By name the vote is {votes} / {against} / {abstained}. "
        "Correct the votes by name, and the counts follow."
    ),
}


class Counts(Protocol):
    """The counts of a meeting's attendance."""

    @property
    def members(self) -> int:
        """Members on the day."""

    @property
    def present(self) -> int:
        """Of them present, late ones too."""

    @property
    def needed(self) -> int | None:
        """Needed for a quorum, where a rule sets one."""

    @property
    def has_quorum(self) -> bool:
        """Whether that many came."""


def quorum_sentence(counts: Counts, words: Catalogue) -> str:
    """Say how many came, how many were needed, and whether that was a quorum."""
    values = {name: _number(getattr(counts, name), words) for name in ("present", "members")}
    if counts.needed is None:
        return words.text(
            "{present} of {members} members present; no quorum of a session is laid down", **values
        )
    values["needed"] = _number(counts.needed, words)
    if counts.has_quorum:
        return words.text("{present} of {members}, needed {needed}: there is a quorum", **values)
    return words.text("{present} of {members}, needed {needed}: there is no quorum", **values)


def vote_sentence(
    *, votes: int, present: int, needed: int, adopted: bool, quorum: bool, words: Catalogue
) -> str:
    """Say what a vote came to and which threshold decided."""
    values = {
        "votes": _number(votes, words),
        "present": _number(present, words),
        "needed": _number(needed, words),
    }
    if not quorum:
        return words.text("{votes} of {present} for: without a quorum it is not valid", **values)
    if adopted:
        return words.text("{votes} of {present} for, needed {needed}: recommended", **values)
    return words.text("{votes} of {present} for, needed {needed}: not adopted", **values)


def withdrawal_sentence(on: str, by: str, reason: str, words: Catalogue) -> str:
    """Say that a recommendation was withdrawn: when, by whom and why."""
    return words.text(_WITHDRAWN[by], day=_day(on, words), reason=reason)


def gaps_sentences(gaps: Mapping[Language, Sequence[str]], words: Catalogue) -> list[str]:
    """Say per language which items of a paper have no title in it."""
    by_language = {
        Language.KK: message("Without a Kazakh title: {numbers}"),
        Language.RU: message("Without a Russian title: {numbers}"),
        Language.EN: message("Without an English title: {numbers}"),
    }
    return [
        words.text(by_language[language], numbers=", ".join(numbers))
        for language, numbers in gaps.items()
    ]


def duration(minutes: int, words: Catalogue) -> str:
    """Write a length of time: 2 ч 30 мин."""
    hours, rest = divmod(minutes, 60)
    if hours and rest:
        return words.text("{hours} h {minutes} min", hours=hours, minutes=rest)
    return (
        words.text("{hours} h", hours=hours) if hours else words.text("{minutes} min", minutes=rest)
    )


def meeting_refusal(refusal: Refused, words: Catalogue) -> str:
    """Say why an entry about a meeting cannot be saved, and what to do."""
    given: dict[str, Any] = dict(refusal.values)
    for name in ("starts", "day"):
        if given.get(name) is not None:
            given[name] = short_date(given[name], words)
    if refusal.code == "code_taken":
        return _code_taken(given, words)
    if refusal.code == "present_over_members":
        return words.plural(
            "The Council had {count} member on that day; {present} cannot have been present.",
            "The Council had {count} members on that day; {present} cannot have been present.",
            given["members"],
            present=_number(given["present"], words),
        )
    if refusal.code == "votes_over_present":
        return words.plural(
            "{count} vote was counted, but only {present} were present.",
            "{count} votes were counted, but only {present} were present.",
            given["votes"],
            present=_number(given["present"], words),
        )
    if refusal.code == "office_not_filled":
        return office_refusal({**given, "day": _day(given["day"], words)}, words)
    return words.text(_REFUSALS[refusal.code], **given)


def _code_taken(given: Mapping[str, Any], words: Catalogue) -> str:
    if given.get("starts"):
        return words.text(
            "The meeting of {starts} has this number already ({taken}).",
            starts=given["starts"],
            taken=given["taken"],
        )
    return words.text("Another meeting has this number already ({taken}).", taken=given["taken"])


def _number(number: int, words: Catalogue) -> str:
    return grouped(number, words.language)


def _day(day: str | PartialDate, words: Catalogue) -> str:
    from apk_desktop.domain.dates import PartialDate

    return short_date(PartialDate.parse(day) if isinstance(day, str) else day, words)
