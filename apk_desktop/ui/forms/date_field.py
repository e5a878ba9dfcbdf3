"""A field for a day, typed or chosen from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit

from apk_desktop.domain.dates import PartialDate, UnreadableDate, typed_date, typed_partial_date
from apk_desktop.ui.forms.text_fields import TextField
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon


class DateField(TextField):
    """A day as clerks type it; history may be a month or a year alone."""

    def __init__(
        self,
        look: Look,
        name: str,
        title: str,
        value: str | date | None = None,
        *,
        required: bool = False,
        partial: bool = False,
    ) -> None:
        self._partial = partial
        super().__init__(look, name, title, _shown(look, value), required=required)
        self.editor.setPlaceholderText(look.text("DD.MM.YYYY"))
        opener = self.editor.addAction(
            look.icon(Icon.CALENDAR), QLineEdit.ActionPosition.TrailingPosition
        )
        opener.setToolTip(look.text("Choose from the calendar (F4)"))
        opener.triggered.connect(self.open_calendar)
        keys = QShortcut(QKeySequence("F4"), self.editor, self.open_calendar)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)

    @property
    def parsed(self) -> PartialDate | None:
        """The date that stands in the field; raises UnreadableDate."""
        if not self.value:
            return None
        if self._partial:
            return typed_partial_date(self.value)
        return PartialDate.of(typed_date(self.value))

    @property
    def day(self) -> date | None:
        """The exact day, or None where the field is empty or cannot be read."""
        try:
            parsed = self.parsed
        except UnreadableDate:
            return None
        return parsed.exact if parsed else None

    @property
    def iso(self) -> str | None:
        """The date as the register keeps it."""
        return str(self.parsed) if self.value else None

    def said(self, stored: object) -> str:
        return _shown(self.look, stored if isinstance(stored, str) else None)

    def open_calendar(self) -> None:
        """Show a calendar under the field; the day that is chosen there is written into it."""
        from apk_desktop.ui.forms.calendar_popup import show_calendar

        show_calendar(self.look, self.editor, self.day, self._write)

    def _write(self, day: date) -> None:
        self.set_value(_shown(self.look, day))
        self.validate()
        self.changed.emit()

    def check(self) -> str:
        from apk_desktop.wording.dates import date_fault

        try:
            _ = self.parsed
        except UnreadableDate as fault:
            return date_fault(fault.fault, fault.text, self.look.words.catalogue)
        return super().check()


def _shown(look: Look, value: str | date | None) -> str:
    from apk_desktop.wording.dates import short_date

    if not value:
        return ""
    day = PartialDate.of(value) if isinstance(value, date) else PartialDate.parse(value)
    return short_date(day, look.words.catalogue)
