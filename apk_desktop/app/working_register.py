"""A register in the window: its services, its pages, and what happens after every change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer

from apk_desktop.app.page_list import PAGES, make_page
from apk_desktop.db.register import CLEANING_OWED, Announcement, Register
from apk_desktop.db.undoing import Step
from apk_desktop.domain.faults import (
    LaterChangesStandInTheWay,
    NothingToRedo,
    NothingToUndo,
)
from apk_desktop.services.journal import Journal
from apk_desktop.services.preferences import Preferences
from apk_desktop.services.registers import HeldRegister, hold_register
from apk_desktop.ui.frame.page import Page, Target
from apk_desktop.ui.frame.sidebar import SidebarEntry
from apk_desktop.ui.look import Look
from apk_desktop.ui.main_window import MainWindow
from apk_desktop.wording.faults import in_the_way

START_PAGE = "overview"


class WorkingRegister:
    """The open register and everything in the window that belongs to it."""

    def __init__(
        self, window: MainWindow, look: Look, preferences: Preferences, today: Callable[[], date]
    ) -> None:
        self._window, self._look, self._preferences = window, look, preferences
        self._today = today
        self.day = today()
        self._held: HeldRegister | None = None
        self._is_closed = False
        self._stale: set[str] = set()
        self._saved_at: datetime | None = None

    def open(self, path: Path, passphrase: str) -> None:
        """Take the register; raises RegisterError."""
        self._held = hold_register(path, passphrase)
        self.register.on_change(self._note_change)
        self._preferences.put("register", str(path.resolve()))

    @property
    def held(self) -> HeldRegister:
        """The register that this window holds."""
        assert self._held is not None  # noqa: S101 it is asked for only after `open`
        return self._held

    @property
    def register(self) -> Register:
        """The register itself."""
        return self.held.register

    def show(self, key: str = START_PAGE) -> None:
        """Show the pages in the language in force, beginning with one of them."""
        self._window.show_entries(
            [SidebarEntry(one.key, self._look.text(one.title), one.icon) for one in PAGES]
        )
        self._window.status_bar.show_register(
            self.register.path.stem, practice=self.register.is_demonstration
        )
        self._show_saved()
        self._window.show_day(self.day)
        self._window.top_bar.offer_work(offered=True)
        self._window.show_page(key or START_PAGE)
        QTimer.singleShot(0, self._show_ways_back)
        QTimer.singleShot(0, self._finish_cleaning)
        QTimer.singleShot(0, self._show_counts)

    def close(self) -> None:
        """Let the pages keep what is being written, and give the register back."""
        for page in self._window.pages.values():
            page.hide()
        self._is_closed = True
        self.held.close()

    def choose_day(self, day: date) -> None:
        """Show the whole window as of a day."""
        self.day = day
        self._window.show_day(day)
        self._stale = set(self._window.pages)
        self._refresh_shown()
        self._show_counts()

    def undo(self) -> None:
        """Take back the latest change and say which it was."""
        self._step_back(self._journal.undo, self._look.text("Undone: {step}", step="{step}"))

    def redo(self) -> None:
        """Do again what was undone last and say which it was."""
        self._step_back(self._journal.redo, self._look.text("Done again: {step}", step="{step}"))

    @property
    def _journal(self) -> Journal:
        return Journal(self.register)

    def _step_back(self, go: Callable[[], Step], told: str) -> None:
        page = self._window.current_page
        try:
            step = go()
        except (NothingToUndo, NothingToRedo):
            return
        except LaterChangesStandInTheWay as fault:
            if page is not None:
                page.message.tell(in_the_way(self._look.words.catalogue, fault), kind="warn")
            return
        if page is not None:
            page.message.tell(told.format(step=self._named(step)))

    def _named(self, step: Step | None) -> str:
        """Name a step of undo: what was done to which thing."""
        if step is None:
            return ""
        title = self._look.text(step.title)
        if not step.subject:
            return title
        return self._look.text("{title}: {subject}", title=title, subject=step.subject)

    def _note_change(self, _announcement: Announcement) -> None:
        self._saved_at = datetime.now().astimezone()
        self._show_saved()
        self._stale = set(self._window.pages)
        self._show_ways_back()
        self._refresh_shown()
        self._show_counts()

    def _show_saved(self) -> None:
        """Say in the language in force when the register was written last."""
        if self._saved_at is not None:
            told = self._look.text("Saved at {time}", time=f"{self._saved_at:%H:%M}")
            self._window.status_bar.show_saved(told)

    def _show_ways_back(self) -> None:
        ways = self._journal.ways_back()
        self._window.top_bar.show_ways_back(self._named(ways.undo), self._named(ways.redo))

    def _finish_cleaning(self) -> None:
        """Clean the file of what was erased, where the program was closed before that was done."""
        if self._is_closed or not self.register.fact(CLEANING_OWED):
            return
        from apk_desktop.services.erasure import Erasures
        from apk_desktop.ui.widgets.working_dialog import WorkingDialog

        look, erasures = self._look, Erasures(self.register)
        told = look.text(
            "Personal data were erased, and the program was closed before the file was cleaned of "
            "their traces. This is finished now."
        )
        dialog = WorkingDialog(look, look.text("The file is being cleaned"), told, self._window)
        dialog.run(lambda _progress: erasures.clean_file(), lambda _none: None, lambda _fault: None)

    def _show_counts(self) -> None:
        """Show beside the pages how much is there; a page where nothing waits has no badge."""
        from apk_desktop.services.page_counts import page_counts
        from apk_desktop.wording.numbers import grouped

        if self._held is None or self._is_closed:
            return
        for one in page_counts(self.register, self.day):
            shown = grouped(one.number, self._look.language) if one.number else ""
            self._window.sidebar.show_count(one.page, shown, waits=one.waits)

    def prepare(self, key: str) -> None:
        """Make a page when it is shown first, and bring it up to date when it is shown again."""
        if key not in self._window.pages:
            page = make_page(key, self.register, self._look, self._preferences)
            if page is None:
                return
            self._window.add_page(key, page)
            self._stale.add(key)
        if key in self._stale:
            self._refresh(key, self._window.pages[key])

    def _refresh_shown(self) -> None:
        key = self._window.current_key
        if key in self._window.pages:
            self._refresh(key, self._window.pages[key])

    def refresh_all(self) -> None:
        """Read everything shown anew."""
        self._stale = set(self._window.pages)
        self._refresh_shown()

    def _refresh(self, key: str, page: Page) -> None:
        self._stale.discard(key)
        page.show_day(self.day, editable=self.day == self._today())

    def search(self) -> None:
        """Open the palette over the register."""
        from apk_desktop.app.palette_search import RegisterSearch
        from apk_desktop.ui.frame.palette import Palette

        search = partial(RegisterSearch, self.register, self._look, self.day)
        palette = Palette(self._look, search, self._window)
        palette.chosen.connect(self._go_to)
        palette.open()

    def _go_to(self, target: Target) -> None:
        self._window.go_to(target)
