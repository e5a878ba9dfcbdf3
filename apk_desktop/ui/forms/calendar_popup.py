"""A calendar under a field, for those who would rather choose a day than type it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidget, QWidgetAction

from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon

_LOCALES = {"kk": "kk_KZ", "ru": "ru_RU", "en": "en_GB"}


def show_calendar(
    look: Look, under: QWidget, shown: date | None, chosen: Callable[[date], object]
) -> QCalendarWidget:
    """Open a calendar below a widget, weeks from Monday; `chosen` is told the day."""
    calendar = QCalendarWidget()
    calendar.setLocale(QLocale(_LOCALES[look.language]))
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())  # red is for what is wrong
    for name, icon in (("prev", Icon.PREVIOUS), ("next", Icon.NEXT)):
        step = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
        if step is not None:
            step.setIcon(look.icon(icon))
    if shown is not None:
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
    menu = QMenu(under)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    action = QWidgetAction(menu)
    action.setDefaultWidget(calendar)
    menu.addAction(action)

    def choose(day: QDate) -> None:
        menu.close()
        chosen(date(day.year(), day.month(), day.day()))

    calendar.clicked.connect(choose)
    calendar.activated.connect(choose)  # by Enter
    menu.popup(under.mapToGlobal(QPoint(0, under.height())))
    calendar.setFocus()
    return calendar
