"""The form of a record's own fields, each checked by its kind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.own_fields import value_to_keep
from apk_desktop.services.own_fields.values import OwnValue, OwnValues, own_key
from apk_desktop.services.papers import Owner
from apk_desktop.ui.forms.fields import ChoiceField, DateField, Field, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.wording.own_fields import ANSWERS, own_field_refusal, own_value_said

WIDTH = 520


class OwnNumberField(TextField):
    """A number as clerks write it, 1 250 or 12,5."""

    def check(self) -> str:
        try:
            value_to_keep("number", self.value)
        except Refused as refusal:
            return own_field_refusal(refusal, self.look.words.catalogue)
        return super().check()


class OwnValuesDialog(FormDialog):
    """Fills in and corrects the own fields of a record; an emptied field has no value."""

    def __init__(
        self,
        look: Look,
        values: OwnValues,
        owner: Owner,
        shown: Sequence[OwnValue],
        on: date,
        parent: QWidget,
    ) -> None:
        super().__init__(look, look.text("Own fields"), look.text("Save"), parent)
        self._values, self._owner, self._on = values, owner, on
        self._shown = [one for one in shown if one.field.retired_on is None]
        self.resize(WIDTH, self.height())
        for one in self._shown:
            self.add_field(_made(look, one))
        self.body.addStretch(1)
        if self._shown:
            next(iter(self.fields.values())).setFocus()

    def save(self) -> None:
        typed = {one.field.id: _typed(self.fields[own_key(one.field.id)]) for one in self._shown}
        self._values.keep(self._owner, self._shown, typed, self._on)

    def explain(self, refusal: Refused) -> str:
        return own_field_refusal(refusal, self.look.words.catalogue)


def _made(look: Look, one: OwnValue) -> Field:
    field, name = one.field, own_key(one.field.id)
    title = field.name.say(look.language)
    match field.kind:
        case "number":
            said = own_value_said(field, one.value, look.words.catalogue)
            return OwnNumberField(look, name, title, said)
        case "date":
            return DateField(look, name, title, one.value, partial=True)
        case "choice":
            choices = [(choice.code, choice.name.say(look.language)) for choice in field.choices]
            return ChoiceField(look, name, title, choices, one.value or None)
        case "yes_no":
            answers = [(code, look.text(word)) for code, word in ANSWERS.items()]
            return ChoiceField(look, name, title, answers, one.value or None)
        case _:
            return TextField(look, name, title, one.value)


def _typed(field: Field) -> str:
    if isinstance(field, DateField):
        return field.iso or ""
    if isinstance(field, ChoiceField):
        return field.code
    assert isinstance(field, TextField)  # noqa: S101 no other kind is made
    return field.value
