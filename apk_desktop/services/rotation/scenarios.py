"""Suppositions that are kept under a name, and the state of the register they were made on."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import scenario
from apk_desktop.domain.alphabet import sort_key
from apk_desktop.domain.faults import Refused
from apk_desktop.services.rotation.board import RotationBoard
from apk_desktop.services.rotation.supposing import Supposition, read, written
from apk_desktop.wording.catalogue import message

LONGEST_NAME = 80


class Scenario(NamedTuple):
    """A kept supposition; one that cannot be read any more has none."""

    id: int
    version: int
    name: str
    based_on: date
    fingerprint: str
    supposed: Supposition | None

    def is_older_than(self, board: RotationBoard) -> bool:
        """Whether the proposal followed from something else when the scenario was kept."""
        return self.fingerprint != board.fingerprint


class Scenarios:
    """The scenarios of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def all(self) -> list[Scenario]:
        """Give the scenarios by name."""
        c = scenario.c
        query = select(c.id, c.version, c.name, c.based_on, c.fingerprint, c.patch)
        found = [
            Scenario._make((*row[:3], date.fromisoformat(row[3]), row[4], read(row[5])))
            for row in self._register.ask(query)
        ]
        return sorted(found, key=lambda one: sort_key(one.name))

    def keep(self, name: str, supposed: Supposition, board: RotationBoard) -> int:
        """Keep a supposition under a name and give its id; raises Refused naming the field."""
        with self._register.change(message("Keep the scenario"), subject=name.strip()) as change:
            return change.insert(
                scenario,
                name=_free_name(change.connection, name),
                based_on=board.on.isoformat(),
                fingerprint=board.fingerprint,
                patch=written(supposed),
            )

    def rename(self, one: Scenario, name: str) -> None:
        """Give a scenario another name; raises Refused naming the field, or EditedByAnother."""
        with self._register.change(message("Rename the scenario"), subject=name.strip()) as change:
            wanted = _free_name(change.connection, name, one.id)
            change.update(scenario, one.id, one.version, name=wanted)

    def remove(self, one: Scenario) -> None:
        """Remove a scenario; undo brings it back. Raises EditedByAnother."""
        with self._register.change(message("Remove the scenario"), subject=one.name) as change:
            change.delete(scenario, one.id, one.version)


def _free_name(connection: Connection, name: str, but_for: int | None = None) -> str:
    wanted = " ".join(name.split())
    if not wanted:
        raise Refused("name_missing", "name")
    if len(wanted) > LONGEST_NAME:
        raise Refused("name_too_long", "name", most=LONGEST_NAME)
    others = connection.execute(select(scenario.c.id, scenario.c.name)).all()
    if any(row[0] != but_for and row[1].casefold() == wanted.casefold() for row in others):
        raise Refused("name_taken", "name", name=wanted)
    return wanted
