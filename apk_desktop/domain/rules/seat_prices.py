"""The rules for several seats at once, each as the price it puts on a candidate."""

from __future__ import annotations

from math import lcm

from apk_desktop.domain.rules.groups import Groups
from apk_desktop.domain.rules.named_votes import Members
from apk_desktop.domain.rules.pricing import Price, PricingRule


class ApprovalCount(PricingRule):
    """Approval voting for committees: most approvals (Brams and Fishburn, 1978)."""

    def start(self, everyone: Members, seats: int) -> Groups:
        """Begin with all alike, which they stay."""
        del seats
        return Groups.alike(everyone, 0)

    def price(self, approvers: Members, state: Groups) -> Price | None:
        """Count the approvals, negative because the lowest price wins."""
        del state
        return Price(-approvers.bit_count(), 1)

    def after(self, state: Groups, approvers: Members, price: Price) -> Groups:
        """Change nothing."""
        del approvers, price
        return state


class SequentialPav(PricingRule):
    """Sequential proportional approval voting (Thiele, 1895).

    An approval from a member who has n of the seats so far counts 1 / (n + 1).
    """

    def start(self, everyone: Members, seats: int) -> Groups:
        """Begin with nobody represented."""
        del seats
        return Groups.alike(everyone, 0)

    def price(self, approvers: Members, state: Groups) -> Price | None:
        """Add up what the approvals count, negative because the lowest price wins."""
        scale = lcm(*(seats + 1 for seats, _ in state.groups))
        return Price(
            -sum(scale // (seats + 1) * count for seats, count in state.counts(approvers)), scale
        )

    def after(self, state: Groups, approvers: Members, price: Price) -> Groups:
        """Count the seat for its approvers."""
        del price
        won, others = state.parted(approvers)
        return Groups.of([*((seats + 1, those) for seats, those in won), *others])


class SequentialPhragmen(PricingRule):
    """Phragmén's sequential rule (Phragmén, 1894; Brill, Freeman, Janson and Lackner, 2024).

    A seat costs 1, and its approvers come to bear one load; the lowest load wins.
    """

    def start(self, everyone: Members, seats: int) -> Groups:
        """Begin without any load."""
        del seats
        return Groups.alike(everyone, 0)

    def price(self, approvers: Members, state: Groups) -> Price | None:
        """Give the load that the approvers would bear; None where there are none."""
        count = approvers.bit_count()
        if not count:
            return None
        return Price(state.denominator + state.total(approvers), count * state.denominator)

    def after(self, state: Groups, approvers: Members, price: Price) -> Groups:
        """Let the approvers bear the new load."""
        count = price.whole // state.denominator
        _, others = state.parted(approvers)
        return Groups.of(
            [(price.part, approvers), *((load * count, those) for load, those in others)],
            price.whole,
        )


class EqualShares(PricingRule):
    """The method of equal shares (Peters and Skowron, 2020), completed by sequential Phragmén.

    Members hold equal shares of the number of seats; a seat costs 1, shared as evenly as the
    approvers' budgets allow, and the lowest greatest share wins. Once nobody can be bought,
    Phragmén's rule goes on from what is left, as a negative load.
    """

    def start(self, everyone: Members, seats: int) -> Groups:
        """Share out the number of seats."""
        return Groups.alike(everyone, seats, max(everyone.bit_count(), 1))

    def price(self, approvers: Members, state: Groups) -> Price | None:
        """Give the greatest share that an approver would pay; None where the budgets fall short."""
        unpaid, payers = state.denominator, approvers.bit_count()
        for budget, count in state.counts(approvers):
            if payers and budget * payers >= unpaid:
                return Price(unpaid, payers * state.denominator)
            unpaid -= budget * count
            payers -= count
        return None

    def after(self, state: Groups, approvers: Members, price: Price) -> Groups:
        """Let each approver pay the price, or all it has left."""
        count = price.whole // state.denominator
        payers, others = state.parted(approvers)
        return Groups.of(
            [
                *((max(budget * count - price.part, 0), those) for budget, those in payers),
                *((budget * count, those) for budget, those in others),
            ],
            price.whole,
        )

    def exhausted(self, state: Groups) -> tuple[PricingRule, Groups] | None:
        """Go on by Phragmén's rule from what is left."""
        loads = Groups.of([(-budget, those) for budget, those in state.groups], state.denominator)
        return SequentialPhragmen(), loads
