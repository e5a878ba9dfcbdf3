"""The form of an association."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.domain.dates import UnreadableDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.identifiers import NumberFault
from apk_desktop.domain.names import doubts
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.association_card import AssociationCard
from apk_desktop.services.association_entry import AssociationEntry, bin_doubt, bin_mismatches
from apk_desktop.services.associations import Associations
from apk_desktop.services.references import References
from apk_desktop.ui.forms.fields import ChoiceField, DateField, Field, LongTextField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.associations import LEVELS, association_refusal
from apk_desktop.wording.identifiers import bin_fault, bin_mismatch
from apk_desktop.wording.names import name_doubt

WIDTH, HEIGHT = 680, 640


class TitleField(TextField):
    """A name in one language; letters of another script are told and not refused."""

    def __init__(self, look: Look, name: str, title: str, value: str) -> None:
        super().__init__(look, name, title, value)
        self._language = name.rpartition("_")[2]

    def validate(self) -> bool:
        if self.check():
            return super().validate()
        found = doubts(self.value, self._language)
        words = self.look.words.catalogue
        self.show_trouble(name_doubt(found[0], words) if found else "")
        return True


class TitleFields(QWidget):
    """A name in Kazakh, Russian and English, one below the other."""

    def __init__(self, look: Look, name: Trilingual) -> None:
        super().__init__()
        titles = (
            look.text("Name in Kazakh"),
            look.text("Name in Russian"),
            look.text("Name in English"),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        self.fields = [
            TitleField(look, f"name_{language}", title, text)
            for language, title, text in zip(Trilingual._fields, titles, name, strict=True)
        ]
        for down, field in enumerate(self.fields):
            grid.addWidget(field, down, 0)

    def name(self) -> Trilingual:
        """Give the name as it stands in the fields."""
        return Trilingual(*(field.value for field in self.fields))


class AssociationDialog(FormDialog):
    """Adds an association, or edits the one whose card it gets."""

    def __init__(
        self,
        look: Look,
        associations: Associations,
        references: References,
        on: date,
        parent: QWidget | None,
        card: AssociationCard | None = None,
    ) -> None:
        title = look.text("Edit association") if card else look.text("New association")
        super().__init__(look, title, look.text("Save"), parent)
        self._associations, self._references = associations, references
        self._on, self._card = on, card
        self.association_id = card.id if card else 0
        self.setMinimumWidth(WIDTH)
        self.resize(WIDTH, HEIGHT)
        empty = Trilingual()
        entry = card.entry if card else AssociationEntry(name=empty, place=empty)
        self.names = TitleFields(look, entry.name)
        self.body.addWidget(self.names)
        if card is not None:
            hint = look.text("This corrects the name in use. A new name is begun from the menu.")
            self.body.addWidget(label(hint, "label", role="secondary"))
        for field in self.names.fields:
            self.watch(field)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.body.addLayout(self._grid)
        self._add_kind(entry)
        self._add_numbers(entry)
        self._add_contacts(entry)
        self.note = LongTextField(look, "note", look.text("Note"), entry.note)
        self.add_field(self.note)
        self.body.addStretch(1)
        self.names.fields[0].setFocus()
        self._doubt_bin()

    def save(self) -> None:
        entry = self._entry()
        if self._card is None:
            self.association_id = self._associations.add(entry, self._on)
        else:
            self._associations.edit(self._card, entry, self._on)

    def explain(self, refusal: Refused) -> str:
        return association_refusal(refusal, self.look.words.catalogue)

    def _add_kind(self, entry: AssociationEntry) -> None:
        look, say = self.look, self.look.language
        levels = [(code, look.text(word)) for code, word in LEVELS.items()]
        self.level = ChoiceField(
            look, "level", look.text("Level"), levels, entry.level, required=True
        )
        communities = [
            (one.id, one.plural.say(say) or one.name.say(say))
            for one in self._references.communities(say)
        ]
        self.community = ChoiceField(
            look, "community", look.text("Community"), communities, entry.community_id
        )
        parents = [
            (at, name.say(say))
            for at, name in self._associations.parents(self._on, say)
            if at != self.association_id
        ]
        self.parent_field = ChoiceField(
            look, "parent", look.text("Branch of"), parents, entry.parent_id,
            none=look.text("no branch"),
        )  # fmt: skip
        regions = [(one.id, one.name.say(say)) for one in self._references.regions(say)]
        self.region = ChoiceField(look, "region", look.text("Region"), regions, entry.region_id)
        self._place(0, self.level, self.community, self.region)
        self._grid.addWidget(self.parent_field, 1, 0, 1, 3)
        self.watch(self.parent_field)
        places = (look.text("Place in Kazakh"), look.text("Place in Russian"),
                  look.text("Place in English"))  # fmt: skip
        self.places = [
            TextField(look, f"place_{language}", title, text)
            for language, title, text in zip(Trilingual._fields, places, entry.place, strict=True)
        ]
        self._place(2, *self.places)

    def _add_numbers(self, entry: AssociationEntry) -> None:
        look = self.look
        self.bin = TextField(look, "bin", look.text("BIN"), entry.bin)
        self.legal_form = TextField(look, "legal_form", look.text("Legal form"), entry.legal_form)
        self.founded = DateField(
            look, "founded_on", look.text("Founded"), entry.founded_on, partial=True
        )
        self._place(3, self.bin, self.legal_form, self.founded)
        self._bin_doubt = label("", "label", role="warn")
        self._grid.addWidget(self._bin_doubt, 4, 0, 1, 3)
        self.registration = TextField(
            look, "registration_number", look.text("Registration number"),
            entry.registration_number,
        )  # fmt: skip
        self.registered = DateField(
            look, "registered_on", look.text("Registered on"), entry.registered_on, partial=True
        )
        self.registrar = TextField(
            look, "registered_by", look.text("Registered by"), entry.registered_by
        )
        self._place(5, self.registration, self.registered, self.registrar)
        for field in (self.bin, self.registered, self.parent_field):
            field.changed.connect(self._doubt_bin)

    def _add_contacts(self, entry: AssociationEntry) -> None:
        look = self.look
        self.phone = TextField(look, "phone", look.text("Phone"), entry.phone)
        self.email = TextField(look, "email", look.text("E-mail"), entry.email)
        self.website = TextField(look, "website", look.text("Website"), entry.website)
        self._place(6, self.phone, self.email, self.website)
        self.address = TextField(look, "address", look.text("Address"), entry.address)
        self._grid.addWidget(self.address, 7, 0, 1, 3)
        self.watch(self.address)

    def _place(self, down: int, *fields: Field) -> None:
        for across, field in enumerate(fields):
            self._grid.addWidget(field, down, across, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(across, 1)
            self.watch(field)

    def _entry(self) -> AssociationEntry:
        return AssociationEntry(
            name=self.names.name(),
            place=Trilingual(*(field.value for field in self.places)),
            level=self.level.code,
            parent_id=self.parent_field.id,
            community_id=self.community.id,
            region_id=self.region.id,
            bin=self.bin.value,
            legal_form=self.legal_form.value,
            registration_number=self.registration.value,
            registered_on=self.registered.iso,
            registered_by=self.registrar.value,
            address=self.address.value,
            phone=self.phone.value,
            email=self.email.value,
            website=self.website.value,
            founded_on=self.founded.iso,
            note=self.note.value,
        )

    def _doubt_bin(self) -> None:
        """Say what is odd about the number; it is no reason to refuse it."""
        try:
            registered_on = self.registered.iso
        except UnreadableDate:
            return
        words, text = self.look.words.catalogue, self.bin.value
        found = bin_mismatches(text, registered_on, is_branch=self.parent_field.id is not None)
        told = [bin_mismatch(one, text, words) for one in found]
        if bin_doubt(text) is NumberFault.CHECK_DIGIT:
            told = [bin_fault(NumberFault.CHECK_DIGIT, words)]
        self._bin_doubt.setText(" ".join(told))
        self._bin_doubt.setVisible(bool(told))
