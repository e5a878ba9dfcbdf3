"""The forms of a recommendation: its vote, and its withdrawal."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.gate import VoteCount, is_valid
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.services.people import People
from apk_desktop.services.recommendation_entry import BALLOTS, WITHDRAWERS, RecommendationEntry
from apk_desktop.services.recommendations import Recommendations
from apk_desktop.services.recommended import Recommended
from apk_desktop.services.references import References
from apk_desktop.ui.forms.fields import ChoiceField, DateField, NumberField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.forms.picker_field import Found, PickerField
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.chain import BALLOTS as BALLOT_WORDS
from apk_desktop.wording.chain import OFFICES as OFFICE_WORDS
from apk_desktop.wording.meetings import WITHDRAWERS as WITHDRAWER_WORDS
from apk_desktop.wording.meetings import meeting_refusal, vote_sentence
from apk_desktop.wording.memberships import said_day

MOST_VOTES = 2000
SIZE, SMALL = (620, 560), (520, 400)


class RecommendationDialog(FormDialog):
    """Records a recommendation, or corrects the one it gets."""

    def __init__(
        self,
        look: Look,
        recommendations: Recommendations,
        people: People,
        references: References,
        card: MeetingCard,
        present: int,
        on: date,
        parent: QWidget | None,
        recommended: Recommended | None = None,
    ) -> None:
        title = (
            look.text("Correct recommendation")
            if recommended
            else look.text("Record recommendation")
        )
        super().__init__(look, title, look.text("Save"), parent)
        self._recommendations, self._people, self._meeting = recommendations, people, card
        self._on, self._recommended = on, recommended
        self.resize(*SIZE)
        entry = recommended.entry if recommended else RecommendationEntry(present=present)
        self._add_candidate(entry, references)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self.body.addLayout(self._grid)
        self._add_votes(entry)
        self.verdict = label("", "sentence")
        self.body.addWidget(self.verdict)
        ballots = [(code, look.text(BALLOT_WORDS[code])) for code in BALLOTS]
        self.ballot = ChoiceField(look, "ballot", look.text("Ballot"), ballots, entry.ballot)
        self.add_field(self.ballot)
        self.note = TextField(look, "note", look.text("Note"), entry.note)
        self.add_field(self.note)
        self.body.addStretch(1)
        self.person.changed.connect(self._suggest)
        self._say_verdict()

    def save(self) -> None:
        entry = self._entry()
        if self._recommended is None:
            self._recommendations.record(self._meeting, entry, self._on)
        else:
            self._recommendations.edit(self._recommended, self._meeting, entry, self._on)

    def explain(self, refusal: Refused) -> str:
        return meeting_refusal(refusal, self.look.words.catalogue)

    def _add_candidate(self, entry: RecommendationEntry, references: References) -> None:
        look, say = self.look, self.look.language
        known = None
        if entry.person_id is not None:
            name = self._people.named(entry.person_id)
            known = (entry.person_id, name.in_language(say).full)
        self.person = PickerField(
            look, "person", look.text("Person"), self._find, known, required=True
        )
        associations = [
            (one, name.say(say))
            for one, name in self._recommendations.associations(self._meeting, say)
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
        offices = [
            (code, look.text(OFFICE_WORDS[code]))
            for code in self._recommendations.offices(self._meeting)
        ]
        self.office = ChoiceField(
            look, "office", look.text("Nominated for"), offices, entry.office, required=True
        )
        for field in (self.person, self.office, self.association, self.community):
            self.add_field(field)

    def _add_votes(self, entry: RecommendationEntry) -> None:
        look = self.look
        fields = (
            ("present", look.text("Present"), entry.present),
            ("votes_for", look.text("For"), entry.votes_for),
            ("votes_against", look.text("Against"), entry.votes_against),
            ("votes_abstained", look.text("Abstained"), entry.votes_abstained),
        )
        self.counts: dict[str, NumberField] = {}
        for at, (name, title, value) in enumerate(fields):
            field = NumberField(look, name, title, value, most=MOST_VOTES)
            self.counts[name] = field
            self.watch(field)
            field.changed.connect(self._say_verdict)
            self._grid.addWidget(field, 0, at, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(at, 1)

    def _entry(self) -> RecommendationEntry:
        votes = {name: field.value for name, field in self.counts.items()}
        return RecommendationEntry(
            person_id=self.person.value,
            association_id=self.association.id,
            community_id=self.community.id,
            note=self.note.value,
            office=self.office.code,
            ballot=self.ballot.code,
            present=votes["present"],
            votes_for=votes["votes_for"],
            votes_against=votes["votes_against"],
            votes_abstained=votes["votes_abstained"],
        )

    def _find(self, text: str) -> list[Found]:
        say, words = self.look.language, self.look.words.catalogue
        return [
            (
                one.id,
                one.name.in_language(say).full,
                " · ".join(filter(None, (said_day(one.birth_on, words), one.community.say(say)))),
            )
            for one in self._people.find(text, say)
        ]

    def _suggest(self) -> None:
        """Fill in the association that the person leads, and its community."""
        if self.person.value is None:
            return
        links = self._recommendations.links(self.person.value, self._meeting)
        if links:
            self.association.set_value(links[0].association_id)
            self.community.set_value(links[0].community_id)

    def _say_verdict(self) -> None:
        """Say what the votes would come to, as they are typed."""
        entry = self._entry()
        members = self._recommendations.members(self._meeting)
        count = VoteCount(
            members, entry.present, entry.votes_for, entry.votes_against, entry.votes_abstained
        )
        if not count.cast or not is_valid(count):
            told = self.look.plural(
                "On that day the Council had {count} member.",
                "On that day the Council had {count} members.",
                members,
            )
        else:
            verdict = self._recommendations.verdict(self._meeting, count)
            told = vote_sentence(
                votes=entry.votes_for,
                present=entry.present,
                needed=verdict.votes_needed,
                adopted=verdict.is_adopted,
                quorum=verdict.has_quorum,
                words=self.look.words.catalogue,
            )
        self.verdict.setText(told)


class WithdrawalDialog(FormDialog):
    """Withdraws a recommendation: when, by whom, why."""

    def __init__(
        self,
        look: Look,
        recommendations: Recommendations,
        card: MeetingCard,
        recommended: Recommended,
        on: date,
        parent: QWidget | None,
    ) -> None:
        name = recommended.name.in_language(look.language).full
        title = look.text("Withdraw the recommendation of {name}?", name=name)
        super().__init__(look, title, look.text("Withdraw"), parent)
        self._recommendations, self._meeting = recommendations, card
        self._recommended, self._on = recommended, on
        self.resize(*SMALL)
        self.day = DateField(look, "withdrawn_on", look.text("Day"), on, required=True)
        people = [(code, look.text(WITHDRAWER_WORDS[code])) for code in WITHDRAWERS]
        self.by = ChoiceField(look, "withdrawn_by", look.text("By whom"), people, required=True)
        self.reason = TextField(look, "withdrawn_reason", look.text("Reason"), required=True)
        for field in (self.day, self.by, self.reason):
            self.add_field(field)
        self.body.addStretch(1)

    def save(self) -> None:
        self._recommendations.withdraw(
            self._recommended, self._meeting, self.day.day, self.by.code, self.reason.value,
            self._on,
        )  # fmt: skip

    def explain(self, refusal: Refused) -> str:
        return meeting_refusal(refusal, self.look.words.catalogue)
