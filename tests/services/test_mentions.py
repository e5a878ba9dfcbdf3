"""Other texts that name a person are found before an erasure, for a clerk to correct."""

from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.names import PersonName, SpelledName
from apk_desktop.services.mentions import Mentions, excerpt
from apk_desktop.services.papers import Owner, Papers
from apk_desktop.services.people import People
from apk_desktop.services.person_entry import PersonEntry
from apk_desktop.services.reminders import ReminderEntry, Reminders
from tests.services.people_story import Story, put, tell_story

DAY = date(2026, 3, 12)
NAME = PersonName(
    SpelledName("Өшірілмесова", "Ұмыт"), SpelledName("Ошрилмесова", "Умыт", "Забытовна")
)


@pytest.fixture
def story(register: Register) -> Story:
    return tell_story(register)


def test_words_of_other_records_are_found_in_any_spelling_and_case(
    register: Register, story: Story
) -> None:
    who = People(register).add(PersonEntry(name=NAME, note="Ошрилмесова звонила"), DAY)
    with register.change("Enter") as change:
        held = put(change, "meeting", organization_id=story.council, code="m", kind="council",
                   number=4, state="held", starts_on="2026-02-27", theme_ru="О языках")  # fmt: skip
        put(change, "agenda_item", meeting_id=held, title_ru="Отчёт",
            speaker_kk="Ө. Өшірілмесова")  # fmt: skip
        put(change, "act", kind="order", number="5", title_ru="О назначении У. Ошрилмесовой членом")
        put(change, "membership", person_id=story.qairat, organization_id=story.council,
            role="member", note="вместо ОШРИЛМЕСОВУ")  # fmt: skip
        put(change, "membership", person_id=who, organization_id=story.council,
            role="member", note="Ошрилмесова просила")  # fmt: skip
    Papers(register).add(Owner("organization_id", story.association), "Oshrilmesova CV.txt", b"x")
    Papers(register).add(Owner("person_id", who), "Ошрилмесова.txt", b"y")
    Reminders(register).add(
        Owner("person_id", story.yolkin), ReminderEntry(text="Спросить Ошрилмесову", due_on=DAY)
    )
    found = Mentions(register).of(who, "ru", DAY)
    pages = {(one.table, one.column): one.subject.page for one in found if one.subject}
    assert pages == {
        ("agenda_item", "speaker_kk"): "meetings",
        ("act", "title_ru"): "acts",
        ("membership", "note"): "people",
        ("document", "title"): "associations",
        ("document", "file_name"): "associations",
        ("reminder", "text"): "people",
    }
    said = {one.table: one.said for one in found}
    assert said["act"] == "О назначении У. Ошрилмесовой членом"


def test_nobody_is_found_where_nothing_names_the_person(register: Register, story: Story) -> None:
    assert Mentions(register).of(story.kairatov, "kk", DAY) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("один два три четыре пять Кимом шесть семь", "два три четыре пять Кимом шесть семь"),
        ("Кимберли", "Кимберли"),
        ("Аким города", ""),
    ],
)
def test_a_mention_is_told_with_the_words_round_it(text: str, said: str) -> None:
    assert excerpt(text, frozenset({"kim"})) == said
