"""Before a register is open: why not, and what to open instead."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button, primary_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row

SUFFIX = ".apk-register"


class WelcomePage(Page):
    """Offers to open a register, to make one, or to look at the demonstration."""

    register_chosen = Signal(str)
    new_asked = Signal(str)
    demonstration_asked = Signal()

    def __init__(self, look: Look, trouble: str) -> None:
        super().__init__(look, look.text("Open a register"))
        if trouble:
            self.message.tell(trouble, kind="error")
        card = Card()
        told = look.text(
            "A register is one file. Open yours, make a new one, or look at the demonstration "
            "with invented people."
        )
        card.body.addWidget(label(told))
        opening = primary_button(look, look.text("Open a register…"), self._open, Icon.OPEN)
        making = outlined_button(look, look.text("Make a new register…"), self._make, Icon.ADD)
        demonstration = outlined_button(
            look, look.text("Open the demonstration"), self.demonstration_asked.emit, Icon.PRACTICE
        )
        card.body.addLayout(row(opening, making, demonstration, None))
        self.content.addWidget(card)
        self.content.addStretch(1)

    def _open(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(
            self, self.look.text("Open a register…"), "", f"*{SUFFIX};;*"
        )
        if path:
            self.register_chosen.emit(path)

    def _make(self) -> None:
        path, _filter = QFileDialog.getSaveFileName(
            self, self.look.text("Make a new register…"), f"register{SUFFIX}", f"*{SUFFIX}"
        )
        if path:
            self.new_asked.emit(path)

    def refresh(self) -> None:
        """Nothing here depends on a register."""
