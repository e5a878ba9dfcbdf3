"""Individual and business identification numbers of Kazakhstan: IIN and BIN, twelve digits each.

Structure and check digit: Government resolution No. 565 of 11 June 2003.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_DIGITS = 12
_SHOWN = 2
_FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_CENTURIES = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}
_MALE = "135"
_BLANKS = re.compile(r"[\s\-]+")
_MONTHS = range(1, 13)


class Sex(StrEnum):
    """A person's sex as an IIN tells it."""

    MALE = "male"
    FEMALE = "female"


class NumberFault(StrEnum):
    """What is wrong with an identification number."""

    NOT_TWELVE_DIGITS = "not_twelve_digits"
    CHECK_DIGIT = "check_digit"
    NO_SUCH_CENTURY = "no_such_century"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_MONTH = "no_such_month"


class BinMismatch(StrEnum):
    """What a BIN says otherwise than the record."""

    REGISTERED = "registered"
    HEAD_OFFICE = "head_office"
    BRANCH = "branch"


class IinMismatch(StrEnum):
    """Where an IIN says something else than the person's record."""

    BIRTH_DATE = "birth_date"
    SEX = "sex"


class WrongNumber(ValueError):
    """A text is no IIN or BIN; `fault` tells why."""

    def __init__(self, fault: NumberFault, text: str) -> None:
        super().__init__(fault)  # the number itself stays out of logs
        self.fault = fault
        self.text = text


@dataclass(frozen=True, slots=True)
class Iin:
    """A checked individual identification number and what it tells."""

    number: str
    birth_on: date
    sex: Sex

    @classmethod
    def parse(cls, text: str) -> Iin:
        """Read an IIN, blanks and hyphens allowed; raises `WrongNumber`."""
        number = _checked(text)
        if number[6] not in _CENTURIES:
            raise WrongNumber(NumberFault.NO_SUCH_CENTURY, text)
        year = _CENTURIES[number[6]] + int(number[:2])
        try:
            birth_on = date(year, int(number[2:4]), int(number[4:6]))
        except ValueError:
            raise WrongNumber(NumberFault.NO_SUCH_DAY, text) from None
        return cls(number, birth_on, Sex.MALE if number[6] in _MALE else Sex.FEMALE)

    def mismatches(self, birth_on: date | None, sex: str) -> list[IinMismatch]:
        """Tell what a record has otherwise; what it does not know it has not otherwise."""
        found = []
        if birth_on and birth_on != self.birth_on:
            found.append(IinMismatch.BIRTH_DATE)
        if sex and sex != self.sex:
            found.append(IinMismatch.SEX)
        return found


@dataclass(frozen=True, slots=True)
class Bin:
    """A checked business identification number.

    That its check digit follows the IIN's method is told by one secondary source: a form warns of
    `CHECK_DIGIT` and does not refuse it.
    """

    number: str

    @classmethod
    def parse(cls, text: str) -> Bin:
        """Read a BIN, blanks and hyphens allowed; raises `WrongNumber`."""
        number = twelve_digits(text)
        if int(number[2:4]) not in _MONTHS:
            raise WrongNumber(NumberFault.NO_SUCH_MONTH, text)
        return cls(_checked(text))

    @property
    def is_branch(self) -> bool | None:
        """Whether it is the number of a branch by its sixth digit; None where it does not say."""
        return {"0": False, "1": True}.get(self.number[5])

    def mismatches(self, registered_on: date | None, *, is_branch: bool) -> list[BinMismatch]:
        """Tell what a record has otherwise; what it does not know it has not otherwise.

        The first four digits are the year and month of the registration.
        """
        found = []
        if registered_on and f"{registered_on:%y%m}" != self.number[:4]:
            found.append(BinMismatch.REGISTERED)
        if self.is_branch is False and is_branch:
            found.append(BinMismatch.HEAD_OFFICE)
        if self.is_branch and not is_branch:
            found.append(BinMismatch.BRANCH)
        return found


def check_digit(body: str) -> int | None:
    """Compute the check digit of the first eleven digits; None where no number can be issued."""
    for weights in (_FIRST_WEIGHTS, _SECOND_WEIGHTS):
        remainder = sum(weight * int(digit) for weight, digit in zip(weights, body, strict=True))
        if remainder % 11 < 10:  # noqa: PLR2004 - a check digit is one digit
            return remainder % 11
    return None


def masked(number: str) -> str:
    """Hide an identification number save its last two digits; the first six are the birth date."""
    return "•" * len(number[:-_SHOWN]) + number[-_SHOWN:]


def twelve_digits(text: str) -> str:
    """Read twelve digits, blanks and hyphens allowed; raises `WrongNumber`."""
    number = _BLANKS.sub("", text)
    if len(number) != _DIGITS or not (number.isascii() and number.isdecimal()):
        raise WrongNumber(NumberFault.NOT_TWELVE_DIGITS, text)
    return number


def _checked(text: str) -> str:
    number = twelve_digits(text)
    if check_digit(number[:-1]) != int(number[-1]):
        raise WrongNumber(NumberFault.CHECK_DIGIT, text)
    return number
