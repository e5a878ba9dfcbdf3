"""The rotation as a clerk sees it: seats, proposal with reasons, candidates, ledger, forecast."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from apk_desktop.domain.candidacy import RuleResult
from apk_desktop.domain.chain import Step
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.ranking import Place
from apk_desktop.domain.rotation import Choice, RotationInput, Rule
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.references import Community
from apk_desktop.services.rotation.seats import Term


class BoardSeat(NamedTuple):
    """A seat with its terms, oldest first; `free_on` is None where it is vacant already."""

    post_id: int
    number: int
    terms: tuple[Term, ...]
    free_on: date | None


class CandidateVotes(NamedTuple):
    """The counts of a recommendation; None where the minutes do not give one."""

    members: int | None
    present: int | None
    votes_for: int | None
    against: int | None
    abstained: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateLine:
    """A nominated person with what every rule says and the place in the order.

    `place` is None where one of the rules E1 to E8 keeps the person out of the ranking; whoever
    was only nominated has no day of a recommendation and no meeting.
    """

    person_id: int
    uid: str
    name: PersonName
    community: Community | None
    community_id: int | None
    association: Trilingual
    association_id: int | None
    recommended_on: date | None
    meeting_id: int | None
    meeting_code: str
    minutes_number: str
    votes: CandidateVotes
    wait_rounds: int | None
    times_served: int | None
    results: tuple[RuleResult, ...]
    place: Place | None


class ProposedSeat(NamedTuple):
    """Who is proposed for a seat and why; without a running term it starts with the order."""

    post_id: int
    seat_number: int
    line: CandidateLine
    starts_on: date | None
    ends_on: date | None
    choice: Choice
    next_line: CandidateLine | None


class LedgerLine(NamedTuple):
    """A community's record before this round; `represented` means an active association."""

    community: Community
    times_served: int
    wait_rounds: int
    deviation: Fraction
    represented: bool


class ForecastTerm(NamedTuple):
    """A term to come if every community stood with equal support: a projection."""

    seat_number: int
    starts_on: date
    ends_on: date
    community: Community


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationBoard:
    """Everything the rotation page and the `propose` command tell of a day.

    `unchained` gives by membership the links that a term of a deputy chair lacks.
    """

    on: date
    round_number: int
    rule: Rule
    weights: str
    term_months: int
    basis: Trilingual
    verified: bool
    fingerprint: str
    given: RotationInput
    seats: tuple[BoardSeat, ...]
    proposed: tuple[ProposedSeat, ...]
    unfilled: int
    candidates: tuple[CandidateLine, ...]
    ledger: tuple[LedgerLine, ...]
    jain: Fraction
    longest_gap: tuple[str, int] | None
    never_served: int
    forecast: tuple[ForecastTerm, ...]
    unchained: Mapping[int, tuple[Step, ...]]
