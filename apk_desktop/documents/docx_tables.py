"""Tables of a Word document, with fixed widths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.table import CT_Row
    from docx.table import Table, _Cell


def add_table(document: Document, widths: Sequence[float], *, ruled: bool = False) -> Table:
    """Add a table without rows; widths are in mm, lines are drawn where it is ruled."""
    from docx.shared import Mm

    table: Table = document.add_table(rows=0, cols=len(widths))
    if ruled:
        table.style = "Table Grid"
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table


def add_row(table: Table, *, repeated: bool = False) -> tuple[_Cell, ...]:
    """Add a row that stays on one page; a repeated one heads every page. Gives its cells."""
    row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx left it untyped
    _keep_whole(row._tr, repeated=repeated)  # noqa: SLF001 - python-docx cannot say this of rows
    cells: tuple[_Cell, ...] = row.cells
    return cells


def add_plain_rows(table: Table, rows: Sequence[Sequence[str]], styles: Sequence[str]) -> None:
    """Add rows of plain texts, each column in a paragraph style; thousands of rows are quick."""
    from copy import deepcopy

    from docx.oxml.ns import qn

    if not rows:
        return
    cells = add_row(table)
    for cell, style in zip(cells, styles, strict=True):
        cell.paragraphs[0].style = style
        cell.paragraphs[0].add_run("")
    pattern = table.rows[-1]._tr  # noqa: SLF001 - copied as XML: a cell object for each is slow
    parent = pattern.getparent()
    for texts in rows:
        row = deepcopy(pattern)
        for run, text in zip(row.iter(qn("w:r")), texts, strict=True):
            run.text = text
        parent.append(row)
    parent.remove(pattern)


def _keep_whole(row: CT_Row, *, repeated: bool) -> None:
    from docx.oxml.parser import OxmlElement

    properties = row.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if repeated:
        properties.append(OxmlElement("w:tblHeader"))
