"""A recommendation as recorded, and what its votes come to."""

from __future__ import annotations

from typing import NamedTuple

from apk_desktop.domain.faults import Refused
from apk_desktop.domain.gate import VoteCount
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.chain.named_votes import Tally, tally_of
from apk_desktop.services.recommendation_entry import RecommendationEntry


class Verdict(NamedTuple):
    """What a count of votes comes to: the thresholds of that day, and the outcome."""

    counted: VoteCount
    quorum_needed: int
    votes_needed: int
    has_quorum: bool
    is_adopted: bool


class Recommended(NamedTuple):
    """A recommendation as recorded; `verdict` is None where the counts are not known."""

    id: int
    version: int
    name: PersonName
    association: Trilingual
    community: Trilingual
    mark: tuple[str, str]
    entry: RecommendationEntry
    withdrawn_on: str | None
    withdrawn_by: str
    withdrawn_reason: str
    verdict: Verdict | None
    named: Tally | None
    submitted_on: str | None
    lot: int | None

    @property
    def names_differ(self) -> bool:
        """Whether there are votes by name and the counts are not theirs."""
        return self.named is not None and self.named != tally_of(self.entry)


def check_names(named: Tally, entry: RecommendationEntry) -> None:
    """Raise Refused where an entry contradicts its votes by name.

    Votes by name make the counts, and are kept of open ballots alone.
    """
    if entry.ballot != "open":
        raise Refused("names_of_secret_ballot", "ballot")
    if named != tally_of(entry):
        raise Refused("counts_not_of_names", "votes_for", votes=named.votes_for,
                      against=named.against, abstained=named.abstained)  # fmt: skip
