"""What a term in a rotating seat is on the day it is looked at."""

from __future__ import annotations

from enum import StrEnum


class BarKind(StrEnum):
    """Proposal, decision and forecast are never drawn alike."""

    PAST = "past"
    CURRENT = "current"
    PROPOSED = "proposed"
    FORECAST = "forecast"
