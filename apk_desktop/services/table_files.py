"""Save what a list shows: the same columns, rows and order, as CSV for Excel or as XLSX."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO

from apk_desktop.exchange.columns import Column, Kind
from apk_desktop.exchange.csv_tables import Preset, write_csv
from apk_desktop.exchange.whole_files import write_whole
from apk_desktop.exchange.xlsx_tables import write_xlsx

IDENTIFIERS = frozenset({"iin", "bin", "phone"})


def save_table(
    path: Path,
    headings: Sequence[tuple[str, str]],
    rows: Iterable[Sequence[str]],
    *,
    title: str,
    made_on: date,
) -> None:
    """Write a table whose columns are told by key and heading; raises NotWritten."""
    columns = [
        Column(key, heading, Kind.IDENTIFIER if key in IDENTIFIERS else Kind.TEXT)
        for key, heading in headings
    ]

    def write(target: BinaryIO) -> None:
        if path.suffix.lower() == ".xlsx":
            write_xlsx(target, columns, rows, title=title, made_on=made_on)
        else:
            write_csv(target, columns, rows, Preset.EXCEL)

    write_whole(path, write)
