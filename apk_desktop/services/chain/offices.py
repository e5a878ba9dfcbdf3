"""The offices people are nominated for: by which norm, and in which body they are held."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, norm, organization, post
from apk_desktop.domain.faults import Refused
from apk_desktop.services.rotation.holders import OF_THE_ASSEMBLY


class Office(NamedTuple):
    """An office: the norm that says how many there are, the body, and the role in it."""

    code: str
    norm: str
    body_kind: str
    body_code: str
    role: str


OFFICES = {
    one.code: one
    for one in (
        Office("rotating_deputy_chair", "rotating_deputy_chairs", "assembly", "", "deputy_chair"),
        Office("majilis_deputy", "majilis_deputies", "", "majilis-group", "member"),
        Office("senate_candidate", "senate_candidates", "", "senate-group", "member"),
    )
}
"""In the order in which they are offered."""


def terms_of(office: str) -> ColumnElement[bool]:
    """Keep the memberships that are terms of an office; needs the post and the organization."""
    if office == "rotating_deputy_chair":
        return and_(*OF_THE_ASSEMBLY)
    return and_(
        organization.c.code == OFFICES[office].body_code, membership.c.role.in_(("", "member"))
    )


def offices_on(register: Register, on: date) -> list[str]:
    """Give the offices that are filled in this way on a day; one without any norm always is."""
    c = norm.c
    codes = [one.norm for one in OFFICES.values()]
    known = {row[0] for row in register.ask(select(c.code).where(c.code.in_(codes)))}
    query = select(c.code).where(c.code.in_(codes), during(norm, on))
    holding = {row[0] for row in register.ask(query)}
    return [
        code
        for code, one in OFFICES.items()
        if one.norm in holding or one.norm not in known
    ]  # fmt: skip


def check_office(register: Register, office: str, on: date, field: str) -> None:
    """Raise Refused where nobody was nominated for an office on a day."""
    if office not in OFFICES:
        raise Refused("office_missing", "office")
    if office not in offices_on(register, on):
        raise Refused("office_not_filled", field, office=office, day=on)


def first_day_of(register: Register, office: str) -> str | None:
    """Give the first day of the norm of an office as ISO text, or None where it is not known."""
    c = norm.c
    query = select(c.first_day, c.starts_on).where(c.code == OFFICES[office].norm)
    days = [first for first, starts in register.ask(query) if starts]
    return min(days, default=None)


def post_join() -> ColumnElement[bool]:
    """Join a membership to its post."""
    return post.c.id == membership.c.post_id
