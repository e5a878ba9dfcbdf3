"""Details of people and associations: each kind is added, corrected, removed, and checked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.associations import Associations
from apk_desktop.services.details.details import Details
from apk_desktop.services.details.kinds import KINDS, FieldKind
from apk_desktop.services.journal import Journal
from apk_desktop.services.papers import Owner
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.details import FIELDS, detail_refusal, detail_said, field_title
from apk_desktop.wording.details import KINDS as TITLES
from tests.registers import dump
from tests.services.people_story import Story, tell_story

DAY = date(2026, 3, 12)
RIGHT: dict[str, dict[str, Any]] = {
    "accreditation": {"number": "7", "starts_on": "2025-01-01", "ends_on": "2027-12-31",
                      "decision": "No. 3", "missing_papers": "жарғы"},
    "contact": {"kind": "phone", "value": "8 701 000 00 01"},
    "participation": {"in_organization_id": 1, "role": "founder", "starts_on": "2010"},
    "organization_name": {"name_ru": "Общество", "starts_on": "1985", "ends_on": "1989"},
    "past_status": {"status": "suspended", "starts_on": "2001", "ends_on": "2002-05",
                    "reason": "no charter"},
    "education": {"institution_kk": "ҚазҰУ", "finished_on": "1990"},
    "award": {"title_kk": "«Құрмет» ордені", "awarded_on": "2010-12-16"},
    "incompatibility": {"reason": "judge", "legal_basis": "law", "starts_on": "2020-01-01"},
}  # fmt: skip


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def _owner(kind: str, story: Story) -> Owner:
    if "person_id" in KINDS[kind].owners:
        return Owner("person_id", story.kairatov)
    return Owner("organization_id", story.association)


def _rename_first(register: Register, story: Story) -> None:
    """Let the association's own name begin in 1990, so that there is room for an earlier one."""
    details, owner = Details(register), Owner("organization_id", story.association)
    only = details.of(owner, DAY)["organization_name"][0]
    details.edit(only, owner, only.values | {"starts_on": "1990"}, DAY)


@pytest.mark.parametrize("kind", KINDS)
def test_a_detail_is_added_corrected_and_removed_and_each_is_undone(
    register: Register, story: Story, kind: str
) -> None:
    if kind == "organization_name":
        _rename_first(register, story)
    details, owner = Details(register), _owner(kind, story)
    before, start = dump(register), len(details.of(owner, DAY)[kind])
    details.add(kind, owner, RIGHT[kind], DAY)
    found = details.of(owner, DAY)[kind]
    assert len(found) == start + 1
    made = next(one for one in found if _matches(one.values, kind))
    for language in Language:
        title, _facts = detail_said(made, Catalogue(language))
        assert title
    texts = (FieldKind.TEXT, FieldKind.LONG)
    note = {field.name: "x" for field in KINDS[kind].fields if field.kind in texts}
    own = {"contact": {"value": "+77010000009"}, "organization_name": {"name_en": "Society"}}
    changed = made.values | note | own.get(kind, {})
    details.edit(made, owner, changed, DAY)
    with pytest.raises(EditedByAnother):
        details.delete(made, owner, DAY)
    now = next(one for one in details.of(owner, DAY)[kind] if one.id == made.id)
    details.delete(now, owner, DAY)
    assert len(details.of(owner, DAY)[kind]) == start
    edited = changed != made.values
    for _ in range(2 + edited):
        Journal(register).undo()
    assert dump(register) == before


def _matches(values: dict[str, Any], kind: str) -> bool:
    known = {name: text for name, text in RIGHT[kind].items() if name != "value"}
    return all(values[name] == text for name, text in known.items())


WRONG = [
    ("accreditation", {"starts_on": "2025-01-01"}, "number"),
    ("accreditation", {"number": "1", "starts_on": "2026-01-01", "ends_on": "2025-12-31"},
     "ends_on"),
    ("contact", {"kind": "phone", "value": "twelve"}, "value"),
    ("contact", {"kind": "email", "value": "nobody"}, "value"),
    ("contact", {"kind": "address"}, "address_kk"),
    ("contact", {"kind": "phone"}, "value"),
    ("participation", {"role": "member"}, "in_organization_id"),
    ("organization_name", {"starts_on": "1980"}, "name_kk"),
    ("organization_name", {"name_kk": "Екінші атау", "starts_on": "2000"}, "starts_on"),
    ("past_status", {"status": "closed", "starts_on": "2001"}, "ends_on"),
    ("education", {"degree": "PhD"}, "institution_kk"),
    ("incompatibility", {"reason": "judge"}, "legal_basis"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "values", "field"), WRONG)
def test_what_is_wrong_is_named_at_its_field_and_nothing_is_written(
    register: Register, story: Story, kind: str, values: dict[str, Any], field: str
) -> None:
    before = dump(register)
    with pytest.raises(Refused) as refused:
        Details(register).add(kind, _owner(kind, story), values, DAY)
    assert refused.value.field == field
    for language in Language:
        assert "{" not in detail_refusal(refused.value, Catalogue(language))
    assert dump(register) == before


def test_the_only_name_of_an_association_stays(register: Register, story: Story) -> None:
    details, owner = Details(register), Owner("organization_id", story.association)
    only = details.of(owner, DAY)["organization_name"][0]
    with pytest.raises(Refused) as refused:
        details.delete(only, owner, DAY)
    assert detail_refusal(refused.value, Catalogue(Language.EN)).startswith("This is the only")


def test_every_kind_and_field_has_its_words() -> None:
    assert set(TITLES) == set(KINDS)
    names = {field.name for kind in KINDS.values() for field in kind.fields}
    assert names == set(FIELDS)
    assert field_title("name", Catalogue(Language.EN), "kk") == "Name in Kazakh"


def test_earlier_states_are_kept_when_the_state_changes_and_answer_as_of_a_day(
    register: Register, story: Story
) -> None:
    associations = Associations(register)

    def turn(status: str, day: date, reason: str) -> None:
        card = associations.card(story.association, DAY)
        assert card is not None
        associations.set_state(card, status, day, reason)

    turn("suspended", date(2020, 1, 1), "no report")
    turn("active", date(2021, 1, 1), "reported")
    turn("closed", date(2025, 6, 1), "by its own wish")
    told = {
        year: associations.card(story.association, date(year, 7, 1)) for year in (2019, 2020, 2021,
                                                                                  2024, 2025)
    }  # fmt: skip
    assert {year: card.status for year, card in told.items() if card} == {
        2019: "active", 2020: "suspended", 2021: "active", 2024: "active", 2025: "closed",
    }  # fmt: skip
    assert told[2020] is not None
    assert (told[2020].status_on, told[2020].status_reason) == ("2020-01-01", "no report")
    for year, status in ((2020, "suspended"), (2024, "active"), (2025, "closed")):
        rows = associations.rows(ListQuestion(on=date(year, 7, 1), filters={"status": status}))
        assert [row.id for row in rows] == [story.association]
    with pytest.raises(Refused):
        turn("active", date(2025, 1, 1), "too early")
