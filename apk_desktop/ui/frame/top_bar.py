"""The top bar: search, the as-of date, undo and redo, language and theme."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from apk_desktop.ui.frame.as_of import AsOfControl
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import ICON_BESIDE_TEXT, SegmentedChoice, icon_button
from apk_desktop.ui.widgets.keys import key_width, paint_key
from apk_desktop.wording.catalogue import Language

HEIGHT = 48
ICON_ROOM, WIDE_ENOUGH_FOR_KEYS = 46, 200
KEYS = "Ctrl K"
LANGUAGES = ((Language.KK, "Қаз"), (Language.RU, "Рус"), (Language.EN, "Eng"))


class SearchEntry(QPushButton):
    """Looks like a search field and opens the palette.

    A button, because a first line edit makes Qt load its input methods before the start page.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("role", "search")
        self._look = look
        hint = look.text("Search: people, associations, meetings, acts")
        self._hints = (hint, look.text("Search"), "")
        self.setAccessibleName(hint)
        self.setToolTip(hint)
        self.setIcon(look.icon(Icon.SEARCH))
        self.setIconSize(ICON_BESIDE_TEXT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(420)
        self.setMinimumWidth(56)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the longest hint that fits whole."""
        super().resizeEvent(event)
        room = self.width() - ICON_ROOM - self._key_width()
        metrics = self.fontMetrics()
        fits = (one for one in self._hints if metrics.horizontalAdvance(one) <= room)
        self.setText(next(fits, ""))

    def _key_width(self) -> int:
        return key_width(KEYS) + 8 if self.width() > WIDE_ENOUGH_FOR_KEYS else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._key_width():
            painter = QPainter(self)
            paint_key(painter, self._look.theme, QRectF(self.rect()).adjusted(0, 0, -8, 0), KEYS)
            painter.end()


class TopBar(QFrame):
    """Everything that holds for the whole window."""

    search_asked = Signal()
    day_chosen = Signal(object)
    undo_asked = Signal()
    redo_asked = Signal()
    language_chosen = Signal(str)
    theme_toggled = Signal()

    def __init__(self, look: Look, today: date) -> None:
        super().__init__()
        self.setProperty("role", "topbar")
        self.setMinimumHeight(HEIGHT)
        self._look = look
        self.search = SearchEntry(look)
        self.search.clicked.connect(lambda _checked=False: self.search_asked.emit())
        self.as_of = AsOfControl(look, today)
        self.as_of.chosen.connect(self.day_chosen)
        self.undo = icon_button(look, Icon.UNDO, look.text("Undo"), self.undo_asked.emit)
        self.redo = icon_button(look, Icon.REDO, look.text("Redo"), self.redo_asked.emit)
        self.languages = SegmentedChoice(
            [(str(one), text) for one, text in LANGUAGES], look.text("Language"), look.language
        )
        self.languages.chosen.connect(self.language_chosen)
        icon = Icon.LIGHT if look.theme.is_dark else Icon.DARK
        self.theme = icon_button(look, icon, look.text("Light or dark"), self.theme_toggled.emit)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 7, 20, 7)
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        line.addStretch(0)
        for widget in (self.as_of, self.undo, self.redo, self.languages, self.theme):
            line.addWidget(widget)
        self.show_ways_back("", "")
        look.theme.changed.connect(self.show_theme)
        self._day_key = QShortcut(QKeySequence("Alt+D"), self, self.as_of.showMenu)

    def offer_work(self, *, offered: bool) -> None:
        """Turn on what a register answers, or turn it off while none is open."""
        self.search.setEnabled(offered)
        self.as_of.setEnabled(offered)
        self._day_key.setEnabled(offered)

    def show_ways_back(self, undo: str, redo: str) -> None:
        """Name the steps that undo and redo would take; an empty name turns a button off."""
        for button, name, bare, keys in (
            (self.undo, undo, self._look.text("Undo"), "Ctrl Z"),
            (self.redo, redo, self._look.text("Redo"), "Ctrl Y"),
        ):
            button.setEnabled(bool(name))
            told = f"{bare}: {name} ({keys})" if name else bare
            button.setToolTip(told)
            button.setAccessibleName(told)

    def show_theme(self) -> None:
        """Show the icon of the theme that a click would bring."""
        icon = Icon.LIGHT if self._look.theme.is_dark else Icon.DARK
        self.theme.setIcon(self._look.icon(icon))
