"""A change beside the log: who, when and why, and each record's old and new values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from apk_desktop.services.change_log import Logged, RecordChange
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.records.field_changes import field_changes
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import outlined_button
from apk_desktop.ui.widgets.cards import separator
from apk_desktop.ui.widgets.facts import FactRows
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, column, row
from apk_desktop.ui.widgets.scrolling import scrolling
from apk_desktop.wording.changes import (
    BECAME,
    HIDDEN,
    STATES_OF_CHANGES,
    instant_said,
    record_kind,
)

MOST_RECORDS = 40
"""How many records of one change are told of; a foundation or an import has thousands."""


class ChangePanel(QFrame):
    """Follows the selection of the log."""

    undo_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self._revealed = False
        self._shown: tuple[Logged, Sequence[RecordChange]] | None = None
        self.title = label("", "name")
        self.facts = FactRows()
        self.records = QVBoxLayout()
        self.records.setSpacing(10)
        inner = QWidget()
        inner.setLayout(column(self.facts, separator(), self.records, spacing=10))
        self.undo = outlined_button(
            look, look.text("Undo this change"), self.undo_asked.emit, Icon.UNDO
        )
        self.reveal = outlined_button(look, look.text("Show personal data"), self._reveal, Icon.EYE)
        self.body = QWidget()
        foot = row(flow(self.undo, self.reveal), margins=10)
        self.body.setLayout(
            column(column(self.title, margins=14), scrolling(inner), foot, spacing=0)
        )
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.addWidget(self.body)
        self.body.hide()

    def show_change(
        self, change: Logged | None, records: Sequence[RecordChange], *, editable: bool
    ) -> None:
        """Show a change and what it did, with personal data hidden until it is asked for."""
        self.body.setVisible(change is not None)
        if change is None:
            return
        self._revealed, self._shown = False, (change, records)
        look = self._look
        self.title.setText(look.text(change.title))
        self.facts.show_facts(
            [
                (look.text("Concerns"), change.subject),
                (look.text("When"), instant_said(change.made_at, look.words.catalogue)),
                (look.text("Who"), change.made_by),
                (look.text("Reason"), change.reason),
                (look.text("State"), look.text(STATES_OF_CHANGES[change.state])),
            ]
        )
        self.undo.setEnabled(editable and change.state == "in_force")
        columns = {field.column for record in records for field in record.fields}
        self.reveal.setVisible(bool(columns & set(HIDDEN)))
        self._show_records(records)

    def _reveal(self) -> None:
        self._revealed = True
        self.reveal.hide()
        if self._shown is not None:
            self._show_records(self._shown[1])

    def _show_records(self, records: Sequence[RecordChange]) -> None:
        clear(self.records)
        look, words = self._look, self._look.words.catalogue
        for record in records[:MOST_RECORDS]:
            kind = record_kind(record.table, words)
            said = look.text(
                "{record}: {became}", record=kind, became=look.text(BECAME[record.became])
            )
            self.records.addWidget(label(said, "strong"))
            if record.name:
                self.records.addWidget(label(record.name, "secondary", role="secondary"))
            self.records.addWidget(field_changes(look, record, revealed=self._revealed))
        rest = len(records) - MOST_RECORDS
        if rest > 0:
            text = look.plural("and {count} more record", "and {count} more records", rest)
            self.records.addWidget(label(text, "secondary", role="secondary"))
        self.records.addStretch(1)
