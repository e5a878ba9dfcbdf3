"""The figures of the fairness ledger in words."""

from __future__ import annotations

from fractions import Fraction

from apk_desktop.wording.numbers import decimal

PLACES = 2


def signed_decimal(figure: Fraction, language: str) -> str:
    """Write a deviation with its sign and two places: +0,38, −0,62, 0,00."""
    told = decimal(figure, language, PLACES)
    return f"+{told}" if figure > 0 and any(digit in told for digit in "123456789") else told
