"""The chronicle of a person: nothing that is dated is left out, and the latest stands first."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.db import tables
from apk_desktop.db.register import Register
from apk_desktop.services.chronicle.chronicle import Chronicles
from apk_desktop.services.chronicle.events import Event, EventKind
from apk_desktop.services.journal import Journal
from apk_desktop.services.merging import Merging
from apk_desktop.services.record_parts import Link, links_to
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.chronicle import event_said
from tests.services.people_story import Story, fill_everything, put, tell_story

DAY = date(2026, 3, 12)
VOTES = "«Үлгі» кәріс орталығы · for 66, against 2, abstained 4 · present 72 of 83 · minutes No. 3"
WITHOUT_DAYS = {"contact", "custom_value"}
"""What belongs to a person and has no day of its own."""


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def told(register: Register, who: int) -> list[tuple[str, str, str]]:
    words = Catalogue(Language.EN)
    return [(one.day or "", *event_said(one, words)) for one in Chronicles(register).of(who, DAY)]


def test_everything_dated_about_a_person_is_told_latest_first(
    register: Register, story: Story
) -> None:
    fill_everything(register, story, story.qairat)
    assert told(register, story.qairat) == [
        ("2027-05-01", "Leader, «Үлгі» кәріс орталығы: planned end", ""),
        ("2026-04-20", "Позвонить", "Reminder"),
        ("2026-03-01", "Round 16 of rotation: proposed for seat 1", ""),
        ("2026-02-27", "Council meeting No. 4", "Came late · рейс"),
        ("2026-02-27", "Council meeting No. 4: in the chair", ""),
        ("2026-02-27", "Council meeting No. 4: speaker", "О языках"),
        (
            "2026-02-27",
            "The Council recommended",
            VOTES,
        ),
        (
            "2026-02-27",
            "Council meeting No. 4: elected",
            "for 300 of 351 who voted",
        ),
        ("2026-02-27", "Voted for Ёлкин Пётр", ""),
        ("2026-01-15", "Nominated for deputy chair", "«Үлгі» кәріс орталығы"),
        ("2025-02-01", "Member of the Council: powers end", "Own wish"),
        (
            "2022-02",
            "Member of the Council: powers begin",
            "Republican associations · on behalf of «Үлгі» кәріс орталығы",
        ),
        (
            "2022-01-20",
            "Order No. 11-П of 20/01/2022",
            "О составе Совета · Member of the Council, from 02/2022",
        ),
        ("2021-05", "Анкета", "File"),
        ("2020", "Incompatibility: должность", "статья"),
        ("2019", "Leader, «Үлгі» кәріс орталығы: powers begin", ""),
        ("2015-12-01", "Award: Орден-Образец", ""),
        ("1988", "Институт-Пример", ""),
        ("", "Устав", "File"),
    ]


@pytest.mark.parametrize("link", links_to("person"), ids=".".join)
def test_no_table_that_refers_to_people_is_left_out(
    register: Register, story: Story, link: Link
) -> None:
    """A new table must be told of in the chronicle, or named among those without days."""
    if link.table in WITHOUT_DAYS:
        return
    fill_everything(register, story, story.kairatov)
    table = tables.metadata.tables[link.table]
    assert told(register, story.qairat) == []
    if link.column == "appointed_person_id":
        with register.change("Appoint") as change:
            seat = change.connection.execute(table.select()).mappings().one()
            change.update(table, seat["id"], 1, appointed_person_id=story.kairatov)
    with register.change("Give to another") as change:
        query = table.select().where(table.c[link.column] == story.kairatov)
        rows = change.connection.execute(query).mappings().all()
        assert rows
        for row in rows:
            change.update(table, row["id"], row["version"], **{link.column: story.qairat})
    assert told(register, story.qairat) != []


def test_a_partial_day_stands_below_the_exact_days_of_its_year(
    register: Register, story: Story
) -> None:
    with register.change("Add awards") as change:
        for day in ("2020", "2020-05", "2020-05-09", "2019-12-31", None, "2021"):
            put(change, "award", person_id=story.qairat, title_ru=day or "-", awarded_on=day)
    days = [one.day for one in Chronicles(register).of(story.qairat, DAY)]
    assert days == ["2021", "2020-05-09", "2020-05", "2020", "2019-12-31", None]


@pytest.mark.parametrize(
    ("proposed", "appointed", "recommended", "what"),
    [
        (True, True, True, "appointed"),
        (False, True, True, "appointed_otherwise"),
        (True, False, True, "another_appointed"),
        (False, False, True, "passed_over"),
        (False, False, False, ""),
    ],
)
def test_a_round_is_told_by_how_it_ended_for_the_person(
    register: Register, story: Story, proposed: bool, appointed: bool, recommended: bool, what: str
) -> None:
    me, other = story.qairat, story.kairatov
    with register.change("Hold rounds") as change:
        held = put(change, "meeting", organization_id=story.council, code="m", kind="council",
                   state="held", starts_on="2026-01-20")  # fmt: skip
        day = "2026-01-20" if recommended else "2025-01-20"
        put(change, "recommendation", meeting_id=held, person_id=me, recommended_on=day)
        for number, on in ((15, "2025-03-01"), (16, "2026-03-01")):
            decided = put(change, "rotation_round", number=number, held_on=on, state="decided")
        put(change, "rotation_seat", round_id=decided, post_id=story.seats[0],
            proposed_person_id=me if proposed else other,
            appointed_person_id=me if appointed else other)  # fmt: skip
    found = Chronicles(register).of(me, DAY)
    last = [one.what for one in found if one.kind is EventKind.ROTATION and one.day == "2026-03-01"]
    assert last == ([what] if what else [])


def test_a_merge_is_told_until_it_is_undone(register: Register, story: Story) -> None:
    merging = Merging(register)
    merging.merge(merging.compare(story.qairat, story.kairatov, "kk", DAY), reason="бір адам")
    assert [row[1:] for row in told(register, story.qairat)] == [
        ("Merged with the record “Қайратов Ұлан”", "бір адам")
    ]
    Journal(register).undo()
    assert told(register, story.qairat) == []


def test_a_death_is_told(register: Register, story: Story) -> None:
    assert told(register, story.yolkin) == [("2024-05-01", "Death", "")]


Days = st.dates(date(1990, 1, 1), date(2030, 1, 1)).map(str)


@given(st.lists(st.one_of(Days, Days.map(lambda day: day[:7]), Days.map(lambda day: day[:4]))))
def test_what_lies_ahead_is_told_by_the_day(days: list[str]) -> None:
    for day in days:
        event = Event(kind=EventKind.LIFE, what="award", day=day)
        assert event.is_ahead("1989-12-31")
        assert not event.is_ahead("2031")
