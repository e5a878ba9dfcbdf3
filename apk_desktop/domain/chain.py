"""The chain from nomination to term: which links an office asks for, and how far one has come."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Step(StrEnum):
    """A link of the chain, in the order in which they are made."""

    NOMINATION = "nomination"
    PAPERS = "papers"
    RECOMMENDATION = "recommendation"
    SUBMISSION = "submission"
    ELECTION = "election"
    ORDER = "order"
    TERM = "term"


class State(StrEnum):
    """How far a candidacy has come, or what ended it."""

    NOMINATED = "nominated"
    PAPERS_MISSING = "papers_missing"
    VOTE_UNKNOWN = "vote_unknown"
    RECOMMENDED = "recommended"
    NOT_ADOPTED = "not_adopted"
    SUBMITTED = "submitted"
    NOT_ELECTED = "not_elected"
    PASSED_OVER = "passed_over"
    APPOINTED = "appointed"
    WITHDRAWN = "withdrawn"
    DECEASED = "deceased"


_BY_ORDER = (Step.NOMINATION, Step.PAPERS, Step.RECOMMENDATION, Step.SUBMISSION, Step.ORDER,
             Step.TERM)  # fmt: skip
PATHS = {
    "rotating_deputy_chair": _BY_ORDER,
    "majilis_deputy": (Step.NOMINATION, Step.PAPERS, Step.RECOMMENDATION, Step.ELECTION, Step.TERM),
    "senate_candidate": _BY_ORDER,
}
"""The links of each office: a session elects deputies of the Majilis, the President appoints."""
FINAL = frozenset(
    {
        State.APPOINTED,
        State.NOT_ADOPTED,
        State.NOT_ELECTED,
        State.PASSED_OVER,
        State.WITHDRAWN,
        State.DECEASED,
    }
)
"""States after which nothing more is to be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainFacts:
    """What is known of a candidacy; None in a date means that it has not come to that.

    `adopted` and `elected` are None where the outcome of the vote is not known; `closed_on` is the
    day on which the round was decided in which the person stood.
    """

    office: str
    is_nominated: bool = True
    papers_missing: int = 0
    died_on: date | None = None
    withdrawn_on: date | None = None
    recommended_on: date | None = None
    adopted: bool | None = None
    recommendation_withdrawn_on: date | None = None
    submitted_on: date | None = None
    voted_on: date | None = None
    elected: bool | None = None
    closed_on: date | None = None
    appointed_on: date | None = None
    has_order: bool = False


def state_of(facts: ChainFacts, on: date) -> State:
    """Tell how far a candidacy has come by a day; what comes later does not count yet.

    An appointment stays whatever follows it. A withdrawal and a death count from their day.
    """
    lost = State.VOTE_UNKNOWN if facts.adopted is None else State.NOT_ADOPTED
    by_weight = (
        (facts.appointed_on, State.APPOINTED),
        (facts.died_on, State.DECEASED),
        (facts.withdrawn_on, State.WITHDRAWN),
        (facts.recommendation_withdrawn_on, State.WITHDRAWN),
        (facts.voted_on if facts.elected is False else None, State.NOT_ELECTED),
        (facts.voted_on if facts.elected is None else None, State.VOTE_UNKNOWN),
        (None if facts.adopted else facts.recommended_on, lost),
        (facts.closed_on, State.PASSED_OVER),
        (facts.submitted_on, State.SUBMITTED),
        (facts.recommended_on, State.RECOMMENDED),
    )
    waiting = State.PAPERS_MISSING if facts.papers_missing else State.NOMINATED
    return next((state for day, state in by_weight if _came(day, on)), waiting)


def steps_made(facts: ChainFacts, on: date) -> tuple[Step, ...]:
    """Give the links that were made by a day; a vote that was lost is none."""
    elected = _came(facts.voted_on, on) and facts.elected is True
    made = {
        Step.NOMINATION: facts.is_nominated,
        Step.PAPERS: facts.is_nominated and not facts.papers_missing,
        Step.RECOMMENDATION: _came(facts.recommended_on, on) and facts.adopted is True,
        Step.SUBMISSION: _came(facts.submitted_on, on),
        Step.ELECTION: elected,
        Step.ORDER: facts.has_order and _came(facts.appointed_on, on),
        Step.TERM: _came(facts.appointed_on, on),
    }
    return tuple(step for step in PATHS[facts.office] if made[step])


def next_step(facts: ChainFacts, on: date) -> Step | None:
    """Give the link that is to be made next, or None where nothing more is to be done."""
    if state_of(facts, on) in FINAL:
        return None
    made, path = steps_made(facts, on), PATHS[facts.office]
    if Step.ELECTION in path and _came(facts.voted_on, on) and facts.elected is None:
        return Step.ELECTION
    return next((step for step in path if step not in made), None)


def missing_links(office: str, made: Collection[Step]) -> tuple[Step, ...]:
    """Give the links without which a term stands on nothing; papers are not among them."""
    needed = (step for step in PATHS[office] if step not in (Step.PAPERS, Step.TERM))
    return tuple(step for step in needed if step not in made)


def _came(day: date | None, on: date) -> bool:
    return day is not None and day <= on
