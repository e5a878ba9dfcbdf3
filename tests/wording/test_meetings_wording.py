"""Meetings are called as papers call them, in the three languages."""

from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.meeting_names import (
    ASSEMBLY,
    english_ordinal,
    listed_name,
    name_on_paper,
    when_on_paper,
)
from apk_desktop.wording.meetings import duration, meeting_refusal, withdrawal_sentence

BODY = Trilingual(ASSEMBLY, "Ассамблея народа Казахстана", "Assembly of the People of Kazakhstan")
REGION = Trilingual("Алматы Ассамблеясы", "Ассамблея Алматы", "Assembly of Almaty")
DAY = PartialDate(2026, 4, 24)


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "1st"), (2, "2nd"), (23, "23rd"), (11, "11th"), (112, "112th"), (36, "36th")],
)
def test_english_counts_with_its_endings(number: int, written: str) -> None:
    assert english_ordinal(number) == written


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (Language.KK, "Қазақстан халқы Ассамблеясының\n35-сессиясы"),
        (Language.RU, "35-я сессия\nАссамблеи народа Казахстана"),
        (Language.EN, "35th Session\nof the Assembly of the People of Kazakhstan"),
    ],
)
def test_a_session_is_named_by_whole_templates(language: Language, written: str) -> None:
    assert name_on_paper("regular", 35, BODY, Catalogue(language)) == written


def test_another_body_stands_in_the_nominative_above_its_session() -> None:
    words = Catalogue(Language.RU)
    assert name_on_paper("regular", 3, REGION, words) == "Ассамблея Алматы\n3-я сессия"
    assert "№ 3" in name_on_paper("council", 3, BODY, words)
    assert listed_name("election", None, Catalogue(Language.EN)) == "Election session"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (Language.KK, "2026 жылғы 24 сәуір, сағат 10:00"),
        (Language.RU, "24 апреля 2026 года, 10:00"),
        (Language.EN, "24 April 2026, 10:00"),
    ],
)
def test_day_and_hour_stand_on_one_line(language: Language, written: str) -> None:
    assert when_on_paper(DAY, None, "10:00", Catalogue(language)) == written


def test_what_is_not_known_of_a_day_is_not_said() -> None:
    words = Catalogue(Language.EN)
    assert when_on_paper(None, None, "10:00", words) == ""
    assert when_on_paper(PartialDate(1995, 6), None, "10:00", words) == "June 1995"
    assert when_on_paper(DAY, date(2026, 4, 25), "", words) == "24 April 2026 — 25 April 2026"


def test_lengths_are_said_in_hours_and_minutes() -> None:
    words = Catalogue(Language.EN)
    assert [duration(one, words) for one in (150, 60, 45)] == ["2 h 30 min", "1 h", "45 min"]


def test_refusals_name_their_numbers() -> None:
    words = Catalogue(Language.EN)
    told = meeting_refusal(Refused("votes_over_present", votes=75, present=72), words)
    assert told == "75 votes were counted, but only 72 were present."
    told = meeting_refusal(Refused("held_in_future", starts=DAY), words)
    assert "24/04/2026" in told
    assert "24/04/2026" in withdrawal_sentence("2026-04-24", "council", "why", words)
