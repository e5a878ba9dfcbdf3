"""Memberships: begin, correct and end what a person is in a body or post; never delete."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, person, post
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.following import Follow, let_follow
from apk_desktop.services.handover import NO_HANDOVER, Handover, check_handover, hand_over
from apk_desktop.services.leaving import end_alternates, leave
from apk_desktop.services.membership_checks import check_days_of_post, check_others, checked
from apk_desktop.services.membership_entry import (
    REASONS_WITH_ACT,
    MembershipEntry,
    PaperEntry,
    act_of,
)
from apk_desktop.services.person_card import PersonRole, is_past, read_roles
from apk_desktop.services.row_parts import (
    NAME_WIDTH,
    name_columns,
    name_from,
    text_columns,
    text_from,
)
from apk_desktop.services.sitting import sitting
from apk_desktop.wording.catalogue import message


class PostChoice(NamedTuple):
    """A post of a body, and who holds it on the day, or stays on after the planned end."""

    id: int
    kind: str
    category: str
    number: int
    title: Trilingual
    holder: PersonName
    held_id: int | None = None
    holder_id: int | None = None
    is_held_over: bool = False

    @property
    def role(self) -> str:
        """What its holder is in the body."""
        return "deputy_chair" if self.kind == "rotating_deputy_chair" else self.kind


class MemberChoice(NamedTuple):
    """Who sits in a body, by the membership."""

    id: int
    person_id: int
    name: PersonName
    role: str


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
            PostChoice._make(
                (
                    *row[:4],
                    text_from(row[4:]),
                    *holders.get(row[0], (PersonName(), None, None, False)),
                )
            )
            for row in rows
        ]

    def members(self, body_id: int, on: date) -> list[MemberChoice]:
        """Give who sits in a body on a day: those an alternate may stand in for."""
        c = membership.c
        query = (
            select(c.id, c.person_id, *name_columns(), c.role)
            .join(person, person.c.id == c.person_id)
            .where(c.organization_id == body_id, sitting(on))
            .order_by(person.c.sort_key_kk, c.id)
        )
        return [
            MemberChoice(row[0], row[1], name_from(row[2 : 2 + NAME_WIDTH]), row[-1])
            for row in self._register.ask(query)
        ]

    def role(self, membership_id: int, on: date) -> PersonRole:
        """Give a membership as it stands."""
        return read_roles(self._register, membership.c.id == membership_id, on)[0]

    def person_of(self, membership_id: int) -> int:
        """Give the person whose membership it is."""
        query = select(membership.c.person_id).where(membership.c.id == membership_id)
        return int(self._register.ask(query)[0][0])

    def add(self, entry: MembershipEntry, handover: Handover = NO_HANDOVER) -> int:
        """Begin a membership and give its id; raises Refused. A future one waits for its day.

        Who held the post leaves it, and the seats that go with it follow, in the same change.
        """
        leaving = check_handover(self._register, entry, handover)
        values = checked(self._register, entry, leaving=leaving)
        title = message("Add membership")
        with self._register.change(title, subject=self._subject(entry.person_id)) as change:
            act_id = values["begun_by_act_id"] = act_of(change, entry.begun_by)
            made = change.insert(membership, **values)
            hand_over(change, handover, made, entry, act_id)
        return made

    def edit(self, membership_id: int, version: int, entry: MembershipEntry) -> None:
        """Correct a membership that was read as `version`; raises Refused or EditedByAnother."""
        values = checked(self._register, entry, membership_id)
        title = message("Edit membership")
        with self._register.change(title, subject=self._subject(entry.person_id)) as change:
            values["begun_by_act_id"] = act_of(change, entry.begun_by)
            change.update(membership, membership_id, version, **values)

    def move_term(
        self, role: PersonRole, starts_on: str | None, until: str | None, reason: str
    ) -> None:
        """Extend, shorten or move a term; nothing is deleted. Raises Refused or EditedByAnother.

        `until` is the last day where the term has ended or is to end on a day, else the planned
        end, after which the holder stays until a successor is appointed.
        """
        ends_on, planned = (until, role.planned_end_on) if role.ends_on else (None, until)
        entry = MembershipEntry(
            person_id=self.person_of(role.id), organization_id=role.body_id, role=role.role,
            post_id=role.post_id, alternate_for_id=role.alternate_for_id, starts_on=starts_on,
            ends_on=ends_on, planned_end_on=planned, begun_by=PaperEntry(),
        )  # fmt: skip
        if role.ends_on and until is None:
            raise Refused("end_missing", "until")
        try:
            checked(self._register, entry, role.id)
        except Refused as refused:
            field = "until" if refused.field in ("ends_on", "planned_end_on") else refused.field
            raise Refused(refused.code, field, **refused.values) from None
        if (starts_on, until) == (role.starts_on, role.ends_on or role.planned_end_on):
            raise Refused("term_unchanged", "until")
        if not reason.strip():
            raise Refused("reason_missing", "reason")
        subject = self._subject(entry.person_id)
        with self._register.change(
            message("Change the term"), subject=subject, reason=reason.strip()
        ) as change:
            change.update(membership, role.id, role.version, starts_on=starts_on, ends_on=ends_on,
                          planned_end_on=planned)  # fmt: skip

    def end(
        self,
        membership_id: int,
        version: int,
        ends_on: date,
        reason: str,
        act: PaperEntry,
        seats: Sequence[Follow] = (),
    ) -> None:
        """End a membership with its last day, the reason's code and the act that ended it.

        The seats that go with the post are left in the same change, and alternates leave too.
        """
        row = self._register.ask(membership.select().where(membership.c.id == membership_id))[0]
        if ends_on.isoformat() < row.first_day:
            begun = date.fromisoformat(row.first_day)
            raise Refused("end_before_start", "ends_on", begun=begun)
        if not reason:
            raise Refused("reason_missing", "end_reason")
        if reason in REASONS_WITH_ACT and not act.number.strip():
            raise Refused("act_required", "act_number")
        until = MembershipEntry(
            person_id=row.person_id, organization_id=row.organization_id, post_id=row.post_id,
            role=row.role, starts_on=row.starts_on, ends_on=ends_on.isoformat(), begun_by=act,
        )  # fmt: skip
        check_days_of_post(self._register, until)
        check_others(self._register, until, {membership_id})  # an end may move to a later day
        with self._register.change(
            message("End membership"), subject=self._subject(row.person_id)
        ) as change:
            change.update(membership, membership_id, version)  # asks whether it is the one read
            leave(change, row, ends_on, reason, act_of(change, act))
            for one in seats:
                let_follow(change, one._replace(since=ends_on + timedelta(days=1)), ends_on)

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
                end_alternates(change, one.id, day.last_day)

    def _subject(self, person_id: int) -> str:
        query = select(*name_columns()).where(person.c.id == person_id)
        return name_from(self._register.ask(query)[0]).in_language("kk").full

    def _holders(self, posts: list[int], on: date) -> dict[int, tuple[PersonName, int, int, bool]]:
        """Give who holds each post: name, membership, person, and whether past the planned end."""
        c = membership.c
        query = (
            select(c.post_id, *name_columns(), c.id, c.person_id, c.planned_end_on)
            .join(membership, c.person_id == person.c.id)
            .where(c.post_id.in_(posts), during(membership, on))
        )
        return {
            row[0]: (name_from(row[1 : 1 + NAME_WIDTH]), *row[-3:-1], is_past(row[-1], on))
            for row in self._register.ask(query)
        }
