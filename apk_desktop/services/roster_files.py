"""Rosters as files: the same columns and rows as CSV, XLSX, PDF and DOCX."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from apk_desktop.db.register import Register
from apk_desktop.domain.faults import NotFound
from apk_desktop.exchange.columns import Column, Kind
from apk_desktop.exchange.csv_tables import Preset, write_csv
from apk_desktop.exchange.whole_files import write_whole
from apk_desktop.services.rosters import Roster, Rosters
from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.dates import long_date
from apk_desktop.wording.rosters import (
    COLUMNS,
    DAYS,
    DEFAULT,
    IDENTIFIERS,
    NUMBERS,
    cell_in_words,
    roster_value,
)

ENDINGS = (".csv", ".xlsx", ".pdf", ".docx")


class UnknownEnding(Exception):
    """The file's ending names no format of rosters."""


def roster_file(
    register: Register,
    body: str,
    on: date,
    words: Catalogue,
    ending: str,
    columns: Sequence[str] = (),
    preset: Preset = Preset.EXCEL,
) -> bytes:
    """Give the roster of a body as the content of a file; raises NotFound, UnknownEnding."""
    wanted = tuple(columns) or DEFAULT
    for name in wanted:
        if name not in COLUMNS:
            raise NotFound("column", name)
    if ending not in ENDINGS:
        raise UnknownEnding(ending)
    roster = Rosters(register).of(body, on, str(words.language))
    if ending in (".csv", ".xlsx"):
        return _table(roster, on, words, ending, wanted, preset)
    return _paper(register, roster, on, words, ending, wanted)


class RosterFiles:
    """Rosters of a register as files, for a screen that knows no database."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def save(
        self, path: Path, body: str, on: date, words: Catalogue, columns: Sequence[str]
    ) -> None:
        """Write a roster with the columns shown; the path's ending chooses the format."""
        ending = path.suffix.lower()
        write_whole(path, roster_file(self._register, body, on, words, ending, columns))


def roster_values(roster: Roster, columns: Sequence[str], words: Catalogue) -> list[list[object]]:
    """Give the cells of every row, in order."""
    return [
        [roster_value(name, at, row, roster.kind, words) for name in columns]
        for at, row in enumerate(roster.rows, 1)
    ]


def _table(
    roster: Roster,
    on: date,
    words: Catalogue,
    ending: str,
    columns: tuple[str, ...],
    preset: Preset,
) -> bytes:
    kinds = dict.fromkeys(DAYS, Kind.DATE)
    kinds |= dict.fromkeys(IDENTIFIERS, Kind.IDENTIFIER)
    kinds |= dict.fromkeys(NUMBERS, Kind.NUMBER)
    table = [Column(one, words.text(COLUMNS[one]), kinds.get(one, Kind.TEXT)) for one in columns]
    rows = roster_values(roster, columns, words)
    target = io.BytesIO()
    if ending == ".xlsx":
        from apk_desktop.exchange.xlsx_tables import write_xlsx

        title = roster.name.say(str(words.language))
        write_xlsx(target, table, rows, title=title, made_on=on)  # type: ignore[arg-type]
    else:
        write_csv(target, table, rows, preset)  # type: ignore[arg-type]
    return target.getvalue()


def _paper(
    register: Register,
    roster: Roster,
    on: date,
    words: Catalogue,
    ending: str,
    columns: tuple[str, ...],
) -> bytes:
    from apk_desktop.documents.roster_paper import ColumnKind, RosterColumn, RosterPaper

    kinds = dict.fromkeys(DAYS, ColumnKind.DATE)
    kinds |= dict.fromkeys(IDENTIFIERS, ColumnKind.IDENTIFIER)
    kinds |= dict.fromkeys(NUMBERS, ColumnKind.NUMBER)
    paper = RosterPaper(
        language=words.language,
        title=words.text("Roster"),
        body=roster.name.say(str(words.language)),
        as_of=words.text("as of {day}", day=long_date(on, words)),
        day=on,
        columns=tuple(
            RosterColumn(words.text(COLUMNS[one]), kinds.get(one, ColumnKind.TEXT))
            for one in columns
        ),
        rows=tuple(
            tuple(cell_in_words(value, words) for value in row)
            for row in roster_values(roster, columns, words)
        ),
        count=words.plural("{count} person", "{count} people", len(roster.rows)),
        is_demonstration=register.is_demonstration,
    )
    if ending == ".docx":
        from apk_desktop.documents.roster_docx import roster_docx

        return roster_docx(paper)
    from apk_desktop.documents.roster import roster_pdf
    from apk_desktop.documents.typst_compiler import TypstCompiler

    return roster_pdf(paper, TypstCompiler())
