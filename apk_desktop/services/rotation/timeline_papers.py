"""The timeline of the seats as a paper: bands of years, and the terms in words below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from apk_desktop.db.register import Register
from apk_desktop.documents.agenda_paper import Layout
from apk_desktop.documents.page_images import PageImage
from apk_desktop.documents.timeline import timeline_pdf
from apk_desktop.documents.timeline_paper import PaperBand, PaperBar, TimelinePaper
from apk_desktop.documents.typst_compiler import TypstCompiler
from apk_desktop.exchange.columns import Column
from apk_desktop.services.agenda_papers import SetPaper, pages_of
from apk_desktop.services.paper_lists import PaperList, list_content
from apk_desktop.services.references import Community, References
from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.term_bars import TermBar, term_bars
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.dates import long_date, short_date
from apk_desktop.wording.timeline import (
    BAR_KINDS,
    bar_cells,
    forecast_note,
    otherwise_appointed,
    seat_name,
    timeline_headings,
    timeline_in_a_sentence,
)

BAND_YEARS = 8
"""So many years make a band in which a term of a year has room for a name."""


class TimelineFacts(NamedTuple):
    """All that the paper is made of, read from the register before it is set."""

    board: RotationBoard
    communities: Mapping[str, Community]
    is_demonstration: bool


class TimelinePapers:
    """Makes the paper of a board's timeline. Setting it never asks the register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._compiler = TypstCompiler()

    def facts(self, board: RotationBoard) -> TimelineFacts:
        """Give a board with the names of the communities."""
        communities = {one.code: one for one in References(self._register).communities("kk")}
        return TimelineFacts(board, communities, self._register.is_demonstration)

    def pdf(self, facts: TimelineFacts, layout: Layout) -> bytes:
        """Set the timeline as PDF, one language after the other; raises PaperNotMade."""
        papers = [timeline_paper(facts, Catalogue(one)) for one in layout.languages]
        return timeline_pdf(papers, self._compiler)

    def docx(self, facts: TimelineFacts, layout: Layout) -> bytes:
        """Write the terms as a table in the first language of a layout."""
        words = Catalogue(layout.languages[0])
        paper = timeline_paper(facts, words)
        listed = PaperList(
            title=paper.title,
            body="",
            as_of=paper.as_of,
            count=paper.note,
            day=paper.day,
            columns=[Column(str(at), one) for at, one in enumerate(paper.headings)],
            rows=paper.rows,
            words=words,
            is_practice=paper.is_demonstration,
        )
        return list_content(listed, ".docx")

    def set_with_pages(
        self, facts: TimelineFacts, layout: Layout, dots_per_inch: float
    ) -> SetPaper:
        """Set the timeline and draw its pages; raises PaperNotMade."""
        pdf = self.pdf(facts, layout)
        return SetPaper(pdf=pdf, pages=tuple(pages_of(pdf, dots_per_inch)))

    def gaps(self, _facts: TimelineFacts, _layout: Layout) -> dict[Language, tuple[str, ...]]:
        """Give nothing: names and words are there in every language."""
        return {}

    def pages(self, pdf: bytes, dots_per_inch: float) -> Iterator[PageImage]:
        """Draw the pages of a PDF one after the other."""
        return pages_of(pdf, dots_per_inch)


def timeline_paper(facts: TimelineFacts, words: Catalogue) -> TimelinePaper:
    """Word the timeline in one language."""
    board, language = facts.board, str(words.language)
    bars = term_bars(board, dict(facts.communities), language)
    seats = sorted({bar.seat for bar in bars})
    latest_first = sorted(bars, key=lambda bar: (bar.starts, bar.seat), reverse=True)
    return TimelinePaper(
        language=words.language,
        title=words.text("Rotation of the deputy chairs: seats over time"),
        as_of=words.text("as of {day}", day=long_date(board.on, words)),
        day=board.on,
        seats=tuple(seat_name(words, one) for one in seats),
        bands=tuple(_bands(bars, seats, board.on, words)),
        day_in_words=short_date(board.on, words),
        legend=tuple((kind.value, words.text(told)) for kind, told in BAR_KINDS.items()),
        otherwise=otherwise_appointed(words),
        note=forecast_note(words) if board.forecast else "",
        alt=timeline_in_a_sentence(words, len(seats), len(bars)),
        headings=tuple(timeline_headings(words)),
        rows=tuple(tuple(bar_cells(words, bar)) for bar in latest_first),
        is_demonstration=facts.is_demonstration,
    )


def _bands(
    bars: Sequence[TermBar], seats: Sequence[int], on: date, words: Catalogue
) -> Iterator[PaperBand]:
    """Part the years into bands, the first of which begins with the first term."""
    if not bars:
        return
    last = max(bar.ends for bar in bars)
    year = min(bar.starts for bar in bars).year
    while year <= last.year:
        begins, ends = date(year, 1, 1), date(year + BAND_YEARS, 1, 1)
        inside = [bar for bar in bars if bar.starts < ends and bar.ends >= begins]
        yield PaperBand(
            years=tuple(
                (_part(date(one, 1, 1), begins, ends), str(one))
                for one in range(year, year + BAND_YEARS)
            ),
            today=_part(on, begins, ends) if begins <= on < ends else None,
            bars=tuple(_paper_bar(bar, seats, begins, ends, words) for bar in inside),
        )
        year += BAND_YEARS


def _paper_bar(
    bar: TermBar, seats: Sequence[int], begins: date, ends: date, words: Catalogue
) -> PaperBar:
    language, one = str(words.language), bar.community
    below = words.text("forecast") if not bar.person else bar.person
    return PaperBar(
        seat=seats.index(bar.seat),
        left=_part(max(bar.starts, begins), begins, ends),
        right=_part(min(bar.ends + timedelta(days=1), ends), begins, ends),
        kind=bar.kind.value,
        texture=one.texture if one else "",
        names=(one.plural.say(language), one.short.say(language)) if one else (),
        below=tuple(dict.fromkeys((below, below.split()[0]))),
        otherwise=bar.otherwise,
    )


def _part(day: date, begins: date, ends: date) -> float:
    return round((day - begins).days / (ends - begins).days, 4)
