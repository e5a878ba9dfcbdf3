"""The columns of the list of meetings, and how the state of a meeting is shown."""

from __future__ import annotations

from apk_desktop.services.meetings import MeetingRow
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.meeting_names import listed_name
from apk_desktop.wording.meetings import STATES
from apk_desktop.wording.memberships import said_day
from apk_desktop.wording.numbers import grouped

_PILLS = {
    "planned": ("warn", Icon.EDIT),
    "convened": ("info", Icon.ORDER),
    "held": ("ok", Icon.OK),
    "cancelled": ("neutral", Icon.CLOSE),
}


def state_pill(look: Look, state: str) -> Pill:
    """Show the state of a meeting."""
    kind, icon = _PILLS[state]
    return Pill(kind, look.text(STATES[state]), icon)


def said_days(look: Look, starts_on: str | None, ends_on: str | None) -> str:
    """Write the day of a meeting, or its days: 26.04.2023 — 27.04.2023."""
    words = look.words.catalogue
    starts, ends = said_day(starts_on, words), said_day(ends_on, words)
    if not ends or ends == starts:
        return starts
    return look.text("{starts} — {ends}", starts=starts, ends=ends)


def meeting_columns(look: Look) -> list[TableColumn]:
    """Give the columns."""
    say, words = look.language, look.words.catalogue

    def day(one: MeetingRow) -> str:
        return said_days(look, one.starts_on, one.ends_on) or look.text("date not known")

    def items(one: MeetingRow) -> str:
        return grouped(one.items, say) if one.items else ""

    return [
        TableColumn(
            key="meeting", heading=look.text("Meeting"), width=270, strong=True, sort="number",
            text=lambda one: listed_name(one.kind, one.number, words),
            second=lambda one: one.body.say(say),
        ),
        TableColumn(
            key="starts_on", heading=look.text("Date"), width=116, sort="starts_on", text=day,
            second=lambda one: one.starts_at,
        ),
        TableColumn(
            key="theme", heading=look.text("Theme"), width=260, stretch=True,
            text=lambda one: one.theme.say(say) or one.place.say(say),
            second=lambda one: one.place.say(say) if one.theme else "",
        ),
        TableColumn(
            key="state", heading=look.text("State"), width=130,
            text=lambda one: look.text(STATES[one.state]),
            pill=lambda one: state_pill(look, one.state),
        ),
        TableColumn(key="items", heading=look.text("Items"), width=80, right=True, text=items),
        TableColumn(
            key="place", heading=look.text("Place"), width=200, shown=False,
            text=lambda one: one.place.say(say),
        ),
        TableColumn(
            key="code", heading=look.text("Code"), width=140, shown=False,
            text=lambda one: one.code,
        ),
    ]  # fmt: skip
