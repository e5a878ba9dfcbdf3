"""The input of a rotation case, read strictly into what the rules work with."""

from __future__ import annotations

from collections.abc import Collection

from apk_desktop.domain.cases import CaseFault
from apk_desktop.domain.rotation import (
    Candidate,
    Community,
    PastRound,
    RotationInput,
    Rule,
    Support,
)
from apk_desktop.exchange.case_fields import Fields

_MOST_ROUNDS = 10**9


def rotation_input(given: Fields) -> RotationInput:
    """Read the input of a rotation case; raises CannotSolve."""
    communities = _communities(given)
    known = {one.id for one in communities}
    round_number = given.whole("round", least=1, most=_MOST_ROUNDS)
    return RotationInput(
        rule=_rule(given),
        round=round_number,
        seats=given.whole("seats", least=0, most=_MOST_ROUNDS),
        cooling_rounds=given.whole("cooling_rounds", least=0, most=_MOST_ROUNDS),
        occupied=frozenset(given.names("occupied", known)),
        communities=communities,
        history=_history(given, known, round_number),
        candidates=_candidates(given, known),
    )


def _rule(given: Fields) -> Rule:
    name = given.text_of("rule")
    try:
        return Rule(name)
    except ValueError as error:
        raise given.wrong(CaseFault.UNKNOWN_RULE, "rule", name) from error


def _communities(given: Fields) -> tuple[Community, ...]:
    found: dict[str, Community] = {}
    for one in given.each("communities"):
        name = one.text_of("id")
        if name in found:
            raise one.wrong(CaseFault.REPEATED, "id", name)
        found[name] = Community(
            id=name,
            weight=one.weight("weight") if one.has("weight") else 1,
            entry_round=one.whole("entry_round", least=0, most=_MOST_ROUNDS)
            if one.has("entry_round")
            else 0,
        )
    return tuple(found.values())


def _history(given: Fields, known: Collection[str], before: int) -> tuple[PastRound, ...]:
    found: dict[int, PastRound] = {}
    for one in given.each("history"):
        number = one.whole("round", least=1, most=_MOST_ROUNDS)
        if number in found:
            raise one.wrong(CaseFault.REPEATED, "round", number)
        if number >= before:
            raise one.wrong(CaseFault.OUT_OF_RANGE, "round", number)
        one.raw("contested")  # null says that it is unknown who stood; a missing field does not
        found[number] = PastRound(
            number=number,
            seats=one.whole("seats", least=0, most=_MOST_ROUNDS),
            contested=frozenset(one.names("contested", known)) if one.has("contested") else None,
            served=one.names("served", known),
        )
    return tuple(found.values())


def _candidates(given: Fields, known: Collection[str]) -> tuple[Candidate, ...]:
    found: dict[str, Candidate] = {}
    for one in given.each("candidates"):
        name, community = one.text_of("id"), one.text_of("community")
        if name in found:
            raise one.wrong(CaseFault.REPEATED, "id", name)
        if community not in known:
            raise one.wrong(CaseFault.UNKNOWN_COMMUNITY, "community", community)
        others = one.names("other_communities", known) if one.has("other_communities") else ()
        found[name] = Candidate(
            id=name,
            community=community,
            other_communities=frozenset(others),
            support=_support(one.inner("support")),
            recommended_on=one.day("recommended_on"),
            lot=one.whole("lot") if one.has("lot") else None,
        )
    return tuple(found.values())


def _support(given: Fields) -> Support:
    return Support(
        votes_for=given.whole("for"),
        against=given.whole("against"),
        abstained=given.whole("abstain"),
        present=given.whole("present"),
        members=given.whole("members"),
    )
