"""Everything the register knows of a meeting itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, meeting, organization, person
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.meeting_entry import MeetingEntry
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import (
    NAME_WIDTH,
    name_columns,
    name_from,
    text_columns,
    text_from,
)


class Convening(NamedTuple):
    """The act that convened a meeting; the number of an old order may be lost."""

    kind: str = ""
    number: str = ""
    signed_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingCard:
    """A meeting with all its facts; `day` is the day that decides who its members were."""

    id: int
    version: int
    code: str
    body_kind: str
    body: Trilingual
    entry: MeetingEntry
    convened_by: Convening
    chair: PersonName
    source: str

    @property
    def starts(self) -> PartialDate | None:
        """The day it begins on, as far as that is known."""
        return PartialDate.parse(self.entry.starts_on) if self.entry.starts_on else None

    @property
    def day(self) -> date | None:
        """The exact day it begins on, or None."""
        return self.starts.exact if self.starts else None


def read_meeting(register: Register, meeting_id: int, on: date) -> MeetingCard | None:
    """Read a meeting; `on` is the day that names the body of a meeting without a date."""
    c, o = meeting.c, organization.c
    query = (
        select(
            *name_columns(), *text_columns(meeting, "place"), *text_columns(meeting, "theme"),
            c.version, c.code, o.kind, c.organization_id, c.source,
            act.c.kind, act.c.number, act.c.signed_on,
            c.kind, c.number, c.starts_on, c.ends_on, c.starts_at, c.state, c.chair_id,
            c.minutes_number, c.minutes_on, c.attendance_note, c.note,
        )
        .join(organization, o.id == c.organization_id)
        .outerjoin(act, act.c.id == c.convening_act_id)
        .outerjoin(person, person.c.id == c.chair_id)
        .where(c.id == meeting_id)
    )  # fmt: skip
    rows = register.ask(query)
    return _card(register, meeting_id, rows[0], on) if rows else None


def last_day_of(text: str | None) -> date | None:
    """Give the latest day that a partial date can mean."""
    return PartialDate.parse(text).last_day if text else None


def _card(register: Register, meeting_id: int, row: Any, on: date) -> MeetingCard:  # noqa: ANN401
    texts, facts = row[NAME_WIDTH : NAME_WIDTH + 6], row[NAME_WIDTH + 6 :]
    version, code, body_kind, body_id, source, *rest = facts
    convened = Convening(rest[0] or "", rest[1] or "", rest[2])
    names = ("kind", "number", "starts_on", "ends_on", "starts_at", "state", "chair_id",
             "minutes_number", "minutes_on", "attendance_note", "note")  # fmt: skip
    values: dict[str, Any] = dict(zip(names, rest[3:], strict=True))
    entry = MeetingEntry(
        body_id=body_id, place=text_from(texts[:3]), theme=text_from(texts[3:]),
        order_number=convened.number, order_on=convened.signed_on, **values,
    )  # fmt: skip
    day = last_day_of(entry.starts_on) or on
    return MeetingCard(
        id=meeting_id,
        version=version,
        code=code,
        body_kind=body_kind,
        body=names_of(register, day, {body_id}).get(body_id, Trilingual()),
        entry=entry,
        convened_by=convened,
        chair=name_from(row[:NAME_WIDTH]),
        source=source,
    )
