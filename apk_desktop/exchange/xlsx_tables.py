"""Tables as XLSX: real dates and numbers, identifiers as text, never a formula."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, BinaryIO

from apk_desktop.domain.dates import PartialDate
from apk_desktop.exchange.columns import Column, Kind, Row, Value, day_first

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_FORBIDDEN_IN_TITLE = re.compile(r"[\[\]:*?/\\]")
_LONGEST_TITLE = 31
_NARROWEST, _WIDEST = 8, 60  # in characters
_FIRST_EXCEL_DAY = date(1900, 3, 1)  # Excel has a 29 February 1900
_EXACT_NUMBERS = 10**15  # Excel keeps fifteen digits
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class TableTooLargeError(Exception):
    """A sheet holds neither so many rows nor so long a cell; `row` is the sheet's own number."""

    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


def write_xlsx(
    target: BinaryIO, columns: Sequence[Column], rows: Iterable[Row], *, title: str, made_on: date
) -> None:
    """Write a table as one sheet with a frozen heading; raises `TableTooLargeError`."""
    from xlsxwriter import Workbook

    with Workbook(target, _OPTIONS) as workbook:
        made_at = datetime(made_on.year, made_on.month, made_on.day)  # noqa: DTZ001 - the file format knows no zones
        workbook.set_properties({"title": title, "created": made_at})
        sheet = workbook.add_worksheet(_sheet_title(title))
        sheet.freeze_panes(1, 0)
        widths = _Sheet(workbook, sheet, columns).write(rows)
        for place, width in enumerate(widths):
            sheet.set_column(place, place, min(max(width + 2, _NARROWEST), _WIDEST))


class _Sheet:
    """Writes the cells of one sheet and remembers how wide they are."""

    def __init__(self, workbook: Workbook, sheet: Worksheet, columns: Sequence[Column]) -> None:
        self._sheet = sheet
        self._columns = columns
        self._heading = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._text = workbook.add_format({"num_format": "@", "valign": "top"})
        self._date = workbook.add_format({"num_format": "dd.mm.yyyy", "valign": "top"})
        self._number = workbook.add_format({"valign": "top"})

    def write(self, rows: Iterable[Row]) -> list[int]:
        widths = [len(column.heading) for column in self._columns]
        for place, column in enumerate(self._columns):
            self._write_text(0, place, column.heading, self._heading)
        for number, row in enumerate(rows, start=1):
            for place, (column, value) in enumerate(zip(self._columns, row, strict=True)):
                if value is not None and value != "":
                    width = self._write_value(number, place, column.kind, value)
                    widths[place] = max(widths[place], width)
        return widths

    def _write_value(self, row: int, place: int, kind: Kind, value: Value) -> int:
        day = value.exact if isinstance(value, PartialDate) else value
        if isinstance(day, date) and day >= _FIRST_EXCEL_DAY:
            _check(self._sheet.write_datetime(row, place, day, self._date), row)
            return len("00.00.0000")
        if kind is not Kind.IDENTIFIER and _is_exact_number(value):
            _check(self._sheet.write_number(row, place, value, self._number), row)
            return len(str(value))
        text = day_first(value) if isinstance(value, date | PartialDate) else str(value)
        self._write_text(row, place, text, self._text)
        return max(map(len, text.split("\n")))

    def _write_text(self, row: int, place: int, text: str, form: Format) -> None:
        _check(self._sheet.write_string(row, place, text, form), row)


def _is_exact_number(value: Value) -> bool:
    return isinstance(value, int | float | Decimal) and -_EXACT_NUMBERS < value < _EXACT_NUMBERS


def _check(status: int, row: int) -> None:
    # The library drops what does not fit and says so by a negative number alone.
    if status:
        raise TableTooLargeError(row + 1)


def _sheet_title(title: str) -> str:
    return _FORBIDDEN_IN_TITLE.sub(" ", title)[:_LONGEST_TITLE].strip(" '")
