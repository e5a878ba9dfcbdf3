"""A paper inside the window: the pages of a PDF, a picture, or what to do with another kind."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from apk_desktop.documents.page_images import PageImage, PageImages
from apk_desktop.exchange.media_types import IMAGES, PDF
from apk_desktop.services.papers import ContentDiffers, Paper, Papers
from apk_desktop.ui.look import Look
from apk_desktop.ui.paper.page_sheets import GAP, PageSheets
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.background import BackgroundWork
from apk_desktop.ui.widgets.buttons import outlined_button, primary_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column, row
from apk_desktop.wording.kept_papers import content_differs, kind_of_paper, size_said

LARGEST_SIZE = QSize(900, 1000)
MARGIN = 60
POINTS_PER_DOT = 72 / 96
MOST_PAGES = 60
"""How many pages are drawn; a longer paper is read in its own program."""


class Drawn:
    """What a job in the other thread made of a paper."""

    def __init__(self, pages: list[PageImage], whole: int, fault: str = "") -> None:
        self.pages, self.whole, self.fault = pages, whole, fault


class PaperPreview(QDialog):
    """Reads and draws a paper away from the window's thread, then shows it."""

    open_asked = Signal()
    save_asked = Signal()
    shown = Signal()

    def __init__(self, look: Look, papers: Papers, paper: Paper, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._papers, self._paper = look, papers, paper
        self.setWindowTitle(paper.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._work = BackgroundWork(self)
        self.told = label(look.text("Reading the paper…"), "body")
        self.sheets = PageSheets(look)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self.sheets)
        self._scroll.hide()
        self._lay_out()
        room = parent.window().size() - QSize(MARGIN, MARGIN)
        self.resize(room.boundedTo(LARGEST_SIZE))
        self._begin()

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self.sheets.count

    def _lay_out(self) -> None:
        look, words, paper = self._look, self._look.words.catalogue, self._paper
        kind = kind_of_paper(paper.media_type, words)
        facts = look.text("{kind} · {size}", kind=kind, size=size_said(paper.size, words))
        head = column(
            label(paper.title, "name"),
            label(facts, "secondary", role="secondary"),
            *([label(paper.note, "secondary")] if paper.note else []),
            self.told, spacing=4,
        )  # fmt: skip
        opener = outlined_button(
            look, look.text("Open in its program"), self.open_asked.emit, Icon.OPEN
        )
        saver = outlined_button(look, look.text("Save as…"), self.save_asked.emit, Icon.EXPORT)
        closer = primary_button(look, look.text("Close"), self.accept)
        closer.setDefault(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 14)
        box.setSpacing(12)
        box.addLayout(head)
        box.addWidget(self._scroll, 1)
        box.addStretch(0)
        box.addLayout(row(opener, saver, None, closer))
        keys: dict[str, Callable[[], object]] = {
            "PgDown": lambda: self._turn(1),
            "PgUp": lambda: self._turn(-1),
        }
        for key, slot in keys.items():
            QShortcut(QKeySequence(key), self, slot)

    def _begin(self) -> None:
        paper, papers = self._paper, self._papers
        if paper.media_type != PDF and paper.media_type not in IMAGES:
            self._say(self._look.text("This kind of file opens in its own program."))
            return
        density = self.devicePixelRatioF()
        width = round((self.width() - 2 * GAP - 64) * density)
        self._work.do(lambda: draw(papers, paper, width), self._show, self._fail)

    def _show(self, drawn: Drawn) -> None:
        words = self._look.words.catalogue
        if drawn.fault == "differs":
            self._say(content_differs(self._paper.title, words))
            return
        if not drawn.pages:
            self._say(self._look.text("The file cannot be shown here. Open it in its own program."))
            return
        self.told.hide()
        self._scroll.show()
        self.sheets.show_pages(drawn.pages, 1.0)
        if drawn.whole > len(drawn.pages):
            self.told.show()
            self._say(
                self._look.text(
                    "The first {count} of {whole} pages are shown here.",
                    count=len(drawn.pages), whole=drawn.whole,
                )
            )  # fmt: skip
        self._scroll.setFocus()
        self.shown.emit()

    def _fail(self, _fault: Exception) -> None:
        self._say(self._look.text("The file cannot be shown here. Open it in its own program."))

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.setAccessibleDescription(text)
        self.shown.emit()

    def _turn(self, pages: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(self.sheets.top_of(self.sheets.page_at(bar.value() + GAP) + pages))


def draw(papers: Papers, paper: Paper, width: int) -> Drawn:
    """Draw the pages of a paper to a width in dots; a broken file has none."""
    try:
        content = papers.content(paper.id)
    except ContentDiffers:
        return Drawn([], 0, "differs")
    if paper.media_type == PDF:
        return _pdf_pages(content, width)
    image = _picture(content, width)
    return Drawn([image] if image else [], 1)


def _pdf_pages(content: bytes, width: int) -> Drawn:
    from pypdfium2 import PdfiumError

    try:
        with PageImages(content) as pages:
            shown = range(min(len(pages), MOST_PAGES))
            scales = [width / max(pages.size(at)[0], 1) for at in shown]
            drawn = [pages.image(at, scale) for at, scale in zip(shown, scales, strict=True)]
            return Drawn(drawn, len(pages))
    except PdfiumError:
        return Drawn([], 0)


def _picture(content: bytes, width: int) -> PageImage | None:
    """Read a picture, turned as the camera was held, and no wider than there is room."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        return None
    if image.width() > width:
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = bytes(image.constBits())
    return PageImage(image.width(), image.height(), image.bytesPerLine(), pixels)
