"""The proposal sheet of a board: PDF, DOCX, and pages for the eye and the printer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from apk_desktop.db.register import Register
from apk_desktop.documents.agenda_paper import Layout
from apk_desktop.documents.page_images import PageImage
from apk_desktop.documents.proposal_paper import ProposalPaper
from apk_desktop.documents.proposal_sheet import proposal_pdf
from apk_desktop.documents.typst_compiler import TypstCompiler
from apk_desktop.services.agenda_papers import SetPaper, pages_of
from apk_desktop.services.norm_entry import NormBook, NormRow
from apk_desktop.services.references import Community, References
from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.proposal_blocks import proposal_paper
from apk_desktop.wording.catalogue import Language

SETTINGS = (
    "rotating_deputy_chairs",
    "deputy_chair_term",
    "council_quorum",
    "council_majority",
    "recommendation_validity",
    "cooling_rounds",
    "consecutive_terms",
    "min_served_fraction",
    "rotation_rule",
)
"""The norms that a proposal follows from, in the order in which the sheet tells them."""


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """All that a sheet is made of, read from the register before the sheet is set."""

    board: RotationBoard
    settings: tuple[NormRow, ...]
    communities: Mapping[str, Community]
    is_demonstration: bool


class ProposalPapers:
    """Makes proposal sheets. What is set in another thread never asks the register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._compiler = TypstCompiler()

    def facts(self, board: RotationBoard) -> ProposalFacts:
        """Read what stands around a proposal on its day."""
        rows = {row.entry.code: row for row in NormBook(self._register).rows(board.on)}
        communities = References(self._register).communities("kk")
        return ProposalFacts(
            board,
            tuple(rows[code] for code in SETTINGS if code in rows),
            {one.code: one for one in communities},
            self._register.is_demonstration,
        )

    def pdf(self, facts: ProposalFacts, layout: Layout) -> bytes:
        """Set a sheet as PDF; raises PaperNotMade."""
        return proposal_pdf(_paper(facts, layout), self._compiler)

    def docx(self, facts: ProposalFacts, layout: Layout) -> bytes:
        """Write a sheet as DOCX."""
        from apk_desktop.documents.proposal_docx import proposal_docx

        return proposal_docx(_paper(facts, layout))

    def set_with_pages(
        self, facts: ProposalFacts, layout: Layout, dots_per_inch: float
    ) -> SetPaper:
        """Set a sheet and draw its pages; raises PaperNotMade."""
        pdf = self.pdf(facts, layout)
        return SetPaper(pdf=pdf, pages=tuple(pages_of(pdf, dots_per_inch)))

    def gaps(self, _facts: ProposalFacts, _layout: Layout) -> dict[Language, tuple[str, ...]]:
        """Give nothing: every text of a sheet is there in every language."""
        return {}

    def pages(self, pdf: bytes, dots_per_inch: float) -> Iterator[PageImage]:
        """Draw the pages of a PDF one after the other."""
        return pages_of(pdf, dots_per_inch)


def _paper(facts: ProposalFacts, layout: Layout) -> ProposalPaper:
    return proposal_paper(
        facts.board,
        facts.settings,
        facts.communities,
        layout,
        is_demonstration=facts.is_demonstration,
    )
