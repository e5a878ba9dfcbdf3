"""The days of the register for a calendar program: rotation, meetings, and ends of terms."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple
from uuid import UUID, uuid5

from sqlalchemy import func, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import meeting, membership, organization, person, post
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.exchange.calendars import CalendarDay
from apk_desktop.services.norms import norms_in_force
from apk_desktop.services.rotation.schedule import USUAL_LEADS, Schedule
from apk_desktop.services.row_parts import NAME_WIDTH, name_columns, name_from, text_columns
from apk_desktop.wording.calendars import OVER, meeting_day, milestone_day, term_end_day
from apk_desktop.wording.catalogue import Catalogue, Language

WHOLE_DAY = len("2026-01-01")
"""Of history only the month or the year may be known; such a day stands in no calendar."""


class MeetingDay(NamedTuple):
    """A meeting to come: what it is called by, and its hour."""

    kind: str
    number: int | None
    starts_at: str


class TermEnd(NamedTuple):
    """Whose term ends, and of which office."""

    name: PersonName
    role: str
    body_kind: str
    office: Trilingual


class CalendarDays:
    """Days from a day on, each told in the language of the file and, below it, in the others."""

    def __init__(self, register: Register, words: Catalogue) -> None:
        self._register = register
        self._all_words = [
            words,
            *(Catalogue(one) for one in Language if one is not words.language),
        ]

    def everything(self, on: date) -> list[CalendarDay]:
        """Give steps of the rotation, meetings and ends of terms, each kind by its day."""
        return [*self.milestones(on), *self.meetings(on), *self.term_ends(on)]

    def milestones(self, on: date) -> Iterator[CalendarDay]:
        """Give the steps of the rounds ahead; one that is done warns nobody."""
        schedule = Schedule(self._register)
        warn_days = schedule.alert_days(on)
        root = self._root()
        for one in schedule.milestones(on):
            uid = str(uuid5(root, f"rotation-{one.round_number}-{one.step}"))
            warns = None if one.state in OVER else warn_days
            yield self._day(uid, one.due_on, partial(milestone_day, one), warns)

    def meetings(self, on: date) -> Iterator[CalendarDay]:
        """Give the meetings to come; the Council is reminded as long ahead as it is told."""
        m = meeting.c
        query = (
            select(m.uid, m.kind, m.number, m.starts_at, m.starts_on, m.ends_on, m.state)
            .where(m.starts_on >= on.isoformat(), func.length(m.starts_on) == WHOLE_DAY)
            .order_by(m.starts_on, m.id)
        )
        norms = norms_in_force(self._register, on)
        notice = norms.get("council_notice")
        warn_days = notice.number if notice else USUAL_LEADS["council_notice"]
        for uid, kind, number, starts_at, starts_on, ends_on, state in self._register.ask(query):
            say = partial(meeting_day, MeetingDay(kind, number, starts_at))
            made = self._day(uid, date.fromisoformat(starts_on), say, warn_days)
            is_whole = ends_on is not None and len(ends_on) == WHOLE_DAY
            last = date.fromisoformat(ends_on) if is_whole else made.first_day
            yield replace(
                made, last_day=max(made.first_day, last), is_cancelled=state == "cancelled"
            )

    def term_ends(self, on: date) -> Iterator[CalendarDay]:
        """Give the planned and the actual ends of the terms that run on the day."""
        m, o = membership.c, organization.c
        ends = func.coalesce(m.ends_on, m.planned_end_on)
        query = (
            select(*name_columns(), *text_columns(post, "title"), m.uid, m.role, o.kind, ends)
            .join(person, person.c.id == m.person_id)
            .join(organization, o.id == m.organization_id)
            .outerjoin(post, post.c.id == m.post_id)
            .where(during(membership, on), ends >= on.isoformat(), func.length(ends) == WHOLE_DAY)
            .order_by(ends, m.id)
        )
        warn_days = Schedule(self._register).alert_days(on)
        for row in self._register.ask(query):
            title = Trilingual(*(text or "" for text in row[NAME_WIDTH : NAME_WIDTH + 3]))
            uid, role, body_kind, ends_on = row[NAME_WIDTH + 3 :]
            one = TermEnd(name_from(row[:NAME_WIDTH]), role, body_kind, title)
            day = date.fromisoformat(ends_on)
            yield self._day(uid, day, partial(term_end_day, one), warn_days)

    def _day(
        self, uid: str, day: date, say: Callable[[Catalogue], str], warn_days: int | None
    ) -> CalendarDay:
        """Say a day in the language of the file, and in the other two on lines of their own."""
        own, *others = (say(words) for words in self._all_words)
        return CalendarDay(
            uid=uid,
            first_day=day,
            last_day=day,
            summary=own,
            description="\n".join(others),
            warn_days=warn_days,
        )

    def _root(self) -> UUID:
        """Give what tells this register's rounds from those of any other."""
        o = organization.c
        query = select(o.uid).where(o.kind == "assembly").order_by(o.id).limit(1)
        rows = self._register.ask(query)
        return UUID(rows[0][0]) if rows else UUID(int=0)
