"""Any change in force may be undone, not only the latest: by the columns that it had edited."""

from __future__ import annotations

import itertools
import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from apk_desktop.db import undoing
from apk_desktop.db.derived import derived_columns
from apk_desktop.db.register import Announcement, Register
from apk_desktop.db.tables import (
    change_entry,
    change_row,
    membership,
    organization,
    person,
    post,
)
from apk_desktop.domain.faults import (
    LaterChangesStandInTheWay,
)
from tests.registers import copy_of_empty_register
from tests.services.months_of_work import current, replayed

NAMES = st.text("әғқңөұүһіабвё -'", max_size=8)
COLUMNS = ("surname_kk", "given_name_kk", "surname_en", "phone", "note")
TABLES = ("person", "organization", "membership")


class UndoneOutOfTurn(RuleBasedStateMachine):
    """Random changes, of which any one that is in force may be undone at any time."""

    people: Bundle[int] = Bundle("people")

    def __init__(self) -> None:
        super().__init__()
        self.register = copy_of_empty_register()
        self.entries: list[int] = []
        self.numbers = itertools.count(1)
        self.register.on_change(self._note)

    def teardown(self) -> None:
        self.register.close()

    def _note(self, announcement: Announcement) -> None:
        self.entries.append(announcement.entry_id)

    @rule(target=people, surname=NAMES)
    def add_person(self, surname: str) -> int:
        with self.register.change("Add person") as change:
            return change.insert(person, surname_kk=surname)

    @rule(who=people, column=st.sampled_from(COLUMNS), text=NAMES)
    def edit_person(self, who: int, column: str, text: str) -> None:
        row = _row(self.register, who)
        if row is not None:
            with self.register.change("Edit person") as change:
                change.update(person, who, row["version"], **{column: text})

    @rule(who=people, chair=people)
    def add_body_with_members(self, who: int, chair: int) -> None:
        if _row(self.register, who) is None or _row(self.register, chair) is None:
            return
        with self.register.change("Add body") as change:
            code = f"b{next(self.numbers)}"
            body = change.insert(organization, code=code, kind="council", status="active")
            change.insert(membership, person_id=who, organization_id=body)
            change.insert(membership, person_id=chair, organization_id=body, role="chair")

    @rule(who=people)
    def remove_person(self, who: int) -> None:
        held = self.register.ask(membership.select().where(membership.c.person_id == who))
        if _row(self.register, who) is not None:
            with self.register.change("Remove person") as change:
                for row in held:
                    change.delete(membership, row.id, row.version)
                change.delete(person, who)

    @rule(at=st.integers(0, 30))
    def undo_one(self, at: int) -> None:
        if not self.entries:
            return
        entry = self.entries[at % len(self.entries)]
        before = {table: current(self.register, table) for table in TABLES}
        written = logged(self.register, entry)
        try:
            undoing.undo(self.register, entry)
        except LaterChangesStandInTheWay:
            assert {table: current(self.register, table) for table in TABLES} == before
            return
        self.entries = [
            one for one in self.entries if one != entry and not is_undo(self.register, one)
        ]
        for table in TABLES:
            now = current(self.register, table)
            for row_id in before[table].keys() | now.keys():
                was, became = before[table].get(row_id), now.get(row_id)
                if (table, row_id) in written:
                    assert_taken_back(table, *written[table, row_id], was, became)
                else:
                    assert became == was

    @invariant()
    def the_log_tells_the_same_as_the_tables(self) -> None:
        told = replayed(self.register)
        for table in TABLES:
            assert told.get(table, {}) == current(self.register, table)

    @invariant()
    def references_and_what_follows_from_other_columns_hold(self) -> None:
        with self.register.reading() as connection:
            assert not connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        for row in current(self.register, "person").values():
            assert row["search_key"] == derived_columns("person", row)["search_key"]


def assert_taken_back(
    table: str,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    was: dict[str, Any] | None,
    became: dict[str, Any] | None,
) -> None:
    """What the change had added is gone, what it had deleted is back, and of an edited row the
    columns that it had edited have their old values and the others those they had."""
    if before is None or after is None:
        assert became == before
        return
    assert was is not None
    assert became is not None
    follows = {"version", *derived_columns(table, became)}
    edited = {name for name in before if before[name] != after[name]} - follows
    for name in before.keys() - follows:
        assert became[name] == (before[name] if name in edited else was[name])


