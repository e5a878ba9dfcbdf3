"""Why this candidate, or why not: every rule with its numbers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from apk_desktop.domain.candidacy import RuleOutcome
from apk_desktop.services.rotation.board import CandidateLine
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, row
from apk_desktop.ui.widgets.painted import IconMark
from apk_desktop.wording.eligibility import rule_sentence

_MARKS = {
    RuleOutcome.PASSED: (Icon.TICK, "ok"),
    RuleOutcome.FAILED: (Icon.CROSS, "error"),
    RuleOutcome.UNKNOWN: (Icon.UNKNOWN, "warn"),
}


class Reasons(QWidget):
    """The rules of one candidate as sentences."""

    def __init__(self, look: Look, namer: Callable[[str], str]) -> None:
        super().__init__()
        self._look, self._namer = look, namer
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)

    def show_line(self, line: CandidateLine, outcome: str) -> None:
        """Show a candidate: name, outcome, and what each rule says."""
        clear(self._column)
        name = line.name.in_language(self._look.language).full
        self._column.addWidget(label(name, "strong"))
        self._column.addWidget(label(outcome, "secondary", role="secondary"))
        for result in line.results:
            icon, tone = _MARKS[result.outcome]
            sentence = rule_sentence(self._look.words.catalogue, result, self._namer)
            told = label(f"{result.rule.value}  {sentence}")
            line_row = row(IconMark(self._look, icon, tone), spacing=8)
            line_row.addWidget(told, 1)
            self._column.addLayout(line_row)
