"""An alternate stands in a member's place: shown beside the members, and counted nowhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.faults import Refused
from apk_desktop.services.bodies import Bodies
from apk_desktop.services.composition import Compositions
from apk_desktop.services.differences import Comparing
from apk_desktop.services.journal import Journal
from apk_desktop.services.listing import rows_of
from apk_desktop.services.listing_asked import Listing
from apk_desktop.services.meeting_members import count_members, members_on_day
from apk_desktop.services.membership_entry import MembershipEntry, PaperEntry
from apk_desktop.services.memberships import Memberships
from apk_desktop.services.overview import Overview
from apk_desktop.services.rosters import Rosters
from tests.registers import dump
from tests.services.people_story import Story, tell_story

DAY = date(2026, 3, 12)


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


@pytest.fixture
def memberships(register: Register) -> Memberships:
    return Memberships(register)


@pytest.fixture
def member(memberships: Memberships, story: Story) -> int:
    return memberships.add(
        MembershipEntry(
            person_id=story.qairat, organization_id=story.council, post_id=story.seats[0],
            starts_on="2025-01-01", begun_by=PaperEntry(),
        )
    )  # fmt: skip


def stand_in(story: Story, member: int, **values: object) -> MembershipEntry:
    entry = MembershipEntry(
        person_id=story.kairatov, organization_id=story.council, role="alternate",
        alternate_for_id=member, starts_on="2025-02-01", begun_by=PaperEntry(),
    )  # fmt: skip
    return replace(entry, **values)  # type: ignore[arg-type]


def test_an_alternate_is_shown_and_counted_nowhere(
    register: Register, memberships: Memberships, story: Story, member: int
) -> None:
    memberships.add(stand_in(story, member))
    found = Compositions(register).of("council", DAY)
    assert (found.members, found.without_seat) == (1, 0)
    assert [one.kk.surname for one in found.seats[0].alternates] == ["Қайратов"]
    assert Overview(register).figures(DAY).council.members == 1
    assert count_members(register, story.council, DAY) == 1
    assert len(members_on_day(register, story.council, DAY, "kk")) == 1
    card = Bodies(register).card("council", DAY)
    assert card is not None
    assert card.members == 1
    roster = Rosters(register).of("council", DAY, "kk")
    assert (len(roster.rows), roster.members) == (2, 1)
    assert (roster.rows[-1].role, roster.rows[-1].alternate_for.kk.surname) == (
        "alternate",
        "Үлгіұлы",
    )
    asked = Listing(day=DAY, body="council", language="kk")
    assert len(rows_of(register, "members", asked)) == 1


def test_two_days_do_not_differ_by_an_alternate(
    register: Register, memberships: Memberships, story: Story, member: int
) -> None:
    memberships.add(stand_in(story, member))
    assert Comparing(register).of("council", date(2025, 1, 15), DAY, "kk").rows == ()


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"alternate_for_id": None}, "alternate_for_missing", "alternate_for"),
        ({"post_id": 2}, "alternate_in_post", "post"),
        ({"person_id": "qairat"}, "alternate_for_oneself", "alternate_for"),
        ({"starts_on": "2024-12-31"}, "alternate_without_member", "starts_on"),
        ({"role": "member"}, "no_alternate", "alternate_for"),
        ({"organization_id": "association"}, "alternate_for_stranger", "alternate_for"),
    ],
)
def test_an_alternate_needs_a_member_of_the_same_body(
    memberships: Memberships, story: Story, member: int, values: dict[str, object], code: str,
    field: str,
) -> None:  # fmt: skip
    meant = {
        key: getattr(story, one) if isinstance(one, str) and hasattr(story, one) else one
        for key, one in values.items()
    }
    with pytest.raises(Refused) as refused:
        memberships.add(stand_in(story, member, **meant))
    assert (refused.value.code, refused.value.field) == (code, field)


def test_an_alternate_leaves_with_the_member(
    register: Register, memberships: Memberships, story: Story, member: int
) -> None:
    alternate = memberships.add(stand_in(story, member))
    before = dump(register)
    memberships.end(member, 1, DAY, "own_wish", PaperEntry())
    role = memberships.role(alternate, DAY)
    assert (role.ends_on, role.end_reason) == (DAY.isoformat(), "member_left")
    assert role.alternate_for.kk.surname == "Үлгіұлы"
    Journal(register).undo()
    assert dump(register) == before
