"""The roster of a body as a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apk_desktop.documents.column_widths import UPRIGHT_MM, WIDE_MM, Fit, fitted
from apk_desktop.documents.docx_sheets import (
    FACE,
    new_sheet,
    packed,
    paragraph_style,
    write,
    write_foot,
)
from apk_desktop.documents.docx_tables import add_plain_rows, add_row, add_table
from apk_desktop.documents.feet import foot_of
from apk_desktop.documents.letters import printable
from apk_desktop.documents.roster_paper import ColumnKind, RosterPaper
from apk_desktop.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from docx.document import Document


def roster_docx(paper: RosterPaper, face: str = FACE) -> bytes:
    """Write a roster as DOCX in a face, with the columns and rows of its PDF."""
    fit = fitted(paper)
    document = new_sheet(
        title=paper.file_title,
        language=paper.language,
        day=paper.day,
        is_wide=fit.is_wide,
        face=face,
    )
    _make_styles(document, fit.size)
    foot = foot_of(Catalogue(paper.language), is_demonstration=paper.is_demonstration)
    write_foot(document, [foot], WIDE_MM if fit.is_wide else UPRIGHT_MM)
    write(document.add_paragraph(), paper.title, paper.language, "Heading 1")
    for line in filter(None, (paper.body, paper.as_of)):
        write(document.add_paragraph(), line, paper.language, "Roster Line")
    document.add_paragraph(style="Roster Line")
    _write_table(document, paper, fit)
    if paper.count:
        write(document.add_paragraph(), paper.count, paper.language, "Roster Count")
    return packed(document)


def _make_styles(document: Document, size: float) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph_style(document, "Heading 1", size=14, centred=True, bold=True)
    paragraph_style(document, "Roster Line", size=11, centred=True)
    paragraph_style(document, "Roster Heading", size=size, centred=True, bold=True)
    paragraph_style(document, "Roster Cell", size=size)
    number = paragraph_style(document, "Roster Number", size=size)
    number.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph_style(document, "Roster Count", size=11, before=8, bold=True)


def _write_table(document: Document, paper: RosterPaper, fit: Fit) -> None:
    table = add_table(document, fit.widths, ruled=True)
    for cell, column in zip(add_row(table, repeated=True), paper.columns, strict=True):
        write(cell.paragraphs[0], column.heading, paper.language, "Roster Heading")
    styles = [
        "Roster Number" if column.kind is ColumnKind.NUMBER else "Roster Cell"
        for column in paper.columns
    ]
    add_plain_rows(table, [[printable(cell) for cell in row] for row in paper.rows], styles)
