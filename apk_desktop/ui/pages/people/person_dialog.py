"""The form of a person."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.domain.dates import UnreadableDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.names import PersonName
from apk_desktop.services.people import People
from apk_desktop.services.person_card import PersonCard
from apk_desktop.services.person_entry import PersonEntry, iin_doubts
from apk_desktop.services.references import References
from apk_desktop.ui.forms.fields import ChoiceField, DateField, Field, LongTextField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.forms.masked_field import MaskedField
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.name_rows import NameRows
from apk_desktop.ui.pages.people.paper_forms import PaperForms
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.identifiers import iin_doubts_said
from apk_desktop.wording.people import SEXES, doubles_said, person_refusal

WIDTH, HEIGHT = 720, 640
PAUSE_MS = 400
"""How long nothing is typed before the register is searched for the same person."""


class PersonDialog(FormDialog):
    """Adds a person, or edits the one whose card it gets."""

    def __init__(
        self,
        look: Look,
        people: People,
        references: References,
        on: date,
        parent: QWidget | None,
        card: PersonCard | None = None,
    ) -> None:
        title = look.text("Edit person") if card else look.text("New person")
        super().__init__(look, title, look.text("Save"), parent)
        self._people, self._references, self._on, self._card = people, references, on, card
        self.person_id = card.id if card else 0
        self.setMinimumWidth(WIDTH)
        self.resize(WIDTH, HEIGHT)
        entry = card.entry if card else PersonEntry(name=PersonName())
        self.names = NameRows(look, entry.name)
        self.body.addWidget(self.names)
        for cell in self.names.cells.values():
            self.watch(cell)
        self.papers = PaperForms(look, {"kk": entry.dative_kk, "ru": entry.dative_ru})
        self.body.addWidget(self.papers)
        for field in self.papers.fields.values():
            self.watch(field)
        self.doubles = label("", "secondary", role="warn")
        self.doubles.hide()
        self.body.addWidget(self.doubles)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.body.addLayout(self._grid)
        self._add_facts(entry)
        self._add_places(entry)
        self.note = LongTextField(look, "note", look.text("Note"), entry.note)
        self.add_field(self.note)
        self.body.addStretch(1)
        self.names.cells["surname_kk"].setFocus()
        self._doubt_iin()
        self._show_in_papers()
        self.names.changed.connect(self._show_in_papers)
        self.sex.changed.connect(self._show_in_papers)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look_for_doubles)
        self.names.changed.connect(self._pause.start)
        self.birth.changed.connect(self._pause.start)

    def save(self) -> None:
        entry = self._entry()
        if self._card is None:
            self.person_id = self._people.add(entry, self._on)
        else:
            self._people.edit(self._card.id, self._card.version, entry, self._on)

    def explain(self, refusal: Refused) -> str:
        return person_refusal(refusal, self.look.words.catalogue)

    def _add_facts(self, entry: PersonEntry) -> None:
        look = self.look
        self.iin = MaskedField(look, "iin", look.text("IIN"), entry.iin)
        self.birth = DateField(look, "birth_on", look.text("Date of birth"), entry.birth_on,
                               partial=True)  # fmt: skip
        self.died = DateField(look, "died_on", look.text("Date of death"), entry.died_on,
                              partial=True)  # fmt: skip
        sexes = [(code, look.text(word)) for code, word in SEXES.items()]
        self.sex = ChoiceField(look, "sex", look.text("Sex"), sexes, entry.sex)
        self._iin_doubt = label("", "label", role="warn")
        self._iin_doubt.hide()
        self._place(0, self.iin, self.birth, self.sex)
        self._grid.addWidget(self._iin_doubt, 1, 0, 1, 3)
        for field in (self.iin, self.birth, self.sex):
            field.changed.connect(self._doubt_iin)

    def _add_places(self, entry: PersonEntry) -> None:
        look = self.look
        communities = [
            (one.id, one.plural.say(look.language) or one.name.say(look.language))
            for one in self._references.communities(look.language)
        ]
        regions = [
            (one.id, one.name.say(look.language)) for one in self._references.regions(look.language)
        ]
        self.community = ChoiceField(
            look, "community", look.text("Community"), communities, entry.community_id
        )
        self.region = ChoiceField(look, "region", look.text("Region"), regions, entry.region_id)
        self.citizenship = TextField(look, "citizenship", look.text("Citizenship"),
                                     entry.citizenship)  # fmt: skip
        self.languages = TextField(look, "languages", look.text("Languages"), entry.languages)
        self.phone = TextField(look, "phone", look.text("Phone"), entry.phone)
        self.email = TextField(look, "email", look.text("E-mail"), entry.email)
        self._place(2, self.community, self.region, self.citizenship)
        self._place(3, self.languages, self.phone, self.email)
        self._place(4, self.died)

    def _place(self, down: int, *fields: Field) -> None:
        for across, field in enumerate(fields):
            self._grid.addWidget(field, down, across, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(across, 1)
            self.watch(field)

    def _entry(self) -> PersonEntry:
        return PersonEntry(
            name=self.names.name(),
            iin=self.iin.value,
            birth_on=self.birth.iso,
            died_on=self.died.iso,
            sex=self.sex.code,
            community_id=self.community.id,
            region_id=self.region.id,
            citizenship=self.citizenship.value,
            languages=self.languages.value,
            phone=self.phone.value,
            email=self.email.value,
            note=self.note.value,
            dative_kk=self.papers.datives["kk"],
            dative_ru=self.papers.datives["ru"],
        )

    def _show_in_papers(self) -> None:
        self.papers.follow(self.names.name(), self.sex.code)

    def _look_for_doubles(self) -> None:
        """Say who of this name is in the register already; the clerk decides."""
        known = self._card.id if self._card else None
        found = self._people.doubles(self.names.name(), self._born(), known)
        self.doubles.setText(doubles_said(found, self.look.words.catalogue))
        self.doubles.setVisible(bool(found))

    def _born(self) -> str | None:
        try:
            born = self.birth.parsed
        except UnreadableDate:
            return None
        return str(born) if born else None

    def _doubt_iin(self) -> None:
        """Say what looks wrong in the number, or differs from the record; the clerk decides."""
        found = iin_doubts(self.iin.value, self._born(), self.sex.code)
        told = iin_doubts_said(found, self.look.words.catalogue)
        self._iin_doubt.setText(told)
        self._iin_doubt.setVisible(bool(told))
