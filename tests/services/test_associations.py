"""The register of associations: finding, listing, naming and changing their state."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.association_card import AssociationCard
from apk_desktop.services.association_entry import AssociationEntry
from apk_desktop.services.associations import Associations
from apk_desktop.services.journal import Journal
from tests.registers import dump
from tests.services.people_story import Story, tell_story

TODAY = date(2026, 11, 23)


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


@pytest.fixture
def associations(register: Register) -> Associations:
    return Associations(register)


def question(text: str = "", **filters: str) -> ListQuestion:
    return ListQuestion(on=TODAY, language="kk", text=text, filters=filters)


def entry(**values: object) -> AssociationEntry:
    new = AssociationEntry(
        name=Trilingual("«Жаңа» орталығы", "Центр «Новый»", ""), place=Trilingual(), level="city"
    )
    return replace(new, **values)  # type: ignore[arg-type]


def card_of(associations: Associations, story: Story, on: date = TODAY) -> AssociationCard:
    card = associations.card(story.association, on)
    assert card is not None
    return card


@pytest.mark.parametrize("typed", ["Үлгі", "улги", "ulgi", "пример корейский"])
def test_an_association_is_found_in_any_spelling(
    associations: Associations, story: Story, typed: str
) -> None:
    assert [row.code for row in associations.rows(question(typed))] == ["centre"]
    assert [row.code for row in associations.find(typed, TODAY, "ru")] == ["centre"]


def test_a_new_association_gets_a_code_of_its_own(associations: Associations, story: Story) -> None:
    for _again in range(2):
        associations.add(entry(), TODAY)
    codes = sorted(row.code for row in associations.rows(question(level="city")))
    assert codes == ["tsentr-novi", "tsentr-novi-2"]


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"name": Trilingual(" ")}, "name_missing", "name_kk"),
        ({"level": ""}, "level_missing", "level"),
        ({"bin": "12"}, "bin_wrong", "bin"),
        ({"founded_on": "2027"}, "founded_later", "founded_on"),
        ({"phone": "abc"}, "phone_unreadable", "phone"),
    ],
)
def test_wrong_entries_are_refused_at_their_field(
    associations: Associations, story: Story, values: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        associations.add(entry(**values), TODAY)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_bin_whose_last_digit_does_not_fit_is_kept(
    associations: Associations, story: Story
) -> None:
    made = associations.add(entry(bin="010140000001"), TODAY)
    card = associations.card(made, TODAY)
    assert card is not None
    assert card.entry.bin == "010140000001"


def test_correcting_a_name_changes_it_for_all_days(
    associations: Associations, story: Story
) -> None:
    card = card_of(associations, story)
    associations.edit(card, replace(card.entry, name=Trilingual("«Дұрыс» орталығы")), TODAY)
    for day in (date(2000, 1, 1), TODAY):
        assert card_of(associations, story, day).entry.name.kk == "«Дұрыс» орталығы"


def test_a_new_name_begins_on_its_day(associations: Associations, story: Story) -> None:
    associations.rename(card_of(associations, story), Trilingual("«Жаңа»"), date(2026, 1, 1))
    assert card_of(associations, story).entry.name.kk == "«Жаңа»"
    eve = replace(question(), on=date(2025, 12, 31))
    assert [row.name.kk for row in associations.rows(eve)] == ["«Үлгі» кәріс орталығы"]
    assert [row.name.kk for row in associations.rows(question())] == ["«Жаңа»"]


def test_a_new_name_cannot_begin_before_the_one_in_use(
    associations: Associations, story: Story
) -> None:
    associations.rename(card_of(associations, story), Trilingual("«Жаңа»"), date(2026, 1, 1))
    with pytest.raises(Refused) as refused:
        associations.rename(card_of(associations, story), Trilingual("«Ең жаңа»"), date(2026, 1, 1))
    assert (refused.value.code, refused.value.field) == ("name_begins_too_early", "starts_on")


def test_closing_needs_a_day_and_a_reason_and_counts_from_that_day(
    associations: Associations, story: Story
) -> None:
    card = card_of(associations, story)
    for day, reason, code in (
        (None, "тарады", "day_missing"),
        (TODAY, " ", "reason_missing"),
        (date(1989, 1, 1), "тарады", "state_before_founding"),
    ):
        with pytest.raises(Refused) as refused:
            associations.set_state(card, "closed", day, reason)
        assert refused.value.code == code
    associations.set_state(card, "closed", date(2026, 6, 1), "тарады")
    assert associations.count(TODAY) == 0
    assert associations.count(date(2026, 5, 31)) == 1
    assert card_of(associations, story, date(2026, 5, 31)).status == "active"
    assert card_of(associations, story).status_reason == "тарады"
    assert [row.status for row in associations.rows(question(status="closed"))] == ["closed"]


def test_every_change_of_an_association_is_undone_to_the_byte(
    register: Register, associations: Associations, story: Story
) -> None:
    for change in (
        lambda card: associations.edit(card, replace(card.entry, note="жаңа"), TODAY),
        lambda card: associations.rename(card, Trilingual("«Жаңа»"), TODAY),
        lambda card: associations.set_state(card, "suspended", TODAY, "тексеру"),
        lambda _card: associations.add(entry(), TODAY),
    ):
        before = dump(register)
        change(card_of(associations, story))
        assert dump(register) != before
        Journal(register).undo()
        assert dump(register) == before


def test_the_demonstration_list_sorts_by_every_column(demonstration: Register) -> None:
    associations = Associations(demonstration)
    whole = {row.id for row in associations.rows(question())}
    for sort in ("community", "region", "level", "status", "accreditation", "leader"):
        rows = associations.rows(replace(question(), sort=sort))
        assert {row.id for row in rows} == whole
    due = associations.rows(question(accreditation="due"))
    assert due
    assert all(row.accredited_until <= "2027-02-21" for row in due)


def test_the_card_tells_leaders_accreditations_and_seats(demonstration: Register) -> None:
    associations = Associations(demonstration)
    found = associations.find("Корейский центр «Пример»", TODAY, "ru")[0]
    card = associations.card(found.id, TODAY)
    assert card is not None
    assert [one.role.state for one in card.leaders] == ["current", "past"]
    assert len(card.accreditations) == 2
    assert (card.in_assembly, card.in_council) == (1, 1)
    assert {one.role.body_code for one in card.represented_by} == {"assembly", "council"}
