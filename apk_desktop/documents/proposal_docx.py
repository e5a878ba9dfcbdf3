"""The proposal sheet as a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apk_desktop.documents.docx_sheets import (
    FACE,
    new_sheet,
    packed,
    paragraph_style,
    write,
    write_foot,
)
from apk_desktop.documents.docx_tables import add_row, add_table
from apk_desktop.documents.feet import foot_of
from apk_desktop.documents.proposal_paper import Line, LineKind, ProposalPaper, Table, Texts
from apk_desktop.wording.catalogue import Catalogue

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

_WIDTH_MM = 170.0
_STYLES = {
    LineKind.HEADING: "Heading 2",
    LineKind.NAME: "Proposal Name",
    LineKind.TEXT: "Proposal Text",
    LineKind.NOTE: "Proposal Note",
    LineKind.EXACT: "Proposal Exact",
}


def proposal_docx(paper: ProposalPaper, face: str = FACE) -> bytes:
    """Write a proposal sheet as DOCX in a face; the same paper gives the same bytes."""
    languages = [str(one) for one in paper.layout.languages]
    document = new_sheet(
        title=paper.title, language=languages[0], day=paper.day, is_wide=False, face=face
    )
    _make_styles(document)
    feet = [
        foot_of(Catalogue(one), is_demonstration=paper.is_demonstration)
        for one in paper.layout.languages
    ]
    write_foot(document, feet, _WIDTH_MM)
    for words in paper.letterhead:
        _write_line(document, words, languages, "Paper Meeting")
    _write_line(document, paper.heading, languages, "Heading 1")
    for block in paper.blocks:
        if isinstance(block, Line):
            _write_line(document, block.words, languages, _STYLES[block.kind])
        else:
            _write_table(document, block, languages)
    return packed(document)


def _make_styles(document: Document) -> None:
    paragraph_style(document, "Paper Meeting", size=11, centred=True)
    paragraph_style(document, "Heading 1", size=14, before=10, centred=True, bold=True)
    paragraph_style(document, "Heading 2", size=11, before=10, bold=True)
    paragraph_style(document, "Proposal Name", size=12, before=4, bold=True)
    paragraph_style(document, "Proposal Text", size=10.5, before=2)
    paragraph_style(document, "Proposal Note", size=9.5, before=2)
    paragraph_style(document, "Proposal Exact", size=9.5, before=2)
    paragraph_style(document, "Proposal Cell", size=8.5)
    paragraph_style(document, "Proposal Head", size=8.5, bold=True)


def _write_line(document: Document, words: Texts, languages: list[str], style: str) -> None:
    """Write a line across the sheet, or in a row of a table without rules for two languages."""
    if len(words) == 1:
        write(document.add_paragraph(), words[0], languages[0], style)
        return
    table = add_table(document, [_WIDTH_MM / len(words)] * len(words))
    for cell, text, language in zip(add_row(table), words, languages, strict=True):
        write(cell.paragraphs[0], text, language, style)


def _write_table(document: Document, table: Table, languages: list[str]) -> None:
    made = add_table(document, [column.width for column in table.columns], ruled=True)
    for cell, column in zip(add_row(made, repeated=True), table.columns, strict=True):
        _write_cell(cell, column.heading, languages, "Proposal Head", is_figure=column.is_figure)
    for row in table.rows:
        for cell, words, column in zip(add_row(made), row.cells, table.columns, strict=True):
            _write_cell(cell, words, languages, "Proposal Cell", is_figure=column.is_figure)
        if row.below:
            below = add_row(made)
            made.rows[-2].cells[0].merge(below[0])
            _write_cell(below[1].merge(below[-1]), row.below, languages, "Proposal Cell")


def _write_cell(
    cell: _Cell, words: Texts, languages: list[str], style: str, *, is_figure: bool = False
) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    for at, text in enumerate(words):
        paragraph = cell.add_paragraph() if at else cell.paragraphs[0]
        write(paragraph, text, languages[at], style)
        if is_figure:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
