"""Rotations to test with: made by hand, or drawn by hypothesis."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from apk_desktop.domain.rotation import (
    Candidate,
    Community,
    PastRound,
    RotationInput,
    Rule,
    Support,
)

DAY = date(2026, 3, 5)
IDS = ("A", "B", "C", "D", "E", "F")


def candidate(
    name: str,
    community: str,
    votes_for: int = 50,
    against: int = 0,
    *,
    present: int = 60,
    on: date = DAY,
    lot: int | None = None,
    others: Sequence[str] = (),
) -> Candidate:
    support = Support(
        votes_for=votes_for, against=against, abstained=0, present=present, members=80
    )
    return Candidate(
        id=name,
        community=community,
        support=support,
        recommended_on=on,
        lot=lot,
        other_communities=frozenset(others),
    )


def held(number: int, *served: str, contested: Sequence[str] | None = None) -> PastRound:
    return PastRound(
        number=number,
        seats=max(len(served), 1),
        contested=frozenset(served if contested is None else contested),
        served=served,
    )


def rotation(
    *candidates: Candidate,
    history: Sequence[PastRound] = (),
    communities: Sequence[Community] | None = None,
    rule: Rule = Rule.LONGEST_WAIT,
    seats: int = 1,
    cooling_rounds: int = 0,
    occupied: Sequence[str] = (),
    round_number: int | None = None,
) -> RotationInput:
    return RotationInput(
        rule=rule,
        round=round_number or max((one.number for one in history), default=0) + 1,
        seats=seats,
        cooling_rounds=cooling_rounds,
        occupied=frozenset(occupied),
        communities=tuple(communities or [Community(id=one) for one in IDS]),
        history=tuple(history),
        candidates=candidates,
    )


@st.composite
def past_rounds(draw: st.DrawFn, count: int) -> tuple[PastRound, ...]:
    """Draw rounds that filled every seat they could, from those who stood."""
    rounds = []
    for number in range(1, count + 1):
        contested = draw(st.sets(st.sampled_from(IDS)))
        seats = draw(st.integers(1, 2))
        standing = draw(st.permutations(sorted(contested)))
        served = tuple(standing[: min(seats, len(standing))])
        rounds.append(
            PastRound(number=number, seats=seats, contested=frozenset(contested), served=served)
        )
    return tuple(rounds)


@st.composite
def drawn_candidate(draw: st.DrawFn, name: str) -> Candidate:
    present = draw(st.sampled_from((6, 12)))
    votes_for = draw(st.integers(present * 2 // 3, present))
    return candidate(
        name,
        draw(st.sampled_from(IDS)),
        votes_for,
        draw(st.integers(0, present - votes_for)),
        present=present,
        on=DAY + timedelta(days=draw(st.integers(0, 1))),
        lot=draw(st.none() | st.integers(1, 3)),
    )


@st.composite
def rotations(draw: st.DrawFn) -> RotationInput:
    """Draw a rotation with few values, so that ties are common."""
    count = draw(st.integers(0, 6))
    weights = draw(st.lists(st.integers(0, 4), min_size=len(IDS), max_size=len(IDS)))
    names = [f"p{number}" for number in range(draw(st.integers(0, 8)))]
    return rotation(
        *(draw(drawn_candidate(name)) for name in names),
        history=draw(past_rounds(count)),
        communities=[
            Community(id=one, weight=weight, entry_round=draw(st.integers(0, count)))
            for one, weight in zip(IDS, weights, strict=True)
        ],
        rule=draw(st.sampled_from(Rule)),
        seats=draw(st.integers(0, 3)),
        cooling_rounds=draw(st.integers(0, 2)),
        occupied=draw(st.lists(st.sampled_from(IDS), max_size=1)),
        round_number=count + 1,
    )
