"""The name in three spellings: rows of surname, given name, patronymic, with suggestions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QWidget

from apk_desktop.domain.names import PersonName, SpelledName, doubts
from apk_desktop.services.person_entry import suggested
from apk_desktop.ui.forms.fields import TextField
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.wording.names import name_doubt

PARTS = SpelledName._fields
LANGUAGES = PersonName._fields


class NameCell(TextField):
    """One part of the name in one spelling; what looks wrong is told and not refused."""

    def __init__(self, look: Look, part: str, language: str, title: str, value: str) -> None:
        super().__init__(look, f"{part}_{language}", title, value)
        self.language = language
        self.caption.hide()

    def validate(self) -> bool:
        if self.check():
            return super().validate()
        found = doubts(self.value, self.language)
        words = self.look.words.catalogue
        self.show_trouble(name_doubt(found[0], words) if found else "")
        return True


class NameRows(QWidget):
    """Tab goes along a row, Alt ↑ ↓ to the same part in another language."""

    changed = Signal()

    def __init__(self, look: Look, name: PersonName) -> None:
        super().__init__()
        self._look = look
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        titles = (look.text("Surname"), look.text("Given name"), look.text("Patronymic"))
        languages = (look.text("In Kazakh"), look.text("In Russian"), look.text("In Latin"))
        self.cells: dict[str, NameCell] = {}
        for across, title in enumerate(titles, 1):
            grid.addWidget(label(title, "label", role="secondary"), 0, across)
            grid.setColumnStretch(across, 1)
        for down, (language, spoken) in enumerate(zip(LANGUAGES, languages, strict=True), 1):
            grid.addWidget(label(spoken, "secondary", wraps=False), down, 0)
            spelling: SpelledName = getattr(name, language)
            for across, (part, title) in enumerate(zip(PARTS, titles, strict=True), 1):
                text = getattr(spelling, part)
                cell = NameCell(look, part, language, f"{title}, {spoken}", text)
                cell.changed.connect(self._suggest)
                self.cells[cell.name] = cell
                grid.addWidget(cell, down, across, Qt.AlignmentFlag.AlignTop)
        self.take = link_button(look.text("Fill in the suggested spellings"), self.take_suggested)
        grid.addWidget(self.take, 4, 1, 1, 3)
        for key, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._move(step))
        self._suggest()

    def name(self) -> PersonName:
        """Give the name as it stands in the fields."""
        return PersonName(
            *(
                SpelledName(*(self.cells[f"{part}_{language}"].value for part in PARTS))
                for language in LANGUAGES
            )
        )

    def take_suggested(self) -> None:
        """Write the suggestions into the fields that are empty."""
        for key, text in self._suggestions().items():
            self.cells[key].set_value(text)
        self._suggest()

    def _suggest(self) -> None:
        """Show in each empty field what it could be, marked as a suggestion."""
        found = self._suggestions()
        for key, cell in self.cells.items():
            text = found.get(key, "")
            shown = self._look.text("{name} (suggested)", name=text) if text else ""
            cell.editor.setPlaceholderText(shown)
        self.take.setVisible(bool(found))
        self.changed.emit()

    def _suggestions(self) -> dict[str, str]:
        now = self.name()
        name = suggested(now)
        return {
            f"{part}_{language}": text
            for language in LANGUAGES
            for part, text in zip(PARTS, getattr(name, language), strict=True)
            if text and not self.cells[f"{part}_{language}"].value
        }

    def _move(self, step: int) -> None:
        keys = list(self.cells)
        for at, key in enumerate(keys):
            if self.cells[key].editor.hasFocus():
                target = keys[(at + step * len(PARTS)) % len(keys)]
                self.cells[target].editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
