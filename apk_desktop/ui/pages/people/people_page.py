"""The page of people: the list with its panel, and the card of a person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.person_card import PersonCard
from apk_desktop.ui.frame.page import Page, Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.own_columns import OwnColumns
from apk_desktop.ui.pages.people.people_list import PeopleSource, offer_filters
from apk_desktop.ui.pages.people.person_columns import marks_of, person_columns
from apk_desktop.ui.pages.people.person_panel import PersonPanel
from apk_desktop.ui.pages.people.person_sheet import PersonSheet
from apk_desktop.ui.pages.people.person_work import PersonServices, PersonWork
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.records.record_tabs import RecordServices
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.split import ListAndPanel
from apk_desktop.wording.numbers import counted, grouped


class PeoplePage(Page):
    """List, panel and card; forms for the person and for what the person is in bodies."""

    def __init__(
        self,
        look: Look,
        memory: ColumnMemory,
        services: PersonServices,
        records: RecordServices,
    ) -> None:
        super().__init__(look, look.text("People"))
        self._people, self._references = services.roles.people, services.roles.references
        self._chronicles = services.chronicles
        self.work = PersonWork(self, services, records.deleted)
        self._record: int | None = None
        self._has_filters, self._found = False, 0
        self._whole: int | None = None
        marks = marks_of(self._references.communities(look.language))
        columns = person_columns(look, marks)
        placeholder = look.text("Filter the list")
        self.list = RegisterList(look, "people", columns, memory, placeholder)
        self.panel = PersonPanel(look, records, services.photos)
        self._own = OwnColumns(look, self.list, columns, services.own_fields)
        self.split = ListAndPanel(look, self.list, self.panel)
        self.sheet = PersonSheet(look, records, services.photos)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.stack.addWidget(self.sheet)
        self.content.addWidget(self.stack, 1)
        self._add_actions()
        self._connect()

    def refresh(self) -> None:
        self._whole = None
        self._offer_filters()
        self._own.bring_up_to_date()
        self._show_list()
        self._show_record()

    def open_target(self, target: Target) -> None:
        if target.filter:
            self.close_card()
            self.list.bar.set_filter("body", target.filter)
        if target.record is not None:
            self.open_card(target.record)

    def open_card(self, person_id: int) -> None:
        """Show a person as a page of its own."""
        self._record = person_id
        self.stack.setCurrentWidget(self.sheet)
        self._show_record()
        self.sheet.setFocus()

    def close_card(self) -> None:
        """Go back to the list."""
        self.stack.setCurrentWidget(self.split)
        self._show_record()
        self.list.table.view.setFocus()

    @property
    def on_card(self) -> bool:
        """Whether a person is shown as a page of its own."""
        return self.stack.currentWidget() is self.sheet

    def _add_actions(self) -> None:
        look = self.look
        back = self.add_action(look.text("Back to the list"), self.close_card, Icon.BACK)
        export = self.add_action(
            look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E"
        )
        add = self.add_action(
            look.text("New person"), self.work.add, Icon.ADD, primary=True, edits=True,
            shortcut="Ctrl+N",
        )  # fmt: skip
        role = self.add_action(look.text("Add role…"), self._add_role, Icon.ADD, edits=True)
        merge = self.add_action(look.text("Merge…"), self._merge, Icon.MERGE, edits=True)
        edit = self.add_action(
            look.text("Edit"), self._edit, Icon.EDIT, primary=True, edits=True, shortcut="F2"
        )
        self._list_actions, self._card_actions = (export, add), (back, role, merge, edit)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.sheet, self.close_card)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        edit_here = QShortcut(QKeySequence("F2"), self.split, self._edit)
        edit_here.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _connect(self) -> None:
        self.work.added.connect(self._added)
        self.work.told.connect(self._tell)
        self.panel.merge_asked.connect(self._merge)
        self.sheet.go_to.connect(self.go_to)
        self.sheet.erase_asked.connect(self._erase)
        self.list.asked.connect(self._show_list)
        self.list.shown.connect(self._empty_with_list)
        self.list.counted.connect(self._show_count)
        self.list.table.selected.connect(self._select)
        self.list.table.opened.connect(self.open_card)
        self.panel.card_asked.connect(self._open_selected)
        self.panel.edit_asked.connect(self._edit)
        self.panel.role_asked.connect(self._add_role)
        for kept in (self.panel.kept, self.sheet.kept, self.sheet.photo):
            kept.told.connect(self._tell)
        for roles in (self.panel.roles, self.sheet.roles):
            self.work.roles.follow(roles)

    def _offer_filters(self) -> None:
        """Offer the conditions once the day is known, as bodies are named by it."""
        if self._has_filters:
            return
        self._has_filters = True
        offer_filters(self.list, self.look, self._references, self.on)

    def _show_list(self) -> None:
        conditions = self.list.has_conditions
        if conditions and self._whole is None:
            self._whole = self._people.count(ListQuestion(on=self.on))
        question = self.list.question(self.on)
        self.list.show_vast(
            PeopleSource(self._people, question),
            self._whole if conditions else None,
            self.look.text("Nobody is in the register yet. “New person” adds the first one."),
        )

    def _empty_with_list(self) -> None:
        self.split.hold_record(holds=not self.list.is_empty)
        if self.list.is_empty and not self.on_card:
            self._record = None
            self._show_record()

    def _show_count(self, count: int) -> None:
        """Say how many were found; the whole is known once it was counted, after the painting."""
        if not self.list.has_conditions:
            self._whole = count
        self._found = count
        if not self.on_card:
            self._show_context()

    def _show_context(self) -> None:
        say = self.look.language
        if self._whole is None:  # the count comes after the list is painted
            self.context.clear()
            return
        whole = grouped(self._whole, say)
        found = counted(self._found, say, is_more=self.list.table.model.total.is_more)
        self.context.setText(self.look.text("{found} of {whole}", found=found, whole=whole))

    def _select(self, person_id: int) -> None:
        if not self.on_card:
            self._record = person_id
            self._show_record()

    def _open_selected(self) -> None:
        if self._record is not None:
            self.open_card(self._record)

    def _card(self) -> PersonCard | None:
        return None if self._record is None else self._people.card(self._record, self.on)

    def _show_record(self) -> None:
        card = self._card()
        if card is None and self.on_card:
            self.stack.setCurrentWidget(self.split)
        on_card = card is not None and self.on_card
        for action in self._list_actions:
            action.setVisible(not on_card)
        for action in self._card_actions:
            action.setVisible(on_card)
        if card is not None and on_card:
            events = self._chronicles.of(card.id, self.on)
            self.sheet.show_card(card, events, self.on, editable=self.editable)
            self._show_title(card)
            return
        self.title.setText(self.look.text("People"))
        self._show_context()
        self.panel.show_card(card, self.on, editable=self.editable)

    def _show_title(self, card: PersonCard) -> None:
        name = card.entry.name
        shown = name.in_language(self.look.language)
        self.title.setText(shown.full)
        others = dict.fromkeys(one.full for one in name if one and one != shown)
        self.context.setText(" · ".join(others))

    def _edit(self) -> None:
        card = self._card()
        if card is not None and self.editable:
            self.work.edit(card)

    def _added(self, person_id: int) -> None:
        self._record = person_id
        self.list.table.select(person_id)
        self._tell(self.look.text("The person is added."))

    def _add_role(self) -> None:
        if self._record is not None:
            self.work.roles.add(person=self._record)

    def _merge(self) -> None:
        card = self._card()
        if card is not None and self.editable:
            self.work.merge(card)

    def _erase(self) -> None:
        card = self._card()
        if card is not None and self.editable:
            self.work.erasing.erase(card)

    def _tell(self, text: str) -> None:
        self._show_record()
        self.message.tell(text, undoable=True)

    def _export(self) -> None:
        export_shown(self, self.list.table, self.look.text("people"))
