"""Phragmén's rule over rounds: each win costs one, borne by those who approve the winner."""

from __future__ import annotations

from math import inf, lcm

from apk_desktop.domain.rules.groups import Groups
from apk_desktop.domain.rules.named_votes import Members, NamedVotes
from apk_desktop.domain.rules.scoring import GroupsRule, Scores


class PerPhragmen(GroupsRule):
    """Perpetual Phragmén (Lackner and Maly, AAAI 2023, after Phragmén 1894).

    A candidate is bought by raising the loads of its approvers to one level, so that what is
    added is 1 in all; the lowest level wins. Loads above the level stay as they are.
    """

    first_figure = 0

    def scores(self, votes: NamedVotes, state: Groups) -> Scores:
        """Give the levels, negative because the lowest wins; nobody's candidate comes last."""
        levels = [fill(one, state) for one in votes.approvers]
        scale = lcm(*(count for _, count in levels if count))
        return Scores(
            tuple(-part * (scale // count) if count else -inf for part, count in levels),
            scale * state.denominator,
        )

    def after(self, state: Groups, winners: Members) -> Groups:
        """Raise the winners' loads to the level that buys their candidate."""
        part, count = fill(winners, state)
        if not count:
            return state
        raised, others = state.parted(winners)
        return Groups.of(
            [
                *((max(load * count, part), those) for load, those in raised),
                *((load * count, those) for load, those in others),
            ],
            state.denominator * count,
        )


def fill(approvers: Members, state: Groups) -> tuple[int, int]:
    """Give the level that adds 1 in all, as part / count over the denominator of the loads.

    The count is 0 for a candidate whom nobody approves.
    """
    part, count = state.denominator, 0
    for load, those in state.groups:
        if count and part <= load * count:
            break
        here = (those & approvers).bit_count()
        part += load * here
        count += here
    return part, count
