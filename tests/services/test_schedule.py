"""The schedule as of a day: what was done is told by its record, what is late by its days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, meeting, membership, nomination, norm, recommendation
from apk_desktop.domain.schedule import Step
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.attention import Concern
from apk_desktop.services.norm_entry import NormBook, NormEntry
from apk_desktop.services.page_counts import page_counts
from apk_desktop.services.rotation.deciding import Appointment, Order
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.services.rotation.schedule import Milestone, Schedule, State
from apk_desktop.services.waiting import Waiting
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.schedule import milestone_state, record_named
from tests.services.rotation_story import Story, tell_story
from tests.story_day import STORY_DAY

ON = date(2026, 3, 10)
WORDS = Catalogue(Language.EN)


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def _round(register: Register, on: date, at: int = 0) -> dict[Step, Milestone]:
    found = Schedule(register).milestones(on)
    return {one.step: one for one in found[at * len(Step) : (at + 1) * len(Step)]}


def test_steps_count_back_from_the_end_of_both_terms(register: Register, story: Story) -> None:
    steps = _round(register, ON)
    assert steps[Step.TERM].seats == (1, 2)
    assert [one.due_on.isoformat() for one in steps.values()] == [
        "2026-01-31", "2026-03-03", "2026-03-17", "2026-04-01", "2026-04-21", "2026-05-01",
    ]  # fmt: skip
    assert [one.round_number for one in steps.values()] == [2] * 6


def test_a_step_is_done_by_its_record(register: Register, story: Story) -> None:
    steps = _round(register, ON)
    recommended = steps[Step.MEETING]
    assert recommended.state is State.DONE
    assert record_named(recommended.record, WORDS) == "Council meeting No. 1, 27/02/2026"
    assert steps[Step.NOMINATIONS].record == recommended.record
    assert milestone_state(steps[Step.SUBMISSION], WORDS) == "due in 22 days"
    with register.change("Nominate") as change:
        change.insert(
            nomination, person_id=story.people["Корей"], office="rotating_deputy_chair",
            nominated_on="2026-02-02",
        )  # fmt: skip
        made = change.insert(act, kind="submission", number="7", signed_on="2026-03-09")
        row = change.connection.execute(recommendation.select()).first()
        assert row is not None
        change.update(recommendation, row.id, row.version, submission_act_id=made)
    steps = _round(register, ON)
    assert record_named(steps[Step.NOMINATIONS].record, WORDS) == "Корей\u00a0Ү., 02/02/2026"
    assert record_named(steps[Step.SUBMISSION].record, WORDS) == "Submission No. 7 of 09/03/2026"
    before = _round(register, date(2026, 3, 8))
    assert before[Step.SUBMISSION].record is None


def test_before_the_meeting_nothing_of_it_is_known(register: Register, story: Story) -> None:
    steps = _round(register, date(2026, 2, 26))
    assert milestone_state(steps[Step.NOMINATIONS], WORDS) == "late by 26 days"
    assert {one.state for one in steps.values()} == {State.LATE, State.SOON, State.LATER}


def test_a_convened_meeting_is_its_notice_and_not_yet_the_meeting(
    register: Register, story: Story
) -> None:
    with register.change("Convene") as change:
        for row in change.connection.execute(recommendation.select()).all():
            change.delete(recommendation, row.id)
        held = change.connection.execute(meeting.select()).first()
        assert held is not None
        change.update(meeting, held.id, held.version, starts_on="2026-03-20", state="convened")
    steps = _round(register, ON)
    assert steps[Step.NOTICE].state is State.DONE
    assert steps[Step.MEETING].state is State.SOON
    assert record_named(steps[Step.MEETING].record, WORDS) == "Council meeting No. 1, 20/03/2026"
    assert steps[Step.NOMINATIONS].state is State.UNRECORDED


def test_the_order_is_shown_until_its_terms_begin(register: Register, story: Story) -> None:
    board = Rotation(register).board(date(2026, 4, 20))
    order = Order(
        number="5", signed_on=date(2026, 4, 21), effective_on=date(2026, 5, 1),
        signer=Trilingual(), title=Trilingual(),
    )  # fmt: skip
    chosen = [
        Appointment(
            seat.post_id, seat.line.person_id, seat.line.community_id, seat.line.association_id,
            seat.line.person_id, seat.line.community_id,
        )
        for seat in board.proposed
    ]  # fmt: skip
    Rotation(register).record(board, order, chosen)
    steps = _round(register, date(2026, 4, 22))
    assert record_named(steps[Step.ORDER].record, WORDS) == "Order No. 5 of 21/04/2026"
    assert steps[Step.SUBMISSION].state is State.UNRECORDED
    assert steps[Step.TERM].state is State.LATER
    following = _round(register, date(2026, 4, 22), 1)
    assert (following[Step.TERM].round_number, following[Step.MEETING].record) == (3, None)
    assert following[Step.TERM].due_on == date(2027, 5, 1)
    assert _round(register, date(2026, 5, 1))[Step.TERM].due_on == date(2027, 5, 1)


def test_after_a_resignation_the_call_is_due_on_the_first_vacant_day(
    register: Register, story: Story
) -> None:
    with register.change("Resign") as change:
        held = membership.select().where(membership.c.post_id == story.seats[1])
        row = change.connection.execute(held).first()
        assert row is not None
        change.update(membership, row.id, row.version, ends_on="2026-03-05", end_reason="own_wish")
    first, second = _round(register, ON), _round(register, ON, 1)
    assert (first[Step.TERM].seats, second[Step.TERM].seats) == ((1,), (2,))
    assert second[Step.NOMINATIONS].due_on == date(2026, 3, 6)
    assert second[Step.TERM].due_on == date(2026, 6, 4)


def test_a_lead_time_is_a_norm_like_any_other(register: Register, story: Story) -> None:
    setting = Trilingual("Баптау", "Настройка", "Setting")
    NormBook(register).add(
        NormEntry(
            code="rotation_nominations_lead", value="120", basis=setting, starts_on="2026-05-01"
        )
    )
    first, second = _round(register, ON), _round(register, ON, 1)
    assert first[Step.TERM].due_on - first[Step.NOMINATIONS].due_on == timedelta(days=90)
    assert second[Step.TERM].due_on - second[Step.NOMINATIONS].due_on == timedelta(days=120)


@pytest.mark.parametrize("on", [STORY_DAY, date(2026, 5, 2), date(2027, 1, 5), date(2028, 1, 1)])
def test_the_start_page_and_the_badge_say_the_numbers_of_the_schedule(
    demonstration: Register, on: date
) -> None:
    shown = Schedule(demonstration).milestones(on)
    late = sum(one.state is State.LATE for one in shown)
    soon = sum(one.state is State.SOON for one in shown)
    told = {one.concern: one.values["count"] for one in Waiting(demonstration).attention(on)}
    assert (told.get(Concern.MILESTONES_LATE, 0), told.get(Concern.MILESTONES_SOON, 0)) == (
        late,
        soon,
    )
    badge = {one.page: one.number for one in page_counts(demonstration, on)}
    assert badge["schedule"] == late + soon


def test_without_norms_of_its_own_a_register_has_the_usual_lead_times(
    demonstration: Register,
) -> None:
    before = Schedule(demonstration).milestones(STORY_DAY)
    with demonstration.change("Remove") as change:
        for row in change.connection.execute(norm.select()).all():
            if row.code.endswith(("_lead", "_notice")):
                change.delete(norm, row.id)
    assert Schedule(demonstration).milestones(STORY_DAY) == before
