"""Sessions and meetings: who attended, who spoke, whom the Council recommended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import agenda_item, agenda_speaker, attendance, meeting, recommendation
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.chronicle.events import Event, EventKind, Place
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import text_columns, text_from

_MEETING = (meeting.c.id, meeting.c.kind, meeting.c.number, meeting.c.starts_on, meeting.c.state)


def sittings(register: Register, person_id: int, on: date) -> Iterator[Event]:
    """Give attendance, chairing, speeches and recommendations."""
    yield from _attended(register, person_id)
    yield from _chaired(register, person_id)
    yield from _spoke(register, person_id)
    yield from _recommended(register, person_id, on)


def _called(row: Any) -> dict[str, Any]:  # noqa: ANN401 a row that begins with `_MEETING`
    return {"meeting_kind": row[1], "number": row[2], "state": row[4]}


def _attended(register: Register, person_id: int) -> Iterator[Event]:
    a = attendance.c
    query = (
        select(*_MEETING, a.state, a.reason)
        .join(attendance, a.meeting_id == meeting.c.id)
        .where(a.person_id == person_id)
    )
    for row in register.ask(query):
        yield Event(
            kind=EventKind.MEETING, what=row[5], day=row[3],
            values={**_called(row), "reason": row[6]}, place=Place("meetings", row[0]),
        )  # fmt: skip


def _chaired(register: Register, person_id: int) -> Iterator[Event]:
    for row in register.ask(select(*_MEETING).where(meeting.c.chair_id == person_id)):
        yield Event(
            kind=EventKind.MEETING, what="chair", day=row[3], values=_called(row),
            place=Place("meetings", row[0]),
        )  # fmt: skip


def _spoke(register: Register, person_id: int) -> Iterator[Event]:
    query = (
        select(*_MEETING, *text_columns(agenda_item, "title"))
        .join(agenda_item, agenda_item.c.meeting_id == meeting.c.id)
        .join(agenda_speaker, agenda_speaker.c.agenda_item_id == agenda_item.c.id)
        .where(agenda_speaker.c.person_id == person_id)
    )
    for row in register.ask(query):
        yield Event(
            kind=EventKind.MEETING, what="speaker", day=row[3],
            values={**_called(row), "item": text_from(row[5:8])}, place=Place("meetings", row[0]),
        )  # fmt: skip


def _recommended(register: Register, person_id: int, on: date) -> Iterator[Event]:
    r = recommendation.c
    query = (
        select(
            *_MEETING, meeting.c.minutes_number, r.recommended_on, r.votes_for, r.votes_against,
            r.votes_abstained, r.present, r.members, r.withdrawn_on, r.withdrawn_reason,
            r.withdrawn_by, r.association_id,
        )
        .join(recommendation, r.meeting_id == meeting.c.id)
        .where(r.person_id == person_id)
    )  # fmt: skip
    rows = register.ask(query)
    names = names_of(register, on, {row[15] for row in rows if row[15]})
    counts = ("votes_for", "votes_against", "votes_abstained", "present", "members")
    for row in rows:
        values = {
            **_called(row),
            **dict(zip(counts, row[7:12], strict=True)),
            "minutes_number": row[5],
            "association": names.get(row[15], Trilingual()),
            "reason": row[13],
            "by": row[14],
        }
        for what, day in (("recommended", row[6] or row[3]), ("withdrawn", row[12])):
            if day:
                yield Event(
                    kind=EventKind.RECOMMENDATION, what=what, day=day, values=values,
                    place=Place("meetings", row[0]),
                )  # fmt: skip
