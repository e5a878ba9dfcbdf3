"""Data health as a clerk works on it: what each rule finds, and what was decided to be right."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import or_, select

from apk_desktop.db.register import Register
from apk_desktop.db.sqlite import file_faults
from apk_desktop.db.tables import ignored_finding
from apk_desktop.domain.faults import Refused
from apk_desktop.services.health.accepting import changed_since_accepted
from apk_desktop.services.health.findings import Finding, Severity
from apk_desktop.services.health.fixes import can_be_fixed, fix
from apk_desktop.services.health.rules import AREAS, RULES
from apk_desktop.services.papers import Owner
from apk_desktop.wording.catalogue import message

BETWEEN = "/"


class RuleResult(NamedTuple):
    """What a rule finds on a day; `ignored` findings were decided to be right as they are."""

    code: str
    area: str
    severity: Severity
    found: int
    ignored: int


class Judged(NamedTuple):
    """A finding with the decision that it is right as it is, if there is one.

    The decision has lapsed where one of the records was changed after it: then it is open again.
    """

    rule: str
    finding: Finding
    ignored_id: int | None = None
    version: int = 0
    reason: str = ""
    ignored_on: str = ""
    has_lapsed: bool = False

    @property
    def is_accepted(self) -> bool:
        """Whether the finding was decided to be right, and the records are still the same."""
        return self.ignored_id is not None and not self.has_lapsed


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
        judged = []
        for one in RULES[code].find(self._register, on):
            decided = known.get((one.owner, _kept_as(code, one)))
            if decided is None:
                judged.append(Judged(code, one))
            else:
                lapsed = changed_since_accepted(self._register, decided[0], one)
                judged.append(Judged(code, one, *decided, has_lapsed=lapsed))
        return sorted(judged, key=lambda one: one.is_accepted)

    def ignore(self, one: Judged, reason: str, on: date) -> None:
        """Decide that a finding is right as it is, with a reason; raises Refused without one."""
        if not reason.strip():
            raise Refused("reason_missing", "reason")
        owner, why = one.finding.owner, reason.strip()
        with self._register.change(message("Accept finding"), reason=why) as change:
            if one.ignored_id is not None:
                change.delete(ignored_finding, one.ignored_id, one.version)
            change.insert(
                ignored_finding,
                rule=_kept_as(one.rule, one.finding),
                table_name=owner.column,
                row_id=owner.id,
                reason=why,
                ignored_on=on.isoformat(),
            )

    def can_fix(self, one: Judged) -> bool:
        """Tell whether one change mends a finding."""
        return can_be_fixed(one.rule, one.finding)

    def fix(self, one: Judged, on: date) -> None:
        """Mend a finding in one change; raises Refused or EditedByAnother."""
        fix(self._register, one.rule, one.finding, on)

    def reopen(self, one: Judged) -> None:
        """Take back the decision that a finding is right as it is."""
        if one.ignored_id is not None:
            with self._register.change(message("Reopen finding")) as change:
                change.delete(ignored_finding, one.ignored_id, one.version)

    def _ignored(self, code: str) -> dict[tuple[Owner, str], tuple[int, int, str, str]]:
        c = ignored_finding.c
        query = select(c.table_name, c.row_id, c.rule, c.id, c.version, c.reason, c.ignored_on)
        of_rule = or_(c.rule == code, c.rule.startswith(f"{code}{BETWEEN}", autoescape=True))
        return {
            (Owner(row[0], row[1]), row[2]): (row[3], row[4], row[5], row[6] or "")
            for row in self._register.ask(query.where(of_rule))
        }


def _kept_as(code: str, finding: Finding) -> str:
    """Tell apart what one rule finds of one record: with another record, or in a category."""
    if finding.other is not None:
        return f"{code}{BETWEEN}{finding.other.id}"
    return f"{code}{BETWEEN}{finding.text}" if finding.number and finding.text else code


def summed_up(code: str, judged: list[Judged]) -> RuleResult:
    """Count what a rule found, and what of it was decided to be right."""
    ignored = sum(one.is_accepted for one in judged)
    area = next(area for area, rules in AREAS.items() if RULES[code] in rules)
    return RuleResult(code, area, RULES[code].severity, len(judged) - ignored, ignored)
