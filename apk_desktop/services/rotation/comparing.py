"""The real plan and the supposed one side by side, worked out from what was read before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from apk_desktop.domain.candidacy import RuleId, RuleOutcome
from apk_desktop.domain.forecast import ForecastRound, plan
from apk_desktop.domain.gate import VoteCount, is_adopted
from apk_desktop.domain.rotation import Candidate, Support
from apk_desktop.domain.simulation import Patch, Simulation, patched, simulate
from apk_desktop.domain.terms import counts_as_served
from apk_desktop.services.rotation.board import BoardSeat, CandidateLine
from apk_desktop.services.rotation.seats import Term
from apk_desktop.services.rotation.supposing import AddedCandidate, Supposition, Votes
from apk_desktop.services.rotation.what_if import Bench

EQUAL, MEMBERS = "equal", "members"


class PlannedTerm(NamedTuple):
    """A term of a plan: who is chosen, a person by uid or a community by code, and for whom."""

    chosen: str
    community: str


class PlannedRound(NamedTuple):
    """A round of both plans, each with its terms in order of selection."""

    number: int
    real: tuple[PlannedTerm, ...]
    supposed: tuple[PlannedTerm, ...]

    @property
    def only_real(self) -> frozenset[PlannedTerm]:
        """The terms that would fall away, whatever their order."""
        return frozenset(self.real) - frozenset(self.supposed)

    @property
    def only_supposed(self) -> frozenset[PlannedTerm]:
        """The terms that would come instead."""
        return frozenset(self.supposed) - frozenset(self.real)

    @property
    def changed(self) -> int:
        """How many terms differ."""
        return max(len(self.only_real), len(self.only_supposed))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both proposals with what parts them, and both plans."""

    simulation: Simulation
    rounds: tuple[PlannedRound, ...]

    @property
    def terms(self) -> int:
        """How many terms the longer plan holds."""
        return sum(max(len(one.real), len(one.supposed)) for one in self.rounds)

    @property
    def changed(self) -> int:
        """How many terms differ."""
        return sum(one.changed for one in self.rounds)


def compare(bench: Bench, supposed: Supposition) -> Comparison:
    """Propose and plan as things are and as they are supposed to be.

    What a supposition says of somebody who does not stand or sit any more is left out.
    """
    given = bench.board.given
    patch = patch_of(bench, supposed)
    real = plan(given, supposed.rounds, supposed.mode, bench.board.on)
    other = plan(patched(given, patch), supposed.rounds, supposed.mode, bench.board.on)
    return Comparison(
        simulate(given, patch),
        tuple(
            PlannedRound(one.round, _terms(one), _terms(two))
            for one, two in zip(real, other, strict=True)
        ),
    )


def patch_of(bench: Bench, supposed: Supposition) -> Patch:
    """Give what a supposition changes of the input."""
    standing = {one.id for one in bench.board.given.candidates}
    occupied = None
    if supposed.seats is not None or supposed.resignations:
        occupied = frozenset(_occupied(bench, supposed))
    adopted = {uid for uid, votes in supposed.votes.items() if would_be_adopted(bench, votes)}
    return Patch(
        rule=supposed.rule,
        seats=supposed.seats,
        cooling_rounds=supposed.cooling_rounds,
        weights=_weights(bench, supposed.weights),
        add=tuple(_added(bench, supposed, standing, adopted)),
        withdraw=supposed.withdrawn & standing,
        reject=frozenset(set(supposed.votes) & standing) - adopted,
        counts={
            uid: _support(votes)
            for uid, votes in supposed.votes.items()
            if uid in standing and uid in adopted
        },
        occupied=occupied,
        not_served=tuple(_not_served(bench, supposed)),
    )


def left_out(bench: Bench, supposed: Supposition) -> int:
    """Count what a supposition says of people who do not stand or sit any more."""
    known = {line.uid for line in bench.board.candidates}
    sitting = {term.membership_id for term in bench.sitting}
    people = [*supposed.withdrawn, *supposed.votes]
    return sum(uid not in known for uid in people) + sum(
        one.membership_id not in sitting for one in supposed.resignations
    )


