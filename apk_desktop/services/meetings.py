"""Sessions and Council meetings: the list, the card, adding and editing."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import agenda_item, meeting, organization
from apk_desktop.domain.faults import NotFound
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.asked_by_number import meetings_asked
from apk_desktop.services.meeting_card import MeetingCard, last_day_of, read_meeting
from apk_desktop.services.meeting_entry import MeetingEntry, checked, order_of
from apk_desktop.services.organization_names import name_on, names_over_time
from apk_desktop.services.row_parts import text_columns, text_from
from apk_desktop.wording.catalogue import message

YEAR = 4
"""How much of an ISO day is its year."""


class MeetingRow(NamedTuple):
    """A line of the list of meetings; `body` is named as on the day of the meeting."""

    id: int
    code: str
    kind: str
    number: int | None
    body_kind: str
    starts_on: str | None
    ends_on: str | None
    starts_at: str
    state: str
    place: Trilingual
    theme: Trilingual
    body: Trilingual
    items: int


class Meetings:
    """The meetings of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def rows(self, question: ListQuestion) -> list[MeetingRow]:
        """Give the list, the latest meeting first; those without a date come last."""
        c, o = meeting.c, organization.c
        items = (
            select(func.count())
            .where(agenda_item.c.meeting_id == c.id)
            .correlate(meeting)
            .scalar_subquery()
        )
        query = (
            select(
                c.id, c.code, c.kind, c.number, o.kind, c.starts_on, c.ends_on, c.starts_at,
                c.state, *text_columns(meeting, "place"), *text_columns(meeting, "theme"),
                c.organization_id, items,
            )
            .join(organization, o.id == c.organization_id)
            .where(*_conditions(question))
        )  # fmt: skip
        rows = self._register.ask(_ordered(query, question))
        return self._named(rows, question.on)

    def years(self) -> list[str]:
        """Give the years that have meetings, the latest first."""
        year = func.substr(meeting.c.starts_on, 1, YEAR)
        query = select(year).where(meeting.c.starts_on.is_not(None)).distinct()
        return [str(row[0]) for row in self._register.ask(query.order_by(year.desc()))]

    def count(self) -> int:
        """Count all meetings."""
        return int(self._register.ask(select(func.count()).select_from(meeting))[0][0])

    def card(self, meeting_id: int, on: date) -> MeetingCard | None:
        """Give a meeting, or nothing where it is gone; `on` names a body of an undated one."""
        return read_meeting(self._register, meeting_id, on)

    def find(self, code: str) -> int:
        """Give the meeting with a code; raises NotFound."""
        rows = self._register.ask(select(meeting.c.id).where(meeting.c.code == code))
        if not rows:
            raise NotFound("meeting", code)
        return int(rows[0][0])

    def next_number(self, body_id: int, year: int) -> int:
        """Suggest the number of a body's next meeting; the Council counts anew each year."""
        c = meeting.c
        query = select(func.max(c.number)).where(c.organization_id == body_id)
        kind = select(organization.c.kind).where(organization.c.id == body_id)
        if self._register.ask(kind)[0][0] == "council":
            query = query.where(c.starts_on.startswith(f"{year:04}"))
        return int(self._register.ask(query)[0][0] or 0) + 1

    def add(self, entry: MeetingEntry, on: date) -> int:
        """Add a meeting and give its id; raises Refused. `on` is today."""
        values = checked(self._register, entry, on)
        with self._register.change(message("Add meeting"), subject=values["code"]) as change:
            values["convening_act_id"] = order_of(change, entry)
            return change.insert(meeting, **values)

    def edit(self, meeting_id: int, version: int, entry: MeetingEntry, on: date) -> None:
        """Change a meeting that was read as `version`; raises Refused or EditedByAnother."""
        values = checked(self._register, entry, on, meeting_id)
        with self._register.change(message("Edit meeting"), subject=values["code"]) as change:
            values["convening_act_id"] = order_of(change, entry, meeting_id)
            change.update(meeting, meeting_id, version, **values)

    def _named(self, rows: list[Any], on: date) -> list[MeetingRow]:
        """Name each body as on the day of its meeting."""
        names = names_over_time(self._register, {row[15] for row in rows})
        found = []
        for row in rows:
            body = name_on(names.get(row[15], ()), last_day_of(row[5]) or on)
            texts = (text_from(row[9:12]), text_from(row[12:15]))
            found.append(MeetingRow._make((*row[:9], *texts, body, row[16])))
        return found


def _conditions(question: ListQuestion) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if question.text:
        conditions.append(meetings_asked(question.text))
    for column, value in question.filters.items():
        conditions.append(_FILTERS[column](value))
    return conditions


def _until(day: str) -> ColumnElement[bool]:
    return meeting.c.starts_on <= day


def _of_year(year: str) -> ColumnElement[bool]:
    return meeting.c.starts_on.startswith(year)


def _of_kind(kind: str) -> ColumnElement[bool]:
    return meeting.c.kind == kind


def _in_state(state: str) -> ColumnElement[bool]:
    return meeting.c.state == state


_FILTERS = {"kind": _of_kind, "state": _in_state, "year": _of_year, "until": _until}


def _ordered(query: Select[Any], question: ListQuestion) -> Select[Any]:
    c = meeting.c
    undated_last = c.starts_on.is_(None)
    if question.sort == "number":
        order = [c.number.is_(None), c.number.desc() if question.descending else c.number]
    elif question.sort == "starts_on" and not question.descending:
        order = [undated_last, c.starts_on]
    else:
        order = [undated_last, c.starts_on.desc()]
    return query.order_by(*order, c.number.desc(), c.id.desc())
