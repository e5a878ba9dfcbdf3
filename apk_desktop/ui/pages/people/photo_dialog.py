"""The form of a photo: which part of the picture is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from apk_desktop.domain.cropping import Crop
from apk_desktop.domain.faults import Refused
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.crop_view import CropView
from apk_desktop.ui.pages.people.photo_pixels import Picture
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.photos import photo_refusal

LARGEST_SHOWN = QSize(1400, 1400)
"""Pixels of a picture as it is shown for cropping; a larger one is read smaller."""

AROUND, LEAST_HEIGHT, MOST_HEIGHT = 260, 180, 460


class PhotoDialog(FormDialog):
    """Frames a picture 3 × 4; `keep` writes the part that was chosen."""

    def __init__(
        self,
        look: Look,
        picture: Picture,
        crop: Crop | None,
        keep: Callable[[Crop], object],
        parent: QWidget,
    ) -> None:
        super().__init__(look, look.text("Crop the photo"), look.text("Save"), parent)
        self._keep = keep
        room = parent.window().height() - AROUND
        self.view = CropView(look, picture, crop, min(max(room, LEAST_HEIGHT), MOST_HEIGHT))
        self.body.addWidget(self.view, 1)
        told = look.text(
            "Drag the frame or its corners. By keyboard: arrows move it, + and − size it, "
            "Home makes it the largest."
        )
        self.body.addWidget(label(told, "secondary", role="secondary"))
        self.view.changed.connect(self._note_change)
        self.view.setFocus()

    def save(self) -> None:
        self._keep(self.view.crop)

    def explain(self, refusal: Refused) -> str:
        return photo_refusal(refusal, self.look.words.catalogue)
