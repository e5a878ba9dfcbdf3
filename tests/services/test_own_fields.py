"""Own fields are set up without a programmer, and their values go wherever the record goes."""

from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.domain.own_fields import KINDS, Choice
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.associations import Associations
from apk_desktop.services.bin import Bin
from apk_desktop.services.change_log import ChangeLog
from apk_desktop.services.erasure import ErasureEntry, Erasures
from apk_desktop.services.journal import Journal
from apk_desktop.services.merging import Merging
from apk_desktop.services.own_fields.fields import OwnField, OwnFieldEntry, OwnFields
from apk_desktop.services.own_fields.values import OwnValues, offered_fields, own_key
from apk_desktop.services.papers import Owner
from apk_desktop.services.people import People
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.own_fields import own_field_refusal
from tests.registers import dump
from tests.services.people_story import Story, tell_story

DAY = date(2026, 3, 12)
LEVELS = (Choice("", Trilingual("Жоғары", "Высшее")), Choice("", Trilingual("Орта", "Среднее")))
TYPED = {
    "text": "Ұлттық кітапхана", "number": "12,5", "date": "03.2026", "choice": "Орта",
    "yes_no": "yes",
}  # fmt: skip
CONDITIONS = {
    "text": "is:Ұлттық кітапхана", "number": "is:12.5", "date": "year:2026",
    "choice": "is:Орта", "yes_no": "is:yes",
}  # fmt: skip


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def _entry(kind: str, name: str = "") -> OwnFieldEntry:
    choices = LEVELS if kind == "choice" else ()
    return OwnFieldEntry(kind=kind, name=Trilingual(ru=name or f"Поле {kind}"), choices=choices)


def _field(register: Register, subject: str = "person", kind: str = "text") -> OwnField:
    fields = OwnFields(register)
    made = fields.add(subject, _entry(kind))
    return next(one for one in fields.of(subject) if one.id == made)


def _again(register: Register, one: OwnField) -> OwnField:
    return next(
        field for field in OwnFields(register).of(one.subject, retired=True) if field.id == one.id
    )


def _fill(register: Register, owner: Owner, one: OwnField, typed: str) -> None:
    values = OwnValues(register)
    values.keep(owner, values.of(owner), {one.id: typed}, DAY)


def _value(register: Register, owner: Owner, one: OwnField) -> str:
    return next(
        (row.value for row in OwnValues(register).of(owner) if row.field.id == one.id), "gone"
    )


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("subject", ["person", "organization"])
def test_a_value_is_entered_found_listed_told_of_in_the_log_and_undone(
    register: Register, story: Story, subject: str, kind: str
) -> None:
    one = _field(register, subject, kind)
    is_person = subject == "person"
    record = story.qairat if is_person else story.association
    owner = Owner(f"{subject}_id", record)
    before = dump(register)
    _fill(register, owner, one, TYPED[kind])
    kept = _value(register, owner, one)

    def rows(asked: str) -> dict[int, str]:
        question = ListQuestion(on=DAY, filters={own_key(one.id): asked})
        found = (
            People(register).page(question, 0, 50)
            if is_person
            else Associations(register).rows(question)
        )
        return {row.id: row.own.get(one.id, "") for row in found}

    assert rows(CONDITIONS[kind]) == {record: kept}
    assert rows("filled") == {record: kept}
    assert record not in rows("empty")
    assert len(offered_fields(register, subject)) == 1

    log = ChangeLog(register)
    latest = log.page(ListQuestion(on=date(2999, 1, 1)), 0, 1)[0]
    change = log.records(latest.id, "ru", DAY)[0]
    assert change.name == f"Поле {kind}"
    said = {"number": "12,5", "date": "03.2026", "choice": "Среднее", "yes_no": "да"}
    told = {field.column: field.after for field in change.fields}
    assert told["value"] == said.get(kind, TYPED[kind])

    _fill(register, owner, one, "")
    assert _value(register, owner, one) == ""
    for _ in range(2):
        Journal(register).undo()
    assert dump(register) == before


