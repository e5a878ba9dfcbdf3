"""Lay the foundation of a new register: regions, communities, bodies with posts, and norms."""

from __future__ import annotations

from typing import Any

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    community,
    norm,
    organization,
    organization_name,
    post,
    region,
)
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services import reference_data
from apk_desktop.wording.catalogue import message

Codes = dict[str, int]


def lay_foundation(register: Register) -> None:
    """Fill an empty register with the reference data, as a step that is never undone."""
    with register.change(message("Lay the foundation"), kind="foundation") as change:
        fill_foundation(change)


def fill_foundation(change: Change) -> None:
    """Write the reference data within an open change."""
    _communities(change)
    bodies = _bodies(change, _regions(change))
    _posts(change, bodies)
    _norms(change)


def in_columns(name: str, text: Trilingual) -> dict[str, str]:
    """Spread a text over its three columns."""
    return {f"{name}_{language}": getattr(text, language) for language in Trilingual._fields}


def _communities(change: Change) -> None:
    for one in reference_data.communities():
        change.insert(
            community,
            code=one.code,
            kind=one.kind,
            mark_hue=one.mark_hue,
            mark_texture=one.mark_texture,
            source=one.source,
            **in_columns("name", one.name),
            **in_columns("plural", one.plural),
            **in_columns("short", one.short),
        )


def _regions(change: Change) -> Codes:
    return {
        one.code: change.insert(
            region,
            code=one.code,
            kind=one.kind,
            centre_kk=one.centre_kk,
            starts_on=one.starts_on,
            source=one.source,
            **in_columns("name", one.name),
        )
        for one in reference_data.regions()
    }


def _bodies(change: Change, regions: Codes) -> Codes:
    bodies: Codes = {}
    for one in reference_data.bodies():
        if one.code not in bodies:
            bodies[one.code] = change.insert(
                organization,
                code=one.code,
                kind=one.kind,
                parent_id=bodies.get(one.parent_code),
                region_id=regions.get(one.region_code),
                status="active",
                source=one.source,
            )
        change.insert(
            organization_name,
            organization_id=bodies[one.code],
            starts_on=one.starts_on,
            ends_on=one.ends_on,
            **in_columns("name", one.name),
        )
    return bodies


def _posts(change: Change, bodies: Codes) -> None:
    """A post that follows is linked to the head of the body it follows."""
    heads: Codes = {}
    for one in reference_data.posts():
        values: dict[str, Any] = in_columns("title", one.title)
        made = change.insert(
            post,
            organization_id=bodies[one.body_code],
            kind=one.kind,
            number=one.number,
            follows_post_id=heads.get(one.follows_body_code),
            starts_on=one.starts_on,
            **values,
        )
        if one.kind == "head":
            heads[one.body_code] = made


def _norms(change: Change) -> None:
    for one in reference_data.norms():
        change.insert(
            norm,
            code=one.code,
            value=one.value,
            unit=one.unit,
            verified="yes" if one.verified else "no",
            source=one.source,
            starts_on=one.starts_on,
            ends_on=one.ends_on,
            **in_columns("basis", one.basis),
        )
