"""The program in its window: language, theme, and the register that is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from apk_desktop.services.preferences import Preferences
from apk_desktop.ui.garbage import GarbageCollection
from apk_desktop.ui.look import Look
from apk_desktop.ui.main_window import MainWindow
from apk_desktop.ui.theme.fonts import USUAL_SIZE, base_font, role_font
from apk_desktop.ui.theme.theme import Mode, Theme
from apk_desktop.ui.words import UiWords
from apk_desktop.wording.catalogue import Language

if TYPE_CHECKING:
    from apk_desktop.app.working_register import WorkingRegister
    from apk_desktop.domain.faults import RegisterError
    from apk_desktop.ui.frame.settings_dialog import WindowSettings


def dress(application: QApplication, text_size: int = USUAL_SIZE) -> None:
    """Give the application the style and type that look alike everywhere, and what keeps it up."""
    if application.findChild(GarbageCollection) is None:
        GarbageCollection(application)
    application.setApplicationName("APK Desktop")
    application.setStyle("Fusion")
    application.setFont(base_font(text_size))
    role_font.cache_clear()


def local_today() -> date:
    """Give today's date where the clerk is."""
    return datetime.now().astimezone().date()


class Program:
    """The window with a register in it."""

    def __init__(
        self,
        language: Language,
        preferences: Preferences,
        today: Callable[[], date] = local_today,
    ) -> None:
        self.preferences = preferences
        self.today = today
        self.theme = Theme()
        self.theme.choose(Mode(preferences.get("theme", Mode.SYSTEM)))
        self.look = Look(self.theme, UiWords(language))
        self.window = MainWindow(self.look, today())
        self.working: WorkingRegister | None = None
        self._refused: RegisterError | None = None
        self._connect()

    def open_register(self, path: Path | None, passphrase: str = "") -> bool:
        """Open a register into the window; where that fails, say why and offer others."""
        from apk_desktop.app.working_register import WorkingRegister
        from apk_desktop.domain.faults import (
            PassphraseNeededError,
            PassphraseWrongError,
            RegisterError,
        )

        self._refused = None
        if path is None:
            self._welcome()
            return False
        try:
            working = WorkingRegister(self.window, self.look, self.preferences, self.today)
            working.open(path, passphrase)
        except (PassphraseNeededError, PassphraseWrongError) as fault:
            return self._ask_passphrase(path, fault)
        except RegisterError as fault:
            self._refused = fault
            self._welcome()
            return False
        self.close_register()
        self.working = working
        working.show()
        return True

    def _ask_passphrase(self, path: Path, fault: RegisterError) -> bool:
        """Ask for the passphrase until it opens the register or the clerk gives up."""
        from apk_desktop.wording.faults import register_fault

        typed = self.ask_passphrase(register_fault(self.look.words.catalogue, fault))
        if typed:
            return self.open_register(path, typed)
        self._welcome()
        return False

    def ask_passphrase(self, why: str) -> str:
        """Show a dialog for the passphrase; tests replace this."""
        from PySide6.QtWidgets import QInputDialog, QLineEdit

        title = self.look.text("Passphrase")
        hidden = QLineEdit.EchoMode.Password
        typed, accepted = QInputDialog.getText(self.window, title, why, hidden)
        return typed if accepted else ""

    def close_register(self) -> None:
        """Let go of the register, so that others may open it."""
        if self.working is not None:
            self.working.close()
            self.working = None

    def choose_language(self, code: str) -> None:
        """Switch the language of the whole window at once."""
        language = Language(code)
        if language is self.look.words.language:
            return
        self.look.words.choose(language)
        self.preferences.put("language", code)
        self.rebuild()

    def rebuild(self) -> None:
        """Make the frame and the pages anew, as another language or another type needs."""
        shown = self.window.current_key
        self.window.build()
        if self.working is not None:
            self.working.show(shown)
        else:
            self._welcome()

    def _welcome(self) -> None:
        """Offer registers, and say why the one that was asked for is not open."""
        from apk_desktop.ui.pages.welcome.welcome_page import WelcomePage
        from apk_desktop.wording.faults import register_fault

        refused, words = self._refused, self.look.words.catalogue
        trouble = register_fault(words, refused) if refused else ""
        page = WelcomePage(self.look, trouble)
        page.register_chosen.connect(lambda path: self.open_register(Path(path)))
        page.demonstration_asked.connect(self._open_demonstration)
        page.new_asked.connect(self._make_register)
        self.window.add_page("welcome", page)
        self.window.show_page("welcome")
        self.window.top_bar.offer_work(offered=False)

    def _open_demonstration(self) -> None:
        from apk_desktop.services.preferences import demonstration_register
        from apk_desktop.services.registers import make_demonstration

        path = demonstration_register()
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            make_demonstration(path)
        self.open_register(path)

    def _make_register(self, path: str) -> None:
        from apk_desktop.domain.faults import RegisterError
        from apk_desktop.services.registers import make_empty_register

        try:
            make_empty_register(Path(path))
        except RegisterError as fault:
            self._refused = fault
            self._welcome()
            return
        self.open_register(Path(path))

    def _connect(self) -> None:
        self.window.language_chosen.connect(self.choose_language)
        self.window.theme_toggled.connect(self._toggle_theme)
        self.window.help_asked.connect(self._show_help)
        self.window.settings_asked.connect(self._show_settings)
        forwarded = {
            "page_shown": "prepare",
            "day_chosen": "choose_day",
            "undo_asked": "undo",
            "redo_asked": "redo",
            "search_asked": "search",
            "refresh_asked": "refresh_all",
        }
        for signal, step in forwarded.items():
            getattr(self.window, signal).connect(partial(self._forward, step))

    def _forward(self, step: str, *values: object) -> None:
        """Hand a wish of the window to the register that is open in it."""
        if self.working is not None:
            getattr(self.working, step)(*values)

    def _toggle_theme(self) -> None:
        self.theme.toggle()
        self.preferences.put("theme", str(self.theme.mode))
        self.window.top_bar.show_theme()

    def _show_settings(self) -> None:
        from apk_desktop.ui.frame.settings_dialog import SettingsDialog, WindowSettings

        size = int(self.preferences.get("text_size", USUAL_SIZE))
        in_force = WindowSettings(self.theme.mode, size, self.look.language)
        dialog = SettingsDialog(self.look, in_force, self.window)
        dialog.chosen.connect(self.choose_settings)
        dialog.open()

    def choose_settings(self, chosen: WindowSettings) -> None:
        """Put what was chosen on the window, and remember it on this computer."""
        from apk_desktop.ui.theme.fonts import set_text_size

        self.preferences.put("theme", str(chosen.theme))
        self.preferences.put("text_size", chosen.text_size)
        self.preferences.put("language", chosen.language)
        self.look.words.choose(Language(chosen.language))
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101 a window needs one
        set_text_size(application, chosen.text_size)
        self.theme.choose(chosen.theme)
        self.rebuild()

    def _show_help(self) -> None:
        from apk_desktop.ui.frame.help_dialog import HelpDialog

        HelpDialog(self.look, self.window.current_key, self.window).show()
