"""The photo on a person's page: chosen or dropped, cropped, replaced, removed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from apk_desktop.domain.cropping import Crop
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.services.papers import ContentDiffers, NewPaper
from apk_desktop.services.person_card import PersonCard
from apk_desktop.services.photos import Photo, Photos, read_photo
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.photo_dialog import LARGEST_SHOWN, PhotoDialog
from apk_desktop.ui.pages.people.photo_frame import PhotoFrame
from apk_desktop.ui.pages.people.photo_pixels import Picture, read_picture
from apk_desktop.ui.widgets.background import BackgroundWork
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column, row
from apk_desktop.wording.kept_papers import content_differs
from apk_desktop.wording.photos import photo_refusal

WIDTH, LINK_PADDING = 96, 5
Read = tuple[NewPaper, Picture]


class PhotoBox(QWidget):
    """The frame with what can be done beside it; `told` says what was done and can be undone."""

    told = Signal(str)

    def __init__(self, look: Look, photos: Photos) -> None:
        super().__init__()
        self._look, self._photos = look, photos
        self._card: PersonCard | None = None
        self._editable = False
        self._work = BackgroundWork(self)
        self.frame = PhotoFrame(look, photos, WIDTH)
        self.choose = link_button("", self.ask_and_put)
        self.crop = link_button(look.text("Crop…"), self.recrop)
        self.remove = link_button(look.text("Remove photo"), self.take_off)
        self.hint = label(look.text("or drop a picture here"), "secondary", role="secondary")
        self.trouble = label("", "secondary", role="error")
        for one in (self.hint, self.trouble):
            one.setIndent(LINK_PADDING)
        self.trouble.hide()
        said = column(self.choose, self.hint, self.crop, self.remove, self.trouble, None, spacing=4)
        line = row(self.frame, said, spacing=12)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setAcceptDrops(True)

    def show_person(self, card: PersonCard, *, editable: bool) -> None:
        """Show the photo of a person, with what can be done about it."""
        if self._card is None or card.id != self._card.id:
            self._say("")
        self._card, self._editable = card, editable and not card.erased_on
        self.frame.show_person(card)
        look, photo = self._look, self.frame.photo
        self.choose.setText(look.text("Replace…") if photo else look.text("Choose a photo…"))
        self.choose.setVisible(self._editable)
        self.hint.setVisible(self._editable)
        for one in (self.crop, self.remove):
            one.setVisible(self._editable and photo is not None)

    def ask_and_put(self) -> None:
        """Ask for a picture and crop it."""
        path = self.ask_file(self._look, self)
        if path is not None:
            self.put_file(path)

    def put_file(self, path: Path) -> None:
        """Read a picture away from the window's thread, then crop it; or say why not."""
        card = self._card
        if card is None or not self._editable:
            return
        self._say("")

        def read() -> Read | Refused:
            try:
                file = read_photo(path)
                return file, read_picture(file.content, file.file_name, LARGEST_SHOWN)
            except Refused as refusal:
                return refusal

        def crop(found: Read | Refused) -> None:
            if isinstance(found, Refused):
                self._refuse(found)
                return
            file, picture = found
            told = self._look.text("The photo is replaced.") if self.frame.photo else (
                self._look.text("The photo is added."))  # fmt: skip
            self._open(picture, None, lambda part: self._photos.put(card.id, file, part), told)

        self._work.do(read, crop, lambda _fault: None)

    def recrop(self) -> None:
        """Crop the picture that is kept anew."""
        photo = self.frame.photo
        if photo is None or not self._editable:
            return

        def read() -> Picture | Refused | ContentDiffers:
            try:
                content = self._photos.content(photo)
                return read_picture(content, photo.file_name, LARGEST_SHOWN)
            except (Refused, ContentDiffers) as fault:
                return fault

        self._work.do(read, lambda found: self._crop_kept(photo, found), lambda _fault: None)

    def take_off(self) -> None:
        """Remove the photo."""
        photo = self.frame.photo
        if photo is None:
            return
        try:
            self._photos.remove(photo)
        except EditedByAnother:
            self._say(self._look.text("Somebody else changed this photo meanwhile."))
        else:
            self.told.emit(self._look.text("The photo is removed."))

    @classmethod
    def ask_file(cls, look: Look, parent: QWidget) -> Path | None:
        """Ask for a picture; tests replace this."""
        kinds = f"{look.text('Pictures')} (*.png *.jpg *.jpeg)"
        chosen, _kind = QFileDialog.getOpenFileName(parent, look.text("Choose a photo"), "", kinds)
        return Path(chosen) if chosen else None

    def _crop_kept(self, photo: Photo, found: Picture | Refused | ContentDiffers) -> None:
        if isinstance(found, Refused):
            self._refuse(found)
        elif isinstance(found, ContentDiffers):
            self._say(content_differs(found.title, self._look.words.catalogue))
        else:
            told = self._look.text("The photo is cropped.")
            self._open(found, photo.crop, lambda part: self._photos.recrop(photo, part), told)

    def _open(
        self, picture: Picture, crop: Crop | None, keep: Callable[[Crop], object], told: str
    ) -> None:
        dialog = PhotoDialog(self._look, picture, crop, keep, self)
        run_dialog(dialog, lambda: self.told.emit(told))

    def _refuse(self, refusal: Refused) -> None:
        self._say(photo_refusal(refusal, self._look.words.catalogue))

    def _say(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._editable and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if len(paths) == 1:
            self.put_file(paths[0])
        else:
            self._say(self._look.text("Drop one picture: a person has one photo."))
