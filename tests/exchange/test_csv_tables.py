from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from apk_desktop.domain.dates import PartialDate, typed_partial_date
from apk_desktop.exchange.columns import Column, Kind, Row
from apk_desktop.exchange.csv_tables import (
    BrokenTableError,
    Preset,
    read_table,
    write_csv,
)

SPECTRUM = Path(__file__).parent / "csv_spectrum"
COLUMNS = (
    Column("surname", "Тегі"),
    Column("share", "Үлесі", Kind.NUMBER),
    Column("birth_date", "Туған күні", Kind.DATE),
    Column("iin", "ЖСН", Kind.IDENTIFIER),
)
texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
wild_texts = texts | st.text("'=+-@\t\r\n;,\"＝＋－＠1 ")
numbers = st.integers() | st.decimals(allow_nan=False, allow_infinity=False) | st.none()
partial_dates = st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31)).map(
    PartialDate.of
) | st.builds(PartialDate, st.integers(1800, 2199), st.integers(0, 12))


def written(rows: Sequence[Row], preset: Preset) -> bytes:
    target = io.BytesIO()
    write_csv(target, COLUMNS, rows, preset)
    return target.getvalue()


ROW: Row = ("Қайрат", Decimal("66.7"), date(1965, 3, 1), "000000000014")


def test_the_excel_preset_opens_right_in_excel() -> None:
    assert written([ROW], Preset.EXCEL) == (
        b"\xef\xbb\xbf"
        + "Тегі;Үлесі;Туған күні;ЖСН\r\nҚайрат;66,7;01.03.1965;000000000014\r\n".encode()
    )


def test_the_data_preset_is_plain_for_programs() -> None:
    assert (
        written([ROW], Preset.DATA)
        == "surname,share,birth_date,iin\nҚайрат,66.7,1965-03-01,000000000014\n".encode()
    )


def test_partial_dates_say_what_is_known() -> None:
    rows = [("", None, PartialDate(1995, 6), ""), ("", None, PartialDate(1995), "")]
    assert "06.1995" in written(rows, Preset.EXCEL).decode()
    assert "1995-06" in written(rows, Preset.DATA).decode()


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+cmd",
        "-x",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "＝1+1",
        "＋x",
        "－x",
        "＠x",
        "'=1",
        "-1+1",
        "--",
    ],
)
def test_a_cell_that_excel_would_run_is_made_harmless(cell: str) -> None:
    content = written([(cell, None, None, cell)], Preset.EXCEL)
    assert content.decode().count(f"'{cell}") == 2
    assert read_table(content).rows == [[cell, "", "", cell]]


@pytest.mark.parametrize("cell", ["-", "-5", "+7", "-5,3", "5.3", "a=b", "'quoted'"])
def test_plain_numbers_and_a_lone_hyphen_stay_as_they_are(cell: str) -> None:
    row = written([(cell, None, None, "")], Preset.EXCEL).decode().splitlines()[1]
    assert row == f"{cell};;;"


def test_negative_numbers_are_numbers() -> None:
    assert "\r\n;-5,25;" in written([("", -5.25, None, "")], Preset.EXCEL).decode()


def test_a_phone_number_keeps_its_plus_sign_as_text() -> None:
    content = written([("", None, None, "+77010000000")], Preset.EXCEL)
    assert "'+77010000000" in content.decode()
    assert read_table(content).rows[0][3] == "+77010000000"


def test_the_data_preset_guards_nothing() -> None:
    assert b"\n=1+1,,," in written([("=1+1", None, None, "")], Preset.DATA)


@pytest.mark.parametrize("preset", Preset)
@given(rows=st.lists(st.tuples(wild_texts, numbers, partial_dates | st.none(), wild_texts)))
@example(rows=[("'=", None, None, "''-"), ("lone\rreturn", 0, None, "lone\nfeed")])
def test_what_was_written_is_read_back(preset: Preset, rows: list[Row]) -> None:
    table = read_table(written(rows, preset), ";" if preset is Preset.EXCEL else ",")
    assert table.headings == [
        column.heading if preset is Preset.EXCEL else column.name for column in COLUMNS
    ]
    read = [
        (
            text,
            Decimal(number.replace(",", ".")) if number else None,
            typed_partial_date(day) if day else None,
            identifier,
        )
        for text, number, day, identifier in table.rows
    ]
    assert read == rows


@pytest.mark.parametrize("preset", Preset)
def test_the_separator_of_our_own_files_is_found(preset: Preset) -> None:
    table = read_table(written([("a, b; c", 1, None, ""), ROW], preset))
    assert table.rows[0][0] == "a, b; c"
    assert table.separator == (";" if preset is Preset.EXCEL else ",")


def test_a_tab_can_part_cells() -> None:
    assert read_table("Аты\tТегі\nА, Б\tВ\n".encode()).rows == [["А, Б", "В"]]


def test_a_blank_line_keeps_its_number() -> None:
    assert read_table(b"a,b\n\n1,2\n").rows == [[], ["1", "2"]]


def test_an_empty_file_has_no_headings() -> None:
    assert read_table(b"") == ([], [], "utf-8", ";")


def test_a_file_that_ends_inside_quotes_is_broken() -> None:
    with pytest.raises(BrokenTableError) as broken:
        read_table(b'a,b\n1,"2\n3,4\n')
    assert broken.value.row == 2


def test_rows_of_the_wrong_width_are_our_own_fault() -> None:
    with pytest.raises(ValueError, match="zip"):
        written([("too", 1)], Preset.EXCEL)


@pytest.mark.parametrize(
    ("file", "rows"),
    [
        ("comma_in_quotes", [["John", "Doe", "120 any st.", "Anytown, WW", "08123"]]),
        ("empty", [["1", "", ""], ["2", "3", "4"]]),
        ("empty_crlf", [["1", "", ""], ["2", "3", "4"]]),
        ("escaped_quotes", [["1", 'ha "ha" ha'], ["3", "4"]]),
        ("json", [["1", '{"type": "Point", "coordinates": [102.0, 0.5]}']]),
        ("newlines", [["1", "2", "3"], ["Once upon \na time", "5", "6"], ["7", "8", "9"]]),
        ("newlines_crlf", [["1", "2", "3"], ["Once upon \na time", "5", "6"], ["7", "8", "9"]]),
        ("quotes_and_newlines", [["1", 'ha \n"ha" \nha'], ["3", "4"]]),
        ("simple", [["1", "2", "3"]]),
        ("simple_crlf", [["1", "2", "3"]]),
        ("utf8", [["1", "2", "3"], ["4", "5", "ʤ"]]),
    ],
)
def test_awkward_but_legal_files_are_read(file: str, rows: list[list[str]]) -> None:
    assert read_table((SPECTRUM / f"{file}.csv").read_bytes()).rows == rows
