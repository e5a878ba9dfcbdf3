"""The fields of an agenda item, open in place: titles, speakers and length."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from apk_desktop.domain.trilingual import LANGUAGES, Trilingual
from apk_desktop.services.agendas import LONGEST_MINUTES, ItemEntry
from apk_desktop.services.people import People
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.meetings.speaker_chips import SpeakerChips
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row

NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}


class ItemFields(QFrame):
    """Tells of every keystroke by `edited`, and that a field was left by `left`."""

    edited = Signal()
    left = Signal()

    def __init__(self, look: Look, people: People, entry: ItemEntry) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Highlight)
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(40, 6, 12, 10)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.titles = {one: self._title(one) for one in LANGUAGES}
        self.chips = SpeakerChips(look, people)
        self.chips.changed.connect(self._take_speakers)
        self._add(look.text("Speakers"), self.chips)
        self.others = {one: self._other(one) for one in LANGUAGES}
        self.minutes = self._line(look.text("Length in minutes"))
        self.minutes.setValidator(QIntValidator(0, LONGEST_MINUTES, self.minutes))
        self.minutes.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.minutes.setFixedWidth(64)
        unit = label(look.text("min"), "secondary", role="secondary", wraps=False)
        below = QWidget()
        below.setLayout(row(*self.others.values(), self.minutes, unit, spacing=6))
        self._add(look.text("Others, length"), below)
        self.trouble = label("", "label", role="error")
        self._grid.addWidget(self.trouble, self._grid.rowCount(), 1)
        self.trouble.hide()
        self.show_entry(entry)

    def entry(self) -> ItemEntry:
        """Give the item as it stands in the fields."""
        return ItemEntry(
            title=Trilingual(*(line.text().strip() for line in self.titles.values())),
            speaker=Trilingual(*(line.text().strip() for line in self.others.values())),
            speakers=self.chips.speakers,
            minutes=int(self.minutes.text() or 0),
        )

    def show_entry(self, entry: ItemEntry) -> None:
        """Show an item; what a clerk is writing at this moment stays as it is."""
        for lines, text in ((self.titles, entry.title), (self.others, entry.speaker)):
            for language, line in lines.items():
                kept = getattr(text, language)
                if line.text().strip() != kept and not line.hasFocus():
                    line.setText(kept)
        self.chips.show_speakers(entry.speakers)
        if not self.minutes.hasFocus():
            self.minutes.setText(str(entry.minutes or ""))

    def show_trouble(self, sentence: str) -> None:
        """Say what is wrong with the item, or nothing."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    @property
    def focused_language(self) -> str:
        """The language whose title has the keyboard, or an empty text."""
        return next((one for one, line in self.titles.items() if line.hasFocus()), "")

    def take_focus(self, language: str) -> None:
        """Put the keyboard into the title of a language."""
        self.titles[language].setFocus()
        self.titles[language].selectAll()

    def _title(self, language: str) -> QLineEdit:
        line = self._line(self._look.text("Title: {language}", language=NAMES[language]))
        line.setPlaceholderText(self._look.text("not filled in: printed in another language"))
        self._add(NAMES[language], line)
        return line

    def _other(self, language: str) -> QLineEdit:
        line = self._line(self._look.text("Other speakers: {language}", language=NAMES[language]))
        line.setPlaceholderText(NAMES[language])
        return line

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.textEdited.connect(lambda _text: self.edited.emit())
        line.editingFinished.connect(self.left)
        return line

    def _add(self, name: str, widget: QWidget) -> None:
        at = self._grid.rowCount()
        caption = label(name, "secondary", role="secondary")
        caption.setMinimumWidth(80)
        self._grid.addWidget(caption, at, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(widget, at, 1)

    def _take_speakers(self) -> None:
        self.edited.emit()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # the field was left by it; nobody else has a part in it
        else:
            super().keyPressEvent(event)
