"""The reference data that comes with the program: typed rows of `resources/reference/*.csv`."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass

from apk_desktop.domain.trilingual import LANGUAGES, Trilingual
from apk_desktop.resource_files import resource_file

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CommunityReference:
    """An ethnic community, or the value "not stated" or "other"."""

    code: str
    kind: str
    name: Trilingual
    plural: Trilingual
    short: Trilingual
    mark_hue: str
    mark_texture: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionReference:
    """A region or a city of republican significance, by its ISO 3166-2 code."""

    code: str
    kind: str
    name: Trilingual
    centre_kk: str
    starts_on: str | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReference:
    """A body under one of its dated names; a body that was renamed has a row for each name."""

    code: str
    kind: str
    parent_code: str
    region_code: str
    name: Trilingual
    starts_on: str | None
    ends_on: str | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostReference:
    """A post of a body; one that follows is held by whoever heads the body it follows."""

    body_code: str
    kind: str
    number: int
    title: Trilingual
    follows_body_code: str
    starts_on: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NormReference:
    """A rule as a dated value with its legal basis; settings say so in the basis."""

    code: str
    value: str
    unit: str
    basis: Trilingual
    verified: bool
    starts_on: str | None
    ends_on: str | None
    source: str


def communities() -> list[CommunityReference]:
    """Give the communities, the two special values last."""
    return [
        CommunityReference(
            code=row["code"],
            kind=row["kind"],
            name=trilingual(row, "name"),
            plural=trilingual(row, "plural"),
            short=trilingual(row, "short"),
            mark_hue=row["mark_hue"],
            mark_texture=row["mark_texture"],
            source=row["source_url"],
        )
        for row in reference_rows("communities")
    ]


def regions() -> list[RegionReference]:
    """Give the 17 regions and 3 cities."""
    return [
        RegionReference(
            code=row["code"],
            kind=row["kind"],
            name=trilingual(row, "name"),
            centre_kk=row["centre_kk"],
            starts_on=row["starts_on"] or None,
            source=row["source_url"],
        )
        for row in reference_rows("regions")
    ]


def bodies() -> list[BodyReference]:
    """Give every name of every body; a parent stands before its parts."""
    return [
        BodyReference(
            code=row["code"],
            kind=row["kind"],
            parent_code=row["parent_code"],
            region_code=row["region_code"],
            name=trilingual(row, "name"),
            starts_on=row["starts_on"] or None,
            ends_on=row["ends_on"] or None,
            source=row["source_url"],
        )
        for row in reference_rows("bodies")
    ]


def posts() -> list[PostReference]:
    """Give the posts; one that is followed stands before those that follow it."""
    return [
        PostReference(
            body_code=row["body_code"],
            kind=row["kind"],
            number=int(row["number"] or 0),
            title=trilingual(row, "title"),
            follows_body_code=row["follows_body_code"],
            starts_on=row["starts_on"] or None,
        )
        for row in reference_rows("posts")
    ]


def norms() -> list[NormReference]:
    """Give the dated rules and settings."""
    return [
        NormReference(
            code=row["code"],
            value=row["value"],
            unit=row["unit"],
            basis=trilingual(row, "basis"),
            verified=row["verified"] == "yes",
            starts_on=row["starts_on"] or None,
            ends_on=row["ends_on"] or None,
            source=row["source_url"],
        )
        for row in reference_rows("norms")
    ]


def reference_rows(*name: str) -> list[dict[str, str]]:
    """Read the rows of one reference file as text: `reference_rows("sessions")`."""
    *folders, stem = name
    path = resource_file("reference", *folders, f"{stem}.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def trilingual(row: Row, name: str) -> Trilingual:
    """Take `name_kk`, `name_ru` and `name_en` of a row; a missing column is an unknown text."""
    return Trilingual(*(row.get(f"{name}_{language}", "") for language in LANGUAGES))
