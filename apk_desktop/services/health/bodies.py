"""Rules of bodies, their seats and norms."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import and_, func, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, norm, organization, organization_name, post
from apk_desktop.services.composition import Compositions
from apk_desktop.services.health.findings import Finding, Rule, Severity, ask, together
from apk_desktop.services.papers import Owner

_BODY = "organization_id"


def _without_name(register: Register, _on: date) -> list[Finding]:
    named = select(organization_name.c.organization_id)
    query = select(organization.c.id).where(organization.c.id.not_in(named))
    return [Finding(Owner(_BODY, row[0])) for row in register.ask(query)]


def _names_overlap(register: Register, _on: date) -> list[Finding]:
    one, other = organization_name.c, organization_name.alias()
    same = and_(other.c.organization_id == one.organization_id, together(organization_name, other))
    query = select(one.organization_id, other.c.starts_on, one.ends_on).join(other, same)
    return ask(register, query, _BODY, 2)


def _names_gap(register: Register, _on: date) -> list[Finding]:
    """Between two names there are days on which the organization has none."""
    c = organization_name.c
    following = func.lead(c.first_day).over(partition_by=c.organization_id, order_by=c.first_day)
    names = select(c.organization_id, c.last_day, following.label("next_day")).subquery()
    n = names.c
    query = select(n.organization_id, n.last_day, n.next_day).where(
        n.next_day > func.date(n.last_day, "+1 day")
    )
    return ask(register, query, _BODY, 2)


def _ex_officio_gap(register: Register, on: date) -> list[Finding]:
    """A seat that goes with an office is held by nobody, or by somebody else than the office."""
    seat, m = post.alias(), membership
    source = m.alias("source")
    follower = m.alias("follower")
    iso = on.isoformat()
    query = (
        select(source.c.id, follower.c.id, source.c.starts_on)
        .select_from(seat)
        .join(source, and_(source.c.post_id == seat.c.follows_post_id,
                           source.c.first_day <= iso, source.c.last_day >= iso))
        .outerjoin(follower, and_(follower.c.post_id == seat.c.id,
                                  follower.c.first_day <= iso, follower.c.last_day >= iso))
        .where(seat.c.first_day <= iso, seat.c.last_day >= iso)
        .where(func.coalesce(follower.c.person_id, 0) != source.c.person_id)
        .order_by(source.c.id)
    )  # fmt: skip
    return [
        Finding(
            Owner("membership_id", row[0]),
            Owner("membership_id", row[1]) if row[1] else None,
            (row[2],),
        )
        for row in register.ask(query)
    ]


def _over_norm(register: Register, on: date) -> list[Finding]:
    council = Compositions(register).of("council", on)
    return [
        Finding(Owner(_BODY, council.body_id), number=line.over, text=line.category)
        for line in council.categories
        if line.over
    ]


def _missing_seats(register: Register, on: date) -> list[Finding]:
    council = Compositions(register).of("council", on)
    return [
        Finding(Owner(_BODY, council.body_id), number=line.missing, text=line.category)
        for line in council.categories
        if line.missing
    ]


def _norms_overlap(register: Register, _on: date) -> list[Finding]:
    other = norm.alias()
    same = and_(other.c.code == norm.c.code, together(norm, other))
    query = select(other.c.id, other.c.starts_on).select_from(norm.join(other, same))
    return ask(register, query, "norm_id", 1)


def _norm_unverified(register: Register, on: date) -> list[Finding]:
    c: Any = norm.c
    query = select(c.id, c.starts_on).where(c.verified == "no", during(norm, on))
    return ask(register, query, "norm_id", 1)


RULES = (
    Rule("no_name", Severity.ERROR, _without_name),
    Rule("names_overlap", Severity.ERROR, _names_overlap),
    Rule("names_gap", Severity.WARNING, _names_gap),
    Rule("ex_officio_gap", Severity.ERROR, _ex_officio_gap),
    Rule("over_norm", Severity.ERROR, _over_norm),
    Rule("missing_seats", Severity.WARNING, _missing_seats),
    Rule("norms_overlap", Severity.WARNING, _norms_overlap),
    Rule("norm_unverified", Severity.GAP, _norm_unverified),
)
