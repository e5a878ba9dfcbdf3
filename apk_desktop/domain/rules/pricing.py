"""What every rule that fills several seats is made of: a start, a price, and what a seat costs."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import NamedTuple

from apk_desktop.domain.rules.groups import Groups
from apk_desktop.domain.rules.named_votes import Members


class Price(NamedTuple):
    """An exact price: a part over a positive whole, not in lowest terms."""

    part: int
    whole: int

    def compared(self, other: Price) -> int:
        """Give a number below, equal to or above 0 as this price is lower, equal or higher."""
        return self.part * other.whole - other.part * self.whole

    def bound(self, bits: int) -> int:
        """Give the price rounded down to so many binary places, as a whole number."""
        return (self.part << bits) // self.whole


class PricingRule(ABC):
    """A rule that prices the candidates by how the members stand; prices never fall.

    Rules hold no state and are equal when they are of one kind.
    """

    @abstractmethod
    def start(self, everyone: Members, seats: int) -> Groups:
        """Give how the members stand before the first seat."""

    @abstractmethod
    def price(self, approvers: Members, state: Groups) -> Price | None:
        """Price a candidate, the lower the better; None where it cannot be had."""

    @abstractmethod
    def after(self, state: Groups, approvers: Members, price: Price) -> Groups:
        """Give how the members stand once a candidate is bought at a price."""

    def exhausted(self, state: Groups) -> tuple[PricingRule, Groups] | None:
        """Give the rule that fills the other seats once nobody can be had; None without one."""
        del state
        return None
