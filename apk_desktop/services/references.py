"""The lists that forms choose from: communities, regions and bodies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Select, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import community, organization, organization_name, region
from apk_desktop.domain.bodies import BODY_KINDS
from apk_desktop.domain.trilingual import Trilingual


class Community(NamedTuple):
    """A community with its mark: a hue (iris, olive …) and a texture (solid, stripes, dots)."""

    id: int
    code: str
    kind: str
    name: Trilingual
    plural: Trilingual
    short: Trilingual
    hue: str
    texture: str


class Region(NamedTuple):
    """A region or a city of republican significance, by its ISO 3166-2 code."""

    id: int
    code: str
    kind: str
    name: Trilingual


class Body(NamedTuple):
    """An organization as a choice: its code, kind and name as of a day."""

    id: int
    code: str
    kind: str
    name: Trilingual


class References:
    """Questions about the reference data of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def communities(self, language: str) -> list[Community]:
        """Give all communities in the alphabet order of the language, special values last."""
        c = community.c
        query = select(
            c.id, c.code, c.kind,
            c.name_kk, c.name_ru, c.name_en,
            c.plural_kk, c.plural_ru, c.plural_en,
            c.short_kk, c.short_ru, c.short_en,
            c.mark_hue, c.mark_texture,
        ).order_by(c.kind != "community", c[f"sort_key_{language}"], c.id)  # fmt: skip
        return [
            Community._make((*row[:3], *_three_names(row[3:12]), *row[12:]))
            for row in self._register.ask(query)
        ]  # fmt: skip

    def regions(self, language: str) -> list[Region]:
        """Give all regions in the alphabet order of the language."""
        c = region.c
        query = select(c.id, c.code, c.kind, c.name_kk, c.name_ru, c.name_en).order_by(
            c[f"sort_key_{language}"], c.id
        )
        return [Region._make((*row[:3], Trilingual(*row[3:]))) for row in self._register.ask(query)]

    def bodies(self, on: str, *kinds: str, language: str = "kk") -> list[Body]:
        """Give the organizations of the kinds (all where none is named) as named on an ISO day."""
        query = body_names(on).order_by(organization_name.c[f"sort_key_{language}"])
        if kinds:
            query = query.where(organization.c.kind.in_(kinds))
        return [Body._make((*row[:3], Trilingual(*row[3:]))) for row in self._register.ask(query)]

    def ranked_bodies(
        self, on: date, language: str, kinds: Sequence[str] = BODY_KINDS
    ) -> list[Body]:
        """Give the bodies of the kinds as named on a day: by the order of kinds, then by name."""
        found = self.bodies(on.isoformat(), *kinds, language=language)
        return sorted(found, key=lambda body: kinds.index(body.kind))


def _three_names(texts: Any) -> Iterator[Trilingual]:  # noqa: ANN401 nine texts of a row
    return (Trilingual(*texts[at : at + 3]) for at in (0, 3, 6))


def body_names(on: str) -> Select[*tuple[Any, ...]]:
    """Ask for id, code, kind and the name of each organization as of an ISO day."""
    name = organization_name.c
    return (
        select(
            organization.c.id,
            organization.c.code,
            organization.c.kind,
            name.name_kk,
            name.name_ru,
            name.name_en,
        )
        .join(organization_name, name.organization_id == organization.c.id)
        .where(name.first_day <= on, name.last_day >= on)
    )
