"""The page of sessions and Council meetings: the list, and one meeting opened from it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget

from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.ui.forms.form_dialog import run_dialog
from apk_desktop.ui.frame.page import Page, Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.meetings.meeting_columns import meeting_columns
from apk_desktop.ui.pages.meetings.meeting_dialog import MeetingDialog
from apk_desktop.ui.pages.meetings.meeting_view import MeetingServices, MeetingView
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.paper.paper_output import PaperOutput
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.buttons import reword
from apk_desktop.wording.meeting_names import listed_name
from apk_desktop.wording.meetings import KINDS, STATES
from apk_desktop.wording.memberships import said_day

WORDS_FROM = 900
"""Below this width the second actions of a meeting are icons, with their words as tooltips."""


class MeetingsPage(Page):
    """List of meetings; a meeting opens with its agenda and paper, attendance and votes."""

    def __init__(self, look: Look, memory: ColumnMemory, services: MeetingServices) -> None:
        super().__init__(look, look.text("Sessions and meetings"))
        self._services = services
        self._record: int | None = None
        self._card: MeetingCard | None = None
        placeholder = look.text("Filter the list")
        self.list = RegisterList(look, "meetings", meeting_columns(look), memory, placeholder)
        self._offer_filters()
        self.view = MeetingView(look, memory, services)
        titles = look.text("Save the agenda"), look.text("Print the agenda")
        self.output = PaperOutput(
            self, self.message, self.view.agenda.preview, services.papers, titles
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.view)
        self.content.addWidget(self.stack, 1)
        self._add_actions()
        self.list.asked.connect(self._show_list)
        self.list.table.opened.connect(self.open_meeting)
        self.view.tabs.currentChanged.connect(lambda _tab: self._name_save())
        self.view.told.connect(lambda text: self.message.tell(text, undoable=True))
        self.view.refused.connect(lambda text: self.message.tell(text, kind="warn"))

    def refresh(self) -> None:
        if self._record is None:  # the list is read when the clerk comes back to it
            self._show_list()
        self._show_record()

    def open_target(self, target: Target) -> None:
        if target.record is not None:
            self.open_meeting(target.record)
        elif target.filter:
            self.close_meeting()
            self.list.bar.set_filter("kind", target.filter)

    def open_meeting(self, meeting_id: int) -> None:
        """Show a meeting as a page of its own."""
        self._record = meeting_id
        self.stack.setCurrentWidget(self.view)
        self._show_record()
        self.view.agenda.editor.table.setFocus()

    def close_meeting(self) -> None:
        """Go back to the list."""
        if self.view.commit():
            record, self._record = self._record, None
            self._show_record()
            if record is not None:
                self.list.table.select(record)
            self.list.table.view.setFocus()

    def _add_actions(self) -> None:
        look = self.look
        add = self.add_action(
            look.text("New meeting"), self._add, Icon.ADD, primary=True, edits=True,
            shortcut="Ctrl+N",
        )  # fmt: skip
        export = self.add_action(
            look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E"
        )
        back = self.add_action(look.text("Back to the list"), self.close_meeting, Icon.BACK)
        edit = self.add_action(look.text("Edit"), self._edit, Icon.EDIT, edits=True, shortcut="F2")
        self._saves = self.add_action(
            look.text("PDF or DOCX…"), self._save, Icon.EXPORT, shortcut="Ctrl+E"
        )
        print_it = self.add_action(
            look.text("Print"), self._print, Icon.PRINT, primary=True, shortcut="Ctrl+P"
        )
        self._words = {one: one.text() for one in (back, edit, self._saves)}
        for one, text in self._words.items():
            one.setAccessibleName(text)
            one.setToolTip(one.toolTip() or text)
        self._list_actions, self._meeting_actions = (
            (export, add),
            (back, edit, self._saves, print_it),
        )
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.view, self._step_out)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _step_out(self) -> None:
        """Close the opened item, or else the meeting."""
        if not self.view.close_item():
            self.close_meeting()

    def _offer_filters(self) -> None:
        look, bar = self.look, self.list.bar
        for key, title, values in (
            ("kind", look.text("Kind"), KINDS),
            ("state", look.text("State"), STATES),
        ):
            bar.add_choice(key, title, [(code, look.text(word)) for code, word in values.items()])
        years = self._services.meetings.years()
        bar.add_choice("year", look.text("Year"), [(year, year) for year in years])
        self.list.finish_bar()

    def _show_list(self) -> None:
        question = self.list.question(self.on)
        if not self.editable:  # as of another day: what had been held or begun by then
            question.filters["until"] = self.on.isoformat()
        rows = self._services.meetings.rows(question)
        self.list.show_source(
            ListSource(rows),
            self._services.meetings.count() if self.list.has_conditions else None,
            self.look.text("No meetings are in the register yet. “New meeting” adds the first."),
        )
        if self._card is None:
            self._say_context(len(rows))

    def _say_context(self, found: int) -> None:
        look = self.look
        coming = self._services.meetings.rows(
            ListQuestion(on=self.on, language=look.language, sort="starts_on")
        )
        day = self.on.isoformat()
        after = [one for one in coming if one.starts_on and one.starts_on >= day
                 and one.state in ("planned", "convened")]  # fmt: skip
        count = look.plural("{count} meeting", "{count} meetings", found)
        if not after:
            self.context.setText(count)
            return
        following = after[0]
        words = look.words.catalogue
        self.context.setText(
            look.text(
                "{count} · next: {meeting}, {day}",
                count=count,
                meeting=listed_name(following.kind, following.number, words),
                day=said_day(following.starts_on, words),
            )
        )

    def _show_record(self) -> None:
        card = None
        if self._record is not None:
            card = self._services.meetings.card(self._record, self.on)
        self._card = card
        for action in self._list_actions:
            action.setVisible(card is None)
        for action in self._meeting_actions:
            action.setVisible(card is not None)
        if card is None:
            if self.stack.currentWidget() is self.view:  # closed, or gone by an undo
                self._record = None
                self.stack.setCurrentWidget(self.list)
                self._show_list()
            self.title.setText(self.look.text("Sessions and meetings"))
            self._say_context(self.list.table.model.rowCount())
            return
        self.title.setText(self._name(card))
        parts = [card.body.say(self.look.language), card.entry.theme.say(self.look.language)]
        self.context.setText(" · ".join(part for part in parts if part))
        self.view.show_meeting(card, self.on, editable=self.editable)

    def _name(self, card: MeetingCard) -> str:
        return listed_name(card.entry.kind, card.entry.number, self.look.words.catalogue)

    def _add(self) -> None:
        services = self._services
        dialog = MeetingDialog(
            self.look, services.meetings, services.references, services.people, self.on, self
        )
        run_dialog(dialog, lambda: self._added(dialog.meeting_id))

    def _added(self, meeting_id: int) -> None:
        self.open_meeting(meeting_id)
        self.message.tell(self.look.text("The meeting is added."), undoable=True)

    def _edit(self) -> None:
        services, card = self._services, self._card
        if card is None or not self.editable or not self.view.commit():
            return
        dialog = MeetingDialog(
            self.look, services.meetings, services.references, services.people, self.on, self,
            services.meetings.card(card.id, self.on),
        )  # fmt: skip
        run_dialog(
            dialog,
            lambda: self.message.tell(self.look.text("The meeting is changed."), undoable=True),
        )

    def _export(self) -> None:
        export_shown(self, self.list.table, self.look.text("meetings"))

    def _save(self) -> None:
        """Save the list in the tab that is shown, or else the agenda."""
        card, table = self._card, self.view.shown_table
        if card is None or not self.view.commit():
            return
        if table is None:
            self.output.save(card.code)
            return
        tab = self.view.tabs.tabText(self.view.tabs.currentIndex())
        export_shown(self, table, card.code, f"{self._name(card)}. {tab}")

    def _name_save(self) -> None:
        """Say what the button saves in the tab that is shown."""
        look = self.look
        text = look.text("Export visible") if self.view.shown_table else look.text("PDF or DOCX…")
        self._words[self._saves] = text
        self._saves.setAccessibleName(text)
        self._saves.setToolTip(f"{text} (Ctrl+E)")
        reword(self._saves, "" if self.width() < WORDS_FROM else text)

    def _print(self) -> None:
        if self._card is not None and self.view.commit():
            self.output.print_paper(self._name(self._card))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < WORDS_FROM
        for action, text in self._words.items():
            reword(action, "" if narrow else text)

    def hideEvent(self, event: QHideEvent) -> None:
        self.view.commit()
        super().hideEvent(event)
