"""The register of people: finding, listing, entering and correcting them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.domain.identifiers import IinMismatch, NumberFault
from apk_desktop.domain.names import PersonName, SpelledName
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.membership_entry import MembershipEntry, PaperEntry
from apk_desktop.services.memberships import Memberships
from apk_desktop.services.people import People
from apk_desktop.services.person_entry import IinDoubts, PersonEntry, iin_doubts, suggested
from tests.services.people_story import Story, tell_story

TODAY = date(2026, 11, 23)
IIN = "650301300000"


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def named(surname: str = "Жаңа", **values: object) -> PersonEntry:
    entry = PersonEntry(name=PersonName(kk=SpelledName(surname, "Адам")))
    return replace(entry, **values)  # type: ignore[arg-type]


def question(text: str = "", **filters: str) -> ListQuestion:
    return ListQuestion(on=TODAY, language="kk", text=text, filters=filters)


def surnames(people: People, asked: ListQuestion) -> list[str]:
    return [row.name.in_language("kk").surname for row in people.page(asked, 0, 50)]


@pytest.mark.parametrize("typed", ["Қайрат", "Кайрат", "qairat", "Kairat"])
def test_a_person_is_found_in_any_spelling(register: Register, story: Story, typed: str) -> None:
    found = People(register).find(typed, "kk")
    assert [one.id for one in found] == [story.qairat, story.kairatov]


def test_elkin_finds_yolkin(register: Register, story: Story) -> None:
    assert surnames(People(register), question("елкин")) == ["Ёлкин"]


@pytest.mark.parametrize("text", ["№", "—", "aaaa", "иии"])
def test_a_text_that_is_no_name_finds_nobody(register: Register, story: Story, text: str) -> None:
    people = People(register)
    assert people.find(text, "kk") == []
    assert people.count(question(text)) == 0


def test_people_are_listed_in_the_order_of_the_kazakh_alphabet(
    register: Register, story: Story
) -> None:
    people = People(register)
    for surname in ("Әлиев", "Zhang", "Ілияс", "Ыдырыс", "Алиев"):
        people.add(named(surname), TODAY)
    assert surnames(people, question()) == [
        "Алиев", "Әлиев", "Ёлкин", "Қайратов", "Үлгіұлы", "Ыдырыс", "Ілияс", "Zhang",
    ]  # fmt: skip


def test_pages_follow_each_other_without_gaps(register: Register, story: Story) -> None:
    people = People(register)
    whole = [row.id for row in people.page(question(), 0, 10)]
    assert [row.id for at in range(3) for row in people.page(question(), at, 1)] == whole


def test_the_list_shows_the_roles_of_the_day(register: Register, story: Story) -> None:
    memberships = Memberships(register)
    memberships.add(
        MembershipEntry(
            person_id=story.qairat,
            organization_id=story.council,
            begun_by=PaperEntry(),
            starts_on="2025-01-01",
            ends_on="2025-12-31",
        )
    )
    people = People(register)
    during = replace(question(body="council"), on=date(2025, 12, 31))
    assert [row.roles[0].body_code for row in people.page(during, 0, 9)] == ["council"]
    assert people.count(during) == 1
    assert people.count(question(body="council")) == 0


def test_filters_keep_a_community_and_a_region(register: Register, story: Story) -> None:
    people = People(register)
    assert people.count(question(community="korean", region="KZ-75")) == 1
    assert people.count(question(community="kurdish")) == 0


def test_a_new_person_is_stored_tidied(register: Register, story: Story) -> None:
    people = People(register)
    made = people.add(
        named("  Жаңа ", iin="650301 300000", phone="8 700 123 45 67", birth_on="1965-03-01"), TODAY
    )
    card = people.card(made, TODAY)
    assert card is not None
    assert card.entry.name.kk == SpelledName("Жаңа", "Адам")
    assert (card.entry.iin, card.entry.phone) == (IIN, "+77001234567")


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"name": PersonName()}, "name_missing", "surname_kk"),
        ({"iin": "123"}, "iin_wrong", "iin"),
        ({"birth_on": "2027"}, "born_later", "birth_on"),
        ({"birth_on": "1965", "died_on": "1964"}, "died_before_born", "died_on"),
        ({"phone": "12"}, "phone_unreadable", "phone"),
        ({"email": "aya@kz"}, "email_unreadable", "email"),
    ],
)
def test_wrong_entries_are_refused_at_their_field(
    register: Register, story: Story, values: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        People(register).add(named(**values), TODAY)  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.field) == (code, field)


def test_a_whole_iin_with_a_wrong_digit_is_kept_as_the_paper_has_it(
    register: Register, story: Story
) -> None:
    people = People(register)
    card = people.card(people.add(named(iin="650301 300001"), TODAY), TODAY)
    assert card is not None
    assert card.entry.iin == "650301300001"


def test_a_corrected_dative_is_kept_and_an_empty_one_follows_the_name(
    register: Register, story: Story
) -> None:
    people = People(register)
    card = people.card(people.add(named("Мәсімов", dative_ru=" Масимову  А. "), TODAY), TODAY)
    assert card is not None
    assert card.entry.in_papers["ru"].dative.text == "Масимову А."
    assert card.entry.in_papers["kk"].dative.text == "Адам Мәсімовке"


def test_an_iin_belongs_to_one_person_only(register: Register, story: Story) -> None:
    people = People(register)
    first = people.add(named("Бірінші", iin=IIN), TODAY)
    with pytest.raises(Refused) as refused:
        people.add(named("Екінші", iin=IIN), TODAY)
    assert refused.value.code == "iin_taken"
    assert refused.value.values["name"] == PersonName(kk=SpelledName("Бірінші", "Адам"))
    card = people.card(first, TODAY)
    assert card is not None
    people.edit(first, card.version, replace(card.entry, note="өзінікі"), TODAY)


def test_an_iin_at_odds_with_the_record_is_doubted_and_not_refused() -> None:
    both = (IinMismatch.BIRTH_DATE, IinMismatch.SEX)
    assert iin_doubts(IIN, "1965-03-02", "female").mismatches == both
    assert iin_doubts(IIN, "1965", "male").mismatches == ()
    assert iin_doubts("650301300001", None, "").fault is NumberFault.CHECK_DIGIT
    assert iin_doubts("12", None, "") == IinDoubts()


def test_other_spellings_are_suggested() -> None:
    name = suggested(PersonName(kk=SpelledName("Ұлықбеков", "Қайрат")))
    assert name.ru == SpelledName("Улыкбеков", "Кайрат")
    assert name.en == SpelledName("Ulykbekov", "Kairat")
    name = suggested(PersonName(ru=SpelledName("Ёлкин", "Андрей")))
    assert (name.kk.surname, name.en.given_name) == ("Ёлкин", "Andrey")
    name = suggested(PersonName(en=SpelledName("Vymyslova", "Aya")))
    assert name.kk == name.ru == SpelledName("Вымыслова", "Ая")


def test_a_second_edit_of_the_same_version_is_not_silently_lost(
    register: Register, story: Story
) -> None:
    people = People(register)
    card = people.card(story.qairat, TODAY)
    assert card is not None
    people.edit(card.id, card.version, replace(card.entry, note="бірінші"), TODAY)
    with pytest.raises(EditedByAnother):
        people.edit(card.id, card.version, replace(card.entry, note="екінші"), TODAY)


def test_there_is_no_card_of_nobody(register: Register) -> None:
    assert People(register).card(1, TODAY) is None
