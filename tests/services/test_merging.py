"""Two records of one person become one: nothing of either is lost, and undo parts them again."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apk_desktop.db import tables
from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    attendance,
    contact,
    election,
    meeting,
    membership,
    named_vote,
    person,
    recommendation,
    reminder,
)
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.names import PersonName, SpelledName
from apk_desktop.services.duplicates import doubles_of
from apk_desktop.services.journal import Journal
from apk_desktop.services.merging import Merging
from apk_desktop.services.papers import Owner, Papers
from apk_desktop.services.record_parts import Link, links_to
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.merging import merge_refusal
from tests.registers import copy_of_empty_register, dump
from tests.services.people_story import Story, fill_everything, put, tell_story

DAY = date(2026, 3, 12)


def test_each_field_is_chosen_and_what_was_not_chosen_is_kept_where_it_can_be(
    register: Register,
) -> None:
    story = tell_story(register)
    with register.change("Edit person") as change:
        for at, phone, note in ((story.qairat, "+77010000001", "A"),
                                (story.kairatov, "+77010000002", "B")):  # fmt: skip
            row = change.connection.execute(person.select().where(person.c.id == at)).one()
            change.update(person, at, row.version, phone=phone, note=note)
    before = dump(register)
    merging = Merging(register)
    compared = merging.compare(story.qairat, story.kairatov, "kk", DAY)
    assert {pair.key: pair.default for pair in compared.pairs}["note"] == "both"
    merging.merge(compared, {"surname_kk": "other", "phone": "other"}, "one person")
    kept = register.ask(person.select().where(person.c.id == story.qairat))[0]
    assert (kept.surname_kk, kept.surname_ru, kept.note) == ("Қайратов", "Примеров", "A\nB")
    assert kept.phone == "+77010000002"
    assert [row.value for row in register.ask(contact.select())] == ["+77010000001"]
    assert not register.ask(person.select().where(person.c.id == story.kairatov))
    Journal(register).undo()
    assert dump(register) == before


def test_a_second_relation_of_the_same_kind_with_other_days_is_kept(register: Register) -> None:
    """A merge that drops it was seen elsewhere (civicrm-core 33031)."""
    story = tell_story(register)
    with register.change("Add membership") as change:
        for who, since, until in (
            (story.qairat, "2010", "2014"), (story.kairatov, "2018", None),
            (story.kairatov, "2010", "2014"),
        ):  # fmt: skip
            change.insert(membership, person_id=who, organization_id=story.council,
                          role="member", starts_on=since, ends_on=until)  # fmt: skip
    merging = Merging(register)
    compared = merging.compare(story.qairat, story.kairatov, "kk", DAY)
    moving = {one.table: (one.moved, one.same) for one in compared.moving}
    assert moving["membership"] == (1, 1)
    merging.merge(compared)
    held = register.ask(membership.select().order_by(membership.c.first_day))
    assert [(one.person_id, one.starts_on) for one in held] == [
        (story.qairat, "2010"), (story.qairat, "2018"),
    ]  # fmt: skip


def test_of_two_marks_at_one_meeting_the_one_that_says_more_stays(register: Register) -> None:
    story = tell_story(register)
    with register.change("Add meeting") as change:
        held = change.insert(meeting, organization_id=story.council, code="m", kind="council",
                             state="held", starts_on="2026-01-20")  # fmt: skip
        for who, state in ((story.qairat, "invited"), (story.kairatov, "present")):
            change.insert(attendance, meeting_id=held, person_id=who, state=state)
        change.insert(recommendation, meeting_id=held, person_id=story.kairatov)
    merging = Merging(register)
    merging.merge(merging.compare(story.qairat, story.kairatov, "kk", DAY))
    assert [(one.person_id, one.state) for one in register.ask(attendance.select())] == [
        (story.qairat, "present")
    ]
    assert [one.person_id for one in register.ask(recommendation.select())] == [story.qairat]


@pytest.mark.parametrize("choice", ["for", "against"])
def test_two_votes_by_name_become_one_where_they_agree_and_are_refused_where_not(
    register: Register, choice: str
) -> None:
    story = tell_story(register)
    with register.change("Vote") as change:
        held = change.insert(
            meeting, code="m1", organization_id=story.council, kind="council", number=4,
            starts_on="2026-01-20", state="held",
        )  # fmt: skip
        vote = change.insert(recommendation, meeting_id=held, person_id=story.yolkin, ballot="open")
        for who, chosen in ((story.qairat, "for"), (story.kairatov, choice)):
            change.insert(named_vote, recommendation_id=vote, person_id=who, choice=chosen)
    merging = Merging(register)
    compared = merging.compare(story.qairat, story.kairatov, "kk", DAY)
    before = dump(register)
    if choice == "for":
        merging.merge(compared)
        assert [row.person_id for row in register.ask(named_vote.select())] == [story.qairat]
        Journal(register).undo()
    else:
        with pytest.raises(Refused) as error:
            merging.merge(compared)
        said = merge_refusal(error.value, Catalogue(Language.EN))
        assert "Council meeting No. 4, 20/01/2026" in said
    assert dump(register) == before


@pytest.mark.parametrize("votes", [None, 298, 290])
def test_two_votes_of_one_session_are_joined_where_they_do_not_contradict(
    register: Register, votes: int | None
) -> None:
    story = tell_story(register)
    with register.change("Elect") as change:
        held = change.insert(
            meeting, code="s28", organization_id=story.council, kind="election", number=28,
            starts_on="2021-01-11", state="held",
        )  # fmt: skip
        change.insert(election, meeting_id=held, person_id=story.qairat, voted=351, votes_for=votes)
        change.insert(
            election, meeting_id=held, person_id=story.kairatov, votes_for=298, outcome="elected"
        )
    merging = Merging(register)
    compared = merging.compare(story.qairat, story.kairatov, "kk", DAY)
    if votes == 290:
        with pytest.raises(Refused, match="elected_differently"):
            merging.merge(compared)
        return
    merging.merge(compared)
    joined = register.ask(election.select())
    assert [(row.person_id, row.votes_for, row.voted, row.outcome) for row in joined] == [
        (story.qairat, 298, 351, "elected")
    ]


def test_facts_that_one_person_cannot_have_twice_are_told(register: Register) -> None:
    story = tell_story(register)
    compared = Merging(register).compare(story.qairat, story.yolkin, "ru", DAY)
    assert compared.doubts == ["birth_on"]
    with pytest.raises(Refused):
        Merging(register).compare(story.qairat, story.qairat, "ru", DAY)


@pytest.mark.parametrize("link", links_to("person"), ids=".".join)
def test_every_table_that_refers_to_people_is_moved_and_parted_again_after_later_edits(
    register: Register, link: Link
) -> None:
    """The tables are told by the schema, so that a new one cannot be forgotten."""
    story = tell_story(register)
    fill_everything(register, story, story.kairatov)
    table = tables.metadata.tables[link.table]
    of_other = table.select().where(table.c[link.column] == story.kairatov)
    if not register.ask(of_other):
        with register.change("Enter one more") as change:
            _enter_one(change, link, story)
    before = {row.id for row in register.ask(of_other)}
    assert before
    merging = Merging(register)
    merging.merge(merging.compare(story.qairat, story.kairatov, "kk", DAY))
    merge = Journal(register).latest(1)[0].id
    assert not register.ask(of_other)
    kept = table.select().where(table.c[link.column] == story.qairat)
    assert {row.id for row in register.ask(kept)} == before
    with register.change("Edit somebody else") as change:
        change.update(person, story.yolkin, 1, note="later")
    Journal(register).undo(merge)
    assert {row.id for row in register.ask(of_other)} == before
    assert not register.ask(kept)


def _enter_one(change: Change, link: Link, story: Story) -> None:
    if link.table == "contact":
        put(change, "contact", person_id=story.kairatov, kind="phone", value="+77010000009")
    elif link.table == "custom_value":
        field = put(change, "custom_field", subject="person", kind="text", name_ru="Поле")
        put(change, "custom_value", custom_field_id=field, person_id=story.kairatov, value="да")
    else:
        table = tables.metadata.tables[link.table]
        row = change.connection.execute(table.select()).mappings().first()
        assert row is not None, f"say in fill_everything how a row of {link.table} is made"
        change.update(table, row["id"], row["version"], **{link.column: story.kairatov})


Sitting = st.tuples(st.booleans(), st.integers(2000, 2025), st.integers(0, 5))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    sittings=st.lists(Sitting, max_size=6),
    reminders=st.lists(st.booleans(), max_size=4),
    papers=st.lists(st.tuples(st.booleans(), st.binary(min_size=1, max_size=3)), max_size=3),
)
def test_nothing_that_referred_to_either_is_lost_and_undo_parts_them_again(
    sittings: list[tuple[bool, int, int]],
    reminders: list[bool],
    papers: list[tuple[bool, bytes]],
) -> None:
    register = copy_of_empty_register()
    story = tell_story(register)
    people = (story.qairat, story.kairatov)
    with register.change("Add membership") as change:
        for second, year, length in sittings:
            change.insert(
                membership, person_id=people[second], organization_id=story.council,
                starts_on=str(year), ends_on=str(year + length), role="member",
            )  # fmt: skip
        for at, second in enumerate(reminders):
            change.insert(reminder, person_id=people[second], text=f"{at}", due_on="2026-05-01")
    for at, (second, content) in enumerate(papers):
        owner = Owner("person_id", people[second])
        Papers(register).add(owner, f"{at}.bin", content)
    days = {(year, year + length) for _second, year, length in sittings}
    before = dump(register)
    merging = Merging(register)
    merging.merge(merging.compare(*people, "kk", DAY))
    held = register.ask(membership.select())
    assert {(int(one.starts_on), int(one.ends_on)) for one in held} == days
    assert {one.person_id for one in held} <= {story.qairat}
    assert len(register.ask(reminder.select())) == len(reminders)
    kept = Papers(register).of(Owner("person_id", story.qairat))
    contents = {sha256(content).hexdigest() for _second, content in papers}
    assert {one.sha256 for one in kept} == contents
    Journal(register).undo()
    assert dump(register) == before
    register.close()


@pytest.mark.parametrize(
    ("surname", "given_name", "born", "found"),
    [
        ("Қайратов", "Ұлан", None, True),
        ("Кайратов", "Улан", "1990", True),
        ("Kairatov", "Ulan", None, True),
        ("Қайратова", "Ұлан", None, True),
        ("Қайратов", "Мақсат", None, False),
        ("Ёлкин", "Пётр", "1971-01-01", False),
        ("Елкин", "Петр", "1970-06-01", True),
    ],
)
def test_a_double_is_found_in_any_spelling_unless_the_birth_contradicts(
    register: Register, surname: str, given_name: str, born: str | None, found: bool
) -> None:
    tell_story(register)
    name = PersonName(kk=SpelledName(surname, given_name))
    assert bool(doubles_of(register, name, born)) is found
