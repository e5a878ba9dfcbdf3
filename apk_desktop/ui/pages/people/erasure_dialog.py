"""The form of a lawful erasure: its basis, what it takes and what it leaves."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from apk_desktop.domain.faults import EditedByAnother, Refused, RegisterError
from apk_desktop.services.erasure import ErasureEntry, Erasures, Written, check_erasure
from apk_desktop.services.mentions import Mention, Mentions
from apk_desktop.services.person_card import PersonCard
from apk_desktop.ui.forms.fields import DateField, LongTextField, TextField
from apk_desktop.ui.forms.form_dialog import FormDialog
from apk_desktop.ui.frame.page import Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.mention_lines import MentionLines
from apk_desktop.ui.widgets.background import BackgroundWork
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.working_dialog import Progress, WorkingDialog
from apk_desktop.wording.erasure import erasure_refusal, goes_said, stays_said

WIDTH, HEIGHT = 620, 720


class Done(NamedTuple):
    """What became of an erasure: it is written or refused, and the file is cleaned or not yet."""

    written: Written | None
    fault: Refused | EditedByAnother | None = None
    is_clean: bool = False


class ErasureDialog(FormDialog):
    """Erases for good, so it asks for a reason, and the safe button is the default."""

    go_to = Signal(object)

    def __init__(
        self,
        look: Look,
        services: tuple[Erasures, Mentions],
        card: PersonCard,
        on: date,
        parent: QWidget,
    ) -> None:
        super().__init__(look, look.text("Erase personal data for good?"),
                         look.text("Erase for good"), parent)  # fmt: skip
        self._erasures, self._card, self._on = services[0], card, on
        self.mentions: list[Mention] = []
        self.is_clean = False
        self.resize(WIDTH, HEIGHT)
        self.body.addWidget(label(card.entry.name.in_language(look.language).full, "strong"))
        self._tell_extent()
        self.lines = MentionLines(look)
        self.lines.head.setText(look.text("Looking for other texts that name the person…"))
        self.lines.opened.connect(self._leave_for)
        self.body.addWidget(self.lines)
        self._add_fields()
        self._work = BackgroundWork(self)
        self._work.do(
            lambda: services[1].of(card.id, look.language, on), self._show_mentions,
            lambda _fault: None,
        )  # fmt: skip

    @property
    def is_looking(self) -> bool:
        """Whether other texts are still looked through."""
        return self._work.is_busy

    def try_save(self) -> None:
        """Check the form, then erase away from the window's thread; the form stays until then."""
        if not self.is_sound() or not self.attempt(lambda: check_erasure(self._entry(), self._on)):
            return
        look, entry = self.look, self._entry()
        told = look.text("The data go out of the change log and the file. Please wait.")
        dialog = WorkingDialog(look, look.text("Personal data are being erased"), told, self)
        dialog.run(lambda progress: self._erase(entry, progress), self._finish, self._fail)

    def explain(self, refusal: Refused) -> str:
        return erasure_refusal(refusal, self.look.words.catalogue)

    def _erase(self, entry: ErasureEntry, progress: Progress) -> Done:
        """Write and clean, in the other thread; a file that cannot be cleaned now is so later."""
        try:
            card = self._card
            written = self._erasures.write(card.id, card.version, entry, self._on, progress)
        except (Refused, EditedByAnother) as fault:
            return Done(None, fault)
        progress(0, 0)
        try:
            self._erasures.clean_file()
        except RegisterError:
            return Done(written)
        return Done(written, is_clean=True)

    def _finish(self, done: Done) -> None:
        def tell() -> None:
            if done.fault is not None:
                raise done.fault

        if self.attempt(tell) and done.written is not None:
            self.is_clean = done.is_clean
            self._erasures.tell(done.written)
            self.accept()

    def _fail(self, _fault: Exception) -> None:
        self._show_trouble(
            self.look.text("Nothing was erased: the register cannot be written now. Try again.")
        )

    def _show_mentions(self, found: list[Mention]) -> None:
        self.mentions = found
        self.lines.show_mentions(found)

    def _leave_for(self, target: Target) -> None:
        self.reject()
        if not self.isVisible():
            self.go_to.emit(target)

    def _tell_extent(self) -> None:
        look = self.look
        words, extent = look.words.catalogue, self._erasures.extent(self._card.id, self._on)
        if extent.holds_office:
            self._tell(look.text("This person holds an office now. Data of public office-holders "
                                 "may have to stay: check the law first."), "warn")  # fmt: skip
        for title, lines in (
            (look.text("Erased"), goes_said(extent.goes, words)),
            (look.text("Kept under the number of the record"), stays_said(extent.stays, words)),
        ):
            if lines:
                self._tell("\n".join((f"{title}:", *(f"• {one}" for one in lines))), "")
        self._tell(look.text("This cannot be undone. Backups that were made before still hold the "
                             "data until they are deleted."), "error")  # fmt: skip

    def _add_fields(self) -> None:
        look = self.look
        self.basis = TextField(look, "legal_basis", look.text("Legal basis"), required=True)
        self.number = TextField(look, "request_number", look.text("Number of the request"))
        self.requested = DateField(look, "requested_on", look.text("Day of the request"),
                                   required=True)  # fmt: skip
        self.reason = LongTextField(look, "reason", look.text("Reason"), required=True)
        for field in (self.basis, self.number, self.requested, self.reason):
            self.add_field(field)
        self.body.addStretch(1)
        self.save_button.setDefault(False)
        self.save_button.setAutoDefault(False)
        self.cancel_button.setDefault(True)
        self.basis.setFocus()

    def _entry(self) -> ErasureEntry:
        return ErasureEntry(
            legal_basis=self.basis.value,
            reason=self.reason.value,
            requested_on=self.requested.day,
            request_number=self.number.value,
        )

    def _tell(self, text: str, role: str) -> None:
        self.body.addWidget(label(text, "body", role=role))
