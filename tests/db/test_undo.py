"""Undo and redo bring back tables byte for byte, whatever was changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from apk_desktop.db import undoing
from apk_desktop.db.register import Announcement, Register
from apk_desktop.db.tables import (
    change_entry,
    membership,
    organization,
    organization_name,
    person,
)
from apk_desktop.domain.faults import (
    EditedByAnother,
    LaterChangesStandInTheWay,
    NothingToRedo,
    NothingToUndo,
)
from tests.registers import copy_of_empty_register, dump

NAMES = st.text("әғқңөұүһіабвё -'", max_size=8)


class UndoneRegister(RuleBasedStateMachine):
    """Random changes, undone and redone at random, against a list of dumps."""

    people: Bundle[int] = Bundle("people")

    def __init__(self) -> None:
        super().__init__()
        self.register = copy_of_empty_register()
        self.states = [dump(self.register)]
        self.at = 0

    def teardown(self) -> None:
        self.register.close()

    def _done(self) -> None:
        state = dump(self.register)
        if state == self.states[self.at]:
            return
        self.states = [*self.states[: self.at + 1], state]
        self.at += 1

    @rule(target=people, surname=NAMES, given=NAMES)
    def add_person(self, surname: str, given: str) -> int:
        with self.register.change("Add person") as change:
            added = change.insert(person, surname_kk=surname, given_name_ru=given)
        self._done()
        return added

    @rule(who=people, surname=NAMES)
    def rename_twice_in_one_change(self, who: int, surname: str) -> None:
        with self.register.change("Edit person") as change:
            row = change.connection.execute(person.select().where(person.c.id == who)).first()
            if row is None:
                return
            change.update(person, who, row.version, surname_kk=surname + "1")
            now = change.connection.execute(person.select().where(person.c.id == who)).one()
            change.update(person, who, now.version, surname_kk=surname)
        self._done()

    @rule(who=people, starts=st.dates().map(str))
    def add_member_of_a_new_body(self, who: int, starts: str) -> None:
        with self.register.change("Add membership") as change:
            if not change.connection.execute(person.select().where(person.c.id == who)).first():
                return
            body = change.insert(organization, code=f"b{starts}{who}{self.at}", kind="council",
                                 status="active")  # fmt: skip
            change.insert(organization_name, organization_id=body, name_kk="Кеңес")
            change.insert(membership, person_id=who, organization_id=body, starts_on=starts)
        self._done()

    @rule(who=people)
    def remove_person_with_all_memberships(self, who: int) -> None:
        with self.register.change("Remove person") as change:
            ids = membership.select().where(membership.c.person_id == who)
            for row in change.connection.execute(ids).all():
                change.delete(membership, row.id, row.version)
            if change.connection.execute(person.select().where(person.c.id == who)).first():
                change.delete(person, who)
        self._done()

    @rule()
    def undo(self) -> None:
        if self.at == 0:
            with pytest.raises(NothingToUndo):
                undoing.undo(self.register)
            return
        undoing.undo(self.register)
        self.at -= 1

    @rule()
    def redo(self) -> None:
        if self.at == len(self.states) - 1:
            with pytest.raises(NothingToRedo):
                undoing.redo(self.register)
            return
        undoing.redo(self.register)
        self.at += 1

    @invariant()
    def tables_are_as_they_were_at_this_step(self) -> None:
        assert dump(self.register) == self.states[self.at]


def test_undo_and_redo_bring_back_equal_tables_in_any_order() -> None:
    run_state_machine_as_test(
        UndoneRegister,
        settings=settings(
            max_examples=25,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_an_undo_is_refused_where_a_later_change_touched_the_record(register: Register) -> None:
    with register.change("Add person", subject="Үлгіұлы") as change:
        who = change.insert(person, surname_kk="Үлгіұлы")
    with register.change("Edit person", subject="Жаңа") as change:
        change.update(person, who, 1, surname_kk="Жаңа")
    before = dump(register)
    with pytest.raises(LaterChangesStandInTheWay) as refused:
        undoing.undo(register, _entry(register, "Add person"))
    assert (refused.value.title, refused.value.subject) == ("Edit person", "Жаңа")
    assert dump(register) == before


def test_an_undo_is_refused_where_a_later_record_refers_to_what_would_go(
    register: Register,
) -> None:
    with register.change("Add person") as change:
        who = change.insert(person, surname_kk="Үлгіұлы")
    with register.change("Add membership", subject="Кеңес") as change:
        body = change.insert(organization, code="x", kind="council", status="active")
        change.insert(membership, person_id=who, organization_id=body)
    with pytest.raises(LaterChangesStandInTheWay) as refused:
        undoing.undo(register, _entry(register, "Add person"))
    assert refused.value.title == "Add membership"


def test_a_stale_edit_is_refused_and_shows_what_stands_now(register: Register) -> None:
    with register.change("Add person") as change:
        who = change.insert(person, surname_kk="Бір")
    with register.change("Edit person") as change:
        change.update(person, who, 1, surname_kk="Екі")
    with pytest.raises(EditedByAnother) as refused, register.change("Edit person") as change:
        change.update(person, who, 1, surname_kk="Үш")
    assert refused.value.theirs is not None
    assert refused.value.theirs["surname_kk"] == "Екі"


def test_a_change_left_by_an_exception_leaves_nothing(register: Register) -> None:
    before = dump(register)
    with pytest.raises(ZeroDivisionError), register.change("Add person") as change:
        change.insert(person, surname_kk="Бір")
        raise ZeroDivisionError
    assert dump(register) == before
    with pytest.raises(NothingToUndo):
        undoing.undo(register)


def test_a_change_tells_its_listeners_which_rows_it_touched(register: Register) -> None:
    told: list[Announcement] = []
    register.on_change(told.append)
    with register.change("Add person", subject="Бір") as change:
        who = change.insert(person, surname_kk="Бір")
    assert [(one.title, one.subject, one.rows) for one in told] == [
        ("Add person", "Бір", {"person": frozenset({who})})
    ]


def test_the_change_log_cannot_be_rewritten(register: Register, tmp_path: Path) -> None:
    from sqlalchemy.exc import IntegrityError

    with register.change("Add person") as change:
        change.insert(person, surname_kk="Бір")
    for statement in ("UPDATE change_entry SET title = 'x'", "DELETE FROM change_row"):
        with pytest.raises(IntegrityError, match="only added to"), register.writing() as change:
            change.connection.exec_driver_sql(statement)


def _entry(register: Register, title: str) -> int:
    found = register.ask(change_entry.select().where(change_entry.c.title == title))
    return int(found[0].id)
