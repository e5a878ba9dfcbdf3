"""The saved filters of a list: apply, save, replace, rename and remove them by a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton

from apk_desktop.domain.faults import EditedByAnother
from apk_desktop.services.saved_filters import SavedFilter, SavedFilters, SavedQuestion
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.forms.name_dialog import NameDialog
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import ICON_BESIDE_TEXT
from apk_desktop.wording.saved_filters import filter_refusal, outdated_filter, unreadable_filter

KEY = "Alt+F"


class SavedFilterButton(QToolButton):
    """Stands in the bar of a list and opens the menu of its filters."""

    def __init__(self, page: Page, listing: RegisterList, filters: SavedFilters) -> None:
        super().__init__()
        self._page, self._list, self._filters = page, listing, filters
        self._look = page.look
        text = self._look.text("Saved filters")
        self.setProperty("role", "chip-offer")
        self.setText(text)
        self.setAccessibleName(text)
        self.setIcon(self._look.icon(Icon.SAVED_VIEW))
        self.setIconSize(ICON_BESIDE_TEXT)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        shown = QKeySequence(KEY).toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{text} ({shown})")
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.setMenu(menu)
        key = QShortcut(QKeySequence(KEY), listing, self.open_menu)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def open_menu(self) -> None:
        """Open the menu below the button, for the keyboard."""
        menu = self.menu()
        if menu is not None:
            menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def apply(self, one: SavedFilter) -> None:
        """Ask the list what a filter asks, and say what of it is not there any more."""
        look = self._look
        if one.question is None:
            self._page.message.tell(unreadable_filter(one.name, look.words.catalogue), kind="warn")
            return
        missing = self._list.ask_again(one.question)
        if missing is None:
            self._page.message.hide()
        else:
            told = outdated_filter(one.name, missing, look.words.catalogue)
            self._page.message.tell(told, kind="warn")
        self._list.table.view.setFocus()

    def save_as(self) -> None:
        """Ask for a name and save what the list shows under it."""
        asked = self._list.asked_now()
        told = self._look.text("The filter is saved. Every clerk finds it in this list.")
        self._name(self._look.text("Save as a filter"), "", partial(self._save, asked), told)

    def rename(self, one: SavedFilter) -> None:
        """Ask for another name of a filter."""
        look = self._look
        keep = partial(self._filters.rename, one)
        self._name(
            look.text("Rename the filter"), one.name, keep, look.text("The filter is renamed.")
        )

    def replace(self, one: SavedFilter) -> None:
        """Save what the list shows in the place of a filter."""
        told = self._look.text("“{name}” now asks for what is shown.", name=one.name)
        self._change(partial(self._filters.replace, one, self._list.asked_now()), told)

    def remove(self, one: SavedFilter) -> None:
        """Remove a filter, with the way back."""
        told = self._look.text("The filter “{name}” is removed.", name=one.name)
        self._change(partial(self._filters.remove, one), told)

    def _save(self, asked: SavedQuestion, name: str) -> None:
        self._filters.save(self._list.name, name, asked)

    def _name(self, title: str, name: str, keep: Callable[[str], object], told: str) -> None:
        dialog = NameDialog(self._look, title, name, keep, filter_refusal, self._page)
        run_dialog(dialog, lambda: self._page.message.tell(told, undoable=True))

    def _change(self, change: Callable[[], object], told: str) -> None:
        try:
            change()
        except EditedByAnother:
            text = self._look.text("Somebody else changed this filter meanwhile. Look at it again.")
            self._page.message.tell(text, kind="warn")
        else:
            self._page.message.tell(told, undoable=True)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        look, found = self._look, self._filters.of(self._list.name)
        for one in found:
            _offer(menu, one.name, partial(self.apply, one))
        if not found:
            menu.addAction(look.text("No filter is saved for this list yet.")).setEnabled(False)
        menu.addSeparator()
        _offer(menu, look.text("Save as a filter…"), self.save_as)
        ways: tuple[tuple[str, Callable[[SavedFilter], None]], ...] = (
            (look.text("Replace by what is shown"), self.replace),
            (look.text("Rename"), self.rename),
            (look.text("Remove"), self.remove),
        )
        for text, act in ways if found else ():
            inner = menu.addMenu(text)
            for one in found:
                _offer(inner, one.name, partial(act, one))


def _offer(menu: QMenu, text: str, act: Callable[[], object]) -> None:
    action = menu.addAction(text.replace("&", "&&"))
    action.triggered.connect(lambda _checked=False: act())


def offer_saved_filters(page: Page, filters: SavedFilters) -> None:
    """Put the button into the bar of every list of a page."""
    for listing in page.findChildren(RegisterList):
        listing.bar.add_widget(SavedFilterButton(page, listing, filters), at=1)
