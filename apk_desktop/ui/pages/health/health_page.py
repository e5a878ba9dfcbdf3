"""The page of data health: every rule with its count, and the records it found."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

from apk_desktop.services.health.findings import Severity
from apk_desktop.services.health.health import Health, Judged, RuleResult, summed_up
from apk_desktop.services.record_subjects import RecordSubjects
from apk_desktop.ui.frame.page import Page, Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.health.findings_view import FindingsView
from apk_desktop.ui.pages.health.health_columns import RuleRow, rule_columns
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.background import BackgroundWork
from apk_desktop.wording.health import AREAS, SEVERITIES, TITLES

NARROW = 980
SHOWN_EVERY = 10
"""After so many rules that were looked at the list is shown anew."""


class HealthPage(Page):
    """Rules beside what the chosen one finds; the rules are looked at in the background."""

    def __init__(
        self, look: Look, memory: ColumnMemory, health: Health, subjects: RecordSubjects
    ) -> None:
        super().__init__(look, look.text("Data health"))
        self._health, self._codes = health, health.codes()
        self._judged: dict[str, list[Judged]] = {}
        self._results: dict[str, RuleResult] = {}
        self._asked, self._code = 0, ""
        self._code_chosen = False  # until all rules are looked at, the first of them shifts
        self.work = BackgroundWork(self)
        placeholder = look.text("Filter the list")
        self.list = RegisterList(look, "health", rule_columns(look), memory, placeholder)
        found = [("found", look.text("Something found"))]
        severities = [(code, look.text(word)) for code, word in SEVERITIES.items()]
        self.list.bar.add_choice("state", look.text("State"), [*found, *severities])
        areas = [(code, look.text(title)) for code, title in AREAS.items()]
        self.list.bar.add_choice("area", look.text("Area"), areas)
        self.list.finish_bar()
        self.findings = FindingsView(look, memory, health, subjects)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(12)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.findings)
        self._splitter.setSizes([620, 600])
        self.content.addWidget(self._splitter, 1)
        export = self.add_action(
            look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E"
        )
        # A click leaves the keyboard in the list that is to be saved.
        export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._connect()

    def _connect(self) -> None:
        self.list.asked.connect(self._show_rules)
        self.list.table.selected.connect(self._choose)
        self.list.table.opened.connect(lambda _row: self.findings.list.table.view.setFocus())
        self.findings.go_to.connect(self.go_to)
        self.findings.told.connect(lambda told: self.message.tell(told, undoable=True))
        self.findings.refused.connect(lambda why: self.message.tell(why, kind="warn"))

    def open_target(self, target: Target) -> None:
        """Show what was found of a severity."""
        if target.filter:
            self.list.bar.reset()
            self.list.bar.set_filter("state", target.filter)

    def refresh(self) -> None:
        """Look at every rule anew, one after the other, without holding up the window."""
        self._asked += 1
        for code in self._codes:
            job = partial(self._look_at, self._asked, code, self.on)
            self.work.do(job, partial(self._take, self._asked, code), self._fail)

    def _look_at(self, asked: int, code: str, on: date) -> list[Judged] | None:
        """Ask what a rule finds, in the background; nothing where more was asked meanwhile."""
        return self._health.findings(code, on) if asked == self._asked else None

    def _take(self, asked: int, code: str, judged: list[Judged] | None) -> None:
        if judged is None or asked != self._asked:
            return
        self._judged[code], self._results[code] = judged, summed_up(code, judged)
        if code == self._code:
            self._show_findings()
        if code == self._codes[-1]:
            self._show_rules()
            if not self._code_chosen:
                self.list.table.select_first()
        elif not (self._codes.index(code) + 1) % SHOWN_EVERY:
            self._show_rules()

    def _fail(self, _fault: Exception) -> None:
        self.message.tell(self.look.text("The register could not be read."), kind="error")

    def _show_rules(self) -> None:
        question = self.list.question(self.on)
        area, state = question.filters.get("area"), question.filters.get("state")
        text = question.text.casefold()
        rows = [
            RuleRow(at, code, self._results.get(code))
            for at, code in enumerate(self._codes, 1)
            if text in self.look.text(TITLES[code]).casefold()
        ]
        if area:
            rows = [row for row in rows if row.result and row.result.area == area]
        if state:
            rows = [row for row in rows if row.result and row.result.found]
        if state in SEVERITIES:
            rows = [row for row in rows if row.result and row.result.severity == state]
        rows.sort(key=_urgency)
        shown = [row.result for row in rows if row.result]
        self.list.show_source(ListSource(rows), None, self.look.text("Nothing was found."))
        self.context.setText(
            self.look.plural(
                "{count} finding by {rules} of {whole} rules",
                "{count} findings by {rules} of {whole} rules",
                sum(one.found for one in shown),
                rules=sum(bool(one.found) for one in shown),
                whole=len(self._codes),
            )
        )

    def _choose(self, row_id: int) -> None:
        self._code_chosen = len(self._results) == len(self._codes)
        self._code = self._codes[row_id - 1]
        self._show_findings()

    def _show_findings(self) -> None:
        judged = self._judged.get(self._code, [])
        self.findings.show_findings(self._code, judged, self.on, editable=self.editable)

    def _export(self) -> None:
        """Save the rules where the keyboard is in them, else what the chosen one finds."""
        look = self.look
        if self.list.table.view.hasFocus():
            export_shown(self, self.list.table, look.text("rules"))
        else:
            title = self.findings.title.text()
            export_shown(self, self.findings.list.table, look.text("findings"), title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < NARROW
        orientation = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        self._splitter.setOrientation(orientation)
        super().resizeEvent(event)


def _urgency(row: RuleRow) -> tuple[bool, int]:
    """Put what was found first, the worst of it on top."""
    found = bool(row.result and row.result.found)
    return not found, list(Severity).index(row.result.severity) if row.result and found else 0
