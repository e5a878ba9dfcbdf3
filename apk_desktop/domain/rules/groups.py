"""Members grouped by an exact figure they have in common: a weight, a load, a budget.

The figures of one state are whole numbers over one denominator. Members who fared alike stay
together, so a state has few groups however many members there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

from apk_desktop.domain.rules.named_votes import Members, places

Group = tuple[int, Members]


@dataclass(frozen=True, slots=True)
class Groups:
    """Members by their figure, the smallest first; each member is in one group."""

    groups: tuple[Group, ...]
    denominator: int = 1

    @classmethod
    def of(cls, parts: Iterable[Group], denominator: int = 1) -> Groups:
        """Join those of equal figure, drop what is empty, and reduce to lowest terms."""
        joined: dict[int, Members] = {}
        for figure, members in parts:
            if members:
                joined[figure] = joined.get(figure, 0) | members
        divisor = gcd(denominator, *joined) if denominator > 1 else 1
        return cls(
            tuple((one // divisor, joined[one]) for one in sorted(joined)), denominator // divisor
        )

    @classmethod
    def alike(cls, members: Members, figure: int, denominator: int = 1) -> Groups:
        """Give all members the same figure."""
        return cls.of([(figure, members)], denominator)

    def counts(self, members: Members) -> Iterator[tuple[int, int]]:
        """Give each figure with how many of some members have it."""
        return ((one, (members & those).bit_count()) for one, those in self.groups)

    def total(self, members: Members) -> int:
        """Add up the figures of some members, over the denominator."""
        return sum(figure * count for figure, count in self.counts(members))

    def parted(self, members: Members) -> tuple[list[Group], list[Group]]:
        """Part the groups into some members and all the others."""
        inside = [(figure, those & members) for figure, those in self.groups]
        outside = [(figure, those & ~members) for figure, those in self.groups]
        return inside, outside

    def figures(self, names: tuple[str, ...]) -> dict[str, Fraction]:
        """Give each named member's figure."""
        found = {}
        for figure, those in self.groups:
            exact = Fraction(figure, self.denominator)
            for place in places(those):
                found[names[place]] = exact
        return {one: found[one] for one in names}
