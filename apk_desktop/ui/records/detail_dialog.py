"""The form of a detail, made of what its kind asks."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import LANGUAGES
from apk_desktop.services.details.details import Detail, Details
from apk_desktop.services.details.kinds import KINDS, DetailField, FieldKind
from apk_desktop.services.papers import Owner
from apk_desktop.services.references import References
from apk_desktop.ui.forms.checklist_field import ChecklistField
from apk_desktop.ui.forms.fields import ChoiceField, DateField, Field, LongTextField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.wording.details import CHOICES, detail_refusal, field_title
from apk_desktop.wording.details import KINDS as TITLES

WIDTH, HEIGHT = 520, 560


class DetailDialog(FormDialog):
    """Adds a detail to a record, or edits the one it gets."""

    def __init__(
        self,
        look: Look,
        details: Details,
        references: References,
        kind: str,
        owner: Owner,
        on: date,
        parent: QWidget,
        detail: Detail | None = None,
    ) -> None:
        _many, new, edit = TITLES[kind]
        super().__init__(look, look.text(edit if detail else new), look.text("Save"), parent)
        self._details, self._references, self._owner = details, references, owner
        self._kind, self._on, self._detail = kind, on, detail
        self.resize(WIDTH, HEIGHT)
        values = detail.values if detail else {}
        for field in KINDS[kind].fields:
            for made in self._made(field, values):
                self.add_field(made)
        self.body.addStretch(1)
        next(iter(self.fields.values())).setFocus()

    def save(self) -> None:
        values = {name: _value(field) for name, field in self.fields.items()}
        if self._detail is None:
            self._details.add(self._kind, self._owner, values, self._on)
        else:
            self._details.edit(self._detail, self._owner, values, self._on)

    def explain(self, refusal: Refused) -> str:
        return detail_refusal(refusal, self.look.words.catalogue)

    def _made(self, field: DetailField, values: dict[str, Any]) -> list[Field]:
        look, words, name = self.look, self.look.words.catalogue, field.name
        title = field_title(name, words)
        required = field.required
        match field.kind:
            case FieldKind.THREE:
                return [
                    TextField(look, f"{name}_{one}", field_title(name, words, one),
                              values.get(f"{name}_{one}") or "")
                    for one in LANGUAGES
                ]  # fmt: skip
            case FieldKind.LONG:
                return [LongTextField(look, name, title, values.get(name) or "",
                                      required=required)]  # fmt: skip
            case FieldKind.DAY | FieldKind.PARTIAL:
                partial = field.kind is FieldKind.PARTIAL
                day = values.get(name)
                return [DateField(look, name, title, day, partial=partial, required=required)]
            case FieldKind.CHOICE | FieldKind.CHECKLIST:
                return [self._choice(field, title, values.get(name))]
            case FieldKind.BODY:
                bodies = self._references.bodies(self._on.isoformat(), language=look.language)
                offered = [(one.id, one.name.say(look.language)) for one in bodies]
                return [ChoiceField(look, name, title, offered, values.get(name),
                                    required=required)]  # fmt: skip
            case _:
                return [TextField(look, name, title, values.get(name) or "", required=required)]

    def _choice(self, field: DetailField, title: str, value: Any) -> Field:  # noqa: ANN401 a column
        look, name = self.look, field.name
        choices = [(code, look.text(CHOICES[name][code])) for code in field.choices]
        if field.kind is FieldKind.CHECKLIST:
            return ChecklistField(look, name, title, choices, value or "")
        return ChoiceField(look, name, title, choices, value, required=field.required)


def _value(field: Field) -> object:
    if isinstance(field, DateField):
        return field.iso
    if isinstance(field, ChoiceField):
        return field.id if field.name.endswith("_id") else field.code
    assert isinstance(field, TextField | LongTextField | ChecklistField)  # noqa: S101 no other kind is made
    return field.value
