"""The branches of an association: each a link, with its level and its state."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from apk_desktop.services.association_card import Branch
from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.buttons import link_button
from apk_desktop.ui.widgets.cards import separator
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.wording.associations import level_name, state_name


class BranchLines(QWidget):
    """Hidden where there are none."""

    opened = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines = column(spacing=8)
        title = label(look.text("Branches"), "strong")
        self.setLayout(column(separator(), title, self._lines, spacing=10))

    def show_branches(self, branches: Sequence[Branch]) -> None:
        """Show the branches of a day."""
        words = self._look.words.catalogue
        clear(self._lines)
        for one in branches:
            name = one.name.say(self._look.language)
            state = state_name(one.status, words) if one.status != "active" else ""
            said = " · ".join(text for text in (level_name(one.level, words), state) if text)
            link = link_button(name, partial(self.opened.emit, one.id))
            below = label(said, "secondary", role="secondary")
            self._lines.addLayout(column(link, below, spacing=0))
        self.setVisible(bool(branches))
