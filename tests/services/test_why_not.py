"""Why not …? The answer for anybody in the register."""

from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, organization, person
from apk_desktop.domain.candidacy import Reason, RuleId, RuleOutcome
from apk_desktop.domain.faults import NotFound
from apk_desktop.domain.ranking import Outcome
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.services.rotation.why_not import WhyNot
from tests.services.rotation_story import Story, tell_story

DAY = date(2026, 3, 12)


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def test_a_candidate_gets_the_answer_of_the_board(register: Register, story: Story) -> None:
    board = Rotation(register).board(DAY)
    answer = WhyNot(register).person(board, story.people["Татар-Жаңа"])
    assert answer.first_failed is not None
    assert answer.first_failed.reason is Reason.NOT_ADOPTED
    assert answer.assumed is not None
    assert (answer.assumed.votes_for, answer.assumed.present) == (4, 6)
    assert answer.stands is not None
    assert (answer.stands.rank, answer.stands.among) == (3, 3)
    assert answer.before is not None
    assert answer.before.kk.surname == "Корей"


def test_whoever_is_proposed_is_told_so(register: Register, story: Story) -> None:
    board = Rotation(register).board(DAY)
    answer = WhyNot(register).person(board, story.people["Ұйғыр"])
    assert answer.first_failed is None
    assert answer.assumed is None
    assert answer.stands is not None
    assert answer.stands.place.outcome is Outcome.PROPOSED


def test_somebody_never_nominated_is_answered_by_every_rule(
    register: Register, story: Story
) -> None:
    with register.change("Add person") as change:
        stranger = change.insert(
            person, surname_kk="Бейтаныс", community_id=story.communities["korean"]
        )
    answer = WhyNot(register).person(Rotation(register).board(DAY), stranger)
    outcomes = {one.rule: one.outcome for one in answer.results}
    assert list(outcomes) == list(RuleId)
    failed = [rule for rule, told in outcomes.items() if told is RuleOutcome.FAILED]
    unknown = [rule for rule, told in outcomes.items() if told is RuleOutcome.UNKNOWN]
    assert failed == [RuleId.E2, RuleId.E3, RuleId.E4]
    assert unknown == [RuleId.E5, RuleId.E6]
    assert answer.stands is not None
    assert answer.stands.place.wait_rounds == 2


def test_without_a_community_there_is_no_place(register: Register, story: Story) -> None:
    with register.change("Add person") as change:
        stranger = change.insert(person, surname_kk="Бейтаныс")
    answer = WhyNot(register).person(Rotation(register).board(DAY), stranger)
    assert answer.stands is None


def test_who_sits_is_told_by_the_rule_of_terms(register: Register, story: Story) -> None:
    answer = WhyNot(register).person(Rotation(register).board(DAY), story.people["Күрт"])
    told = {one.rule: one.reason for one in answer.results}
    assert told[RuleId.E7] is Reason.SITTING


@pytest.mark.parametrize(
    ("code", "seats", "again", "holds", "rank"),
    [
        ("uyghur", 2, None, None, 1),
        ("korean", 2, None, None, 2),
        ("kurdish", 2, 3, None, 3),
        ("tatar", 1, 3, 2, 3),
    ],
)
def test_a_community_is_told_its_pause_its_seat_and_its_place(
    register: Register, story: Story, code: str, seats: int, again: int | None,
    holds: int | None, rank: int,
) -> None:  # fmt: skip
    board = Rotation(register).board(DAY, seats=seats)
    answer = WhyNot(register).community(board, story.communities[code])
    assert answer.is_represented
    assert (answer.again_from_round, answer.holds_seat) == (again, holds)
    assert answer.stands.rank == rank
    assert len(answer.lines) == 1


def test_a_community_without_an_active_association_is_not_represented(
    register: Register, story: Story
) -> None:
    with register.change("Close") as change:
        change.update(organization, story.associations["uyghur"], 1, status="closed")
        alone = change.insert(community, code="dungan", kind="community", plural_kk="дүнгендер")
    board, why_not = Rotation(register).board(DAY), WhyNot(register)
    assert not why_not.community(board, story.communities["uyghur"]).is_represented
    never = why_not.community(board, alone)
    assert not never.is_represented
    assert never.standing is None


def test_who_is_not_in_the_register_is_not_found(register: Register, story: Story) -> None:
    board, why_not = Rotation(register).board(DAY), WhyNot(register)
    with pytest.raises(NotFound):
        why_not.person(board, 9999)
    with pytest.raises(NotFound):
        why_not.community(board, 9999)
