"""Tables as CSV: the preset that Excel opens right, and the preset for programs (RFC 4180)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import BinaryIO, NamedTuple

from apk_desktop.domain.dates import PartialDate
from apk_desktop.exchange.columns import Column, Kind, Row, Value, day_first
from apk_desktop.exchange.encodings import decoded

# What a spreadsheet takes for a formula, with the full-width forms that some of them accept.
_FORMULA_STARTS = "=+\\-@\t\r＝＋－＠"
_LOOKS_LIKE_FORMULA = re.compile(f"'*[{_FORMULA_STARTS}]")
_GUARDED = re.compile(f"'+[{_FORMULA_STARTS}]")
_HARMLESS = re.compile(r"-|[+-]?[0-9]+(?:[.,][0-9]+)?")
_SEPARATORS = (";", ",", "\t")
_ROWS_TO_JUDGE_BY = 50


class Preset(StrEnum):
    """Who reads the file."""

    EXCEL = "excel"
    DATA = "data"


class Table(NamedTuple):
    """A table that was read; a blank line is an empty row, so that row numbers hold."""

    headings: list[str]
    rows: list[list[str]]
    encoding: str
    separator: str


class BrokenTableError(Exception):
    """A CSV file ends inside quotes, or has a cell beyond all bounds; `row` counts from 1."""

    def __init__(self, row: int) -> None:
        super().__init__(row)
        self.row = row


def write_csv(
    target: BinaryIO, columns: Sequence[Column], rows: Iterable[Row], preset: Preset
) -> None:
    """Write a table row by row: headings for people or names for programs, then the values."""
    excel = preset is Preset.EXCEL
    stream = io.TextIOWrapper(target, "utf-8-sig" if excel else "utf-8", newline="")
    writer = csv.writer(_Lines(stream, "\r\n" if excel else "\n"), delimiter=";" if excel else ",")
    if excel:
        writer.writerow([_guarded(column.heading) for column in columns])
        writer.writerows(_for_excel(columns, rows))
    else:
        writer.writerow([column.name for column in columns])
        writer.writerows([_for_programs(value) for value in row] for row in rows)
    stream.detach()


def read_table(content: bytes, separator: str = "") -> Table:
    """Read a table in either preset, or another program's.

    The separator is found from the first rows where none is given. The mark that guards a cell
    against being taken for a formula is taken off, save in the data preset, which has none. Raises
    `UnknownEncodingError` and `BrokenTableError`.
    """
    text, encoding = decoded(content)
    separator = separator or _separator_of(text)
    records = list(_records(text, separator))
    if (encoding, separator) != ("utf-8", ","):
        records = [[_unguarded(cell) for cell in record] for record in records]
    return Table(records[0] if records else [], records[1:], encoding, separator)


class _Lines:
    """Ends lines as wanted.

    The writer is told CRLF, as else it would leave a cell with a lone CR or LF unquoted.
    """

    def __init__(self, stream: io.TextIOWrapper, ending: str) -> None:
        self._stream = stream
        self._ending = ending

    def write(self, line: str) -> int:
        return self._stream.write(line.removesuffix("\r\n") + self._ending)


def _for_excel(columns: Sequence[Column], rows: Iterable[Row]) -> Iterator[list[str]]:
    identifiers = [column.kind is Kind.IDENTIFIER for column in columns]
    for row in rows:
        yield [
            _in_excel(value, identifier=identifier)
            for value, identifier in zip(row, identifiers, strict=True)
        ]


def _in_excel(value: Value, *, identifier: bool) -> str:
    if isinstance(value, str):
        # A phone number in digits alone would pass for a number and lose its plus sign.
        return _guarded(value, harmless=None if identifier else _HARMLESS)
    if isinstance(value, date | PartialDate):
        return day_first(value)
    return _for_programs(value).replace(".", ",")


def _for_programs(value: Value) -> str:
    if isinstance(value, float):
        value = Decimal(repr(value))
    if isinstance(value, Decimal):
        return f"{value:f}"  # never 1E+3
    return "" if value is None else str(value)


def _guarded(cell: str, harmless: re.Pattern[str] | None = _HARMLESS) -> str:
    if _LOOKS_LIKE_FORMULA.match(cell) and not (harmless and harmless.fullmatch(cell)):
        return f"'{cell}"
    return cell


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def _records(text: str, separator: str) -> Iterator[list[str]]:
    number = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, record in enumerate(reader, start=1):  # noqa: B007 - the error tells it
            yield record
    except csv.Error as error:
        raise BrokenTableError(number + 1) from error


def _separator_of(text: str) -> str:
    """Choose the separator with which the rows are as wide as the headings, and widest."""

    def fitness(separator: str) -> tuple[bool, int, int]:
        widths = []
        try:
            for record in _records(text, separator):
                widths.append(len(record))
                if len(widths) > _ROWS_TO_JUDGE_BY:
                    break
        except BrokenTableError:
            pass  # reading the whole will tell it
        heading = widths[0] if widths else 0
        fitting = sum(width == heading for width in widths)
        return heading > 1, fitting, heading

    return max(_SEPARATORS, key=fitness)
