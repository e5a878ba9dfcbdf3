"""Words of papers kept with records: kinds, sizes, and what cannot be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.numbers import decimal, grouped

if TYPE_CHECKING:
    from apk_desktop.domain.faults import Refused

_KINDS = {
    "application/pdf": message("PDF"),
    "application/rtf": message("Text document"),
    "application/x-ole-storage": message("Office document"),
    "application/zip": message("Archive"),
    "text/plain": message("Text"),
}
_KINDS_BY_PART = {
    "image/": message("Picture"),
    "wordprocessingml": message("Word document"),
    "spreadsheetml": message("Excel workbook"),
    "presentationml": message("Presentation"),
    "opendocument.text": message("Text document"),
    "opendocument.spreadsheet": message("Table"),
    "opendocument.presentation": message("Presentation"),
}
_REFUSALS = {
    "paper_is_folder": message("“{name}” is a folder. Add the files in it."),
    "paper_unreadable": message(
        "“{name}” cannot be read. Check that the file is there and not locked by another program."
    ),
    "paper_empty": message("“{name}” is empty: it has no content to keep."),
    "paper_too_large": message(
        "“{name}” is too large: {size}. Papers of up to {most} are kept; make the scan smaller."
    ),
    "paper_title_missing": message("Give the paper a title."),
}
_KILOBYTE = 1024


def kind_of_paper(media_type: str, catalogue: Catalogue) -> str:
    """Name the kind of a paper."""
    parts = (text for part, text in _KINDS_BY_PART.items() if part in media_type)
    return catalogue.text(_KINDS.get(media_type) or next(parts, message("File")))


def size_said(size: int, catalogue: Catalogue) -> str:
    """Write a size: 812 bytes, 34 KB, 1.2 MB."""
    language = catalogue.language
    if size < _KILOBYTE:
        return catalogue.plural("{size} byte", "{size} bytes", size, size=grouped(size, language))
    if size < _KILOBYTE**2:
        return catalogue.text("{size} KB", size=grouped(round(size / _KILOBYTE), language))
    return catalogue.text("{size} MB", size=decimal(size / _KILOBYTE**2, language, 1))


def paper_refusal(refusal: Refused, catalogue: Catalogue) -> str:
    """Say why a file cannot be kept, and what to do."""
    values = {
        name: size_said(value, catalogue) if isinstance(value, int) else value
        for name, value in refusal.values.items()
    }
    return catalogue.text(_REFUSALS[refusal.code], **values)


def content_differs(title: str, catalogue: Catalogue) -> str:
    """Say that what is stored of a paper is no longer what was added."""
    return catalogue.text(
        "“{title}” is damaged: what the register holds is not what was added. "
        "Restore a backup, or add the file again.",
        title=title,
    )
