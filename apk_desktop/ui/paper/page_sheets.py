"""The pages of a paper, one below the other, as they will print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from apk_desktop.services.agenda_papers import PageImage
from apk_desktop.ui.look import Look

GAP = 16
FADED = 0.45


def as_image(page: PageImage) -> QImage:
    """Give a drawn page to Qt; the picture keeps its pixels alive."""
    image = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    return image.copy()


class PageSheets(QWidget):
    """Paints the pages; a paper that is being set anew is shown faded."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._images: list[QImage] = []
        self._sizes: list[QSize] = []
        self._faded = False

    def show_pages(self, pages: Sequence[PageImage], zoom: float) -> None:
        """Show pages that were drawn at a zoom and this screen's density."""
        self._images = [as_image(one) for one in pages]
        density = self.devicePixelRatioF()
        self._sizes = [
            QSize(round(one.width / density), round(one.height / density)) for one in pages
        ]
        self._zoom = zoom
        self._faded = False
        self._fit()

    def scale_to(self, zoom: float) -> None:
        """Show the pages larger or smaller until they are drawn anew."""
        if self._images:
            factor = zoom / self._zoom
            self._sizes = [
                QSize(round(one.width() * factor), round(one.height() * factor))
                for one in self._sizes
            ]
            self._zoom = zoom
            self._fit()

    def fade(self, *, faded: bool) -> None:
        """Show that the pages are not what would be printed now."""
        if faded != self._faded:
            self._faded = faded
            self.update()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._images)

    def page_at(self, y: int) -> int:
        """Give the page, from 0, that a height points at."""
        top = GAP
        for at, size in enumerate(self._sizes):
            top += size.height() + GAP
            if y < top:
                return at
        return max(0, len(self._sizes) - 1)

    def top_of(self, page: int) -> int:
        """Give the height at which a page begins."""
        return sum(one.height() + GAP for one in self._sizes[:page])

    def _fit(self) -> None:
        width = max((one.width() for one in self._sizes), default=0) + 2 * GAP
        height = GAP + sum(one.height() + GAP for one in self._sizes)
        self.setMinimumSize(width, height)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.theme.color("line"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        top = GAP
        for image, size in zip(self._images, self._sizes, strict=True):
            box = QRectF((self.width() - size.width()) / 2, top, size.width(), size.height())
            painter.fillRect(box, Qt.GlobalColor.white)
            painter.setOpacity(FADED if self._faded else 1.0)
            painter.drawImage(box, image)
            painter.setOpacity(1.0)
            painter.setPen(QPen(self._look.theme.color("line"), 1))
            painter.drawRect(box)
            top += size.height() + GAP
        painter.end()
