"""The forms of a body's composition: its lead time, and categories of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.body_setup import BodySetup
from apk_desktop.services.composition import Composition
from apk_desktop.services.seat_categories import SeatCategories
from apk_desktop.ui.forms.fields import NumberField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.wording.composition import category_refusal

MOST_DAYS = 730


class LeadTimeDialog(FormDialog):
    """Sets how many days before its end a term is told of."""

    def __init__(
        self, look: Look, setup: BodySetup, found: Composition, parent: QWidget | None
    ) -> None:
        super().__init__(look, look.text("Tell of ending terms"), look.text("Save"), parent)
        self._setup, self._found = setup, found
        self.days = NumberField(
            look, "lead_days", look.text("Days before the end"), found.lead_days, most=MOST_DAYS
        )
        self.add_field(self.days)
        self.body.addStretch(1)

    def save(self) -> None:
        self._setup.set_lead_days(self._found.body_id, self.days.value)


class CategoryDialog(FormDialog):
    """Gives a body a category of seats of its own."""

    def __init__(
        self, look: Look, categories: SeatCategories, body_id: int, parent: QWidget | None
    ) -> None:
        super().__init__(look, look.text("New category of seats"), look.text("Save"), parent)
        self._categories, self._body_id = categories, body_id
        titles = (
            look.text("Name in Kazakh"),
            look.text("Name in Russian"),
            look.text("Name in English"),
        )
        self.names = [
            TextField(look, f"name_{language}", title)
            for language, title in zip(Trilingual._fields, titles, strict=True)
        ]
        for field in self.names:
            self.add_field(field)
        self.body.addStretch(1)

    def save(self) -> None:
        name = Trilingual(*(field.value for field in self.names))
        self._categories.add(self._body_id, name)

    def explain(self, refusal: Refused) -> str:
        return category_refusal(refusal, self.look.words.catalogue)