def would_be_adopted(bench: Bench, votes: Votes) -> bool:
    """Whether the Council's decision would be adopted with such votes."""
    count = VoteCount(
        members=votes.members,
        present=votes.present,
        votes_for=votes.votes_for,
        against=votes.against,
        abstained=votes.abstained,
    )
    return is_adopted(count, bench.norms.quorum, bench.norms.majority)


def _added(
    bench: Bench, supposed: Supposition, standing: set[str], adopted: set[str]
) -> Iterator[Candidate]:
    """Give the people added, and those whom only the votes kept out and would keep no longer."""
    for one in supposed.added:
        known = one.community in bench.communities and one.person not in standing
        if known and would_be_adopted(bench, one.votes):
            yield _candidate(one, bench.board.on)
    for line in bench.board.candidates:
        freed = line.uid in adopted - standing - supposed.withdrawn
        if freed and line.community is not None and _only_votes_failed(line):
            votes = supposed.votes[line.uid]
            added = AddedCandidate(line.uid, line.community.code, votes)
            yield _candidate(added, line.recommended_on or bench.board.on)


def _only_votes_failed(line: CandidateLine) -> bool:
    """Whether of the rules E1 to E8 only those of the vote keep a candidate out."""
    failed = {one.rule for one in line.results if one.outcome is not RuleOutcome.PASSED}
    return failed <= {RuleId.E5, RuleId.E6, RuleId.E9, RuleId.E10}


def _terms(one: ForecastRound) -> tuple[PlannedTerm, ...]:
    return tuple(map(PlannedTerm, one.chosen, one.communities))


def _weights(bench: Bench, key: str) -> dict[str, int | Fraction]:
    known = [one.id for one in bench.board.given.communities]
    if not key:
        return {}
    if key == EQUAL:
        return dict.fromkeys(known, 1)
    if key == MEMBERS:
        return {one: bench.by_members.get(one, 0) for one in known}
    table = next((one.weights for one in bench.tables if one.uid == key), {})
    return {one: table.get(one, Fraction(0)) for one in known} if table else {}


def _occupied(bench: Bench, supposed: Supposition) -> Iterator[str]:
    """Give the communities that keep a seat which is not filled in this round."""
    left = {one.membership_id: one.on for one in supposed.resignations}
    seats = [(_free_on(seat, bench.board.on, left), seat) for seat in bench.board.seats]
    seats.sort(key=lambda pair: (pair[0] or date.min, pair[1].number))
    count = bench.board.given.seats if supposed.seats is None else supposed.seats
    for _free, seat in seats[count:]:
        term = _running(seat, bench.board.on)
        if term is not None and term.community_code and term.membership_id not in left:
            yield term.community_code


def _free_on(seat: BoardSeat, on: date, left: dict[int, date]) -> date | None:
    term = _running(seat, on)
    if term is None or term.membership_id not in left:
        return seat.free_on
    early = left[term.membership_id] + timedelta(days=1)
    return min(early, seat.free_on) if seat.free_on else early


def _running(seat: BoardSeat, on: date) -> Term | None:
    return next((term for term in seat.terms if term.runs_on(on)), None)


def _not_served(bench: Bench, supposed: Supposition) -> Iterator[tuple[int, str]]:
    """Give round and community of the terms that would end too early to count as served."""
    terms = {term.membership_id: term for term in bench.sitting}
    for one in supposed.resignations:
        term = terms.get(one.membership_id)
        if term is None or term.round_number is None or term.first_day is None:
            continue
        planned = term.due_on
        if planned is not None and not counts_as_served(
            term.first_day, one.on, planned, bench.norms.min_served
        ):
            yield term.round_number, term.community_code


def _candidate(one: AddedCandidate, on: date) -> Candidate:
    return Candidate(
        id=one.person, community=one.community, support=_support(one.votes), recommended_on=on
    )


def _support(votes: Votes) -> Support:
    return Support(
        votes_for=votes.votes_for,
        against=votes.against,
        abstained=votes.abstained,
        present=votes.present,
        members=votes.members,
    )
