"""The Council against its norm: one set of numbers, whichever day it is."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, norm, organization, person, post
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.body_setup import BodySetup
from apk_desktop.services.composition import Composition, Compositions
from apk_desktop.services.norms import norms_in_force
from apk_desktop.services.overview import Overview
from apk_desktop.services.roster_view import RosterView
from apk_desktop.services.rosters import Rosters
from apk_desktop.services.seat_categories import SeatCategories
from apk_desktop.services.seat_history import SeatHistory
from tests.story_day import STORY_DAY

DAY = date(2026, 3, 12)


class Council(NamedTuple):
    """The ids of a body with three seats, and the people who may sit in them."""

    body: int
    seats: list[int]
    people: list[int]


@pytest.fixture
def council(register: Register) -> Council:
    with register.change("Lay the foundation", kind="foundation") as change:
        body = change.insert(organization, code="council", kind="council", status="active")
        seats = [
            change.insert(
                post, organization_id=body, kind="member", category="associations",
                number=number, starts_on="2024-01-01",
            )
            for number in (1, 2, 3)
        ]  # fmt: skip
        people = [change.insert(person, surname_kk=f"Үлгі{number}") for number in range(4)]
        change.insert(norm, code="council_quorum", value="2/3", starts_on="2008", verified="yes")
    return Council(body, seats, people)


def _seat(register: Register, council: Council, at: int, **days: str) -> None:
    with register.change("Add membership") as change:
        change.insert(
            membership, person_id=council.people[at], organization_id=council.body,
            post_id=council.seats[at], role="member", **days,
        )  # fmt: skip


def _on(register: Register, day: date = DAY) -> Composition:
    return Compositions(register).of("council", day)


def test_an_open_ended_seat_is_held(register: Register, council: Council) -> None:
    _seat(register, council, 0, starts_on="2025-01-01")
    assert [seat.number for seat in _on(register).vacancies] == [2, 3]


def test_who_has_not_begun_yet_is_no_member(register: Register, council: Council) -> None:
    _seat(register, council, 0, starts_on="2026-03-13")
    assert (_on(register).members, len(_on(register).vacancies)) == (0, 3)
    tomorrow = _on(register, DAY + timedelta(days=1))
    assert (tomorrow.members, len(tomorrow.vacancies)) == (1, 2)


def test_the_last_day_of_a_membership_still_counts(register: Register, council: Council) -> None:
    _seat(register, council, 0, starts_on="2025-01-01", ends_on="2026-03-12")
    assert _on(register).members == 1
    after = _on(register, DAY + timedelta(days=1)).vacancies[0]
    assert after.vacant_since == date(2026, 3, 13)
    assert after.days_vacant(DAY + timedelta(days=11)) == 10


def test_a_seat_nobody_ever_held_is_vacant_since_it_was_set_up(
    register: Register, council: Council
) -> None:
    assert {seat.vacant_since for seat in _on(register).vacancies} == {date(2024, 1, 1)}


def test_a_planned_end_leaves_the_holder_in_the_seat(register: Register, council: Council) -> None:
    _seat(register, council, 0, starts_on="2025-01-01", planned_end_on="2026-01-31")
    seat = _on(register).seats[0]
    assert not seat.is_vacant
    assert seat.is_over(DAY)
    assert seat.ends_soon(DAY)


@pytest.mark.parametrize(
    ("planned", "soon"),
    [("2026-06-10", True), ("2026-06-11", False), ("2026-05", True), ("2026", False)],
)
def test_a_term_ends_soon_within_ninety_days(
    register: Register, council: Council, planned: str, soon: bool
) -> None:
    _seat(register, council, 0, starts_on="2025-01-01", planned_end_on=planned)
    assert _on(register).seats[0].ends_soon(DAY) is soon


def test_a_category_is_over_or_short_of_its_norm(register: Register, council: Council) -> None:
    line = _on(register).categories[0]
    assert (line.norm, line.over, line.missing) == (None, 0, 0)
    for value, starts, over, missing in (("2", "2025-01-01", 1, 0), ("5", "2026-01-01", 0, 2)):
        with register.change("Add norm") as change:
            change.insert(
                norm,
                code="council_seats_associations",
                value=value,
                starts_on=starts,
                verified="no",
            )
        line = _on(register).categories[0]
        assert (line.norm, line.over, line.missing) == (int(value), over, missing)
    earlier = _on(register, date(2025, 6, 1)).categories[0]
    assert (earlier.norm, earlier.over) == (2, 1)


def test_the_quorum_follows_the_fraction_of_the_day(register: Register, council: Council) -> None:
    for at in range(3):
        _seat(register, council, at, starts_on="2025-01-01")
    assert _on(register).quorum == 2
    with register.change("Add norm") as change:
        change.insert(
            norm, code="council_quorum", value="1/3", starts_on="2026-01-01", verified="no"
        )
    assert _on(register).quorum == 1
    assert _on(register, date(2025, 6, 1)).quorum == 2
    assert _on(register).majority is None


def test_a_member_without_a_seat_is_counted_and_named(register: Register, council: Council) -> None:
    _seat(register, council, 0, starts_on="2025-01-01")
    with register.change("Add membership") as change:
        change.insert(
            membership, person_id=council.people[3], organization_id=council.body, role="member"
        )
    found = _on(register)
    assert (found.members, found.without_seat) == (2, 1)
    assert sum(line.filled for line in found.categories) == 1


def test_a_norm_of_the_day_has_its_value_and_basis(demonstration: Register) -> None:
    found = norms_in_force(demonstration, STORY_DAY)
    assert found["council_quorum"].threshold == (2, 3)
    assert found["council_quorum"].basis.en == "Law of 20 October 2008 No. 70-IV, article 10"
    assert found["council_seats"].number == 84
    assert norms_in_force(demonstration, date(2022, 1, 1))["council_seats"].number == 76


@pytest.mark.parametrize(
    "day", [STORY_DAY, date(2023, 7, 1), date(2024, 2, 29), date(2026, 10, 13), date(2027, 9, 1)]
)
def test_vacancies_are_the_same_everywhere(demonstration: Register, day: date) -> None:
    found = Compositions(demonstration).of("council", day)
    figures = Overview(demonstration).council(day)
    roster = Rosters(demonstration).of("council", day, "kk")
    vacant = len(found.vacancies)
    assert vacant == figures.vacancies == sum(line.vacant for line in found.categories)
    assert len(found.seats) - vacant == sum(line.filled for line in found.categories)
    assert found.members == figures.members == roster.members
    assert found.quorum == figures.quorum


def test_the_seats_that_end_soon_are_the_people_who_end_soon(demonstration: Register) -> None:
    seats = Compositions(demonstration).of("council", STORY_DAY).ending(STORY_DAY)
    whole = Rosters(demonstration).of("council", STORY_DAY, "kk")
    listed = RosterView(values={"ends": "soon"}).of(whole, STORY_DAY)
    assert len(seats) == 5
    assert {seat.person_id for seat in seats} == {row.id for row in listed.rows}


def test_the_history_of_a_seat_has_its_acts_and_nobody_to_come(demonstration: Register) -> None:
    seats = Compositions(demonstration).of("council", STORY_DAY).seats
    history = SeatHistory(demonstration)
    fifth = history.holders(seats[4].id, STORY_DAY)
    assert fifth[0].id == seats[4].membership_id
    assert [bool(one.ends_on) for one in fifth] == [False, True]
    assert fifth[1].end_reason == "rotation"
    assert fifth[1].ended_by.number
    assert len(history.holders(seats[4].id, date(2023, 8, 1))) == 1


def test_a_body_is_told_of_ending_terms_by_its_own_lead_time(
    register: Register, council: Council
) -> None:
    _seat(register, council, 0, starts_on="2025-01-01", planned_end_on="2026-07-01")
    assert _on(register).ending(DAY) == ()
    BodySetup(register).set_lead_days(council.body, 120)
    found = _on(register)
    assert found.lead_days == 120
    assert [seat.number for seat in found.ending(DAY)] == [1]
    soon = RosterView(values={"ends": "soon"})
    assert len(soon.of(Rosters(register).of("council", DAY, "kk"), DAY).rows) == 1
    BodySetup(register).set_lead_days(council.body, None)
    assert _on(register).lead_days == 90


def test_a_body_of_another_law_has_categories_of_its_own(register: Register) -> None:
    with register.change("Add body") as change:
        body = change.insert(organization, code="kenes", kind="peoples_council", status="active")
    categories = SeatCategories(register)
    codes = [
        categories.add(body, Trilingual("Этномәдени бірлестіктер", "", "Ethnic associations")),
        categories.add(body, Trilingual("Мәслихаттар", "", "")),
    ]
    with register.change("Add norms") as change:
        for code in codes:
            change.insert(norm, code=f"kenes_seats_{code}", value="42", verified="no")
    found = Compositions(register).of("kenes", DAY)
    assert [(line.name.kk, line.norm, line.missing) for line in found.categories] == [
        ("Этномәдени бірлестіктер", 42, 42),
        ("Мәслихаттар", 42, 42),
    ]
    assert found.missing == 84
    with pytest.raises(Refused) as refused:
        categories.add(body, Trilingual("мәслихаттар", "", ""))
    assert (refused.value.code, refused.value.field) == ("category_known", "name_kk")
