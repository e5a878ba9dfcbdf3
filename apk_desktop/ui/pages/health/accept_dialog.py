"""The decision that a finding is right as it is, with its reason."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.health.health import Health, Judged
from apk_desktop.ui.forms.fields import LongTextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label

WIDTH, HEIGHT = 460, 300


class AcceptDialog(FormDialog):
    """Asks for the reason; the finding is not counted any more."""

    def __init__(
        self, look: Look, health: Health, judged: Judged, said: str, on: date, parent: QWidget
    ) -> None:
        super().__init__(look, look.text("Right as it is"), look.text("Accept"), parent)
        self._health, self._judged, self._on = health, judged, on
        self.resize(WIDTH, HEIGHT)
        self.body.addWidget(label(said))
        self.reason = LongTextField(look, "reason", look.text("Reason"), required=True)
        self.add_field(self.reason)
        self.body.addStretch(1)
        self.reason.setFocus()

    def save(self) -> None:
        self._health.ignore(self._judged, self.reason.value, self._on)

    def explain(self, refusal: Refused) -> str:
        return self.look.text("Say why it is right as it is.")
