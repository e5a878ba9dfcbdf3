"""What a clerk writes of a recommendation and of its withdrawal, and what makes it wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from apk_desktop.domain.faults import Refused
from apk_desktop.services.meeting_card import MeetingCard

WITHDRAWERS = ("candidate", "council")
BALLOTS = ("open", "secret")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecommendationEntry:
    """A recommendation as written in the form."""

    person_id: int | None = None
    association_id: int | None = None
    community_id: int | None = None
    votes_for: int = 0
    votes_against: int = 0
    votes_abstained: int = 0
    present: int = 0
    note: str = ""
    office: str = "rotating_deputy_chair"
    ballot: str = ""


def check_recommendation(
    card: MeetingCard, entry: RecommendationEntry, members: int, on: date
) -> None:
    """Raise Refused where a recommendation cannot have been made at this meeting."""
    _check_meeting(card, members, on)
    _check_candidate(entry)
    if entry.ballot not in ("", *BALLOTS):
        raise Refused("ballot_missing", "ballot")
    _check_votes(entry, members)


def check_withdrawal(card: MeetingCard, day: date | None, by: str, reason: str, on: date) -> None:
    """Raise Refused where a withdrawal lacks its day, by whom, or why."""
    if day is None:
        raise Refused("withdrawal_day_missing", "withdrawn_on")
    if card.day is not None and day < card.day:
        raise Refused("withdrawn_before_meeting", "withdrawn_on", day=card.starts)
    if day > on:
        raise Refused("withdrawn_in_future", "withdrawn_on")
    if by not in WITHDRAWERS:
        raise Refused("withdrawer_missing", "withdrawn_by")
    if not reason.strip():
        raise Refused("withdrawal_reason_missing", "withdrawn_reason")


def _check_meeting(card: MeetingCard, members: int, on: date) -> None:
    if card.body_kind != "council":
        raise Refused("not_the_council")
    if card.entry.state == "cancelled":
        raise Refused("meeting_cancelled")
    if card.day is None:
        raise Refused("meeting_day_unknown")
    if card.day > on:
        raise Refused("meeting_to_come", day=card.starts)
    if not members:
        raise Refused("no_members_that_day", day=card.starts)


def _check_candidate(entry: RecommendationEntry) -> None:
    if entry.person_id is None:
        raise Refused("person_missing", "person")
    if entry.association_id is None:
        raise Refused("association_missing", "association")
    if entry.community_id is None:
        raise Refused("community_missing", "community")


def _check_votes(entry: RecommendationEntry, members: int) -> None:
    if not entry.present:
        raise Refused("present_missing", "present")
    if entry.present > members:
        raise Refused("present_over_members", "present", present=entry.present, members=members)
    cast = entry.votes_for + entry.votes_against + entry.votes_abstained
    if cast > entry.present:
        raise Refused("votes_over_present", "votes_for", votes=cast, present=entry.present)
    if not cast:
        raise Refused("votes_missing", "votes_for")
