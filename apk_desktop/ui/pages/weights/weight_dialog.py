"""The form of a table of weights: its names, its act, its time, and an exact weight for each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.domain.weights import exact_weight
from apk_desktop.services.rotation.weight_tables import WeightEntry, WeightRow, WeightTables
from apk_desktop.ui.forms.fields import ChoiceField, DateField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.weights import WEIGHT_NOT_EXACT, adopted_by, weights_refusal

WIDTH, COLUMNS = 620, 2
FIRST_WEIGHT = "1"


class WeightField(TextField):
    """The weight of one community, a whole number or a fraction."""

    def check(self) -> str:
        trouble = super().check()
        if trouble or exact_weight(self.value) is not None:
            return trouble
        return self.look.text(WEIGHT_NOT_EXACT)


class WeightDialog(FormDialog):
    """Adds a table that begins with the weights of `like`, or corrects `row`."""

    def __init__(
        self,
        look: Look,
        tables: WeightTables,
        on: date,
        parent: QWidget | None,
        *,
        like: WeightRow | None = None,
        row: WeightRow | None = None,
    ) -> None:
        title = look.text("Correct table of weights") if row else look.text("New table of weights")
        super().__init__(look, title, look.text("Save"), parent)
        self._tables, self._row = tables, row
        self.table_id = row.id if row else 0
        self.setMinimumWidth(WIDTH)
        base = row or like
        entry = base.entry if base else WeightEntry()
        if row is None:
            entry = replace(
                entry, name=Trilingual(), act_id=None, starts_on=on.isoformat(), ends_on=None
            )
        self._add_head(entry, on)
        self._add_weights(entry)
        self.body.addStretch(1)
        self.names[0].setFocus()

    def save(self) -> None:
        entry = WeightEntry(
            name=Trilingual(*(field.value for field in self.names)),
            act_id=self.act.id,
            starts_on=self.starts.iso,
            ends_on=self.ends.iso,
            weights={community: field.value for community, field in self.weights.items()},
        )
        if self._row is None:
            self.table_id = self._tables.add(entry)
        else:
            self._tables.correct(self._row, entry)

    def explain(self, refusal: Refused) -> str:
        return weights_refusal(refusal, self.look.words.catalogue)

    def _add_head(self, entry: WeightEntry, on: date) -> None:
        look, words = self.look, self.look.words.catalogue
        titles = (
            look.text("Name in Kazakh"), look.text("Name in Russian"), look.text("Name in English"),
        )  # fmt: skip
        self.names = [
            TextField(look, f"name_{language}", title, text)
            for language, title, text in zip(Trilingual._fields, titles, entry.name, strict=True)
        ]
        acts = [(one.id, adopted_by(one, words)) for one in self._tables.acts(on)]
        self.act = ChoiceField(look, "act_id", look.text("Act"), acts, entry.act_id)
        self.starts = DateField(
            look, "starts_on", look.text("In force from"), entry.starts_on, partial=True
        )
        self.ends = DateField(look, "ends_on", look.text("Last day"), entry.ends_on, partial=True)
        for field in (*self.names, self.act, self.starts, self.ends):
            self.add_field(field)

    def _add_weights(self, entry: WeightEntry) -> None:
        look = self.look
        self.body.addWidget(label(look.text("Weight of each community"), "strong"))
        hint = look.text("A whole number or a fraction, as 12 or 7/3.")
        self.body.addWidget(label(hint, "label", role="secondary"))
        grid = QGridLayout()
        grid.setSpacing(12)
        self.weights: dict[int, WeightField] = {}
        for at, one in enumerate(self._tables.communities(look.language)):
            field = WeightField(
                look,
                f"weight_{one.id}",
                one.plural.say(look.language),
                entry.weights.get(one.id, FIRST_WEIGHT if self._row is None else "0"),
            )
            self.weights[one.id] = field
            self.watch(field)
            grid.addWidget(field, at // COLUMNS, at % COLUMNS, Qt.AlignmentFlag.AlignTop)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
