"""The table of candidates: a column per rule, the figures, and the outcome in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from apk_desktop.domain.candidacy import RuleId, RuleOutcome, RuleResult
from apk_desktop.domain.eligibility import first_failed
from apk_desktop.domain.ranking import Outcome
from apk_desktop.services.rotation.board import CandidateLine
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.eligibility import rule_legend, rule_sentence, short_outcome
from apk_desktop.wording.rotation import place_outcome

TICK, CROSS, ASK = "✓", "✕", "?"
_SIGNS = {RuleOutcome.PASSED: TICK, RuleOutcome.FAILED: CROSS, RuleOutcome.UNKNOWN: ASK}
_PILLS = {
    RuleOutcome.PASSED: Pill("ok", "", Icon.TICK),
    RuleOutcome.FAILED: Pill("error", "", Icon.CROSS),
    RuleOutcome.UNKNOWN: Pill("warn", "", Icon.UNKNOWN),
}


class CandidateRow(NamedTuple):
    """A candidate in the table, known by the person's id."""

    id: int
    line: CandidateLine

    def result(self, rule: RuleId) -> RuleResult:
        """Give what a rule says of the candidate."""
        return next(one for one in self.line.results if one.rule is rule)


def candidate_columns(look: Look, namer: Callable[[str], str]) -> list[TableColumn]:
    """Give the columns in the order of reading: who, the rules, the figures, the outcome."""
    language = look.language

    def name(row: CandidateRow) -> str:
        person = row.line.name.in_language(language).with_initials
        community = row.line.community
        return f"{person} · {community.plural.say(language)}" if community else person

    def mark(row: CandidateRow) -> tuple[str, str]:
        found = row.line.community
        return (found.hue, found.texture) if found else ("", "")

    return [
        TableColumn(
            key="name",
            heading=look.text("Candidate and community"),
            text=name,
            mark=mark,
            width=190,
            strong=True,
        ),
        *(_rule_column(look, rule, namer) for rule in RuleId),
        *_figures(look, namer),
    ]


def _rule_column(look: Look, rule: RuleId, namer: Callable[[str], str]) -> TableColumn:
    return TableColumn(
        key=rule.value,
        heading=rule.value,
        about=f"{rule.value}: {rule_legend(look.words.catalogue, rule)}",
        text=partial(_sign, rule),
        tip=lambda row: rule_sentence(look.words.catalogue, row.result(rule), namer),
        pill=partial(_pill, rule),
        width=28,
    )


def _figures(look: Look, namer: Callable[[str], str]) -> list[TableColumn]:
    return [
        TableColumn(
            key="wait",
            heading=look.text("Waits"),
            text=lambda row: _number(row.line.wait_rounds),
            right=True,
            width=50,
        ),
        TableColumn(
            key="served",
            heading=look.text("Terms"),
            text=lambda row: _number(row.line.times_served),
            right=True,
            width=48,
        ),
        TableColumn(
            key="support", heading=look.text("Support"), text=_support, right=True, width=68
        ),
        TableColumn(
            key="outcome",
            heading=look.text("Outcome"),
            text=lambda row: outcome(look, row.line, namer),
            tone=lambda row: _tone(row.line),
            width=110,
            stretch=True,
        ),
    ]


def outcome(look: Look, line: CandidateLine, namer: Callable[[str], str]) -> str:
    """Say the place in the order, or the first rule that keeps the person out."""
    failed = first_failed(line.results)
    if failed is not None:
        return short_outcome(look.words.catalogue, failed, namer)
    return place_outcome(look.words.catalogue, line.place) if line.place else ""


def is_proposed(line: CandidateLine) -> bool:
    """Whether the person is proposed in this round."""
    return line.place is not None and line.place.outcome is Outcome.PROPOSED


def legend(look: Look) -> str:
    """Name every rule in a few words."""
    words = look.words.catalogue
    return " · ".join(f"{rule.value} {rule_legend(words, rule)}" for rule in RuleId)


def _tone(line: CandidateLine) -> str:
    if is_proposed(line):
        return "accent"
    return "text_2" if first_failed(line.results) is None else "error"


def _support(row: CandidateRow) -> str:
    votes = row.line.votes
    return f"{_number(votes.votes_for)} / {_number(votes.present)}"


def _sign(rule: RuleId, row: CandidateRow) -> str:
    return _SIGNS[row.result(rule).outcome]


def _pill(rule: RuleId, row: CandidateRow) -> Pill:
    return _PILLS[row.result(rule).outcome]


def _number(value: int | None) -> str:
    return "—" if value is None else str(value)
