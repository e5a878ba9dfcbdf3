"""Sentences about identification numbers that are wrong, or at odds with the record."""

from __future__ import annotations

from typing import Any

from apk_desktop.domain.identifiers import BinMismatch, Iin, IinMismatch, NumberFault, Sex
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.dates import short_date

_IIN_FAULTS = {
    NumberFault.NOT_TWELVE_DIGITS: message("An IIN has twelve digits. Check that none is missing."),
    NumberFault.CHECK_DIGIT: message(
        "This IIN has a wrong digit: its last digit does not fit the others. "
        "Compare it with the document."
    ),
    NumberFault.NO_SUCH_CENTURY: message(
        "The seventh digit of an IIN is 1 to 6. Compare it with the document."
    ),
    NumberFault.NO_SUCH_DAY: message(
        "This IIN begins with a day that does not exist. Compare it with the document."
    ),
}
_BIN_FAULTS = {
    NumberFault.NOT_TWELVE_DIGITS: message("A BIN has twelve digits. Check that none is missing."),
    NumberFault.CHECK_DIGIT: message(
        "The last digit of this BIN does not fit the others. Compare it with the document."
    ),
    NumberFault.NO_SUCH_MONTH: message(
        "The third and fourth digit of a BIN are a month. Compare it with the document."
    ),
}
_BIN_MISMATCHES = {
    BinMismatch.REGISTERED: message(
        "By the BIN the registration was in {month} (month and year). Check which is right."
    ),
    BinMismatch.HEAD_OFFICE: message(
        "By the BIN this is a head office and no branch. Check which is right."
    ),
    BinMismatch.BRANCH: message("By the BIN this is a branch. Say of which association."),
}
_BY_SEX = {
    Sex.MALE: message("By the IIN this is a man. Check the sex or the number."),
    Sex.FEMALE: message("By the IIN this is a woman. Check the sex or the number."),
}


def iin_fault(fault: NumberFault, catalogue: Catalogue) -> str:
    """Say why a text is no IIN, and what to do."""
    return catalogue.text(_IIN_FAULTS[fault])


def bin_fault(fault: NumberFault, catalogue: Catalogue) -> str:
    """Say why a text is no BIN, and what to do."""
    return catalogue.text(_BIN_FAULTS[fault])


def iin_doubts_said(doubts: Any, catalogue: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Say what looks wrong in an IIN, or what it tells otherwise than the record."""
    if doubts.fault is not None:
        return iin_fault(doubts.fault, catalogue)
    return " ".join(iin_mismatch(one, doubts.iin, catalogue) for one in doubts.mismatches)


def bin_mismatch(mismatch: BinMismatch, number: str, catalogue: Catalogue) -> str:
    """Say what a BIN tells otherwise than the record; `number` is its digits."""
    said = _BIN_MISMATCHES[mismatch]
    return catalogue.text(said, month=f"{number[2:4]}.{number[:2]}")


def iin_mismatch(mismatch: IinMismatch, iin: Iin, catalogue: Catalogue) -> str:
    """Say what an IIN tells otherwise than the record."""
    if mismatch is IinMismatch.SEX:
        return catalogue.text(_BY_SEX[iin.sex])
    return catalogue.text(
        "By the IIN the birth date is {birth_date}. Check which of the two is right.",
        birth_date=short_date(iin.birth_on, catalogue),
    )
