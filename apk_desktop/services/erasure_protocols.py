"""The protocol of an erasure as a file."""

from __future__ import annotations

from pathlib import Path

from apk_desktop.exchange.whole_files import write_whole
from apk_desktop.services.erasure import Erased
from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.erasure import goes_said, protocol_rows, stays_said


def protocol_content(told: Erased, words: Catalogue, *, is_practice: bool = False) -> bytes:
    """Give the protocol as PDF; raises PaperNotMade."""
    from apk_desktop.documents.erasure_protocol import ProtocolPaper, protocol_pdf
    from apk_desktop.documents.typst_compiler import TypstCompiler

    paper = ProtocolPaper(
        words=words,
        day=told.erased_on,
        facts=protocol_rows(told, words),
        goes=goes_said(told.goes, words),
        stays=stays_said(told.stays, words),
        is_practice=is_practice,
    )
    return protocol_pdf(paper, TypstCompiler())


def save_protocol(path: Path, told: Erased, words: Catalogue, *, is_practice: bool = False) -> None:
    """Write the protocol; raises PaperNotMade and NotWritten."""
    write_whole(path, protocol_content(told, words, is_practice=is_practice))