def test_fields_are_put_in_order_renamed_retired_and_brought_back(register: Register) -> None:
    fields = OwnFields(register)
    for name in ("Бірінші", "Екінші", "Үшінші"):
        fields.add("person", OwnFieldEntry(kind="text", name=Trilingual(kk=name)))

    def names(*, retired: bool = False) -> list[str]:
        return [one.name.kk for one in fields.of("person", retired=retired)]

    assert fields.move(fields.of("person")[2], -1)
    assert names() == ["Бірінші", "Үшінші", "Екінші"]
    assert not fields.move(fields.of("person")[0], -1)
    fields.edit(
        fields.of("person")[0],
        OwnFieldEntry(kind="text", name=Trilingual("Алғашқы", "Первое", "First")),
    )
    assert fields.of("person")[0].name == Trilingual("Алғашқы", "Первое", "First")
    fields.retire(fields.of("person")[0], DAY)
    assert names() == ["Үшінші", "Екінші"]
    assert names(retired=True) == ["Үшінші", "Екінші", "Алғашқы"]
    fields.bring_back(fields.of("person", retired=True)[-1])
    assert names() == ["Алғашқы", "Үшінші", "Екінші"]
    assert fields.of("organization", retired=True) == []


WRONG = [
    (OwnFieldEntry(kind="text", name=Trilingual()), "name_kk"),
    (OwnFieldEntry(kind="text", name=Trilingual(en="x" * 81)), "name_en"),
    (OwnFieldEntry(kind="", name=Trilingual(kk="Бос")), "kind"),
    (OwnFieldEntry(kind="text", name=Trilingual(ru="поле TEXT")), "name_ru"),
    (OwnFieldEntry(kind="choice", name=Trilingual(ru="Выбор")), "choice_0_kk"),
    (OwnFieldEntry(kind="choice", name=Trilingual(ru="Выбор"),
                   choices=(LEVELS[0], Choice("x", Trilingual()))), "choice_1_kk"),
    (OwnFieldEntry(kind="choice", name=Trilingual(ru="Выбор"),
                   choices=(LEVELS[0], Choice("", Trilingual(ru="ВЫСШЕЕ")))), "choice_1_ru"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "field"), WRONG)
def test_a_wrong_field_is_refused_beside_what_is_wrong(
    register: Register, entry: OwnFieldEntry, field: str
) -> None:
    _field(register)
    before = dump(register)
    with pytest.raises(Refused) as refused:
        OwnFields(register).add("person", entry)
    assert refused.value.field == field
    assert "{" not in own_field_refusal(refused.value, Catalogue(Language.KK))
    assert dump(register) == before


def test_a_field_that_has_values_is_neither_deleted_nor_made_another_kind(
    register: Register, story: Story
) -> None:
    fields, one = OwnFields(register), _field(register, kind="choice")
    owner = Owner("person_id", story.qairat)
    _fill(register, owner, one, "Орта")
    before = dump(register)
    without = OwnFieldEntry(kind="choice", name=one.name, choices=one.choices[:1])
    for change, code in (
        (lambda: fields.delete(one), "has_values"),
        (lambda: fields.edit(one, _entry("text", "Другое")), "kind_in_use"),
        (lambda: fields.edit(one, without), "choice_in_use"),
    ):
        with pytest.raises(Refused) as refused:
            change()  # type: ignore[no-untyped-call]
        assert refused.value.code == code
        assert "1" in own_field_refusal(refused.value, Catalogue(Language.EN))
    assert dump(register) == before
    fields.retire(one, DAY)
    assert _value(register, owner, one) == "Орта", "a retired field keeps what was entered"
    assert _value(register, Owner("person_id", story.yolkin), one) == "gone"
    _fill(register, owner, one, "")
    fields.delete(_again(register, one))
    assert fields.of("person", retired=True) == []
    deleted = Bin(register)
    row = deleted.rows(ListQuestion(on=DAY, language="ru"))[0]
    assert row.name == "Поле choice"
    deleted.restore(row.id, "ru", DAY)
    assert [one.name.ru for one in fields.of("person", retired=True)] == ["Поле choice"]


