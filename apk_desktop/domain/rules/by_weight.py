"""Rules that weigh each member: who won weighs less afterwards, or who lost weighs more."""

from __future__ import annotations

from collections.abc import Mapping
from math import lcm
from typing import Any

from apk_desktop.domain.rules.groups import Groups
from apk_desktop.domain.rules.named_votes import Members, NamedVotes
from apk_desktop.domain.rules.scoring import GroupsRule, Scores


class _Weighted(GroupsRule):
    def scores(self, votes: NamedVotes, state: Groups) -> Scores:
        """Add up the weights of those who approve each candidate."""
        return Scores(tuple(map(state.total, votes.approvers)), state.denominator)


class PerPav(GroupsRule):
    """Perpetual PAV (Lackner, AAAI 2020): a weight x becomes x / (x + 1) by a win.

    The weight after n wins is 1 / (n + 1), so the wins are what is kept.
    """

    first_figure = 0

    def scores(self, votes: NamedVotes, state: Groups) -> Scores:
        """Add up the weights of those who approve each candidate."""
        scale = lcm(*(wins + 1 for wins, _ in state.groups))
        weights = Groups(tuple((scale // (wins + 1), those) for wins, those in state.groups))
        return Scores(tuple(map(weights.total, votes.approvers)), scale)

    def after(self, state: Groups, winners: Members) -> Groups:
        """Count the win."""
        won, lost = state.parted(winners)
        return Groups.of([*((wins + 1, those) for wins, those in won), *lost])

    def told(self, state: Groups, names: tuple[str, ...]) -> Mapping[str, Any]:
        """Give each member's weight."""
        return {one: 1 / (wins + 1) for one, wins in state.figures(names).items()}


class PerUnitcost(_Weighted):
    """Perpetual Unit-Cost (Lackner, AAAI 2020): those who do not win gain 1."""

    def after(self, state: Groups, winners: Members) -> Groups:
        """Add 1 to all the others."""
        won, lost = state.parted(winners)
        return Groups.of([*won, *((weight + 1, those) for weight, those in lost)])


class PerReset(_Weighted):
    """Perpetual Reset (Lackner, AAAI 2020): a win sets a weight to 1, the others gain 1."""

    def after(self, state: Groups, winners: Members) -> Groups:
        """Set the winners to 1 and add 1 to all the others."""
        won, lost = state.parted(winners)
        return Groups.of(
            [*((1, those) for _, those in won), *((x + 1, those) for x, those in lost)]
        )


class PerConsensus(GroupsRule):
    """Perpetual Consensus (Lackner, AAAI 2020; bounds in Lackner and Maly, AAAI 2023).

    The approvers of the winner with a weight above 0 share a cost of one unit for each member;
    then all gain 1. Weights of 0 and less do not count.
    """

    def scores(self, votes: NamedVotes, state: Groups) -> Scores:
        """Add up the positive weights of those who approve each candidate."""
        positive = Groups(tuple(group for group in state.groups if group[0] > 0))
        return Scores(tuple(map(positive.total, votes.approvers)), state.denominator)

    def after(self, state: Groups, winners: Members) -> Groups:
        """Let the winners with a positive weight pay for the round, then add 1 to all."""
        payers = everyone = 0
        for weight, those in state.groups:
            everyone |= those
            if weight > 0:
                payers |= those & winners
        count = payers.bit_count() or 1
        cost = everyone.bit_count() * state.denominator
        gain = count * state.denominator
        paid, spared = state.parted(payers)
        return Groups.of(
            [
                *((weight * count - cost + gain, those) for weight, those in paid),
                *((weight * count + gain, those) for weight, those in spared),
            ],
            state.denominator * count,
        )
