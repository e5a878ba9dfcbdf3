"""Meetings: their codes and numbers, what may not be entered, and what is kept as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.faults import EditedByAnother, NotFound, Refused
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.journal import Journal
from apk_desktop.services.meeting_entry import MeetingEntry
from apk_desktop.services.meetings import Meetings
from apk_desktop.services.references import References
from tests.registers import dump

TODAY = date(2026, 11, 23)


@pytest.fixture
def meetings(demonstration: Register) -> Meetings:
    return Meetings(demonstration)


@pytest.fixture
def bodies(demonstration: Register) -> dict[str, int]:
    return {one.code: one.id for one in References(demonstration).bodies(TODAY.isoformat())}


def session(bodies: dict[str, int], **values: object) -> MeetingEntry:
    entry = MeetingEntry(
        body_id=bodies["assembly"], kind="regular", number=37, starts_on="2028-04-21"
    )
    return replace(entry, **values)  # type: ignore[arg-type]


def ask(meetings: Meetings, text: str = "", **filters: str) -> list[str]:
    question = ListQuestion(on=TODAY, text=text, filters=filters)
    return [row.code for row in meetings.rows(question)]


def test_the_list_begins_with_the_latest_and_ends_with_the_undated(meetings: Meetings) -> None:
    codes = ask(meetings)
    assert codes[:2] == ["session-36", "council-2027-1"]
    assert set(codes[-2:]) == {"session-20", "session-33"}
    assert len(codes) == meetings.count()


def test_the_list_is_filtered_by_kind_year_state_and_words(meetings: Meetings) -> None:
    assert ask(meetings, year="2026", kind="council", state="held") == [
        "council-2026-4", "council-2026-3", "council-2026-2", "council-2026-1",
    ]  # fmt: skip
    assert ask(meetings, state="planned", until="2027-03-31") == ["council-2027-1"]
    found = ask(meetings, "келисим")
    assert (found[0], found[-1]) == ("session-36", "session-24")
    assert meetings.years()[0] == "2027"


def test_a_meeting_is_found_by_its_code(meetings: Meetings) -> None:
    card = meetings.card(meetings.find("session-2"), TODAY)
    assert card is not None
    assert (str(card.starts), card.day, card.body.en) == (
        "1995-06", None, "Assembly of the Peoples of Kazakhstan",
    )  # fmt: skip
    with pytest.raises(NotFound):
        meetings.find("session-99")
    assert meetings.card(0, TODAY) is None


def test_the_next_number_is_suggested(meetings: Meetings, bodies: dict[str, int]) -> None:
    assert meetings.next_number(bodies["assembly"], 2028) == 37
    assert meetings.next_number(bodies["council"], 2026) == 5
    assert meetings.next_number(bodies["council"], 2028) == 1
    assert meetings.next_number(bodies["region-KZ-75"], 2028) == 1


@pytest.mark.parametrize(
    ("body", "values", "code"),
    [
        ("assembly", {}, "session-37"),
        ("assembly", {"number": None}, "session-2028-04-21"),
        ("assembly", {"number": None, "starts_on": "1996"}, "session-1996"),
        ("council", {"kind": "council", "number": 2}, "council-2028-2"),
        ("council", {"kind": "council", "number": None}, "council-2028-04-21"),
        ("region-KZ-75", {"number": 12}, "region-KZ-75-session-12"),
    ],
)
def test_a_meeting_is_called_by_body_and_number_or_day(
    meetings: Meetings, bodies: dict[str, int], body: str, values: dict[str, object], code: str
) -> None:
    made = meetings.add(session(bodies, body_id=bodies[body], **values), TODAY)
    card = meetings.card(made, TODAY)
    assert card is not None
    assert card.code == code


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"body_id": None}, "body_missing", "body"),
        ({"kind": ""}, "kind_missing", "kind"),
        ({"kind": "council"}, "kind_of_another_body", "kind"),
        ({"number": 36}, "code_taken", "number"),
        ({"number": None, "starts_on": None}, "number_or_day_missing", "number"),
        ({"ends_on": "2028-04-20"}, "ends_before_start", "ends_on"),
        ({"starts_on": None, "ends_on": "2028-04-20"}, "day_missing", "starts_on"),
        ({"starts_at": "25:00"}, "time_unreadable", "starts_at"),
        ({"starts_at": "утром"}, "time_unreadable", "starts_at"),
        ({"state": ""}, "state_missing", "state"),
        ({"state": "held"}, "held_in_future", "state"),
        ({"state": "convened"}, "order_missing", "order_number"),
        ({"order_on": "2028-05-01"}, "order_after_meeting", "order_on"),
        ({"minutes_on": "2028-04-01"}, "minutes_before_meeting", "minutes_on"),
    ],
)
def test_impossible_meetings_are_refused_at_their_field(
    meetings: Meetings, bodies: dict[str, int], values: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        meetings.add(session(bodies, **values), TODAY)
    assert (refused.value.code, refused.value.field) == (code, field)


@pytest.mark.parametrize(
    ("typed", "kept"), [("9.30", "09:30"), ("10", "10:00"), (" 1030 ", "10:30")]
)
def test_a_time_is_read_as_clerks_type_it(
    meetings: Meetings, bodies: dict[str, int], typed: str, kept: str
) -> None:
    card = meetings.card(meetings.add(session(bodies, starts_at=typed), TODAY), TODAY)
    assert card is not None
    assert card.entry.starts_at == kept


def test_an_order_is_entered_once_and_convenes_the_session(
    meetings: Meetings, bodies: dict[str, int]
) -> None:
    entry = session(bodies, state="convened", order_number="14-Ө", order_on="2028-03-20")
    first = meetings.card(meetings.add(entry, TODAY), TODAY)
    second = meetings.card(
        meetings.add(replace(entry, number=38, kind="extraordinary"), TODAY), TODAY
    )
    assert first is not None
    assert second is not None
    assert first.convened_by == second.convened_by == ("order", "14-Ө", "2028-03-20")


@pytest.mark.parametrize("code", ["session-36", "session-23", "session-2", "session-20"])
def test_saving_an_unchanged_meeting_changes_nothing(
    demonstration: Register, meetings: Meetings, code: str
) -> None:
    before = dump(demonstration)
    card = meetings.card(meetings.find(code), TODAY)
    assert card is not None
    meetings.edit(card.id, card.version, card.entry, TODAY)
    assert dump(demonstration) == before


def test_an_edit_is_undone_to_the_byte_and_a_stale_one_is_refused(
    demonstration: Register, meetings: Meetings
) -> None:
    before = dump(demonstration)
    card = meetings.card(meetings.find("session-36"), TODAY)
    assert card is not None
    theme = Trilingual("Бірлік", "Единство", "Unity")
    changed = replace(card.entry, theme=theme, order_number="1", order_on="2027-03-20")
    meetings.edit(card.id, card.version, changed, TODAY)
    after = meetings.card(card.id, TODAY)
    assert after is not None
    assert (after.entry.theme, after.convened_by.number) == (theme, "1")
    with pytest.raises(EditedByAnother):
        meetings.edit(card.id, card.version, card.entry, TODAY)
    Journal(demonstration).undo()
    assert dump(demonstration) == before


def test_a_meeting_with_recommendations_keeps_its_day(meetings: Meetings) -> None:
    card = meetings.card(meetings.find("council-2026-4"), TODAY)
    assert card is not None
    with pytest.raises(Refused) as refused:
        meetings.edit(card.id, card.version, replace(card.entry, starts_on="2026-11-05"), TODAY)
    assert (refused.value.code, refused.value.field) == ("has_recommendations", "starts_on")
