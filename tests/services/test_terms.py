"""A term is extended, shortened or moved where it stands; a holder stays until the successor."""

from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import change_entry, membership
from apk_desktop.domain.faults import Refused
from apk_desktop.services.composition import Compositions
from apk_desktop.services.ending_terms import EndingTerms
from apk_desktop.services.handover import Handover
from apk_desktop.services.journal import Journal
from apk_desktop.services.membership_entry import MembershipEntry, PaperEntry
from apk_desktop.services.memberships import Memberships
from apk_desktop.services.people import People
from apk_desktop.services.vacancies import Vacancies
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.memberships import term_change_said
from tests.registers import dump
from tests.services.people_story import Story, tell_story

DAY = date(2026, 3, 12)
NO_ACT = PaperEntry()


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


@pytest.fixture
def memberships(register: Register) -> Memberships:
    return Memberships(register)


def sits(story: Story, person: int, starts: str, planned: str | None = None) -> MembershipEntry:
    return MembershipEntry(
        person_id=person, organization_id=story.council, post_id=story.seats[0],
        starts_on=starts, planned_end_on=planned, begun_by=NO_ACT,
    )  # fmt: skip


@pytest.fixture
def held(memberships: Memberships, story: Story) -> int:
    return memberships.add(sits(story, story.qairat, "2025-01-01", "2025-12-31"))


@pytest.mark.parametrize(
    ("starts", "until"),
    [("2025-01-01", "2026-12-31"), ("2025-01-01", "2025-06-30"), ("2025-02", "2026-01"),
     ("2025", None)],
)  # fmt: skip
def test_a_term_is_changed_without_deleting_the_appointment(
    register: Register, memberships: Memberships, held: int, starts: str, until: str | None
) -> None:
    before = dump(register)
    role = memberships.role(held, DAY)
    memberships.move_term(role, starts, until, "Decision of the Council")
    after = memberships.role(held, DAY)
    assert (after.id, after.starts_on, after.planned_end_on) == (held, starts, until)
    assert register.ask(change_entry.select())[-1].reason == "Decision of the Council"
    assert len(register.ask(membership.select())) == 1
    Journal(register).undo()
    assert dump(register) == before


@pytest.mark.parametrize(
    ("starts", "until", "reason", "code", "field"),
    [
        ("2025-01-01", "2026-12-31", " ", "reason_missing", "reason"),
        ("2025-01-01", "2025-12-31", "why", "term_unchanged", "until"),
        ("2025-01-01", "2024-12-31", "why", "planned_end_before_start", "until"),
        ("1964", "2025-12-31", "why", "before_birth", "starts_on"),
    ],
)
def test_a_term_that_cannot_be_is_refused_at_its_field(
    register: Register, memberships: Memberships, held: int, starts: str, until: str, reason: str,
    code: str, field: str,
) -> None:  # fmt: skip
    before = dump(register)
    with pytest.raises(Refused) as refused:
        memberships.move_term(memberships.role(held, DAY), starts, until, reason)
    assert (refused.value.code, refused.value.field) == (code, field)
    assert dump(register) == before


def test_the_last_day_of_a_term_that_ended_is_moved_too(
    register: Register, memberships: Memberships, held: int
) -> None:
    memberships.end(held, 1, date(2025, 6, 30), "own_wish", NO_ACT)
    role = memberships.role(held, DAY)
    memberships.move_term(role, role.starts_on, "2025-09-30", "A slip of the pen")
    after = memberships.role(held, DAY)
    assert (after.ends_on, after.planned_end_on, after.end_reason) == (
        "2025-09-30", "2025-12-31", "own_wish",
    )  # fmt: skip


def test_after_the_planned_end_the_holder_stays_and_is_marked(
    register: Register, memberships: Memberships, story: Story, held: int
) -> None:
    on_the_day, after = (memberships.role(held, day) for day in (date(2025, 12, 31), DAY))
    assert (on_the_day.state, on_the_day.is_held_over) == ("current", False)
    assert (after.state, after.is_held_over) == ("current", True)
    seat = Compositions(register).of("council", DAY).seats[0]
    assert not seat.is_vacant
    assert seat.is_over(DAY)
    assert [one.id for one in EndingTerms(register).on(DAY) if one.is_over] == [held]


