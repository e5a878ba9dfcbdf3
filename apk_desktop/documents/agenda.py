"""The agenda of a meeting as PDF."""

from __future__ import annotations

from apk_desktop.documents.agenda_paper import AgendaPaper, Layout
from apk_desktop.documents.agenda_texts import agenda_texts
from apk_desktop.documents.typst_compiler import TypstCompiler


def agenda_pdf(paper: AgendaPaper, layout: Layout, compiler: TypstCompiler) -> bytes:
    """Set an agenda as tagged PDF/A with embedded fonts; raises PaperNotMade."""
    texts = agenda_texts(paper, layout)
    return compiler.pdf("agenda.typ", {**texts}, paper.day)
