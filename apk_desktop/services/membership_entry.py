"""What a clerk writes of a membership, and what the rest of the register says against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, select

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, membership, person, post
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.services.row_parts import name_columns, name_from

ROLES = ("member", "chair", "deputy_chair", "head", "leader")
CATEGORIES = ("associations", "regional_assemblies", "state_bodies", "presidential")

# Law No. 70-IV, article 17: how the powers of a member end …
END_REASONS = (
    "own_wish",
    "citizenship_lost",
    "change_of_post",
    "death",
    "incapacity",
    "rotation",
    "recall",
    "moved",
)
# … and for what the President may end them by an act.
REASONS_WITH_ACT = ("health", "duties_failed", "discredit", "conviction", "other")

_OPEN_START, _OPEN_END = "0001-01-01", "9999-12-31"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """An act as a clerk quotes it; without a number there is none."""

    kind: str = "order"
    number: str = ""
    signed_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipEntry:
    """A membership as written in the form; days are ISO text, possibly partial, empty if open."""

    person_id: int
    organization_id: int
    begun_by: PaperEntry
    post_id: int | None = None
    role: str = "member"
    category: str = ""
    on_behalf_of_id: int | None = None
    community_id: int | None = None
    starts_on: str | None = None
    ends_on: str | None = None
    planned_end_on: str | None = None
    note: str = ""


def checked(
    register: Register, entry: MembershipEntry, membership_id: int | None = None
) -> dict[str, Any]:
    """Give the columns of a membership as they are stored; raises Refused naming the field."""
    if entry.role not in ROLES:
        raise Refused("role_missing", "role")
    _check_days(entry)
    _check_life(register, entry)
    _check_post(register, entry)
    check_others(register, entry, membership_id)
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
        "note": entry.note.strip(),
    }


def act_of(change: Change, paper: PaperEntry) -> int | None:
    """Give the act that a paper quotes, entering it where the register does not have it."""
    number = paper.number.strip()
    if not number:
        return None
    c = act.c
    same_day = c.signed_on == paper.signed_on if paper.signed_on else c.signed_on.is_(None)
    query = select(c.id).where(c.kind == paper.kind, c.number == number, same_day)
    known = change.connection.execute(query).scalar()
    if known is not None:
        return int(known)
    return change.insert(act, kind=paper.kind, number=number, signed_on=paper.signed_on)


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


def check_others(register: Register, entry: MembershipEntry, membership_id: int | None) -> None:
    """The same role twice, or two people in one post, cannot be at a time."""
    c = membership.c
    same = and_(
        c.person_id == entry.person_id,
        c.organization_id == entry.organization_id,
        c.role == entry.role,
    )
    _refuse_overlap(register, entry, membership_id, same, "same_role_twice", "starts_on")
    if entry.post_id is not None:
        post_taken = and_(c.post_id == entry.post_id, c.person_id != entry.person_id)
        _refuse_overlap(register, entry, membership_id, post_taken, "post_taken", "post")


def _refuse_overlap(
    register: Register,
    entry: MembershipEntry,
    membership_id: int | None,
    condition: ColumnElement[bool],
    code: str,
    field: str,
) -> None:
    c = membership.c
    starts, ends = _day(entry.starts_on), _day(entry.ends_on)
    first = starts.first_day.isoformat() if starts else _OPEN_START
    last = ends.last_day.isoformat() if ends else _OPEN_END
    query = (
        select(c.id, c.starts_on, c.ends_on, *name_columns())
        .join(person, person.c.id == c.person_id)
        .where(condition, c.first_day <= last, c.last_day >= first)
        .order_by(c.first_day)
    )
    for other, other_starts, other_ends, *texts in register.ask(query):
        if other != membership_id:
            raise Refused(
                code,
                field,
                name=name_from(texts),
                starts=_day(other_starts),
                ends=_day(other_ends),
            )


def _day(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
