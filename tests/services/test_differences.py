"""The difference of two days agrees with the rosters of both."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    act,
    membership,
    organization,
    organization_name,
    person,
    post,
)
from apk_desktop.domain.faults import NotFound
from apk_desktop.services.differences import Became, Comparing, Differences
from apk_desktop.services.rosters import Rosters
from tests.registers import copy_of_demonstration
from tests.story_day import STORY_DAY

days = st.dates(date(2022, 1, 1), STORY_DAY + timedelta(days=400))
BODIES = ("council", "assembly", "secretariat", "region-KZ-75")


def _members(register: Register, body: str, on: date) -> set[int]:
    """Give the members of the body itself; who leads the Assembly stands in the roster too."""
    rows = Rosters(register).of(body, on, "kk").rows
    return {row.id for row in rows if row.is_member}


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(one=days, other=days, body=st.sampled_from(BODIES))
def test_who_was_there_less_who_left_and_more_who_came_is_who_is_there(
    demonstration: Register, one: date, other: date, body: str
) -> None:
    earlier, later = sorted((one, other))
    found = Comparing(demonstration).of(body, one, other, "ru")
    came = {row.id for row in found.rows if row.became is Became.CAME}
    left = {row.id for row in found.rows if row.became is Became.LEFT}
    before, after = _members(demonstration, body, earlier), _members(demonstration, body, later)
    assert (before - left) | came == after
    assert left <= before
    assert not came & before
    assert (found.members_before, found.members_after) == (len(before), len(after))


@pytest.fixture
def council(register: Register) -> Register:
    with register.change("Lay the foundation", kind="foundation") as change:
        body = change.insert(organization, code="council", kind="council", status="active")
        change.insert(organization_name, organization_id=body, name_kk="Кеңес")
        seats = [
            change.insert(post, organization_id=body, kind="member", number=number)
            for number in (1, 2, 3)
        ]
        order = change.insert(act, kind="order", number="5-Ү", signed_on="2026-03-01")
        people = [change.insert(person, surname_kk=name) for name in ("Алғы", "Бұрынғы", "Көшкен")]
        held = {"organization_id": body, "role": "member"}
        change.insert(
            membership, person_id=people[0], post_id=seats[0], starts_on="2026-03-02",
            begun_by_act_id=order, **held,
        )  # fmt: skip
        change.insert(
            membership, person_id=people[1], post_id=seats[0], starts_on="2020-01-01",
            ends_on="2026-03-01", ended_by_act_id=order, end_reason="own_wish", **held,
        )  # fmt: skip
        for seat, starts, ends in ((1, "2020-01-01", "2025-12-31"), (2, "2026-01-01", None)):
            change.insert(
                membership, person_id=people[2], post_id=seats[seat], starts_on=starts,
                ends_on=ends, **held,
            )  # fmt: skip
    return register


def _between(register: Register, one: date, other: date) -> Differences:
    return Comparing(register).of("council", one, other, "kk")


def test_each_difference_has_its_day_its_act_and_its_reason(council: Register) -> None:
    found = _between(council, date(2025, 6, 1), date(2026, 6, 1))
    told = [
        (row.name.kk.surname, row.became, row.on, row.act.number, row.reason) for row in found.rows
    ]
    assert told == [
        ("Алғы", Became.CAME, "2026-03-02", "5-Ү", ""),
        ("Бұрынғы", Became.LEFT, "2026-03-01", "5-Ү", "own_wish"),
        ("Көшкен", Became.CHANGED, "2026-01-01", "", ""),
    ]
    moved = found.rows[2]
    assert moved.before is not None
    assert moved.after is not None
    assert (moved.before.seat, moved.after.seat) == (2, 3)


def test_the_order_of_the_days_does_not_matter(council: Register) -> None:
    assert _between(council, date(2026, 6, 1), date(2025, 6, 1)) == _between(
        council, date(2025, 6, 1), date(2026, 6, 1)
    )


def test_the_last_day_of_a_term_is_still_a_day_of_it(council: Register) -> None:
    assert _between(council, date(2026, 2, 1), date(2026, 3, 1)).rows == ()
    assert _between(council, date(2026, 3, 1), date(2026, 3, 2)).count(Became.LEFT) == 1


def test_a_renamed_association_is_no_difference(council: Register) -> None:
    with council.change("Add association") as change:
        body = change.insert(organization, code="a", kind="association", status="active")
        names = (("Ескі", None, "2026-01-31"), ("Жаңа", "2026-02-01", None))
        for name, starts, ends in names:
            change.insert(
                organization_name,
                organization_id=body,
                name_kk=name,
                starts_on=starts,
                ends_on=ends,
            )
        who = change.insert(person, surname_kk="Өкіл")
        change.insert(
            membership, person_id=who, organization_id=1, role="member", on_behalf_of_id=body,
            starts_on="2020",
        )  # fmt: skip
    found = _between(council, date(2026, 1, 15), date(2026, 2, 15))
    assert "Өкіл" not in {row.name.kk.surname for row in found.rows}


def test_a_body_that_is_not_there_is_told(council: Register) -> None:
    with pytest.raises(NotFound):
        Comparing(council).of("nowhere", STORY_DAY, STORY_DAY, "kk")


def test_the_same_day_differs_in_nothing() -> None:
    register = copy_of_demonstration()
    assert Comparing(register).of("council", STORY_DAY, STORY_DAY, "kk").rows == ()
    register.close()
