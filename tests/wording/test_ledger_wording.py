"""The figures of the fairness ledger in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.ledger import evenness, served_of_quota, signed_decimal, who_is_counted


@pytest.mark.parametrize(
    ("figure", "russian", "english"),
    [
        (Fraction(3, 8), "+0,38", "+0.38"),
        (Fraction(-5, 8), "−0,63", "−0.63"),
        (Fraction(0), "0,00", "0.00"),
        (Fraction(1, 1000), "0,00", "0.00"),
    ],
)
def test_a_deviation_has_its_sign_unless_it_is_written_as_nought(
    figure: Fraction, russian: str, english: str
) -> None:
    assert signed_decimal(figure, "ru") == russian
    assert signed_decimal(figure, "en") == english


@pytest.mark.parametrize(
    ("language", "gini", "jain", "share"),
    [(Language.KK, "0,69", "0,33", "33"), (Language.RU, "0,69", "0,33", "33"),
     (Language.EN, "0.69", "0.33", "33%")],
)  # fmt: skip
def test_gini_and_jain_have_a_sentence_each(
    language: Language, gini: str, jain: str, share: str
) -> None:
    told = evenness(Catalogue(language), Fraction(69, 100), Fraction(33, 100), 19)
    assert gini in told[0]
    assert jain in told[1]
    assert share in told[1]
    assert "19" in told[2]


@pytest.mark.parametrize("by", ["community", "association", "region"])
@pytest.mark.parametrize("language", list(Language))
def test_who_is_counted_is_said_with_the_number(language: Language, by: str) -> None:
    assert who_is_counted(Catalogue(language), by, 22).find("22") >= 0


def test_terms_stand_beside_their_quota() -> None:
    assert served_of_quota(Catalogue(Language.RU), 1, Fraction(5, 6)) == "1 при доле 0,83"
