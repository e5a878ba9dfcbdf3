"""Rules that count how often each member's candidate has won."""

from __future__ import annotations

from itertools import accumulate
from math import prod

from apk_desktop.domain.rules.groups import Groups
from apk_desktop.domain.rules.named_votes import Members, NamedVotes
from apk_desktop.domain.rules.scoring import GroupsRule, Scores


class _Satisfied(GroupsRule):
    first_figure = 0

    def after(self, state: Groups, winners: Members) -> Groups:
        """Count the win."""
        won, lost = state.parted(winners)
        return Groups.of([*((wins + 1, those) for wins, those in won), *lost])


class Approval(_Satisfied):
    """Approval voting in each round by itself: most approvals win, whatever came before."""

    def scores(self, votes: NamedVotes, state: Groups) -> Scores:
        """Count the approvals."""
        del state
        return Scores(tuple(votes.support()))


class PerNash(_Satisfied):
    """Perpetual Nash (Lackner, AAAI 2020): the product of all members' wins after the round.

    A member without a win counts as 1 / 2^n where n members vote.
    """

    def scores(self, votes: NamedVotes, state: Groups) -> Scores:
        """Multiply the wins that each candidate would leave the members with."""
        size = sum(those.bit_count() for _, those in state.groups)
        if not votes.candidates:
            return Scores(())
        products = [self._product(approvers, state) for approvers in votes.approvers]
        most = max(without for _, without in products)
        return Scores(
            tuple(product << size * (most - without) for product, without in products),
            1 << size * most,
        )

    @staticmethod
    def _product(approvers: Members, state: Groups) -> tuple[int, int]:
        """Give the product of the wins that are not 0, and how many members have none."""
        without, factors = 0, []
        for wins, those in state.groups:
            winning = (those & approvers).bit_count()
            losing = those.bit_count() - winning
            factors.append((wins + 1) ** winning)
            if wins:
                factors.append(wins**losing)
            else:
                without = losing
        return prod(factors), without


class PerEquality(_Satisfied):
    """Perpetual Equality (Lackner, AAAI 2020): first count those with the fewest wins.

    The score is a vector: how many approvers have at most b wins, for every b from the least
    to the most; vectors compare from the left.
    """

    def scores(self, votes: NamedVotes, state: Groups) -> Scores:
        """Count each candidate's approvers by their wins."""
        # Between two groups nobody has other wins, so those entries would repeat the last.
        return Scores(
            tuple(
                tuple(accumulate(count for _, count in state.counts(one)))
                for one in votes.approvers
            )
        )


class PerMinmaxDryspell(GroupsRule):
    """Minimize the longest dry spell (Lackner's `perpetual`): those who waited longest decide."""

    def scores(self, votes: NamedVotes, state: Groups) -> Scores:
        """Count the approvers among those who have waited longest."""
        waiting = state.groups[-1][1] if state.groups else 0
        return Scores(tuple((one & waiting).bit_count() for one in votes.approvers))

    def after(self, state: Groups, winners: Members) -> Groups:
        """Let the winners' wait begin anew, and the others wait a round more."""
        won, lost = state.parted(winners)
        return Groups.of(
            [*((0, those) for _, those in won), *((x + 1, those) for x, those in lost)]
        )
