"""The columns of the rotation's schedule."""

from __future__ import annotations

from apk_desktop.services.rotation.schedule import Milestone, State
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.dates import short_date
from apk_desktop.wording.schedule import (
    milestone_state,
    record_named,
    round_named,
    seats_named,
    starts_said,
    step_name,
)

_PILLS = {
    State.DONE: ("ok", Icon.OK),
    State.UNRECORDED: ("neutral", Icon.UNKNOWN),
    State.LATE: ("error", Icon.ERROR),
    State.SOON: ("warn", Icon.ENDS_SOON),
    State.LATER: ("neutral", Icon.CALENDAR),
}


def schedule_columns(look: Look) -> list[TableColumn]:
    """Give the columns."""
    words = look.words.catalogue

    def pill(one: Milestone) -> Pill:
        kind, icon = _PILLS[one.state]
        return Pill(kind, milestone_state(one, words), icon)

    return [
        TableColumn(key="round", heading=look.text("Round"), width=110, sort="round",
                    text=lambda one: round_named(one.round_number, words)),
        TableColumn(key="seats", heading=look.text("Seat"), width=110,
                    text=lambda one: seats_named(one.seats, words)),
        TableColumn(key="step", heading=look.text("Step"), width=230, strong=True, stretch=True,
                    text=lambda one: step_name(one.step, words)),
        TableColumn(key="due", heading=look.text("Day"), width=110, sort="due",
                    text=lambda one: short_date(one.due_on, words)),
        TableColumn(key="state", heading=look.text("State"), width=190, pill=pill,
                    text=lambda one: milestone_state(one, words)),
        TableColumn(key="record", heading=look.text("Recorded as"), width=260,
                    text=lambda one: record_named(one.record, words)),
        TableColumn(key="term", heading=look.text("Term"), width=150, shown=False,
                    text=lambda one: starts_said(one.starts_on, words)),
    ]  # fmt: skip
