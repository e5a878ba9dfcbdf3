"""The page of the rounds ahead: every step with its day, how it stands, and what took it."""

from __future__ import annotations

from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.schedule import Step
from apk_desktop.services.calendar_days import CalendarDays
from apk_desktop.services.rotation.schedule import Milestone, Schedule, State
from apk_desktop.ui.frame.page import Page, Target
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.saving_tables import export_shown
from apk_desktop.ui.pages.schedule.calendar_saving import save_calendar
from apk_desktop.ui.pages.schedule.schedule_columns import schedule_columns
from apk_desktop.ui.tables.memory import ColumnMemory
from apk_desktop.ui.tables.register_list import RegisterList
from apk_desktop.ui.tables.rows_model import ListSource
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.wording.schedule import (
    record_named,
    schedule_in_words,
    seats_named,
    step_name,
)

_PAGES = {"person": "people", "meeting": "meetings", "act": "acts"}
_WITHOUT_RECORD = {Step.NOTICE: "meetings", Step.MEETING: "meetings"}


class SchedulePage(Page):
    """The steps of the rounds ahead as of the day of the window."""

    def __init__(
        self, look: Look, memory: ColumnMemory, schedule: Schedule, days: CalendarDays
    ) -> None:
        super().__init__(look, look.text("Rotation schedule"))
        self._schedule, self._days = schedule, days
        self._rows: list[Milestone] = []
        filter_text = look.text("Filter the list")
        self.list = RegisterList(look, "schedule", schedule_columns(look), memory, filter_text)
        states = [
            (State.LATE.value, look.text("Late")),
            (State.SOON.value, look.text("Due soon")),
            (State.LATER.value, look.text("Later")),
            (State.DONE.value, look.text("Done")),
            (State.UNRECORDED.value, look.text("Done, not recorded")),
        ]
        steps = [(step.value, step_name(step, look.words.catalogue)) for step in Step]
        self.list.bar.add_choice("state", look.text("State"), states)
        self.list.bar.add_choice("step", look.text("Step"), steps)
        self.list.finish_bar()
        self.list.asked.connect(self.refresh)
        self.list.table.opened.connect(self._open)
        self.content.addWidget(self.list, 1)
        self.add_action(look.text("Save as calendar"), self._save_calendar, Icon.CALENDAR)
        self.add_action(look.text("Export visible"), self._export, Icon.EXPORT, shortcut="Ctrl+E")

    def refresh(self) -> None:
        whole = self._schedule.milestones(self.on)
        question = self.list.question(self.on)
        self._rows = [one for one in whole if self._fits(one, question)]
        if question.sort == "due":
            self._rows.sort(key=lambda one: one.due_on)
        if question.descending:
            self._rows.reverse()
        self.list.show_source(
            ListSource(self._rows),
            len(whole) if self.list.has_conditions else None,
            self.look.text("There are no rotating seats on this day."),
        )
        late = sum(one.state is State.LATE for one in whole)
        soon = sum(one.state is State.SOON for one in whole)
        lead = self._schedule.alert_days(self.on)
        self.context.setText(schedule_in_words(late, soon, lead, self.look.words.catalogue))

    def open_target(self, target: Target) -> None:
        """Show the milestones that are late or due soon."""
        if target.filter:
            self.list.bar.reset()
            self.list.bar.set_filter("state", target.filter)

    def _fits(self, one: Milestone, question: ListQuestion) -> bool:
        wanted = question.filters
        if wanted.get("state", one.state) != one.state or wanted.get("step", one.step) != one.step:
            return False
        words = self.look.words.catalogue
        said = (step_name(one.step, words), seats_named(one.seats, words))
        shown = search_key(" ".join((*said, record_named(one.record, words))))
        return all(word in shown for word in search_key(question.text).split())

    def _open(self, row_id: int) -> None:
        """Open the record that took a step, or the page where the step is taken."""
        one = next(row for row in self._rows if row.id == row_id)
        if one.record is not None:
            self.go_to.emit(Target(_PAGES[one.record.kind], one.record.id))
        else:
            self.go_to.emit(Target(_WITHOUT_RECORD.get(one.step, "rotation")))

    def _save_calendar(self) -> None:
        save_calendar(self, self._days, self.look.text("rotation schedule"))

    def _export(self) -> None:
        export_shown(self, self.list.table, self.look.text("rotation schedule"))
