"""The rotation board over real rows, and the order that decides a round."""

from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.db import undoing
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    act,
    meeting,
    membership,
    organization,
    person,
    post,
    rotation_round,
)
from apk_desktop.domain.candidacy import RuleId, RuleOutcome
from apk_desktop.domain.eligibility import first_failed
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.overview import Overview
from apk_desktop.services.rotation.deciding import Appointment, Order
from apk_desktop.services.rotation.rotation import Rotation
from tests.registers import dump
from tests.services.rotation_story import Story, tell_story

DAY = date(2026, 3, 12)
ORDER = Order(
    number="22-П",
    signed_on=date(2026, 4, 28),
    effective_on=date(2026, 5, 1),
    signer=Trilingual("Президент", "Президент", "President"),
    title=Trilingual("Тағайындау туралы", "О назначении", "On appointment"),
)


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def appointments_of(register: Register, story: Story) -> list[Appointment]:
    board = Rotation(register).board(DAY)
    return [
        Appointment(
            seat.post_id,
            seat.line.person_id,
            seat.line.community_id,
            seat.line.association_id,
            seat.line.person_id,
            seat.line.community_id,
        )
        for seat in board.proposed
    ]


def test_the_board_proposes_two_people_of_two_communities(register: Register, story: Story) -> None:
    board = Rotation(register).board(DAY)
    assert [seat.line.name.kk.surname for seat in board.proposed] == ["Ұйғыр", "Корей"]
    assert [(seat.starts_on, seat.ends_on) for seat in board.proposed] == [
        (date(2026, 5, 1), date(2027, 4, 30))
    ] * 2
    assert board.round_number == 2
    assert board.unfilled == 0


def test_every_candidate_has_every_rule_answered(register: Register, story: Story) -> None:
    lines = {line.name.kk.surname: line for line in Rotation(register).board(DAY).candidates}
    assert all([one.rule for one in line.results] == list(RuleId) for line in lines.values())
    failed = {name: first_failed(line.results) for name, line in lines.items()}
    assert {name: one.rule for name, one in failed.items() if one} == {
        "Күрт-Жаңа": RuleId.E10,
        "Татар-Жаңа": RuleId.E6,
    }
    assert lines["Татар-Жаңа"].place is None


def test_one_seat_leaves_the_other_communitys_seat_occupied(
    register: Register, story: Story
) -> None:
    board = Rotation(register).board(DAY, seats=1)
    assert len(board.proposed) == 1
    assert board.given.occupied == {"tatar"}


def test_the_ledger_tells_waits_and_services(register: Register, story: Story) -> None:
    ledger = {line.community.code: line for line in Rotation(register).board(DAY).ledger}
    assert {code: (one.times_served, one.wait_rounds) for code, one in ledger.items()} == {
        "korean": (0, 2),
        "kurdish": (1, 1),
        "tatar": (1, 1),
        "uyghur": (0, 2),
    }
    assert all(line.represented for line in ledger.values())


def test_the_forecast_follows_the_proposed_terms_without_a_gap(
    register: Register, story: Story
) -> None:
    board = Rotation(register).board(DAY)
    first = [term for term in board.forecast if term.seat_number == 1]
    assert first[0].starts_on == date(2027, 5, 1)
    assert first[1].starts_on == date(2028, 5, 1)


def test_a_term_limit_and_a_withdrawal_are_told(register: Register, story: Story) -> None:
    from apk_desktop.db.tables import recommendation

    row = register.ask(
        recommendation.select().where(recommendation.c.person_id == story.people["Ұйғыр"])
    )[0]
    with register.change("Withdraw the recommendation") as change:
        change.update(
            recommendation, row.id, row.version, withdrawn_on="2026-03-01", withdrawn_by="candidate"
        )
    lines = {line.name.kk.surname: line for line in Rotation(register).board(DAY).candidates}
    told = first_failed(lines["Ұйғыр"].results)
    assert told is not None
    assert (told.rule, told.outcome) == (RuleId.E1, RuleOutcome.FAILED)
    before = Rotation(register).board(date(2026, 2, 28))
    assert before.proposed[0].line.name.kk.surname == "Ұйғыр"


def test_the_order_ends_the_old_terms_and_begins_the_new_ones(
    register: Register, story: Story
) -> None:
    rotation = Rotation(register)
    rotation.record(rotation.board(DAY), ORDER, appointments_of(register, story))
    after = rotation.board(date(2026, 5, 1))
    running = [term for seat in after.seats for term in seat.terms if term.runs_on(after.on)]
    assert [term.name.kk.surname for term in running] == ["Ұйғыр", "Корей"]
    assert {(term.starts_on, term.planned_end_on) for term in running} == {
        ("2026-05-01", "2027-04-30")
    }
    ended = register.ask(membership.select().where(membership.c.end_reason == "rotation"))
    assert [row.ends_on for row in ended] == ["2026-04-30", "2026-04-30"]
    assert after.round_number == 3
    assert len(register.ask(act.select())) == 1


