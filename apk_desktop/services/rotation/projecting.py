"""Where the rotation leads if every community stands: a projection, never a decision."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from apk_desktop.domain.forecast import after_round, everyone_stands, forecast
from apk_desktop.domain.rotation import Proposal
from apk_desktop.domain.terms import term_end
from apk_desktop.services.references import Community
from apk_desktop.services.rotation.board import ForecastTerm
from apk_desktop.services.rotation.inputs import RotationInputs

ROUNDS_AHEAD = 4


def forecast_terms(
    inputs: RotationInputs, proposal: Proposal, communities: Mapping[str, Community]
) -> tuple[ForecastTerm, ...]:
    """Give the terms after the proposed ones, seat by seat as they would fall free."""
    given = inputs.given
    ahead = after_round(given, tuple(choice.community for choice in proposal.explained))
    if not given.seats:
        return ()
    free = _free_after(inputs)
    months = inputs.norms.term_months
    terms = []
    for one in forecast(everyone_stands(ahead, inputs.on), ROUNDS_AHEAD):
        for code in one.communities:
            number = min(free, key=lambda seat: (free[seat], seat))
            ends = term_end(free[number], months)
            terms.append(ForecastTerm(number, free[number], ends, communities[code]))
            free[number] = ends + timedelta(days=1)
    return tuple(terms)


def _free_after(inputs: RotationInputs) -> dict[int, date]:
    """Give the day on which each seat falls free after this round."""
    filled = {seat.number for seat in inputs.filled}
    return {
        seat.number: term_end(seat.free_on or inputs.on, inputs.norms.term_months)
        + timedelta(days=1)
        if seat.number in filled
        else seat.free_on or inputs.on
        for seat in inputs.seats
    }
