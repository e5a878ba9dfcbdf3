"""What the rules E1 to E10 need to know of a candidate, and what they answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from apk_desktop.domain.gate import TWO_THIRDS, Threshold, VoteCount


class RuleId(StrEnum):
    """A rule of eligibility, in the order in which they are told."""

    E1 = "E1"
    E2 = "E2"
    E3 = "E3"
    E4 = "E4"
    E5 = "E5"
    E6 = "E6"
    E7 = "E7"
    E8 = "E8"
    E9 = "E9"
    E10 = "E10"


class RuleOutcome(StrEnum):
    """What a rule says; unknown keeps a candidate out just as a failure does."""

    PASSED = "pass"
    FAILED = "fail"
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why a rule failed."""

    DECEASED = "deceased"
    CANDIDACY_WITHDRAWN = "candidacy_withdrawn"
    NOT_MEMBER = "not_member"
    NO_ASSOCIATION = "no_association"
    MANDATE_EXPIRED = "mandate_expired"
    NOT_RECOMMENDED = "not_recommended"
    RECOMMENDATION_WITHDRAWN = "recommendation_withdrawn"
    RECOMMENDATION_EXPIRED = "recommendation_expired"
    NO_QUORUM = "no_quorum"
    NOT_ADOPTED = "not_adopted"
    INVALID_COUNT = "invalid_count"
    SITTING = "sitting"
    TERM_LIMIT = "term_limit"
    INCOMPATIBLE = "incompatible"
    COMMUNITY_HOLDS_OTHER_SEAT = "community_holds_other_seat"
    COOLING_OFF = "cooling_off"


class Missing(StrEnum):
    """The datum without which a rule cannot be told."""

    MEMBERSHIP = "membership"
    ASSOCIATION = "association"
    COMMUNITY = "community"
    RECOMMENDATION = "recommendation"
    MEMBERS = "members"
    PRESENT = "present"
    VOTES = "votes"
    TERMS = "terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incompatibility:
    """What keeps a person from the post, as the clerk entered it, and the law that says so."""

    reason: str
    legal_basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateFacts:
    """What the rules need to know of a candidate on a day.

    None in a date that ends something means that it has not ended; any other None is unknown.
    `recommended_on` is of the latest recommendation and None without one; the counts are of its
    meeting. `communities` are all that the person represents, `community` the one nominated for.
    """

    deceased_on: date | None = None
    candidacy_withdrawn_on: date | None = None
    assembly_member: bool | None = None
    council_member: bool | None = None
    association_active: bool | None = None
    mandate_ends_on: date | None = None
    recommended_on: date | None = None
    recommendation_withdrawn_on: date | None = None
    members: int | None = None
    present: int | None = None
    votes_for: int | None = None
    against: int | None = None
    abstained: int | None = None
    named_votes_agree: bool = True
    sitting: bool | None = None
    consecutive_terms: int | None = None
    incompatibilities: tuple[Incompatibility, ...] = ()
    community: str | None = None
    communities: frozenset[str] = frozenset()

    @property
    def count(self) -> VoteCount | None:
        """Give the counts of the vote where all of them are known."""
        numbers = (self.members, self.present, self.votes_for, self.against, self.abstained)
        known = [one for one in numbers if one is not None]
        return VoteCount(*known) if len(known) == len(numbers) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationSettings:
    """What the Council may change in the rules; None turns a limit off."""

    quorum: Threshold = TWO_THIRDS
    majority: Threshold = TWO_THIRDS
    cooling_rounds: int = 1
    consecutive_term_limit: int | None = 1
    recommendation_valid_days: int | None = None
    council_membership: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundFacts:
    """What the rules need to know of the round: who holds the other seat, who served when last."""

    number: int
    occupied: frozenset[str] = frozenset()
    last_served: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleResult:
    """What one rule says of one candidate, with the figures it was told from."""

    rule: RuleId
    outcome: RuleOutcome
    reason: Reason | None = None
    missing: Missing | None = None
    numbers: Mapping[str, int | date | str]
