"""One list of vacancies and one of ending terms: the same numbers wherever they are shown."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, organization_name, person, post
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.body_setup import BodySetup
from apk_desktop.services.composition import Compositions
from apk_desktop.services.ending_terms import EndingTerms
from apk_desktop.services.health.health import Health
from apk_desktop.services.journal import Journal
from apk_desktop.services.overview import Overview
from apk_desktop.services.rosters import Rosters
from apk_desktop.services.vacancies import Vacancies
from tests.story_day import STORY_DAY

DAY = date(2026, 3, 12)


class Group(NamedTuple):
    """A working group with a chair and two seats, and three people."""

    body: int
    chair: int
    seats: list[int]
    people: list[int]


@pytest.fixture
def group(register: Register) -> Group:
    with register.change("Add body") as change:
        body = change.insert(
            organization, code="group-1", kind="working_group", status="active", lead_days=30
        )
        change.insert(organization_name, organization_id=body, name_kk="Жұмыс тобы")
        chair = change.insert(
            post, organization_id=body, kind="chair", title_kk="Төраға", starts_on="2025"
        )
        seats = [
            change.insert(
                post, organization_id=body, kind="member", number=number, starts_on="2025-02-01"
            )
            for number in (1, 2)
        ]
        people = [change.insert(person, surname_kk=f"Үлгі{number}") for number in range(3)]
    return Group(body, chair, seats, people)


def _put(register: Register, group: Group, who: int, post_id: int, **days: str) -> None:
    role = "chair" if post_id == group.chair else "member"
    with register.change("Add membership") as change:
        change.insert(
            membership, person_id=group.people[who], organization_id=group.body, post_id=post_id,
            role=role, **days,
        )  # fmt: skip


def _vacant(register: Register, day: date = DAY, **filters: str) -> list[int]:
    question = ListQuestion(on=day, filters=filters)
    return [row.id for row in Vacancies(register).rows(question)]


def test_offices_stand_before_seats_and_each_can_be_asked_for(
    register: Register, group: Group
) -> None:
    assert _vacant(register) == [group.chair, *group.seats]
    assert _vacant(register, kind="office") == [group.chair]
    assert _vacant(register, kind="seat", body="group-1") == group.seats
    assert _vacant(register, body="council") == []


def test_an_open_ended_holder_leaves_no_vacancy_and_one_to_come_does(
    register: Register, group: Group
) -> None:
    _put(register, group, 0, group.seats[0], starts_on="2025-05-01")
    _put(register, group, 1, group.seats[1], starts_on="2026-03-13")
    assert _vacant(register, kind="seat") == [group.seats[1]]
    assert _vacant(register, DAY + timedelta(days=1), kind="seat") == []


def test_a_vacancy_tells_since_when_and_who_held_it_last(register: Register, group: Group) -> None:
    seat = group.seats[0]
    _put(register, group, 0, seat, starts_on="2025-05-01", ends_on="2025-12-31")
    _put(register, group, 1, seat, starts_on="2026-01-01", ends_on="2026-03-01")
    row = Vacancies(register).rows(ListQuestion(on=DAY, filters={"kind": "seat"}))[0]
    assert (row.since, row.days) == (date(2026, 3, 2), 10)
    assert row.last_holder_id == group.people[1]
    earlier = Vacancies(register).on(date(2025, 4, 1))
    assert {one.last_holder_id for one in earlier} == {None}
    assert row.body.kk == "Жұмыс тобы"


def test_a_post_that_is_not_there_yet_is_no_vacancy(register: Register, group: Group) -> None:
    assert _vacant(register, date(2025, 1, 31)) == [group.chair]
    assert _vacant(register, date(2024, 12, 31)) == []


def test_a_search_finds_the_last_holder_in_any_spelling(register: Register, group: Group) -> None:
    _put(register, group, 2, group.seats[1], starts_on="2025-05-01", ends_on="2025-12-31")
    found = Vacancies(register).rows(ListQuestion(on=DAY, text="улги2"))
    assert [row.id for row in found] == [group.seats[1]]


@pytest.mark.parametrize(
    "day", [STORY_DAY, date(2023, 7, 1), date(2024, 2, 29), date(2026, 10, 13), date(2027, 9, 1)]
)
def test_every_place_shows_the_same_number(demonstration: Register, day: date) -> None:
    whole = Vacancies(demonstration)
    for code, _name in whole.bodies(day):
        seats = whole.rows(ListQuestion(on=day, filters={"body": code, "kind": "seat"}))
        found = Compositions(demonstration).of(code, day)
        assert {row.id for row in seats} == {seat.id for seat in found.vacancies}
        assert {row.id: row.since for row in seats} == {
            seat.id: seat.vacant_since for seat in found.vacancies
        }
    council = whole.rows(ListQuestion(on=day, filters={"body": "council"}))
    overview = Overview(demonstration)
    assert len(council) == overview.council(day).vacancies
    roster = Rosters(demonstration).of("council", day, "kk")
    assert overview.council(day).seats - len(council) == sum(
        row.is_member and bool(row.seat) for row in roster.rows
    )
    chairs = [row for row in whole.on(day) if row.kind == "rotating_deputy_chair"]
    assert len(chairs) == sum(one.holder is None for one in overview.deputies(day))
    checks = {one.code: one.found for one in Health(demonstration).results(day)}
    assert checks["without_seat"] == Compositions(demonstration).of("council", day).without_seat


def test_a_term_is_told_of_within_the_lead_time_of_its_own_body(
    register: Register, group: Group
) -> None:
    ends = EndingTerms(register)
    planned = (DAY + timedelta(days=31)).isoformat()
    _put(register, group, 0, group.seats[0], starts_on="2025-05-01", planned_end_on=planned)
    assert ends.on(DAY) == []
    row = ends.on(DAY + timedelta(days=1))[0]
    assert (row.person_id, row.days, row.is_planned) == (group.people[0], 30, True)
    BodySetup(register).set_lead_days(group.body, None)
    assert len(ends.on(DAY)) == 1
    Journal(register).undo()
    assert ends.on(DAY) == []


def test_who_is_held_over_is_told_until_the_membership_ends(
    register: Register, group: Group
) -> None:
    ends = EndingTerms(register)
    _put(register, group, 0, group.chair, starts_on="2025-05", planned_end_on="2026-02")
    row = ends.on(DAY)[0]
    assert (row.is_over, row.days, row.office.kk) == (True, -12, "Төраға")
    assert [one.id for one in ends.rows(ListQuestion(on=DAY, filters={"ends": "over"}))] == [row.id]
    assert ends.rows(ListQuestion(on=DAY, filters={"ends": "soon"})) == []


def test_a_membership_that_ends_for_certain_is_told_and_one_not_begun_is_not(
    register: Register, group: Group
) -> None:
    _put(
        register, group, 0, group.seats[0], starts_on="2025-05-01", ends_on="2026-03-20"
    )  # fmt: skip
    _put(
        register, group, 1, group.seats[1], starts_on="2026-03-15", planned_end_on="2026-03-30"
    )  # fmt: skip
    found = EndingTerms(register).on(DAY)
    assert [(one.person_id, one.is_planned) for one in found] == [(group.people[0], False)]


def test_the_council_ends_as_its_own_page_says(demonstration: Register) -> None:
    question = ListQuestion(on=STORY_DAY, filters={"body": "council"})
    listed = EndingTerms(demonstration).rows(question)
    seats = Compositions(demonstration).of("council", STORY_DAY).ending(STORY_DAY)
    assert {row.person_id for row in listed} == {seat.person_id for seat in seats}
    assert [row.days for row in listed] == sorted(row.days for row in listed)
