"""The own fields of a record: their values, and the way to fill them in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from apk_desktop.services.own_fields.values import OwnValue, OwnValues
from apk_desktop.services.papers import Owner
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.records.own_values_dialog import OwnValuesDialog
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button
from apk_desktop.ui.widgets.facts import FactRows
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column, row
from apk_desktop.wording.own_fields import own_value_said


class OwnValuesPanel(QWidget):
    """Shows nothing where no field is set up; `told` says what was done and can be undone."""

    told = Signal(str)

    def __init__(self, look: Look, values: OwnValues) -> None:
        super().__init__()
        self._look, self._values = look, values
        self._owner: Owner | None = None
        self._on = date.min
        self.shown: list[OwnValue] = []
        self.edit_button = icon_button(
            look, Icon.EDIT, look.text("Fill in the own fields"), self.edit
        )
        self.edit_button.setProperty("opens", "dialog")
        self._facts = FactRows()
        text = look.text("No own field is filled in.")
        self._nothing = label(text, "secondary", role="secondary")
        head = row(label(look.text("Own fields"), "strong"), None, self.edit_button)
        self.setLayout(column(head, self._facts, self._nothing, spacing=6))

    @property
    def count(self) -> int:
        """How many fields have a value."""
        return sum(bool(one.value) for one in self.shown)

    def show_record(self, owner: Owner | None, *, editable: bool, on: date) -> None:
        """Show what a person or an association has in its own fields."""
        self._owner, self._on = owner, on
        self.shown = self._values.of(owner) if owner is not None else []
        self._facts.show_facts(own_facts(self._look, self.shown))
        self._nothing.setVisible(not self.count)
        offered = any(one.field.retired_on is None for one in self.shown)
        self.edit_button.setVisible(editable and offered)
        self.setVisible(bool(self.count or (self.shown and editable)))

    def edit(self) -> None:
        """Open the form of the own fields."""
        if self._owner is not None:
            dialog = OwnValuesDialog(
                self._look, self._values, self._owner, self.shown, self._on, self
            )
            told = self._look.text("The own fields are saved.")
            run_dialog(dialog, lambda: self.told.emit(told))


def own_facts(look: Look, values: Sequence[OwnValue]) -> list[tuple[str, str | QWidget]]:
    """Give own fields with their values, as facts of a record."""
    words = look.words.catalogue
    return [
        (one.field.name.say(look.language), own_value_said(one.field, one.value, words))
        for one in values
    ]
