from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.domain.dates import DateFault, PartialDate, Period
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.dates import (
    date_fault,
    date_with_weekday,
    long_date,
    long_period,
    month_name,
    short_date,
    short_period,
)

DAY = date(2026, 3, 12)
TERM = Period(date(2026, 5, 1), date(2027, 4, 30))


@pytest.mark.parametrize(
    ("language", "short", "long", "with_weekday"),
    [
        ("kk", "12.03.2026", "2026 жылғы 12 наурыз", "Бейсенбі, 2026 жылғы 12 наурыз"),
        ("ru", "12.03.2026", "12 марта 2026 года", "Четверг, 12 марта 2026 года"),
        ("en", "12/03/2026", "12 March 2026", "Thursday, 12 March 2026"),
    ],
)
def test_a_day_is_written_as_each_language_does(
    language: str, short: str, long: str, with_weekday: str
) -> None:
    catalogue = Catalogue(Language(language))
    assert short_date(DAY, catalogue) == short
    assert long_date(DAY, catalogue) == long
    assert date_with_weekday(DAY, catalogue) == with_weekday
    assert long_date(PartialDate.of(DAY), catalogue) == long


@pytest.mark.parametrize(
    ("partial", "language", "short", "long"),
    [
        (PartialDate(1995), "kk", "1995", "1995"),
        (PartialDate(1995, 6), "kk", "06.1995", "1995 жылғы маусым"),
        (PartialDate(1995, 6), "ru", "06.1995", "июнь 1995 года"),
        (PartialDate(1995, 6), "en", "06/1995", "June 1995"),
    ],
)
def test_a_partial_date_says_no_more_than_is_known(
    partial: PartialDate, language: str, short: str, long: str
) -> None:
    catalogue = Catalogue(Language(language))
    assert short_date(partial, catalogue) == short
    assert long_date(partial, catalogue) == long


def test_a_period_is_written_from_its_first_to_its_last_day() -> None:
    catalogue = Catalogue(Language.RU)
    assert short_period(TERM, catalogue) == "01.05.2026 — 30.04.2027"
    assert long_period(TERM, catalogue) == "1 мая 2026 — 30 апреля 2027"
    kazakh = Catalogue(Language.KK)
    assert long_period(TERM, kazakh) == "2026 жылғы 1 мамыр — 2027 жылғы 30 сәуір"


def test_a_period_may_be_open_on_either_side() -> None:
    catalogue = Catalogue(Language.EN)
    assert long_period(Period(date(2026, 5, 1)), catalogue) == "1 May 2026 — present"
    assert short_period(Period(None, DAY), catalogue) == "… — 12/03/2026"
    assert short_period(Period(), catalogue) == ""


def test_months_are_named_as_they_stand_alone() -> None:
    assert month_name(1, Catalogue(Language.KK)) == "қаңтар"
    assert month_name(12, Catalogue(Language.RU)) == "декабрь"


@pytest.mark.parametrize("fault", DateFault)
def test_every_fault_of_a_date_has_a_sentence_with_the_text(fault: DateFault) -> None:
    assert "31.02.2020" in date_fault(fault, " 31.02.2020 ", Catalogue(Language.RU))
