"""What is set up for a whole body: itself, its posts, categories, lead time and missing seats."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from apk_desktop.services.bodies import BodyCard
from apk_desktop.services.composition import Composition
from apk_desktop.ui.forms.form_dialog import FormDialog, run_dialog
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.pages.council.body_dialogs import CategoryDialog, LeadTimeDialog
from apk_desktop.ui.pages.council.body_form import BodyDialog, CloseBodyDialog
from apk_desktop.ui.pages.council.council_services import CouncilServices
from apk_desktop.ui.pages.council.posts_dialog import BodyPosts, PostsDialog
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button


class BodyWork(QObject):
    """A button with a menu; `told` says what was done and can be undone."""

    told = Signal(str)
    body_chosen = Signal(str)

    def __init__(self, page: Page, services: CouncilServices) -> None:
        super().__init__(page)
        look = page.look
        self._look, self._page, self._services = look, page, services
        self._setup, self._categories = services.setup, services.categories
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
        menu.addAction(look.text("Posts…"), self.show_posts)
        menu.addSeparator()
        menu.addAction(look.text("Edit body…"), self.edit_body)
        menu.addAction(look.text("Close body…"), self.close_body)
        menu.addAction(look.text("New body…"), self.add_body)
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

    def show_posts(self) -> None:
        """List the posts of the body, to be set up, corrected and ended."""
        card = self._card()
        if card is not None and self._found is not None:
            of = BodyPosts(self._services.posts, self._categories, self._found, self._on)
            name = card.entry.name.say(self._look.language)
            run_dialog(PostsDialog(self._look, of, name, self._page.window()), lambda: None)

    def add_body(self) -> None:
        """Open the form of a new body, and show it when it is there."""
        services = self._services
        dialog = BodyDialog(
            self._look, services.bodies, services.membership.references, self._on,
            self._page.window(),
        )  # fmt: skip
        run_dialog(dialog, lambda: self._added(dialog.code))

    def edit_body(self) -> None:
        """Open the form of the body."""
        card, services = self._card(), self._services
        if card is not None:
            dialog = BodyDialog(
                self._look, services.bodies, services.membership.references, self._on,
                self._page.window(), card,
            )  # fmt: skip
            self._run(dialog, self._look.text("The body is changed."))

    def close_body(self) -> None:
        """Ask for the last day of the body and why it is closed."""
        card = self._card()
        if card is not None:
            dialog = CloseBodyDialog(
                self._look, self._services.bodies, card, self._on, self._page.window()
            )
            self._run(dialog, self._look.text("The body is closed."))

    def _card(self) -> BodyCard | None:
        return self._services.bodies.card(self._code, self._on)

    def _added(self, code: str) -> None:
        self.body_chosen.emit(code)
        self.told.emit(self._look.text("The body is set up. Give it posts or members."))

    def _run(self, dialog: FormDialog, told: str) -> None:
        run_dialog(dialog, lambda: self.told.emit(told))

    def _popup(self) -> None:
        below = self.button.mapToGlobal(QPoint(0, self.button.height()))
        self.menu().popup(below)
