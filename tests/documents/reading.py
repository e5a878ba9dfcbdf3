"""What the tests read back out of a PDF."""

from __future__ import annotations

import io
import re
from typing import Any

from pypdf import PdfReader


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def page_texts(pdf: bytes) -> list[str]:
    """Give each page's text as it stands in the file, blanks and line breaks as one blank."""
    return [
        re.sub(r"\s+", " ", page.extract_text().replace("\u200b", "")) for page in opened(pdf).pages
    ]


def whole_text(pdf: bytes) -> str:
    return " ".join(page_texts(pdf))


def fonts(pdf: bytes) -> dict[str, bool]:
    """Give the faces by name, and whether each is embedded."""
    found = {}
    for page in opened(pdf).pages:
        resources: Any = page["/Resources"]
        for font in resources.get("/Font", {}).values():
            described = font.get_object()
            below = described.get("/DescendantFonts")
            owner = below[0].get_object() if below else described
            descriptor = owner["/FontDescriptor"]
            found[str(described["/BaseFont"]).partition("+")[2]] = any(
                key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")
            )
    return found


def catalog(pdf: bytes) -> Any:
    """Give the root of the document."""
    return opened(pdf).trailer["/Root"]


def metadata(pdf: bytes) -> str:
    """Give the XMP packet."""
    return str(catalog(pdf)["/Metadata"].get_data().decode())


def in_order(text: str, parts: list[str]) -> bool:
    """Tell whether the parts stand in the text one after the other."""
    at = 0
    for part in parts:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True
