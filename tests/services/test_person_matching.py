"""People are found by the beginning of any word, by IIN and phone, and by a nearly right name."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apk_desktop.db.person_search import ids_of
from apk_desktop.db.register import Register
from apk_desktop.db.tables import person
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services import person_matching
from apk_desktop.services.journal import Journal
from apk_desktop.services.people import People
from apk_desktop.services.searching import Searching
from tests.registers import copy_of_empty_register

DAY = date(2026, 3, 12)
IIN, PHONE = "650301300128", "+77015550001"


@pytest.fixture
def people(register: Register) -> People:
    with register.change("Add person") as change:
        for surname, given, iin, phone in (
            ("Үлгіұлы", "Қайрат", IIN, PHONE), ("Қайратов", "Ұлан", "", "+77025550002"),
            ("Ұлықбеков", "Әлихан", "", ""),
        ):  # fmt: skip
            change.insert(person, surname_kk=surname, given_name_kk=given, iin=iin, phone=phone)
    return People(register)


def _found(people: People, text: str) -> list[str]:
    question = ListQuestion(on=DAY, language="kk", text=text)
    rows = people.page(question, 0, 50)
    assert people.count(question) == len(rows)
    return [row.name.kk.surname for row in rows]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("кайр", ["Қайратов", "Үлгіұлы"]),
        ("Kairat Ulgi", ["Үлгіұлы"]),
        ("ulan", ["Қайратов"]),
        ("беков", ["Ұлықбеков"]),
        ("6503", ["Үлгіұлы"]),
        (IIN, ["Үлгіұлы"]),
        ("+7 701 555 00 01", ["Үлгіұлы"]),
        ("8 (702) 555-00-02", ["Қайратов"]),
        ("701555", ["Үлгіұлы"]),
        ("nobody", []),
        ("0000", []),
        ("?!", []),
        ('" OR *', []),
    ],
)
def test_a_person_is_found_by_any_word_number_or_inner_part(
    people: People, text: str, found: list[str]
) -> None:
    assert _found(people, text) == found


@pytest.mark.parametrize("text", ["Kairtov", "Қайратав", "Ulykbekof", "Ұлан Қайротов"])
def test_a_misspelled_name_is_nearly_found_everywhere(
    people: People, register: Register, text: str
) -> None:
    found = Searching(register).find(text, DAY, "kk").people
    assert found, text
    assert found[0].name.kk.surname in ("Қайратов", "Ұлықбеков")


def test_very_many_matches_are_read_in_the_order_of_names(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = _found(people, "kairat")
    monkeypatch.setattr(person_matching, "FEW", 1)
    assert _found(people, "kairat") == few
    assert _found(people, "+7") == ["Қайратов", "Үлгіұлы"], (
        "numbers are always taken from the index"
    )


WORDS = st.text("әғқңөұүһіабвё", min_size=1, max_size=4)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(("add", "edit", "delete", "undo")), WORDS), max_size=12
    ),
    asked=WORDS,
)
def test_the_index_says_the_same_as_the_rows_after_any_work(
    steps: list[tuple[str, str]], asked: str
) -> None:
    register = copy_of_empty_register()
    for step, name in steps:
        rows = register.ask(person.select().order_by(person.c.id))
        if step == "undo" and Journal(register).ways_back().undo:
            Journal(register).undo()
            continue
        with register.change("Edit person") as change:
            if step == "add" or not rows:
                change.insert(person, surname_kk=name, given_name_kk=asked[:1])
            elif step == "edit":
                change.update(person, rows[0].id, rows[0].version, surname_kk=name)
            elif step == "delete":
                change.delete(person, rows[-1].id)
    key = person_matching._words(asked)
    rows = register.ask(person.select())
    expected = {
        row.id
        for row in rows
        if all(any(part.startswith(one) for part in row.search_key.split()) for one in key)
    }
    if key:
        assert {row[0] for row in register.ask(ids_of(key))} == expected
    register.close()
