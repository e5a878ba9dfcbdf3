"""Lists as files: the same columns and rows as CSV, XLSX, PDF and DOCX."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from apk_desktop.exchange.columns import Column, Kind, Value
from apk_desktop.exchange.csv_tables import Preset, write_csv
from apk_desktop.exchange.whole_files import write_whole
from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.rosters import cell_in_words

ENDINGS = (".csv", ".xlsx", ".pdf", ".docx")


class UnknownEnding(Exception):
    """The file's ending names no format of lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperList:
    """A list to be written: its heading in words, its columns, and a cell for each of every row.

    `as_of` is a line as "as of 12 March 2026", `count` one as "84 people"; `day` stands in the
    file as the day of its making. A practice register marks its papers.
    """

    title: str
    body: str
    as_of: str
    count: str
    day: date
    columns: Sequence[Column]
    rows: Iterable[Sequence[Value]]
    words: Catalogue
    is_practice: bool = False


def list_content(listed: PaperList, ending: str, preset: Preset = Preset.EXCEL) -> bytes:
    """Give a list as the content of a file; raises UnknownEnding."""
    if ending not in ENDINGS:
        raise UnknownEnding(ending)
    is_table = ending in (".csv", ".xlsx")
    return _table(listed, ending, preset) if is_table else _paper(listed, ending)


def save_list(path: Path, listed: PaperList, preset: Preset = Preset.EXCEL) -> None:
    """Write a list; the path's ending chooses the format. Raises NotWritten, UnknownEnding."""
    write_whole(path, list_content(listed, path.suffix.lower(), preset))


def _table(listed: PaperList, ending: str, preset: Preset) -> bytes:
    target = io.BytesIO()
    if ending == ".xlsx":
        from apk_desktop.exchange.xlsx_tables import write_xlsx

        write_xlsx(
            target,
            listed.columns,
            listed.rows,
            title=listed.body or listed.title,
            made_on=listed.day,
        )
    else:
        write_csv(target, listed.columns, listed.rows, preset)
    return target.getvalue()


def _paper(listed: PaperList, ending: str) -> bytes:
    from apk_desktop.documents.roster_paper import ColumnKind, RosterColumn, RosterPaper

    kinds = {
        Kind.TEXT: ColumnKind.TEXT,
        Kind.NUMBER: ColumnKind.NUMBER,
        Kind.DATE: ColumnKind.DATE,
        Kind.IDENTIFIER: ColumnKind.IDENTIFIER,
    }
    words = listed.words
    paper = RosterPaper(
        language=words.language,
        title=listed.title,
        body=listed.body,
        as_of=listed.as_of,
        day=listed.day,
        columns=tuple(RosterColumn(one.heading, kinds[one.kind]) for one in listed.columns),
        rows=tuple(tuple(cell_in_words(one, words) for one in row) for row in listed.rows),
        count=listed.count,
        is_demonstration=listed.is_practice,
    )
    if ending == ".docx":
        from apk_desktop.documents.roster_docx import roster_docx

        return roster_docx(paper)
    from apk_desktop.documents.roster import roster_pdf
    from apk_desktop.documents.typst_compiler import TypstCompiler

    return roster_pdf(paper, TypstCompiler())
