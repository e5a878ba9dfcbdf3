"""Submissions to the President: an act that carries the Council's recommendations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, recommendation
from apk_desktop.domain.chain import State
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.chain.candidacies import Candidacy, Chains
from apk_desktop.services.chain.chain_rows import RecommendationRow
from apk_desktop.services.foundation import in_columns
from apk_desktop.wording.catalogue import message

NO_TEXT = Trilingual()


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionEntry:
    """A submission as written in the form."""

    number: str
    signed_on: date | None
    title: Trilingual = NO_TEXT
    signer: Trilingual = NO_TEXT
    recommendations: Sequence[int]


class Submissions:
    """The submissions of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def ready(self, office: str, on: date) -> list[Candidacy]:
        """Give the candidacies that the Council recommended and nobody submitted yet."""
        chains = Chains(self._register, on)
        return [
            one
            for one in chains.all
            if one.office == office and chains.judge.state(one) is State.RECOMMENDED
        ]

    def submit(self, office: str, entry: SubmissionEntry, on: date) -> int:
        """Record the act and link the recommendations it carries; raises Refused."""
        carried = self._checked(office, entry, on)
        title = message("Submit to the President")
        with self._register.change(title, subject=f"№ {entry.number.strip()}") as change:
            act_id = change.insert(
                act,
                kind="submission",
                number=entry.number.strip(),
                signed_on=str(entry.signed_on),
                **in_columns("title", entry.title),
                **in_columns("signer", entry.signer),
            )
            for one in carried:
                change.update(recommendation, one.id, one.version, submission_act_id=act_id)
        return act_id

    def _checked(self, office: str, entry: SubmissionEntry, on: date) -> list[RecommendationRow]:
        """A submission rests on minutes: a decision without minutes is none."""
        if not entry.number.strip():
            raise Refused("submission_number_missing", "number")
        if entry.signed_on is None:
            raise Refused("submission_day_missing", "signed_on")
        if entry.signed_on > on:
            raise Refused("submission_in_future", "signed_on")
        if not entry.recommendations:
            raise Refused("submission_empty", "recommendations")
        ready = {
            one.recommendation.id: one.recommendation
            for one in self.ready(office, on)
            if one.recommendation
        }
        for chosen in entry.recommendations:
            one = ready.get(chosen)
            if one is None:
                raise Refused("submission_not_ready", "recommendations")
            if not one.minutes_number:
                raise Refused("submission_without_minutes", "recommendations")
            if one.recommended_on > entry.signed_on.isoformat():
                day = date.fromisoformat(one.recommended_on)
                raise Refused("submission_before_vote", "signed_on", day=day)
        return [ready[chosen] for chosen in entry.recommendations]
