"""The agenda as a Word document."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from apk_desktop.documents.agenda_docx import agenda_docx
from apk_desktop.documents.agenda_paper import Layout
from apk_desktop.wording.catalogue import Catalogue, Language
from tests.documents.papers import DAY, ITEMS, PANGRAM, agenda_of, many_items


def _read(layout: Layout, **choice: Any) -> Any:
    return docx.Document(io.BytesIO(agenda_docx(agenda_of(), layout, **choice)))


@pytest.mark.parametrize("layout", Layout)
def test_the_table_holds_every_item_in_order(layout: Layout) -> None:
    rows = [[cell.text for cell in row.cells] for row in _read(layout).tables[1].rows]
    for item, cells in zip(ITEMS, rows, strict=True):
        for at, language in enumerate(layout.languages):
            assert cells[2 * at] == f"{item.number}."
            assert cells[2 * at + 1].startswith(item.title.say(language))
            assert item.speakers.say(language) in cells[2 * at + 1]


def test_the_kazakh_letters_stay() -> None:
    assert _read(Layout.KK).tables[1].rows[-1].cells[1].text == PANGRAM


@pytest.mark.parametrize("layout", Layout)
def test_the_same_paper_gives_the_same_bytes(layout: Layout) -> None:
    paper = agenda_of(many_items(12))
    assert agenda_docx(paper, layout) == agenda_docx(paper, layout)


def test_the_file_tells_the_meeting_and_nothing_of_its_maker() -> None:
    known = _read(Layout.RU).core_properties
    assert "35-я сессия Ассамблеи народа Казахстана" in known.title
    assert known.language == "ru-RU"
    assert (known.author, known.last_modified_by, known.comments) == ("", "", "")
    assert known.created.date() == known.modified.date() == DAY
    with zipfile.ZipFile(io.BytesIO(agenda_docx(agenda_of(), Layout.RU))) as file:
        assert not [name for name in file.namelist() if "app.xml" in name or "thumb" in name]


def test_the_sheet_has_the_margins_of_the_pdf() -> None:
    section = _read(Layout.KK).sections[0]
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round(margin.mm) for margin in margins] == [30, 10, 20, 20]


@pytest.mark.parametrize("layout", Layout)
def test_the_foot_counts_pages_and_carries_the_mark(layout: Layout) -> None:
    foot = _read(layout).sections[0].footer.paragraphs[0]
    fields = [part.get(qn("w:instr")) for part in foot._p.iter() if "fldS" in part.tag]
    assert sorted(fields) == sorted(["PAGE", "NUMPAGES"] * len(layout.languages))
    for language in layout.languages:
        assert Catalogue(language).context("mark on a paper", "SPECIMEN") in foot.text


def test_the_kind_of_paper_is_a_heading() -> None:
    heading = _read(Layout.KK).tables[0].rows[1].cells[0].paragraphs[0]
    assert heading.style.name == "Heading 1"
    assert heading.text == Catalogue(Language.KK).context("title of a paper", "AGENDA")


def test_the_clerk_may_choose_the_face() -> None:
    assert _read(Layout.KK).styles["Normal"].font.name == "Times New Roman"
    assert _read(Layout.KK, face="PT Serif").styles["Normal"].font.name == "PT Serif"
