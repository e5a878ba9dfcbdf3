"""Exact figures as text: whole numbers and fractions in lowest terms, of any length."""

from __future__ import annotations

from fractions import Fraction

# Python refuses to write numbers of more than 4,300 digits in one go.
_PIECE = 4000


def figure(number: Fraction | int) -> str:
    """Write an exact figure in lowest terms: 1/2, 3, -2/7."""
    exact = Fraction(number)
    sign = "-" if exact < 0 else ""
    whole = sign + _digits(abs(exact.numerator))
    return whole if exact.denominator == 1 else f"{whole}/{_digits(exact.denominator)}"


def _digits(number: int) -> str:
    pieces: list[str] = []
    while number >= 10**_PIECE:
        number, piece = divmod(number, 10**_PIECE)
        pieces.append(f"{piece:0{_PIECE}d}")
    return "".join([str(number), *reversed(pieces)])
