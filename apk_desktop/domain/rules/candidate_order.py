"""The three orders that need only the register's rounds: each is a row of criteria.

Of two candidates the first criterion that differs decides, so the reason is one criterion and its
two figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import lcm
from operator import itemgetter

from apk_desktop.domain.rotation import Candidate, Criterion, Rule
from apk_desktop.domain.rules.named_votes import NamedVotesMissing
from apk_desktop.domain.standing import Standing

Key = tuple[object, ...]
_SUPPORT = (Criterion.SUPPORT_SHARE, Criterion.FOR, Criterion.AGAINST)
_SERVICE = (Criterion.WAIT, Criterion.TIMES_SERVED)
_LAST = (Criterion.RECOMMENDED_ON, Criterion.LOT, Criterion.ID)


def longest_wait() -> tuple[Criterion, ...]:
    """Give the order of least recently served: the longest wait, then the fewest services.

    It is the round robin of the Swiss federal presidency, by seniority and without a repeat. Who
    stands in every round is served before anybody is served twice.
    """
    return (*_SERVICE, *_SUPPORT, *_LAST)


def largest_deficit() -> tuple[Criterion, ...]:
    """Give the order by what each community is owed: its quota by weight less its services.

    The chairman assignment problem (Tijdeman, 1980); that the largest deficit first is the best
    rule that does not know the future is shown by Coppersmith and others (2011).
    """
    return (Criterion.DEFICIT, *longest_wait())


def support_first() -> tuple[Criterion, ...]:
    """Give the order by the Council's votes, the practice under article 10 of Law No. 70-IV.

    It promises no community anything, and is shown for comparison.
    """
    return (*_SUPPORT, *_SERVICE, *_LAST)


CRITERIA: Mapping[Rule, tuple[Criterion, ...]] = {
    Rule.LONGEST_WAIT: longest_wait(),
    Rule.LARGEST_DEFICIT: largest_deficit(),
    Rule.SUPPORT_FIRST: support_first(),
}
"""The criteria of each rule; the first that differs decides."""


def rule_by_counts(name: str) -> Rule:
    """Give the rule of a name; raises NamedVotesMissing for one that counts cannot feed."""
    try:
        return Rule(name)
    except ValueError as error:
        raise NamedVotesMissing(name) from error


def sorting_keys(
    rule: Rule,
    candidates: Sequence[Candidate],
    found: Mapping[str, Standing],
    deficits: Mapping[str, int],
) -> Iterator[Key]:
    """Give each candidate's sorting key: one value for each criterion, the smaller first."""
    # Shares become whole numbers over one denominator: comparing them is then exact and quick.
    common = lcm(*{max(one.support.present, 1) for one in candidates})
    in_order = itemgetter(*map(list(Criterion).index, CRITERIA[rule]))
    for one in candidates:
        support, standing = one.support, found[one.community]
        share = support.votes_for * (common // support.present) if support.present > 0 else 0
        yield in_order(
            (
                -deficits.get(one.community, 0),
                -standing.wait_rounds,
                standing.times_served,
                -share,
                -support.votes_for,
                support.against,
                one.recommended_on,
                (one.lot is None, one.lot or 0),
                one.id,
            )
        )
