from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from apk_desktop.domain.dates import PartialDate
from apk_desktop.exchange.columns import Column, Kind, Row, Value
from apk_desktop.exchange.xlsx_tables import TableTooLargeError, write_xlsx

COLUMNS = (
    Column("surname", "Тегі"),
    Column("share", "Үлесі", Kind.NUMBER),
    Column("birth_date", "Туған күні", Kind.DATE),
    Column("iin", "ЖСН", Kind.IDENTIFIER),
)
ON = date(2026, 3, 12)


def written(rows: Sequence[Row], title: str = "Кеңес") -> bytes:
    target = io.BytesIO()
    write_xlsx(target, COLUMNS, rows, title=title, made_on=ON)
    return target.getvalue()


def sheet_of(*rows: Row, title: str = "Кеңес") -> Worksheet:
    sheet = load_workbook(io.BytesIO(written(rows, title))).active
    assert isinstance(sheet, Worksheet)
    return sheet


def values(sheet: Worksheet) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(min_row=2, values_only=True))


def test_dates_and_numbers_are_real_and_identifiers_are_text() -> None:
    sheet = sheet_of(("Қайрат", Decimal("66.7"), date(1965, 3, 1), "000000000014"))
    assert [cell.value for cell in sheet[1]] == ["Тегі", "Үлесі", "Туған күні", "ЖСН"]
    assert values(sheet) == [("Қайрат", 66.7, datetime(1965, 3, 1), "000000000014")]  # noqa: DTZ001 - as openpyxl reads
    assert sheet["C2"].number_format == "dd.mm.yyyy"
    assert sheet["D2"].data_type == "s"


def test_the_heading_stays_in_sight() -> None:
    assert sheet_of().freeze_panes == "A2"


def test_no_cell_becomes_a_formula_a_number_or_a_link() -> None:
    cells = ["=1+1", "+1", "-", "@x", "https://example.org", "12"]
    sheet = sheet_of(*((cell, None, None, cell) for cell in cells))
    assert values(sheet) == [(cell, None, None, cell) for cell in cells]
    assert {cell.data_type for row in sheet["A2:A7"] for cell in row} == {"s"}
    assert not any(cell.hyperlink for row in sheet["A2:A7"] for cell in row)


def test_what_excel_cannot_hold_as_a_date_is_text() -> None:
    days: list[Value] = [
        PartialDate(1995, 6),
        PartialDate(1995),
        date(1899, 12, 31),
        date(1900, 1, 1),
    ]
    read = [row[2] for row in values(sheet_of(*(("", None, day, "") for day in days)))]
    assert read == ["06.1995", "1995", "31.12.1899", "01.01.1900"]


def test_numbers_beyond_fifteen_digits_keep_every_digit() -> None:
    assert values(sheet_of(("", 1234567890123456, None, "")))[0][1] == "1234567890123456"


def test_columns_are_as_wide_as_their_text() -> None:
    sheet = sheet_of(("а" * 40, None, None, ""), ("б" * 500, None, None, ""))
    assert sheet.column_dimensions["A"].width >= 60
    assert sheet.column_dimensions["B"].width < 12


def test_a_title_is_cut_to_what_a_sheet_may_be_called() -> None:
    assert sheet_of(title="Кеңес: 12/03 " + "ұ" * 40).title == ("Кеңес  12 03 " + "ұ" * 40)[:31]


def test_a_cell_that_would_be_dropped_is_told() -> None:
    with pytest.raises(TableTooLargeError) as refused:
        written([("", None, None, ""), ("а" * 32768, None, None, "")])
    assert refused.value.row == 3
