"""Rules of data health: each finds what breaks it, and a finding can be right as it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    accreditation,
    meeting,
    membership,
    norm,
    organization,
    organization_name,
    person,
    post,
    recommendation,
)
from apk_desktop.domain.faults import Refused
from apk_desktop.services.health.health import Health
from apk_desktop.services.health.rules import RULES
from apk_desktop.services.record_subjects import RecordSubjects
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.health import ADVICE, TITLES, finding_said
from apk_desktop.wording.subjects import subject_said
from tests.services.people_story import Story, tell_story

DAY = date(2026, 3, 12)
Spoil = Callable[[Change, Story], object]


def _sits(change: Change, story: Story, who: int, **values: Any) -> int:
    whole = {"organization_id": story.council, "role": "member", "category": "public"} | values
    return change.insert(membership, person_id=who, **whole)


def _seated(change: Change, story: Story, who: int, seat: int = 0, **values: Any) -> int:
    return _sits(change, story, who, post_id=story.seats[seat], **values)


def _update(change: Change, table: Any, row_id: int, **values: Any) -> int:
    row = change.connection.execute(table.select().where(table.c.id == row_id)).one()
    change.update(table, row_id, row.version, **values)
    return row_id


def _other_association(change: Change, **values: Any) -> int:
    whole = {"kind": "association", "level": "regional", "status": "active", "code": "other"}
    made = change.insert(organization, **(whole | values))
    change.insert(organization_name, organization_id=made, name_kk="Басқа орталық")
    return made


def _chairs(change: Change, story: Story) -> None:
    for number, who in ((8, story.qairat), (9, story.kairatov)):
        seat = change.insert(post, organization_id=story.council, kind="chair", number=number)
        _sits(change, story, who, post_id=seat, role="chair")


def _deputy(change: Change, story: Story, **values: Any) -> None:
    seat = change.insert(
        post, organization_id=story.council, kind="rotating_deputy_chair", number=1
    )
    _sits(change, story, story.qairat, post_id=seat, role="deputy_chair", **values)


def _follows(change: Change, story: Story) -> None:
    office = change.insert(post, organization_id=story.council, kind="head", number=1)
    _update(change, post, story.seats[0], follows_post_id=office)
    _sits(change, story, story.kairatov, post_id=office, role="head", starts_on="2026-01-01")
    _seated(change, story, story.qairat)


def _meets(change: Change, story: Story, **values: Any) -> int:
    whole = {"kind": "council", "state": "held", "code": "m1", "starts_on": "2026-01-20"}
    return change.insert(meeting, organization_id=story.council, **(whole | values))


def _recommends(change: Change, story: Story, who: int, **values: Any) -> None:
    held = _meets(change, story)
    change.insert(recommendation, meeting_id=held, person_id=who, **values)


def _number(change: Change, story: Story, **values: Any) -> None:
    _update(change, person, story.qairat, **({"iin": "650301300128"} | values))


CASES: dict[str, Spoil] = {
    "overlaps": lambda c, s: [_seated(c, s, who) for who in (s.qairat, s.kairatov)],
    "two_chairs": _chairs,
    "twice_in_body": lambda c, s: [_seated(c, s, s.qairat, at) for at in (0, 1)],
    "after_death": lambda c, s: _seated(c, s, s.yolkin, starts_on="2020"),
    "before_birth": lambda c, s: _seated(c, s, s.yolkin, starts_on="1969", ends_on="1975"),
    "outside_post": lambda c, s: [
        _update(c, post, s.seats[0], starts_on="2020-01-01"),
        _seated(c, s, s.qairat, starts_on="2019-01-01"),
    ],
    "in_closed_body": lambda c, s: [
        _update(c, organization, s.council, status="closed", status_on="2025-01-01"),
        _seated(c, s, s.qairat),
    ],
    "for_closed_association": lambda c, s: [
        _update(c, organization, s.association, status="closed", status_on="2025-01-01"),
        _seated(c, s, s.qairat, on_behalf_of_id=s.association),
    ],
    "term_over": lambda c, s: _seated(c, s, s.qairat, planned_end_on="2025"),
    "without_seat": lambda c, s: _sits(c, s, s.qairat),
    "without_category": lambda c, s: _seated(c, s, s.qairat, category=""),
    "deputy_without_order": _deputy,
    "deputy_without_community": _deputy,
    "ended_without_reason": lambda c, s: _seated(c, s, s.qairat, ends_on="2025-01-01"),
    "no_name": lambda c, _s: c.insert(
        organization, code="x", kind="working_group", status="active"
    ),
    "names_overlap": lambda c, s: c.insert(
        organization_name, organization_id=s.council, name_kk="Кеңес", starts_on="2010"
    ),
    "names_gap": lambda c, s: [
        _update(c, organization_name, 1, ends_on="2009-12-31"),
        c.insert(organization_name, organization_id=s.council, name_kk="Кеңес", starts_on="2011"),
    ],
    "ex_officio_gap": _follows,
    "norms_overlap": lambda c, _s: [
        c.insert(norm, code="council_seats", value="84", verified="yes", starts_on=since)
        for since in ("2008", "2015")
    ],
    "norm_unverified": lambda c, _s: c.insert(
        norm, code="council_seats", value="84", verified="no"
    ),
    "nameless_people": lambda c, _s: c.insert(person),
    "iin": lambda c, s: _update(c, person, s.qairat, iin="650301300129"),
    "iin_birth": lambda c, s: _number(c, s, birth_on="1965-03-02"),
    "iin_sex": lambda c, s: _number(c, s, sex="female"),
    "died_before_birth": lambda c, s: _update(c, person, s.yolkin, died_on="1969-05"),
    "namesakes": lambda c, _s: c.insert(person, surname_kk="Қайратов", given_name_kk="Ұлан"),
    "spellings_apart": lambda c, s: _update(c, person, s.kairatov, surname_en="Brown"),
    "odd_letters": lambda c, s: _update(c, person, s.kairatov, surname_kk="Қaйратов"),
    "too_old": lambda c, s: _update(c, person, s.kairatov, birth_on="1901"),
    "wrong_phone": lambda c, s: _update(c, person, s.kairatov, phone="12"),
    "without_spelling": lambda c, s: _seated(c, s, s.kairatov),
    "accreditation_over": lambda c, s: c.insert(
        accreditation, organization_id=s.association, number="1", ends_on="2025-12-31"
    ),
    "renewal_late": lambda c, s: c.insert(
        accreditation, organization_id=s.association, number="1", renewal_due_on="2026-03-01",
        ends_on="2026-12-31",
    ),
    "papers_missing": lambda c, s: c.insert(
        accreditation, organization_id=s.association, number="1", missing_papers="жарғы"
    ),
    "bin": lambda c, s: _update(c, organization, s.association, bin="990140000001"),
    "bin_twice": lambda c, s: [
        _update(c, organization, s.association, bin="990140000385"),
        _other_association(c, bin="990140000385"),
    ],
    "leaderless": lambda c, _s: _other_association(c),
    "not_accredited": lambda c, _s: _other_association(c),
    "without_community": lambda c, _s: _other_association(c),
    "changed_without_reason": lambda c, _s: _other_association(c, status="suspended"),
    "votes": lambda c, s: _recommends(
        c, s, s.qairat, members=5, present=3, votes_for=2, recommended_on="2026-01-20"
    ),
    "held_later": lambda c, s: _meets(c, s, starts_on="2026-05-01"),
    "recommended_after_death": lambda c, s: _recommends(
        c, s, s.yolkin, recommended_on="2026-01-20"
    ),
    "council_gaps": lambda c, s: [
        c.insert(norm, code="council_interval", value="6", verified="yes"),
        _meets(c, s, starts_on="2024-01-20"),
    ],
    "not_closed": lambda c, s: _meets(c, s, state="planned"),
    "no_minutes": _meets,
}  # fmt: skip
ELSEWHERE = {"backwards", "over_norm", "missing_seats"}
"""Rules that the commands' tests break in the file, because the door for writing refuses it."""


