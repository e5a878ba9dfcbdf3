"""The criteria of the Council's list for the Majilis, counted from what is known of each person.

Continuity, regions, gender, youth, rotation of ethnic groups, at most two terms. They are shown and
never enforced; what is not known of somebody is counted as not known.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

MOST_TERMS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A person of the list, as far as the criteria ask."""

    sex: str = ""
    birth_year: int | None = None
    region: str = ""
    community: str = ""
    terms_before: int = 0
    sat_last_time: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCriteria:
    """What a list comes to; ages and counts are of those of whom the datum is known."""

    people: int
    continuing: int
    regions: int
    regions_known: int
    women: int
    men: int
    ages: tuple[int, ...]
    communities: int
    communities_known: int
    new_communities: int
    over_two_terms: int


def criteria(listed: Iterable[Listed], before: Iterable[str], on: date) -> ListCriteria:
    """Count a list; `before` are the communities of those who sat in the term before."""
    people = tuple(listed)
    regions = [one.region for one in people if one.region]
    communities = [one.community for one in people if one.community]
    return ListCriteria(
        people=len(people),
        continuing=sum(one.sat_last_time for one in people),
        regions=len(set(regions)),
        regions_known=len(regions),
        women=sum(one.sex == "female" for one in people),
        men=sum(one.sex == "male" for one in people),
        ages=tuple(sorted(on.year - one.birth_year for one in people if one.birth_year)),
        communities=len(set(communities)),
        communities_known=len(communities),
        new_communities=len(set(communities) - set(before)),
        over_two_terms=sum(one.terms_before >= MOST_TERMS for one in people),
    )
