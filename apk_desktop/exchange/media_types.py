"""What kind of file some bytes are, told by what they hold and never by the file's name."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import NamedTuple

PDF = "application/pdf"
IMAGES = frozenset(
    ("image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp", "image/tiff")
)
TEXT = "text/plain"
UNKNOWN = "application/octet-stream"
_HEAD = 1024  # PDF readers look for the mark of a PDF so far
_TEXT_JUDGED_BY = 65_536


class _Mark(NamedTuple):
    offset: int
    content: bytes
    kind: str


_MARKS = (
    _Mark(0, b"\x89PNG\r\n\x1a\n", "image/png"),
    _Mark(0, b"\xff\xd8\xff", "image/jpeg"),
    _Mark(0, b"GIF87a", "image/gif"),
    _Mark(0, b"GIF89a", "image/gif"),
    _Mark(0, b"II*\x00", "image/tiff"),
    _Mark(0, b"MM\x00*", "image/tiff"),
    _Mark(8, b"WEBP", "image/webp"),
    _Mark(0, b"{\\rtf", "application/rtf"),
    _Mark(0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
)
_IN_ZIP = {
    "word/document.xml": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/workbook.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/presentation.xml": (
        "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    ),
}
_ZIP = "application/zip"
_BROKEN_ZIP = (
    zipfile.BadZipFile, zlib.error, UnicodeDecodeError, NotImplementedError, RuntimeError, EOFError,
)  # fmt: skip
_BMP_HEAD = 14


def media_type_of(content: bytes) -> str:
    """Tell the media type; what nothing is known of is `application/octet-stream`."""
    if b"%PDF-" in content[:_HEAD]:
        return PDF
    for mark in _MARKS:
        if content[mark.offset : mark.offset + len(mark.content)] == mark.content:
            return mark.kind
    if _is_bmp(content):
        return "image/bmp"
    if content.startswith(b"PK\x03\x04"):
        return _in_zip(content)
    return TEXT if _is_text(content) else UNKNOWN


def _is_bmp(content: bytes) -> bool:
    """Two letters alone would take many a text for a picture, so its own length is asked too."""
    length = int.from_bytes(content[2:6], "little")
    return content[:2] == b"BM" and len(content) > _BMP_HEAD and length == len(content)


def _in_zip(content: bytes) -> str:
    """Tell office documents by the parts they have; OpenDocument names itself in its first part."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as opened:
            names = set(opened.namelist())
            if "mimetype" in names and opened.getinfo("mimetype").file_size < _HEAD:
                return opened.read("mimetype").decode("ascii").strip()
    except _BROKEN_ZIP:
        return _ZIP
    return next((kind for name, kind in _IN_ZIP.items() if name in names), _ZIP)


def _is_text(content: bytes) -> bool:
    judged = content[:_TEXT_JUDGED_BY]
    if b"\x00" in judged:
        return False
    try:
        judged.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(judged) - 3 and len(content) > len(judged)
    return True
