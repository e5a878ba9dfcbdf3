"""What goes along with a new membership: who leaves the post for it, and which seats follow it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.services.following import ROLE_OF, Follow, let_follow
from apk_desktop.services.leaving import leave
from apk_desktop.services.membership_checks import check_others
from apk_desktop.services.membership_entry import REASONS_WITH_ACT, MembershipEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """The membership that ends on the eve and why, and the seats that go with the post."""

    leaving_id: int | None = None
    reason: str = ""
    seats: tuple[Follow, ...] = ()


NO_HANDOVER = Handover()


def check_handover(register: Register, entry: MembershipEntry, handover: Handover) -> set[int]:
    """Give the memberships that leave for the new one; raises Refused naming the field."""
    for one in handover.seats:
        seat = MembershipEntry(
            person_id=one.person_id or 0, organization_id=one.body_id, post_id=one.post_id,
            role=ROLE_OF.get(one.kind, one.kind), starts_on=entry.starts_on,
            begun_by=entry.begun_by,
        )  # fmt: skip
        check_others(register, seat, {one.held_id or 0})
    if handover.leaving_id is None:
        return set()
    if handover.reason in REASONS_WITH_ACT and not entry.begun_by.number.strip():
        raise Refused("act_required", "act_number")
    query = membership.select().where(membership.c.id == handover.leaving_id)
    held = register.ask(query)[0]
    if held.post_id != entry.post_id:
        raise Refused("post_of_another_body", "post")
    begins = first_day_of(entry)
    if begins is None:
        raise Refused("day_missing", "starts_on")
    if begins.isoformat() <= held.first_day:
        begun = PartialDate.parse(held.starts_on) if held.starts_on else None
        raise Refused("successor_too_early", "starts_on", begun=begun)
    return {handover.leaving_id}


def hand_over(
    change: Change, handover: Handover, made: int, entry: MembershipEntry, act_id: int | None
) -> None:
    """End who held the post on the eve, and let the seats follow the new membership."""
    begins = first_day_of(entry) or date.min
    if handover.leaving_id is not None:
        query = membership.select().where(membership.c.id == handover.leaving_id)
        held = change.connection.execute(query).one()
        leave(change, held, begins - timedelta(days=1), handover.reason, act_id)
    for one in handover.seats:
        let_follow(
            change, one._replace(source_id=made, begun_by_act_id=act_id, since=begins), begins
        )


def first_day_of(entry: MembershipEntry) -> date | None:
    """Give the first day that a membership covers, where its beginning is known."""
    return PartialDate.parse(entry.starts_on).first_day if entry.starts_on else None
