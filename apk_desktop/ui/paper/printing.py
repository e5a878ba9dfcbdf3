"""Paper to the printer: the system's dialog, and pages at the printer's resolution."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from apk_desktop.services.agenda_papers import PageImage
from apk_desktop.ui.paper.page_sheets import as_image

MOST_DOTS = 600
"""Dots per inch beyond which letters do not get sharper, but pictures of pages huge."""


class DrawnPapers(Protocol):
    """Draws pages of papers."""

    def pages(self, pdf: bytes, dots_per_inch: float, /) -> Iterator[PageImage]:
        """Draw the pages of a PDF one after the other."""


class PrinterFailedError(OSError):
    """The printer did not take the pages."""


def ask_printer(title: str, parent: QWidget, name: str, pages: int) -> QPrinter | None:
    """Let the clerk choose printer, pages and copies; nothing where it was cancelled."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, name)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, pages)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return printer if accepted else None


def prepare(printer: QPrinter, name: str) -> None:
    """Set a printer to whole sheets of A4; `name` is what its queue shows."""
    printer.setDocName(name)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


def print_pages(papers: DrawnPapers, pdf: bytes, printer: QPrinter) -> int:
    """Draw the pages that were asked for and give their number; raises PrinterFailedError.

    It may run in any thread, as one page at a time is drawn and handed over.
    """
    dots = min(printer.resolution(), MOST_DOTS)
    first, last = printer.fromPage() or 1, printer.toPage()
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterFailedError
    count = 0
    for at, page in enumerate(papers.pages(pdf, dots), start=1):
        if at < first or (last and at > last):
            continue
        if count and not printer.newPage():
            painter.end()
            raise PrinterFailedError
        sheet = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(QRectF(0, 0, sheet.width(), sheet.height()), as_image(page))
        count += 1
    painter.end()
    return count
