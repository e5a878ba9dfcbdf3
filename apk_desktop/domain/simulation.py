"""What would be proposed if something were otherwise: both proposals, and what differs.

Nothing here changes what was given; a simulation is kept only if somebody keeps it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from fractions import Fraction

from apk_desktop.domain.ranking import propose
from apk_desktop.domain.rotation import (
    Candidate,
    Criterion,
    Exclusion,
    PastRound,
    Proposal,
    RotationInput,
    Rule,
    Support,
)


class NotInTheInput(Exception):
    """A change speaks of a candidate, community or round that the input does not hold."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class AlreadyInTheInput(NotInTheInput):
    """A candidate that is to be added stands already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """What is to be otherwise; None and empty leave everything as it is.

    `remove` takes back a nomination that was never made; `withdraw` ends one; `reject` are
    candidates whom the Council would not have recommended. `swap_rounds` are pairs of past rounds
    that change places, `not_served` rounds and communities whose terms would not count as served.
    """

    rule: Rule | None = None
    seats: int | None = None
    cooling_rounds: int | None = None
    weights: Mapping[str, int | Fraction] = field(default_factory=dict)
    add: tuple[Candidate, ...] = ()
    remove: frozenset[str] = frozenset()
    withdraw: frozenset[str] = frozenset()
    counts: Mapping[str, Support] = field(default_factory=dict)
    reject: frozenset[str] = frozenset()
    occupied: frozenset[str] | None = None
    swap_rounds: tuple[tuple[int, int], ...] = ()
    not_served: tuple[tuple[int, str], ...] = ()


class WhyNot(StrEnum):
    """Why somebody who is proposed would not be."""

    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    REJECTED = "rejected"
    COMMUNITY_HOLDS_OTHER_SEAT = "community_holds_other_seat"
    COOLING_OFF = "cooling_off"
    BEHIND = "behind"


@dataclass(frozen=True, slots=True)
class Enters:
    """A candidate who would be proposed and is not, and the criterion that would decide."""

    candidate: str
    community: str
    decided_by: Criterion | None


@dataclass(frozen=True, slots=True)
class Leaves:
    """A candidate who is proposed and would not be."""

    candidate: str
    community: str
    why: WhyNot


@dataclass(frozen=True, slots=True)
class CriterionChanged:
    """A seat, counted from 1, that another criterion would decide; None where nobody rivals."""

    seat: int
    before: Criterion | None
    after: Criterion | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """Both proposals and what differs; a seat without a choice on either side has no criterion."""

    before: Proposal
    after: Proposal
    enters: tuple[Enters, ...]
    leaves: tuple[Leaves, ...]
    criteria: tuple[CriterionChanged, ...]

    @property
    def is_the_same(self) -> bool:
        """Tell whether nothing would differ that anybody could see."""
        return self.before == self.after


def simulate(given: RotationInput, patch: Patch) -> Simulation:
    """Propose as things are and as they would be; raises NotInTheInput and AlreadyInTheInput."""
    other = patched(given, patch)
    before, after = propose(given), propose(other)
    excluded = {one.candidate: one.reason for one in after.excluded}
    return Simulation(
        before=before,
        after=after,
        enters=tuple(
            Enters(one.candidate, one.community, one.decided_by_vs_next_community)
            for one in after.explained
            if one.candidate not in before.chosen
        ),
        leaves=tuple(
            Leaves(one.candidate, one.community, _why_not(one.candidate, patch, excluded))
            for one in before.explained
            if one.candidate not in after.chosen
        ),
        criteria=tuple(
            CriterionChanged(
                seat, old.decided_by_vs_next_community, new.decided_by_vs_next_community
            )
            for seat, (old, new) in enumerate(
                zip(before.explained, after.explained, strict=False), 1
            )
            if old.decided_by_vs_next_community is not new.decided_by_vs_next_community
        ),
    )


def patched(given: RotationInput, patch: Patch) -> RotationInput:
    """Give the input as it would be, to forecast from it too."""
    _known(patch.weights, (one.id for one in given.communities))
    communities = tuple(
        replace(one, weight=patch.weights.get(one.id, one.weight)) for one in given.communities
    )
    return replace(
        given,
        rule=given.rule if patch.rule is None else patch.rule,
        seats=given.seats if patch.seats is None else patch.seats,
        cooling_rounds=given.cooling_rounds
        if patch.cooling_rounds is None
        else patch.cooling_rounds,
        occupied=given.occupied if patch.occupied is None else patch.occupied,
        communities=communities,
        history=_served(_history(given.history, patch.swap_rounds), patch.not_served),
        candidates=_candidates(given, patch),
    )


def _candidates(given: RotationInput, patch: Patch) -> tuple[Candidate, ...]:
    names = {one.id for one in given.candidates}
    _known([*patch.remove, *patch.withdraw, *patch.reject, *patch.counts], names)
    _known((one.community for one in patch.add), (one.id for one in given.communities))
    for one in patch.add:
        if one.id in names - patch.remove:
            raise AlreadyInTheInput(one.id)
    gone = patch.remove | patch.withdraw | patch.reject
    stay = (
        replace(one, support=patch.counts.get(one.id, one.support))
        for one in given.candidates
        if one.id not in gone
    )
    return (*stay, *patch.add)


def _history(
    history: tuple[PastRound, ...], swaps: Iterable[tuple[int, int]]
) -> tuple[PastRound, ...]:
    held = {one.number: one for one in history}
    for first, second in swaps:
        for number in (first, second):
            if number not in held:
                raise NotInTheInput(str(number))
        held[first], held[second] = (
            replace(held[second], number=first),
            replace(held[first], number=second),
        )
    return tuple(held.values())


def _served(
    history: tuple[PastRound, ...], not_served: Iterable[tuple[int, str]]
) -> tuple[PastRound, ...]:
    left_out = set(not_served)
    return tuple(
        replace(one, served=tuple(c for c in one.served if (one.number, c) not in left_out))
        for one in history
    )


def _known(names: Iterable[str], known: Iterable[str]) -> None:
    known = set(known)
    for one in names:
        if one not in known:
            raise NotInTheInput(one)


def _why_not(candidate: str, patch: Patch, excluded: Mapping[str, Exclusion]) -> WhyNot:
    if candidate in patch.withdraw:
        return WhyNot.WITHDRAWN
    if candidate in patch.remove:
        return WhyNot.REMOVED
    if candidate in patch.reject:
        return WhyNot.REJECTED
    return WhyNot(excluded[candidate].value) if candidate in excluded else WhyNot.BEHIND
