"""Two states of a record side by side: each as a change left it, with what differs."""

from __future__ import annotations

from datetime import date

from apk_desktop.db.register import Register
from apk_desktop.db.tables import organization, person
from apk_desktop.services.bin import Bin
from apk_desktop.services.journal import Journal
from apk_desktop.services.papers import Owner
from apk_desktop.services.record_states import RecordStates, compared
from tests.services.people_story import tell_story

DAY = date(2026, 3, 12)


def test_states_stand_as_each_change_left_them_with_links_by_name(register: Register) -> None:
    story = tell_story(register)
    owner, states = Owner("person_id", story.qairat), RecordStates(register)
    with register.change("Edit person") as change:
        change.update(person, story.qairat, 1, note="келісілді", community_id=None)
    with register.change("Edit person") as change:
        change.update(person, story.qairat, 2, note="", surname_ru="Примеров-Новый")
    with register.change("Edit organization") as change:
        change.update(organization, story.council, 1, status="closed")
    found = states.of(owner, "ru", DAY)
    assert [one.is_now for one in found] == [True, False, False]
    now, _middle, first = found
    differing = {one.column: (one.one, one.other) for one in compared(first, now) if one.differs}
    assert differing == {
        "surname_ru": ("Примеров", "Примеров-Новый"),
        "community_id": ("Корейцы", None),
    }
    same = [one.column for one in compared(first, now) if not one.differs]
    assert "given_name_ru" in same
    assert not {"id", "uid", "version", "search_key", "note"} & set(same)


def test_undo_adds_a_state_and_a_deleted_record_has_none_that_is_now(register: Register) -> None:
    story = tell_story(register)
    owner, states = Owner("person_id", story.kairatov), RecordStates(register)
    with register.change("Edit person") as change:
        change.update(person, story.kairatov, 1, note="қате")
    Journal(register).undo()
    found = states.of(owner, "kk", DAY)
    assert len(found) == 3
    assert not [one for one in compared(found[0], found[2]) if one.differs]
    Bin(register).move(owner, "kk", DAY)
    assert [one.is_now for one in states.of(owner, "kk", DAY)] == [False, False, False]
