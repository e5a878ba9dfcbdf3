"""Rules of data health: each finds what breaks it, and a finding can be right as it is."""

from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.db.connections import connect
from apk_desktop.db.register import Announcement, Register
from apk_desktop.db.tables import membership, person
from apk_desktop.db.undoing import redo, undo
from apk_desktop.domain.faults import Refused
from apk_desktop.services.health.findings import Finding, Severity
from apk_desktop.services.health.fixes import FIXED_IN_ONE_STEP
from apk_desktop.services.health.health import Health
from apk_desktop.services.health.rules import RULES
from apk_desktop.services.papers import Owner
from apk_desktop.services.record_subjects import RecordSubjects
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.health import ADVICE, FIXES, TITLES, finding_said
from apk_desktop.wording.subjects import subject_said
from tests.registers import dump
from tests.services.health_cases import ABOUT, BREAKS, DAY, KEEPS
from tests.services.people_story import tell_story

ELSEWHERE = {"backwards"}
"""What the schema forbids, so that only a file written by another program can have it."""


@pytest.mark.parametrize("code", BREAKS)
def test_a_rule_finds_the_record_that_breaks_it_and_says_so(register: Register, code: str) -> None:
    story = tell_story(register)
    health = Health(register)
    before = [one.finding for one in health.findings(code, DAY)]
    touched: list[Announcement] = []
    register.on_change(touched.append)
    with register.change("Add person") as change:
        BREAKS[code](change, story)
    found = [one.finding for one in health.findings(code, DAY)]
    assert len(found) == len(before) + 1
    new = next(one for one in found if one not in before)
    if code in ABOUT:
        assert new.owner.id == getattr(story, ABOUT[code])
    else:
        assert new.owner.id in touched[0].rows[new.owner.column.removesuffix("_id")]
    said = {str(language): _said(register, code, new, language) for language in Language}
    assert all(said.values()) or not any(said.values())
    assert not [text for text in said.values() if "{" in text]


def _said(register: Register, code: str, finding: Finding, language: Language) -> str:
    owners = [one for one in (finding.owner, finding.other) if one is not None]
    subjects = RecordSubjects(register).of(owners, str(language), DAY)
    assert finding.owner in subjects
    words = Catalogue(language)
    other = subject_said(subjects[finding.other], words) if finding.other else ""
    return finding_said(code, finding, other, words)


@pytest.mark.parametrize("code", KEEPS)
def test_a_rule_leaves_the_nearest_right_record_alone(register: Register, code: str) -> None:
    story = tell_story(register)
    health = Health(register)
    before = len(health.findings(code, DAY))
    with register.change("Add person") as change:
        KEEPS[code](change, story)
    assert len(health.findings(code, DAY)) == before


def test_an_end_before_its_beginning_is_damage(register: Register) -> None:
    story = tell_story(register)
    with register.change("Add membership") as change:
        BREAKS["term_over"](change, story)
    connection = connect(register.path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("UPDATE membership SET first_day = '2026-01-01', last_day = '2025-01-01'")
    connection.close()
    found = Health(register).findings("backwards", DAY)
    assert [one.finding.owner for one in found] == [Owner("membership_id", 1)]
    assert RULES["backwards"].severity is Severity.DAMAGE


def test_every_rule_is_tried_and_worded() -> None:
    assert set(BREAKS) | ELSEWHERE == set(RULES)
    assert set(BREAKS) == set(KEEPS)
    assert set(TITLES) == set(RULES)
    assert set(ADVICE) <= set(RULES)
    assert set(FIXES) == set(FIXED_IN_ONE_STEP)


@pytest.mark.parametrize("code", FIXED_IN_ONE_STEP)
def test_a_finding_is_mended_in_one_change_that_undo_takes_back(
    register: Register, code: str
) -> None:
    story = tell_story(register)
    health = Health(register)
    with register.change("Add person") as change:
        BREAKS[code](change, story)
    spoilt = dump(register)
    one = health.findings(code, DAY)[0]
    assert health.can_fix(one)
    health.fix(one, DAY)
    assert health.findings(code, DAY) == []
    undo(register)
    assert dump(register) == spoilt


def test_an_end_is_not_offered_where_the_day_of_death_is_not_known(register: Register) -> None:
    story = tell_story(register)
    with register.change("Add person") as change:
        BREAKS["after_death"](change, story)
        row = change.connection.execute(person.select().where(person.c.id == story.yolkin)).one()
        change.update(person, row.id, row.version, died_on="2024-05")
    health = Health(register)
    assert not health.can_fix(health.findings("after_death", DAY)[0])


def test_an_accepted_finding_comes_back_when_its_record_changes(register: Register) -> None:
    story = tell_story(register)
    health = Health(register)
    health.ignore(health.findings("spellings_apart", DAY)[0], "The name was changed in 2001", DAY)
    with register.change("Edit person") as change:
        row = change.connection.execute(person.select().where(person.c.id == story.qairat)).one()
        change.update(person, row.id, row.version, surname_ru="Образцов")
    back = health.findings("spellings_apart", DAY)[0]
    assert (back.is_accepted, back.has_lapsed) == (False, True)
    assert back.reason == "The name was changed in 2001"
    assert {one.code: one.found for one in health.results(DAY)}["spellings_apart"] == 1
    undo(register)  # the record is as it was when it was accepted
    assert health.findings("spellings_apart", DAY)[0].is_accepted
    redo(register)
    health.ignore(health.findings("spellings_apart", DAY)[0], "Changed again in 2010", DAY)
    again = health.findings("spellings_apart", DAY)[0]
    assert (again.is_accepted, again.reason) == (True, "Changed again in 2010")


def test_accepting_one_overlap_leaves_the_others_of_the_same_record_open(
    register: Register,
) -> None:
    story = tell_story(register)
    with register.change("Add person") as change:
        for who in (story.qairat, story.kairatov, story.yolkin):
            change.insert(
                membership, person_id=who, organization_id=story.council, role="member",
                post_id=story.seats[0], category="public",
            )  # fmt: skip
    health = Health(register)
    assert len(health.findings("overlaps", DAY)) == 3
    health.ignore(health.findings("overlaps", DAY)[0], "Both sat until the order came", DAY)
    assert [one.is_accepted for one in health.findings("overlaps", DAY)] == [False, False, True]


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
        "deputy_without_chain", "parliament_without_chain",
    }  # fmt: skip
