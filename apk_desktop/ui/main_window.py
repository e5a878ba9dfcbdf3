"""The main window: it arranges sidebar, top bar, pages and status bar, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from apk_desktop.ui.frame.as_of_line import AsOfLine
from apk_desktop.ui.frame.page import Page, Target
from apk_desktop.ui.frame.program_name import ProgramName
from apk_desktop.ui.frame.sidebar import Sidebar, SidebarEntry
from apk_desktop.ui.frame.sidebar_foot import SidebarFoot
from apk_desktop.ui.frame.status_bar import StatusBar
from apk_desktop.ui.frame.top_bar import LANGUAGES, TopBar
from apk_desktop.ui.look import Look

FOLDS_BELOW = 1200


class MainWindow(QWidget):
    """The frame; the program adds pages to it once the register is open."""

    page_shown = Signal(str)
    language_chosen = Signal(str)
    day_chosen = Signal(object)
    undo_asked = Signal()
    redo_asked = Signal()
    search_asked = Signal()
    help_asked = Signal()
    settings_asked = Signal()
    theme_toggled = Signal()
    refresh_asked = Signal()

    def __init__(self, look: Look, today: date) -> None:
        super().__init__()
        self._look, self._today = look, today
        self.pages: dict[str, Page] = {}
        self._order: list[str] = []
        self._back: list[str] = []
        self.setObjectName("window")
        holder = QVBoxLayout(self)
        holder.setContentsMargins(0, 0, 0, 0)
        self._frame = QWidget()
        holder.addWidget(self._frame)
        self.build()
        self._add_shortcuts()

    def build(self) -> None:
        """Make the frame in the language in force; pages are added after."""
        look = self._look
        self.window().setWindowTitle(look.text("Register of the Assembly"))
        self.pages.clear()
        self.sidebar = Sidebar(look)
        self.sidebar.chosen.connect(self.show_page)
        self.top_bar = TopBar(look, self._today)
        self.status_bar = StatusBar(look)
        self.stack = QStackedWidget()
        self._as_of_line = AsOfLine(look)
        self._connect_top_bar()
        main = QVBoxLayout()
        main.setSpacing(0)
        main.setContentsMargins(0, 0, 0, 0)
        main.addWidget(self.top_bar)
        main.addWidget(self._as_of_line)
        main.addWidget(self.stack, 1)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self._sidebar_column())
        upper.addLayout(main, 1)
        outer = QVBoxLayout()
        outer.setSpacing(0)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(upper, 1)
        outer.addWidget(self.status_bar)
        frame = QWidget()
        frame.setLayout(outer)
        replaced = self.layout()
        assert replaced is not None  # noqa: S101 made in __init__
        replaced.replaceWidget(self._frame, frame)
        self._frame.deleteLater()
        self._frame = frame
        self._fold(self.width())

    def show_entries(self, entries: Sequence[SidebarEntry]) -> None:
        """Show the pages there are in the sidebar."""
        self._order = [entry.key for entry in entries if entry.key]
        self.sidebar.show_entries(entries)

    def add_page(self, key: str, page: Page) -> None:
        """Add a page in the place of one of its key; it scrolls where the window is too small."""
        former = self._place_of(key)
        if former is not None:
            self.stack.removeWidget(former)
            former.deleteLater()
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        page.setProperty("role", "plain")
        scroll.setWidget(page)
        scroll.setProperty("key", key)
        self.pages[key] = page
        self.stack.addWidget(scroll)
        page.go_to.connect(self.go_to)
        page.undo_asked.connect(self.undo_asked)

    def show_page(self, key: str) -> None:
        """Show a page and remember where the clerk came from."""
        current = self.current_key
        if current and current != key:
            self._back.append(current)
        self._show(key)

    def go_to(self, target: Target) -> None:
        """Show a page at a record."""
        self.show_page(target.page)
        if target.page in self.pages:
            self.pages[target.page].open_target(target)

    def go_back(self) -> None:
        """Show the page before this one."""
        if self._back:
            self._show(self._back.pop())

    @property
    def current_key(self) -> str:
        """The key of the page that is shown."""
        widget = self.stack.currentWidget()
        return str(widget.property("key")) if widget is not None else ""

    @property
    def current_page(self) -> Page | None:
        """The page that is shown."""
        return self.pages.get(self.current_key)

    def show_day(self, day: date) -> None:
        """Show in the frame which day the window is as of."""
        self.top_bar.as_of.show_day(day)
        self._as_of_line.show_day(day, is_today=day == self._today)

    def _show(self, key: str) -> None:
        self.page_shown.emit(key)
        place = self._place_of(key)
        if place is not None:
            self.stack.setCurrentWidget(place)
        self.sidebar.select(key)

    def _place_of(self, key: str) -> QWidget | None:
        """Give what a page scrolls in."""
        places = (self.stack.widget(at) for at in range(self.stack.count()))
        return next((one for one in places if one and one.property("key") == key), None)

    def _sidebar_column(self) -> QWidget:
        holder = QFrame()
        holder.setProperty("role", "sidebar")
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self._name = ProgramName(self._look)
        box.addWidget(self._name)
        box.addWidget(self.sidebar, 1)
        self.foot = SidebarFoot(self._look)
        self.foot.settings_asked.connect(self.settings_asked)
        self.foot.help_asked.connect(self.help_asked)
        box.addWidget(self.foot)
        return holder

    def _connect_top_bar(self) -> None:
        bar = self.top_bar
        bar.search_asked.connect(self.search_asked)
        bar.day_chosen.connect(self.day_chosen)
        bar.undo_asked.connect(self.undo_asked)
        bar.redo_asked.connect(self.redo_asked)
        bar.language_chosen.connect(self.language_chosen)
        bar.theme_toggled.connect(self.theme_toggled)
        self._as_of_line.back_asked.connect(lambda: self.day_chosen.emit(self._today))

    def _add_shortcuts(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+K": self.search_asked.emit,
            "Ctrl+F": self.search_asked.emit,
            "Ctrl+Z": self.undo_asked.emit,
            "Ctrl+Y": self.redo_asked.emit,
            "F1": self.help_asked.emit,
            "Ctrl+,": self.settings_asked.emit,
            "F5": self.refresh_asked.emit,
            "F6": self._next_region,
            "Alt+Left": self.go_back,
        }
        for number, (language, _text) in enumerate(LANGUAGES, 1):
            keys[f"Ctrl+Alt+{number}"] = partial(self.language_chosen.emit, str(language))
        for number in range(1, 10):
            keys[f"Ctrl+{number}"] = partial(self._show_by_number, number - 1)
        for key, slot in keys.items():
            QShortcut(QKeySequence(key), self, slot)

    def _show_by_number(self, at: int) -> None:
        if at < len(self._order):
            self.show_page(self._order[at])

    def _next_region(self) -> None:
        """Move the keyboard from the sidebar to the page, to its panel, and round again."""
        page = self.current_page
        if page is None or page.isAncestorOf(QApplication.focusWidget() or self):
            if page is None or not page.focus_panel():
                self.sidebar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            page.focus_content()

    def _fold(self, width: int) -> None:
        self.sidebar.fold(width < FOLDS_BELOW)
        self._name.fold(width < FOLDS_BELOW)
        self.foot.fold(width < FOLDS_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fold(event.size().width())
        super().resizeEvent(event)
