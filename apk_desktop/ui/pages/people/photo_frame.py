"""A photo in its rounded frame, or the person's initials where there is none."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.papers import ContentDiffers
from apk_desktop.services.person_card import PersonCard
from apk_desktop.services.photos import Photo, Photos
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.photo_pixels import cut_photo
from apk_desktop.ui.theme.fonts import role_font
from apk_desktop.ui.theme.icons import Icon, paint_icon
from apk_desktop.ui.widgets.background import BackgroundWork

RADIUS, ICON = 8, 24


class PhotoFrame(QWidget):
    """Shows a photo of a width; it is read and cut away from the window's thread."""

    def __init__(self, look: Look, photos: Photos, width: int) -> None:
        super().__init__()
        self._look, self._photos = look, photos
        self._size = QSize(width, width * 4 // 3)
        self._work = BackgroundWork(self)
        self.photo: Photo | None = None
        self.image: QImage | None = None
        self.initials = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_person(self, card: PersonCard) -> None:
        """Show the photo of a person, or the initials until it is read and where there is none."""
        look, photo = self._look, self._photos.of(card.id)
        name = card.entry.name.in_language(look.language)
        self.initials = "" if card.erased_on else name.monogram
        said = look.text("Photo: {name}", name=name.full)
        self.setAccessibleName(said if photo else look.text("No photo: {name}", name=name.full))
        if photo != self.photo or photo is None:
            self.photo, self.image = photo, None
            if photo is not None:
                self._read(photo)
        self.update()

    @property
    def is_busy(self) -> bool:
        """Whether the photo is still being read."""
        return self._work.is_busy

    def _read(self, photo: Photo) -> None:
        width = round(self._size.width() * self.devicePixelRatioF())

        def cut() -> QImage | None:
            if photo != self.photo:  # the selection went on meanwhile
                return None
            try:
                content = self._photos.content(photo)
                return cut_photo(content, photo.file_name, photo.crop, width)
            except (ContentDiffers, Refused):
                return None

        self._work.do(cut, lambda image: self._show(photo, image), lambda _fault: None)

    def _show(self, photo: Photo, image: QImage | None) -> None:
        if photo == self.photo:
            self.image = image
            self.update()

    def sizeHint(self) -> QSize:
        return self._size

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, RADIUS, RADIUS)
        if self.image is not None:
            painter.save()
            painter.setClipPath(shape)
            painter.drawImage(box, self.image)
            painter.restore()
        else:
            painter.fillPath(shape, theme.color("hover"))
            self._paint_initials(painter, box)
        painter.setPen(QPen(theme.color("line"), 1))
        painter.drawPath(shape)

    def _paint_initials(self, painter: QPainter, box: QRectF) -> None:
        theme = self._look.theme
        if self.initials:
            painter.setFont(role_font("name"))
            painter.setPen(theme.color("text_2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.initials)
        elif theme.draws_icons:
            place = QRectF(0, 0, ICON, ICON)
            place.moveCenter(box.center())
            paint_icon(painter, place, Icon.PERSON, theme.tokens.text_2)
