"""The proposal sheet read back: persons, reasons, numbers, fingerprint, letters and faces."""

from __future__ import annotations

import io
from functools import cache

import docx
import pytest

from apk_desktop.domain.fingerprint import full_fingerprint, solve_case
from apk_desktop.services.agenda_papers import Layout
from apk_desktop.services.rotation.proposal_papers import ProposalFacts, ProposalPapers
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.wording.catalogue import Catalogue
from tests.documents.reading import catalog, fonts, metadata, page_texts, whole_text
from tests.registers import copy_of_demonstration
from tests.story_day import STORY_DAY


@cache
def _papers() -> tuple[ProposalPapers, ProposalFacts]:
    register = copy_of_demonstration()
    papers = ProposalPapers(register)
    facts = papers.facts(Rotation(register).board(STORY_DAY))
    register.close()
    return papers, facts


@cache
def _pdf(layout: Layout) -> bytes:
    papers, facts = _papers()
    return papers.pdf(facts, layout)


@cache
def _text(layout: Layout) -> str:
    return whole_text(_pdf(layout)).replace("\u00a0", " ")


@pytest.mark.parametrize("layout", Layout)
def test_a_sheet_names_the_people_proposed_and_everybody_who_stood(layout: Layout) -> None:
    board = _papers()[1].board
    for language in layout.languages:
        for seat in board.proposed:
            assert seat.line.name.in_language(language).full in _text(layout)
        for line in board.candidates:
            assert line.name.in_language(language).with_initials.replace("\u00a0", " ") in _text(
                layout
            )


def test_the_deciding_reason_and_the_numbers_needed_stand_in_words() -> None:
    text = _text(Layout.EN)
    assert "The Uyghur community has waited 11 rounds — longer than any other" in text
    assert "Adopted: for 66 of 72 present, needed 48." in text
    assert "Quorum: present 72 of 83, needed 56." in text
    assert "E6: Not adopted: for 44 of 72 present, needed 48." in text
    assert "Council minutes No. 4" in text


def test_the_rule_its_source_and_the_settings_are_told() -> None:
    text = _text(Layout.EN)
    assert "Longest wait. The community that has waited longest comes first" in text
    assert "presidency of the Swiss Confederation" in text
    assert "quorum: 2/3 of all members. Basis: Law of 20 October 2008 No. 70-IV" in text
    assert "12 months. Basis: Setting of the Secretariat (not verified)." in text


@pytest.mark.parametrize("layout", Layout)
def test_the_full_fingerprint_is_that_of_the_case(layout: Layout) -> None:
    board = _papers()[1].board
    assert full_fingerprint(solve_case(board.given)) in _text(layout)
    assert board.fingerprint in _text(layout)


@pytest.mark.parametrize("layout", Layout)
def test_only_the_embedded_serif_face_is_used(layout: Layout) -> None:
    found = fonts(_pdf(layout))
    assert found
    assert all(found.values())
    assert all(name.startswith("LibertinusSerif") for name in found)


def test_the_kazakh_sheet_is_in_kazakh() -> None:
    text = _text(Layout.KK)
    assert Catalogue(Layout.KK.languages[0]).context("title of a paper", "PROPOSAL") in text
    assert "Ұйғырлар" in text
    assert "Вымыслова Ая Рахимқызы" in text
    assert not set("әғқңөұүі") - set(text)


def test_the_sheet_is_an_archive_file_that_can_be_read_aloud() -> None:
    root = catalog(_pdf(Layout.KK_RU))
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "kk"
    for sign in ("<pdfaid:part>2<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<"):
        assert sign in metadata(_pdf(Layout.KK_RU))


@pytest.mark.parametrize("layout", Layout)
def test_every_page_has_its_number_and_a_practice_sheet_its_mark(layout: Layout) -> None:
    words = Catalogue(layout.languages[0])
    pages = page_texts(_pdf(layout))
    for at, page in enumerate(pages, 1):
        line = words.text("Page {page} of {pages}").format(page=at, pages=len(pages))
        assert line in page
        assert words.context("mark on a paper", "SPECIMEN") in page


@pytest.mark.parametrize("layout", Layout)
def test_the_same_proposal_gives_the_same_bytes(layout: Layout) -> None:
    papers, facts = _papers()
    assert papers.pdf(facts, layout) == _pdf(layout)
    assert papers.docx(facts, layout) == papers.docx(facts, layout)


@pytest.mark.parametrize("layout", [Layout.KK, Layout.KK_RU])
def test_the_word_document_says_the_same(layout: Layout) -> None:
    papers, facts = _papers()
    document = docx.Document(io.BytesIO(papers.docx(facts, layout)))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    text = "\n".join([*(one.text for one in document.paragraphs), *cells])
    assert full_fingerprint(solve_case(facts.board.given)) in text
    for seat in facts.board.proposed:
        for language in layout.languages:
            assert seat.line.name.in_language(language).full in text
