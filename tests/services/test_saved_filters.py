"""Saved filters are kept by list and name, shared, undone, and never break what reads them."""

from __future__ import annotations

import pytest

from apk_desktop.db.register import Register
from apk_desktop.db.tables import saved_filter
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.services.journal import Journal
from apk_desktop.services.saved_filters import SavedFilters, SavedQuestion

ASKED = SavedQuestion(
    text="қайрат", filters={"body": "council"}, sort="name", descending=True,
    columns=["name", "region"],
)  # fmt: skip


def test_a_filter_comes_back_as_it_was_saved(register: Register) -> None:
    filters = SavedFilters(register)
    filters.save("people", "  Members of   the Council ", ASKED)
    (found,) = SavedFilters(register).of("people")
    assert (found.name, found.question) == ("Members of the Council", ASKED)
    assert filters.of("acts") == []


def test_filters_stand_in_the_order_of_the_kazakh_alphabet(register: Register) -> None:
    filters = SavedFilters(register)
    for name in ("Яблоко", "Өскемен", "Орал", "Әділ", "Алматы"):
        filters.save("people", name, ASKED)
    assert [one.name for one in filters.of("people")] == [
        "Алматы", "Әділ", "Орал", "Өскемен", "Яблоко",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "code"),
    [("", "name_missing"), ("   ", "name_missing"), ("ӨСКЕМЕН", "name_taken"),
     ("x" * 81, "name_too_long")],
)  # fmt: skip
def test_a_name_that_cannot_be_kept_is_refused_at_its_field(
    register: Register, name: str, code: str
) -> None:
    filters = SavedFilters(register)
    filters.save("people", "Өскемен", ASKED)
    with pytest.raises(Refused) as refusal:
        filters.save("people", name, ASKED)
    assert (refusal.value.code, refusal.value.field) == (code, "name")
    filters.save("acts", "Өскемен", ASKED)


def test_a_filter_is_renamed_replaced_removed_and_brought_back(register: Register) -> None:
    filters, journal = SavedFilters(register), Journal(register)
    filters.save("people", "One", ASKED)
    filters.rename(filters.of("people")[0], "ONE")
    filters.replace(filters.of("people")[0], SavedQuestion(text="other"))
    (found,) = filters.of("people")
    assert (found.name, found.question) == ("ONE", SavedQuestion(text="other"))
    filters.remove(found)
    assert filters.of("people") == []
    journal.undo()
    assert filters.of("people")[0].name == "ONE"
    journal.undo()
    assert filters.of("people")[0].question == ASKED


def test_a_filter_that_another_clerk_changed_is_not_overwritten(register: Register) -> None:
    filters = SavedFilters(register)
    filters.save("people", "One", ASKED)
    (before,) = filters.of("people")
    filters.rename(before, "Two")
    with pytest.raises(EditedByAnother):
        filters.replace(before, SavedQuestion())


@pytest.mark.parametrize(
    "question",
    ["", "{", "[]", "null", "7", '"text"', '{"filters": [1]}', '{"filters": {"body": 7}}',
     '{"columns": "name"}', '{"text": null}', '{"descending": "yes"}'],
)  # fmt: skip
def test_what_cannot_be_read_is_a_filter_without_a_question(
    register: Register, question: str
) -> None:
    with register.change("Save filter") as change:
        change.insert(saved_filter, list_name="people", name="Broken", question=question)
    (found,) = SavedFilters(register).of("people")
    assert (found.name, found.question) == ("Broken", None)


def test_what_a_later_version_adds_to_a_filter_does_not_matter(register: Register) -> None:
    with register.change("Save filter") as change:
        question = '{"text": "a", "colour": "red"}'
        change.insert(saved_filter, list_name="people", name="Newer", question=question)
    assert SavedFilters(register).of("people")[0].question == SavedQuestion(text="a")
