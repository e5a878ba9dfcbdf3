"""Writing in an agenda: which item is open, what is not kept yet, and keeping it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from apk_desktop.domain.agenda import BELOW, TOP, Entry
from apk_desktop.domain.faults import EditedByAnother, Refused
from apk_desktop.services.agendas import AgendaRow, Agendas, ItemEntry, numbered
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.services.people import People
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.meetings.agenda_model import NEW_ITEM, AgendaModel
from apk_desktop.ui.pages.meetings.agenda_table import AgendaTable
from apk_desktop.ui.pages.meetings.item_fields import ItemFields
from apk_desktop.wording.meetings import meeting_refusal

KEPT_AFTER_MS = 1500
"""A field is kept when it is left, or when writing in it has paused for so long."""
FIRST_LENGTH = 10
"""Minutes that a new item is given to begin with, where the others have a length."""


class ItemWriting(QObject):
    """Keeps what is written at each pause; `edited` tells of every keystroke before that."""

    edited = Signal()
    shown = Signal()

    def __init__(self, look: Look, agendas: Agendas, people: People, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._agendas, self._people = look, agendas, people
        self.model = AgendaModel(look)
        self.table = AgendaTable(look, self.model)
        self.fields: ItemFields | None = None
        self.card: MeetingCard | None = None
        self.editable = True
        self._new: tuple[AgendaRow, int | None] | None = None
        self._is_adding = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(KEPT_AFTER_MS)
        self._pause.timeout.connect(self.commit)
        self.edited.connect(self._pause.start)
        look.words.language_changed.connect(self.commit)  # the window is built anew after it
        self.table.opened.connect(self.open_item)

    @property
    def rows(self) -> list[AgendaRow]:
        """The items as they stand on the screen, what is being written included."""
        rows = list(self.model.items)
        at = self.model.opened_at
        if at is None or self.fields is None or self.card is None:
            return rows
        rows[at] = replace(rows[at], entry=self.fields.entry())
        if rows[at].id == NEW_ITEM and not rows[at].entry.title:
            del rows[at]
        return numbered(rows, self.card.entry.starts_at)

    @property
    def current_item(self) -> int | None:
        """The item that is open, else the one under the cursor."""
        return self.table.current_item if self.model.opened is None else self.model.opened

    def show_agenda(self, card: MeetingCard, *, editable: bool) -> None:
        """Show a meeting's items as they are kept."""
        if not editable or (self.card is not None and self.card.id != card.id):
            self.forget()
        self.card, self.editable = card, editable
        self.table.editable = editable
        if not self._is_adding:  # the new item is shown by its id, once that is known
            self._show(self._agendas.rows(card.id), self.model.opened)

    def commit(self) -> bool:
        """Keep what is being written; tell whether all is kept."""
        at, fields, card = self.model.opened_at, self.fields, self.card
        if at is None or fields is None or card is None:
            return True
        kept, entry = self.model.items[at], fields.entry()
        is_empty = kept.id == NEW_ITEM and not entry.title
        if entry == kept.entry or is_empty:
            fields.show_trouble("")
            return True
        try:
            self._keep(card, kept, entry)
        except Refused as refusal:
            return self._trouble(fields, meeting_refusal(refusal, self._look.words.catalogue))
        except EditedByAnother:
            told = self._look.text(
                "Somebody else changed this item meanwhile. Close it with Esc and look again."
            )
            return self._trouble(fields, told)
        fields.show_trouble("")
        self.table.fit_rows()
        return True

    def open_item(self, item_id: int) -> None:
        """Open an item in place."""
        if not self.editable or not self.commit():
            return
        if self.model.opened != item_id:
            self._drop_new()
            self._show(self.model.items, item_id)
        self.table.select_item(item_id)
        if self.fields is not None:
            self.fields.take_focus(self._look.language)

    def close_item(self) -> None:
        """Close the opened item; what was not kept of it is dropped."""
        opened = self.model.opened
        self.forget()
        self.table.select_item(opened)
        self.table.setFocus()
        self.edited.emit()

    def begin_item(self, level: int) -> None:
        """Begin a new item after the current one; it is kept once it has a title."""
        if not self.editable or self.card is None or not self.commit():
            return
        current = self.current_item
        self._drop_new()
        items = self.model.items
        at = next((place for place, one in enumerate(items) if one.id == current), len(items) - 1)
        place = at + 1
        if level == TOP:
            while place < len(items) and items[place].level == BELOW:
                place += 1
        new = AgendaRow(
            id=NEW_ITEM,
            version=0,
            level=level if items else TOP,
            number="",
            starts="",
            # Without a length no later item would have a time.
            entry=ItemEntry(minutes=FIRST_LENGTH if _has_times(items) else 0),
        )
        self._new = (new, items[place].id if place < len(items) else None)
        self._show(items, NEW_ITEM)
        self.open_item(NEW_ITEM)

    def forget(self) -> None:
        """Let go of what is being written, and close it."""
        self._new = None
        self._show(self.model.items, None)

    def _keep(self, card: MeetingCard, kept: AgendaRow, entry: ItemEntry) -> None:
        if self._new is None or kept.id != NEW_ITEM:
            self._agendas.edit(kept.id, kept.version, entry)
            return
        place, before = Entry(NEW_ITEM, kept.level), self._new[1]
        self._is_adding = True
        try:
            new_id = self._agendas.add(card.id, entry, place, before)
        finally:
            self._is_adding = False
        self._new = None
        self._show(self._agendas.rows(card.id), new_id)
        self.table.select_item(new_id)

    def _trouble(self, fields: ItemFields, sentence: str) -> bool:
        fields.show_trouble(sentence)
        self.table.fit_rows()
        return False

    def _drop_new(self) -> None:
        if self._new is not None:
            self.forget()

    def _show(self, kept: Sequence[AgendaRow], opened: int | None) -> None:
        rows = [one for one in kept if one.id != NEW_ITEM]
        if self._new is not None:
            new, before = self._new
            at = next((place for place, one in enumerate(rows) if one.id == before), len(rows))
            rows.insert(at, new)
        if self.card is not None:
            rows = numbered(rows, self.card.entry.starts_at)
        if all(one.id != opened for one in rows):
            opened = None
        if self.model.keeps_shape(rows, opened):
            self.model.show_items(rows, opened)
            at_opened = self.model.opened_at
            if self.fields is not None and at_opened is not None:
                self.fields.show_entry(rows[at_opened].entry)
        else:
            self._show_anew(rows, opened)
        self.table.fit_rows()
        self.shown.emit()

    def _show_anew(self, rows: Sequence[AgendaRow], opened: int | None) -> None:
        """Show rows that came, went or moved; the fields of the opened item are made anew."""
        current, old = self.table.current_item, self.fields
        language = old.focused_language if old is not None else ""
        self.fields = None
        if old is not None:
            old.blockSignals(True)  # losing the keyboard while it goes away is no leaving
        self.model.show_items(rows, opened)
        at = self.model.opened_at
        if at is not None:
            self.fields = self._make_fields(self.model.items[at].entry)
        self.table.hold_fields(self.fields)
        self.table.select_item(current if current is not None else rows[0].id if rows else None)
        if self.fields is not None and language:
            self.fields.take_focus(language)

    def _make_fields(self, entry: ItemEntry) -> ItemFields:
        fields = ItemFields(self._look, self._people, entry)
        fields.edited.connect(self.edited)
        fields.left.connect(self.commit)
        return fields


def _has_times(items: Sequence[AgendaRow]) -> bool:
    return any(one.entry.minutes for one in items)
