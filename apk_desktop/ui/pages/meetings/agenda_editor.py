"""The agenda of a meeting: its items with the tools that add, move, copy and delete them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from apk_desktop.domain.agenda import BELOW, TOP, Step, Timed, ends_at
from apk_desktop.services.agendas import AgendaRow, Agendas
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.services.people import People
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.meetings.agenda_model import NEW_ITEM
from apk_desktop.ui.pages.meetings.item_writing import ItemWriting
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import icon_button, outlined_button
from apk_desktop.ui.widgets.cards import Card
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.ui.widgets.messages import EmptyState
from apk_desktop.wording.meetings import duration

CONTROL = 32


class AgendaEditor(Card):
    """Tells by `told` what was done and can be undone, by `refused` what could not be."""

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, look: Look, agendas: Agendas, people: People) -> None:
        super().__init__()
        self._look, self._agendas = look, agendas
        self.writing = ItemWriting(look, agendas, people, self)
        self.table = self.writing.table
        self.model = self.writing.model
        self._empty = EmptyState(look)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._sum = label("", "secondary", role="secondary", wraps=False)
        self._tools = self._make_tools()
        self.without_padding()
        title = label(look.text("Items"), "strong", wraps=False)
        title.setMinimumHeight(CONTROL)
        bar = flow(title, *self._tools)
        bar.setContentsMargins(12, 8, 10, 8)
        for widget, stretch in ((bar, 0), (self._stack, 1), (self._foot(), 0)):
            self.body.addWidget(widget, stretch)
        self._connect()

    def show_agenda(self, card: MeetingCard, *, editable: bool) -> None:
        """Show a meeting's items as they are kept."""
        for tool in self._tools:
            tool.setEnabled(editable)
        self.writing.show_agenda(card, editable=editable)

    def add_item(self, level: int = TOP) -> None:
        """Begin a new item after the current one."""
        self._stack.setCurrentWidget(self.table)
        self.writing.begin_item(level)

    def move_item(self, step: Step) -> None:
        """Move the current item one step."""
        item = self.writing.current_item
        if item is not None:
            self._step(item, step)

    def delete_item(self) -> None:
        """Delete the current item with its sub-items; Undo brings them back."""
        item = self.writing.current_item
        if item is not None:
            self._delete(item)

    def copy_last(self) -> None:
        """Copy the agenda of the meeting before to the end of this one."""
        card = self.writing.card
        if card is None or not self.writing.commit():
            return
        source = self._agendas.source_of_copy(card.id)
        if source is None:
            self.refused.emit(self._look.text("There is no earlier agenda to copy."))
            return
        count = self._agendas.copy(source, card.id)
        self.told.emit(
            self._look.plural("{count} item was copied.", "{count} items were copied.", count)
        )

    def _make_tools(self) -> list[QWidget]:
        look = self._look
        return [
            outlined_button(look, look.text("Item"), self.add_item, Icon.ADD),
            outlined_button(look, look.text("Sub-item"), lambda: self.add_item(BELOW), Icon.INDENT),
            icon_button(look, Icon.ARROW_UP, look.text("Move up (Alt ↑)"),
                        lambda: self.move_item(Step.UP)),
            icon_button(look, Icon.ARROW_DOWN, look.text("Move down (Alt ↓)"),
                        lambda: self.move_item(Step.DOWN)),
            icon_button(look, Icon.CLOSE, look.text("Delete the item (Del)"), self.delete_item),
            outlined_button(look, look.text("Copy the last agenda"), self.copy_last),
        ]  # fmt: skip

    def _foot(self) -> QWidget:
        keys = label(
            self._look.text("Alt ↑ ↓ move · Ins new · Tab sub-item · Enter open"),
            "secondary",
            role="secondary",
        )
        keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        foot = QWidget()
        foot.setLayout(row(self._sum, keys))
        foot.setContentsMargins(14, 6, 14, 7)
        return foot

    def _connect(self) -> None:
        self.writing.shown.connect(self._say_sum)
        self.table.stepped.connect(lambda item, step: self._step(item, Step(step)))
        self.table.dropped.connect(self._drop)
        self.table.delete_asked.connect(self._delete)
        keys: dict[str, Callable[[], object]] = {
            "Ins": self.add_item,
            "Alt+Up": lambda: self.move_item(Step.UP),
            "Alt+Down": lambda: self.move_item(Step.DOWN),
        }
        for key, slot in keys.items():
            shortcut = QShortcut(QKeySequence(key), self, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _can_change(self, item: int) -> MeetingCard | None:
        """Give the meeting whose kept item may be changed now."""
        is_kept = self.writing.editable and self.writing.commit()
        return self.writing.card if is_kept and item != NEW_ITEM else None

    def _step(self, item: int, step: Step) -> None:
        card = self._can_change(item)
        if card is not None and self._agendas.move(card.id, item, step):
            self._tell_moved(item)

    def _drop(self, item: int, before: int | None) -> None:
        card = self._can_change(item)
        if card is not None and self._agendas.drop(card.id, item, before):
            self._tell_moved(item)

    def _tell_moved(self, item: int) -> None:
        self.table.select_item(item)
        moved = next((one for one in self.model.items if one.id == item), None)
        if moved is not None:
            title = moved.entry.title.say(self._look.language)
            self.told.emit(self._look.text("“{title}” was moved.", title=title))

    def _delete(self, item: int) -> None:
        if item == NEW_ITEM:
            self.writing.close_item()
            return
        card = self.writing.card
        if card is None or not self.writing.editable:
            return
        items = self.model.items
        at = next(place for place, one in enumerate(items) if one.id == item)
        self.writing.forget()
        count = self._agendas.delete(card.id, item)
        left = self.model.items
        self.table.select_item(left[min(at, len(left) - 1)].id if left else None)
        self.told.emit(
            self._look.plural("{count} item was deleted.", "{count} items were deleted.", count)
        )

    def _say_sum(self) -> None:
        look, rows, card = self._look, self.model.items, self.writing.card
        parts = [look.plural("{count} item", "{count} items", len(rows))]
        total = sum(one.entry.minutes for one in rows)
        if total:
            parts.append(duration(total, look.words.catalogue))
        ends = _ends_at(rows, card.entry.starts_at) if card is not None and rows else ""
        if ends:
            parts.append(look.text("ends at {time}", time=ends))
        self._sum.setText(" · ".join(parts))
        self._stack.setCurrentIndex(0 if rows else 1)
        if self.writing.editable:
            self._empty.explain(
                look.text("This agenda has no items yet."), look.text("Add the first item"),
                self.add_item,
            )  # fmt: skip
        else:
            self._empty.explain(look.text("This agenda has no items."))


def _ends_at(rows: list[AgendaRow], starts_at: str) -> str:
    return ends_at([Timed(one.level, one.entry.minutes) for one in rows], starts_at)
