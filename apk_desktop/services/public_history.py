"""The Assembly's public history that comes with the program: acts, sessions, bodies and people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.reference_data import reference_rows, trilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class ActReference:
    """An act of the legal timeline; the title describes it."""

    code: str
    kind: str
    number: str
    signed_on: str | None
    effective_on: str | None
    title: Trilingual
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionReference:
    """A session of the Assembly; `number` is None where it was not found."""

    code: str
    kind: str
    number: int | None
    starts_on: str | None
    ends_on: str | None
    place: Trilingual
    theme: Trilingual
    convened_on: str | None
    attendance_note: str
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicAssociation:
    """An association named in a public source, with a head as attested on a day."""

    code: str
    level: str
    community_codes: tuple[str, ...]
    region_code: str
    place: Trilingual
    name: Trilingual
    founded_on: str | None
    head: str
    head_on: str | None
    note: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPerson:
    """A public office-holder: what was held and the days on which that is attested."""

    surname: Trilingual
    given_name: Trilingual
    patronymic: Trilingual
    office: str
    community_code: str
    starts_on: str | None
    ends_on: str | None
    note: str
    source: str


def acts() -> list[ActReference]:
    """Give the acts of the legal timeline, oldest first."""
    return [
        ActReference(
            code=row["code"],
            kind=row["kind"],
            number=row["number"],
            signed_on=row["signed_on"] or None,
            effective_on=row["effective_on"] or None,
            title=trilingual(row, "title"),
            source=row["source_url"],
        )
        for row in reference_rows("acts")
    ]


def sessions() -> list[SessionReference]:
    """Give the sessions that could be traced, oldest first."""
    return [
        SessionReference(
            code=row["code"],
            kind=row["kind"],
            number=int(row["number"]) if row["number"] else None,
            starts_on=row["starts_on"] or None,
            ends_on=row["ends_on"] or None,
            place=trilingual(row, "place"),
            theme=trilingual(row, "theme"),
            convened_on=row["convened_on"] or None,
            attendance_note=row["attendance_note"],
            note=row["note"],
            source=row["source_url"],
        )
        for row in reference_rows("sessions")
    ]


def associations() -> list[PublicAssociation]:
    """Give the associations named in public sources."""
    return [
        PublicAssociation(
            code=row["code"],
            level=row["level"],
            community_codes=tuple(row["community_codes"].split()),
            region_code=row["region_code"],
            place=trilingual(row, "place"),
            name=trilingual(row, "name"),
            founded_on=row["founded_on"] or None,
            head=row["head"],
            head_on=row["head_as_of"] or None,
            note=row["note"],
            source=row["source_url"],
        )
        for row in reference_rows("associations")
    ]


def deputy_chairs() -> list[PublicPerson]:
    """Give the deputy chairs; `office` is their kind of seat, the days are those attested."""
    return [
        _person(row, row["seat_kind"], row["attested_from"], row["attested_to"])
        for row in reference_rows("deputy_chairs")
    ]


def majilis_deputies() -> list[PublicPerson]:
    """Give those elected, nominated or standing; `office` is their status."""
    return [
        _person(row, row["status"], row["election_year"], "")
        for row in reference_rows("majilis_deputies")
    ]


def senators() -> list[PublicPerson]:
    """Give the senators proposed by the Council."""
    return [_person(row, "senator", row["appointed_on"], "") for row in reference_rows("senators")]


def _person(row: Mapping[str, str], office: str, starts_on: str, ends_on: str) -> PublicPerson:
    given, patronymic, surname = zip(*map(_parts, trilingual(row, "full_name")), strict=True)
    return PublicPerson(
        surname=Trilingual(*surname),
        given_name=Trilingual(*given),
        patronymic=Trilingual(*patronymic),
        office=office,
        community_code=row["community_code"],
        starts_on=starts_on or None,
        ends_on=ends_on or None,
        note=row["note"],
        source=row["source_url"],
    )


def _parts(full_name: str) -> tuple[str, str, str]:
    """Split "Given [Patronymic] Surname", as the sources write names."""
    given, *rest = full_name.split() or [""]
    if not rest:
        return "", "", given
    *patronymic, surname = rest
    return given, " ".join(patronymic), surname
