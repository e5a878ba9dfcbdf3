"""What the rest of the register says against a membership as a clerk wrote it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, and_, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, person, post
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.services.membership_entry import ALTERNATE, ROLES, MembershipEntry
from apk_desktop.services.row_parts import name_columns, name_from

_OPEN_START, _OPEN_END = "0001-01-01", "9999-12-31"


def checked(
    register: Register,
    entry: MembershipEntry,
    membership_id: int | None = None,
    leaving: Collection[int] = (),
) -> dict[str, Any]:
    """Give the columns of a membership as they are stored; raises Refused naming the field.

    `leaving` are memberships that end before this one begins, in the same change.
    """
    if entry.role not in ROLES:
        raise Refused("role_missing", "role")
    _check_days(entry)
    _check_life(register, entry)
    _check_post(register, entry)
    _check_member(register, entry, membership_id)
    check_others(register, entry, {*leaving, membership_id or 0})
    return {
        "person_id": entry.person_id,
        "organization_id": entry.organization_id,
        "post_id": entry.post_id,
        "role": entry.role,
        "category": entry.category,
        "on_behalf_of_id": entry.on_behalf_of_id,
        "community_id": entry.community_id,
        "starts_on": entry.starts_on,
        "ends_on": entry.ends_on,
        "planned_end_on": entry.planned_end_on,
        "alternate_for_id": entry.alternate_for_id,
        "note": entry.note.strip(),
    }


def _check_days(entry: MembershipEntry) -> None:
    starts = _day(entry.starts_on)
    if starts is None:
        return
    for text, code, field in (
        (entry.ends_on, "end_before_start", "ends_on"),
        (entry.planned_end_on, "planned_end_before_start", "planned_end_on"),
    ):
        ends = _day(text)
        if ends and ends.last_day < starts.first_day:
            raise Refused(code, field, begun=starts)


def _check_life(register: Register, entry: MembershipEntry) -> None:
    """Nobody serves before birth or after death, as far as the days are known."""
    query = select(person.c.birth_on, person.c.died_on).where(person.c.id == entry.person_id)
    rows = register.ask(query)
    if not rows:  # merged or moved to the bin while the form was open
        raise Refused("person_gone", "person")
    born, died = (_day(text) for text in rows[0])
    for text, field in ((entry.starts_on, "starts_on"), (entry.ends_on, "ends_on")):
        named = _day(text)
        if named and born and named.last_day < born.first_day:
            raise Refused("before_birth", field, day=born)
        if named and died and named.first_day > died.last_day:
            raise Refused("after_death", field, day=died)


def _check_post(register: Register, entry: MembershipEntry) -> None:
    if entry.post_id is None:
        return
    query = select(post.c.organization_id).where(post.c.id == entry.post_id)
    rows = register.ask(query)
    if not rows:
        raise Refused("post_gone", "post")
    if rows[0][0] != entry.organization_id:
        raise Refused("post_of_another_body", "post")
    check_days_of_post(register, entry)


def check_days_of_post(register: Register, entry: MembershipEntry) -> None:
    """Nobody holds a post before there is one, or longer, as far as the days are known."""
    if entry.post_id is None:
        return
    query = select(post.c.starts_on, post.c.ends_on).where(post.c.id == entry.post_id)
    begins, ends = (_day(text) for text in register.ask(query)[0])
    first, last = _day(entry.starts_on), _day(entry.ends_on)
    if begins and first and first.last_day < begins.first_day:
        raise Refused("before_post", "starts_on", day=begins)
    if ends and (last is None or last.first_day > ends.last_day):
        raise Refused("after_post", "ends_on" if last else "post", day=ends)


def _check_member(register: Register, entry: MembershipEntry, membership_id: int | None) -> None:
    """An alternate stands for another member of the same body, and sits in no post."""
    if entry.role != ALTERNATE:
        if entry.alternate_for_id is not None:
            raise Refused("no_alternate", "alternate_for")
        return
    if entry.post_id is not None:
        raise Refused("alternate_in_post", "post")
    if entry.alternate_for_id is None:
        raise Refused("alternate_for_missing", "alternate_for")
    c = membership.c
    query = select(c.organization_id, c.person_id, c.role, c.starts_on, c.ends_on, c.first_day,
                   c.last_day)  # fmt: skip
    member = register.ask(query.where(c.id == entry.alternate_for_id))[0]
    of_the_body = member.organization_id == entry.organization_id and member.role != ALTERNATE
    if not of_the_body or entry.alternate_for_id == membership_id:
        raise Refused("alternate_for_stranger", "alternate_for")
    if member.person_id == entry.person_id:
        raise Refused("alternate_for_oneself", "alternate_for")
    first, last = _days_of(entry)
    if first < member.first_day or first > member.last_day:
        begun, ended = _day(member.starts_on), _day(member.ends_on)
        raise Refused("alternate_without_member", "starts_on", starts=begun, ends=ended)
    if entry.ends_on and last > member.last_day:
        raise Refused("alternate_outlasts", "ends_on", day=_day(member.ends_on))


def check_others(register: Register, entry: MembershipEntry, known: Collection[int]) -> None:
    """The same role twice, or two people in one post, cannot be at a time.

    `known` are the memberships that are no others: the one in hand, and those that leave.
    """
    c = membership.c
    same = and_(
        c.person_id == entry.person_id,
        c.organization_id == entry.organization_id,
        c.role == entry.role,
    )
    _refuse_overlap(register, entry, known, same, "same_role_twice", "starts_on")
    if entry.post_id is not None:
        post_taken = and_(c.post_id == entry.post_id, c.person_id != entry.person_id)
        _refuse_overlap(register, entry, known, post_taken, "post_taken", "post")


def _refuse_overlap(
    register: Register,
    entry: MembershipEntry,
    known: Collection[int],
    condition: ColumnElement[bool],
    code: str,
    field: str,
) -> None:
    c = membership.c
    first, last = _days_of(entry)
    query = (
        select(c.id, c.starts_on, c.ends_on, *name_columns())
        .join(person, person.c.id == c.person_id)
        .where(condition, c.first_day <= last, c.last_day >= first)
        .order_by(c.first_day)
    )
    for other, other_starts, other_ends, *texts in register.ask(query):
        if other not in known:
            raise Refused(
                code,
                field,
                name=name_from(texts),
                starts=_day(other_starts),
                ends=_day(other_ends),
            )


def _day(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _days_of(entry: MembershipEntry) -> tuple[str, str]:
    """Give the first and the last day that an entry covers."""
    starts, ends = _day(entry.starts_on), _day(entry.ends_on)
    first = starts.first_day.isoformat() if starts else _OPEN_START
    return first, ends.last_day.isoformat() if ends else _OPEN_END
