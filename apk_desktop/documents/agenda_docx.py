"""The agenda of a meeting as a Word document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from apk_desktop.documents.agenda_paper import AgendaPaper, Layout
from apk_desktop.documents.agenda_texts import AgendaTexts, Item, ItemColumn, agenda_texts
from apk_desktop.documents.docx_sheets import (
    FACE,
    new_sheet,
    packed,
    paragraph_style,
    write,
    write_foot,
)
from apk_desktop.documents.docx_tables import add_row, add_table

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Cell

_WIDTH_MM = 170.0
_NUMBER_MM, _TIME_MM = 13.0, 32.0
_HEAD: tuple[tuple[Literal["meeting", "kind", "theme", "held"], str], ...] = (
    ("meeting", "Paper Meeting"),
    ("kind", "Heading 1"),
    ("theme", "Paper Theme"),
    ("held", "Paper Date"),
)


def agenda_docx(paper: AgendaPaper, layout: Layout, face: str = FACE) -> bytes:
    """Write an agenda as DOCX in a face; the same paper gives the same bytes."""
    texts = agenda_texts(paper, layout)
    document = new_sheet(
        title=texts["title"],
        language=texts["language"],
        day=paper.day,
        is_wide=False,
        face=face,
    )
    _make_styles(document, both=len(texts["columns"]) > 1)
    write_foot(document, texts["feet"], _WIDTH_MM)
    _write_head(document, texts)
    _write_items(document, texts)
    _write_signatures(document, texts)
    return packed(document)


def _make_styles(document: Document, *, both: bool) -> None:
    size = 11 if both else 12
    paragraph_style(document, "Paper Meeting", size=size, centred=True)
    paragraph_style(document, "Heading 1", size=size + 3, before=12, centred=True, bold=True)
    paragraph_style(document, "Paper Theme", size=size, before=6, centred=True, bold=True)
    paragraph_style(document, "Paper Date", size=size, before=10, centred=not both, italic=True)
    paragraph_style(document, "Agenda Item", size=size, before=8)
    paragraph_style(document, "Agenda Speakers", size=size, italic=True)
    paragraph_style(document, "Agenda Time", size=size)
    paragraph_style(document, "Paper Signature", size=size, bold=True)
    paragraph_style(document, "Paper Gap", size=size, before=size)


def _write_head(document: Document, texts: AgendaTexts) -> None:
    columns = texts["columns"]
    table = add_table(document, [_WIDTH_MM / len(columns)] * len(columns))
    for part, style in _HEAD:
        if any(column[part] for column in columns):
            for cell, column in zip(add_row(table), columns, strict=True):
                write(cell.paragraphs[0], column[part], column["language"], style)
    document.add_paragraph(style="Paper Date")


def _write_items(document: Document, texts: AgendaTexts) -> None:
    both = len(texts["columns"]) > 1
    half = _WIDTH_MM / 2 - _NUMBER_MM
    widths = (
        [_NUMBER_MM, half] * 2 if both else [_NUMBER_MM, 2 * half + _NUMBER_MM - _TIME_MM, _TIME_MM]
    )
    table = add_table(document, widths)
    for item in texts["items"]:
        cells = add_row(table)
        for at, column in enumerate(item["columns"]):
            _write_item(item, column, cells[2 * at], cells[2 * at + 1])
        if both:
            for column, cell in zip(item["columns"], cells[1::2], strict=True):
                _add_line(cell, column["time"], column["language"], "Agenda Time")
        else:
            _write_at_right(cells[-1], item["columns"][0]["time"], texts["language"], "Agenda Item")
    if texts["items"]:  # a signature does not stand alone on a page
        for cell in table.rows[-1].cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def _write_item(item: Item, words: ItemColumn, number: _Cell, title: _Cell) -> None:
    from docx.shared import Mm

    write(number.paragraphs[0], item["number"] + ".", words["language"], "Agenda Item")
    write(title.paragraphs[0], words["title"], words["language"], "Agenda Item")
    _add_line(title, words["speakers"], words["language"], "Agenda Speakers")
    number.paragraphs[0].paragraph_format.left_indent = Mm(3 * (item["level"] - 1))
    for paragraph in title.paragraphs:
        paragraph.paragraph_format.left_indent = Mm(5 * (item["level"] - 1))


def _add_line(cell: _Cell, text: str, language: str, style: str) -> None:
    if text:
        paragraph = cell.add_paragraph()
        write(paragraph, text, language, style)
        paragraph.paragraph_format.left_indent = cell.paragraphs[0].paragraph_format.left_indent


def _write_at_right(cell: _Cell, text: str, language: str, style: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    write(cell.paragraphs[0], text, language, style)
    cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _write_signatures(document: Document, texts: AgendaTexts) -> None:
    if not texts["signatures"]:
        return
    gap = document.add_paragraph(style="Paper Gap")
    gap.paragraph_format.keep_with_next = True
    table = add_table(document, [_WIDTH_MM * 2 / 3, _WIDTH_MM / 3])
    for line in texts["signatures"]:
        office, name = add_row(table)
        write(office.paragraphs[0], line["office"], line["language"], "Paper Signature")
        _write_at_right(name, line["name"], line["language"], "Paper Signature")
