"""The settings of the window: theme, size of text and language, on this computer alone."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.frame.top_bar import LANGUAGES
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.fonts import TEXT_SIZES
from apk_desktop.ui.theme.theme import Mode
from apk_desktop.ui.widgets.buttons import SegmentedChoice
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column, row

WIDTH, HEIGHT = 480, 400


class WindowSettings(NamedTuple):
    """What a clerk chose; `text_size` is in percent of the usual size."""

    theme: Mode
    text_size: int
    language: str


class SettingsDialog(FormDialog):
    """Shows what is in force and tells what was chosen."""

    chosen = Signal(object)

    def __init__(self, look: Look, in_force: WindowSettings, parent: QWidget) -> None:
        super().__init__(look, look.text("Settings"), look.text("Apply"), parent)
        self.resize(WIDTH, HEIGHT)
        self.theme = SegmentedChoice(
            [
                (Mode.SYSTEM, look.text("As the system")),
                (Mode.LIGHT, look.text("Light")),
                (Mode.DARK, look.text("Dark")),
            ],
            look.text("Appearance"),
            in_force.theme,
        )
        self.language = SegmentedChoice(
            [(str(one), text) for one, text in LANGUAGES], look.text("Language"), in_force.language
        )
        self.text_size = QComboBox()
        self.text_size.setAccessibleName(look.text("Size of text"))
        for percent in TEXT_SIZES:
            self.text_size.addItem(look.text("{percent} %", percent=percent), percent)
        self.text_size.setCurrentIndex(TEXT_SIZES.index(in_force.text_size))
        self._add(look.text("Appearance"), self.theme)
        self._add(look.text("Size of text"), self.text_size)
        self._add(look.text("Language"), self.language)
        told = look.text("These settings hold on this computer and change nothing in the register.")
        self.body.addWidget(label(told, "secondary", role="secondary"))
        self.body.addStretch(1)

    def save(self) -> None:
        percent = int(self.text_size.currentData())
        chosen = WindowSettings(Mode(self.theme.value), percent, self.language.value)
        self.chosen.emit(chosen)

    def _add(self, name: str, field: QWidget) -> None:
        self.body.addLayout(column(label(name, "label", role="secondary"), row(field, None)))
