"""A register read aside can be stopped, and the count of people stays that of their rows."""

from __future__ import annotations

import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text

from apk_desktop.db.aside import Aside
from apk_desktop.db.person_count import person_count
from apk_desktop.db.register import Register
from apk_desktop.db.tables import person
from apk_desktop.domain.faults import Stopped
from apk_desktop.services.journal import Journal
from tests.registers import copy_of_empty_register

ENDLESS = text(
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
)


def _asked_in_a_thread(aside: Aside) -> tuple[threading.Thread, list[Exception]]:
    raised: list[Exception] = []

    def ask() -> None:
        try:
            aside.ask(ENDLESS)
        except Stopped as fault:
            raised.append(fault)

    thread = threading.Thread(target=ask)
    thread.start()
    return thread, raised


def test_a_question_that_is_stopped_ends_at_once_and_others_go_on(register: Register) -> None:
    aside = Aside(register)
    thread, raised = _asked_in_a_thread(aside)
    while aside._running is None:
        thread.join(0.01)
    thread.join(0.05)
    aside.stop()
    thread.join(10)
    assert not thread.is_alive()
    assert len(raised) == 1
    with pytest.raises(Stopped):
        aside.ask(select(1))
    assert register.ask(select(1)) == [(1,)]


def test_closing_a_register_stops_whoever_reads_it(register: Register) -> None:
    aside = Aside(register)
    thread, raised = _asked_in_a_thread(aside)
    while aside._running is None:
        thread.join(0.01)
    thread.join(0.05)
    register.close()
    thread.join(10)
    assert len(raised) == 1


SPELLED = st.sampled_from(("", "Үлгі"))


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(("add", "edit", "delete", "undo")), SPELLED), max_size=12
    )
)
def test_the_count_is_that_of_the_rows_after_any_work(steps: list[tuple[str, str]]) -> None:
    register = copy_of_empty_register()
    for step, name in steps:
        rows = register.ask(person.select().order_by(person.c.id))
        if step == "undo" and Journal(register).ways_back().undo:
            Journal(register).undo()
            continue
        with register.change("Edit person") as change:
            if step == "add" or not rows:
                change.insert(person, surname_kk="Қ", surname_ru=name, surname_en="K")
            elif step == "edit":
                change.update(person, rows[0].id, rows[0].version, surname_ru=name)
            elif step == "delete":
                change.delete(person, rows[-1].id)
    whole = register.ask(select(func.count()).select_from(person))[0][0]
    in_three = select(func.count()).where(person.c.surname_ru != "")
    assert register.ask(select(person_count.c.people, person_count.c.in_three_spellings)) == [
        (whole, register.ask(in_three)[0][0])
    ]
    register.close()
