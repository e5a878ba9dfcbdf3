"""The history of a record: each change with its old and new values, and the way back to a state."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.services.bin import Bin
from apk_desktop.services.papers import Owner
from apk_desktop.services.record_history import RecordHistory, Version
from apk_desktop.services.record_states import RecordStates
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.records.bin_dialog import BinDialog
from apk_desktop.ui.records.field_changes import field_changes
from apk_desktop.ui.records.states_dialog import StatesDialog
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import link_button, outlined_button
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column
from apk_desktop.wording.bin import bin_refusal
from apk_desktop.wording.changes import BECAME, HIDDEN, instant_said, record_kind


class HistoryPanel(QWidget):
    """Reads the history when it is shown; `told` says what was done and can be undone."""

    told = Signal(str)

    def __init__(
        self, look: Look, history: RecordHistory, states: RecordStates, deleted: Bin
    ) -> None:
        super().__init__()
        self._look, self._history, self._states, self._bin = look, history, states, deleted
        self._owner: Owner | None = None
        self._on, self._editable, self._revealed = date.min, False, False
        self._stale = True
        self.shown: list[Version] = []
        self.reveal = outlined_button(look, look.text("Show personal data"), self._reveal, Icon.EYE)
        self.compare = outlined_button(
            look, look.text("Compare two states…"), self._compare, Icon.ELSE_APPOINTED
        )
        self.compare.setProperty("opens", "dialog")
        self.delete = outlined_button(look, look.text("Move to the bin…"), self._delete, Icon.BIN)
        self.delete.setProperty("opens", "dialog")
        self.trouble = label("", "secondary", role="error")
        self.trouble.hide()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(12)
        buttons = flow(self.compare, self.delete, self.reveal)
        self.setLayout(column(buttons, self.trouble, self._lines, spacing=10))

    def show_record(self, owner: Owner | None, *, editable: bool, on: date) -> None:
        """Take a record; its history is read once it can be seen."""
        self._owner, self._editable, self._on = owner, editable, on
        self._stale, self._revealed = True, False
        self.trouble.hide()
        self.delete.setVisible(editable)
        if self.isVisible():
            self.read()

    def showEvent(self, event: QShowEvent) -> None:
        self.read()
        super().showEvent(event)

    def read(self) -> None:
        """Read the history and show it, the latest change first."""
        if not self._stale:
            return
        self._stale = False
        found = self._history.of(self._owner, self._look.language, self._on) if self._owner else []
        self.shown = found
        self.compare.setVisible(any(one.restorable for one in found))
        columns = {field.column for one in found for field in one.change.fields}
        self.reveal.setVisible(bool(columns & set(HIDDEN)) and not self._revealed)
        clear(self._lines)
        for one in found:
            self._lines.addWidget(self._line(one))
        if not found:
            text = self._look.text("Nothing was changed yet.")
            self._lines.addWidget(label(text, "secondary", role="secondary"))

    def _line(self, one: Version) -> QWidget:
        look, words = self._look, self._look.words.catalogue
        change = one.change
        said = look.text("{record}: {became}", record=record_kind(change.table, words),
                         became=look.text(BECAME[change.became]))  # fmt: skip
        when = look.text("{when} · {who}", when=instant_said(one.made_at, words), who=one.made_by)
        made = QWidget()
        rows: list[QWidget] = [
            label(look.text(one.title), "strong"),
            label(f"{when} · {said}", "secondary", role="secondary"),
        ]
        if one.reason:
            rows.append(label(one.reason, "secondary"))
        rows.append(field_changes(look, change, revealed=self._revealed))
        if one.restorable and self._editable:
            text = look.text("Restore this state")
            link = link_button(text, partial(self.restore, one.id))
            link.setAccessibleName(f"{text}: {when}")
            rows.append(link)
        made.setLayout(column(*rows, spacing=3))
        return made

    def restore(self, version: int) -> None:
        """Give the record the values it had after a change."""
        if self._owner is None:
            return
        try:
            self._history.restore(self._owner, version, self._look.language, self._on)
        except Refused as refusal:
            self.trouble.setText(bin_refusal(refusal, self._look.words.catalogue))
            self.trouble.show()
        except EditedByAnother:
            self.trouble.setText(self._look.text("This record is not there any more."))
            self.trouble.show()
        else:
            self.told.emit(self._look.text("The earlier state is restored."))

    def _compare(self) -> None:
        if self._owner is None:
            return
        states = self._states.of(self._owner, self._look.language, self._on)
        dialog = StatesDialog(self._look, states, self, editable=self._editable)
        dialog.restore_asked.connect(self.restore)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _delete(self) -> None:
        if self._owner is None:
            return
        dialog = BinDialog(self._look, self._bin, self._owner, self._on, self)
        run_dialog(dialog, lambda: self.told.emit(self._look.text("The record is in the bin.")))

    def _reveal(self) -> None:
        self._revealed, self._stale = True, True
        self.read()
