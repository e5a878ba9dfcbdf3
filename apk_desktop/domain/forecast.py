"""Where the rotation would lead if nothing changed: a projection, not a decision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from apk_desktop.domain.entitlement import registered
from apk_desktop.domain.ranking import contested_communities, propose
from apk_desktop.domain.rotation import Candidate, PastRound, RotationInput, Support


@dataclass(frozen=True, slots=True)
class ForecastRound:
    """Who would be proposed in a round to come, in order of selection."""

    round: int
    chosen: tuple[str, ...]
    communities: tuple[str, ...]


def forecast(given: RotationInput, rounds: int) -> tuple[ForecastRound, ...]:
    """Propose for this round and those after it, each outcome joining the history.

    The same candidates stand each time; `occupied` holds for the first round only.
    """
    found = []
    for _ in range(rounds):
        proposal = propose(given)
        communities = tuple(choice.community for choice in proposal.explained)
        found.append(ForecastRound(given.round, proposal.chosen, communities))
        held = PastRound(
            number=given.round,
            seats=given.seats,
            contested=contested_communities(given),
            served=communities,
        )
        given = replace(
            given,
            round=given.round + 1,
            occupied=frozenset(),
            history=(*given.history, held),
        )
    return tuple(found)


def everyone_stands(given: RotationInput, recommended_on: date) -> RotationInput:
    """Let every registered community stand with the same support, named by its own id."""
    alike = Support(votes_for=1, against=0, abstained=0, present=1, members=1)
    candidates = tuple(
        Candidate(id=one, community=one, support=alike, recommended_on=recommended_on)
        for one in sorted(registered(given.communities, given.round))
    )
    return replace(given, candidates=candidates)


def first_services(rounds: Iterable[ForecastRound]) -> dict[str, int]:
    """Give the round in which each community first serves in a forecast."""
    found: dict[str, int] = {}
    for one in rounds:
        for community in one.communities:
            found.setdefault(community, one.round)
    return found
