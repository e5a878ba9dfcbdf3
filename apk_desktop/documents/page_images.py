"""Pages of a PDF as pictures, for the preview and the printer."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from types import TracebackType

    from pypdfium2 import PdfDocument

POINTS_PER_INCH = 72
# PDFium is one for the whole program and no two threads may be in it at once.
_IN_PDFIUM = Lock()


class PageImage(NamedTuple):
    """A page on white: rows from the top, `stride` bytes each; pixels are blue, green, red, 255.

    On a little-endian machine that is Qt's Format_RGB32.
    """

    width: int
    height: int
    stride: int
    pixels: bytes


class PageImages:
    """The pages of a PDF, drawn when they are asked for; use it in a `with` or close it.

    All pages are drawn in the thread that opened them; several threads may each have a paper open.
    """

    def __init__(self, pdf: bytes) -> None:
        from pypdfium2 import PdfDocument

        with _IN_PDFIUM:
            self._document: PdfDocument = PdfDocument(pdf)

    def __len__(self) -> int:
        return len(self._document)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def size(self, page: int) -> tuple[float, float]:
        """Give a page's width and height in points; pages count from 0."""
        with _IN_PDFIUM:
            width, height = self._document.get_page_size(page)
        return width, height

    def image(self, page: int, scale: float) -> PageImage:
        """Draw a page; at a scale of 1 a point (1/72 inch) is a pixel."""
        with _IN_PDFIUM:
            opened = self._document[page]
            try:
                bitmap = opened.render(scale=scale, prefer_bgrx=True)
                return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            finally:
                opened.close()

    def close(self) -> None:
        """Let go of the document."""
        with _IN_PDFIUM:
            self._document.close()