def test_undoing_the_order_brings_everything_back(register: Register, story: Story) -> None:
    rotation = Rotation(register)
    before = dump(register)
    rotation.record(rotation.board(DAY), ORDER, appointments_of(register, story))
    assert dump(register) != before
    undoing.undo(register)
    assert dump(register) == before


def test_somebody_else_needs_a_reason_and_is_marked(register: Register, story: Story) -> None:
    rotation = Rotation(register)
    board = rotation.board(DAY)
    wanted = appointments_of(register, story)
    other = wanted[0]._replace(
        person_id=story.people["Күрт-Жаңа"], community_id=story.communities["kurdish"]
    )
    with pytest.raises(Refused, match="reason_missing"):
        rotation.record(board, ORDER, [other, wanted[1]])
    rotation.record(board, ORDER, [other, wanted[1]], reason="Жарлық бойынша")
    terms = [term for seat in rotation.board(date(2026, 5, 2)).seats for term in seat.terms]
    assert [term.otherwise_than_proposed for term in terms].count(True) == 1
    assert register.ask(rotation_round.select())[-1].reason_differs == "Жарлық бойынша"


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"number": " "}, "order_number_missing", "number"),
        ({"signed_on": None}, "order_date_missing", "signed_on"),
        ({"effective_on": None}, "effective_date_missing", "effective_on"),
        ({"effective_on": date(2026, 4, 1)}, "effective_before_signed", "effective_on"),
        (
            {"signed_on": date(2025, 1, 1), "effective_on": date(2025, 1, 2)},
            "term_begins_too_early",
            "effective_on",
        ),
    ],
)
def test_a_wrong_order_is_refused_and_nothing_is_written(
    register: Register, story: Story, changes: dict[str, object], code: str, field: str
) -> None:
    from dataclasses import replace

    rotation = Rotation(register)
    wanted = appointments_of(register, story)
    before = dump(register)
    with pytest.raises(Refused) as refused:
        rotation.record(rotation.board(DAY), replace(ORDER, **changes), wanted)  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.field) == (code, field)
    assert dump(register) == before


def test_nobody_is_appointed_twice_nor_after_death(register: Register, story: Story) -> None:
    rotation = Rotation(register)
    board = rotation.board(DAY)
    first, second = appointments_of(register, story)
    same = second._replace(person_id=first.person_id)
    with pytest.raises(Refused, match="same_person_twice"):
        rotation.record(board, ORDER, [first, same], reason="x")
    alike = second._replace(community_id=first.community_id)
    with pytest.raises(Refused, match="same_community_twice"):
        rotation.record(board, ORDER, [first, alike])
    with register.change("Edit person") as change:
        change.update(person, first.person_id, 1, died_on="2026-04-01")
    with pytest.raises(Refused, match="appointed_deceased"):
        rotation.record(board, ORDER, [first, second])
    with pytest.raises(Refused, match="nobody_appointed"):
        rotation.record(board, ORDER, [])


def test_rotating_seats_of_another_body_are_none_of_the_assemblys(
    register: Register, story: Story
) -> None:
    before = Rotation(register).board(DAY)
    with register.change("Add body") as change:
        other = change.insert(
            organization, code="peoples-council", kind="peoples_council", status="active"
        )
        seat = change.insert(post, organization_id=other, kind="rotating_deputy_chair", number=1)
        change.insert(
            membership, person_id=story.people["Корей"], organization_id=other, post_id=seat,
            role="deputy_chair", starts_on="2026-01-01",
        )  # fmt: skip
    after = Rotation(register).board(DAY)
    assert [one.post_id for one in after.seats] == [one.post_id for one in before.seats]
    assert [one.line.person_id for one in after.proposed] == [
        one.line.person_id for one in before.proposed
    ]
    assert len(Overview(register).deputies(DAY)) == 2


@pytest.mark.parametrize("meeting_is", [{"state": "cancelled"}, {"starts_on": "2026-03-20"}])
def test_a_recommendation_of_a_cancelled_or_coming_meeting_is_not_in_effect(
    register: Register, story: Story, meeting_is: dict[str, str]
) -> None:
    with register.change("Edit meeting") as change:
        change.update(meeting, story.council_meeting, 1, **meeting_is)
    assert Rotation(register).board(DAY).proposed == ()


def test_a_term_of_which_only_the_year_is_known_runs_through_the_whole_year(
    register: Register, story: Story
) -> None:
    with register.change("Edit membership") as change:
        for row in change.connection.execute(
            membership.select().where(membership.c.post_id == story.seats[0])
        ).all():
            change.update(membership, row.id, row.version, starts_on="2025", ends_on="2026",
                          planned_end_on=None)  # fmt: skip
    seats = {one.number: one for one in Overview(register).deputies(DAY)}
    term = seats[1].holder
    assert term is not None
    assert (term.first_day, term.due_on) == (date(2025, 1, 1), date(2026, 12, 31))
    free_on = {one.number: one.free_on for one in Rotation(register).board(DAY).seats}
    assert free_on[1] == date(2027, 1, 1)
