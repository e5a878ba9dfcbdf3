"""Cases with votes by name: rounds of perpetual voting, their figures, and committees."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from apk_desktop.domain.cases import CannotSolve, CaseFault
from apk_desktop.domain.rules.committees import (
    CommitteeRule,
    TooManyCommittees,
    all_committees,
    resolute_committee,
)
from apk_desktop.domain.rules.influence import Influence, influence
from apk_desktop.domain.rules.named_votes import NamedVotes, Profile
from apk_desktop.domain.rules.perpetual import SCORING, PerpetualRule, decide
from apk_desktop.exchange.case_fields import Fields
from apk_desktop.exchange.exact_figures import figure

MEASURED = (
    PerpetualRule.AV,
    PerpetualRule.PER_CONSENSUS,
    PerpetualRule.PER_QUOTA,
    PerpetualRule.PER_PHRAGMEN,
    PerpetualRule.PER_PAV,
)
ProfileReader = Callable[[str], Fields]
"""Gives the document of a file that lies beside the one being solved; raises OSError."""


def perpetual(case: Fields) -> dict[str, Any]:
    """Decide every round of a case by every rule of perpetual voting."""
    profile = _profile(case)
    return {"result": {str(rule): _decided(profile, rule) for rule in PerpetualRule}}


def metrics(case: Fields, beside: ProfileReader) -> dict[str, Any]:
    """Measure how a profile of another file fares under the rules that are measured."""
    profile = _profile(_profile_case(case, beside))
    return {
        "result": {
            str(rule): _measured(influence(profile, decide(profile, rule))) for rule in MEASURED
        }
    }


def committees(case: Fields) -> dict[str, Any]:
    """Give the committees of a case by every rule for several seats."""
    candidates = case.texts("candidates")
    seats = case.whole("committee_size", least=0, most=len(candidates))
    ballots = case.ballots("ballots", candidates)
    votes = NamedVotes.of_ballots(candidates, ballots)
    try:
        return {"result": {str(rule): _committees(votes, rule, seats) for rule in CommitteeRule}}
    except TooManyCommittees as error:
        raise case.wrong(CaseFault.TOO_MANY_COMMITTEES, "candidates") from error


def _profile(case: Fields) -> Profile:
    voters = case.texts("voters")
    rounds = []
    for found in case.each("rounds"):
        candidates = found.texts("candidates")
        if not candidates:
            raise found.wrong(CaseFault.EMPTY, "candidates")
        approvals = found.inner("approvals")
        for name in approvals.field_names():
            if name not in voters:
                raise found.wrong(CaseFault.UNKNOWN_MEMBER, "approvals", name)
        rounds.append(
            (
                candidates,
                {
                    one: approvals.names(one, candidates, CaseFault.UNKNOWN_CANDIDATE)
                    for one in approvals.field_names()
                },
            )
        )
    return Profile.of_approvals(voters, rounds)


def _profile_case(case: Fields, beside: ProfileReader) -> Fields:
    reference = case.text_of("profile_from")
    file, _, name = reference.partition("#")
    try:
        document = beside(file)
    except (OSError, ValueError, CannotSolve) as error:
        raise case.wrong(CaseFault.NO_PROFILE_FILE, "profile_from", file) from error
    for found in document.each("cases"):
        if found.has("id") and found.raw("id") == name:
            return found.of_case(case.case)
    raise case.wrong(CaseFault.NO_PROFILE, "profile_from", reference)


def _decided(profile: Profile, rule: PerpetualRule) -> dict[str, Any]:
    rounds = decide(profile, rule)
    told: dict[str, Any] = {
        "winners": [one.winner for one in rounds],
        "tied": [list(one.tied) for one in rounds],
    }
    if rule is not PerpetualRule.AV:
        states = (SCORING[rule].told(one.state, profile.members) for one in rounds)
        told["state_after"] = [_exact(one) for one in states]
    return told


def _exact(state: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: figure(one) if isinstance(one, Fraction) else _exact(one)
        for name, one in state.items()
    }


def _measured(measured: Influence) -> dict[str, Any]:
    uneven = measured.gini_influence
    return {
        "wins": measured.wins,
        "influence": {name: figure(one) for name, one in measured.influence.items()},
        "rounds_within_lower_quota": measured.rounds_within_lower_quota,
        "quota_compliance": float(measured.quota_compliance),
        "max_quota_deviation": figure(measured.max_quota_deviation),
        "gini_influence": None if uneven is None else float(uneven),
    }


def _committees(votes: NamedVotes, rule: CommitteeRule, seats: int) -> dict[str, Any]:
    return {
        "committees": [_named(votes, one) for one in all_committees(votes, rule, seats)],
        "resolute": _named(votes, resolute_committee(votes, rule, seats)),
    }


def _named(votes: NamedVotes, committee: tuple[int, ...]) -> list[str]:
    return [votes.candidates[place] for place in committee]
