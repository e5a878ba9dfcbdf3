"""The theme in force: tokens, palette and style sheet of the application."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from apk_desktop.ui.theme.sheet import style_sheet
from apk_desktop.ui.theme.tokens import DARK, LIGHT, Tokens


class Mode(StrEnum):
    """What the clerk chose: a theme, or that of the system."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


_SCHEMES = {
    Mode.LIGHT: Qt.ColorScheme.Light,
    Mode.DARK: Qt.ColorScheme.Dark,
    Mode.SYSTEM: Qt.ColorScheme.Unknown,
}


class Theme(QObject):
    """Holds the tokens and puts them on the application; tells when they change."""

    changed = Signal()

    def __init__(self, mode: Mode = Mode.SYSTEM) -> None:
        super().__init__()
        self.mode = mode
        self.tokens: Tokens = LIGHT
        # Icons take a library and a renderer to load: they are drawn a moment after the words.
        self.draws_icons = True

    @property
    def is_dark(self) -> bool:
        """Whether the dark tokens are in force."""
        return self.tokens is DARK

    def choose(self, mode: Mode) -> None:
        """Put a theme on the application."""
        self.mode = mode
        hints = QApplication.styleHints()
        # It only tells the platform (title bars, native dialogs); the palette is always ours.
        hints.setColorScheme(_SCHEMES[mode])
        system_is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
        dark = mode is Mode.DARK or (mode is Mode.SYSTEM and system_is_dark)
        self.tokens = DARK if dark else LIGHT
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(_palette(self.tokens))
            application.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()

    def toggle(self) -> None:
        """Go from light to dark or back."""
        self.choose(Mode.LIGHT if self.is_dark else Mode.DARK)

    def color(self, token: str) -> QColor:
        """Give a token as a colour."""
        return QColor(getattr(self.tokens, token))


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    colors = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.surface_alt,
        role.Text: tokens.text,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.error,
        role.Highlight: tokens.selected,
        role.HighlightedText: tokens.text,
        role.PlaceholderText: tokens.text_2,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Accent: tokens.accent,
        role.Mid: tokens.line,
        role.Dark: tokens.border,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
    }
    for one, color in colors.items():
        palette.setColor(one, QColor(color))
    for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(tokens.text_2))
    return palette
