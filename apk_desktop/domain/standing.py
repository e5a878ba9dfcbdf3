"""How each community stands before a round: how long it has waited, how often it served."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from apk_desktop.domain.rotation import Community, Exclusion, PastRound


@dataclass(frozen=True, slots=True)
class Standing:
    """A community before a round; `services` are the rounds it served in, oldest first."""

    wait_rounds: int
    services: tuple[int, ...]

    @property
    def times_served(self) -> int:
        """Give how often the community has served."""
        return len(self.services)


def standings(
    communities: Iterable[Community], history: Iterable[PastRound], round_number: int
) -> dict[str, Standing]:
    """Give how every community stands before a round; one that never served waits since entry."""
    services: dict[str, list[int]] = {}
    for past in sorted(history, key=lambda one: one.number):
        for one in past.served:
            services.setdefault(one, []).append(past.number)
    found = {}
    for community in communities:
        rounds = services.get(community.id, [])
        last = max([community.entry_round, *rounds[-1:]])
        found[community.id] = Standing(round_number - last, tuple(rounds))
    return found


def cooling_communities(
    history: Iterable[PastRound], round_number: int, cooling_rounds: int
) -> frozenset[str]:
    """Give the communities that served in the last so many rounds before this one."""
    first = round_number - cooling_rounds
    return frozenset(
        one for past in history if first <= past.number < round_number for one in past.served
    )


def exclusion(
    community: str,
    all_communities: Iterable[str],
    occupied: frozenset[str],
    cooling: frozenset[str],
) -> Exclusion | None:
    """Tell why a candidate's communities bar it: the other seat is tested before the cooling-off.

    Every community that the person represents is tested for the other seat; the cooling-off
    concerns only the one that would be credited.
    """
    if not occupied.isdisjoint(all_communities):
        return Exclusion.COMMUNITY_HOLDS_OTHER_SEAT
    if community in cooling:
        return Exclusion.COOLING_OFF
    return None
