"""Moving a record to the bin: what goes with it, or what stands in the way."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.bin import Bin
from apk_desktop.services.papers import Owner
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.bin import bin_refusal, obstacles_said

WIDTH, HEIGHT = 480, 260


class BinDialog(FormDialog):
    """Asks before a record goes to the bin; what refers to it forbids it, by name."""

    def __init__(self, look: Look, deleted: Bin, owner: Owner, on: date, parent: QWidget) -> None:
        super().__init__(look, look.text("Move to the bin"), look.text("Move to the bin"), parent)
        self._bin, self._owner, self._on = deleted, owner, on
        self.resize(WIDTH, HEIGHT)
        obstacles = deleted.obstacles(owner, look.language, on)
        self.body.addWidget(label(deleted.name(owner, look.language, on), "strong"))
        if obstacles:
            told = obstacles_said(obstacles, look.words.catalogue)
        else:
            told = look.text(
                "The record goes to the bin with its papers, reminders and contacts. "
                "From the bin it can be restored at any time."
            )
        self.told = label(told)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.save_button.setEnabled(not obstacles)

    def save(self) -> None:
        self._bin.move(self._owner, self.look.language, self._on)

    def explain(self, refusal: Refused) -> str:
        return bin_refusal(refusal, self.look.words.catalogue)
