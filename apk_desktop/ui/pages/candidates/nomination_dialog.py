"""The forms of a nomination: entering and correcting it, and its withdrawal."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.nominating import SOURCES
from apk_desktop.services.chain.nomination_entry import (
    NOMINATED_BY_OFFICE,
    WITHDRAWERS,
    NominationEntry,
)
from apk_desktop.services.chain.nominations import Nominated, Nominations
from apk_desktop.services.chain.offices import OFFICES
from apk_desktop.ui.forms.fields import ChoiceField, DateField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.forms.picker_field import Found, PickerField
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.candidates.candidate_services import CandidateServices
from apk_desktop.wording.chain import OFFICES as OFFICE_WORDS
from apk_desktop.wording.chain import SOURCES as SOURCE_WORDS
from apk_desktop.wording.chain import WITHDRAWERS as WITHDRAWER_WORDS
from apk_desktop.wording.chain import chain_refusal
from apk_desktop.wording.memberships import said_day

SIZE, SMALL = (620, 620), (520, 380)
_BODY_KINDS = {"regional_session": "regional_assembly", "association": "association"}


class NominationDialog(FormDialog):
    """Nominates a person, or corrects the nomination it gets."""

    def __init__(
        self,
        look: Look,
        services: CandidateServices,
        on: date,
        parent: QWidget | None,
        nominated: Nominated | None = None,
    ) -> None:
        title = look.text("Correct the nomination") if nominated else look.text("Nominate")
        super().__init__(look, title, look.text("Save"), parent)
        self._services, self._on, self._nominated = services, on, nominated
        self.nomination_id = nominated.id if nominated else 0
        self.resize(*SIZE)
        entry = nominated.entry if nominated else NominationEntry(nominated_on=on)
        self._add_who(entry)
        self._add_by_whom(entry)
        self._add_behalf(entry)
        self.note = TextField(look, "note", look.text("Note"), entry.note)
        self.add_field(self.note)
        self.body.addStretch(1)
        self.person.changed.connect(self._suggest)
        self.source.changed.connect(self._offer_bodies)
        self.person.setFocus()
        self._changed = False  # offering the bodies is no entry of the clerk's

    def save(self) -> None:
        entry = NominationEntry(
            person_id=self.person.value,
            office=self.office.code,
            source=self.source.code,
            nominated_by_id=self.nominated_by.id,
            association_id=self.association.id,
            community_id=self.community.id,
            nominated_on=self.nominated_on.day,
            note=self.note.value,
        )
        if self._nominated is None:
            self.nomination_id = self._services.nominations.add(entry, self._on)
        else:
            self._services.nominations.edit(self._nominated, entry, self._on)

    def explain(self, refusal: Refused) -> str:
        return chain_refusal(refusal, self.look.words.catalogue)

    def _add_who(self, entry: NominationEntry) -> None:
        look, say = self.look, self.look.language
        known = None
        if entry.person_id is not None:
            name = self._services.people.named(entry.person_id)
            known = (entry.person_id, name.in_language(say).full)
        self.person = PickerField(
            look, "person", look.text("Person"), self._find, known, required=True
        )
        offices = [(code, look.text(OFFICE_WORDS[code])) for code in OFFICES]
        self.office = ChoiceField(
            look, "office", look.text("Nominated for"), offices, entry.office, required=True
        )
        self.nominated_on = DateField(
            look, "nominated_on", look.text("Nominated on"), entry.nominated_on, required=True
        )
        for field in (self.person, self.office, self.nominated_on):
            self.add_field(field)

    def _add_by_whom(self, entry: NominationEntry) -> None:
        look = self.look
        sources = [(code, look.text(SOURCE_WORDS[code])) for code in SOURCES]
        self.source = ChoiceField(
            look, "source", look.text("Who nominates"), sources, entry.source, required=True
        )
        self.nominated_by = ChoiceField(
            look, "nominated_by", look.text("Nominating body"), [], None
        )
        self.add_field(self.source)
        self.add_field(self.nominated_by)
        self._offer_bodies()
        self.nominated_by.set_value(entry.nominated_by_id)

    def _add_behalf(self, entry: NominationEntry) -> None:
        look, say = self.look, self.look.language
        references = self._services.references
        associations = [
            (one.id, one.name.say(say))
            for one in references.bodies(self._on.isoformat(), "association", language=say)
        ]
        self.association = ChoiceField(
            look, "association", look.text("Association"), associations, entry.association_id,
            required=True,
        )  # fmt: skip
        communities = [
            (one.id, one.plural.say(say) or one.name.say(say))
            for one in references.communities(say)
        ]
        self.community = ChoiceField(
            look, "community", look.text("For the community"), communities, entry.community_id,
            required=True,
        )  # fmt: skip
        self.add_field(self.association)
        self.add_field(self.community)

    def _find(self, text: str) -> list[Found]:
        say, words = self.look.language, self.look.words.catalogue
        return [
            (
                one.id,
                one.name.in_language(say).full,
                " · ".join(filter(None, (said_day(one.birth_on, words), one.community.say(say)))),
            )
            for one in self._services.people.find(text, say)
        ]

    def _offer_bodies(self) -> None:
        """Offer the bodies that can be the source; the Council needs no naming."""
        source, say = self.source.code, self.look.language
        kind = _BODY_KINDS.get(source)
        kept = self.nominated_by.id
        bodies = (
            self._services.references.bodies(self._on.isoformat(), kind, language=say)
            if kind
            else []
        )
        self.nominated_by.set_choices([(one.id, one.name.say(say)) for one in bodies], kept)
        self.nominated_by.setVisible(source not in NOMINATED_BY_OFFICE and bool(source))

    def _suggest(self) -> None:
        """Fill in the association that the person leads, and its community."""
        if self.person.value is None:
            return
        links = self._services.nominations.links(self.person.value, self._on)
        if links:
            self.association.set_value(links[0].association_id)
            self.community.set_value(links[0].community_id)


class NominationWithdrawalDialog(FormDialog):
    """Withdraws a nomination: when, by whom, why."""

    def __init__(
        self,
        look: Look,
        nominations: Nominations,
        nominated: Nominated,
        name: str,
        on: date,
        parent: QWidget | None,
    ) -> None:
        title = look.text("Withdraw the nomination of {name}?", name=name)
        super().__init__(look, title, look.text("Withdraw"), parent)
        self._nominations, self._nominated, self._on = nominations, nominated, on
        self.resize(*SMALL)
        self.day = DateField(look, "withdrawn_on", look.text("Day"), on, required=True)
        people = [(code, look.text(WITHDRAWER_WORDS[code])) for code in WITHDRAWERS]
        self.by = ChoiceField(look, "withdrawn_by", look.text("By whom"), people, required=True)
        self.reason = TextField(look, "withdrawn_reason", look.text("Reason"), required=True)
        for field in (self.day, self.by, self.reason):
            self.add_field(field)
        self.body.addStretch(1)
        self.day.setFocus()

    def save(self) -> None:
        self._nominations.withdraw(
            self._nominated, self.day.day, self.by.code, self.reason.value, self._on
        )

    def explain(self, refusal: Refused) -> str:
        return chain_refusal(refusal, self.look.words.catalogue)
