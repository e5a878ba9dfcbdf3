"""The demonstration register: the same every time, whole, and plausible on its day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from apk_desktop.db.register import Register
from apk_desktop.domain.alphabet import search_key
from apk_desktop.services.chain.candidacies import Chains
from apk_desktop.services.registers import make_demonstration, open_for_questions
from apk_desktop.services.rotation.rotation import Rotation
from tests.registers import demonstration_file, dump

TODAY = date(2026, 11, 23)
_MEMBERS = """
    SELECT {what} FROM membership m JOIN organization o ON o.id = m.organization_id
    WHERE o.code = :body AND m.role = 'member' AND m.first_day <= :day AND m.last_day >= :day
"""


@pytest.fixture(scope="module")
def story() -> Iterator[Register]:
    opened = open_for_questions(demonstration_file())
    yield opened
    opened.close()


def count(register: Register, body: str, day: str) -> int:
    question = _MEMBERS.format(what="count(DISTINCT m.person_id)")
    return int(register.ask(text(question), body=body, day=day)[0][0])


def test_it_is_the_same_every_time(tmp_path: Path, story: Register) -> None:
    path = tmp_path / "again.apk-register"
    make_demonstration(path)
    again = open_for_questions(path)
    assert dump(again) == dump(story)
    again.close()


def test_it_is_marked_as_a_demonstration(story: Register) -> None:
    assert story.is_demonstration


def test_nothing_of_it_can_be_undone(story: Register) -> None:
    assert story.ask(text("SELECT DISTINCT kind FROM change_entry")) == [("foundation",)]


def test_the_assembly_has_four_hundred_members(story: Register) -> None:
    assert count(story, "assembly", "2026-11-23") == 400


def test_the_council_has_eighty_one_of_eighty_four_by_category(story: Register) -> None:
    question = _MEMBERS.format(what="m.category, count(*)") + " GROUP BY 1"
    rows = story.ask(text(question), body="council", day="2026-11-23")
    filled = {category: number for category, number in rows}  # noqa: C416 rows are not pairs
    assert filled == {
        "associations": 27,
        "presidential": 16,
        "regional_assemblies": 20,
        "state_bodies": 18,
    }
    seats = "SELECT count(*) FROM post WHERE kind = 'member' AND category <> ''"
    assert story.ask(text(seats)) == [(84,)]


def test_every_member_of_the_council_is_a_member_of_the_assembly(story: Register) -> None:
    question = text(_MEMBERS.format(what="m.person_id"))
    council = set(story.ask(question, body="council", day="2026-11-23"))
    assert council <= set(story.ask(question, body="assembly", day="2026-11-23"))


def test_nobody_sits_twice_in_one_seat_at_a_time(story: Register) -> None:
    overlaps = """
        SELECT a.id FROM membership a JOIN membership b ON a.post_id = b.post_id AND a.id < b.id
        WHERE a.first_day <= b.last_day AND b.first_day <= a.last_day
    """
    assert story.ask(text(overlaps)) == []


def test_akims_chair_their_regional_assemblies(story: Register) -> None:
    chairs = """
        SELECT count(*) FROM membership m
        JOIN post p ON p.id = m.post_id AND p.kind = 'chair' AND p.follows_post_id IS NOT NULL
        JOIN membership f ON f.post_id = p.follows_post_id AND f.person_id = m.person_id
        JOIN organization o ON o.id = m.organization_id AND o.kind = 'regional_assembly'
    """
    assert story.ask(text(chairs)) == [(20,)]


def test_forty_associations_are_invented_and_thirty_six_are_public(story: Register) -> None:
    question = """
        SELECT source <> '', count(*) FROM organization WHERE kind = 'association'
        GROUP BY 1 ORDER BY 1
    """
    assert story.ask(text(question)) == [(0, 40), (1, 36)]


def test_real_people_hold_nothing_today(story: Register) -> None:
    question = """
        SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id
        WHERE p.source <> '' AND m.last_day >= '2026-11-23'
    """
    assert story.ask(text(question)) == []


def test_every_office_of_real_people_names_its_source(story: Register) -> None:
    question = """
        SELECT m.id FROM membership m JOIN person p ON p.id = m.person_id
        WHERE p.source <> '' AND m.source = ''
    """
    assert story.ask(text(question)) == []


def test_the_secretariat_has_seven_people(story: Register) -> None:
    question = """
        SELECT count(DISTINCT m.person_id) FROM membership m
        JOIN organization o ON o.id = m.organization_id WHERE o.code = 'secretariat'
    """
    assert story.ask(text(question)) == [(7,)]


def test_fifteen_rounds_have_a_stub_term_a_resignation_and_one_appointed_otherwise(
    story: Register,
) -> None:
    terms = """
        SELECT julianday(m.planned_end_on) - julianday(m.starts_on) + 1, m.end_reason,
               s.proposed_person_id <> s.appointed_person_id
        FROM rotation_seat s JOIN membership m ON m.id = s.membership_id
    """
    rows = story.ask(text(terms))
    assert len(rows) == 15
    assert [length for length, _, _ in rows if length < 365] == [243.0]
    assert [reason for _, reason, _ in rows].count("own_wish") == 1
    assert [differs for _, _, differs in rows].count(1) == 1


def test_every_term_of_a_deputy_chair_has_its_order(story: Register) -> None:
    question = """
        SELECT m.id FROM membership m JOIN post p ON p.id = m.post_id
        LEFT JOIN act a ON a.id = m.begun_by_act_id
        WHERE p.kind = 'rotating_deputy_chair'
          AND (a.number IS NULL OR a.number = '' OR a.effective_on <> m.starts_on)
    """
    assert story.ask(text(question)) == []


def test_both_seats_fall_due_after_the_day_of_the_story(story: Register) -> None:
    board = Rotation(story).board(TODAY)
    due = [seat.terms[-1].due_on for seat in board.seats]
    assert due == [date(2027, 1, 31), date(2027, 7, 31)]


def test_the_proposal_names_two_people_of_two_communities(story: Register) -> None:
    board = Rotation(story).board(TODAY)
    assert board.round_number == 16
    chosen = [(one.line.name.ru.surname, one.choice.wait_rounds) for one in board.proposed]
    assert chosen == [("Вымыслова", 11), ("Сказкин", 10)]


def test_candidates_fail_for_many_reasons(story: Register) -> None:
    board = Rotation(story).board(TODAY, seats=1)
    failed = {
        line.name.ru.surname: {one.rule.value for one in line.results if one.outcome != "pass"}
        for line in board.candidates
    }
    assert sorted(map(len, failed.values())) == [0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 4]
    assert failed["Условнов"] == {"E6"}
    assert failed["Чертёжникова"] == {"E9", "E10"}
    assert failed["Шаблонов"] == {"E7"}
    assert failed["Идеев"] == {"E1"}
    assert failed["Пробина"] == {"E5", "E6"}


def test_the_chain_is_told_from_nomination_to_term(story: Register) -> None:
    chains = Chains(story, TODAY)
    states = Counter(
        (one.office, chains.judge.state(one).value) for one in chains.all if one.nomination
    )
    assert states["rotating_deputy_chair", "appointed"] == 3
    assert states["rotating_deputy_chair", "submitted"] == 2
    assert states["rotating_deputy_chair", "papers_missing"] == 1
    assert states["rotating_deputy_chair", "withdrawn"] == 2
    assert states["majilis_deputy", "appointed"] == 9
    assert states["senate_candidate", "appointed"] == 5
    assert all(one.nomination for one in chains.all)


def test_one_open_ballot_has_its_votes_by_name_and_another_was_secret(story: Register) -> None:
    named = "SELECT recommendation_id, count(*) FROM named_vote GROUP BY 1"
    assert [number for _at, number in story.ask(text(named))] == [72]
    ballots = {row[0] for row in story.ask(text("SELECT DISTINCT ballot FROM recommendation"))}
    assert {"open", "secret"} <= ballots
    assert story.ask(text("SELECT count(*) FROM recommendation WHERE lot IS NOT NULL")) == [(2,)]


def test_attendance_agrees_with_the_counts_of_the_votes(story: Register) -> None:
    question = """
        SELECT DISTINCT r.members, r.present, count(a.id), sum(a.state = 'present')
        FROM recommendation r JOIN attendance a ON a.meeting_id = r.meeting_id GROUP BY r.id
    """
    for members, present, invited, came in story.ask(text(question)):
        assert (members, present) == (invited, came)


def test_one_meeting_had_no_quorum(story: Register) -> None:
    question = """
        SELECT m.code FROM meeting m JOIN attendance a ON a.meeting_id = m.id
        GROUP BY m.id HAVING 3 * sum(a.state = 'present') < 2 * count(*)
    """
    assert story.ask(text(question)) == [("council-2026-3",)]


def test_council_members_of_a_meeting_are_those_of_its_day(story: Register) -> None:
    assert count(story, "council", "2026-11-06") == 83
    assert count(story, "council", "2026-09-18") == 84


def test_the_coming_session_has_an_agenda_in_three_languages(story: Register) -> None:
    question = """
        SELECT i.title_kk, i.title_ru, i.title_en FROM agenda_item i
        JOIN meeting m ON m.id = i.meeting_id WHERE m.code = 'session-36'
    """
    items = story.ask(text(question))
    assert len(items) == 13
    assert all(all(titles) for titles in items)


def test_invented_people_are_spelled_in_three_ways(story: Register) -> None:
    question = """
        SELECT count(DISTINCT surname_ru), sum(surname_kk = '' OR surname_en = '') FROM person
        WHERE source = ''
    """
    surnames, unfinished = story.ask(text(question))[0]
    assert surnames >= 150
    assert unfinished == 0


def test_invented_people_have_numbers_of_nobody(story: Register) -> None:
    question = "SELECT phone, email, iin FROM person WHERE source = ''"
    rows = story.ask(text(question))
    assert len({phone for phone, _, _ in rows}) == len(rows)
    for phone, email, iin in rows:
        assert phone.startswith("+7700000")
        assert email.endswith("@example.kz")
        assert iin == ""


@pytest.mark.parametrize("typed", ["Кайрат", "qairat", "елкин", "Ёлкин"])
def test_there_is_somebody_to_search_for(story: Register, typed: str) -> None:
    question = "SELECT id FROM person WHERE search_key LIKE :part"
    assert story.ask(text(question), part=f"%{search_key(typed)}%")
