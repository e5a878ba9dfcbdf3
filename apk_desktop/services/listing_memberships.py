"""Memberships as lists of the command line: the members of a day, and terms of deputy chairs."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, community, membership, organization, person, post
from apk_desktop.services.listing_asked import Listing, Row, spelled
from apk_desktop.services.matching import best_match, has_words
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import name_columns, name_from, text_columns, text_from
from apk_desktop.services.sitting import sitting


def members(register: Register, asked: Listing) -> list[Row]:
    """Give the members of a body, or of all, on a day."""
    query = _memberships(asked).where(sitting(asked.day))
    order = [person.c[f"sort_key_{asked.language}"], organization.c.id, membership.c.id]
    return _membership_rows(register, asked, query.order_by(*_best_first(asked), *order))


def terms(register: Register, asked: Listing) -> list[Row]:
    """Give the terms of deputy chairs, oldest first; those that run on the day if one is asked."""
    body = asked.body or "assembly"
    query = _memberships(asked).where(
        membership.c.role == "deputy_chair", organization.c.code == body
    )
    if asked.on:
        query = query.where(during(membership, asked.on))
    order = [membership.c.first_day, post.c.number, membership.c.id]
    rows = _membership_rows(register, asked, query.order_by(*_best_first(asked), *order))
    return [row | {"to": row["to"] or row["planned_to"]} for row in rows]


def _best_first(asked: Listing) -> list[Any]:
    return [best_match(person, asked.text)] if asked.text else []


def _memberships(asked: Listing) -> Select[Any]:
    c = membership.c
    query = (
        select(
            person.c.uid, *name_columns(), organization.c.code, c.role, c.category,
            *text_columns(post, "title"), post.c.number, c.on_behalf_of_id,
            *text_columns(community, "plural"), c.starts_on, c.ends_on, c.planned_end_on,
            act.c.number, act.c.signed_on,
        )
        .join(person, person.c.id == c.person_id)
        .join(organization, organization.c.id == c.organization_id)
        .outerjoin(post, post.c.id == c.post_id)
        .outerjoin(community, community.c.id == c.community_id)
        .outerjoin(act, act.c.id == c.begun_by_act_id)
    )  # fmt: skip
    if asked.body:
        query = query.where(organization.c.code == asked.body)
    return query.where(has_words(person, asked.text))


def _membership_rows(register: Register, asked: Listing, query: Select[Any]) -> list[Row]:
    rows = register.ask(query)
    names = names_of(register, asked.day, {row[17] for row in rows if row[17]})
    say = asked.language
    found: list[Row] = []
    for row in rows:
        name = name_from(row[1:10]).in_language(say)
        behalf = names.get(row[17])
        found.append(
            {
                "uid": row[0], **spelled(name), "person": name.full, "body": row[10],
                "role": row[11], "category": row[12], "post": text_from(row[13:16]).say(say),
                "number": row[16] or None, "on_behalf_of": behalf.say(say) if behalf else "",
                "community": text_from(row[18:21]).say(say), "from": row[21], "to": row[22],
                "planned_to": row[23], "act": row[24] or "", "act_on": row[25],
            }
        )  # fmt: skip
    return found
