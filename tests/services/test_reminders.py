"""Reminders stand where the day puts them, and every step can be taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import person
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.journal import Journal
from apk_desktop.services.papers import Owner
from apk_desktop.services.reminders import Due, ReminderEntry, Reminders, When

TODAY = date(2026, 3, 12)


@pytest.fixture
def owner(register: Register) -> Owner:
    with register.change("Add person") as change:
        return Owner("person_id", change.insert(person, surname_kk="Әлиев"))


@pytest.fixture
def reminders(register: Register) -> Reminders:
    return Reminders(register)


def fill(reminders: Reminders, owner: Owner) -> None:
    for text, days in (("later", 8), ("today", 0), ("week", 7), ("over", -1)):
        reminders.add(owner, ReminderEntry(text=text, due_on=TODAY + timedelta(days=days)))


def test_the_most_urgent_come_first(reminders: Reminders, owner: Owner) -> None:
    fill(reminders, owner)
    found = [(one.text, one.when) for one in reminders.of(owner, TODAY)]
    assert found == [
        ("over", When.OVERDUE),
        ("today", When.TODAY),
        ("week", When.WEEK),
        ("later", When.LATER),
    ]
    assert reminders.due(TODAY) == Due(1, 1, 1)


def test_counts_are_those_of_the_list_on_any_day(reminders: Reminders, owner: Owner) -> None:
    fill(reminders, owner)
    reminders.finish(reminders.of(owner, TODAY)[0], TODAY)
    for days in range(-10, 20):
        on = TODAY + timedelta(days=days)
        listed = [
            len(reminders.rows(ListQuestion(on=on, filters={"when": when})))
            for when in ("overdue", "today", "week")
        ]
        assert Due._make(listed) == reminders.due(on)


def test_what_was_done_later_is_not_done_yet_as_of_an_earlier_day(
    reminders: Reminders, owner: Owner
) -> None:
    fill(reminders, owner)
    reminders.finish(reminders.of(owner, TODAY)[0], TODAY)
    before = reminders.of(owner, TODAY - timedelta(days=1))
    assert [one.when for one in before if one.text == "over"] == [When.TODAY]
    assert reminders.of(owner, TODAY)[-1].when is When.DONE
    reminders.reopen(reminders.of(owner, TODAY)[-1])
    assert reminders.of(owner, TODAY)[0].when is When.OVERDUE


def test_a_reminder_needs_words_and_a_day(reminders: Reminders, owner: Owner) -> None:
    for entry, field in (
        (ReminderEntry(text=" ", due_on=TODAY), "text"),
        (ReminderEntry(text="call", due_on=None), "due_on"),
    ):
        with pytest.raises(Refused) as refused:
            reminders.add(owner, entry)
        assert refused.value.field == field


def test_every_step_can_be_undone(register: Register, reminders: Reminders, owner: Owner) -> None:
    made = reminders.add(owner, ReminderEntry(text="call", due_on=TODAY))
    reminders.edit(made, 1, ReminderEntry(text="write", due_on=TODAY, note="by hand"))
    found = reminders.one(made, TODAY)
    assert found is not None
    assert (found.text, found.note) == ("write", "by hand")
    with pytest.raises(EditedByAnother):
        reminders.edit(made, 1, ReminderEntry(text="again", due_on=TODAY))
    reminders.delete(found)
    assert reminders.one(made, TODAY) is None
    for _ in range(2):
        Journal(register).undo()
    found = reminders.one(made, TODAY)
    assert found is not None
    assert found.text == "call"


def test_reminders_are_searched_in_any_spelling(reminders: Reminders, owner: Owner) -> None:
    reminders.add(owner, ReminderEntry(text="Құжаттарды сұрау", due_on=TODAY))
    for text, count in (("кужат", 1), ("нет", 0), ("  ", 0), ("", 1)):
        asked = ListQuestion(on=TODAY, text=text)
        assert len(reminders.rows(asked)) == count
