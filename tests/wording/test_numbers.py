from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from apk_desktop.wording.numbers import decimal, grouped, number_range, percent, signed


@pytest.mark.parametrize(
    ("number", "kazakh", "english"),
    [
        (7, "7", "7"),
        (2148, "2\u00a0148", "2,148"),
        (-1234567, "−1\u00a0234\u00a0567", "−1,234,567"),
    ],
)
def test_whole_numbers_stand_in_groups_of_three(number: int, kazakh: str, english: str) -> None:
    assert grouped(number, "kk") == grouped(number, "ru") == kazakh
    assert grouped(number, "en") == english


@pytest.mark.parametrize(
    ("number", "places", "russian"),
    [
        (Fraction(2, 3), 1, "0,7"),
        (Fraction(1, 8), 2, "0,13"),
        (Decimal("1234.5"), 1, "1\u00a0234,5"),
        (0.145, 2, "0,15"),
        (2.5, 0, "3"),
        (-0.04, 1, "0,0"),
        (-2.5, 1, "−2,5"),
        (Decimal("0.05"), 2, "0,05"),
    ],
)
def test_decimals_are_rounded_half_up_as_on_paper(
    number: float | Decimal | Fraction, places: int, russian: str
) -> None:
    assert decimal(number, "ru", places) == russian
    assert decimal(number, "kk", places) == russian


def test_english_decimals_have_a_point() -> None:
    assert decimal(Decimal("1234.5"), "en", 1) == "1,234.5"


def test_a_difference_shows_its_sign() -> None:
    assert [signed(number, "ru") for number in (3, -3, 0)] == ["+3", "−3", "0"]


def test_a_share_is_written_in_per_cent() -> None:
    assert percent(Fraction(2, 3), "kk", 1) == "66,7\u00a0%"
    assert percent(Fraction(2, 3), "en") == "67%"


def test_a_range_of_one_number_is_that_number() -> None:
    assert number_range(3, 5, "ru") == "3—5"
    assert number_range(4, 4, "ru") == "4"
