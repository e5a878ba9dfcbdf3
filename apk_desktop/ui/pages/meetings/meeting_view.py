"""A meeting: its facts in a line, and its agenda, attendance and recommendations in tabs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QTabWidget, QVBoxLayout, QWidget

from apk_desktop.domain.faults import Refused
from apk_desktop.services.agenda_papers import AgendaPapers, Layout
from apk_desktop.services.agendas import Agendas
from apk_desktop.services.attendance import Attendance
from apk_desktop.services.chain.named_votes import NamedVotes
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.services.meetings import Meetings
from apk_desktop.services.papers import Owner
from apk_desktop.services.people import People
from apk_desktop.services.recommendations import Recommendations
from apk_desktop.services.references import References
from apk_desktop.ui.forms.form_dialog import FormDialog, run_dialog
from apk_desktop.ui.frame.page import flow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.meetings.agenda_tab import AgendaTab
from apk_desktop.ui.pages.meetings.attendance_dialog import AttendanceDialog
from apk_desktop.ui.pages.meetings.attendance_tab import AttendanceTab
from apk_desktop.ui.pages.meetings.meeting_columns import said_days, state_pill
from apk_desktop.ui.pages.meetings.recommendation_dialog import (
    RecommendationDialog,
    WithdrawalDialog,
)
from apk_desktop.ui.pages.meetings.recommendations_tab import RecommendationsTab
from apk_desktop.ui.pages.meetings.votes_dialog import VotesDialog
from apk_desktop.ui.records.record_tabs import RecordServices, RecordTabs
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_table import RegisterTable
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.labels import label
from apk_desktop.ui.widgets.layouts import row
from apk_desktop.ui.widgets.painted import Pill, StatusPill
from apk_desktop.wording.meetings import meeting_refusal
from apk_desktop.wording.memberships import act_quoted

FACT_ICON = QSize(14, 14)
LAYOUT = "meetings.layout"


@dataclass(frozen=True)
class MeetingServices:
    """What the page of meetings works through."""

    meetings: Meetings
    agendas: Agendas
    papers: AgendaPapers
    attendance: Attendance
    recommendations: Recommendations
    people: People
    references: References
    records: RecordServices
    votes: NamedVotes


class MeetingView(QWidget):
    """Shows one meeting; `told` says what was done and can be undone."""

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, look: Look, memory: ColumnMemory, services: MeetingServices) -> None:
        super().__init__()
        self._look, self._services, self._memory = look, services, memory
        self._card: MeetingCard | None = None
        self._on = date.min
        self._editable = True
        self._pill = StatusPill(look, Pill("neutral", ""))
        icons = (Icon.CALENDAR, Icon.PLACE, Icon.ORDER, Icon.PERSON, Icon.ACT)
        self._facts = [Fact(look, icon) for icon in icons]
        self.agenda = AgendaTab(look, services.agendas, services.papers, services.people)
        self.attendance = AttendanceTab(look, memory)
        self.recommendations = RecommendationsTab(look, memory)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for tab in (self.agenda, self.attendance, self.recommendations):
            self.tabs.addTab(tab, "")
        self.kept = RecordTabs(look, services.records)
        self.kept.join(self.tabs)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(flow(self._pill, *self._facts))
        box.addWidget(self.tabs, 1)
        self._connect()
        preview = self.agenda.preview
        kept = memory.get(LAYOUT)
        if kept in list(Layout):
            preview.choose_layout(Layout(kept))
        preview.layout_chosen.connect(lambda layout: memory.put(LAYOUT, layout))

    def show_meeting(self, card: MeetingCard, on: date, *, editable: bool) -> None:
        """Show a meeting as it is kept."""
        self._card, self._on, self._editable = card, on, editable
        self._show_facts(card)
        self.agenda.show_meeting(card, on, editable=editable)
        self._show_people(card)
        self.kept.show_record(Owner("meeting_id", card.id), editable=editable, on=on)

    @property
    def shown_table(self) -> RegisterTable | None:
        """The list in the tab that is shown, where it has one."""
        shown = self.tabs.currentWidget()
        if isinstance(shown, AttendanceTab | RecommendationsTab):
            return shown.table
        return None

    def commit(self) -> bool:
        """Keep what is being written; tell whether all is kept."""
        return self.agenda.editor.writing.commit()

    def close_item(self) -> bool:
        """Close the item that is open in the agenda; tell whether one was."""
        writing = self.agenda.editor.writing
        was_open = writing.model.opened is not None
        if was_open:
            writing.close_item()
        return was_open

    def _connect(self) -> None:
        self.agenda.editor.told.connect(self.told)
        self.kept.told.connect(self.told)
        self.agenda.editor.refused.connect(self.refused)
        self.attendance.marked.connect(self._mark)
        self.attendance.opened.connect(self._open_attendance)
        self.recommendations.add_asked.connect(lambda: self._recommend(None))
        self.recommendations.edit_asked.connect(self._recommend)
        self.recommendations.withdraw_asked.connect(self._withdraw)
        self.recommendations.votes_asked.connect(self._enter_votes)

    def _show_facts(self, card: MeetingCard) -> None:
        look, entry, say = self._look, card.entry, self._look.language
        words = look.words.catalogue
        self._pill.show_pill(state_pill(look, entry.state))
        day = said_days(look, entry.starts_on, entry.ends_on) or look.text("date not known")
        when = look.text("{day}, {time}", day=day, time=entry.starts_at) if entry.starts_at else day
        act = card.convened_by
        convened = act_quoted(act.kind, act.number or "—", act.signed_on, words)
        if convened:
            convened = look.text("convened: {act}", act=convened)
        elif card.body_kind == "assembly" and entry.state == "planned":
            convened = look.text("waits for the President's order")
        chair = card.chair.in_language(say).with_initials
        minutes = entry.minutes_number
        facts = (
            when,
            entry.place.say(say),
            convened,
            look.text("in the chair: {name}", name=chair) if chair else "",
            look.text("minutes No. {number}", number=minutes) if minutes else "",
        )
        for fact, text in zip(self._facts, facts, strict=True):
            fact.show_text(text)

    def _show_people(self, card: MeetingCard) -> None:
        look, services = self._look, self._services
        rows = services.attendance.rows(card, look.language)
        turnout = services.attendance.turnout(card, rows)
        can_mark = self._editable and card.day is not None and card.day <= self._on
        self.attendance.show_rows(card, rows, turnout, editable=can_mark)
        items = len(services.agendas.rows(card.id))
        self.tabs.setTabText(0, look.text("Agenda ({count})", count=items))
        marked = turnout.members - turnout.unmarked
        self.tabs.setTabText(
            1,
            look.text("Attendance ({present} of {members})", present=turnout.present,
                      members=turnout.members) if marked else look.text("Attendance"),
        )  # fmt: skip
        is_council = card.body_kind == "council"
        self.tabs.setTabVisible(2, is_council)
        if is_council:
            recommended = services.recommendations.at(card)
            members = services.recommendations.members(card)
            self.recommendations.show_rows(recommended, members, editable=can_mark)
            self.tabs.setTabText(2, look.text("Recommendations ({count})", count=len(recommended)))

    def _mark(self, people: list[int], state: str) -> None:
        look, card = self._look, self._card
        if card is None:
            return
        try:
            if state:
                self._services.attendance.mark(card, people, state, self._on)
            else:
                self._services.attendance.clear(card, people)
        except Refused as refusal:
            self.refused.emit(meeting_refusal(refusal, look.words.catalogue))
        else:
            self.told.emit(
                look.plural("{count} person was marked.", "{count} people were marked.",
                            len(people))
            )  # fmt: skip

    def _open_attendance(self, person_id: int) -> None:
        card = self._card
        if card is None or not self.attendance.tools[0].isEnabled():
            return
        services = self._services
        rows = services.attendance.rows(card, self._look.language)
        person = next(one for one in rows if one.id == person_id)
        dialog = AttendanceDialog(self._look, services.attendance, card, person, self._on, self)
        self._run(dialog, self._look.text("The attendance is marked."))

    def _recommend(self, recommendation_id: int | None) -> None:
        services, card = self._services, self._card
        if card is None:
            return
        dialog = RecommendationDialog(
            self._look, services.recommendations, services.people, services.references, card,
            services.attendance.present_at(card.id), self._on, self,
            self.recommendations.chosen() if recommendation_id else None,
        )  # fmt: skip
        self._run(dialog, self._look.text("The recommendation is recorded."))

    def _withdraw(self, _recommendation_id: int) -> None:
        chosen, card = self.recommendations.chosen(), self._card
        if chosen is not None and card is not None:
            dialog = WithdrawalDialog(
                self._look, self._services.recommendations, card, chosen, self._on, self
            )
            self._run(dialog, self._look.text("The recommendation is withdrawn."))

    def _enter_votes(self, _recommendation_id: int) -> None:
        services, chosen, card = self._services, self.recommendations.chosen(), self._card
        if chosen is not None and card is not None:
            dialog = VotesDialog(
                self._look, self._memory, services.votes, services.recommendations, card, chosen,
                self._on, self,
            )  # fmt: skip
            self._run(dialog, self._look.text("The votes by name are kept."))

    def _run(self, dialog: FormDialog, told: str) -> None:
        run_dialog(dialog, lambda: self.told.emit(told))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.agenda.editor.table.fit_rows()


class Fact(QWidget):
    """A fact with its icon; an empty one is not shown."""

    def __init__(self, look: Look, icon: Icon) -> None:
        super().__init__()
        mark = QLabel()
        mark.setPixmap(look.icon(icon).pixmap(FACT_ICON))
        self.text = label("", "body", wraps=False)
        self.setLayout(row(mark, self.text, spacing=5))

    def show_text(self, text: str) -> None:
        """Show a fact."""
        self.text.setText(text)
        self.setVisible(bool(text))
