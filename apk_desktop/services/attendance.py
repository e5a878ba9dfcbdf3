"""Attendance of a meeting: the members of its day, who came, and whether that was a quorum."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import attendance, meeting, person
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.gate import has_quorum, needed_for_quorum
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.meeting_card import MeetingCard
from apk_desktop.services.meeting_members import members_on_day
from apk_desktop.services.rotation.settings import rotation_norms
from apk_desktop.services.row_parts import name_columns, name_from
from apk_desktop.wording.catalogue import message

MARKS = ("present", "late", "excused", "absent")
PRESENT = frozenset({"present", "late"})


class AttendanceRow(NamedTuple):
    """A person of a meeting; `state` is empty until it is marked.

    `is_member` is false for somebody who was marked but was no member on that day.
    """

    id: int
    name: PersonName
    category: str
    behalf: Trilingual
    state: str
    reason: str
    is_member: bool


class Turnout(NamedTuple):
    """The counts of a meeting; `needed` is None where no rule sets a quorum."""

    members: int
    present: int
    excused: int
    absent: int
    unmarked: int
    needed: int | None
    has_quorum: bool


class Attendance:
    """The attendance of a register's meetings."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def rows(self, card: MeetingCard, language: str) -> list[AttendanceRow]:
        """Give the members of the meeting's day with their marks, in alphabet order."""
        day = card.day
        body = card.entry.body_id
        if day is None or body is None:
            return []
        marks = self._marks(card.id)
        rows = [
            AttendanceRow(*member, *marks.pop(member.id, ("", "")), is_member=True)
            for member in members_on_day(self._register, body, day, language)
        ]
        return rows + self._others(marks)

    def turnout(self, card: MeetingCard, rows: Collection[AttendanceRow]) -> Turnout:
        """Count a meeting's members; the quorum of the Council follows the norm of that day."""
        members = [row for row in rows if row.is_member]
        present = sum(row.state in PRESENT for row in members)
        needed, reached = None, False
        if card.body_kind == "council" and card.day is not None:
            quorum = rotation_norms(self._register, card.day).quorum
            needed = needed_for_quorum(len(members), quorum)
            reached = has_quorum(len(members), present, quorum)
        return Turnout(
            members=len(members),
            present=present,
            excused=sum(row.state == "excused" for row in members),
            absent=sum(row.state == "absent" for row in members),
            unmarked=sum(row.state not in MARKS for row in members),
            needed=needed,
            has_quorum=reached,
        )

    def present_at(self, meeting_id: int) -> int:
        """Count who is marked as present or late."""
        c = attendance.c
        query = select(func.count()).where(c.meeting_id == meeting_id, c.state.in_(PRESENT))
        return int(self._register.ask(query)[0][0])

    def mark(
        self,
        card: MeetingCard,
        people: Collection[int],
        state: str,
        on: date,
        *,
        reason: str = "",
    ) -> None:
        """Mark people as present, late, excused or absent in one change; raises Refused."""
        if state not in MARKS:
            raise Refused("mark_missing", "state")
        if card.entry.state == "cancelled":
            raise Refused("meeting_cancelled")
        if card.day is None:
            raise Refused("meeting_day_unknown")
        if card.day > on:
            raise Refused("meeting_to_come", day=card.starts)
        if state not in ("excused", "absent") and reason.strip():
            raise Refused("reason_without_absence", "reason")
        title = message("Mark attendance")
        with self._register.change(title, subject=card.code) as change:
            c = attendance.c
            query = select(c.id, c.version, c.person_id).where(
                c.meeting_id == card.id, c.person_id.in_(people)
            )
            kept = {row.person_id: row for row in change.connection.execute(query).all()}
            values = {"state": state, "reason": reason.strip()}
            for one in people:
                if one in kept:
                    change.update(attendance, kept[one].id, kept[one].version, **values)
                else:
                    change.insert(attendance, meeting_id=card.id, person_id=one, **values)

    def clear(self, card: MeetingCard, people: Collection[int]) -> None:
        """Take marks back, as if nothing had been said of these people."""
        c = attendance.c
        query = select(c.id).where(c.meeting_id == card.id, c.person_id.in_(people))
        with self._register.change(message("Clear attendance"), subject=card.code) as change:
            for row in change.connection.execute(query).all():
                change.delete(attendance, row.id)

    def _marks(self, meeting_id: int) -> dict[int, tuple[str, str]]:
        c = attendance.c
        query = (
            select(c.person_id, c.state, c.reason)
            .join(meeting, meeting.c.id == c.meeting_id)
            .where(c.meeting_id == meeting_id)
        )
        return {row[0]: (row[1], row[2]) for row in self._register.ask(query)}

    def _others(self, marks: dict[int, tuple[str, str]]) -> list[AttendanceRow]:
        query = select(person.c.id, *name_columns()).where(person.c.id.in_(marks))
        return [
            AttendanceRow(
                row[0], name_from(row[1:]), "", Trilingual(), *marks[row[0]], is_member=False
            )
            for row in self._register.ask(query.order_by(person.c.sort_key_kk))
        ]
