"""The figures of the fairness ledger in words."""

from __future__ import annotations

from fractions import Fraction

from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.numbers import decimal, percent

PLACES = 2


def signed_decimal(figure: Fraction, language: str) -> str:
    """Write a deviation with its sign and two places: +0,38, −0,62, 0,00."""
    told = decimal(figure, language, PLACES)
    return f"+{told}" if figure > 0 and any(digit in told for digit in "123456789") else told


def served_of_quota(words: Catalogue, served: int, quota: Fraction) -> str:
    """Write terms served beside the quota: 1 of 0,83."""
    written = decimal(quota, words.language, PLACES)
    return words.text("{served} against {quota}", served=served, quota=written)


def evenness(words: Catalogue, gini: Fraction, jain: Fraction, never: int) -> list[str]:
    """Say in a sentence each what Gini's and Jain's figures tell, and how many never served."""
    language = words.language
    return [
        words.text(
            "Gini's coefficient of the terms is {figure}: 0 would mean that all served equally "
            "often, and close to 1 that one served alone.",
            figure=decimal(gini, language, PLACES),
        ),
        words.text(
            "Jain's index is {figure}: the terms are spread as if {share} of all had served "
            "equally often and the others never.",
            figure=decimal(jain, language, PLACES),
            share=percent(jain, language),
        ),
        words.plural("{count} has never served.", "{count} have never served.", never),
    ]


def who_is_counted(words: Catalogue, by: str, count: int) -> str:
    """Say who has a line in the ledger."""
    if by == "association":
        return words.plural(
            "{count} association: the republican ones, and others that somebody served for.",
            "{count} associations: the republican ones, and others that somebody served for.",
            count,
        )
    if by == "region":
        return words.plural(
            "{count} region, by where those who served come from.",
            "{count} regions, by where those who served come from.",
            count,
        )
    return words.plural(
        "{count} community that has, or had, an association or a deputy chair.",
        "{count} communities that have, or had, an association or a deputy chair.",
        count,
    )
