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
from apk_desktop.wording.eligibility import rule_legend, short_outcome
from apk_desktop.wording.rotation import place_outcome

TICK, CROSS, ASK = "✓", "✕", "?"


class CandidateRow(NamedTuple):
    """A candidate in the table, known by the person's id."""

    id: int
    line: CandidateLine


def candidate_columns(look: Look, namer: Callable[[str], str]) -> list[TableColumn]:
    """Give the columns in the order of reading: who, the rules, the figures, the outcome."""
    language = look.language

    def community(row: CandidateRow) -> str:
        return row.line.community.plural.say(language) if row.line.community else ""

    def mark(row: CandidateRow) -> tuple[str, str]:
        found = row.line.community
        return (found.hue, found.texture) if found else ("", "")

    rules = [
        TableColumn(
            key=rule.value,
            heading=rule.value,
            text=partial(_sign_at, at),
            pill=partial(_pill_at, at),
            width=42,
        )
        for at, rule in enumerate(RuleId)
    ]
    return [
        TableColumn(
            key="name",
            heading=look.text("Candidate and community"),
            text=lambda row: row.line.name.in_language(language).with_initials,
            second=community,
            mark=mark,
            width=230,
            strong=True,
        ),
        *rules,
        *_figures(look, namer),
    ]


def _figures(look: Look, namer: Callable[[str], str]) -> list[TableColumn]:
    return [
        TableColumn(
            key="wait",
            heading=look.text("Waits"),
            text=lambda row: _number(row.line.wait_rounds),
            right=True,
            width=96,
        ),
        TableColumn(
            key="served",
            heading=look.text("Served"),
            text=lambda row: _number(row.line.times_served),
            right=True,
            width=96,
        ),
        TableColumn(
            key="support",
            heading=look.text("Support"),
            text=lambda row: (
                f"{_number(row.line.votes.votes_for)} / {_number(row.line.votes.present)}"
            ),
            right=True,
            width=104,
        ),
        TableColumn(
            key="outcome",
            heading=look.text("Outcome"),
            text=lambda row: outcome(look, row.line, namer),
            width=200,
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


def _support(row: CandidateRow) -> str:
    votes = row.line.votes
    return f"{_number(votes.votes_for)} / {_number(votes.present)}"


def _sign_at(at: int, row: CandidateRow) -> str:
    return _sign(row.line.results[at])


def _pill_at(at: int, row: CandidateRow) -> Pill | None:
    return _pill(row.line.results[at])


def _sign(result: RuleResult) -> str:
    if result.outcome is RuleOutcome.PASSED:
        return TICK
    return CROSS if result.outcome is RuleOutcome.FAILED else ASK


def _pill(result: RuleResult) -> Pill | None:
    if result.outcome is RuleOutcome.PASSED:
        return None
    if result.outcome is RuleOutcome.FAILED:
        return Pill("error", "", Icon.CROSS)
    return Pill("warn", "", Icon.UNKNOWN)


def _number(value: int | None) -> str:
    return "—" if value is None else str(value)
