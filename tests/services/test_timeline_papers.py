"""The timeline on paper read back: seats, terms, the day, and what is only a forecast."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from apk_desktop.db.register import Register
from apk_desktop.domain.seat_terms import BarKind
from apk_desktop.services.agenda_papers import Layout
from apk_desktop.services.rotation.rotation import Rotation
from apk_desktop.services.rotation.timeline_papers import (
    BAND_YEARS,
    TimelineFacts,
    TimelinePapers,
    timeline_paper,
)
from apk_desktop.wording.catalogue import Catalogue, Language
from tests.documents.reading import fonts, page_texts, whole_text
from tests.registers import copy_of_demonstration
from tests.story_day import STORY_DAY


@cache
def _papers() -> tuple[TimelinePapers, TimelineFacts]:
    register = copy_of_demonstration()
    papers = TimelinePapers(register)
    facts = papers.facts(Rotation(register).board(STORY_DAY))
    register.close()
    return papers, facts


def test_the_paper_holds_both_seats_the_day_and_every_term_twice() -> None:
    papers, facts = _papers()
    pdf = papers.pdf(facts, Layout.KK)
    text = whole_text(pdf).replace("\u00a0", " ")
    assert "1-орын" in text
    assert "2-орын" in text
    assert "23.11.2026" in text
    assert text.count("Шаблонов Р. Т.") == 2
    assert "01.02.2027 — 31.01.2028 Ұйғырлар Вымыслова А. Р. ұсыныс" in text
    assert "ОҚУ ҮЛГІСІ" in text
    assert all(fonts(pdf).values())


def test_two_languages_follow_each_other() -> None:
    papers, facts = _papers()
    first, second = page_texts(papers.pdf(facts, Layout.KK_RU))
    assert "Төраға орынбасарларының ротациясы" in first
    assert "Ротация заместителей Председателя" in second


def test_the_same_board_gives_the_same_bytes() -> None:
    papers, facts = _papers()
    assert papers.pdf(facts, Layout.EN) == papers.pdf(facts, Layout.EN)


def test_bands_cover_all_years_and_hold_a_term_over_their_edge_in_both() -> None:
    paper = timeline_paper(_papers()[1], Catalogue(Language.RU))
    assert [len(band.years) for band in paper.bands] == [BAND_YEARS] * len(paper.bands)
    first, second = paper.bands
    assert (first.today is not None, second.today) == (True, None)
    over = [bar for bar in first.bars if bar.right == 1.0]
    assert {bar.kind for bar in over} == {BarKind.PROPOSED}
    assert {bar.names[0] for bar in over} <= {bar.names[0] for bar in second.bars}
    assert all(0 <= bar.left < bar.right <= 1 for band in paper.bands for bar in band.bars)
    assert [bar.otherwise for bar in first.bars].count(True) == 1


@pytest.mark.parametrize("layout", [Layout.KK, Layout.RU, Layout.EN])
def test_a_register_without_seats_still_prints(register: Register, layout: Layout) -> None:
    papers = TimelinePapers(register)
    facts = papers.facts(Rotation(register).board(date(2026, 3, 12)))
    assert len(page_texts(papers.pdf(facts, layout))) == 1
