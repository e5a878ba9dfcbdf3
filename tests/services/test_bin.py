"""The bin and the history of a record: nothing is lost, and what contradicts is refused."""

from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, person, reminder
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.bin import Bin
from apk_desktop.services.journal import Journal
from apk_desktop.services.norm_entry import NormBook, NormEntry
from apk_desktop.services.papers import Owner, Papers
from apk_desktop.services.record_history import RecordHistory
from tests.registers import dump
from tests.services.people_story import Story, tell_story

DAY = date(2026, 3, 12)
QUESTION = ListQuestion(on=DAY, language="kk")


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def _set(register: Register, person_id: int, **values: object) -> None:
    row = register.ask(person.select().where(person.c.id == person_id))[0]
    with register.change("Edit person") as change:
        change.update(person, person_id, row.version, **values)


def test_a_person_comes_back_from_the_bin_with_papers_and_reminders(
    register: Register, story: Story
) -> None:
    owner = Owner("person_id", story.kairatov)
    Papers(register).add(owner, "хат.txt", b"letter")
    with register.change("Add reminder") as change:
        change.insert(reminder, person_id=story.kairatov, text="call", due_on="2026-05-01")
    before = dump(register)
    deleted = Bin(register)
    deleted.move(owner, "kk", DAY)
    assert not register.ask(person.select().where(person.c.id == story.kairatov))
    rows = deleted.rows(QUESTION)
    assert [(row.table, row.name) for row in rows] == [("person", "Қайратов Ұлан")]
    deleted.restore(rows[0].id, "kk", DAY)
    assert dump(register) == before
    assert deleted.rows(QUESTION) == []


def test_what_others_refer_to_stays_and_they_are_named(register: Register, story: Story) -> None:
    with register.change("Add membership") as change:
        change.insert(membership, person_id=story.qairat, organization_id=story.council)
    deleted, owner = Bin(register), Owner("person_id", story.qairat)
    obstacles = deleted.obstacles(owner, "ru", DAY)
    assert [(one.table, one.number) for one in obstacles] == [("membership", 1)]
    with pytest.raises(Refused):
        deleted.move(owner, "ru", DAY)


def test_a_membership_comes_back_only_while_its_person_is_there(
    register: Register, story: Story
) -> None:
    with register.change("Add membership") as change:
        held = change.insert(membership, person_id=story.qairat, organization_id=story.council)
    deleted = Bin(register)
    deleted.move(Owner("membership_id", held), "kk", DAY)
    deleted.move(Owner("person_id", story.qairat), "kk", DAY)
    rows = {row.table: row for row in deleted.rows(QUESTION)}
    with pytest.raises(Refused) as refused:
        deleted.restore(rows["membership"].id, "kk", DAY)
    assert (refused.value.code, refused.value.values["kind"]) == ("restore_needs", "person")
    deleted.restore(rows["person"].id, "kk", DAY)
    deleted.restore(rows["membership"].id, "kk", DAY)
    assert deleted.rows(QUESTION) == []


def test_the_bin_is_searched_and_kept_by_kind(register: Register, story: Story) -> None:
    deleted = Bin(register)
    for at in (story.kairatov, story.yolkin):
        deleted.move(Owner("person_id", at), "kk", DAY)
    found = deleted.rows(ListQuestion(on=DAY, language="ru", text="Elkin"))
    assert [row.row_id for row in found] == [story.yolkin]
    assert deleted.rows(ListQuestion(on=DAY, filters={"kind": "meeting"})) == []


def test_a_record_goes_back_to_any_state_it_had(register: Register, story: Story) -> None:
    owner, history = Owner("person_id", story.kairatov), RecordHistory(register)
    _set(register, story.kairatov, given_name_kk="Ерлан", phone="+77010000001")
    _set(register, story.kairatov, note="later")
    versions = history.of(owner, "kk", DAY)
    assert [one.restorable for one in versions] == [False, True, True]
    history.restore(owner, versions[-1].id, "kk", DAY)
    row = register.ask(person.select().where(person.c.id == story.kairatov))[0]
    assert (row.given_name_kk, row.phone, row.note) == ("Ұлан", "", "")
    assert row.search_key == "kairatov ulan"
    Journal(register).undo()
    row = register.ask(person.select().where(person.c.id == story.kairatov))[0]
    assert (row.given_name_kk, row.note) == ("Ерлан", "later")


def test_a_state_that_contradicts_the_register_now_is_refused(
    register: Register, story: Story
) -> None:
    number = "650301300128"
    _set(register, story.kairatov, iin=number)
    _set(register, story.kairatov, iin="")
    _set(register, story.qairat, iin=number)
    owner, history = Owner("person_id", story.kairatov), RecordHistory(register)
    before = dump(register)
    with pytest.raises(Refused) as refused:
        history.restore(owner, history.of(owner, "kk", DAY)[1].id, "kk", DAY)
    assert refused.value.code == "restore_contradicts"
    assert dump(register) == before


def test_a_norm_does_not_come_back_beside_the_one_that_holds_instead(
    register: Register, story: Story
) -> None:
    assert story
    norms = NormBook(register)
    basis = Trilingual("Заң", "", "")
    norms.add(NormEntry(code="council_seats", value="84", basis=basis, starts_on="2020"))
    Journal(register).undo()
    norms.add(NormEntry(code="council_seats", value="90", basis=basis, starts_on="2021"))
    deleted = Bin(register)
    gone = next(one for one in deleted.rows(QUESTION) if one.table == "norm")
    before = dump(register)
    with pytest.raises(Refused) as refused:
        deleted.restore(gone.id, "kk", DAY)
    assert refused.value.code == "restore_contradicts"
    assert dump(register) == before
