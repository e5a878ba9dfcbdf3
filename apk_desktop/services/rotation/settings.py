"""The norms of rotation in force on a day: dated data, never constants of the program."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from apk_desktop.db.register import Register
from apk_desktop.domain.gate import Threshold
from apk_desktop.domain.rotation import Rule
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.norms import norms_in_force

USUAL_TERM_MONTHS = 12


class RotationNorms(NamedTuple):
    """What rotation is governed by; `basis` and `verified` speak of the term's length.

    `weights` says where the weights of communities come from: equal, members or adopted.
    """

    seats: int
    term_months: int
    quorum: Threshold
    majority: Threshold
    cooling_rounds: int
    consecutive_terms: int
    min_served: Threshold
    validity_days: int | None
    basis: Trilingual
    verified: bool
    rule: Rule
    weights: str


def rotation_norms(register: Register, on: date) -> RotationNorms:
    """Give the norms of a day; where the register has none, the practice of 2022 holds."""
    found = norms_in_force(register, on)
    value = {code: one.value for code, one in found.items()}
    term = found.get("deputy_chair_term")
    validity = value.get("recommendation_validity", "")
    return RotationNorms(
        seats=int(value.get("rotating_deputy_chairs", 2)),
        term_months=term.number if term else USUAL_TERM_MONTHS,
        quorum=Threshold.parse(value.get("council_quorum", "2/3")),
        majority=Threshold.parse(value.get("council_majority", "2/3")),
        cooling_rounds=int(value.get("cooling_rounds", 1)),
        consecutive_terms=int(value.get("consecutive_terms", 1)),
        min_served=Threshold.parse(value.get("min_served_fraction", "1/2")),
        validity_days=int(validity) if validity else None,
        basis=term.basis if term else Trilingual(),
        verified=bool(term and term.is_verified),
        rule=_chosen(value.get("rotation_rule", "")),
        weights=value.get("rotation_weights", "equal"),
    )


def _chosen(value: str) -> Rule:
    """Give the rule of a norm; one that this program does not know gives way to the usual one."""
    return Rule(value) if value in list(Rule) else Rule.LONGEST_WAIT
