"""Proposals kept to the letter: the case, the answer, and the proof that one gives the other."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import Select, select

from apk_desktop import __version__
from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import rotation_proposal, rotation_round
from apk_desktop.domain.fingerprint import exact, full_fingerprint, short_mark, solve_case
from apk_desktop.domain.rotation import RotationInput
from apk_desktop.exchange.rotation_cases import solve
from apk_desktop.wording.catalogue import message

EQUAL = "equal"
"""The weights of communities that all count alike."""


class KeptProposal(NamedTuple):
    """A proposal as it was made; `decided_in` is the number of the round that decided by it."""

    id: int
    round_number: int
    made_on: date
    rule: str
    weights: str
    case: str
    answer: str
    sha256: str
    program_version: str
    decided_in: int | None

    @property
    def mark(self) -> str:
        """The short form of the fingerprint."""
        return short_mark(self.sha256)


class KeptProposals:
    """The kept proposals of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def keep(self, given: RotationInput, on: date) -> int:
        """Keep the proposal of an input as made on a day; the same one is kept once."""
        for (kept,) in self._register.ask(_same(given, on)):
            return int(kept)
        mark = short_mark(full_fingerprint(solve_case(given)))
        with self._register.change(message("Keep the proposal"), subject=mark) as change:
            return keep_proposal(change, given, on)

    def all(self) -> list[KeptProposal]:
        """Give every kept proposal, the latest first."""
        c, r = rotation_proposal.c, rotation_round.c
        query = (
            select(
                c.id, c.round_number, c.made_on, c.rule, c.weights, c.solving, c.answer,
                c.sha256, c.program_version, r.number,
            )
            .outerjoin(rotation_round, r.proposal_id == c.id)
            .order_by(c.made_on.desc(), c.id.desc())
        )  # fmt: skip
        return [
            KeptProposal._make((*row[:2], date.fromisoformat(row[2]), *row[3:]))
            for row in self._register.ask(query)
        ]


def still_holds(kept: KeptProposal) -> bool:
    """Solve a kept case anew and tell whether fingerprint and answer are the kept bytes."""
    return full_fingerprint(kept.case) == kept.sha256 and solve(kept.case) == kept.answer


def keep_proposal(change: Change, given: RotationInput, on: date) -> int:
    """Keep the proposal of an input as part of a change, and give its id."""
    kept = change.connection.execute(_same(given, on)).scalar()
    if kept is not None:
        return kept
    case = solve_case(given)
    return change.insert(
        rotation_proposal,
        round_number=given.round,
        made_on=on.isoformat(),
        rule=given.rule.value,
        weights=weights_of(given),
        solving=case,
        answer=solve(case),
        sha256=full_fingerprint(case),
        program_version=__version__,
    )


def weights_of(given: RotationInput) -> str:
    """Write the weights of an input exactly: "equal", or each community with its own."""
    if len({one.weight for one in given.communities}) <= 1:
        return EQUAL
    return ", ".join(
        f"{one.id} {exact(one.weight)}" for one in sorted(given.communities, key=lambda one: one.id)
    )


def _same(given: RotationInput, on: date) -> Select[int]:
    c = rotation_proposal.c
    return select(c.id).where(
        c.sha256 == full_fingerprint(solve_case(given)),
        c.made_on == on.isoformat(),
        c.program_version == __version__,
    )
