"""Memberships: what may begin, what may not be at a time, and how they end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.faults import Refused
from apk_desktop.services.journal import Journal
from apk_desktop.services.membership_entry import (
    END_REASONS,
    REASONS_WITH_ACT,
    MembershipEntry,
    PaperEntry,
)
from apk_desktop.services.memberships import Memberships
from apk_desktop.services.people import People
from apk_desktop.services.posts import Posts
from tests.registers import dump
from tests.services.people_story import Story, tell_story

TODAY = date(2026, 11, 23)


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


@pytest.fixture
def memberships(register: Register) -> Memberships:
    return Memberships(register)


def in_council(story: Story, **values: object) -> MembershipEntry:
    entry = MembershipEntry(
        person_id=story.qairat,
        organization_id=story.council,
        begun_by=PaperEntry(),
        starts_on="2025-01-01",
    )
    return replace(entry, **values)  # type: ignore[arg-type]


def refusal(memberships: Memberships, entry: MembershipEntry) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        memberships.add(entry)
    return refused.value.code, refused.value.field


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"ends_on": "2024-12-31"}, "end_before_start", "ends_on"),
        ({"planned_end_on": "2024"}, "planned_end_before_start", "planned_end_on"),
        ({"starts_on": "1964"}, "before_birth", "starts_on"),
        ({"role": ""}, "role_missing", "role"),
    ],
)
def test_impossible_memberships_are_refused_at_their_field(
    memberships: Memberships, story: Story, values: dict[str, object], code: str, field: str
) -> None:
    assert refusal(memberships, in_council(story, **values)) == (code, field)


def test_nobody_serves_after_death(memberships: Memberships, story: Story) -> None:
    after = in_council(story, person_id=story.yolkin, starts_on="2024-05-02")
    assert refusal(memberships, after) == ("after_death", "starts_on")
    memberships.add(replace(after, starts_on="2024-05", ends_on="2024-05-01"))


def test_the_same_role_cannot_be_held_twice_at_a_time(
    memberships: Memberships, story: Story
) -> None:
    memberships.add(in_council(story, ends_on="2025-12-31"))
    assert refusal(memberships, in_council(story, starts_on="2025-12")) == (
        "same_role_twice",
        "starts_on",
    )
    memberships.add(in_council(story, starts_on="2026-01-01"))


def test_a_post_has_one_holder_and_the_refusal_names_them(
    memberships: Memberships, story: Story
) -> None:
    memberships.add(in_council(story, post_id=story.seats[0]))
    other = in_council(story, person_id=story.kairatov, post_id=story.seats[0])
    with pytest.raises(Refused) as refused:
        memberships.add(other)
    assert (refused.value.code, refused.value.field) == ("post_taken", "post")
    assert refused.value.values["name"].kk.given_name == "Қайрат"  # type: ignore[attr-defined]
    memberships.add(replace(other, post_id=story.seats[1]))
    assert [any(one.holder) for one in memberships.posts(story.council, TODAY)] == [True, True]


def test_a_future_membership_waits_for_its_day(
    register: Register, memberships: Memberships, story: Story
) -> None:
    made = memberships.add(in_council(story, starts_on="2026-12-01"))
    assert memberships.role(made, TODAY).state == "future"
    assert memberships.role(made, date(2026, 12, 1)).state == "current"
    assert People(register).roles([story.qairat], TODAY) == {}


def test_an_end_needs_a_reason_and_a_day_after_the_beginning(
    memberships: Memberships, story: Story
) -> None:
    made = memberships.add(in_council(story))
    paper = PaperEntry()
    for day, reason, code in (
        (date(2024, 12, 31), "own_wish", "end_before_start"),
        (TODAY, "", "reason_missing"),
        (TODAY, "duties_failed", "act_required"),
    ):
        with pytest.raises(Refused) as refused:
            memberships.end(made, 1, day, reason, paper)
        assert refused.value.code == code
    memberships.end(made, 1, TODAY, "duties_failed", PaperEntry(number="84-П"))
    role = memberships.role(made, date(2026, 11, 24))
    assert (role.state, role.end_reason, role.ended_by.number) == ("past", "duties_failed", "84-П")


def test_an_act_quoted_twice_is_entered_once(memberships: Memberships, story: Story) -> None:
    paper = PaperEntry(number="11-П", signed_on="2025-01-01")
    one = memberships.add(in_council(story, begun_by=paper))
    two = memberships.add(in_council(story, person_id=story.kairatov, begun_by=paper))
    assert memberships.role(one, TODAY).begun_by == memberships.role(two, TODAY).begun_by
    with_act = memberships.role(one, TODAY).begun_by
    assert (with_act.kind, with_act.number) == ("order", "11-П")


def test_ending_a_membership_is_undone_to_the_byte(
    register: Register, memberships: Memberships, story: Story
) -> None:
    made = memberships.add(in_council(story))
    before = dump(register)
    memberships.end(made, 1, TODAY, "own_wish", PaperEntry(number="84-П"))
    assert dump(register) != before
    Journal(register).undo()
    assert dump(register) == before


def test_a_correction_keeps_the_membership(memberships: Memberships, story: Story) -> None:
    made = memberships.add(in_council(story))
    memberships.edit(made, 1, in_council(story, starts_on="2025-02", category="associations"))
    role = memberships.role(made, TODAY)
    assert (role.starts_on, role.category) == ("2025-02", "associations")


def test_reasons_follow_article_17() -> None:
    assert len(REASONS_WITH_ACT) == 5
    assert not set(REASONS_WITH_ACT) & set(END_REASONS)


def test_an_end_moved_to_a_later_day_meets_who_holds_the_post_then(
    register: Register, memberships: Memberships, story: Story
) -> None:
    held = {"post_id": story.seats[0]}
    first = memberships.add(in_council(story, starts_on="2020-01-01", **held))
    role = memberships.role(first, date(2026, 3, 12))
    memberships.end(first, role.version, date(2021, 12, 31), "own_wish", PaperEntry())
    memberships.add(in_council(story, person_id=story.kairatov, starts_on="2022-01-01", **held))
    before = dump(register)
    with pytest.raises(Refused) as refused:
        memberships.end(first, role.version + 1, date(2022, 6, 30), "own_wish", PaperEntry())
    assert refused.value.code == "post_taken"
    assert dump(register) == before


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"starts_on": "2019-12-31", "ends_on": "2020-06-30"}, "before_post", "starts_on"),
        ({"starts_on": "2021", "ends_on": "2026-01-01"}, "after_post", "ends_on"),
        ({"starts_on": "2021"}, "after_post", "post"),
    ],
)
def test_nobody_holds_a_post_before_there_is_one_or_longer(
    register: Register,
    memberships: Memberships,
    story: Story,
    values: dict[str, object],
    code: str,
    field: str,
) -> None:
    posts = Posts(register)
    row = posts.of(story.council, TODAY)[0]
    existed = replace(row.entry, starts_on="2020-01-01", ends_on="2025-12-31")
    posts.edit(row, story.council, existed, TODAY)
    assert refusal(memberships, in_council(story, post_id=row.id, **values)) == (code, field)
    whole = in_council(story, post_id=row.id, starts_on="2020", ends_on="2025-12-31")
    made = memberships.add(whole)
    with pytest.raises(Refused) as refused:
        memberships.end(made, 1, date(2026, 3, 1), "own_wish", PaperEntry())
    assert refused.value.code == "after_post"
    row = posts.of(story.council, TODAY)[0]
    with pytest.raises(Refused) as refused:
        posts.edit(row, story.council, replace(existed, starts_on="2021-01-01"), TODAY)
    assert (refused.value.code, refused.value.field) == ("held_before", "starts_on")


def test_who_or_what_is_gone_meanwhile_is_refused_in_words(
    memberships: Memberships, story: Story
) -> None:
    assert refusal(memberships, in_council(story, person_id=999)) == ("person_gone", "person")
    assert refusal(memberships, in_council(story, post_id=999)) == ("post_gone", "post")