def test_any_change_is_undone_by_its_own_columns_in_any_order() -> None:
    run_state_machine_as_test(
        UndoneOutOfTurn,
        settings=settings(
            max_examples=25,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    edits=st.lists(st.tuples(st.sampled_from(COLUMNS), NAMES), min_size=2, max_size=5),
    undone=st.integers(0, 4),
)
def test_an_undone_edit_takes_back_its_own_columns_and_no_later_one(
    edits: list[tuple[str, str]], undone: int
) -> None:
    register = copy_of_empty_register()
    with register.change("Add person") as change:
        who = change.insert(person, surname_kk="Үлгіұлы")
    entries, states = [], [_person(register, who)]
    for at, (column, text) in enumerate(edits):
        version = states[-1]["version"]
        with register.change(f"Edit {at}") as change:
            change.update(person, who, version, **{column: text})
        states.append(_person(register, who))
        changed = states[-1] != states[-2]
        entries.append(_entry(register, f"Edit {at}") if changed else None)
    at = undone % len(edits)
    entry, column = entries[at], edits[at][0]
    if entry is not None:
        touched = any(
            states[later + 1][column] != states[later][column]
            for later in range(at + 1, len(edits))
        )
        last = states[-1]
        if touched and last[column] != states[at + 1][column]:
            with pytest.raises(LaterChangesStandInTheWay):
                undoing.undo(register, entry)
            assert _person(register, who) == last
        else:
            undoing.undo(register, entry)
            now = _person(register, who)
            others = [name for name in COLUMNS if name != column]
            assert now[column] == states[at][column]
            assert [now[name] for name in others] == [last[name] for name in others]
            assert now["search_key"] == derived_columns("person", now)["search_key"]
    register.close()


def test_an_edit_undone_out_of_turn_can_be_done_again(register: Register) -> None:
    with register.change("Add person") as change:
        who = change.insert(person, surname_kk="Үлгіұлы")
    with register.change("Edit surname") as change:
        change.update(person, who, 1, surname_kk="Жаңа")
    with register.change("Edit phone") as change:
        change.update(person, who, 2, phone="+77010000001")
    undoing.undo(register, _entry(register, "Edit surname"))
    row = _person(register, who)
    assert (row["surname_kk"], row["phone"]) == ("Үлгіұлы", "+77010000001")
    undoing.redo(register)
    row = _person(register, who)
    assert (row["surname_kk"], row["phone"]) == ("Жаңа", "+77010000001")


def test_an_edit_is_not_undone_where_the_rest_of_the_row_would_contradict_it(
    register: Register,
) -> None:
    with register.change("Add") as change:
        who = change.insert(person, surname_kk="Үлгіұлы")
        body = change.insert(organization, code="x", kind="council", status="active")
        held = change.insert(
            membership, person_id=who, organization_id=body, starts_on="2026-03-01"
        )
    with register.change("Move the beginning") as change:
        change.update(membership, held, 1, starts_on="2025-01-01")
    with register.change("End membership") as change:
        change.update(membership, held, 2, ends_on="2025-06-01")
    with pytest.raises(LaterChangesStandInTheWay):
        undoing.undo(register, _entry(register, "Move the beginning"))


def _person(register: Register, who: int) -> dict[str, Any]:
    row = _row(register, who)
    assert row is not None
    return row


def _row(register: Register, who: int) -> dict[str, Any] | None:
    return current(register, "person").get(who)


def logged(
    register: Register, entry: int
) -> dict[tuple[str, int], tuple[dict[str, Any] | None, dict[str, Any] | None]]:
    """Give each row of an entry before and after."""
    rows = register.ask(change_row.select().where(change_row.c.change_id == entry))
    return {
        (row.table_name, row.row_id): (
            None if row.before is None else json.loads(row.before),
            None if row.after is None else json.loads(row.after),
        )
        for row in rows
    }


def is_undo(register: Register, entry: int) -> bool:
    found = register.ask(change_entry.select().where(change_entry.c.id == entry))
    return bool(found[0].kind == "undo")


def _entry(register: Register, title: str) -> int:
    found = register.ask(change_entry.select().where(change_entry.c.title == title))
    return int(found[0].id)


def test_an_end_is_not_undone_once_the_post_is_held_again(register: Register) -> None:
    with register.change("Add person") as change:
        who = change.insert(person, surname_kk="Үлгіұлы")
        body = change.insert(organization, code="council", kind="council", status="active")
        seat = change.insert(post, organization_id=body, kind="member", number=1)
        held = change.insert(membership, person_id=who, organization_id=body, post_id=seat)
    with register.change("End membership") as change:
        change.update(membership, held, 1, ends_on="2026-01-31")
    with register.change("Add membership", subject="again") as change:
        change.insert(membership, person_id=who, organization_id=body, post_id=seat,
                      starts_on="2026-02-01")  # fmt: skip
    before = current(register, "membership")
    with pytest.raises(LaterChangesStandInTheWay) as named:
        undoing.undo(register, _entry(register, "End membership"))
    assert (named.value.title, named.value.subject) == ("Add membership", "again")
    assert current(register, "membership") == before
