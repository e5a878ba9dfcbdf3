"""How evenly the office went round: the figures of the fairness ledger, exact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from apk_desktop.domain.entitlement import Quotas
from apk_desktop.domain.rotation import Community, PastRound
from apk_desktop.domain.standing import standings


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One community's record; `longest_dry_spell` counts rounds without a service."""

    community: str
    served: int
    quota: Fraction
    wait_rounds: int
    longest_dry_spell: int

    @property
    def deficit(self) -> Fraction:
        """Give what the community is owed: its quota less its services."""
        return self.quota - self.served


@dataclass(frozen=True, slots=True, kw_only=True)
class Fairness:
    """The ledger over a history: 0 is even for the Gini figures, 1 is even for Jain's."""

    records: tuple[Record, ...]
    never_served: tuple[str, ...]
    gini_served: Fraction
    gini_served_to_quota: Fraction
    jain_served: Fraction


def fairness(
    communities: Iterable[Community], history: Iterable[PastRound], round_number: int
) -> Fairness:
    """Measure a history as it stands before a round, without that round."""
    communities, history = tuple(communities), tuple(history)
    records = _records(communities, history, round_number)
    served = [Fraction(one.served) for one in records]
    to_quota = [one.served / one.quota if one.quota else Fraction(0) for one in records]
    return Fairness(
        records=records,
        never_served=tuple(sorted(one.community for one in records if not one.served)),
        gini_served=gini(served),
        gini_served_to_quota=gini(to_quota),
        jain_served=jain(served),
    )


def gini(figures: Iterable[Fraction]) -> Fraction:
    """Give the Gini coefficient of figures that are not negative; 0 where all are 0."""
    ascending = sorted(figures)
    total, size = sum(ascending), len(ascending)
    if not total:
        return Fraction(0)
    weighted = sum((2 * i - size - 1) * one for i, one in enumerate(ascending, 1))
    return Fraction(weighted) / (size * total)


def jain(figures: Iterable[Fraction]) -> Fraction:
    """Give the index of Jain, Chiu and Hawe (1984); 1 where all are 0."""
    figures = tuple(figures)
    squares = sum(one * one for one in figures)
    return Fraction(sum(figures) ** 2) / (len(figures) * squares) if squares else Fraction(1)


def _records(
    communities: tuple[Community, ...], history: tuple[PastRound, ...], round_number: int
) -> tuple[Record, ...]:
    quotas = Quotas(communities)
    quotas.add_past(history)
    quota = quotas.figures()
    found = standings(communities, history, round_number)
    return tuple(
        Record(
            community=one.id,
            served=found[one.id].times_served,
            quota=quota[one.id],
            wait_rounds=found[one.id].wait_rounds,
            longest_dry_spell=_longest_gap(one.entry_round, found[one.id].services, round_number),
        )
        for one in communities
    )


def _longest_gap(entry: int, services: tuple[int, ...], round_number: int) -> int:
    since_entry = (one for one in services if one > entry)
    return max(b - a - 1 for a, b in pairwise((entry, *since_entry, round_number)))
