"""The tabs that every record has: its papers and its reminders."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from apk_desktop.services.papers import Owner, Papers
from apk_desktop.services.reminders import Reminders, When
from apk_desktop.ui.look import Look
from apk_desktop.ui.records.papers_panel import PapersPanel
from apk_desktop.ui.records.reminders_panel import RemindersPanel
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.scrolling import scrolling


class RecordServices(NamedTuple):
    """What the tabs of a record work through."""

    papers: Papers
    reminders: Reminders


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
        self._pages: tuple[QWidget, ...] = (scrolling(self.papers), scrolling(self.reminders))
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
        self._count()

    def _add_pages(self) -> None:
        for page in self._pages:
            self.tabs.addTab(page, "")
        self._count()

    def _count(self) -> None:
        look = self._look
        waiting = sum(one.when is not When.DONE for one in self.reminders.shown)
        titles = (
            look.text("Papers {count}", count=len(self.papers.shown)),
            look.text("Reminders {count}", count=waiting),
        )
        counts = (len(self.papers.shown), waiting)
        icons = (Icon.PAPERS, Icon.REMINDERS)
        for page, title, count, icon in zip(self._pages, titles, counts, icons, strict=True):
            at = self.tabs.indexOf(page)
            self.tabs.setTabText(at, str(count) if self._is_narrow else title)
            if self._is_narrow:
                self.tabs.setTabIcon(at, look.icon(icon))
                self.tabs.setTabToolTip(at, title)
                self.tabs.tabBar().setAccessibleTabName(at, title)
