from __future__ import annotations

from datetime import date

import pytest

from apk_desktop.domain.identifiers import Iin, IinMismatch, NumberFault, Sex
from apk_desktop.domain.names import NameDoubt, NameFault
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.identifiers import bin_fault, iin_fault, iin_mismatch
from apk_desktop.wording.names import name_doubt

IIN = Iin(number="", birth_on=date(1899, 1, 2), sex=Sex.FEMALE)


@pytest.mark.parametrize("fault", sorted(set(NumberFault) - {NumberFault.NO_SUCH_MONTH}))
def test_every_fault_of_an_iin_has_a_sentence(fault: NumberFault) -> None:
    assert "IIN" in iin_fault(fault, Catalogue(Language.EN))


@pytest.mark.parametrize(
    "fault",
    [NumberFault.NOT_TWELVE_DIGITS, NumberFault.CHECK_DIGIT, NumberFault.NO_SUCH_MONTH],
)
def test_every_fault_of_a_bin_has_a_sentence(fault: NumberFault) -> None:
    assert "BIN" in bin_fault(fault, Catalogue(Language.EN))


def test_a_mismatch_says_what_the_number_tells() -> None:
    english = Catalogue(Language.EN)
    assert "02/01/1899" in iin_mismatch(IinMismatch.BIRTH_DATE, IIN, english)
    assert "woman" in iin_mismatch(IinMismatch.SEX, IIN, english)


@pytest.mark.parametrize("fault", NameFault)
def test_every_doubt_about_a_name_names_the_word(fault: NameFault) -> None:
    assert "Hемцов" in name_doubt(NameDoubt(fault, "Hемцов"), Catalogue(Language.KK))
