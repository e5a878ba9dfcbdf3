"""Sentences about memberships, people and associations in three languages."""

from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.names import PersonName, SpelledName
from apk_desktop.services.bodies import BODY_CLOSED
from apk_desktop.services.membership_entry import (
    CATEGORIES,
    END_REASONS,
    MEMBER_LEFT,
    REASONS_WITH_ACT,
    ROLES,
    TERM_OVER,
)
from apk_desktop.wording import memberships
from apk_desktop.wording.associations import accreditation_said, association_refusal
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.listing import HEADINGS, in_words
from apk_desktop.wording.people import person_refusal

ENGLISH, RUSSIAN = Catalogue(Language.EN), Catalogue(Language.RU)
NAME = PersonName(kk=SpelledName("Үлгіұлы", "Қайрат"), ru=SpelledName("Примеров", "Кайрат"))


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [
        ("2025-01-01", "2025-12-31", "from 01/01/2025 to 31/12/2025"),
        ("2025", None, "from 2025"),
        (None, "2025-12", "until 12/2025"),
        (None, None, "holds this post."),
    ],
)
def test_a_taken_post_names_the_holder_and_the_days(
    starts: str | None, ends: str | None, said: str
) -> None:
    refusal = Refused(
        "post_taken", "post", name=NAME,
        starts=PartialDate.parse(starts) if starts else None,
        ends=PartialDate.parse(ends) if ends else None,
    )  # fmt: skip
    told = memberships.membership_refusal(refusal, ENGLISH)
    assert told.startswith("Үлгіұлы Қайрат holds this post")
    assert said in told


def test_every_code_has_its_words() -> None:
    assert set(ROLES) == set(memberships.ROLES)
    assert set(CATEGORIES) == set(memberships.CATEGORIES)
    by_the_program = {BODY_CLOSED, TERM_OVER, MEMBER_LEFT}
    assert {*END_REASONS, *REASONS_WITH_ACT, *by_the_program} == set(memberships.END_REASONS)


def test_an_act_is_quoted_as_far_as_it_is_known() -> None:
    quoted = memberships.act_quoted
    assert quoted("order", "84-П", "2020-11-20", ENGLISH) == "Order No. 84-П of 20/11/2020"
    assert quoted("order", "84-П", None, ENGLISH) == "Order № 84-П"
    assert quoted("", "", None, ENGLISH) == ""


@pytest.mark.parametrize(
    ("until", "kind"),
    [
        ("", "neutral"),
        ("2026-11-22", "error"),
        ("2026-11-23", "warn"),
        ("2027-02-21", "warn"),
        ("2027-02-22", "ok"),
        ("9999-12-31", "ok"),
    ],
)
def test_an_accreditation_is_urgent_ninety_days_before_its_end(until: str, kind: str) -> None:
    assert accreditation_said(until, date(2026, 11, 23), ENGLISH)[0] == kind


def test_a_refusal_of_another_persons_iin_names_the_person() -> None:
    told = person_refusal(Refused("iin_taken", "iin", name=NAME), RUSSIAN)
    assert "Примеров Кайрат" in told


def test_a_refusal_of_an_early_name_tells_the_day() -> None:
    begun = PartialDate(2019, 7, 1)
    refusal = Refused("name_begins_too_early", "starts_on", begun=begun)
    assert "01/07/2019" in association_refusal(refusal, ENGLISH)


def test_cells_of_lists_are_said_in_words() -> None:
    assert in_words("level", "republican", ENGLISH) == "Republican"
    assert in_words("from", "2019-07", ENGLISH) == "07/2019"
    assert in_words("number", None, ENGLISH) == ""
    assert {"from", "to", "role"} <= set(HEADINGS)
