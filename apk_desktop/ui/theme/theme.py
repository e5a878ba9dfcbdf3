"""The theme in force: tokens, palette and style sheet of the application."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from apk_desktop.ui.theme.sheet import style_sheet
from apk_desktop.ui.theme.tokens import DARK, LIGHT, Tokens, with_more_contrast


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
        self.is_dark = False
        _hints().colorSchemeChanged.connect(self._follow_system)
        _hints().accessibility().contrastPreferenceChanged.connect(self._put_on)

    def choose(self, mode: Mode) -> None:
        """Put a theme on the application."""
        self.mode = mode
        # It only tells the platform (title bars, native dialogs); the palette is always ours.
        _hints().setColorScheme(_SCHEMES[mode])
        self._put_on()

    def toggle(self) -> None:
        """Go from light to dark or back."""
        self.choose(Mode.LIGHT if self.is_dark else Mode.DARK)

    def color(self, token: str) -> QColor:
        """Give a token as a colour."""
        return QColor(getattr(self.tokens, token))

    def _put_on(self) -> None:
        follows = self.mode is Mode.SYSTEM
        self.is_dark = self._system_is_dark() if follows else self.mode is Mode.DARK
        self.tokens = DARK if self.is_dark else LIGHT
        wished = _hints().accessibility().contrastPreference()
        if wished is Qt.ContrastPreference.HighContrast:
            self.tokens = with_more_contrast(self.tokens)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(_palette(self.tokens))
            font = application.font()
            pixels = font.pixelSize() if font.pixelSize() > 0 else QFontInfo(font).pixelSize()
            application.setStyleSheet(style_sheet(self.tokens, pixels))
        self.changed.emit()

    def _system_is_dark(self) -> bool:
        return _hints().colorScheme() is Qt.ColorScheme.Dark

    def _follow_system(self) -> None:
        if self.mode is Mode.SYSTEM and self.is_dark is not self._system_is_dark():
            self._put_on()


@cache
def _hints() -> QStyleHints:
    """Give the hints of the platform, always by one wrapper.

    WORKAROUND: PySide 6.11 takes the accessibility hints for deleted as soon as the wrapper of
    the style hints they belong to is freed.
    """
    return QApplication.styleHints()


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
