"""Norms are dated data: a change of the law begins a new period, and history keeps the old."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apk_desktop.db.change import read_row
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, person, post
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.domain.norms import UNITS, unit_of, value_fault
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.body_setup import BodySetup
from apk_desktop.services.composition import Compositions
from apk_desktop.services.journal import Journal
from apk_desktop.services.norm_entry import NormBook, NormEntry
from apk_desktop.services.norms import norms_in_force
from apk_desktop.services.rosters import Rosters
from apk_desktop.services.seat_categories import SeatCategories
from apk_desktop.services.vacancies import Vacancies
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.rosters import roster_value
from tests.registers import dump
from tests.story_day import STORY_DAY

LAW = Trilingual("Заң", "Закон", "Law")
QUORUM = NormEntry(code="council_quorum", value="2/3", basis=LAW, starts_on="2008-10-20")


@pytest.fixture
def book(register: Register) -> NormBook:
    with register.change("Add body") as change:
        change.insert(organization, code="council", kind="council", status="active")
    made = NormBook(register)
    made.add(QUORUM)
    return made


def test_a_new_period_ends_the_old_one_the_day_before_in_one_step(
    book: NormBook, register: Register
) -> None:
    before = dump(register)
    book.add(replace(QUORUM, value="1/2", starts_on="2026-07-01"))
    assert [
        (row.entry.value, row.entry.ends_on) for row in book.history(QUORUM.code, STORY_DAY)
    ] == [
        ("1/2", None),
        ("2/3", "2026-06-30"),
    ]
    assert norms_in_force(register, date(2026, 6, 30))["council_quorum"].value == "2/3"
    assert norms_in_force(register, date(2026, 7, 1))["council_quorum"].value == "1/2"
    Journal(register).undo()
    assert dump(register) == before


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"code": ""}, ("norm_missing", "code")),
        ({"value": ""}, ("value_missing", "value")),
        ({"value": "1.5"}, ("value_no_part", "value")),
        ({"code": "council_seats", "value": "2/3"}, ("value_not_whole", "value")),
        ({"code": "rotation_rule", "value": "dice"}, ("value_no_rule", "value")),
        ({"basis": Trilingual(" ", "", "")}, ("basis_missing", "basis_kk")),
        ({"ends_on": "2008-10-19"}, ("end_before_start", "ends_on")),
        ({"starts_on": "2000", "ends_on": "2010"}, ("norm_overlaps", "starts_on")),
        ({"starts_on": None}, ("norm_overlaps", "starts_on")),
    ],
)
def test_a_wrong_norm_is_refused_at_its_field_and_nothing_is_written(
    book: NormBook, register: Register, changed: dict[str, object], told: tuple[str, str]
) -> None:
    before = dump(register)
    with pytest.raises(Refused) as refused:
        book.add(replace(QUORUM, **changed))  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.field) == told
    assert dump(register) == before


def test_a_correction_keeps_its_own_period_and_is_optimistic(book: NormBook) -> None:
    row = book.rows(STORY_DAY)[0]
    book.correct(row.id, row.version, replace(QUORUM, value="3/4"))
    assert book.rows(STORY_DAY)[0].entry.value == "3/4"
    with pytest.raises(EditedByAnother):
        book.correct(row.id, row.version, QUORUM)


def test_a_norm_that_ended_is_history(book: NormBook) -> None:
    row = book.rows(STORY_DAY)[0]
    with pytest.raises(Refused):
        book.end(row, date(2008, 10, 19))
    book.end(row, date(2026, 6, 30))
    assert book.rows(STORY_DAY) == []
    assert len(book.rows(date(2026, 6, 30))) == 1
    assert len(book.history(QUORUM.code, STORY_DAY)) == 1


@given(st.text(max_size=6))
def test_what_a_unit_does_not_allow_is_never_taken(text: str) -> None:
    for code in UNITS:
        if unit_of(code) in ("seats", "months", "days") and not value_fault(code, text):
            assert int(text) >= 0


def test_every_shipped_norm_is_one_the_editor_would_take(demonstration: Register) -> None:
    rows = NormBook(demonstration).rows(STORY_DAY, in_force=False)
    assert len(rows) > 10
    assert [row.entry.code for row in rows if value_fault(row.entry.code, row.entry.value)] == []


def test_the_peoples_council_is_set_up_as_data(register: Register) -> None:
    """126 members: 42 of associations, of public associations and of maslikhats (facts, 5)."""
    with register.change("Add body") as change:
        body = change.insert(
            organization, code="peoples-council", kind="peoples_council", status="active"
        )
        for number in (1, 2):
            change.insert(
                post, organization_id=body, kind="rotating_deputy_chair", number=number,
                starts_on="2026-07-01",
            )  # fmt: skip
    categories, book = SeatCategories(register), NormBook(register)
    names = ("Этномәдени бірлестіктер", "Қоғамдық бірлестіктер", "Мәслихаттар")
    codes = [categories.add(body, Trilingual(name, "", "")) for name in names]
    for code in codes:
        book.add(
            NormEntry(
                code=f"peoples-council_seats_{code}", value="42", basis=LAW, starts_on="2026-07-01"
            )
        )
    subjects = {one.code for one in book.subjects(STORY_DAY)}
    assert {f"peoples-council_seats_{code}" for code in codes} <= subjects
    compositions = Compositions(register)
    assert compositions.of("peoples-council", date(2026, 6, 30)).missing == 0
    assert compositions.of("peoples-council", STORY_DAY).missing == 126
    BodySetup(register).set_up_missing_seats("peoples-council", STORY_DAY)
    found = compositions.of("peoples-council", STORY_DAY)
    assert (found.missing, len(found.seats), len(found.vacancies)) == (0, 126, 126)
    assert found.quorum is None
    _seat_in_each_category(register, body, [seat.id for seat in found.seats[::42]])
    roster = Rosters(register).of("peoples-council", STORY_DAY, "kk")
    assert [row.category_name.kk for row in roster.rows] == list(names)
    words = Catalogue(Language.EN)
    told = [roster_value("category", 1, row, roster.kind, words) for row in roster.rows]
    assert told == list(names)
    vacant = Vacancies(register).on(STORY_DAY)
    assert sum(row.is_seat for row in vacant) == 123
    assert [row.number for row in vacant if not row.is_seat] == [1, 2]
    for _step in range(2):
        Journal(register).undo()
    assert compositions.of("peoples-council", STORY_DAY).missing == 126


def _seat_in_each_category(register: Register, body: int, seats: list[int]) -> None:
    """The people are added last category first, so that nothing but the category orders them."""
    with register.change("Add membership") as change:
        for post_id in reversed(seats):
            category = read_row(change.connection, post, post_id)
            assert category is not None
            change.insert(
                membership, person_id=change.insert(person, surname_kk="Үлгі"), post_id=post_id,
                organization_id=body, role="member", category=category["category"],
                starts_on="2026-07-01",
            )  # fmt: skip
