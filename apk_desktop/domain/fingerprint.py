"""The case that a proposal is worked out from, to the letter, and its mark to be printed."""

from __future__ import annotations

import hashlib
import json
from fractions import Fraction
from typing import Any

from apk_desktop.domain.rotation import Candidate, PastRound, RotationInput

_FORECAST_ROUNDS = 6


def solve_case(given: RotationInput) -> str:
    """Write an input as the text of a file for `solve`, the same for any order of lists.

    Keys and lists are sorted and all letters are ASCII, so that the same input has the same
    bytes in every version of the program and on every system.
    """
    case = {
        "id": f"round-{given.round}",
        "forecast_rounds": _FORECAST_ROUNDS,
        "input": {
            "rule": given.rule.value,
            "round": given.round,
            "seats": given.seats,
            "cooling_rounds": given.cooling_rounds,
            "occupied": sorted(given.occupied),
            "communities": [
                {"id": one.id, "weight": exact(one.weight), "entry_round": one.entry_round}
                for one in sorted(given.communities, key=lambda one: one.id)
            ],
            "history": [_past(one) for one in sorted(given.history, key=lambda one: one.number)],
            "candidates": [_candidate(one) for one in sorted(given.candidates, key=lambda c: c.id)],
        },
    }
    return json.dumps({"suite": "rotation", "cases": [case]}, sort_keys=True, indent=1) + "\n"


def full_fingerprint(case: str) -> str:
    """Give the SHA-256 of a case's text, as any tool for checksums gives it for its file."""
    return hashlib.sha256(case.encode()).hexdigest()


def fingerprint(given: RotationInput) -> str:
    """Give the short mark of an input and its rule, like 7C1A·09E4."""
    return short_mark(full_fingerprint(solve_case(given)))


def short_mark(digest: str) -> str:
    """Give the first 32 bits of a full fingerprint as people read them."""
    return f"{digest[:4]}·{digest[4:8]}".upper()


def exact(weight: int | Fraction) -> int | str:
    """Write a weight exactly: 12 or "7/3"."""
    found = Fraction(weight)
    return found.numerator if found.denominator == 1 else str(found)


def _past(one: PastRound) -> dict[str, Any]:
    return {
        "round": one.number,
        "seats": one.seats,
        "contested": None if one.contested is None else sorted(one.contested),
        "served": sorted(one.served),
    }


def _candidate(one: Candidate) -> dict[str, Any]:
    support = one.support
    return {
        "id": one.id,
        "community": one.community,
        "other_communities": sorted(one.other_communities),
        "support": {
            "for": support.votes_for,
            "against": support.against,
            "abstain": support.abstained,
            "present": support.present,
            "members": support.members,
        },
        "recommended_on": one.recommended_on.isoformat(),
        "lot": one.lot,
    }
