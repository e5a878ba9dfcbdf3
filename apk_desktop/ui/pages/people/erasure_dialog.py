"""The form of a lawful erasure: its basis, what it takes and what it leaves."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.erasure import ErasureEntry, Erasures
from apk_desktop.services.person_card import PersonCard
from apk_desktop.ui.forms.fields import DateField, LongTextField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.erasure import erasure_refusal, goes_said, stays_said

WIDTH, HEIGHT = 620, 720


class ErasureDialog(FormDialog):
    """Erases for good, so it asks for a reason, and the safe button is the default."""

    def __init__(
        self, look: Look, erasures: Erasures, card: PersonCard, on: date, parent: QWidget
    ) -> None:
        super().__init__(look, look.text("Erase personal data for good?"),
                         look.text("Erase for good"), parent)  # fmt: skip
        self._erasures, self._card, self._on = erasures, card, on
        self.resize(WIDTH, HEIGHT)
        self.body.addWidget(label(card.entry.name.in_language(look.language).full, "strong"))
        words, extent = look.words.catalogue, erasures.extent(card.id, on)
        if extent.holds_office:
            self._tell(look.text("This person holds an office now. Data of public office-holders "
                                 "may have to stay: check the law first."), "warn")  # fmt: skip
        for title, lines in (
            (look.text("Erased"), goes_said(extent.goes, words)),
            (look.text("Kept under the number of the record"), stays_said(extent.stays, words)),
        ):
            if lines:
                self._tell("\n".join((f"{title}:", *(f"• {one}" for one in lines))), "")
        self._tell(look.text("This cannot be undone. Backups that were made before still hold the "
                             "data until they are deleted."), "error")  # fmt: skip
        self.basis = TextField(look, "legal_basis", look.text("Legal basis"), required=True)
        self.number = TextField(look, "request_number", look.text("Number of the request"))
        self.requested = DateField(look, "requested_on", look.text("Day of the request"),
                                   required=True)  # fmt: skip
        self.reason = LongTextField(look, "reason", look.text("Reason"), required=True)
        for field in (self.basis, self.number, self.requested, self.reason):
            self.add_field(field)
        self.body.addStretch(1)
        self.save_button.setDefault(False)
        self.save_button.setAutoDefault(False)
        self.cancel_button.setDefault(True)
        self.basis.setFocus()

    def save(self) -> None:
        entry = ErasureEntry(
            legal_basis=self.basis.value,
            reason=self.reason.value,
            requested_on=self.requested.day,
            request_number=self.number.value,
        )
        self._erasures.erase(self._card.id, self._card.version, entry, self._on)

    def explain(self, refusal: Refused) -> str:
        return erasure_refusal(refusal, self.look.words.catalogue)

    def _tell(self, text: str, role: str) -> None:
        self.body.addWidget(label(text, "body", role=role))
