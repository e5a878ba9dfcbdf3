"""The one date of the window: what is shown is as of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QMenu, QToolButton, QVBoxLayout, QWidget, QWidgetAction

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon, paint_icon
from apk_desktop.ui.widgets.buttons import ICON_BESIDE_TEXT, outlined_button
from apk_desktop.wording.catalogue import Language

CHEVRON = 14


class DayEdit(QDateEdit):
    """A day: ↑ ↓ go by days, PgUp and PgDn by months, Enter chooses."""

    entered = Signal()

    def __init__(self, day: QDate) -> None:
        super().__init__(day)
        self.setCalendarPopup(True)
        self.setSelectedSection(QDateEdit.Section.DaySection)

    @property
    def _all_selected(self) -> bool:
        return self.lineEdit().selectedText() == self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.text().isdigit() and self._all_selected:
            self.setSelectedSection(QDateEdit.Section.DaySection)  # Qt refuses to type over it all
        days = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        months = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}
        if key in days:
            self.setDate(self.date().addDays(days[Qt.Key(key)]))
        elif key in months:
            self.setDate(self.date().addMonths(months[Qt.Key(key)]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class AsOfControl(QToolButton):
    """The one date of the window; not today, it stands on a warning ground."""

    chosen = Signal(object)

    def __init__(self, look: Look, today: date) -> None:
        super().__init__()
        self._look, self._today = look, today
        self.setProperty("role", "button")
        self.setProperty("chevron", "true")
        self.setIcon(look.icon(Icon.AS_OF))
        self.setIconSize(ICON_BESIDE_TEXT)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._day = today
        self._editor: DayEdit | None = None
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
        self.setText(text)
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
        self._editor = DayEdit(QDate(day.year, day.month, day.day))
        in_english = self._look.language == Language.EN
        self._editor.setDisplayFormat("dd/MM/yyyy" if in_english else "dd.MM.yyyy")
        self._editor.entered.connect(self._choose)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        place = QRectF(self.width() - CHEVRON - 9, (self.height() - CHEVRON) / 2, CHEVRON, CHEVRON)
        if self._look.theme.draws_icons:
            paint_icon(painter, place, Icon.DOWN, self._look.theme.tokens.text_2)
        painter.end()
