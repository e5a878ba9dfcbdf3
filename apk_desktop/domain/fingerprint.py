"""A short mark of what a proposal was worked out from, to be printed beside it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from apk_desktop.domain.rotation import Candidate, RotationInput


def fingerprint(given: RotationInput) -> str:
    """Give the mark of an input and its rule, like 7C1A·09E4: the same for any order of lists.

    It is the first 32 bits of the SHA-256 of the input's canonical JSON.
    """
    digest = hashlib.sha256(canonical(given).encode()).hexdigest().upper()
    return f"{digest[:4]}·{digest[4:8]}"


def canonical(given: RotationInput) -> str:
    """Write an input as JSON whose keys and lists are sorted, in ASCII and without spaces."""
    plain = {
        "rule": given.rule.value,
        "round": given.round,
        "seats": given.seats,
        "cooling_rounds": given.cooling_rounds,
        "occupied": sorted(given.occupied),
        "communities": sorted([c.id, str(c.weight), c.entry_round] for c in given.communities),
        "history": [
            [
                past.number,
                past.seats,
                None if past.contested is None else sorted(past.contested),
                sorted(past.served),
            ]
            for past in sorted(given.history, key=lambda past: past.number)
        ],
        "candidates": [_candidate(one) for one in sorted(given.candidates, key=lambda c: c.id)],
    }
    return json.dumps(plain, sort_keys=True, separators=(",", ":"))


def _candidate(one: Candidate) -> dict[str, Any]:
    support = one.support
    return {
        "id": one.id,
        "community": one.community,
        "other_communities": sorted(one.other_communities),
        "support": [
            support.votes_for,
            support.against,
            support.abstained,
            support.present,
            support.members,
        ],
        "recommended_on": one.recommended_on.isoformat(),
        "lot": one.lot,
    }
