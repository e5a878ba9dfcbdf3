"""What a clerk supposes to be otherwise: plain values that can be kept as text and read again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from apk_desktop.domain.forecast import ForecastMode
from apk_desktop.domain.rotation import Rule

MOST_ROUNDS = 50
USUAL_ROUNDS = 8


class Votes(NamedTuple):
    """The votes that a candidate is supposed to have."""

    votes_for: int
    against: int
    abstained: int
    present: int
    members: int


class AddedCandidate(NamedTuple):
    """A person of the register, by uid, who is supposed to stand for a community."""

    person: str
    community: str
    votes: Votes


class Resignation(NamedTuple):
    """A running term, by the id of its membership, that is supposed to end on a day."""

    membership_id: int
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposition:
    """All that is supposed to be otherwise; what is empty stays as it is.

    `weights` is empty, "equal", "members", or the uid of a table that the Council adopted.
    """

    rule: Rule | None = None
    weights: str = ""
    seats: int | None = None
    cooling_rounds: int | None = None
    withdrawn: frozenset[str] = frozenset()
    added: tuple[AddedCandidate, ...] = ()
    votes: Mapping[str, Votes] = field(default_factory=dict)
    resignations: tuple[Resignation, ...] = ()
    rounds: int = USUAL_ROUNDS
    mode: ForecastMode = ForecastMode.EVERY_COMMUNITY

    @property
    def changes_nothing(self) -> bool:
        """Whether everything is as it really is; how far is looked ahead does not count."""
        return self == Supposition(rounds=self.rounds, mode=self.mode)


def written(one: Supposition) -> str:
    """Write a supposition as JSON, always in the same order."""
    plain = {
        "rule": one.rule,
        "weights": one.weights,
        "seats": one.seats,
        "cooling_rounds": one.cooling_rounds,
        "withdrawn": sorted(one.withdrawn),
        "added": [[added.person, added.community, list(added.votes)] for added in one.added],
        "votes": {uid: list(votes) for uid, votes in one.votes.items()},
        "resignations": [[left.membership_id, left.on.isoformat()] for left in one.resignations],
        "rounds": one.rounds,
        "mode": one.mode,
    }
    return json.dumps(plain, sort_keys=True)


def read(text: str) -> Supposition | None:
    """Read a supposition, or nothing where it was written by another version or from outside."""
    try:
        return _read(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _read(plain: dict[str, Any]) -> Supposition:
    return Supposition(
        rule=Rule(plain["rule"]) if plain["rule"] else None,
        weights=str(plain["weights"]),
        seats=_whole(plain["seats"]),
        cooling_rounds=_whole(plain["cooling_rounds"]),
        withdrawn=frozenset(map(str, plain["withdrawn"])),
        added=tuple(
            AddedCandidate(str(person), str(community), Votes(*map(int, votes)))
            for person, community, votes in plain["added"]
        ),
        votes={str(uid): Votes(*map(int, votes)) for uid, votes in plain["votes"].items()},
        resignations=tuple(
            Resignation(int(term), date.fromisoformat(on)) for term, on in plain["resignations"]
        ),
        rounds=max(1, min(MOST_ROUNDS, int(plain["rounds"]))),
        mode=ForecastMode(plain["mode"]),
    )


def _whole(value: object) -> int | None:
    return None if value is None else int(str(value))