@pytest.mark.parametrize("code", CASES)
def test_a_rule_finds_what_breaks_it(register: Register, code: str) -> None:
    story = tell_story(register)
    health = Health(register)
    before = len(health.findings(code, DAY))
    with register.change("Add person") as change:
        CASES[code](change, story)
    judged = health.findings(code, DAY)
    assert len(judged) == before + 1
    for language in Language:
        words = Catalogue(language)
        found = [one.finding for one in judged]
        subjects = RecordSubjects(register).of(
            [owner for one in found for owner in (one.owner, one.other) if owner],
            str(language), DAY,
        )  # fmt: skip
        for one in found:
            other = subject_said(subjects[one.other], words) if one.other else ""
            assert one.owner in subjects
            assert "{" not in finding_said(code, one, other, words)


def test_every_rule_is_tried_and_worded() -> None:
    assert set(CASES) | ELSEWHERE == set(RULES)
    assert set(TITLES) == set(RULES)
    assert set(ADVICE) <= set(RULES)
    assert len(RULES) >= 25


def test_what_is_right_as_it_is_is_not_counted_until_it_is_taken_back(register: Register) -> None:
    tell_story(register)  # Үлгіұлы and Примеров are no spellings of one name
    health = Health(register)
    only = health.findings("spellings_apart", DAY)[0]
    with pytest.raises(Refused):
        health.ignore(only, "  ", DAY)
    health.ignore(only, "The name was changed in 2001", DAY)
    accepted = health.findings("spellings_apart", DAY)[0]
    assert (accepted.reason, accepted.ignored_on) == ("The name was changed in 2001", "2026-03-12")
    found = {one.code: one for one in health.results(DAY)}["spellings_apart"]
    assert (found.found, found.ignored) == (0, 1)
    health.reopen(accepted)
    assert {one.code: one.found for one in health.results(DAY)}["spellings_apart"] == 1


def test_the_demonstration_holds_no_contradiction(demonstration: Register) -> None:
    found = {one.code: one.found for one in Health(demonstration).results(date(2026, 11, 23))}
    told = {code for code, count in found.items() if count}
    assert told == {
        "norm_unverified", "without_spelling", "accreditation_over", "papers_missing",
        "leaderless", "not_accredited", "without_community", "changed_without_reason",
    }  # fmt: skip
