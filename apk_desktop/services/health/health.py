"""Data health as a clerk works on it: what each rule finds, and what was decided to be right."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.sqlite import file_faults
from apk_desktop.db.tables import ignored_finding
from apk_desktop.domain.faults import Refused
from apk_desktop.services.health.findings import Finding, Severity
from apk_desktop.services.health.rules import AREAS, RULES
from apk_desktop.services.papers import Owner
from apk_desktop.wording.catalogue import message


class RuleResult(NamedTuple):
    """What a rule finds on a day; `ignored` findings were decided to be right as they are."""

    code: str
    area: str
    severity: Severity
    found: int
    ignored: int


class Judged(NamedTuple):
    """A finding with the decision that it is right as it is, if there is one."""

    rule: str
    finding: Finding
    ignored_id: int | None = None
    version: int = 0
    reason: str = ""
    ignored_on: str = ""


class FileResult(NamedTuple):
    """How many faults the file itself has: pages that cannot be read, links to nothing."""

    broken: int
    dangling: int


class Health:
    """The rules of data health over a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def file(self) -> FileResult:
        """Look for faults of the file itself; reads all of it."""
        with self._register.reading() as connection:
            return FileResult(*file_faults(connection))

    def codes(self) -> list[str]:
        """Give the rules in their order."""
        return list(RULES)

    def results(self, on: date) -> list[RuleResult]:
        """Tell what every rule finds on a day."""
        return [summed_up(code, self.findings(code, on)) for code in RULES]

    def findings(self, code: str, on: date) -> list[Judged]:
        """Give what a rule finds on a day, open findings first."""
        known = self._ignored(code)
        found = [
            Judged(code, one, *known.get(one.owner, (None, 0, "", "")))
            for one in RULES[code].find(self._register, on)
        ]
        return sorted(found, key=lambda one: one.ignored_id is not None)

    def ignore(self, one: Judged, reason: str, on: date) -> None:
        """Decide that a finding is right as it is, with a reason; raises Refused without one."""
        if not reason.strip():
            raise Refused("reason_missing", "reason")
        owner = one.finding.owner
        with self._register.change(message("Accept finding"), reason=reason.strip()) as change:
            change.insert(
                ignored_finding,
                rule=one.rule,
                table_name=owner.column,
                row_id=owner.id,
                reason=reason.strip(),
                ignored_on=on.isoformat(),
            )

    def reopen(self, one: Judged) -> None:
        """Take back the decision that a finding is right as it is."""
        if one.ignored_id is not None:
            with self._register.change(message("Reopen finding")) as change:
                change.delete(ignored_finding, one.ignored_id, one.version)

    def _ignored(self, code: str) -> dict[Owner, tuple[int | None, int, str, str]]:
        c = ignored_finding.c
        query = select(c.table_name, c.row_id, c.id, c.version, c.reason, c.ignored_on)
        rows = self._register.ask(query.where(c.rule == code))
        return {Owner(row[0], row[1]): (row[2], row[3], row[4], row[5] or "") for row in rows}


def summed_up(code: str, judged: list[Judged]) -> RuleResult:
    """Count what a rule found, and what of it was decided to be right."""
    ignored = sum(one.ignored_id is not None for one in judged)
    area = next(area for area, rules in AREAS.items() if RULES[code] in rules)
    return RuleResult(code, area, RULES[code].severity, len(judged) - ignored, ignored)
