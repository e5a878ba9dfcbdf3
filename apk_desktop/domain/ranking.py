"""The proposal of the next deputy chairs: candidates in order, one community to a seat.

A pure function of its input: no clock, no files, and no weight on the order of the lists.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from apk_desktop.domain.entitlement import Quotas
from apk_desktop.domain.rotation import (
    Candidate,
    Choice,
    Criterion,
    Excluded,
    Exclusion,
    Proposal,
    RotationInput,
    Rule,
)
from apk_desktop.domain.rules.candidate_order import CRITERIA, Key, sorting_keys
from apk_desktop.domain.standing import Standing, cooling_communities, exclusion, standings


class Outcome(StrEnum):
    """What became of a candidate in the order."""

    PROPOSED = "proposed"
    IN_LINE = "in_line"
    COMMUNITY_PROPOSED = "community_proposed"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A candidate's place in the order; `rank` counts from 1 and is None for the excluded."""

    candidate: Candidate
    rank: int | None
    wait_rounds: int
    times_served: int
    deficit: Fraction | None
    outcome: Outcome
    exclusion: Exclusion | None


@dataclass(frozen=True, slots=True)
class _Order:
    """The candidates of one input, weighed."""

    ordered: list[tuple[Key, Candidate]]
    barred: list[tuple[Exclusion, Candidate]]
    standings: dict[str, Standing]
    deficits: dict[str, int] | None
    denominator: int

    def deficit(self, community: str) -> Fraction | None:
        if self.deficits is None:
            return None
        return Fraction(self.deficits[community], self.denominator)


def propose(given: RotationInput) -> Proposal:
    """Propose a candidate for each seat, with the reason, and list who is excluded and why."""
    order = _weigh(given)
    explained = _selected(given, order)
    return Proposal(
        chosen=tuple(choice.candidate for choice in explained),
        unfilled=given.seats - len(explained),
        explained=explained,
        excluded=tuple(
            Excluded(candidate=one.id, reason=reason)
            for reason, one in sorted(order.barred, key=lambda pair: pair[1].id)
        ),
    )


def rank_candidates(given: RotationInput) -> tuple[Place, ...]:
    """Give every candidate's place: those in order by rank, then the excluded by their wait."""
    order = _weigh(given)
    chosen = {choice.candidate for choice in _selected(given, order)}
    taken = {one for _, c in order.ordered if c.id in chosen for one in c.communities}
    in_order = [
        _place(order, one, rank, _outcome(one, chosen, taken))
        for rank, (_, one) in enumerate(order.ordered, 1)
    ]
    barred = [_place(order, one, None, Outcome.EXCLUDED, reason) for reason, one in order.barred]
    barred.sort(key=lambda place: (-place.wait_rounds, place.candidate.id))
    return (*in_order, *barred)


def first_difference(rule: Rule, one: Place, other: Place) -> Criterion:
    """Give the first criterion of a rule in which two places differ; the id always does."""
    ours, theirs = _figures(one), _figures(other)
    return next(
        (each for each in CRITERIA[rule] if ours.get(each) != theirs.get(each)), Criterion.ID
    )


def contested_communities(given: RotationInput) -> frozenset[str]:
    """Give the communities that have a candidate left after the exclusions."""
    cooling = cooling_communities(given.history, given.round, given.cooling_rounds)
    return frozenset(
        one.community
        for one in given.candidates
        if exclusion(one.community, one.communities, given.occupied, cooling) is None
    )


def _figures(place: Place) -> dict[Criterion, object]:
    support = place.candidate.support
    return {
        Criterion.DEFICIT: place.deficit,
        Criterion.WAIT: place.wait_rounds,
        Criterion.TIMES_SERVED: place.times_served,
        Criterion.SUPPORT_SHARE: support.share,
        Criterion.FOR: support.votes_for,
        Criterion.AGAINST: support.against,
        Criterion.RECOMMENDED_ON: place.candidate.recommended_on,
        Criterion.LOT: place.candidate.lot,
    }


def _weigh(given: RotationInput) -> _Order:
    cooling = cooling_communities(given.history, given.round, given.cooling_rounds)
    barred, free = [], []
    for one in given.candidates:
        reason = exclusion(one.community, one.communities, given.occupied, cooling)
        if reason is None:
            free.append(one)
        else:
            barred.append((reason, one))
    found = standings(given.communities, given.history, given.round)
    deficits, denominator = None, 1
    if given.rule is Rule.LARGEST_DEFICIT:
        quotas = Quotas(given.communities)
        quotas.add_past(given.history)
        quotas.add({one.community for one in free}, given.seats)
        deficits, denominator = quotas.less(
            {one: standing.times_served for one, standing in found.items()}
        )
    keys = sorting_keys(given.rule, free, found, deficits or {})
    ordered = sorted(zip(keys, free, strict=True), key=lambda pair: pair[0])
    return _Order(ordered, barred, found, deficits, denominator)


def _selected(given: RotationInput, order: _Order) -> tuple[Choice, ...]:
    left = order.ordered
    choices: list[Choice] = []
    while left and len(choices) < given.seats:
        key, winner = left[0]
        rivals = [pair for pair in left if winner.communities.isdisjoint(pair[1].communities)]
        same = [pair for pair in left[1:] if pair[1].community == winner.community]
        choices.append(_choice(given.rule, order, winner, key, rivals[:1], same[:1]))
        left = rivals
    return tuple(choices)


def _choice(
    rule: Rule,
    order: _Order,
    winner: Candidate,
    key: Key,
    rivals: list[tuple[Key, Candidate]],
    same: list[tuple[Key, Candidate]],
) -> Choice:
    standing = order.standings[winner.community]
    return Choice(
        candidate=winner.id,
        community=winner.community,
        wait_rounds=standing.wait_rounds,
        times_served=standing.times_served,
        support_share=winner.support.share,
        deficit=order.deficit(winner.community),
        decided_by_vs_next_community=_decided_by(rule, key, rivals[0][0]) if rivals else None,
        next_community_candidate=rivals[0][1].id if rivals else None,
        decided_by_within_community=_decided_by(rule, key, same[0][0]) if same else None,
        within_community_candidate=same[0][1].id if same else None,
    )


def _decided_by(rule: Rule, winner: Key, rival: Key) -> Criterion:
    differing = (a != b for a, b in zip(winner, rival, strict=True))
    return next(one for one, differs in zip(CRITERIA[rule], differing, strict=True) if differs)


def _outcome(one: Candidate, chosen: set[str], taken: set[str]) -> Outcome:
    if one.id in chosen:
        return Outcome.PROPOSED
    return Outcome.IN_LINE if taken.isdisjoint(one.communities) else Outcome.COMMUNITY_PROPOSED


def _place(
    order: _Order,
    one: Candidate,
    rank: int | None,
    outcome: Outcome,
    reason: Exclusion | None = None,
) -> Place:
    standing = order.standings[one.community]
    return Place(
        candidate=one,
        rank=rank,
        wait_rounds=standing.wait_rounds,
        times_served=standing.times_served,
        deficit=order.deficit(one.community),
        outcome=outcome,
        exclusion=reason,
    )
