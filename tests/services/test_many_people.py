"""The list of people is read by its order: every way of asking, and never by reading every row."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event

from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, membership, organization, person
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.meeting_members import count_members
from apk_desktop.services.people import People

DAY = date(2026, 3, 12)
NAMES = ("Үлгі", "Қиял", "Әріп", "Сынақ", "Ұлан", "Қиял", "Ёлкин")


@pytest.fixture
def many(register: Register) -> Register:
    with register.change("Add person") as change:
        groups = [
            change.insert(community, code=code, kind="community", plural_kk=code)
            for code in ("b", "a")
        ]
        body = change.insert(organization, code="body", kind="working_group", status="active")
        for number in range(70):
            who = change.insert(
                person,
                surname_kk=NAMES[number % len(NAMES)],
                given_name_kk=f"Қайрат{number % 9}",
                birth_on=None if number % 5 == 0 else f"19{50 + number % 30}-01-01",
                community_id=[None, *groups][number % 3],
            )
            if number % 4 == 0:
                change.insert(membership, person_id=who, organization_id=body, role="member")
    return register


@pytest.fixture
def plans(many: Register) -> Iterator[list[str]]:
    """Tell how SQLite answers each question that is asked."""
    told: list[str] = []

    def explain(
        connection: Any, cursor: Any, statement: str, parameters: Any, _context: Any, _many: bool
    ) -> None:
        if statement.startswith("SELECT"):
            rows = connection.connection.driver_connection.execute(
                f"EXPLAIN QUERY PLAN {statement}", parameters
            )
            told.extend(row[3] for row in rows)

    event.listen(many.engine, "before_cursor_execute", explain)
    yield told
    event.remove(many.engine, "before_cursor_execute", explain)


@pytest.mark.parametrize("sort", ["name", "community", "birth_on"])
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    ("text", "filters"),
    [("", {}), ("қайрат", {}), ("", {"community": "a"}), ("үлгі", {"body": "body"})],
)
def test_the_order_and_the_pages_say_the_same(
    many: Register, sort: str, descending: bool, text: str, filters: dict[str, str]
) -> None:
    people = People(many)
    question = ListQuestion(on=DAY, text=text, filters=filters, sort=sort, descending=descending)
    order = people.order(question)
    paged = [row.id for at in range(0, 71, 7) for row in people.page(question, at, 7)]
    assert list(order) == paged
    assert people.count(question) == len(order)
    assert [row.id for row in people.rows(order, DAY) if row] == paged
    for most in (0, 1, len(order), len(order) + 1):
        assert list(people.order(question, most)) == paged[:most]
        assert people.count(question, most) == min(most, len(order))


def test_a_person_who_is_gone_leaves_a_gap_and_the_others_keep_their_place(many: Register) -> None:
    people = People(many)
    order = people.order(ListQuestion(on=DAY, sort="name"))
    gone = many.ask(person.select().where(person.c.id == order[2]))[0]
    with many.change("Delete person") as change:
        for one in many.ask(membership.select().where(membership.c.person_id == gone.id)):
            change.delete(membership, one.id)
        change.delete(person, gone.id)
    rows = people.rows(order[:5], DAY)
    assert [row.id if row else None for row in rows] == [*order[:2], None, *order[3:5]]


def _reads_every_row(plans: list[str], table: str) -> list[str]:
    return [one for one in plans if one == f"SCAN {table}"]


def test_who_belonged_to_a_body_is_read_from_its_index_alone(
    many: Register, plans: list[str]
) -> None:
    body = many.ask(organization.select())[0].id
    plans.clear()
    assert count_members(many, body, DAY) == 18
    assert any("COVERING INDEX ix_membership_organization" in one for one in plans)
    assert not _reads_every_row(plans, "membership")


@pytest.mark.parametrize("text", ["үл", "қа", "ulgi", "қайрат1 сы", "8701", "кайр"])
def test_a_search_for_two_letters_or_more_is_no_scan(
    many: Register, plans: list[str], text: str
) -> None:
    people, question = People(many), ListQuestion(on=DAY, text=text)
    people.page(question, 0, 20)
    people.count(question, 50)
    people.order(question)
    people.find(text, "kk")
    assert any("VIRTUAL TABLE INDEX" in one for one in plans)
    assert not _reads_every_row(plans, "person")


@pytest.mark.parametrize("filters", [{}, {"community": "a"}, {"region": "KZ-75"}])
def test_the_list_is_ordered_and_filtered_by_its_index_alone(
    many: Register, plans: list[str], filters: dict[str, str]
) -> None:
    People(many).order(ListQuestion(on=DAY, filters=filters))
    assert any("SCAN person USING COVERING INDEX ix_person_sort_key_kk" in one for one in plans)
    assert not any("TEMP B-TREE" in one for one in plans)


def test_a_name_of_very_many_is_found_before_those_who_only_begin_with_it(
    register: Register,
) -> None:
    with register.change("Add person") as change:
        for number in range(320):
            change.insert(person, surname_kk=f"Қайратов{number}", given_name_kk="Ұлан")
        wanted = change.insert(person, surname_kk="Үлгі", given_name_kk="Қайрат")
        first = change.insert(person, surname_kk="Қайрат", given_name_kk="Үлгі")
    found = People(register).find("қайрат", "kk")
    assert [one.id for one in found[:2]] == [first, wanted]
