"""Memberships: begin, correct and end what a person is in a body or post; never delete."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, person, post
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.membership_entry import (
    REASONS_WITH_ACT,
    MembershipEntry,
    PaperEntry,
    act_of,
    check_days_of_post,
    check_others,
    checked,
)
from apk_desktop.services.person_card import PersonRole, read_roles
from apk_desktop.services.row_parts import (
    NAME_WIDTH,
    name_columns,
    name_from,
    text_columns,
    text_from,
)
from apk_desktop.wording.catalogue import message


class PostChoice(NamedTuple):
    """A post of a body, and who holds it on the day."""

    id: int
    kind: str
    category: str
    number: int
    title: Trilingual
    holder: PersonName

    @property
    def role(self) -> str:
        """What its holder is in the body."""
        return "deputy_chair" if self.kind == "rotating_deputy_chair" else self.kind


class Memberships:
    """The memberships of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def posts(self, body_id: int, on: date) -> list[PostChoice]:
        """Give the posts that a body has on a day."""
        c = post.c
        query = (
            select(c.id, c.kind, c.category, c.number, *text_columns(post, "title"))
            .where(c.organization_id == body_id, during(post, on))
            .order_by(c.kind, c.category, c.number, c.id)
        )
        rows = self._register.ask(query)
        holders = self._holders([row[0] for row in rows], on)
        return [
            PostChoice._make((*row[:4], text_from(row[4:]), holders.get(row[0], PersonName())))
            for row in rows
        ]

    def role(self, membership_id: int, on: date) -> PersonRole:
        """Give a membership as it stands."""
        return read_roles(self._register, membership.c.id == membership_id, on)[0]

    def person_of(self, membership_id: int) -> int:
        """Give the person whose membership it is."""
        query = select(membership.c.person_id).where(membership.c.id == membership_id)
        return int(self._register.ask(query)[0][0])

    def add(self, entry: MembershipEntry) -> int:
        """Begin a membership and give its id; raises Refused. A future one waits for its day."""
        values = checked(self._register, entry)
        title = message("Add membership")
        with self._register.change(title, subject=self._subject(entry.person_id)) as change:
            values["begun_by_act_id"] = act_of(change, entry.begun_by)
            return change.insert(membership, **values)

    def edit(self, membership_id: int, version: int, entry: MembershipEntry) -> None:
        """Correct a membership that was read as `version`; raises Refused or EditedByAnother."""
        values = checked(self._register, entry, membership_id)
        title = message("Edit membership")
        with self._register.change(title, subject=self._subject(entry.person_id)) as change:
            values["begun_by_act_id"] = act_of(change, entry.begun_by)
            change.update(membership, membership_id, version, **values)

    def end(
        self, membership_id: int, version: int, ends_on: date, reason: str, act: PaperEntry
    ) -> None:
        """End a membership with its last day, the reason's code and the act that ended it."""
        c = membership.c
        query = select(c.person_id, c.first_day, c.organization_id, c.post_id, c.role, c.starts_on)
        found = self._register.ask(query.where(c.id == membership_id))[0]
        person_id, first_day, body_id, post_id, role, starts_on = found
        if ends_on.isoformat() < first_day:
            begun = date.fromisoformat(first_day)
            raise Refused("end_before_start", "ends_on", begun=begun)
        if not reason:
            raise Refused("reason_missing", "end_reason")
        if reason in REASONS_WITH_ACT and not act.number.strip():
            raise Refused("act_required", "act_number")
        until = MembershipEntry(
            person_id=person_id, organization_id=body_id, post_id=post_id, role=role,
            starts_on=starts_on, ends_on=ends_on.isoformat(), begun_by=act,
        )  # fmt: skip
        check_days_of_post(self._register, until)
        check_others(self._register, until, membership_id)  # an end may be moved to a later day
        with self._register.change(
            message("End membership"), subject=self._subject(person_id)
        ) as change:
            values: dict[str, Any] = {"ends_on": str(PartialDate.of(ends_on)), "end_reason": reason}
            values["ended_by_act_id"] = act_of(change, act)
            change.update(membership, membership_id, version, **values)

    def open_after(self, person_id: int, day: PartialDate, on: date) -> list[PersonRole]:
        """Give the memberships that began by a day and go on after it, the latest first."""
        c = membership.c
        condition = (
            (c.person_id == person_id)
            & (c.first_day <= day.last_day.isoformat())
            & (c.last_day > day.last_day.isoformat())
        )
        return read_roles(self._register, condition, on)

    def end_by_death(
        self, person_id: int, roles: Sequence[PersonRole], day: PartialDate, act: PaperEntry
    ) -> None:
        """End memberships on the day of a person's death, in one step; raises EditedByAnother."""
        title = message("End memberships by death")
        with self._register.change(title, subject=self._subject(person_id)) as change:
            values: dict[str, Any] = {"ends_on": str(day), "end_reason": "death"}
            values["ended_by_act_id"] = act_of(change, act)
            for one in roles:
                change.update(membership, one.id, one.version, **values)

    def _subject(self, person_id: int) -> str:
        query = select(*name_columns()).where(person.c.id == person_id)
        return name_from(self._register.ask(query)[0]).in_language("kk").full

    def _holders(self, posts: list[int], on: date) -> dict[int, PersonName]:
        query = (
            select(*name_columns(), membership.c.post_id)
            .join(membership, membership.c.person_id == person.c.id)
            .where(membership.c.post_id.in_(posts), during(membership, on))
        )
        rows = self._register.ask(query)
        return {row[NAME_WIDTH]: name_from(row[:NAME_WIDTH]) for row in rows}
