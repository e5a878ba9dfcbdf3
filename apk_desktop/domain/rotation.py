"""What the rotation is worked out from, and what comes out: plain values, no rule yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction


class Rule(StrEnum):
    """A rule that puts the candidates in order."""

    LONGEST_WAIT = "longest_wait"
    LARGEST_DEFICIT = "largest_deficit"
    SUPPORT_FIRST = "support_first"


class Criterion(StrEnum):
    """What can put one candidate before another."""

    DEFICIT = "deficit"
    WAIT = "wait"
    TIMES_SERVED = "times_served"
    SUPPORT_SHARE = "support_share"
    FOR = "for"
    AGAINST = "against"
    RECOMMENDED_ON = "recommended_on"
    LOT = "lot"
    ID = "id"


class Exclusion(StrEnum):
    """Why a recommended candidate's community cannot be proposed in this round."""

    COMMUNITY_HOLDS_OTHER_SEAT = "community_holds_other_seat"
    COOLING_OFF = "cooling_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Community:
    """A community; `entry_round` is the last round held before it was registered."""

    id: str
    weight: int | Fraction = 1
    entry_round: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PastRound:
    """A round that was held; `contested` is None where it was not recorded who stood."""

    number: int
    seats: int
    contested: frozenset[str] | None
    served: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """The votes of the Council for a candidate."""

    votes_for: int
    against: int
    abstained: int
    present: int
    members: int

    @property
    def share(self) -> Fraction:
        """Give the votes for as an exact part of the members present."""
        return Fraction(self.votes_for, self.present) if self.present > 0 else Fraction(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A recommended candidate, nominated for one community and perhaps of others too."""

    id: str
    community: str
    support: Support
    recommended_on: date
    lot: int | None = None
    other_communities: frozenset[str] = frozenset()

    @property
    def communities(self) -> frozenset[str]:
        """Give every community that the candidate represents."""
        return self.other_communities | {self.community}


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationInput:
    """Everything a proposal follows from; `candidates` have passed the rules E1 to E8."""

    rule: Rule
    round: int
    seats: int
    cooling_rounds: int
    occupied: frozenset[str]
    communities: tuple[Community, ...]
    history: tuple[PastRound, ...]
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A proposed candidate and why: the first criterion that parts it from its rivals.

    The rivals are the next community's candidate and the next of its own community, if any.
    """

    candidate: str
    community: str
    wait_rounds: int
    times_served: int
    support_share: Fraction
    deficit: Fraction | None
    decided_by_vs_next_community: Criterion | None
    next_community_candidate: str | None
    decided_by_within_community: Criterion | None
    within_community_candidate: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Excluded:
    """A candidate whose community cannot be proposed in this round."""

    candidate: str
    reason: Exclusion


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Who is proposed, in order of selection; seats that nobody can fill are `unfilled`."""

    chosen: tuple[str, ...]
    unfilled: int
    explained: tuple[Choice, ...]
    excluded: tuple[Excluded, ...]
