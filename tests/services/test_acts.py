"""Acts: entered once, found by number or title, and each names what it brought about."""

from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.act_effects import Effects
from apk_desktop.services.acts import ActEntry, Acts
from apk_desktop.services.journal import Journal
from tests.registers import dump
from tests.story_day import STORY_DAY

ORDER = ActEntry(
    number="12-Ү",
    signed_on="2026-02-01",
    effective_on="2026-02-10",
    title=Trilingual("Құрам туралы", "О составе", "On the composition"),
)


def _refused(register: Register, entry: ActEntry) -> tuple[str, str]:
    before = dump(register)
    with pytest.raises(Refused) as refused:
        Acts(register).add(entry)
    assert dump(register) == before
    return refused.value.code, refused.value.field


def test_an_act_keeps_its_two_days_apart(register: Register) -> None:
    added = Acts(register).add(ORDER)
    card = Acts(register).card(added, STORY_DAY)
    assert card is not None
    assert card.entry == ORDER
    assert card.effects == Effects((), (), (), ())


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (ActEntry(kind=""), ("act_kind_missing", "kind")),
        (ActEntry(number=" ", signed_on="2026-02-01"), ("act_number_missing", "number")),
        (ActEntry(number="1"), ("act_day_missing", "signed_on")),
        (ActEntry(kind="law"), ("act_unnamed", "title_kk")),
    ],
)
def test_an_act_that_cannot_be_told_apart_is_refused(
    register: Register, entry: ActEntry, told: tuple[str, str]
) -> None:
    assert _refused(register, entry) == told


def test_the_same_act_is_not_entered_twice(register: Register) -> None:
    Acts(register).add(ORDER)
    assert _refused(register, ORDER) == ("act_known", "number")


def test_an_edit_of_what_another_changed_is_told(register: Register) -> None:
    acts = Acts(register)
    added = acts.add(ORDER)
    acts.edit(added, 1, ActEntry(number="13-Ү", signed_on="2026-02-01"))
    with pytest.raises(EditedByAnother):
        acts.edit(added, 1, ORDER)
    Journal(register).undo()
    card = acts.card(added, STORY_DAY)
    assert card is not None
    assert card.entry == ORDER


def test_acts_not_yet_signed_on_a_day_are_not_listed(register: Register) -> None:
    acts = Acts(register)
    acts.add(ORDER)
    assert [row.number for row in acts.rows(ListQuestion(on=date(2026, 2, 1)))] == ["12-Ү"]
    assert acts.rows(ListQuestion(on=date(2026, 1, 31))) == []


@pytest.mark.parametrize("text", ["12-у", "құрам", "составе", "kuram", "composition"])
def test_an_act_is_found_by_number_and_by_any_spelling_of_its_title(
    register: Register, text: str
) -> None:
    Acts(register).add(ORDER)
    found = Acts(register).rows(ListQuestion(on=STORY_DAY, text=text))
    assert [row.number for row in found] == ["12-Ү"]


def test_every_effect_of_an_act_is_counted_and_named(demonstration: Register) -> None:
    acts = Acts(demonstration)
    rows = acts.rows(ListQuestion(on=STORY_DAY))
    assert len(rows) == acts.count(STORY_DAY)
    assert any(row.effects for row in rows)
    for row in rows:
        card = acts.card(row.id, STORY_DAY)
        assert card is not None
        assert sum(len(part) for part in card.effects) == row.effects


def test_acts_stand_latest_first(demonstration: Register) -> None:
    days = [row.signed_on or "" for row in Acts(demonstration).rows(ListQuestion(on=STORY_DAY))]
    assert days == sorted(days, reverse=True)
