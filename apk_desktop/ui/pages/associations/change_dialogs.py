"""The forms of dated changes of an association: a new name, and a change of state."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.association_card import AssociationCard
from apk_desktop.services.associations import Associations
from apk_desktop.ui.forms.fields import DateField, LongTextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.associations.association_dialog import TitleFields
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.associations import association_refusal
from apk_desktop.wording.catalogue import message

WIDTH, HEIGHT = 480, 360
_TITLES = {
    "active": (message("Reopen the association?"), message("Reopen")),
    "suspended": (message("Suspend the association?"), message("Suspend")),
    "closed": (message("Close the association?"), message("Close it")),
}


class RenameDialog(FormDialog):
    """Begins a new name on a day; the name before it stays in the history."""

    def __init__(
        self,
        look: Look,
        associations: Associations,
        card: AssociationCard,
        on: date,
        parent: QWidget | None,
    ) -> None:
        super().__init__(look, look.text("New name"), look.text("Save"), parent)
        self._associations, self._card = associations, card
        self.names = TitleFields(look, card.entry.name)
        self.body.addWidget(self.names)
        for field in self.names.fields:
            self.watch(field)
        self.starts = DateField(
            look, "starts_on", look.text("First day of the new name"), on, required=True
        )
        self.add_field(self.starts)
        self.body.addStretch(1)

    def save(self) -> None:
        self._associations.rename(self._card, self.names.name(), self.starts.day)

    def explain(self, refusal: Refused) -> str:
        return association_refusal(refusal, self.look.words.catalogue)


class StateDialog(FormDialog):
    """Suspends, closes or reopens an association, with the day and the reason."""

    def __init__(
        self,
        look: Look,
        associations: Associations,
        card: AssociationCard,
        status: str,
        on: date,
        parent: QWidget | None,
    ) -> None:
        title, verb = _TITLES[status]
        super().__init__(look, look.text(title), look.text(verb), parent)
        self._associations, self._card, self._status = associations, card, status
        self.resize(WIDTH, HEIGHT)
        self.body.addWidget(label(card.entry.name.say(look.language)))
        self.day = DateField(look, "status_on", look.text("From"), on, required=True)
        self.reason = LongTextField(look, "status_reason", look.text("Reason"), required=True)
        self.add_field(self.day)
        self.add_field(self.reason)
        self.body.addStretch(1)

    def save(self) -> None:
        self._associations.set_state(self._card, self._status, self.day.day, self.reason.value)

    def explain(self, refusal: Refused) -> str:
        return association_refusal(refusal, self.look.words.catalogue)
