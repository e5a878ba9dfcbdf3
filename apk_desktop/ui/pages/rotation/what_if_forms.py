"""The forms of what-if: a candidate added, other votes, a deputy who leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.gate import needed_for_adoption, needed_for_quorum
from apk_desktop.services.rotation.board import CandidateLine
from apk_desktop.services.rotation.comparing import would_be_adopted
from apk_desktop.services.rotation.supposing import AddedCandidate, Resignation, Votes
from apk_desktop.services.rotation.what_if import Bench
from apk_desktop.ui.forms.fields import ChoiceField, DateField, NumberField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.forms.picker_field import Found, PickerField
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.rotation.what_if_work import WhatIfWork
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.wording.what_if import what_if_refusal


class AddedForm(FormDialog):
    """Any person of the register, for a community, with given votes."""

    def __init__(self, look: Look, work: WhatIfWork, parent: QWidget) -> None:
        super().__init__(look, look.text("Add a candidate"), look.text("Suppose"), parent)
        self.work, self.bench = work, _begin(self, work)
        self._communities: dict[int, int | None] = {}
        self.person = PickerField(look, "person", look.text("Person"), self._find, required=True)
        choices = sorted(
            (one.plural.say(look.language), one.code)
            for one in self.bench.communities.values()
            if one.code in {known.id for known in self.bench.board.given.communities}
        )
        self.community = ChoiceField(
            look, "community", look.text("For the community"),
            [(code, name) for name, code in choices], required=True,
        )  # fmt: skip
        self.add_field(self.person)
        self.add_field(self.community)
        self.person.changed.connect(self._offer_community)
        self._votes = _votes_of(self, _usual_votes(self.bench))
        told = look.text("The rules E1–E4, E7 and E8 are taken to be passed.")
        self.body.addWidget(label(told, "secondary", role="secondary"))
        self.body.addStretch(1)

    def save(self) -> None:
        votes, supposed = self._votes(), self.work.supposed
        _check_possible(votes)
        if not would_be_adopted(self.bench, votes):
            norms = self.bench.norms
            raise Refused(
                "not_adopted",
                "votes_for",
                quorum=needed_for_quorum(votes.members, norms.quorum),
                votes=needed_for_adoption(votes.present, norms.majority),
            )
        uid = self.work.what_if.uid(self.person.value or 0)
        standing = {one.id for one in self.bench.board.given.candidates}
        if uid in standing | {one.person for one in supposed.added}:
            raise Refused("stands_already", "person")
        added = AddedCandidate(uid, self.community.code, votes)
        self.work.suppose(added=(*supposed.added, added))

    def explain(self, refusal: Refused) -> str:
        return what_if_refusal(refusal, self.look.words.catalogue)

    def _find(self, text: str) -> Sequence[Found]:
        say = self.look.language
        found = self.work.what_if.find(text, say)
        self._communities |= {one.id: one.community_id for one in found}
        return [(one.id, one.name.in_language(say).full, one.community.say(say)) for one in found]

    def _offer_community(self) -> None:
        """Choose the community of the person, where it takes part."""
        own = self._communities.get(self.person.value or 0)
        code = next((one.code for one in self.bench.communities.values() if one.id == own), None)
        if code is not None and self.community.value is None:
            self.community.set_value(code)


class VotesForm(FormDialog):
    """Other votes for a candidate of the board."""

    def __init__(self, look: Look, work: WhatIfWork, line: CandidateLine, parent: QWidget) -> None:
        super().__init__(look, look.text("Change the votes"), look.text("Suppose"), parent)
        self.work, self.bench = work, _begin(self, work)
        self._line = line
        name = line.name.in_language(look.language).full
        self.body.addWidget(label(name, "strong"))
        known = line.votes
        real = Votes(
            known.votes_for or 0, known.against or 0, known.abstained or 0,
            known.present or 0, known.members or 0,
        )  # fmt: skip
        self._votes = _votes_of(self, work.supposed.votes.get(line.uid, real))
        self.body.addStretch(1)

    def save(self) -> None:
        votes = self._votes()
        _check_possible(votes)
        self.work.suppose(votes={**self.work.supposed.votes, self._line.uid: votes})

    def explain(self, refusal: Refused) -> str:
        return what_if_refusal(refusal, self.look.words.catalogue)


class LeavingForm(FormDialog):
    """A sitting deputy who leaves before the term is over."""

    def __init__(self, look: Look, work: WhatIfWork, parent: QWidget) -> None:
        super().__init__(look, look.text("A deputy leaves early"), look.text("Suppose"), parent)
        self.work, self.bench = work, _begin(self, work)
        say = look.language
        choices = [
            (term.membership_id, term.name.in_language(say).full) for term in self.bench.sitting
        ]
        first = choices[0][0] if choices else None
        self.person = ChoiceField(
            look, "person", look.text("Deputy chair"), choices, first, required=True
        )
        self.on = DateField(
            look, "on", look.text("Last day in office"), self.bench.board.on, required=True
        )
        self.add_field(self.person)
        self.add_field(self.on)
        self.body.addStretch(1)

    def save(self) -> None:
        term = next(one for one in self.bench.sitting if one.membership_id == self.person.id)
        day = self.on.day
        assert day is not None  # noqa: S101 the field is required
        if term.first_day is not None and day < term.first_day:
            raise Refused("leaves_too_early", "on", begun=term.first_day)
        if term.due_on is not None and day >= term.due_on:
            raise Refused("leaves_too_late", "on", due=term.due_on)
        others = [
            one for one in self.work.supposed.resignations
            if one.membership_id != term.membership_id
        ]  # fmt: skip
        self.work.suppose(resignations=(*others, Resignation(term.membership_id, day)))

    def explain(self, refusal: Refused) -> str:
        return what_if_refusal(refusal, self.look.words.catalogue)


def _begin(form: FormDialog, work: WhatIfWork) -> Bench:
    """Say that nothing is changed, and give the state that is shown."""
    told = form.look.text("Data are not changed.")
    form.body.addWidget(label(told, "secondary", role="secondary"))
    assert work.bench is not None  # noqa: S101 a form opens over what is shown
    return work.bench


def _votes_of(form: FormDialog, votes: Votes) -> Callable[[], Votes]:
    """Add the five counts to a form and give what reads them."""
    look = form.look
    fields = [
        NumberField(look, "votes_for", look.text("For"), votes.votes_for),
        NumberField(look, "against", look.text("Against"), votes.against),
        NumberField(look, "abstained", look.text("Abstained"), votes.abstained),
        NumberField(look, "present", look.text("Present"), votes.present),
        NumberField(look, "members", look.text("Members"), votes.members),
    ]
    for one in fields:
        form.watch(one)
    form.body.addLayout(row(*fields, spacing=12))
    return lambda: Votes(*(one.value for one in fields))


def _check_possible(votes: Votes) -> None:
    """Refuse counts that no meeting can have."""
    cast = votes.votes_for + votes.against + votes.abstained
    if cast > votes.present or votes.present > votes.members or not votes.members:
        raise Refused("votes_impossible", "votes_for")


def _usual_votes(bench: Bench) -> Votes:
    """Give the votes of the best placed candidate, to begin with."""
    for line in bench.board.candidates:
        votes = line.votes
        if votes.members and votes.present:
            needed = needed_for_adoption(votes.present, bench.norms.majority)
            return Votes(needed, 0, 0, votes.present, votes.members)
    return Votes(0, 0, 0, 0, 0)
