"""The form of an own field: its names, what it takes, and what can be chosen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.own_fields import KINDS
from apk_desktop.domain.trilingual import LANGUAGES, Trilingual
from apk_desktop.services.own_fields.fields import OwnField, OwnFieldEntry, OwnFields
from apk_desktop.ui.forms.fields import ChoiceField, Field, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.own_fields.choice_rows import ChoiceRows
from apk_desktop.wording.own_fields import KINDS as KIND_NAMES
from apk_desktop.wording.own_fields import SUBJECTS, own_field_refusal

WIDTH = 620


class OwnFieldDialog(FormDialog):
    """Sets up a field of people or of associations, or changes the one it gets."""

    def __init__(
        self,
        look: Look,
        fields: OwnFields,
        subject: str,
        parent: QWidget,
        field: OwnField | None = None,
    ) -> None:
        title = look.text("Edit own field") if field else look.text("New field")
        super().__init__(look, title, look.text("Save"), parent)
        self._own, self._subject, self._field = fields, subject, field
        self.field_id: int | None = field.id if field else None
        self.resize(WIDTH, self.height())
        self.setMinimumWidth(WIDTH)
        name = field.name if field else Trilingual()
        titles = (look.text("Name in Kazakh"), look.text("Name in Russian"),
                  look.text("Name in English"))  # fmt: skip
        self.names = [
            TextField(look, f"name_{language}", said, text)
            for language, said, text in zip(LANGUAGES, titles, name, strict=True)
        ]
        for one in self.names:
            self.add_field(one)
        kinds = [(code, look.text(KIND_NAMES[code])) for code in KINDS]
        self.kind = ChoiceField(
            look, "kind", look.text("What the field takes"), kinds, field.kind if field else None,
            required=True,
        )  # fmt: skip
        self.add_field(self.kind)
        self.choices = ChoiceRows(look, self._watch_choices, self.kind.editor)
        self.body.addWidget(self.choices)
        self.choices.show_choices(field.choices if field else ())
        self.body.addStretch(1)
        self.kind.changed.connect(self._show_choices)
        self._show_choices()
        self.names[0].setFocus()

    @property
    def told(self) -> str:
        """What is said after saving."""
        subject = self.look.text(SUBJECTS[self._subject])
        return self.look.text("The field is saved: {subject}.", subject=subject)

    def save(self) -> None:
        entry = OwnFieldEntry(
            kind=self.kind.code,
            name=Trilingual(*(one.value for one in self.names)),
            choices=self.choices.choices() if self.kind.code == "choice" else (),
        )
        if self._field is None:
            self.field_id = self._own.add(self._subject, entry)
        else:
            self._own.edit(self._field, entry)

    def explain(self, refusal: Refused) -> str:
        return own_field_refusal(refusal, self.look.words.catalogue)

    def _watch_choices(self, cells: list[Field]) -> None:
        """Check the rows that are there, and no others."""
        for name in [name for name in self.fields if name.startswith("choice_")]:
            del self.fields[name]
        for cell in cells:
            self.watch(cell)

    def _show_choices(self) -> None:
        self.choices.setVisible(self.kind.code == "choice")
