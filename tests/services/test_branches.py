"""Associations with parents and branches, registration facts, contact persons, accreditation."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import accreditation
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.identifiers import Bin, BinMismatch, check_digit
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.association_card import AssociationCard
from apk_desktop.services.association_entry import AssociationEntry
from apk_desktop.services.associations import Associations
from apk_desktop.services.attention import Concern
from apk_desktop.services.bodies import Bodies, BodyEntry
from apk_desktop.services.membership_entry import MembershipEntry, PaperEntry
from apk_desktop.services.memberships import Memberships
from apk_desktop.services.overview import Overview
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.missing_papers import papers_named
from tests.services.people_story import Story, tell_story

DAY = date(2026, 3, 12)
BRANCH = AssociationEntry(
    name=Trilingual("Филиал", "Филиал", "Branch"), place=Trilingual(), level="regional"
)


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


@pytest.fixture
def associations(register: Register) -> Associations:
    return Associations(register)


def card(associations: Associations, association_id: int) -> AssociationCard:
    found = associations.card(association_id, DAY)
    assert found is not None
    return found


def test_a_branch_is_listed_on_its_parent_and_names_it(
    associations: Associations, story: Story
) -> None:
    made = associations.add(replace(BRANCH, parent_id=story.association), DAY)
    parent = card(associations, story.association)
    assert [(one.id, one.level, one.status) for one in parent.branches] == [
        (made, "regional", "active")
    ]
    assert card(associations, made).parent.kk == "«Үлгі» кәріс орталығы"


def test_an_association_is_no_branch_of_its_own_branch(
    associations: Associations, story: Story
) -> None:
    made = associations.add(replace(BRANCH, parent_id=story.association), DAY)
    below = associations.add(replace(BRANCH, level="district", parent_id=made), DAY)
    for parent in (story.association, made, below):
        whole = card(associations, story.association)
        with pytest.raises(Refused) as refused:
            associations.edit(whole, replace(whole.entry, parent_id=parent), DAY)
        assert (refused.value.code, refused.value.field) == ("part_of_itself", "parent")


def test_a_body_is_no_part_of_its_own_part(register: Register, story: Story) -> None:
    bodies = Bodies(register)
    name = Trilingual("Топ", "Группа", "Group")
    first = bodies.card(bodies.add(BodyEntry(name=name, kind="working_group")), DAY)
    assert first is not None
    bodies.add(BodyEntry(name=name, kind="working_group", parent_id=first.id))
    second = bodies.card("group-2", DAY)
    assert second is not None
    with pytest.raises(Refused) as refused:
        bodies.edit(first, replace(first.entry, parent_id=second.id))
    assert (refused.value.code, refused.value.field) == ("part_of_itself", "parent")


@pytest.mark.parametrize("level", ["republican"])
def test_the_level_of_a_branch_is_below_its_parents(
    associations: Associations, story: Story, level: str
) -> None:
    with pytest.raises(Refused) as refused:
        associations.add(replace(BRANCH, level=level, parent_id=story.association), DAY)
    assert (refused.value.code, refused.value.field) == ("level_not_below", "level")
    associations.add(replace(BRANCH, parent_id=story.association), DAY)
    whole = card(associations, story.association)
    with pytest.raises(Refused) as refused:
        associations.edit(whole, replace(whole.entry, level="district"), DAY)
    assert (refused.value.code, refused.value.field) == ("level_not_above", "level")


def test_registration_facts_are_kept(associations: Associations, story: Story) -> None:
    entry = replace(BRANCH, registration_number="12-А", registered_on="2001-03",
                    registered_by="Әділет департаменті")  # fmt: skip
    assert card(associations, associations.add(entry, DAY)).entry == entry
    with pytest.raises(Refused) as refused:
        associations.add(replace(BRANCH, registered_on="2027"), DAY)
    assert refused.value.field == "registered_on"


def number(body: str) -> Bin:
    return Bin.parse(f"{body}{check_digit(body)}")


@pytest.mark.parametrize(
    ("body", "registered_on", "is_branch", "told"),
    [
        ("01034000001", date(2001, 3, 7), False, []),
        ("01034000001", date(2001, 4, 7), False, [BinMismatch.REGISTERED]),
        ("01034000001", None, True, [BinMismatch.HEAD_OFFICE]),
        ("01034100001", date(2001, 3, 1), True, []),
        ("01034100001", None, False, [BinMismatch.BRANCH]),
        ("01034200001", None, False, []),
    ],
)
def test_a_bin_is_compared_with_the_registration_and_the_parent(
    body: str, registered_on: date | None, is_branch: bool, told: list[BinMismatch]
) -> None:
    assert number(body).mismatches(registered_on, is_branch=is_branch) == told


def test_contact_persons_are_dated_like_leaders(
    register: Register, associations: Associations, story: Story
) -> None:
    memberships = Memberships(register)
    for who, role, until in ((story.qairat, "contact", "2025-12-31"),
                             (story.kairatov, "contact", None),
                             (story.kairatov, "leader", None)):  # fmt: skip
        memberships.add(
            MembershipEntry(person_id=who, organization_id=story.association, role=role,
                            starts_on="2024-01-01", ends_on=until, begun_by=PaperEntry())
        )  # fmt: skip
    found = card(associations, story.association)
    assert {(one.person_id, one.role.state) for one in found.contacts} == {
        (story.qairat, "past"), (story.kairatov, "current"),
    }  # fmt: skip
    assert [one.person_id for one in found.leaders] == [story.kairatov]


@pytest.mark.parametrize(
    ("ends_on", "renewal_due_on", "asks"),
    [
        ("2026-06-10", None, True), ("2026-06-11", None, False), ("2026-01-01", None, True),
        ("2028-01-01", "2026-06-10", True), ("2028-01-01", "2026-06-11", False),
        (None, "2026-01-01", True), (None, None, False),
    ],
)  # fmt: skip
def test_an_accreditation_that_is_due_stands_on_the_start_page_and_in_its_list(
    register: Register, associations: Associations, story: Story, ends_on: str | None,
    renewal_due_on: str | None, asks: bool,
) -> None:  # fmt: skip
    with register.change("Add") as change:
        change.insert(accreditation, organization_id=story.association, number="1",
                      starts_on="2020", ends_on=ends_on, renewal_due_on=renewal_due_on)  # fmt: skip
    overview = Overview(register)
    told = [one.values["count"] for one in overview.attention(DAY, overview.council(DAY), [])
            if one.concern is Concern.ACCREDITATION_ENDS]  # fmt: skip
    assert told == ([1] if asks else [])
    due = ListQuestion(on=DAY, filters={"accreditation": "due"})
    assert len(associations.rows(due)) == asks


def test_missing_papers_are_named_in_the_language_of_the_reader() -> None:
    kept = "application_form\nжарғы"
    assert papers_named(kept, Catalogue(Language.EN)) == ["application form", "жарғы"]
    assert papers_named("", Catalogue(Language.KK)) == []
