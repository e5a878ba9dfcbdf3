"""Numbers written out here have impossible dates or lie in 1899, so that they are nobody's."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from apk_desktop.domain.identifiers import (
    Bin,
    Iin,
    IinMismatch,
    NumberFault,
    Sex,
    WrongNumber,
    check_digit,
    masked,
)

serials = st.integers(0, 9999)


def _number(body: str) -> str:
    digit = check_digit(body)
    assert digit is not None, "no number can be issued with this body"
    return f"{body}{digit}"


def _issued(body: str) -> str:
    assume(check_digit(body) is not None)
    return _number(body)


def _fault_of(text: str) -> NumberFault:
    with pytest.raises(WrongNumber) as refused:
        Iin.parse(text)
    return refused.value.fault


@pytest.mark.parametrize(
    ("body", "digit"), [("99000030001", 4), ("99000030050", 7), ("99000030057", None)]
)
def test_the_check_digit_has_two_passes(body: str, digit: int | None) -> None:
    assert check_digit(body) == digit


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)), st.sampled_from(Sex), serials)
def test_an_iin_tells_birth_date_and_sex(birth_on: date, sex: Sex, serial: int) -> None:
    century = 1 + (birth_on.year - 1800) // 100 * 2 + (sex is Sex.FEMALE)
    number = _issued(f"{birth_on.year % 100:02}{birth_on:%m%d}{century}{serial:04}")
    iin = Iin.parse(number)
    assert (iin.number, iin.birth_on, iin.sex) == (number, birth_on, sex)
    assert iin.mismatches(birth_on, sex) == iin.mismatches(None, "") == []


@given(st.text("0123456789", min_size=11, max_size=11), st.data())
def test_one_wrong_digit_never_passes(body: str, data: st.DataObject) -> None:
    number = _issued(body)
    place = data.draw(st.integers(0, 10))
    other = data.draw(st.sampled_from([one for one in "0123456789" if one != number[place]]))
    changed = f"{number[:place]}{other}{number[place + 1 :]}"
    assume(check_digit(changed[:-1]) != int(changed[-1]))
    assert _fault_of(changed) is NumberFault.CHECK_DIGIT


@pytest.mark.parametrize("text", ["", "1" * 11, "1" * 13, "99000030001x", "９90000300014"])
def test_an_iin_has_twelve_digits(text: str) -> None:
    assert _fault_of(text) is NumberFault.NOT_TWELVE_DIGITS


def test_an_iin_of_no_day_is_refused() -> None:
    assert _fault_of("990000300014") is NumberFault.NO_SUCH_DAY


def test_an_iin_of_no_century_is_refused() -> None:
    assert _fault_of(_number("99010190001")) is NumberFault.NO_SUCH_CENTURY


def test_a_number_that_could_never_be_issued_is_refused() -> None:
    assert {_fault_of(f"99000030057{digit}") for digit in range(10)} == {NumberFault.CHECK_DIGIT}


def test_blanks_and_hyphens_of_a_typed_number_do_not_count() -> None:
    number = _number("99010110003")
    assert Iin.parse(f" {number[:6]}-{number[6:]} ").number == number


def test_the_number_stays_out_of_the_words_of_the_error() -> None:
    with pytest.raises(WrongNumber) as refused:
        Iin.parse("990000300015")
    assert "9900" not in str(refused.value)


def test_a_record_that_says_otherwise_is_told() -> None:
    iin = Iin(number="", birth_on=date(1999, 1, 1), sex=Sex.MALE)
    assert iin.mismatches(date(1999, 1, 2), "female") == [IinMismatch.BIRTH_DATE, IinMismatch.SEX]


def test_a_bin_begins_with_a_year_and_month() -> None:
    number = _number("99034000001")
    assert Bin.parse(number).number == number
    with pytest.raises(WrongNumber) as refused:
        Bin.parse(_number("99134000001"))
    assert refused.value.fault is NumberFault.NO_SUCH_MONTH


def test_only_the_last_two_digits_are_shown() -> None:
    assert masked("990000300014") == "••••••••••14"
    assert masked("") == ""
