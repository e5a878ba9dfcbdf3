"""Which rule and which weights hold is said by norms; the largest deficit follows the weights."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, person
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.domain.rotation import Rule
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.domain.weights import exact_weight
from apk_desktop.services.journal import Journal
from apk_desktop.services.norm_entry import NormBook, NormEntry
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.services.rotation.weight_tables import WeightEntry, WeightTables
from apk_desktop.services.rotation.weights import adopted_weights, weights_by_members
from tests.registers import dump
from tests.services.rotation_story import CODES, Story, tell_story

DAY = date(2026, 3, 1)
NAME = Trilingual("2026 жылғы кесте", "Таблица 2026 года", "Table of 2026")


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def _entry(story: Story, *weights: str) -> WeightEntry:
    by_id = dict(zip((story.communities[code] for code in CODES), weights, strict=True))
    return WeightEntry(name=NAME, starts_on="2026-01-01", weights=by_id)


def _choose(register: Register, code: str, value: str, starts_on: str = "2026-01-01") -> None:
    basis = Trilingual("Баптау", "Настройка", "Setting")
    NormBook(register).add(NormEntry(code=code, value=value, basis=basis, starts_on=starts_on))


def _weights(register: Register, on: date = DAY) -> dict[str, object]:
    return {one.id: one.weight for one in Rotation(register).board(on).given.communities}


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("12", 12), (" 7/3 ", Fraction(7, 3)), ("14 / 6", Fraction(7, 3)), ("0", 0), ("", None),
        ("1.5", None), ("-1", None), ("1/0", None), ("1/2/3", None), ("²", None), ("1e3", None),
    ],
)  # fmt: skip
def test_a_weight_is_a_whole_number_or_a_fraction(text: str, weight: object) -> None:
    assert exact_weight(text) == weight


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_fraction_is_read_exactly(part: int, whole: int) -> None:
    assert exact_weight(f"{part}/{whole}") == Fraction(part, whole)


def test_without_norms_all_weigh_the_same_and_the_longest_wait_decides(
    register: Register, story: Story
) -> None:
    board = Rotation(register).board(DAY)
    assert (board.rule, board.weights) == (Rule.LONGEST_WAIT, "equal")
    assert set(_weights(register).values()) == {1}


def test_the_norm_in_force_chooses_the_rule_and_a_wish_goes_before_it(
    register: Register, story: Story
) -> None:
    _choose(register, "rotation_rule", "support_first", "2026-03-15")
    rotation = Rotation(register)
    assert rotation.board(date(2026, 3, 14)).rule is Rule.LONGEST_WAIT
    assert rotation.board(date(2026, 3, 15)).rule is Rule.SUPPORT_FIRST
    wished = rotation.board(date(2026, 3, 15), rule=Rule.LARGEST_DEFICIT)
    assert wished.rule is Rule.LARGEST_DEFICIT


def test_by_members_each_person_of_the_assembly_counts_once(
    register: Register, story: Story
) -> None:
    with register.change("Add members") as change:
        assembly = change.connection.execute(
            organization.select().where(organization.c.code == "assembly")
        ).one()
        for code, count in (("korean", 3), ("tatar", 1)):
            for number in range(count):
                who = change.insert(
                    person, surname_kk=f"{code}{number}", community_id=story.communities[code]
                )
                for role in ("member", "expert"):
                    change.insert(
                        membership, person_id=who, organization_id=assembly.id, role=role,
                        starts_on="2026-02-01", ends_on="2026-06-30",
                    )  # fmt: skip
    _choose(register, "rotation_weights", "members")
    # The two deputy chairs sit for the Kurdish and the Tatar community.
    assert _weights(register) == {"korean": 3, "kurdish": 1, "tatar": 2, "uyghur": 0}
    assert weights_by_members(register, date(2026, 1, 31)) == {"kurdish": 1, "tatar": 1}


def test_the_largest_deficit_follows_the_table_that_the_council_adopted(
    register: Register, story: Story
) -> None:
    _choose(register, "rotation_rule", "largest_deficit")
    _choose(register, "rotation_weights", "adopted")
    before = Rotation(register).board(DAY, seats=1)
    assert set(_weights(register).values()) == {1}, "no table is adopted yet"
    WeightTables(register).add(_entry(story, "7/2", "1", "1", "1/2"))
    assert _weights(register) == {
        "korean": Fraction(7, 2), "kurdish": 1, "tatar": 1, "uyghur": Fraction(1, 2),
    }  # fmt: skip
    assert _weights(register, date(2025, 12, 31)) == dict.fromkeys(CODES, 1)
    heavy = Rotation(register).board(DAY, seats=1)
    assert heavy.proposed[0].choice.community == "korean"
    assert heavy.fingerprint != before.fingerprint
    tables = WeightTables(register)
    tables.correct(tables.rows(DAY)[0], _entry(story, "1/2", "1", "1", "7/2"))
    assert Rotation(register).board(DAY, seats=1).proposed[0].choice.community == "uyghur"
    longest = Rotation(register).board(DAY, seats=1, rule=Rule.LONGEST_WAIT)
    assert longest.proposed[0].choice.community == before.proposed[0].choice.community


def test_a_new_table_ends_the_open_one_in_one_step(register: Register, story: Story) -> None:
    tables = WeightTables(register)
    tables.add(_entry(story, "2", "1", "1", "1"))
    before = dump(register)
    tables.add(replace(_entry(story, "1", "2", "1", "1"), starts_on="2027-01-01"))
    assert [(row.entry.starts_on, row.entry.ends_on) for row in tables.rows(DAY)] == [
        ("2027-01-01", None), ("2026-01-01", "2026-12-31"),
    ]  # fmt: skip
    found = adopted_weights(register, date(2027, 1, 1)) or {}
    assert [str(found[code]) for code in CODES] == ["1", "2", "1", "1"]
    Journal(register).undo()
    assert dump(register) == before


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"name": Trilingual(" ", "", "")}, ("name_missing", "name_kk")),
        ({"ends_on": "2025-12-31"}, ("end_before_start", "ends_on")),
        ({"starts_on": "2025", "ends_on": "2026-02"}, ("weights_overlap", "starts_on")),
        ({"starts_on": None}, ("weights_overlap", "starts_on")),
        ({"weights": {1: "0", 2: "0"}}, ("weights_all_zero", "")),
        ({"weights": {1: "1", 2: "1,5"}}, ("weight_not_exact", "weight_2")),
    ],
)
def test_a_wrong_table_is_refused_at_its_field_and_nothing_is_written(
    register: Register, story: Story, changed: dict[str, object], told: tuple[str, str]
) -> None:
    tables = WeightTables(register)
    tables.add(_entry(story, "2", "1", "1", "1"))
    before = dump(register)
    with pytest.raises(Refused) as refused:
        tables.add(replace(_entry(story, "1", "1", "1", "1"), **changed))  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.field) == told
    assert dump(register) == before


def test_a_correction_keeps_weights_exact_and_is_optimistic(
    register: Register, story: Story
) -> None:
    tables = WeightTables(register)
    tables.add(_entry(story, "14/6", "1", "1", "1"))
    row = tables.rows(DAY)[0]
    assert row.entry.weights[story.communities["korean"]] == "7/3"
    tables.correct(row, _entry(story, "3", "1", "1", "1"))
    with pytest.raises(EditedByAnother):
        tables.correct(row, _entry(story, "4", "1", "1", "1"))
