"""Rosters as files: the same columns and rows as CSV, XLSX, PDF and DOCX."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from enum import Enum
from pathlib import Path
from typing import NamedTuple, TypeVar

from apk_desktop.domain.faults import NotFound
from apk_desktop.exchange.columns import Column, Kind, Value
from apk_desktop.exchange.csv_tables import Preset, write_csv
from apk_desktop.exchange.whole_files import write_whole
from apk_desktop.services.rosters import Roster
from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.dates import long_date
from apk_desktop.wording.rosters import (
    COLUMNS,
    DAYS,
    DEFAULT,
    IDENTIFIERS,
    NUMBERS,
    cell_in_words,
    roster_count,
    roster_value,
)

ENDINGS = (".csv", ".xlsx", ".pdf", ".docx")
_Kinds = TypeVar("_Kinds", bound=Enum)


class UnknownEnding(Exception):
    """The file's ending names no format of rosters."""


class RosterSheet(NamedTuple):
    """A roster to be written: as of which day, in which language, with which columns.

    A practice register marks its papers.
    """

    roster: Roster
    on: date
    words: Catalogue
    columns: Sequence[str] = DEFAULT
    is_practice: bool = False

    def values(self) -> list[list[Value]]:
        """Give the cells of every row, in order."""
        return [
            [roster_value(name, at, row, self.roster.kind, self.words) for name in self.columns]
            for at, row in enumerate(self.roster.rows, 1)
        ]


def roster_content(sheet: RosterSheet, ending: str, preset: Preset = Preset.EXCEL) -> bytes:
    """Give a roster as the content of a file; raises NotFound and UnknownEnding."""
    for name in sheet.columns:
        if name not in COLUMNS:
            raise NotFound("column", name)
    if ending not in ENDINGS:
        raise UnknownEnding(ending)
    return _table(sheet, ending, preset) if ending in (".csv", ".xlsx") else _paper(sheet, ending)


def save_roster(path: Path, sheet: RosterSheet, preset: Preset = Preset.EXCEL) -> None:
    """Write a roster; the path's ending chooses the format. Raises NotWritten, UnknownEnding."""
    write_whole(path, roster_content(sheet, path.suffix.lower(), preset))


def _table(sheet: RosterSheet, ending: str, preset: Preset) -> bytes:
    kinds = _kinds(Kind)
    table = [
        Column(one, sheet.words.text(COLUMNS[one]), kinds.get(one, Kind.TEXT))
        for one in sheet.columns
    ]
    target = io.BytesIO()
    if ending == ".xlsx":
        from apk_desktop.exchange.xlsx_tables import write_xlsx

        title = sheet.roster.name.say(str(sheet.words.language))
        write_xlsx(target, table, sheet.values(), title=title, made_on=sheet.on)
    else:
        write_csv(target, table, sheet.values(), preset)
    return target.getvalue()


def _paper(sheet: RosterSheet, ending: str) -> bytes:
    from apk_desktop.documents.roster_paper import ColumnKind, RosterColumn, RosterPaper

    words, roster = sheet.words, sheet.roster
    kinds = _kinds(ColumnKind)
    paper = RosterPaper(
        language=words.language,
        title=words.text("Roster"),
        body=roster.name.say(str(words.language)),
        as_of=words.text("as of {day}", day=long_date(sheet.on, words)),
        day=sheet.on,
        columns=tuple(
            RosterColumn(words.text(COLUMNS[one]), kinds.get(one, ColumnKind.TEXT))
            for one in sheet.columns
        ),
        rows=tuple(tuple(cell_in_words(one, words) for one in row) for row in sheet.values()),
        count=roster_count(len(roster.rows), roster.members, words),
        is_demonstration=sheet.is_practice,
    )
    if ending == ".docx":
        from apk_desktop.documents.roster_docx import roster_docx

        return roster_docx(paper)
    from apk_desktop.documents.roster import roster_pdf
    from apk_desktop.documents.typst_compiler import TypstCompiler

    return roster_pdf(paper, TypstCompiler())


def _kinds(kinds: type[_Kinds]) -> dict[str, _Kinds]:
    """Say what each column holds in the kinds of a table or of a paper, which are named alike."""
    named = {"DATE": DAYS, "IDENTIFIER": IDENTIFIERS, "NUMBER": NUMBERS}
    return {column: kinds[name] for name, columns in named.items() for column in columns}
