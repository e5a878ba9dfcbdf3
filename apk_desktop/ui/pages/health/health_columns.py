"""The columns of the two lists of data health: the rules, and what one of them finds."""

from __future__ import annotations

from typing import NamedTuple

from apk_desktop.services.health.health import Judged, RuleResult
from apk_desktop.services.record_subjects import Subject
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.health import AREAS, SEVERITIES, TITLES, finding_said
from apk_desktop.wording.memberships import said_day
from apk_desktop.wording.numbers import grouped
from apk_desktop.wording.subjects import subject_said

_KINDS = {"damage": "error", "error": "error", "warning": "warn", "gap": "neutral"}


class RuleRow(NamedTuple):
    """A line of the list of rules; `result` is None until the rule has been looked at."""

    id: int
    code: str
    result: RuleResult | None


class FindingRow(NamedTuple):
    """A line of what a rule finds, with the record concerned and the one it contradicts."""

    id: int
    judged: Judged
    subject: Subject | None
    other: Subject | None


def rule_columns(look: Look) -> list[TableColumn]:
    """Give the columns of the rules."""
    say = look.language

    def severity(row: RuleRow) -> Pill:
        if row.result is None or not row.result.found:
            return Pill("ok", look.text("in order")) if row.result else Pill("neutral", "…")
        return Pill(_KINDS[row.result.severity], look.text(SEVERITIES[row.result.severity]))

    def number(row: RuleRow, what: str) -> str:
        return grouped(getattr(row.result, what), say) if row.result else ""

    return [
        TableColumn(key="title", heading=look.text("Rule"), width=220, stretch=True, strong=True,
                    text=lambda row: look.text(TITLES[row.code])),
        TableColumn(key="state", heading=look.text("State"), width=140,
                    text=lambda row: severity(row).text, pill=severity),
        TableColumn(key="found", heading=look.text("Found"), width=84, right=True,
                    text=lambda row: number(row, "found")),
        TableColumn(key="accepted", heading=look.text("Accepted"), width=84, right=True,
                    shown=False, text=lambda row: number(row, "ignored")),
        TableColumn(key="area", heading=look.text("Area"), width=150, shown=False,
                    text=lambda row: look.text(AREAS[row.result.area]) if row.result else ""),
    ]  # fmt: skip


def finding_columns(look: Look) -> list[TableColumn]:
    """Give the columns of the findings."""
    words = look.words.catalogue

    def named(subject: Subject | None) -> str:
        return subject_said(subject, words) if subject else ""

    def said(row: FindingRow) -> str:
        judged = row.judged
        return finding_said(judged.rule, judged.finding, named(row.other), words)

    def accepted(row: FindingRow) -> str:
        judged = row.judged
        if judged.ignored_id is None:
            return ""
        day = said_day(judged.ignored_on, words)
        if judged.has_lapsed:
            return look.text(
                "Changed since it was accepted on {day}: {reason}", day=day, reason=judged.reason
            )
        return look.text("{day}: {reason}", day=day, reason=judged.reason)

    return [
        TableColumn(key="record", heading=look.text("Concerns"), width=170, strong=True,
                    stretch=True, text=lambda row: named(row.subject)),
        TableColumn(key="what", heading=look.text("What was found"), width=160, text=said),
        TableColumn(key="accepted", heading=look.text("Accepted"), width=130, text=accepted),
    ]  # fmt: skip
