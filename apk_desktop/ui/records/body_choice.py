"""The choice of the body that a page is about."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from apk_desktop.services.references import Body, References
from apk_desktop.ui.look import Look

COUNCIL = "council"


class BodyChoice(QComboBox):
    """Offers the bodies of a day, beginning with the Council; `code` is that of the chosen one."""

    chosen = Signal(str)

    def __init__(self, look: Look, references: References) -> None:
        super().__init__()
        self._look, self._references = look, references
        self.code = COUNCIL
        self.known: list[Body] = []
        self.setAccessibleName(look.text("Body"))
        self.activated.connect(self._tell)

    def offer(self, on: date) -> None:
        """Offer the bodies of a day; the one chosen stays where it is among them."""
        say = self._look.language
        self.known = self._references.ranked_bodies(on, say)
        codes = [body.code for body in self.known]
        if self.code not in codes and codes:
            self.code = codes[0]
        self.clear()
        self.addItems([body.name.say(say) for body in self.known])
        if self.code in codes:
            self.setCurrentIndex(codes.index(self.code))

    def _tell(self, at: int) -> None:
        self.code = self.known[at].code
        self.chosen.emit(self.code)
