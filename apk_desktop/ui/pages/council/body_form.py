"""The forms of a body: setting one up, correcting it, closing it."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.bodies import Bodies, BodyCard, BodyEntry
from apk_desktop.services.references import References
from apk_desktop.ui.forms.fields import ChoiceField, DateField, LongTextField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.bodies import BODY_KINDS, body_refusal

WIDTH, HEIGHT = 560, 620


class BodyDialog(FormDialog):
    """Sets up a body, or corrects the one it gets; `code` is that of the body."""

    def __init__(
        self,
        look: Look,
        bodies: Bodies,
        references: References,
        on: date,
        parent: QWidget,
        card: BodyCard | None = None,
    ) -> None:
        title = look.text("Edit body") if card else look.text("New body")
        super().__init__(look, title, look.text("Save"), parent)
        self._bodies, self._card = bodies, card
        self.code = card.code if card else ""
        self.resize(WIDTH, HEIGHT)
        entry = card.entry if card else BodyEntry(name=Trilingual(), kind="working_group")
        titles = (look.text("Name in Kazakh"), look.text("Name in Russian"),
                  look.text("Name in English"))  # fmt: skip
        self.names = [
            TextField(look, f"name_{language}", text, value)
            for language, text, value in zip(Trilingual._fields, titles, entry.name, strict=True)
        ]
        kinds = [(code, look.text(word)) for code, word in BODY_KINDS.items()]
        self.kind = ChoiceField(look, "kind", look.text("Kind"), kinds, entry.kind, required=True)
        say = look.language
        known = [(one.id, one.name.say(say)) for one in references.ranked_bodies(on, say)]
        self.part_of = ChoiceField(look, "parent", look.text("Part of"), known, entry.parent_id)
        regions = [(one.id, one.name.say(say)) for one in references.regions(say)]
        self.region = ChoiceField(look, "region", look.text("Region"), regions, entry.region_id)
        self.founded = DateField(
            look, "founded_on", look.text("Founded"), entry.founded_on, partial=True
        )
        self.note = LongTextField(look, "note", look.text("Note"), entry.note)
        for field in (*self.names, self.kind, self.part_of, self.region, self.founded, self.note):
            self.add_field(field)
        self.body.addStretch(1)
        self.names[0].setFocus()

    def save(self) -> None:
        entry = BodyEntry(
            name=Trilingual(*(field.value for field in self.names)),
            kind=self.kind.code,
            parent_id=self.part_of.id,
            region_id=self.region.id,
            founded_on=self.founded.iso,
            note=self.note.value,
        )
        if self._card is None:
            self.code = self._bodies.add(entry)
        else:
            self._bodies.edit(self._card, entry)

    def explain(self, refusal: Refused) -> str:
        return body_refusal(refusal, self.look.words.catalogue)


class CloseBodyDialog(FormDialog):
    """Closes a body with its last day and the reason."""

    def __init__(
        self, look: Look, bodies: Bodies, card: BodyCard, on: date, parent: QWidget
    ) -> None:
        super().__init__(look, look.text("Close the body?"), look.text("Close"), parent)
        self._bodies, self._card = bodies, card
        self.body.addWidget(label(card.entry.name.say(look.language), "strong"))
        told = look.plural(
            "{count} member leaves with it; all its past stays in the register.",
            "{count} members leave with it; all its past stays in the register.",
            card.members,
        )
        self.body.addWidget(label(told))
        self.day = DateField(look, "day", look.text("Last day"), on, required=True)
        self.reason = LongTextField(look, "reason", look.text("Reason"), required=True)
        self.add_field(self.day)
        self.add_field(self.reason)
        self.body.addStretch(1)

    def save(self) -> None:
        self._bodies.close(self._card, self.day.day, self.reason.value)

    def explain(self, refusal: Refused) -> str:
        return body_refusal(refusal, self.look.words.catalogue)
