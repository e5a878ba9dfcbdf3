"""Rotation and voting cases given as data: a file's text in, the JSON answer out."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Any

from apk_desktop.domain.cases import CannotSolve, CaseFault
from apk_desktop.domain.fairness import Fairness, fairness
from apk_desktop.domain.forecast import ForecastRound, forecast
from apk_desktop.domain.gate import VoteCount, has_quorum, is_adopted, is_valid
from apk_desktop.domain.ranking import propose
from apk_desktop.domain.rotation import Choice, Proposal
from apk_desktop.exchange.case_fields import Fields
from apk_desktop.exchange.exact_figures import figure
from apk_desktop.exchange.rotation_input import rotation_input
from apk_desktop.exchange.voting_cases import committees, metrics, perpetual


def _nothing_beside(name: str) -> str:
    raise FileNotFoundError(name)


_FORECAST_ROUNDS = 6
_MOST_FORECAST_ROUNDS = 1000


def solve(text: str, read_beside: Callable[[str], str] = _nothing_beside) -> str:
    """Answer every case of a solve file as JSON; raises CannotSolve, and then answers none.

    `read_beside` gives the text of a file that lies beside the one solved, by its bare name; it
    raises OSError or ValueError where it cannot.
    """
    document = Fields(_parsed(text), "")
    suite = document.text_of("suite")
    answers = _SUITES | {"metrics": partial(metrics, beside=_Beside(read_beside))}
    if suite not in answers:
        raise CannotSolve(CaseFault.UNKNOWN_SUITE, field="suite", value=suite[:60])
    answer = answers[suite]
    results = []
    for found in document.each("cases"):
        name = found.text_of("id")
        results.append({"id": name, **answer(found.of_case(name))})
    return json.dumps({"suite": suite, "results": results}, indent=1) + "\n"


class _Beside:
    """Files beside the one solved, each read once."""

    def __init__(self, read: Callable[[str], str]) -> None:
        self._read = read
        self._found: dict[str, Fields] = {}

    def __call__(self, name: str) -> Fields:
        if name not in self._found:
            self._found[name] = Fields(_parsed(self._read(name)), "")
        return self._found[name]


def _parsed(text: str) -> object:
    try:
        # A decimal is read exactly: 0.1 is a tenth.
        return json.loads(text.removeprefix("\ufeff"), parse_float=Fraction, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise CannotSolve(CaseFault.NOT_JSON) from error


def _refuse(constant: str) -> object:
    raise ValueError(constant)


def _gate(case: Fields) -> dict[str, Any]:
    count = VoteCount(
        members=case.whole("members"),
        present=case.whole("present"),
        votes_for=case.whole("for"),
        against=case.whole("against"),
        abstained=case.whole("abstain"),
    )
    return {
        "result": {
            "valid": is_valid(count),
            "quorum": has_quorum(count.members, count.present),
            "adopted": is_adopted(count),
        }
    }


def _rotation(case: Fields) -> dict[str, Any]:
    given = rotation_input(case.inner("input"))
    rounds = _FORECAST_ROUNDS
    if case.has("forecast_rounds"):
        rounds = case.whole("forecast_rounds", least=0, most=_MOST_FORECAST_ROUNDS)
    ledger = fairness(given.communities, given.history, given.round)
    return {
        "result": _proposal(propose(given)),
        "metrics": _metrics(ledger),
        "forecast": [_forecast_round(one) for one in forecast(given, rounds)],
    }


def _proposal(proposal: Proposal) -> dict[str, Any]:
    return {
        "chosen": list(proposal.chosen),
        "unfilled": proposal.unfilled,
        "explain": [_choice(one) for one in proposal.explained],
        "excluded": [
            {"candidate": one.candidate, "reason": one.reason} for one in proposal.excluded
        ],
    }


def _choice(choice: Choice) -> dict[str, Any]:
    return {
        "candidate": choice.candidate,
        "community": choice.community,
        "wait_rounds": choice.wait_rounds,
        "times_served": choice.times_served,
        "support_share": figure(choice.support_share),
        "deficit": None if choice.deficit is None else figure(choice.deficit),
        "decided_by_vs_next_community": choice.decided_by_vs_next_community,
        "next_community_candidate": choice.next_community_candidate,
        "decided_by_within_community": choice.decided_by_within_community,
    }


def _metrics(ledger: Fairness) -> dict[str, Any]:
    records = ledger.records
    return {
        "served": {one.community: one.served for one in records},
        "quota": {one.community: figure(one.quota) for one in records},
        "deficit": {one.community: figure(one.deficit) for one in records},
        "wait_rounds": {one.community: one.wait_rounds for one in records},
        "longest_dry_spell": {one.community: one.longest_dry_spell for one in records},
        "never_served": list(ledger.never_served),
        "gini_served": figure(ledger.gini_served),
        "gini_served_to_quota": figure(ledger.gini_served_to_quota),
        "jain_served": figure(ledger.jain_served),
    }


def _forecast_round(one: ForecastRound) -> dict[str, Any]:
    return {"round": one.round, "chosen": list(one.chosen), "communities": list(one.communities)}


_SUITES: dict[str, Callable[[Fields], dict[str, Any]]] = {
    "gate": _gate,
    "rotation": _rotation,
    "perpetual": perpetual,
    "abc": committees,
}
