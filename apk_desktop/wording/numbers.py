"""Numbers as the three languages write them: groups, decimals, signs, percent, ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"
RANGE = "\N{EM DASH}"
_GROUP_MARKS = {"en": ","}
_DECIMAL_MARKS = {"en": "."}


def grouped(number: int, language: str) -> str:
    """Write a whole number in groups of three: 2 148 in Kazakh and Russian, 2,148 in English."""
    return _marked(f"{number:,}", language)


def counted(number: int, language: str, *, is_more: bool = False) -> str:
    """Write a count, with a plus where there are more that nobody counted: 10 000+."""
    return grouped(number, language) + ("+" if is_more else "")


def decimal(number: Decimal | float | Fraction, language: str, places: int) -> str:
    """Write a number rounded half up to so many decimal places: 66,7 or 66.7."""
    exact = _exact(number)
    scaled = abs(exact) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = f"{whole:0{places + 1}d}"
    sign = "-" if exact < 0 and whole else ""
    if not places:
        return _marked(f"{sign}{whole:,}", language)
    return _marked(f"{sign}{int(digits[:-places]):,}.{digits[-places:]}", language)


def told_apart(
    figure: Fraction, other: Fraction | None, language: str, least_places: int = 2
) -> tuple[str, str]:
    """Write two exact figures with as many decimal places as they need to differ as written.

    Whole numbers have no places; a figure that is missing is a dash.
    """
    figures = [one for one in (figure, other) if one is not None]
    if all(one.denominator == 1 for one in figures):
        written = [grouped(int(one), language) for one in figures]
    else:
        places = least_places
        written = [decimal(one, language, places) for one in figures]
        while figure != other and len(set(written)) < len(figures):
            places += 1
            written = [decimal(one, language, places) for one in figures]
    return (written[0], written[1] if other is not None else "—")


def signed(number: int, language: str) -> str:
    """Write a difference with its sign: +3, −3, 0."""
    return f"+{grouped(number, language)}" if number > 0 else grouped(number, language)


def percent(share: Fraction | Decimal | float, language: str, places: int = 0) -> str:
    """Write a share of one in per cent: 66,7 % in Kazakh and Russian, 66.7% in English."""
    space = "" if language == "en" else NO_BREAK_SPACE
    return f"{decimal(_exact(share) * 100, language, places)}{space}%"


def number_range(first: int, last: int, language: str) -> str:
    """Write a range of whole numbers: 3—5, or the one number it holds."""
    if first == last:
        return grouped(first, language)
    return f"{grouped(first, language)}{RANGE}{grouped(last, language)}"


def _exact(number: Decimal | float | Fraction) -> Fraction:
    from fractions import Fraction

    # What a clerk sees of a float is its shortest decimal form: 0.145, not 0.1449999….
    return Fraction(str(number)) if isinstance(number, float) else Fraction(number)


def _marked(plain: str, language: str) -> str:
    marks = {
        ",": _GROUP_MARKS.get(language, NO_BREAK_SPACE),
        ".": _DECIMAL_MARKS.get(language, ","),
        "-": MINUS,
    }
    return "".join(marks.get(character, character) for character in plain)
