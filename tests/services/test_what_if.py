"""What if: both plans side by side, and nothing in the register moves."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.db import undoing
from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, community_weight, weight_table
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.forecast import ForecastMode
from apk_desktop.domain.rotation import Rule
from apk_desktop.domain.simulation import WhyNot
from apk_desktop.services.rotation.comparing import compare, left_out
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.services.rotation.supposing import (
    AddedCandidate,
    Resignation,
    Supposition,
    Votes,
    read,
    written,
)
from apk_desktop.services.rotation.what_if import Bench
from tests.registers import dump
from tests.services.rotation_story import Story, tell_story
from tests.services.test_rotation import DAY


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


@pytest.fixture
def bench(register: Register, story: Story) -> Bench:
    rotation = Rotation(register)
    return rotation.what_if.bench(rotation.board(DAY))


def _uid(bench: Bench, surname: str) -> str:
    return next(one.uid for one in bench.board.candidates if one.name.kk.surname == surname)


def _communities(bench: Bench, supposed: Supposition) -> list[str]:
    after = compare(bench, supposed).simulation.after
    return [one.community for one in after.explained]


def test_without_a_supposition_both_plans_are_one(bench: Bench) -> None:
    found = compare(bench, Supposition(rounds=6))
    assert found.simulation.is_the_same
    assert (found.changed, found.terms) == (0, 12)


def test_who_withdraws_is_replaced_by_the_next(bench: Bench) -> None:
    uid = _uid(bench, "Ұйғыр")
    found = compare(bench, Supposition(withdrawn=frozenset([uid])))
    assert [one.why for one in found.simulation.leaves] == [WhyNot.WITHDRAWN]
    assert uid not in found.simulation.after.chosen
    assert found.rounds[0].changed == 1


def test_who_is_added_stands_with_the_votes_given(bench: Bench, register: Register) -> None:
    tatar = Rotation(register).what_if.uid(3)
    enough, too_few = Votes(6, 0, 0, 6, 6), Votes(3, 0, 0, 6, 6)
    without_pause = Supposition(cooling_rounds=0, rule=Rule.SUPPORT_FIRST)
    for votes, stands in ((enough, True), (too_few, False)):
        added = AddedCandidate(tatar, "tatar", votes)
        supposed = Supposition(added=(added,), cooling_rounds=0, rule=Rule.SUPPORT_FIRST)
        before, after = compare(bench, without_pause), compare(bench, supposed)
        assert (before.simulation.after != after.simulation.after) is stands


def test_votes_below_the_majority_put_a_candidate_out(bench: Bench) -> None:
    uid = _uid(bench, "Корей")
    found = compare(bench, Supposition(votes={uid: Votes(3, 3, 0, 6, 6)}))
    assert [(one.candidate, one.why) for one in found.simulation.leaves] == [(uid, WhyNot.REJECTED)]


def test_enough_votes_bring_in_whom_only_the_vote_kept_out(bench: Bench) -> None:
    uid = _uid(bench, "Татар-Жаңа")
    supposed = Supposition(
        votes={uid: Votes(6, 0, 0, 6, 6)}, cooling_rounds=0, withdrawn=frozenset(
            {_uid(bench, "Корей"), _uid(bench, "Ұйғыр")}
        )
    )  # fmt: skip
    assert "tatar" in _communities(bench, supposed)


def test_one_seat_keeps_the_community_of_the_other_out(bench: Bench) -> None:
    assert bench.board.given.occupied == frozenset()
    supposed = Supposition(seats=1, cooling_rounds=0)
    found = compare(bench, supposed)
    assert len(found.simulation.after.chosen) == 1
    assert found.terms == 2 * len(found.rounds)


def test_a_term_given_up_early_leaves_the_community_its_place(bench: Bench) -> None:
    kurd = next(term for term in bench.sitting if term.community_code == "kurdish")
    early = Resignation(kurd.membership_id, date(2025, 6, 1))
    late = Resignation(kurd.membership_id, date(2026, 3, 1))
    assert "kurdish" in _communities(bench, Supposition(resignations=(early,), seats=2))
    assert "kurdish" not in _communities(bench, Supposition(resignations=(late,), seats=2))


def test_weights_are_those_of_the_members_or_of_a_table_in_force(
    register: Register, story: Story
) -> None:
    with register.change("Adopt weights") as change:
        table = change.insert(weight_table, name_kk="Кесте", starts_on="2026-01-01")
        for code, weight in (("korean", "7/3"), ("uyghur", "1")):
            change.insert(
                community_weight, weight_table_id=table,
                community_id=story.communities[code], weight=weight,
            )  # fmt: skip
    rotation = Rotation(register)
    bench = rotation.what_if.bench(rotation.board(DAY))
    (adopted,) = bench.tables
    supposed = Supposition(
        rule=Rule.LARGEST_DEFICIT, weights=adopted.uid, seats=1, cooling_rounds=0, rounds=1
    )
    first = compare(bench, supposed).simulation.after.explained[0]
    assert first.community == "korean"
    earlier = rotation.what_if.bench(rotation.board(date(2025, 12, 31)))
    assert earlier.tables == ()


def test_what_speaks_of_people_who_are_gone_is_left_out(bench: Bench) -> None:
    supposed = Supposition(
        withdrawn=frozenset(["nobody"]), votes={"nobody": Votes(1, 0, 0, 1, 1)},
        resignations=(Resignation(999, DAY),),
    )  # fmt: skip
    assert left_out(bench, supposed) == 3
    assert compare(bench, supposed).simulation.is_the_same


votes = st.builds(Votes, *[st.integers(0, 6)] * 5)
suppositions = st.builds(
    Supposition,
    rule=st.none() | st.sampled_from(Rule),
    weights=st.sampled_from(["", "equal", "members", "gone"]),
    seats=st.none() | st.integers(1, 2),
    cooling_rounds=st.none() | st.integers(0, 5),
    withdrawn=st.frozensets(st.sampled_from(["a", "b"])),
    added=st.lists(
        st.builds(AddedCandidate, st.just("new"), st.sampled_from(["korean", "tatar"]), votes),
        max_size=1,
    ).map(tuple),
    votes=st.dictionaries(st.sampled_from(["a", "c"]), votes),
    resignations=st.lists(
        st.builds(Resignation, st.integers(1, 20), st.dates(date(2025, 5, 1), date(2026, 4, 1))),
        max_size=2,
    ).map(tuple),
    rounds=st.integers(1, 50),
    mode=st.sampled_from(ForecastMode),
)


@given(supposed=suppositions)
def test_a_supposition_that_was_kept_is_read_as_it_was(supposed: Supposition) -> None:
    assert read(written(supposed)) == supposed


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"rule": "none"}'])
def test_what_cannot_be_read_is_no_supposition(text: str) -> None:
    assert read(text) is None


def test_nothing_that_is_supposed_moves_the_register(register: Register, story: Story) -> None:
    before = dump(register)
    rotation = Rotation(register)
    bench = rotation.what_if.bench(rotation.board(DAY))
    chosen = tuple(seat.line.uid for seat in bench.board.proposed)
    names = ["Корей", "Ұйғыр", "Күрт-Жаңа"]

    @given(supposed=suppositions)
    def suppose(supposed: Supposition) -> None:
        real = {mark: _uid(bench, name) for mark, name in zip("abc", names, strict=True)}
        there = {real[uid]: count for uid, count in supposed.votes.items()}
        real_people = replace(
            supposed,
            withdrawn=frozenset(real[uid] for uid in supposed.withdrawn),
            votes=there,
            rounds=min(supposed.rounds, 4),
        )
        found = compare(bench, real_people)
        assert found.simulation.before.chosen == chosen
        assert len(found.rounds) == real_people.rounds

    suppose()
    assert dump(register) == before


def test_scenarios_are_kept_renamed_and_removed_with_the_way_back(
    register: Register, story: Story
) -> None:
    rotation = Rotation(register)
    board, scenarios = rotation.board(DAY), rotation.scenarios
    before = dump(register)
    supposed = Supposition(rule=Rule.SUPPORT_FIRST, rounds=12)
    scenarios.keep(" Екінші   нұсқа ", supposed, board)
    (one,) = scenarios.all()
    assert (one.name, one.supposed, one.based_on) == ("Екінші нұсқа", supposed, DAY)
    scenarios.rename(one, "Үшінші нұсқа")
    scenarios.remove(scenarios.all()[0])
    assert scenarios.all() == []
    undoing.undo(register)
    assert [one.name for one in scenarios.all()] == ["Үшінші нұсқа"]
    undoing.undo(register)
    undoing.undo(register)
    assert dump(register) == before


def test_a_name_is_asked_for_once(register: Register, story: Story) -> None:
    rotation = Rotation(register)
    board = rotation.board(DAY)
    rotation.scenarios.keep("Нұсқа", Supposition(), board)
    for name, code in (
        ("  ", "name_missing"),
        ("нұсқа", "name_taken"),
        ("а" * 81, "name_too_long"),
    ):
        with pytest.raises(Refused) as refused:
            rotation.scenarios.keep(name, Supposition(), board)
        assert refused.value.code == code


def test_a_scenario_of_an_older_state_says_so(register: Register, story: Story) -> None:
    rotation = Rotation(register)
    rotation.scenarios.keep("Нұсқа", Supposition(), rotation.board(DAY))
    (one,) = rotation.scenarios.all()
    assert not one.is_older_than(rotation.board(DAY))
    with register.change("Enter a later one") as change:
        row = change.connection.execute(community.select().where(community.c.code == "korean"))
        found = row.one()
        change.update(community, found.id, found.version, entry_round=1)
    assert one.is_older_than(rotation.board(DAY))
