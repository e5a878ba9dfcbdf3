"""The protocol of a lawful erasure as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from apk_desktop.documents.feet import foot_of
from apk_desktop.documents.letters import printable
from apk_desktop.documents.typst_compiler import TypstCompiler
from apk_desktop.wording.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtocolPaper:
    """All that a protocol says, in the language of `words`."""

    words: Catalogue
    day: date
    facts: Sequence[tuple[str, str]]
    goes: Sequence[str]
    stays: Sequence[str]
    is_practice: bool = False


def protocol_pdf(paper: ProtocolPaper, compiler: TypstCompiler) -> bytes:
    """Set a protocol as tagged PDF/A; raises PaperNotMade."""
    words = paper.words
    title = words.text("Protocol of the erasure of personal data")
    parts = ((words.text("Erased"), paper.goes), (words.text("Kept"), paper.stays))
    content = {
        "language": str(words.language),
        "title": title,
        "heading": title,
        "feet": [foot_of(words, is_demonstration=paper.is_practice)],
        "facts": [[name, printable(value)] for name, value in paper.facts],
        "parts": [
            {"title": name, "lines": [printable(one) for one in lines]}
            for name, lines in parts
            if lines
        ],
        "signature": words.text("Signature of the officer in charge"),
    }
    return compiler.pdf("erasure.typ", content, paper.day)
