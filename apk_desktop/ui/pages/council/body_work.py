"""What is set up for a whole body: its lead time, its categories, and the seats a norm asks for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from apk_desktop.services.body_setup import BodySetup
from apk_desktop.services.composition import Composition
from apk_desktop.services.seat_categories import SeatCategories
from apk_desktop.ui.forms.form_dialog import FormDialog, run_dialog
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.council.body_dialogs import CategoryDialog, LeadTimeDialog
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button


class BodyWork(QObject):
    """A button with a menu; `told` says what was done and can be undone."""

    told = Signal(str)

    def __init__(
        self, look: Look, setup: BodySetup, categories: SeatCategories, page: QWidget
    ) -> None:
        super().__init__(page)
        self._look, self._page = look, page
        self._setup, self._categories = setup, categories
        self._code, self._on = "", date.min
        self._found: Composition | None = None
        self.button = icon_button(look, Icon.SETTINGS, look.text("Set up the body"), self._popup)

    def show_body(self, code: str, found: Composition, on: date) -> None:
        """Work on a body as of a day."""
        self._code, self._found, self._on = code, found, on

    def menu(self) -> QMenu:
        """Give the menu of what can be set up."""
        look, found = self._look, self._found
        menu = QMenu(self._page)
        menu.addAction(look.text("Tell of ending terms…"), self.set_lead_time)
        menu.addAction(look.text("New category of seats…"), self.add_category)
        missing = found.missing if found else 0
        text = look.plural("Set up {count} missing seat", "Set up {count} missing seats", missing)
        menu.addAction(text, self.set_up_seats).setEnabled(missing > 0)
        return menu

    def set_lead_time(self) -> None:
        """Open the form of the lead time."""
        if self._found is not None:
            dialog = LeadTimeDialog(self._look, self._setup, self._found, self._page)
            self._run(dialog, self._look.text("The lead time is saved."))

    def add_category(self) -> None:
        """Open the form of a category."""
        if self._found is not None:
            dialog = CategoryDialog(
                self._look, self._categories, self._found.body_id, self._page.window()
            )
            told = self._look.text("The category is added. Give it a norm to set up its seats.")
            self._run(dialog, told)

    def set_up_seats(self) -> None:
        """Make the seats that the norms ask for and nobody set up."""
        made = self._setup.set_up_missing_seats(self._code, self._on)
        told = self._look.plural("{count} seat is set up.", "{count} seats are set up.", made)
        self.told.emit(told)

    def _run(self, dialog: FormDialog, told: str) -> None:
        run_dialog(dialog, lambda: self.told.emit(told))

    def _popup(self) -> None:
        below = self.button.mapToGlobal(QPoint(0, self.button.height()))
        self.menu().popup(below)
