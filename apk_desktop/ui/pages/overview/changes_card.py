"""The card of the latest changes, each with its undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from apk_desktop.services.journal import LogEntry
from apk_desktop.ui.look import Look
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import clear, row


class ChangesCard(Card):
    """Who looks here sees what was done last, and can take it back."""

    undo_asked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look.text("Latest changes"))
        self._look = look

    def show_changes(self, entries: Sequence[LogEntry], *, editable: bool) -> None:
        """Show the changes; on another day than today none can be taken back."""
        clear(self.body)
        for entry in entries:
            self._add(entry, can_undo=editable and entry.is_in_force)
        if not entries:
            told = label(self._look.text("Nothing was changed yet."), role="secondary")
            self.body.addWidget(told)

    def _add(self, entry: LogEntry, *, can_undo: bool) -> None:
        top = Qt.AlignmentFlag.AlignTop
        made_at = entry.made_at.astimezone()
        when = label(made_at.strftime("%d.%m %H:%M"), "secondary", role="secondary", wraps=False)
        said = self._said(entry)
        line = row(spacing=10)
        line.addWidget(when, 0, top)
        line.addWidget(label(said), 1, top)
        if can_undo:
            name = self._look.text("Undo: {step}", step=said)
            undo = icon_button(self._look, Icon.UNDO, name, lambda: self.undo_asked.emit(entry.id))
            line.addWidget(undo, 0, top)
        self.body.addLayout(line)

    def _said(self, entry: LogEntry) -> str:
        look = self._look
        title = look.text(entry.title)
        if entry.subject:
            title = look.text("{title}: {subject}", title=title, subject=entry.subject)
        if entry.kind == "undo":
            return look.text("Undone: {step}", step=title)
        return look.text("Done again: {step}", step=title) if entry.kind == "redo" else title
