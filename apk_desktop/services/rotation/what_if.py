"""What would be proposed if something were otherwise, beside the real plan; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from sqlalchemy import func, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    community,
    community_weight,
    membership,
    organization,
    person,
    weight_table,
)
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.people import People, PersonFound
from apk_desktop.services.references import Community, References
from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.seats import Term
from apk_desktop.services.rotation.settings import RotationNorms, rotation_norms
from apk_desktop.services.row_parts import name_columns, name_from, text_columns, text_from


class WeightTable(NamedTuple):
    """Weights that the Council adopted: the uid of the table, its name, and a weight of each."""

    uid: str
    name: Trilingual
    weights: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class Bench:
    """The real state that suppositions are made on, read once."""

    board: RotationBoard
    norms: RotationNorms
    by_members: Mapping[str, int]
    tables: tuple[WeightTable, ...]
    communities: Mapping[str, Community]

    @property
    def sitting(self) -> tuple[Term, ...]:
        """The terms that run on the day of the board, by seat."""
        on = self.board.on
        return tuple(term for seat in self.board.seats for term in seat.terms if term.runs_on(on))


class WhatIf:
    """Reads the real state for suppositions; the suppositions themselves never ask the register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def bench(self, board: RotationBoard) -> Bench:
        """Read what stands around a board: members, tables of weights, communities."""
        on = board.on
        communities = References(self._register).communities("kk")
        return Bench(
            board,
            rotation_norms(self._register, on),
            self._members(on),
            self._tables(on),
            {one.code: one for one in communities},
        )

    def find(self, text: str, language: str) -> list[PersonFound]:
        """Find people of the register by a part of the name in any spelling."""
        return People(self._register).find(text, language)

    def uid(self, person_id: int) -> str:
        """Give the uid of a person who is supposed to stand."""
        return str(self._register.ask(select(person.c.uid).where(person.c.id == person_id))[0][0])

    def names(self, uids: Iterable[str]) -> dict[str, PersonName]:
        """Name people by their uids; who is no longer in the register is left out."""
        query = select(person.c.uid, *name_columns()).where(person.c.uid.in_(tuple(uids)))
        return {row[0]: name_from(row[1:]) for row in self._register.ask(query)}

    def _members(self, on: date) -> dict[str, int]:
        """Count the members of the Assembly on a day by their community."""
        query = (
            select(community.c.code, func.count(person.c.id.distinct()))
            .join(person, person.c.community_id == community.c.id)
            .join(membership, membership.c.person_id == person.c.id)
            .join(organization, organization.c.id == membership.c.organization_id)
            .where(organization.c.code == "assembly", during(membership, on))
            .group_by(community.c.code)
        )
        return dict(self._register.ask(query))

    def _tables(self, on: date) -> tuple[WeightTable, ...]:
        """Give the tables of weights in force on a day, the latest begun first."""
        c = weight_table.c
        query = (
            select(c.id, c.uid, *text_columns(weight_table, "name"))
            .where(during(weight_table, on))
            .order_by(c.first_day.desc(), c.id.desc())
        )
        return tuple(
            WeightTable(uid, text_from(name), self._weights(table_id))
            for table_id, uid, *name in self._register.ask(query)
        )

    def _weights(self, table_id: int) -> dict[str, Fraction]:
        query = (
            select(community.c.code, community_weight.c.weight)
            .join(community, community.c.id == community_weight.c.community_id)
            .where(community_weight.c.weight_table_id == table_id)
        )
        return {code: Fraction(weight) for code, weight in self._register.ask(query)}