def test_a_renamed_choice_is_still_what_was_chosen(register: Register, story: Story) -> None:
    one, owner = _field(register, kind="choice"), Owner("person_id", story.qairat)
    _fill(register, owner, one, "Орта")
    renamed = (one.choices[0], Choice("Орта", Trilingual("Орта білім", "Среднее образование")))
    OwnFields(register).edit(
        one, OwnFieldEntry(kind="choice", name=one.name, choices=renamed[::-1])
    )
    now = _again(register, one)
    assert now.codes == ("Орта", "Жоғары")
    assert _value(register, owner, one) == "Орта"


def test_a_value_that_somebody_else_changed_is_not_overwritten(
    register: Register, story: Story
) -> None:
    one, owner, values = _field(register), Owner("person_id", story.qairat), OwnValues(register)
    shown = values.of(owner)
    _fill(register, owner, one, "theirs")
    with pytest.raises(EditedByAnother) as edited:
        values.keep(owner, shown, {one.id: "mine"}, DAY)
    assert edited.value.theirs == {own_key(one.id): "theirs"}
    assert _value(register, owner, one) == "theirs"


def test_a_wrong_value_is_refused_beside_its_field(register: Register, story: Story) -> None:
    one = _field(register, kind="number")
    with pytest.raises(Refused) as refused:
        _fill(register, Owner("person_id", story.qairat), one, "twelve")
    assert refused.value.field == own_key(one.id)


@pytest.mark.parametrize(("way", "stays"), [("kept", "Жоғары"), ("other", "Орта")])
def test_a_merge_keeps_the_value_that_is_chosen(
    register: Register, story: Story, way: str, stays: str
) -> None:
    one = _field(register, kind="choice")
    alone = _field(register, kind="date")
    kept, other = Owner("person_id", story.qairat), Owner("person_id", story.kairatov)
    _fill(register, kept, one, "Жоғары")
    _fill(register, other, one, "Орта")
    _fill(register, other, alone, "2020")
    merging = Merging(register)
    compared = merging.compare(kept.id, other.id, "ru", DAY)
    key = f"custom:{one.id}"
    pair = next(one for one in compared.pairs if one.key == key)
    assert (pair.kept, pair.other, pair.title.ru) == ("Высшее", "Среднее", "Поле choice")
    before = dump(register)
    merging.merge(compared, {key: way})
    assert _value(register, kept, one) == stays
    assert _value(register, kept, alone) == "2020"
    Journal(register).undo()
    assert dump(register) == before


def test_values_go_to_the_bin_and_come_back_with_their_record(
    register: Register, story: Story
) -> None:
    one, owner = _field(register), Owner("person_id", story.kairatov)
    _fill(register, owner, one, "Кітапхана")
    before = dump(register)
    deleted = Bin(register)
    deleted.move(owner, "kk", DAY)
    assert _again(register, one).filled == 0
    deleted.restore(deleted.rows(ListQuestion(on=DAY))[0].id, "kk", DAY)
    assert dump(register) == before


def test_an_erasure_leaves_no_value_in_the_record_or_in_the_log(
    register: Register, story: Story
) -> None:
    one, owner = _field(register), Owner("person_id", story.kairatov)
    for typed in ("Құпия бір", "Құпия екі"):
        _fill(register, owner, one, typed)
    card = People(register).card(owner.id, DAY)
    assert card is not None
    assert [value.value for value in card.own] == ["Құпия екі"]
    why = ErasureEntry(legal_basis="Law", reason="asked", requested_on=DAY)
    erasures = Erasures(register)
    assert erasures.extent(owner.id, DAY).goes["custom_value"] == 1
    erasures.erase(owner.id, card.version, why, DAY)
    erasures.clean_file()
    assert _value(register, owner, one) == ""
    assert "Құпия".encode() not in register.path.read_bytes()
    with pytest.raises(Refused) as refused:
        _fill(register, owner, one, "again")
    assert refused.value.code == "erased_person"
