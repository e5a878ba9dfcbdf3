"""The fairness ledger by community, association and region."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, person, region, rotation_round
from apk_desktop.services.rotation.ledger import Ledger, LedgerBy, Ledgers
from apk_desktop.services.rotation.rotation import Rotation
from tests.services.rotation_story import Story, tell_story

DAY = date(2026, 3, 12)


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def ledger_of(register: Register, by: LedgerBy, on: date = DAY) -> Ledger:
    return Ledgers(register).of(Rotation(register).board(on), by)


def test_communities_have_their_waits_in_rounds_and_days(register: Register, story: Story) -> None:
    ledger = ledger_of(register, LedgerBy.COMMUNITY)
    told = {
        one.party.community.code if one.party.community else "": (
            one.record.served, one.record.wait_rounds, one.wait_days
        )
        for one in ledger.entries
    }  # fmt: skip
    since_the_round = (DAY - date(2025, 4, 20)).days
    assert told == {
        "korean": (0, 2, since_the_round),
        "uyghur": (0, 2, since_the_round),
        "kurdish": (1, 1, 0),
        "tatar": (1, 1, 0),
    }
    assert ledger.never_served == 2
    assert (ledger.gini, ledger.jain) == (Fraction(1, 2), Fraction(1, 2))


def test_the_ledger_of_communities_is_that_of_the_board(register: Register, story: Story) -> None:
    board = Rotation(register).board(DAY)
    ledger = Ledgers(register).of(board, LedgerBy.COMMUNITY)
    short = {line.community.code: line.deviation for line in board.ledger}
    full = {one.record.community: one.record.deficit for one in ledger.entries}
    assert full == short
    assert ledger.jain == board.jain


def test_associations_are_credited_by_whom_the_deputy_acted_for(
    register: Register, story: Story
) -> None:
    with register.change("Edit") as change:
        rows = change.connection.execute(
            membership.select().where(membership.c.post_id == story.seats[0])
        ).all()
        for row in rows:
            change.update(
                membership, row.id, row.version, on_behalf_of_id=story.associations["kurdish"]
            )
        change.update(organization, story.associations["uyghur"], 1, status="closed")
    ledger = ledger_of(register, LedgerBy.ASSOCIATION)
    served = {one.party.id: one.record.served for one in ledger.entries}
    assert served == {one: int(code == "kurdish") for code, one in story.associations.items()}
    unrepresented = [one.party.id for one in ledger.entries if not one.party.is_represented]
    assert unrepresented == [story.associations["uyghur"]]


def test_an_association_waits_since_it_was_registered(register: Register, story: Story) -> None:
    with register.change("Edit") as change:
        change.insert(rotation_round, number=2, held_on="2025-10-01", rule="longest_wait",
                      state="decided")  # fmt: skip
        change.update(organization, story.associations["korean"], 1, registered_on="2025-12-01")
    ledger = ledger_of(register, LedgerBy.ASSOCIATION)
    waits = {one.party.id: one.record.wait_rounds for one in ledger.entries}
    assert waits[story.associations["korean"]] == 1
    assert waits[story.associations["tatar"]] == 3


def test_regions_are_credited_by_where_the_deputy_lives(register: Register, story: Story) -> None:
    with register.change("Edit") as change:
        one = change.insert(region, code="KZ-75", kind="city", name_kk="Алматы")
        other = change.insert(region, code="KZ-71", kind="city", name_kk="Астана")
        change.update(person, story.people["Күрт"], 1, region_id=one)
    ledger = ledger_of(register, LedgerBy.REGION)
    assert {entry.party.id: entry.record.served for entry in ledger.entries} == {one: 1, other: 0}


@pytest.mark.parametrize("by", list(LedgerBy))
def test_an_empty_register_has_an_empty_ledger(register: Register, by: LedgerBy) -> None:
    ledger = ledger_of(register, by)
    assert ledger.never_served == 0
    assert [one for one in ledger.entries if one.record.served] == []
    assert (ledger.gini, ledger.jain) == (Fraction(0), Fraction(1))
