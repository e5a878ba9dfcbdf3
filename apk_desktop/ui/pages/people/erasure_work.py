"""Erasing a person from the card: the form, the cleaning of the file, the protocol."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from apk_desktop.exchange.whole_files import NotWritten
from apk_desktop.services.erasure import Erasures
from apk_desktop.services.erasure_protocols import save_protocol
from apk_desktop.services.mentions import Mentions
from apk_desktop.services.person_card import PersonCard
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.page import Page
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.erasure_dialog import ErasureDialog
from apk_desktop.ui.pages.people.mention_lines import MentionsDialog
from apk_desktop.ui.widgets.background import BackgroundWork
from apk_desktop.wording.files import not_written


class ErasureWork(QObject):
    """Works over a page; `cleaned` tells that no byte is left in the file."""

    cleaned = Signal()

    def __init__(self, page: Page, erasures: Erasures, mentions: Mentions) -> None:
        super().__init__(page)
        self._page, self._look = page, page.look
        self._erasures, self._mentions = erasures, mentions
        self._work = BackgroundWork(self)

    def erase(self, card: PersonCard) -> None:
        """Ask for basis and reason, and erase; of an erased person write the protocol."""
        if self._erasures.of(card.id) is not None:
            self.write_protocol(card.id)
            return
        services = (self._erasures, self._mentions)
        dialog = ErasureDialog(self._look, services, card, self._page.on, self._page)
        dialog.go_to.connect(self._page.go_to)
        run_dialog(dialog, lambda: self._erased(card.id, dialog))

    def write_protocol(self, person_id: int) -> None:
        """Ask where to, and write the protocol there as PDF."""
        told = self._erasures.of(person_id)
        path = self.ask_path(self._look, self._page) if told else None
        if told is None or path is None:
            return
        words = self._look.words.catalogue
        practice = self._erasures.is_practice
        self._work.do(
            lambda: save_protocol(path, told, words, is_practice=practice),
            lambda _none: self._page.message.tell(
                self._look.text("The protocol is saved: {path}", path=path)
            ),
            self._fail,
        )

    @classmethod
    def ask_path(cls, look: Look, parent: QWidget) -> Path | None:
        """Ask where to save the protocol; tests replace this."""
        name = look.text("protocol of erasure")
        chosen, _kind = QFileDialog.getSaveFileName(
            parent, look.text("Save the protocol"), f"{name}.pdf", "PDF (*.pdf)"
        )
        return Path(chosen) if chosen else None

    def _erased(self, person_id: int, dialog: ErasureDialog) -> None:
        look, message = self._look, self._page.message
        if dialog.is_clean:
            message.tell(look.text("The personal data are erased for good."))
            self.cleaned.emit()
        else:
            message.tell(
                look.text("The personal data are erased. The file could not be cleaned of their "
                          "traces now: that is done when the register is opened next."),
                kind="warn",
            )  # fmt: skip
        if dialog.mentions:
            places = MentionsDialog(look, dialog.mentions, self._page)
            places.opened.connect(self._page.go_to)
            places.show()
        self.write_protocol(person_id)

    def _fail(self, fault: Exception) -> None:
        words = self._look.words.catalogue
        if isinstance(fault, NotWritten):
            self._page.message.tell(not_written(fault.fault, fault.path, words), kind="error")
        else:
            told = self._look.text("The protocol could not be made. Save it once more.")
            self._page.message.tell(told, kind="error")
