"""The proposal sheet as PDF."""

from __future__ import annotations

from typing import Any

from apk_desktop.documents.feet import foot_of
from apk_desktop.documents.letters import on_one_line, printable
from apk_desktop.documents.proposal_paper import Line, ProposalPaper, Table, Texts
from apk_desktop.documents.typst_compiler import TypstCompiler
from apk_desktop.wording.catalogue import Catalogue


def proposal_pdf(paper: ProposalPaper, compiler: TypstCompiler) -> bytes:
    """Set a proposal sheet as tagged PDF/A with embedded fonts; raises PaperNotMade."""
    catalogues = [Catalogue(language) for language in paper.layout.languages]
    content = {
        "language": str(catalogues[0].language),
        "languages": [str(words.language) for words in catalogues],
        "title": on_one_line(paper.title),
        "feet": [foot_of(words, is_demonstration=paper.is_demonstration) for words in catalogues],
        "letterhead": [_shown(words) for words in paper.letterhead],
        "heading": _shown(paper.heading),
        "blocks": [_block(block) for block in paper.blocks],
    }
    return compiler.pdf("proposal.typ", content, paper.day)


def _shown(words: Texts) -> list[str]:
    return [printable(text) for text in words]


def _block(block: Line | Table) -> dict[str, Any]:
    if isinstance(block, Line):
        return {"kind": str(block.kind), "words": _shown(block.words)}
    return {
        "kind": "table",
        "widths": [column.width for column in block.columns],
        "figures": [column.is_figure for column in block.columns],
        "headings": [_shown(column.heading) for column in block.columns],
        "rows": [
            {"cells": [_shown(cell) for cell in row.cells], "below": _shown(row.below)}
            for row in block.rows
        ],
    }
