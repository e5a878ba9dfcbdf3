"""Attendance and recommendations count the members of the meeting's own day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.faults import Refused
from apk_desktop.services.attendance import Attendance
from apk_desktop.services.journal import Journal
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.services.meeting_entry import MeetingEntry
from apk_desktop.services.meetings import Meetings
from apk_desktop.services.recommendation_entry import RecommendationEntry
from apk_desktop.services.recommendations import Recommendations
from tests.registers import dump

TODAY = date(2026, 11, 23)


@pytest.fixture
def meetings(demonstration: Register) -> Meetings:
    return Meetings(demonstration)


@pytest.fixture
def recommendations(demonstration: Register) -> Recommendations:
    return Recommendations(demonstration)


@pytest.fixture
def attendance(demonstration: Register) -> Attendance:
    return Attendance(demonstration)


def card_of(meetings: Meetings, code: str) -> MeetingCard:
    card = meetings.card(meetings.find(code), TODAY)
    assert card is not None
    return card


@pytest.fixture
def held(meetings: Meetings) -> MeetingCard:
    return card_of(meetings, "council-2026-4")


@pytest.fixture
def entry(recommendations: Recommendations, held: MeetingCard) -> RecommendationEntry:
    """Give a vote on somebody whom the meeting has not recommended yet."""
    other = recommendations.at(held)[0]
    return replace(other.entry, person_id=1)


def test_the_quorum_counts_the_members_of_that_day(
    meetings: Meetings, attendance: Attendance, held: MeetingCard
) -> None:
    found = attendance.turnout(held, attendance.rows(held, "kk"))
    assert (found.members, found.present, found.needed, found.has_quorum) == (83, 72, 56, True)
    failed = card_of(meetings, "council-2026-3")
    found = attendance.turnout(failed, attendance.rows(failed, "kk"))
    assert (found.members, found.present, found.needed, found.has_quorum) == (84, 51, 56, False)


def test_a_session_has_no_quorum_rule(meetings: Meetings, attendance: Attendance) -> None:
    card = card_of(meetings, "session-35")
    found = attendance.turnout(card, attendance.rows(card, "kk"))
    assert found.members > 300
    assert (found.needed, found.unmarked) == (None, found.members)


def test_marks_are_set_changed_and_cleared(
    demonstration: Register, attendance: Attendance, held: MeetingCard
) -> None:
    before = dump(demonstration)
    rows = attendance.rows(held, "kk")
    away = [row.id for row in rows if row.state == "absent"]
    attendance.mark(held, away[:2], "excused", TODAY, reason="Іссапар")
    attendance.mark(held, away[2:3], "late", TODAY)
    attendance.clear(held, away[3:4])
    after = {row.id: row for row in attendance.rows(held, "kk")}
    assert (after[away[0]].state, after[away[0]].reason) == ("excused", "Іссапар")
    found = attendance.turnout(held, list(after.values()))
    assert (found.present, found.unmarked) == (73, 1)
    assert attendance.present_at(held.id) == 73
    for _ in range(3):
        Journal(demonstration).undo()
    assert dump(demonstration) == before


def test_impossible_marks_are_refused(
    meetings: Meetings, attendance: Attendance, held: MeetingCard
) -> None:
    person = attendance.rows(held, "kk")[0].id
    for card, state, reason, code in (
        (held, "", "", "mark_missing"),
        (held, "present", "Іссапар", "reason_without_absence"),
        (card_of(meetings, "council-2027-1"), "present", "", "meeting_to_come"),
        (card_of(meetings, "session-20"), "present", "", "meeting_day_unknown"),
    ):
        with pytest.raises(Refused) as refused:
            attendance.mark(card, [person], state, TODAY, reason=reason)
        assert refused.value.code == code


def test_somebody_marked_who_was_no_member_is_shown_but_not_counted(
    demonstration: Register, attendance: Attendance, held: MeetingCard
) -> None:
    members = {row.id for row in attendance.rows(held, "kk")}
    guest = next(one for one in range(1, 500) if one not in members)
    attendance.mark(held, [guest], "present", TODAY)
    rows = attendance.rows(held, "kk")
    assert [row.id for row in rows if not row.is_member] == [guest]
    assert attendance.turnout(held, rows).present == 72


def test_recommendations_say_what_their_votes_came_to(
    meetings: Meetings, recommendations: Recommendations, held: MeetingCard
) -> None:
    verdicts = [one.verdict for one in recommendations.at(held)]
    assert [one is not None and one.is_adopted for one in verdicts].count(False) == 1
    failed = recommendations.at(card_of(meetings, "council-2026-3"))
    assert not any(one.verdict and one.verdict.has_quorum for one in failed)
    withdrawn = recommendations.at(card_of(meetings, "council-2026-2"))[0]
    assert (withdrawn.withdrawn_on, withdrawn.withdrawn_by) == ("2026-10-01", "candidate")


def test_a_recommendation_takes_that_days_members_and_is_undone(
    demonstration: Register,
    recommendations: Recommendations,
    held: MeetingCard,
    entry: RecommendationEntry,
) -> None:
    before = dump(demonstration)
    made = recommendations.record(held, entry, TODAY)
    one = next(one for one in recommendations.at(held) if one.id == made)
    assert one.verdict is not None
    assert (one.verdict.counted.members, one.verdict.votes_needed) == (83, 48)
    Journal(demonstration).undo()
    assert dump(demonstration) == before


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"person_id": None}, "person_missing", "person"),
        ({"association_id": None}, "association_missing", "association"),
        ({"community_id": None}, "community_missing", "community"),
        ({"present": 0}, "present_missing", "present"),
        ({"present": 84}, "present_over_members", "present"),
        ({"votes_for": 70, "votes_against": 3}, "votes_over_present", "votes_for"),
        ({"votes_for": 0, "votes_against": 0, "votes_abstained": 0}, "votes_missing", "votes_for"),
    ],
)
def test_impossible_votes_are_refused_at_their_field(
    recommendations: Recommendations,
    held: MeetingCard,
    entry: RecommendationEntry,
    values: dict[str, int],
    code: str,
    field: str,
) -> None:
    wrong = replace(entry, **values)  # type: ignore[arg-type]
    with pytest.raises(Refused) as refused:
        recommendations.record(held, wrong, TODAY)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_only_a_held_council_meeting_recommends(
    meetings: Meetings,
    recommendations: Recommendations,
    held: MeetingCard,
    entry: RecommendationEntry,
) -> None:
    old = MeetingEntry(body_id=held.entry.body_id, kind="council", starts_on="1990-01-01")
    empty = meetings.card(meetings.add(old, TODAY), TODAY)
    assert empty is not None
    first = recommendations.at(held)[0]
    for card, who, code in (
        (card_of(meetings, "session-35"), entry, "not_the_council"),
        (card_of(meetings, "council-2027-1"), entry, "meeting_to_come"),
        (empty, entry, "no_members_that_day"),
        (held, first.entry, "recommended_already"),
    ):
        with pytest.raises(Refused) as refused:
            recommendations.record(card, who, TODAY)
        assert refused.value.code == code


def test_a_recommendation_is_corrected_and_withdrawn(
    recommendations: Recommendations, held: MeetingCard
) -> None:
    one = recommendations.at(held)[0]
    recommendations.edit(one, held, replace(one.entry, votes_for=40, votes_against=20), TODAY)
    one = recommendations.at(held)[0]
    assert one.verdict is not None
    assert not one.verdict.is_adopted
    for day, by, reason, code in (
        (None, "candidate", "x", "withdrawal_day_missing"),
        (date(2026, 11, 5), "candidate", "x", "withdrawn_before_meeting"),
        (date(2026, 11, 24), "candidate", "x", "withdrawn_in_future"),
        (TODAY, "", "x", "withdrawer_missing"),
        (TODAY, "council", " ", "withdrawal_reason_missing"),
    ):
        with pytest.raises(Refused) as refused:
            recommendations.withdraw(one, held, day, by, reason, TODAY)
        assert refused.value.code == code
    recommendations.withdraw(one, held, TODAY, "council", "Қайта қарау", TODAY)
    one = recommendations.at(held)[0]
    assert (one.withdrawn_on, one.withdrawn_by) == ("2026-11-23", "council")
    with pytest.raises(Refused):
        recommendations.edit(one, held, one.entry, TODAY)


def test_the_form_suggests_the_association_that_a_person_leads(
    recommendations: Recommendations, held: MeetingCard
) -> None:
    for one in recommendations.at(held):
        assert one.entry.person_id is not None
        link = recommendations.links(one.entry.person_id, held)[0]
        assert link == (one.entry.association_id, one.entry.community_id)
