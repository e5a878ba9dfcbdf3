"""Where a candidate would stand in the order if every rule of eligibility passed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from apk_desktop.domain.ranking import Place, rank_candidates
from apk_desktop.domain.rotation import Candidate, Community, Criterion, RotationInput, Rule
from apk_desktop.domain.rules.candidate_order import CRITERIA
from apk_desktop.domain.standing import cooling_communities, exclusion


class WouldStand(NamedTuple):
    """A place in the order among so many, who stands right before, and by which criterion."""

    place: Place
    rank: int
    among: int
    before: Place | None
    decided_by: Criterion | None


_FIGURES: Mapping[Criterion, Callable[[Place], object]] = {
    Criterion.DEFICIT: lambda place: place.deficit,
    Criterion.WAIT: lambda place: place.wait_rounds,
    Criterion.TIMES_SERVED: lambda place: place.times_served,
    Criterion.SUPPORT_SHARE: lambda place: place.candidate.support.share,
    Criterion.FOR: lambda place: place.candidate.support.votes_for,
    Criterion.AGAINST: lambda place: place.candidate.support.against,
    Criterion.RECOMMENDED_ON: lambda place: place.candidate.recommended_on,
    Criterion.LOT: lambda place: place.candidate.lot,
    Criterion.ID: lambda place: place.candidate.id,
}


def would_stand(given: RotationInput, candidate: Candidate) -> WouldStand:
    """Rank a candidate beside those who pass, as if the candidate passed every rule too.

    The others stay as they are: whom the other seat or the pause keeps out is not let in.
    """
    cooling = cooling_communities(given.history, given.round, given.cooling_rounds)
    others = (
        one
        for one in given.candidates
        if one.id != candidate.id
        and exclusion(one.community, one.communities, given.occupied, cooling) is None
    )
    passed = replace(
        given,
        candidates=(*others, candidate),
        communities=_with_community(given, candidate.community),
        occupied=frozenset(),
        cooling_rounds=0,
    )
    ranked = rank_candidates(passed)
    rank = next(at for at, one in enumerate(ranked, 1) if one.candidate.id == candidate.id)
    place = ranked[rank - 1]
    before = ranked[rank - 2] if rank > 1 else None
    decided_by = deciding_criterion(given.rule, place, before) if before else None
    return WouldStand(place, rank, len(ranked), before, decided_by)


def deciding_criterion(rule: Rule, one: Place, other: Place) -> Criterion:
    """Give the first criterion of a rule in which two places differ."""
    return next(
        criterion
        for criterion in CRITERIA[rule]
        if _FIGURES[criterion](one) != _FIGURES[criterion](other)
    )


def _with_community(given: RotationInput, community: str) -> tuple[Community, ...]:
    """Let a community that is not registered yet enter with this round."""
    if any(one.id == community for one in given.communities):
        return given.communities
    return (*given.communities, Community(id=community, entry_round=given.round - 1))
