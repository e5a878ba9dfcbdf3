"""The card of data health: what the rules found, the worst first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from apk_desktop.services.health.findings import Severity
from apk_desktop.services.health.health import RuleResult
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.overview.linked_row import Linked, LinkedRow
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear
from apk_desktop.wording.health import findings_by_severity

_MARKS = {
    Severity.DAMAGE: (Icon.ERROR, "error"),
    Severity.ERROR: (Icon.ERROR, "error"),
    Severity.WARNING: (Icon.ATTENTION, "warn"),
    Severity.GAP: (Icon.INFO, "accent"),
}


class HealthCard(Card):
    """A line for each severity of which something was found."""

    opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look.text("Data health"))
        self._look = look
        self.without_padding()
        self.add_link(f"{look.text('Check')} ›", lambda: self.opened.emit(Target("health")))

    def show_results(self, results: Sequence[RuleResult]) -> None:
        """Show what the rules found."""
        clear(self.body)
        for severity, (icon, tone) in _MARKS.items():
            found = [one for one in results if one.severity is severity and one.found]
            if found:
                words = findings_by_severity(severity, found, self._look.words.catalogue)
                target = Target("health", None, severity)
                line = LinkedRow(self._look, Linked(icon, tone, words, target))
                line.opened.connect(self.opened)
                self.body.addWidget(line)
        if not any(one.found for one in results):
            self._say(self._look.text("Nothing contradicts or is missing."))

    def _say(self, text: str) -> None:
        told = label(text, role="secondary")
        told.setContentsMargins(14, 10, 14, 12)
        self.body.addWidget(told)
