"""What each community is entitled to, by its weight: shares of the seats it stood for.

All sums are whole numbers over one common denominator, kept in lowest terms.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import gcd, lcm

from apk_desktop.domain.rotation import Community, PastRound


class Quotas:
    """The entitlements of communities, added up over rounds."""

    def __init__(self, communities: Iterable[Community]) -> None:
        self._communities = tuple(communities)
        scale = lcm(*(one.weight.denominator for one in self._communities))
        self._weights = {one.id: int(one.weight * scale) for one in self._communities}
        self._parts = dict.fromkeys(self._weights, 0)
        self._denominator = 1

    def add(self, contested: Iterable[str], seats: int) -> None:
        """Add one round in which the contested communities shared so many seats."""
        parts, denominator = entitlements({one: self._weights[one] for one in contested}, seats)
        common = lcm(self._denominator, denominator)
        if common != self._denominator:
            factor = common // self._denominator
            self._parts = {one: part * factor for one, part in self._parts.items()}
        for one, part in parts.items():
            self._parts[one] += part * (common // denominator)
        divisor = gcd(common, *self._parts.values())
        if divisor > 1:
            self._parts = {one: part // divisor for one, part in self._parts.items()}
        self._denominator = common // divisor

    def add_past(self, history: Iterable[PastRound]) -> None:
        """Add the rounds held; where who stood is unknown, all then registered did."""
        for past in history:
            contested = past.contested
            if contested is None:
                contested = registered(self._communities, past.number)
            self.add(contested, past.seats)

    def less(self, served: Mapping[str, int]) -> tuple[dict[str, int], int]:
        """Give each community's deficit, its quota less its services, and their denominator."""
        deficits = {
            one: part - served.get(one, 0) * self._denominator for one, part in self._parts.items()
        }
        return deficits, self._denominator

    def figures(self) -> dict[str, Fraction]:
        """Give each community's quota as an exact figure."""
        return {one: Fraction(part, self._denominator) for one, part in self._parts.items()}


def registered(communities: Iterable[Community], round_number: int) -> frozenset[str]:
    """Give the communities that were registered before a round."""
    return frozenset(one.id for one in communities if one.entry_round < round_number)


def entitlements(weights: Mapping[str, int], seats: int) -> tuple[dict[str, int], int]:
    """Share seats by weight, at most one each, by filling the heaviest first.

    Returns the numerators and their common denominator. The sum is the seats, or the number of
    communities where they are fewer; communities whose weights are all 0 share alike.
    """
    left = min(seats, len(weights))
    total = sum(weights.values())
    heaviest_first = sorted(weights, key=lambda one: -weights[one])
    whole: list[str] = []
    for one in heaviest_first:
        if total == 0 or left == 0 or weights[one] * left < total:
            break
        whole.append(one)
        left -= 1
        total -= weights[one]
    rest = heaviest_first[len(whole) :]
    denominator = total or max(len(rest), 1)
    parts = dict.fromkeys(whole, denominator)
    parts |= {one: (weights[one] if total else 1) * left for one in rest}
    return parts, denominator
