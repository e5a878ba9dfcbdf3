"""Candidacies: who was nominated or recommended for an office, and how far each has come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from apk_desktop.db.register import Register
from apk_desktop.domain.chain import ChainFacts, State, Step, next_step, state_of, steps_made
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.gate import (
    VoteCount,
    has_quorum,
    is_adopted,
    is_valid,
    needed_for_adoption,
)
from apk_desktop.services.chain.chain_rows import (
    ElectionRow,
    NominationRow,
    RecommendationRow,
    RoundRow,
    TermRow,
    election_rows,
    nomination_rows,
    recommendation_rows,
    round_rows,
    term_rows,
)
from apk_desktop.services.chain.offices import OFFICES
from apk_desktop.services.rotation.settings import RotationNorms, rotation_norms

DEPUTY_CHAIR = "rotating_deputy_chair"
_ENDED = frozenset({State.WITHDRAWN, State.DECEASED, State.NOT_ELECTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidacy:
    """A nomination with what followed from it, or a recommendation without a nomination.

    `id` is the nomination's, or less than zero the recommendation's.
    """

    id: int
    person_id: int
    office: str
    nomination: NominationRow | None = None
    recommendation: RecommendationRow | None = None
    election: ElectionRow | None = None
    term: TermRow | None = None
    round: RoundRow | None = None

    @property
    def began_on(self) -> str:
        """The first day that is known of it, as ISO text; empty where none is."""
        nominated = self.nomination.nominated_on if self.nomination else None
        return nominated or (self.recommendation.recommended_on if self.recommendation else "")

    @property
    def stands_on(self) -> str:
        """The day by which it belongs to a round: of the recommendation, else its first day."""
        return self.recommendation.recommended_on if self.recommendation else self.began_on

    @property
    def association_id(self) -> int | None:
        """The association on whose behalf the person stands."""
        of = self.nomination or self.recommendation
        return of.association_id if of else None

    @property
    def community_id(self) -> int | None:
        """The community that is credited."""
        of = self.recommendation or self.nomination
        return of.community_id if of else None


class Judge:
    """Tells what a candidacy has come to, by the norms of the day of each meeting."""

    def __init__(self, register: Register, on: date) -> None:
        self._register, self._on = register, on
        self._norms: dict[str, RotationNorms] = {}

    def facts(self, one: Candidacy, died_on: str | None = None) -> ChainFacts:
        """Give what the rules of the chain ask of a candidacy."""
        nominated, voted = one.nomination, one.election
        recommended, term = one.recommendation, one.term
        return ChainFacts(
            office=one.office,
            is_nominated=nominated is not None,
            papers_missing=nominated.asked - nominated.received if nominated else 0,
            died_on=_day(died_on),
            withdrawn_on=_day(nominated.withdrawn_on) if nominated else None,
            recommended_on=_day(recommended.recommended_on) if recommended else None,
            adopted=self.adopted(recommended) if recommended else None,
            recommendation_withdrawn_on=_day(recommended.withdrawn_on) if recommended else None,
            submitted_on=_day(recommended.submitted_on) if recommended else None,
            voted_on=_day(voted.held_on) if voted else None,
            elected=_ELECTED[voted.outcome] if voted else None,
            appointed_on=_day(term.decided_on) if term else None,
            closed_on=_day(one.round.decided_on) if one.round else None,
            has_order=term is not None and term.act_id is not None,
        )

    def state(self, one: Candidacy, died_on: str | None = None) -> State:
        """Tell how far a candidacy has come."""
        return state_of(self.facts(one, died_on), self._on)

    def made(self, one: Candidacy) -> tuple[Step, ...]:
        """Give the links that were made."""
        return steps_made(self.facts(one), self._on)

    def next(self, one: Candidacy, died_on: str | None = None) -> Step | None:
        """Give the link that is to be made next."""
        return next_step(self.facts(one, died_on), self._on)

    def adopted(self, one: RecommendationRow) -> bool | None:
        """Whether the Council adopted it; None where the counts are not known or cannot be."""
        numbers = (one.members, one.present, one.votes_for, one.against, one.abstained)
        known = [number for number in numbers if number is not None]
        if len(known) < len(numbers) or not one.names_agree:
            return None
        count, norms = VoteCount(*known), self.norms(one.recommended_on)
        return is_adopted(count, norms.quorum, norms.majority) if is_valid(count) else None

    def thresholds(self, one: RecommendationRow) -> tuple[int, bool]:
        """Give how many votes adopt it, and whether its meeting had a quorum."""
        norms, present = self.norms(one.recommended_on), one.present or 0
        needed = needed_for_adoption(present, norms.majority)
        return needed, has_quorum(one.members or 0, present, norms.quorum)

    def norms(self, day: str) -> RotationNorms:
        """Give the norms of a day, each day read once."""
        if day not in self._norms:
            self._norms[day] = rotation_norms(self._register, PartialDate.parse(day).last_day)
        return self._norms[day]


_ELECTED = {"elected": True, "not_elected": False, "": None}


class Chains:
    """Every candidacy of a register as of a day, and the terms that have none."""

    def __init__(self, register: Register, on: date, person_id: int | None = None) -> None:
        self._on = on
        self.judge = Judge(register, on)
        known = _candidacies(
            [one for one in nomination_rows(register, person_id) if _by(one.nominated_on, on)],
            recommendation_rows(register, on, person_id),
        )
        voted = [one for one in election_rows(register, person_id) if _by(one.held_on, on)]
        known = self._with_elections(known, voted)
        known = _with_rounds(known, round_rows(register))
        self.unchained: dict[str, list[TermRow]] = {}
        self.all: list[Candidacy] = []
        for office in OFFICES:
            own = [one for one in known if one.office == office]
            terms = [one for one in term_rows(register, office, person_id)
                     if _by(one.decided_on, on)]  # fmt: skip
            linked, self.unchained[office] = self._with_terms(own, terms)
            self.all += linked

    def of_term(self, membership_id: int) -> Candidacy | None:
        """Give the candidacy that a term came from."""
        return next((one for one in self.all if one.term and one.term.id == membership_id), None)

    def _with_elections(
        self, known: list[Candidacy], voted: Iterable[ElectionRow]
    ) -> list[Candidacy]:
        """Give each vote of a session to the candidacy it was on, the latest before it."""
        by_id = {one.id: one for one in known}
        for vote in voted:
            own = [
                one
                for one in by_id.values()
                if one.office == "majilis_deputy"
                and one.person_id == vote.person_id
                and one.election is None
                and one.began_on <= (vote.held_on or "9999")
            ]
            named = [one for one in own if one.recommendation
                     and one.recommendation.id == vote.recommendation_id]  # fmt: skip
            chosen = max(named or own, key=lambda one: one.began_on, default=None)
            if chosen is not None:
                by_id[chosen.id] = replace(chosen, election=vote)
        return list(by_id.values())

    def _with_terms(
        self, own: list[Candidacy], terms: list[TermRow]
    ) -> tuple[list[Candidacy], list[TermRow]]:
        """Give each term to the latest candidacy before it that still stood; each takes one."""
        by_id, left = {one.id: one for one in own}, []
        for term in terms:
            standing = [one for one in by_id.values() if self._may_lead_to(one, term)]
            linked = [one for one in standing if one.election
                      and one.election.membership_id == term.id]  # fmt: skip
            chosen = max(linked or standing, key=lambda one: (one.stands_on, one.id), default=None)
            if chosen is None:
                left.append(term)
            else:
                by_id[chosen.id] = replace(chosen, term=term)
        return list(by_id.values()), left

    def _may_lead_to(self, one: Candidacy, term: TermRow) -> bool:
        if one.person_id != term.person_id or one.term is not None:
            return False
        decided = PartialDate.parse(term.decided_on).last_day
        started = not one.stands_on or PartialDate.parse(one.stands_on).first_day <= decided
        closed = one.round is not None and one.round.decided_on < term.decided_on
        state = state_of(self.judge.facts(one), decided)
        return started and not closed and state not in _ENDED


def _candidacies(
    nominated: list[NominationRow], recommended: list[RecommendationRow]
) -> list[Candidacy]:
    """Join each nomination to its latest recommendation; earlier ones do not come back."""
    latest: dict[int, RecommendationRow] = {}
    alone = []
    for one in recommended:
        if one.nomination_id is None:
            alone.append(one)
        else:
            latest[one.nomination_id] = one
    joined = [
        Candidacy(
            id=one.id, person_id=one.person_id, office=one.office, nomination=one,
            recommendation=latest.get(one.id),
        )
        for one in nominated
    ]  # fmt: skip
    known = {one.id for one in nominated}
    alone += [one for at, one in latest.items() if at not in known]
    joined += [
        Candidacy(id=-one.id, person_id=one.person_id, office=one.office, recommendation=one)
        for one in alone
    ]
    return joined


def _with_rounds(known: list[Candidacy], rounds: list[RoundRow]) -> list[Candidacy]:
    """Give each candidacy for deputy chair the round it stood in, where that is decided."""
    return [
        replace(one, round=next((each for each in rounds if each.held_on >= one.stands_on), None))
        if one.office == DEPUTY_CHAIR
        else one
        for one in known
    ]


def _day(text: str | None) -> date | None:
    """Read a day; of a month or a year the last one, when it has surely come."""
    return PartialDate.parse(text).last_day if text else None


def _by(text: str | None, on: date) -> bool:
    """Whether a day of history has come; one that is not known has."""
    return text is None or PartialDate.parse(text).first_day <= on
