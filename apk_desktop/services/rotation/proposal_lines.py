"""The lines of a proposal sheet in one language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from apk_desktop.domain.dates import Period
from apk_desktop.domain.fingerprint import exact
from apk_desktop.services.norm_entry import NormRow
from apk_desktop.services.references import Community
from apk_desktop.services.rotation.board import CandidateLine, ProposedSeat, RotationBoard
from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.communities import community_namer
from apk_desktop.wording.dates import long_date, long_period
from apk_desktop.wording.memberships import said_day
from apk_desktop.wording.norms import norm_subject, norm_value
from apk_desktop.wording.numbers import decimal
from apk_desktop.wording.proposal_sheet import (
    candidate_outcome,
    evidence,
    failed_sentences,
    setting_said,
    weights_said,
)
from apk_desktop.wording.rotation import proposal_reason, within_community_reason


@dataclass(frozen=True, slots=True)
class Telling:
    """A board in one language."""

    words: Catalogue
    board: RotationBoard
    communities: Mapping[str, Community]

    @property
    def namer(self) -> Callable[[str], str]:
        """The way to name a community in a sentence."""
        return community_namer(self.words, self.communities)

    def plural(self, code: str) -> str:
        """Name the people of a community."""
        found = self.communities.get(code)
        return found.plural.say(self.words.language) if found else code

    def weights(self) -> str:
        """Say the weights of the communities."""
        given = self.board.given.communities
        alike = len({one.weight for one in given}) <= 1
        weights = {} if alike else {self.plural(one.id): str(exact(one.weight)) for one in given}
        return weights_said(self.words, weights)

    def fairness(self) -> str:
        """Say how even the services are so far."""
        jain = decimal(self.board.jain, self.words.language, 2)
        return self.words.text(
            "Jain's index {index}; communities that have never served: {count}.",
            index=jain,
            count=self.board.never_served,
        )


def about_line(one: Telling) -> str:
    """Say which round and day the sheet is of."""
    return one.words.text(
        "Round {number} of the rotation of the deputy chairs, as of {day}.",
        number=one.board.round_number,
        day=long_date(one.board.on, one.words),
    )


def unfilled_line(one: Telling) -> str:
    """Say how many seats nobody can fill."""
    return one.words.plural(
        "{count} seat stays without a proposal: nobody else passes every rule.",
        "{count} seats stay without a proposal: nobody else passes every rule.",
        one.board.unfilled,
    )


def candidate_line(line: CandidateLine, one: Telling) -> str:
    """Name a candidate with initials, and the community."""
    community = one.plural(line.community.code) if line.community else "—"
    return f"{line.name.in_language(one.words.language).with_initials} · {community}"


def name_line(line: CandidateLine, one: Telling) -> str:
    """Name a person in full."""
    return line.name.in_language(one.words.language).full


def community_line(code: str, one: Telling) -> str:
    """Name a community by its code."""
    return one.plural(code)


def deviation_line(deviation: Fraction, one: Telling) -> str:
    """Write a deviation with its sign."""
    plus = "+" if deviation > 0 else ""
    return plus + decimal(deviation, one.words.language, 2)


def seat_line(seat: ProposedSeat, one: Telling) -> str:
    """Say for which seat and term somebody is proposed."""
    if seat.starts_on is None or seat.ends_on is None:
        return one.words.text(
            "Proposed for seat {seat} · from the day of the order", seat=seat.seat_number
        )
    period = long_period(Period(seat.starts_on, seat.ends_on), one.words)
    return one.words.text(
        "Proposed for seat {seat} · {period}", seat=seat.seat_number, period=period
    )


def stands_for_line(line: CandidateLine, one: Telling) -> str:
    """Name the community and the association that somebody stands for."""
    community = one.plural(line.community.code) if line.community else "—"
    association = line.association.say(one.words.language)
    return f"{community} · {association}" if association else community


def reason_line(seat: ProposedSeat, one: Telling, *, first: bool) -> str:
    """Say why somebody is proposed, and before whom of the same community."""
    places = {line.uid: line.place for line in one.board.candidates if line.place is not None}
    told = proposal_reason(one.words, one.board.rule, seat.choice, places, one.namer, first=first)
    within = within_community_reason(one.words, seat.choice, places)
    return f"{told} {within}" if within else told


def evidence_line(line: CandidateLine, one: Telling) -> str:
    """Say the minutes, the votes and the quorum of a recommendation."""
    day = said_day(line.recommended_on, one.words)
    return evidence(one.words, line.results, line.minutes_number, day)


def outcome_line(line: CandidateLine, one: Telling) -> str:
    """Say what became of a candidate, or the numbers of every rule that was not passed."""
    failed = failed_sentences(one.words, line.results, one.namer)
    return failed or candidate_outcome(one.words, line.results, line.place, one.namer)


def setting_line(row: NormRow, one: Telling) -> str:
    """Say a norm in force, with its basis."""
    return setting_said(
        one.words,
        norm_subject(row.subject, one.words),
        norm_value(row.entry.value, row.unit, one.words),
        row.entry.basis.say(one.words.language),
        is_verified=row.entry.is_verified,
    )
