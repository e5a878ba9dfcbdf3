"""The top bar: search, the as-of date, undo and redo, language and theme."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import (
    ICON_SIZE,
    SegmentedChoice,
    icon_button,
    outlined_button,
)
from apk_desktop.wording.catalogue import Language

HEIGHT = 48
ICON_ROOM = 52
LANGUAGES = ((Language.KK, "Қаз"), (Language.RU, "Рус"), (Language.EN, "Eng"))


class SearchEntry(QLineEdit):
    """Looks like a search field and opens the palette."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        hint = look.text("Search: people, associations, meetings, acts")
        self._hints = (f"{hint}   Ctrl K", look.text("Search"), "")
        self.setAccessibleName(hint)
        self.setToolTip(hint)
        self.addAction(look.icon(Icon.SEARCH), QLineEdit.ActionPosition.LeadingPosition)
        self.setMaximumWidth(420)
        self.setMinimumWidth(56)
        self.returnPressed.connect(self.asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the longest hint that fits whole."""
        super().resizeEvent(event)
        room = self.width() - ICON_ROOM
        metrics = self.fontMetrics()
        fits = (one for one in self._hints if metrics.horizontalAdvance(one) <= room)
        self.setPlaceholderText(next(fits, ""))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.asked.emit()


class AsOfControl(QToolButton):
    """The one date of the window; not today, it stands on a warning ground."""

    chosen = Signal(object)

    def __init__(self, look: Look, today: date) -> None:
        super().__init__()
        self._look, self._today = look, today
        self.setProperty("role", "button")
        self.setIcon(look.icon(Icon.AS_OF))
        self.setIconSize(ICON_SIZE)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._day = today
        self._editor: QDateEdit | None = None
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.setMenu(self._menu)
        self.show_day(today)

    def show_day(self, day: date) -> None:
        """Show which day the window is as of."""
        from apk_desktop.wording.dates import short_date

        shown = short_date(day, self._look.words.catalogue)
        is_today = day == self._today
        text = self._look.text("As of: today, {day}", day=shown)
        if not is_today:
            text = self._look.text("As of: {day}", day=shown)
        self.setText(f" {text}")
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setProperty("changed", "false" if is_today else "true")
        self.style().unpolish(self)
        self.style().polish(self)
        self._day = day

    def _fill_menu(self) -> None:
        """Make the popup anew for the day that is shown."""
        day = self._day
        self._menu.clear()
        self._editor = QDateEdit(QDate(day.year, day.month, day.day))
        self._editor.setCalendarPopup(True)
        self._editor.setDisplayFormat("dd.MM.yyyy")
        self._editor.setAccessibleName(self._look.text("As of"))
        holder = QWidget()
        box = QVBoxLayout(holder)
        box.addWidget(self._editor)
        box.addWidget(outlined_button(self._look, self._look.text("Show this day"), self._choose))
        action = QWidgetAction(self._menu)
        action.setDefaultWidget(holder)
        self._menu.addAction(action)
        self._menu.addSeparator()
        back = self._menu.addAction(self._look.text("Back to today"))
        back.triggered.connect(lambda _checked=False: self.chosen.emit(self._today))
        self._editor.setFocus()

    def _choose(self) -> None:
        self._menu.hide()
        if self._editor is None:
            return
        day = self._editor.date()
        self.chosen.emit(date(day.year(), day.month(), day.day()))


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
        self.search.asked.connect(self.search_asked)
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
        line.addWidget(self.search, 3)
        line.addStretch(1)
        for widget in (self.as_of, self.undo, self.redo, self.languages, self.theme):
            line.addWidget(widget)
        self.show_ways_back("", "")
        QShortcut(QKeySequence("Alt+D"), self, self.as_of.showMenu)

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
