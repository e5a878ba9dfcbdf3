"""The tabs that every record has: details, papers, reminders and history."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from apk_desktop.services.bin import Bin
from apk_desktop.services.details.details import Details
from apk_desktop.services.own_fields.values import OwnValues
from apk_desktop.services.papers import Owner, Papers
from apk_desktop.services.record_history import RecordHistory
from apk_desktop.services.record_states import RecordStates
from apk_desktop.services.references import References
from apk_desktop.services.reminders import Reminders, When
from apk_desktop.ui.look import Look
from apk_desktop.ui.records.details_panel import DetailsPanel
from apk_desktop.ui.records.history_panel import HistoryPanel
from apk_desktop.ui.records.own_values_panel import OwnValuesPanel
from apk_desktop.ui.records.papers_panel import PapersPanel
from apk_desktop.ui.records.reminders_panel import RemindersPanel
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.ui.widgets.scrolling import scrolling


class RecordServices(NamedTuple):
    """What the tabs of a record work through."""

    papers: Papers
    reminders: Reminders
    history: RecordHistory
    states: RecordStates
    deleted: Bin
    details: Details
    references: References
    own: OwnValues


class RecordTabs(QWidget):
    """Tabs of a record with their counts; `told` is a sentence of what was done, with Undo."""

    go_to = Signal(object)
    told = Signal(str)

    def __init__(self, look: Look, services: RecordServices) -> None:
        super().__init__()
        self._look = look
        self._is_narrow = False
        self.papers = PapersPanel(look, services.papers)
        self.reminders = RemindersPanel(look, services.reminders)
        self.history = HistoryPanel(look, services.history, services.states, services.deleted)
        self.details = DetailsPanel(look, services.details, services.references)
        self.own = OwnValuesPanel(look, services.own)
        both = QWidget()
        both.setLayout(column(self.own, self.details, None, spacing=12))
        panels = (both, self.papers, self.reminders, self.history)
        self._pages = tuple(scrolling(panel) for panel in panels)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.tabs)
        self._add_pages()
        for panel in (self.papers, self.reminders):
            panel.told.connect(self.told)
            panel.changed.connect(self._count)
        for told in (self.history.told, self.details.told, self.own.told):
            told.connect(self.told)

    def join(self, tabs: QTabWidget) -> None:
        """Move these tabs behind those of a narrow panel; there icons stand for words."""
        self._is_narrow = True
        tabs.tabBar().setProperty("role", "dense")
        tabs.setIconSize(QSize(14, 14))
        self.setParent(tabs)
        self.hide()
        self.tabs.hide()
        self.tabs = tabs
        self._add_pages()

    def show_record(self, owner: Owner | None, *, editable: bool, on: date) -> None:
        """Show what is kept with a record as of a day."""
        self.papers.show_record(owner, editable=editable)
        self.reminders.show_record(owner, editable=editable, on=on)
        self.history.show_record(owner, editable=editable, on=on)
        self.details.show_record(owner, editable=editable, on=on)
        self.own.show_record(owner, editable=editable, on=on)
        self._count()

    def _add_pages(self) -> None:
        for page in self._pages:
            self.tabs.addTab(page, "")
        self._count()

    def _count(self) -> None:
        look = self._look
        waiting = sum(one.when is not When.DONE for one in self.reminders.shown)
        papers = len(self.papers.shown)
        details = self.details.count + self.own.count
        titles = (
            (look.text("Details {count}", count=details), details, Icon.INFO),
            (look.text("Papers {count}", count=papers), papers, Icon.PAPERS),
            (look.text("Reminders {count}", count=waiting), waiting, Icon.REMINDERS),
            (look.text("History"), 0, Icon.HISTORY),
        )
        for page, (title, count, icon) in zip(self._pages, titles, strict=True):
            at = self.tabs.indexOf(page)
            self.tabs.setTabText(at, title if not self._is_narrow else str(count or ""))
            if self._is_narrow:
                self.tabs.setTabIcon(at, look.icon(icon))
                self.tabs.setTabToolTip(at, title)
                self.tabs.tabBar().setAccessibleTabName(at, title)
        self.tabs.setTabVisible(self.tabs.indexOf(self._pages[0]), bool(self.details.shown))
