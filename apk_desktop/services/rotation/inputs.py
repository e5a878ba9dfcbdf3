"""Gather what a proposal follows from on a day: norms, seats, history, candidates, rule results."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from apk_desktop.db.register import Register
from apk_desktop.domain.candidacy import RuleId, RuleOutcome, RuleResult
from apk_desktop.domain.eligibility import check, round_facts
from apk_desktop.domain.rotation import RotationInput, Rule
from apk_desktop.domain.standing import Standing, standings
from apk_desktop.services.rotation.board import BoardSeat
from apk_desktop.services.rotation.candidates import facts_of, rule_settings, standing_candidate
from apk_desktop.services.rotation.history import held_rounds, past_rounds, registered_communities
from apk_desktop.services.rotation.nominations import Nomination, nominations
from apk_desktop.services.rotation.seats import Term, rotating_seats, terms_in_seats
from apk_desktop.services.rotation.settings import RotationNorms, rotation_norms
from apk_desktop.services.rotation.weights import weighted

# The ranking itself excludes by these two, so that its answer tells them apart.
_RANKING_RULES = (RuleId.E9, RuleId.E10)


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationInputs:
    """The inputs of a round; `seats` are in the order in which they fall free."""

    on: date
    norms: RotationNorms
    seats: tuple[BoardSeat, ...]
    nominated: tuple[Nomination, ...]
    results: dict[str, tuple[RuleResult, ...]]
    given: RotationInput
    standings: dict[str, Standing]

    @property
    def filled(self) -> tuple[BoardSeat, ...]:
        """The seats that this round fills: those that fall free first."""
        return self.seats[: self.given.seats]


def gather(register: Register, on: date, rule: Rule | None, seats: int | None) -> RotationInputs:
    """Read the register and give the inputs of the round that follows the last one before `on`.

    Where no rule or number of seats is asked for, the norms of the day decide.
    """
    norms = rotation_norms(register, on)
    terms = terms_in_seats(register)
    board_seats = _in_order_of_vacancy(register, terms, on)
    count = min(seats or norms.seats, len(board_seats))
    held = held_rounds(register, on)
    number = held[-1].number + 1 if held else 1
    history = past_rounds(register, held, norms.min_served)
    occupied = frozenset(_communities_on(board_seats[count:], on))
    nominated = tuple(nominations(register, held[-1].held_on if held else "", on))
    facts = facts_of(register, nominated, terms, on)
    of_round = round_facts(number, occupied, history)
    settings = rule_settings(norms)
    results = {uid: check(one, settings, of_round, on) for uid, one in facts.items()}
    given = RotationInput(
        rule=rule or norms.rule,
        round=number,
        seats=count,
        cooling_rounds=norms.cooling_rounds,
        occupied=occupied,
        communities=weighted(register, registered_communities(register), norms.weights, on),
        history=history,
        candidates=tuple(standing_candidate(one) for one in nominated if _ranks(results[one.uid])),
    )
    return RotationInputs(
        on=on,
        norms=norms,
        seats=board_seats,
        nominated=nominated,
        results=results,
        given=given,
        standings=standings(given.communities, history, number),
    )


def _ranks(results: Iterable[RuleResult]) -> bool:
    """Whether a candidate passed the rules E1 to E8, and so has a place in the ranking."""
    counted = (one for one in results if one.rule not in _RANKING_RULES)
    return all(one.outcome is RuleOutcome.PASSED for one in counted)


def _in_order_of_vacancy(register: Register, terms: list[Term], on: date) -> tuple[BoardSeat, ...]:
    """Give the seats, the vacant first, then by the day their terms are due."""
    seats = []
    for seat in rotating_seats(register, on):
        own = tuple(term for term in terms if term.post_id == seat.post_id)
        running = next((term for term in own if term.runs_on(on)), None)
        due = running.due_on if running else None
        free_on = due + timedelta(days=1) if due else None
        seats.append(BoardSeat(seat.post_id, seat.number, own, free_on))
    return tuple(sorted(seats, key=lambda one: (one.free_on or date.min, one.number)))


def _communities_on(seats: Iterable[BoardSeat], on: date) -> Iterable[str]:
    return (
        term.community_code
        for seat in seats
        for term in seat.terms
        if term.runs_on(on) and term.community_code
    )
