"""Where the rotation would lead if nothing changed: a projection, not a decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from apk_desktop.domain.entitlement import registered
from apk_desktop.domain.ranking import contested_communities, propose
from apk_desktop.domain.rotation import Candidate, PastRound, RotationInput, Support


@dataclass(frozen=True, slots=True)
class ForecastRound:
    """Who would be proposed in a round to come, in order of selection."""

    round: int
    chosen: tuple[str, ...]
    communities: tuple[str, ...]


class ForecastMode(StrEnum):
    """Who stands in the rounds to come."""

    SAME_CANDIDATES = "same_candidates"
    EVERY_COMMUNITY = "every_community"


class Repetition(NamedTuple):
    """From `round` on the outcomes repeat those of so many rounds before, as far as is seen."""

    round: int
    every: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """Rounds to come, when each community is first served, and when a cycle first repeats.

    `served_in` leaves out whom the forecast does not reach; `repeats` is None where no cycle has
    come round as a whole.
    """

    rounds: tuple[ForecastRound, ...]
    served_in: Mapping[str, int]
    repeats: Repetition | None


def project(
    given: RotationInput, rounds: int, mode: ForecastMode, recommended_on: date
) -> Forecast:
    """Forecast so many rounds with today's candidates, or with every registered community."""
    if mode is ForecastMode.EVERY_COMMUNITY:
        given = everyone_stands(given, recommended_on)
    found = forecast(given, rounds)
    return Forecast(rounds=found, served_in=first_services(found), repeats=first_repetition(found))


def forecast(given: RotationInput, rounds: int) -> tuple[ForecastRound, ...]:
    """Propose for this round and those after it, each outcome joining the history.

    The same candidates stand each time; `occupied` holds for the first round only.
    """
    found = []
    for _ in range(rounds):
        proposal = propose(given)
        communities = tuple(choice.community for choice in proposal.explained)
        found.append(ForecastRound(given.round, proposal.chosen, communities))
        given = after_round(given, communities)
    return tuple(found)


def plan(
    given: RotationInput, rounds: int, mode: ForecastMode, recommended_on: date
) -> tuple[ForecastRound, ...]:
    """Propose for this round with its candidates, and forecast those after it in a mode."""
    first = forecast(given, min(rounds, 1))
    if not first or mode is ForecastMode.SAME_CANDIDATES:
        return forecast(given, rounds)
    ahead = everyone_stands(after_round(given, first[0].communities), recommended_on)
    return (*first, *forecast(ahead, rounds - 1))


def after_round(given: RotationInput, served: tuple[str, ...]) -> RotationInput:
    """Give the input of the next round, once communities have served in this one."""
    held = PastRound(
        number=given.round,
        seats=given.seats,
        contested=contested_communities(given),
        served=served,
    )
    return replace(
        given, round=given.round + 1, occupied=frozenset(), history=(*given.history, held)
    )


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


def first_repetition(rounds: Sequence[ForecastRound]) -> Repetition | None:
    """Find from when on the outcomes repeat, for at least one whole cycle, to the end.

    Of several cycles the one that begins to repeat first is given, and of those the shortest.
    """
    chosen = [one.chosen for one in rounds]
    found = []
    for every in range(1, len(chosen) // 2 + 1):
        start = len(chosen)
        while start > every and chosen[start - 1] == chosen[start - 1 - every]:
            start -= 1
        if len(chosen) - start >= every:
            found.append((start, every))
    if not found:
        return None
    start, every = min(found)
    return Repetition(rounds[start].round, every)
