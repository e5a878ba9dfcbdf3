"""Enter the President's order: old terms end and new ones begin, in one change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import func, select

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    act,
    membership,
    person,
    post,
    rotation_contender,
    rotation_round,
    rotation_seat,
)
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.fingerprint import fingerprint
from apk_desktop.domain.rotation import RotationInput
from apk_desktop.domain.terms import term_end
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.rotation.proposals import keep_proposal
from apk_desktop.wording.catalogue import message


class Appointment(NamedTuple):
    """Who is appointed to a seat, for which community and association, and who was proposed."""

    post_id: int
    person_id: int
    community_id: int | None
    on_behalf_of_id: int | None
    proposed_person_id: int | None
    proposed_community_id: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The President's order as on paper; it may take effect later than it was signed."""

    number: str
    signed_on: date | None
    effective_on: date | None
    signer: Trilingual
    title: Trilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """The selection that the order decides: its day, and all that its proposal follows from."""

    held_on: date
    given: RotationInput
    contenders: tuple[int, ...]
    term_months: int


def record_order(
    register: Register,
    order: Order,
    of_round: Round,
    appointments: list[Appointment],
    *,
    reason: str = "",
) -> int:
    """Record the order as one change and give the id of the round; raises Refused.

    `reason` says why somebody else was appointed than proposed, and is required then.
    """
    starts = _checked_order(order)
    _check_appointments(register, appointments, starts, reason)
    title = message("Record the President's order")
    with register.change(title, subject=f"№ {order.number}", reason=reason) as change:
        act_id = _insert_act(change, order, starts)
        round_id = _insert_round(change, of_round, act_id, reason)
        for appointment in appointments:
            _end_current_term(change, appointment.post_id, starts, act_id)
            ends = term_end(starts, of_round.term_months)
            _begin_term(change, appointment, round_id, act_id, starts, ends)
    return round_id


def _checked_order(order: Order) -> date:
    if not order.number.strip():
        raise Refused("order_number_missing", "number")
    if order.signed_on is None:
        raise Refused("order_date_missing", "signed_on")
    if order.effective_on is None:
        raise Refused("effective_date_missing", "effective_on")
    if order.effective_on < order.signed_on:
        raise Refused("effective_before_signed", "effective_on", signed_on=order.signed_on)
    return order.effective_on


def _check_appointments(
    register: Register, appointments: list[Appointment], starts: date, reason: str
) -> None:
    if not appointments:
        raise Refused("nobody_appointed")
    people = [one.person_id for one in appointments]
    if len(set(people)) < len(people):
        raise Refused("same_person_twice", "person")
    communities = [one.community_id for one in appointments if one.community_id is not None]
    if len(set(communities)) < len(communities):
        raise Refused("same_community_twice", "person")
    differs = any(one.person_id != one.proposed_person_id for one in appointments)
    if differs and not reason.strip():
        raise Refused("reason_missing", "reason")
    dead = select(person.c.id).where(
        person.c.id.in_(people), person.c.died_on.is_not(None), person.c.died_on < str(starts)
    )
    if register.ask(dead):
        raise Refused("appointed_deceased", "person")
    for appointment in appointments:
        _check_seat(register, appointment.post_id, starts)


def _check_seat(register: Register, post_id: int, starts: date) -> None:
    """The new term begins after the running one began, and before no later one."""
    latest = select(func.max(membership.c.first_day)).where(membership.c.post_id == post_id)
    begun = register.ask(latest)[0][0]
    if begun is not None and begun >= starts.isoformat():
        raise Refused("term_begins_too_early", "effective_on", begun=date.fromisoformat(begun))


def _insert_act(change: Change, order: Order, starts: date) -> int:
    return change.insert(
        act,
        kind="order",
        number=order.number.strip(),
        signed_on=str(order.signed_on),
        effective_on=starts.isoformat(),
        **{f"signer_{one}": getattr(order.signer, one) for one in Trilingual._fields},
        **{f"title_{one}": getattr(order.title, one) for one in Trilingual._fields},
    )


def _insert_round(change: Change, of_round: Round, act_id: int, reason: str) -> int:
    last = change.connection.execute(select(func.max(rotation_round.c.number))).scalar()
    round_id = change.insert(
        rotation_round,
        number=(last or 0) + 1,
        held_on=of_round.held_on.isoformat(),
        rule=of_round.given.rule.value,
        fingerprint=fingerprint(of_round.given),
        proposal_id=keep_proposal(change, of_round.given, of_round.held_on),
        state="decided",
        act_id=act_id,
        reason_differs=reason.strip(),
    )
    for community_id in of_round.contenders:
        change.insert(rotation_contender, round_id=round_id, community_id=community_id)
    return round_id


def _end_current_term(change: Change, post_id: int, starts: date, act_id: int) -> None:
    """End the term that would run into the new one; a term that ended before stays as it is."""
    running = select(membership).where(
        membership.c.post_id == post_id, membership.c.last_day >= starts.isoformat()
    )
    eve = starts - timedelta(days=1)
    for row in change.connection.execute(running).all():
        change.update(
            membership,
            row.id,
            row.version,
            ends_on=eve.isoformat(),
            ended_by_act_id=act_id,
            end_reason="rotation",
        )


def _begin_term(
    change: Change, appointment: Appointment, round_id: int, act_id: int, starts: date, ends: date
) -> None:
    seat = change.connection.execute(select(post).where(post.c.id == appointment.post_id)).one()
    membership_id = change.insert(
        membership,
        person_id=appointment.person_id,
        organization_id=seat.organization_id,
        post_id=seat.id,
        role="deputy_chair",
        on_behalf_of_id=appointment.on_behalf_of_id,
        community_id=appointment.community_id,
        starts_on=starts.isoformat(),
        planned_end_on=ends.isoformat(),
        begun_by_act_id=act_id,
    )
    change.insert(
        rotation_seat,
        round_id=round_id,
        post_id=seat.id,
        proposed_person_id=appointment.proposed_person_id,
        proposed_community_id=appointment.proposed_community_id,
        appointed_person_id=appointment.person_id,
        appointed_community_id=appointment.community_id,
        membership_id=membership_id,
    )
