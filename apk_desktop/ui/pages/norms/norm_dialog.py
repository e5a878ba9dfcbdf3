"""The forms of a norm: a new one, a correction, an end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.alphabet import sort_key
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.norm_entry import NormBook, NormEntry, NormRow
from apk_desktop.ui.forms.fields import ChoiceField, DateField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.norms import norm_refusal, norm_subject, norm_value

WIDTH = 560


class NormDialog(FormDialog):
    """Adds a norm from a day, or corrects the period it gets.

    `like` begins a new period of a norm that is there; `row` is the period to correct.
    """

    def __init__(
        self,
        look: Look,
        norms: NormBook,
        on: date,
        parent: QWidget | None,
        *,
        like: NormRow | None = None,
        row: NormRow | None = None,
    ) -> None:
        title = look.text("Correct norm") if row else look.text("New norm")
        super().__init__(look, title, look.text("Save"), parent)
        self._norms, self._row = norms, row
        self.norm_id = row.id if row else 0
        self.setMinimumWidth(WIDTH)
        base = row or like
        entry = base.entry if base else NormEntry(code="", value="")
        if row is None:
            entry = replace(entry, starts_on=on.isoformat(), ends_on=None, is_verified=False)
        self._add_fields(entry, on)
        if row is None and like is not None:
            hint = look.text("The norm in force now ends the day before the new one begins.")
            self.body.addWidget(label(hint, "label", role="secondary"))
        self.body.addStretch(1)
        (self.value if base else self.code).setFocus()

    def save(self) -> None:
        entry = NormEntry(
            code=self.code.code,
            value=self.value.value,
            basis=Trilingual(*(field.value for field in self.basis)),
            starts_on=self.starts.iso,
            ends_on=self.ends.iso,
            is_verified=self.verified.code == "yes",
            source=self.source.value,
        )
        if self._row is None:
            self.norm_id = self._norms.add(entry)
        else:
            self._norms.correct(self._row.id, self._row.version, entry)

    def explain(self, refusal: Refused) -> str:
        return norm_refusal(refusal, self.look.words.catalogue)

    def _add_fields(self, entry: NormEntry, on: date) -> None:
        look, words = self.look, self.look.words.catalogue
        known = [(one.code, norm_subject(one, words)) for one in self._norms.subjects(on)]
        if entry.code and entry.code not in dict(known):
            known.append((entry.code, entry.code))
        known.sort(key=lambda one: sort_key(one[1]))
        self.code = ChoiceField(
            look, "code", look.text("Norm"), known, entry.code or None, required=True
        )
        self.value = TextField(look, "value", look.text("Value"), entry.value, required=True)
        self.starts = DateField(
            look, "starts_on", look.text("In force from"), entry.starts_on, partial=True
        )
        self.ends = DateField(look, "ends_on", look.text("Last day"), entry.ends_on, partial=True)
        titles = (
            look.text("Legal basis in Kazakh"),
            look.text("Legal basis in Russian"),
            look.text("Legal basis in English"),
        )
        self.basis = [
            TextField(look, f"basis_{language}", title, text)
            for language, title, text in zip(Trilingual._fields, titles, entry.basis, strict=True)
        ]
        states = [("yes", look.text("verified")), ("no", look.text("not verified"))]
        chosen = "yes" if entry.is_verified else "no"
        self.verified = ChoiceField(look, "verified", look.text("Verified"), states, chosen)
        self.source = TextField(look, "source", look.text("Source"), entry.source)
        fields = (
            self.code, self.value, self.starts, self.ends, *self.basis, self.verified, self.source,
        )  # fmt: skip
        for field in fields:
            self.add_field(field)


class EndNormDialog(FormDialog):
    """Ends a norm with its last day; its history stays."""

    def __init__(
        self, look: Look, norms: NormBook, row: NormRow, on: date, parent: QWidget | None
    ) -> None:
        super().__init__(look, look.text("End this norm?"), look.text("End it"), parent)
        self._norms, self._row = norms, row
        words = look.words.catalogue
        said = look.text(
            "{norm}: {value}",
            norm=norm_subject(row.subject, words),
            value=norm_value(row.entry.value, row.unit, words),
        )
        self.body.addWidget(label(said))
        self.ends = DateField(look, "ends_on", look.text("Last day"), on, required=True)
        self.add_field(self.ends)
        self.body.addStretch(1)

    def save(self) -> None:
        self._norms.end(self._row, self.ends.day)

    def explain(self, refusal: Refused) -> str:
        return norm_refusal(refusal, self.look.words.catalogue)
