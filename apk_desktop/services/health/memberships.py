"""Rules of memberships: nobody sits twice, before birth, after death, or outside the post."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Select, and_, func, or_, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, person, post
from apk_desktop.services.health.findings import (
    Finding,
    Rule,
    Severity,
    ask,
    ask_pairs,
    together,
)
from apk_desktop.services.papers import Owner
from apk_desktop.services.sitting import sitting

_M = membership.c
_MEMBERSHIP = "membership_id"


def _backwards(register: Register, _on: date) -> list[Finding]:
    """The schema forbids it, so such a row was written by another program."""
    wrong = select(_M.id, _M.starts_on, _M.ends_on).where(_M.first_day > _M.last_day)
    posts = select(post.c.organization_id, post.c.starts_on, post.c.ends_on).where(
        post.c.first_day > post.c.last_day
    )
    return [*ask(register, wrong, _MEMBERSHIP, 2), *ask(register, posts, "organization_id", 2)]


def _pairs(other: Any) -> Select[Any]:  # noqa: ANN401 an alias of a table
    """Ask for pairs of memberships with the first and the last day of what they share."""
    return select(
        other.c.id,
        _M.id,
        func.max(other.c.first_day, _M.first_day),
        func.min(other.c.last_day, _M.last_day),
    ).order_by(other.c.id)


def _overlaps(register: Register, _on: date) -> list[Finding]:
    other = membership.alias()
    same = and_(other.c.post_id == _M.post_id, together(membership, other))
    return ask_pairs(register, _pairs(other).select_from(membership.join(other, same)), _MEMBERSHIP)


def _two_chairs(register: Register, _on: date) -> list[Finding]:
    other, seat, other_seat = membership.alias(), post.alias(), post.alias()
    tables = (
        membership.join(seat, seat.c.id == _M.post_id)
        .join(other, and_(other.c.organization_id == _M.organization_id,
                          together(membership, other)))
        .join(other_seat, other_seat.c.id == other.c.post_id)
    )  # fmt: skip
    query = (
        _pairs(other)
        .select_from(tables)
        .where(seat.c.kind == "chair", other_seat.c.kind == "chair", seat.c.id != other_seat.c.id)
    )
    return ask_pairs(register, query, _MEMBERSHIP)


def _twice(register: Register, _on: date) -> list[Finding]:
    other = membership.alias()
    same = and_(
        other.c.person_id == _M.person_id,
        other.c.organization_id == _M.organization_id,
        other.c.role == _M.role,
        together(membership, other),
    )
    return ask_pairs(register, _pairs(other).select_from(membership.join(other, same)), _MEMBERSHIP)


def _term_over(register: Register, on: date) -> list[Finding]:
    """A planned end that is a year or a month is past when the whole of it is."""
    day = on.isoformat()
    past = _M.planned_end_on < func.substr(day, 1, func.length(_M.planned_end_on))
    return ask(register, select(_M.id, _M.planned_end_on).where(past, _M.last_day >= day),
               _MEMBERSHIP, 1)  # fmt: skip


def _after_death(register: Register, _on: date) -> list[Finding]:
    """A death of which the month alone is known is past when the whole month is."""
    died = person.c.died_on
    last = func.substr(_M.last_day, 1, func.length(died))
    query = (
        select(_M.id, died, _M.ends_on)
        .join(person, person.c.id == _M.person_id)
        .where(died.is_not(None), last > died)
    )
    return ask(register, query, _MEMBERSHIP, 2)


def _before_birth(register: Register, _on: date) -> list[Finding]:
    born = person.c.birth_on
    first = func.substr(_M.starts_on, 1, func.length(born))
    query = (
        select(_M.id, _M.starts_on)
        .join(person, person.c.id == _M.person_id)
        .where(born.is_not(None), _M.starts_on.is_not(None), first < born)
    )
    return ask(register, query, _MEMBERSHIP, 1)


def _outside_post(register: Register, _on: date) -> list[Finding]:
    query = (
        select(_M.id, post.c.starts_on, post.c.ends_on)
        .join(post, post.c.id == _M.post_id)
        .where(or_(_M.first_day < post.c.first_day, _M.last_day > post.c.last_day))
    )
    return ask(register, query, _MEMBERSHIP, 2)


def _in_closed_body(register: Register, on: date) -> list[Finding]:
    o = organization.c
    query = (
        select(_M.id, o.status_on)
        .join(organization, o.id == _M.organization_id)
        .where(o.status == "closed", o.status_on.is_not(None), o.status_on <= on.isoformat(),
               _M.last_day > o.status_on)
    )  # fmt: skip
    return ask(register, query, _MEMBERSHIP, 1)


def _for_closed_association(register: Register, on: date) -> list[Finding]:
    o = organization.c
    query = (
        select(_M.id, o.status_on)
        .join(organization, o.id == _M.on_behalf_of_id)
        .where(o.status == "closed", o.status_on <= on.isoformat(), during(membership, on))
    )
    return ask(register, query, _MEMBERSHIP, 1)


def _ended_without_reason(register: Register, on: date) -> list[Finding]:
    query = select(_M.id, _M.ends_on).where(
        _M.last_day < on.isoformat(), _M.post_id.is_not(None), _M.end_reason == ""
    )
    return ask(register, query, _MEMBERSHIP, 1)


def _deputy_chairs() -> Select[Any]:
    return (
        select(_M.id, _M.starts_on)
        .join(post, post.c.id == _M.post_id)
        .where(post.c.kind == "rotating_deputy_chair")
    )


def _without_order(register: Register, _on: date) -> list[Finding]:
    return ask(register, _deputy_chairs().where(_M.begun_by_act_id.is_(None)), _MEMBERSHIP, 1)


def _without_community(register: Register, _on: date) -> list[Finding]:
    return ask(register, _deputy_chairs().where(_M.community_id.is_(None)), _MEMBERSHIP, 1)


def _in_council(on: date) -> Select[Any]:
    return (
        select(_M.id, _M.starts_on)
        .join(organization, organization.c.id == _M.organization_id)
        .where(organization.c.code == "council", sitting(on))
    )


def _without_category(register: Register, on: date) -> list[Finding]:
    query = _in_council(on).where(_M.category == "", _M.role.in_(("", "member")))
    return ask(register, query, _MEMBERSHIP, 1)


def _without_seat(register: Register, on: date) -> list[Finding]:
    """Only where the Council has seats at all; somebody with two memberships needs one seat."""
    council = select(organization.c.id).where(organization.c.code == "council")
    of_council = (post.c.organization_id.in_(council), post.c.kind == "member", during(post, on))
    if not register.ask(select(post.c.id).where(*of_council).limit(1)):
        return []
    seated = (
        select(_M.person_id)
        .join(post, post.c.id == _M.post_id)
        .where(*of_council, during(membership, on))
    )
    unseated = (
        select(func.min(_M.id))
        .join(organization, organization.c.id == _M.organization_id)
        .where(organization.c.code == "council", sitting(on))
        .where(_M.person_id.not_in(seated))
        .group_by(_M.person_id)
    )
    return [Finding(Owner(_MEMBERSHIP, row[0])) for row in register.ask(unseated)]


RULES = (
    Rule("backwards", Severity.DAMAGE, _backwards),
    Rule("overlaps", Severity.ERROR, _overlaps),
    Rule("two_chairs", Severity.ERROR, _two_chairs),
    Rule("twice_in_body", Severity.ERROR, _twice),
    Rule("after_death", Severity.ERROR, _after_death),
    Rule("before_birth", Severity.ERROR, _before_birth),
    Rule("outside_post", Severity.ERROR, _outside_post),
    Rule("in_closed_body", Severity.ERROR, _in_closed_body),
    Rule("for_closed_association", Severity.ERROR, _for_closed_association),
    Rule("term_over", Severity.WARNING, _term_over),
    Rule("without_seat", Severity.WARNING, _without_seat),
    Rule("without_category", Severity.WARNING, _without_category),
    Rule("deputy_without_order", Severity.GAP, _without_order),
    Rule("deputy_without_community", Severity.GAP, _without_community),
    Rule("ended_without_reason", Severity.GAP, _ended_without_reason),
)
