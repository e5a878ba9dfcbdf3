"""A line of a card: mark, fact, detail, and one link to the list that has the same number."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import column
from apk_desktop.ui.widgets.painted import IconMark
from apk_desktop.wording.overview import LineWords


class Linked(NamedTuple):
    """What a line shows, and where its link leads."""

    icon: Icon
    tone: str
    words: LineWords
    target: Target


class LinkedRow(QFrame):
    """One thing that waits."""

    opened = Signal(object)

    def __init__(self, look: Look, shown: Linked) -> None:
        super().__init__()
        self.shown = shown
        self.setProperty("role", "card-header")
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 7, 10, 7)
        line.setSpacing(12)
        line.addWidget(IconMark(look, shown.icon, shown.tone, 18))
        told = column(label(shown.words.fact, "strong"), spacing=1)
        if shown.words.detail:
            told.addWidget(label(shown.words.detail, "secondary", role="secondary"))
        line.addLayout(told, 1)
        self.link = link_button(f"{shown.words.action} ›", lambda: self.opened.emit(shown.target))
        line.addWidget(self.link)