def test_the_successor_ends_the_holdover_on_the_eve_in_the_same_change(
    register: Register, memberships: Memberships, story: Story, held: int
) -> None:
    before = dump(register)
    entry = sits(story, story.kairatov, "2026-03-12")
    made = memberships.add(entry, Handover(leaving_id=held, reason="term_over"))
    past, new = memberships.role(held, DAY), memberships.role(made, DAY)
    assert (past.state, past.ends_on, past.end_reason) == ("past", "2026-03-11", "term_over")
    assert new.state == "current"
    Journal(register).undo()
    assert dump(register) == before


def test_a_successor_cannot_begin_before_the_holder(
    memberships: Memberships, story: Story, held: int
) -> None:
    entry = sits(story, story.kairatov, "2025-01-01")
    with pytest.raises(Refused) as refused:
        memberships.add(entry, Handover(leaving_id=held, reason="rotation"))
    assert (refused.value.code, refused.value.field) == ("successor_too_early", "starts_on")


def test_a_seat_whose_holder_has_no_end_is_not_vacant(
    register: Register, memberships: Memberships, story: Story
) -> None:
    """Elsewhere an open-ended seat was shown vacant (OnBoard 144)."""
    memberships.add(sits(story, story.qairat, "2001"))
    for day in (date(2001, 1, 1), DAY, date(2999, 12, 31)):
        assert story.seats[0] not in {one.id for one in Vacancies(register).on(day)}
        assert len(Compositions(register).of("council", day).vacancies) == 1


def test_who_served_earlier_and_serves_again_is_no_former_member(
    register: Register, memberships: Memberships, story: Story
) -> None:
    """Elsewhere the earlier time made the present member a former one (Admidio 1456)."""
    first = memberships.add(sits(story, story.qairat, "2010", None))
    memberships.end(first, 1, date(2015, 12, 31), "own_wish", NO_ACT)
    memberships.add(sits(story, story.qairat, "2025-01-01"))
    roles = People(register).roles([story.qairat], DAY)[story.qairat]
    assert len(roles) == 1
    card = People(register).card(story.qairat, DAY)
    assert card is not None
    assert [one.state for one in card.roles] == ["current", "past"]


def test_who_begins_later_is_no_member_yet(
    register: Register, memberships: Memberships, story: Story
) -> None:
    """Elsewhere the decision of a future meeting was in effect at once (gewisweb 1841)."""
    memberships.add(sits(story, story.qairat, "2026-04-01"))
    for day, members in ((DAY, 0), (date(2026, 3, 31), 0), (date(2026, 4, 1), 1)):
        assert Compositions(register).of("council", day).members == members


def test_an_end_that_is_to_come_waits_for_its_day(
    register: Register, memberships: Memberships, held: int
) -> None:
    memberships.end(held, 1, date(2026, 3, 31), "own_wish", NO_ACT)
    for day, members in ((DAY, 1), (date(2026, 3, 31), 1), (date(2026, 4, 1), 0)):
        assert Compositions(register).of("council", day).members == members


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ((2025, 2025), (2025, 2026), "The term is extended by 365 days."),
        ((2025, 2026), (2025, 2025), "The term is shortened by 365 days."),
        ((2025, 2025), (2024, 2024), "The term is moved."),
        ((2025, 2025), (2025, None), "The term has no planned end any more."),
        ((2025, None), (2025, 2025), "The term gets a planned end."),
        ((2025, 2025), (2025, 2025), ""),
    ],
)
def test_a_sentence_says_what_becomes_of_the_term(
    before: tuple[int, int | None], after: tuple[int, int | None], told: str
) -> None:
    def days(years: tuple[int, int | None]) -> tuple[date, date | None]:
        return date(years[0], 1, 1), date(years[1], 12, 31) if years[1] else None

    assert term_change_said(days(before), days(after), Catalogue(Language.EN)) == told
