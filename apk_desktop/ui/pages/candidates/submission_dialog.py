"""Prepare the submission to the President, and draw lots between equals."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.chain.candidate_list import CandidateRow
from apk_desktop.services.chain.lots import LotEntry, Lots
from apk_desktop.services.chain.submissions import SubmissionEntry, Submissions
from apk_desktop.ui.forms.fields import DateField, NumberField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.chain import SUBMISSION_TITLES, chain_refusal

SIZE = (620, 560)
Chosen = list[tuple[int, CandidateRow]]
"""Recommendations with the candidates they are of."""


def _candidate_said(look: Look, one: CandidateRow) -> str:
    say = look.language
    parts = (one.name.in_language(say).full, one.community.say(say), one.association.say(say))
    return " · ".join(part for part in parts if part)


class SubmissionDialog(FormDialog):
    """Submits candidates whom the Council recommended for one office; `chosen` is ticked."""

    def __init__(
        self,
        look: Look,
        submissions: Submissions,
        office: str,
        ready: Chosen,
        on: date,
        parent: QWidget | None,
        *,
        chosen: int | None = None,
    ) -> None:
        super().__init__(
            look, look.text("Prepare the submission to the President"), look.text("Save"), parent
        )
        self._submissions, self._office, self._on = submissions, office, on
        self.resize(*SIZE)
        self.number = TextField(look, "number", look.text("Number"), required=True)
        self.signed_on = DateField(look, "signed_on", look.text("Day"), on, required=True)
        titles = Trilingual(*(Catalogue(one).text(SUBMISSION_TITLES[office]) for one in Language))
        captions = (
            look.text("Title in Kazakh"),
            look.text("Title in Russian"),
            look.text("Title in English"),
        )
        self.titles = [
            TextField(look, f"title_{code}", caption, text)
            for code, caption, text in zip(Trilingual._fields, captions, titles, strict=True)
        ]
        self.body.addLayout(row(self.number, self.signed_on, spacing=12))
        for field in (self.number, self.signed_on):
            self.watch(field)
        for field in self.titles:
            self.add_field(field)
        told = look.text("Whom it carries, as the Council's minutes say:")
        self.body.addWidget(label(told, "body"))
        self.carried: list[tuple[int, QCheckBox]] = [
            (at, self.add_choice(_candidate_said(look, one))) for at, one in ready
        ]
        for (_at, box), (_vote, one) in zip(self.carried, ready, strict=True):
            box.setChecked(one.id == chosen)
        self.body.addStretch(1)
        self.number.setFocus()

    def save(self) -> None:
        entry = SubmissionEntry(
            number=self.number.value,
            signed_on=self.signed_on.day,
            title=Trilingual(*(field.value for field in self.titles)),
            recommendations=[at for at, box in self.carried if box.isChecked()],
        )
        self._submissions.submit(self._office, entry, self._on)

    def explain(self, refusal: Refused) -> str:
        return chain_refusal(refusal, self.look.words.catalogue)


class LotDialog(FormDialog):
    """Records a lot drawn in public: the place of each candidate."""

    def __init__(
        self, look: Look, lots: Lots, among: Chosen, on: date, parent: QWidget | None
    ) -> None:
        super().__init__(look, look.text("Record a drawing of lots"), look.text("Save"), parent)
        self._lots, self._on = lots, on
        self.resize(*SIZE)
        told = look.text(
            "The places decide where everything else is equal. Leave 0 for whoever took no part."
        )
        self.body.addWidget(label(told, "secondary", role="secondary"))
        self.drawn_on = DateField(look, "drawn_on", look.text("Drawn on"), on, required=True)
        self.minutes = TextField(look, "minutes_number", look.text("Minutes No."), required=True)
        self.drawn_by = TextField(look, "drawn_by", look.text("Drawn by"))
        self.body.addLayout(row(self.drawn_on, self.minutes, spacing=12))
        for field in (self.drawn_on, self.minutes):
            self.watch(field)
        self.add_field(self.drawn_by)
        self.places: dict[int, NumberField] = {}
        for place, (at, one) in enumerate(among):
            name = "places" if place == 0 else f"places-{at}"
            number = NumberField(look, name, _candidate_said(look, one), 0, most=len(among))
            self.places[at] = number
            self.add_field(number)
        self.body.addStretch(1)
        self.drawn_on.setFocus()

    def save(self) -> None:
        places = {at: field.value for at, field in self.places.items() if field.value}
        entry = LotEntry(
            drawn_on=self.drawn_on.day,
            minutes_number=self.minutes.value,
            drawn_by=self.drawn_by.value,
            places=places,
        )
        self._lots.draw(entry, self._on)

    def explain(self, refusal: Refused) -> str:
        return chain_refusal(refusal, self.look.words.catalogue)
