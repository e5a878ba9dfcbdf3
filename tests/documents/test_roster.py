"""The roster as PDF and as a Word document."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import Any

import docx
import pytest

from apk_desktop.documents.column_widths import UPRIGHT_MM, WIDE_MM, broken_words, fitted
from apk_desktop.documents.roster import roster_pdf
from apk_desktop.documents.roster_docx import roster_docx
from apk_desktop.documents.roster_paper import ColumnKind, RosterColumn, RosterPaper
from apk_desktop.documents.typst_compiler import TypstCompiler
from apk_desktop.wording.catalogue import Catalogue, Language
from tests.documents.reading import (
    catalog,
    fonts,
    in_order,
    metadata,
    opened,
    page_texts,
    whole_text,
)

NARROW = (RosterColumn("Аты-жөні"), RosterColumn("Этносы"))
WIDE = (
    *NARROW,
    RosterColumn("Кімнің атынан"),
    RosterColumn("Өңірі"),
    RosterColumn("Басталуы", ColumnKind.DATE),
    RosterColumn("Телефон", ColumnKind.IDENTIFIER),
    RosterColumn("Рет саны", ColumnKind.NUMBER),
)


def roster_of(count: int, columns: tuple[RosterColumn, ...] = WIDE) -> RosterPaper:
    rows = [
        (
            f"Шаблонов{at} Рақым Тестұлы",
            "Өзбек",
            f"«Үлгі-{at}» республикалық этномәдени бірлестігі",
            "Ұлытау облысы",
            "01.05.2025",
            f"+7701000{at:04}",
            str(at),
        )[: len(columns)]
        for at in range(count)
    ]
    return RosterPaper(
        language=Language.KK,
        title="Құрамы",
        body="Қазақстан халқы Ассамблеясының Кеңесі",
        as_of="2026 жылғы 12 наурыздағы жағдай бойынша",
        day=date(2026, 3, 12),
        columns=columns,
        rows=tuple(rows),
        count=f"Барлығы: {count}",
        is_demonstration=True,
    )


@pytest.mark.parametrize("columns", [NARROW, WIDE], ids=["narrow", "wide"])
def test_every_cell_is_printed_in_order(
    columns: tuple[RosterColumn, ...], compiler: TypstCompiler
) -> None:
    paper = roster_of(84, columns)
    text = whole_text(roster_pdf(paper, compiler))
    headings = [column.heading for column in columns]
    cells = [cell for row in paper.rows for cell in row]
    assert in_order(text, [paper.title, paper.body, paper.as_of, *headings, *cells, paper.count])


def test_headings_number_and_mark_stand_on_every_page(compiler: TypstCompiler) -> None:
    words = Catalogue(Language.KK)
    pages = page_texts(roster_pdf(roster_of(120), compiler))
    assert len(pages) > 3
    for at, text in enumerate(pages, 1):
        line = words.text("Page {page} of {pages}")
        assert line.replace("{page}", str(at)).replace("{pages}", str(len(pages))) in text
        assert words.context("mark on a paper", "SPECIMEN") in text
        assert in_order(text, [column.heading for column in WIDE])


def test_a_wide_roster_lies_on_its_side(compiler: TypstCompiler) -> None:
    for columns, lies in ((NARROW, False), (WIDE, True)):
        box = opened(roster_pdf(roster_of(3, columns), compiler)).pages[0].mediabox
        assert (box.width > box.height) is lies


def test_the_roster_is_an_archive_file_with_embedded_faces(compiler: TypstCompiler) -> None:
    pdf = roster_pdf(roster_of(30), compiler)
    assert "<pdfaid:part>2<" in metadata(pdf)
    assert catalog(pdf)["/MarkInfo"]["/Marked"]
    assert all(fonts(pdf).values())
    assert all(name.startswith("LibertinusSerif") for name in fonts(pdf))


def test_the_same_roster_gives_the_same_bytes(compiler: TypstCompiler) -> None:
    assert roster_pdf(roster_of(30), compiler) == roster_pdf(roster_of(30), TypstCompiler())
    assert roster_docx(roster_of(30)) == roster_docx(roster_of(30))


def test_a_body_without_members_has_its_headings_and_count(compiler: TypstCompiler) -> None:
    paper = roster_of(0)
    text = whole_text(roster_pdf(paper, compiler))
    assert in_order(text, [column.heading for column in WIDE])
    assert paper.count in text
    assert _table(paper) == [[column.heading for column in WIDE]]


def test_the_word_document_has_the_same_columns_and_rows() -> None:
    paper = roster_of(84)
    headings, *rows = _table(paper)
    assert headings == [column.heading for column in WIDE]
    assert [tuple(row) for row in rows] == list(paper.rows)


def test_the_word_document_repeats_its_headings() -> None:
    document: Any = docx.Document(io.BytesIO(roster_docx(roster_of(84))))
    first, second = document.tables[0].rows[:2]
    assert "tblHeader" in first._tr.xml
    assert "tblHeader" not in second._tr.xml
    assert document.sections[0].page_width > document.sections[0].page_height


@pytest.mark.parametrize("columns", [NARROW, WIDE], ids=["narrow", "wide"])
def test_the_columns_fill_the_sheet(columns: tuple[RosterColumn, ...]) -> None:
    fit = fitted(roster_of(20, columns))
    assert sum(fit.widths) == pytest.approx(WIDE_MM if fit.is_wide else UPRIGHT_MM)


def test_headings_and_dates_are_never_broken() -> None:
    paper = roster_of(20)
    fit = fitted(paper)
    for at, width in enumerate(fit.widths):
        for text in (WIDE[at].heading, paper.rows[0][at]):
            assert broken_words(text, width, fit.size) == text


def test_too_many_columns_get_smaller_letters_and_broken_words(compiler: TypstCompiler) -> None:
    columns = tuple(RosterColumn(f"Баған{at}") for at in range(12))
    cell = "республикалықэтномәденибірлестік"
    paper = replace(roster_of(0), columns=columns, rows=((cell,) * 12,) * 3)
    assert fitted(paper).size == 7
    text = whole_text(roster_pdf(paper, compiler)).replace(" ", "")
    assert text.count(cell) == 36


def _table(paper: RosterPaper) -> list[list[str]]:
    document: Any = docx.Document(io.BytesIO(roster_docx(paper)))
    return [[cell.text for cell in row.cells] for row in document.tables[0].rows]
