"""The timeline of the rotating seats as PDF, drawn in lines, with its terms as a table below."""

from __future__ import annotations

from collections.abc import Sequence

from apk_desktop.documents.feet import foot_of
from apk_desktop.documents.letters import printable
from apk_desktop.documents.timeline_paper import PaperBand, PaperBar, TimelinePaper
from apk_desktop.documents.typst_compiler import TypstCompiler
from apk_desktop.wording.catalogue import Catalogue


def timeline_pdf(papers: Sequence[TimelinePaper], compiler: TypstCompiler) -> bytes:
    """Set the timeline once in each language, as tagged PDF/A; raises PaperNotMade."""
    first = papers[0]
    content = {
        "language": str(first.language),
        "title": " / ".join(dict.fromkeys(printable(one.title) for one in papers)),
        "feet": [
            foot_of(Catalogue(one.language), is_demonstration=one.is_demonstration)
            for one in papers
        ],
        "parts": [_part(one) for one in papers],
    }
    return compiler.pdf("timeline.typ", content, first.day)


def _part(paper: TimelinePaper) -> dict[str, object]:
    return {
        "language": str(paper.language),
        "heading": printable(paper.title),
        "as_of": printable(paper.as_of),
        "seats": [printable(one) for one in paper.seats],
        "bands": [_band(one) for one in paper.bands],
        "today": printable(paper.day_in_words),
        "legend": [[kind, printable(told)] for kind, told in paper.legend],
        "otherwise": printable(paper.otherwise),
        "note": printable(paper.note),
        "alt": printable(paper.alt),
        "headings": [printable(one) for one in paper.headings],
        "rows": [[printable(cell) for cell in row] for row in paper.rows],
    }


def _band(band: PaperBand) -> dict[str, object]:
    return {
        "years": [[at, year] for at, year in band.years],
        "today": band.today,
        "bars": [_bar(one) for one in band.bars],
    }


def _bar(bar: PaperBar) -> dict[str, object]:
    return {
        "seat": bar.seat,
        "left": bar.left,
        "right": bar.right,
        "kind": bar.kind,
        "texture": bar.texture,
        "names": [printable(one) for one in bar.names],
        "below": [printable(one) for one in bar.below],
        "otherwise": bar.otherwise,
    }
