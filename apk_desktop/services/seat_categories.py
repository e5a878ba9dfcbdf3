"""The categories of a body's composition: the body's own, by their order, then the Council's."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import seat_category
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.transliteration import latin_from_kazakh
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import text_columns, text_from
from apk_desktop.wording.catalogue import message

CATEGORIES = ("associations", "regional_assemblies", "state_bodies", "presidential")
"""Law No. 70-IV, article 10: the four of the Council; a body of another law has rows of its own."""

UNNAMED = Trilingual()


class SeatCategory(NamedTuple):
    """A category: its code, its name where the register has one, and its place among the others."""

    code: str
    name: Trilingual
    place: int


Known = dict[str, SeatCategory]


class SeatCategories:
    """The categories that bodies have of their own."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, body_id: int) -> Known:
        """Give the categories that a body may have, by code and in their order."""
        return self.of_all([body_id])[body_id]

    def of_all(self, body_ids: list[int]) -> dict[int, Known]:
        """Give the categories of several bodies; where a body has none, the Council's four hold."""
        c = seat_category.c
        query = (
            select(c.organization_id, c.code, *text_columns(seat_category, "name"))
            .where(c.organization_id.in_(body_ids))
            .order_by(c.organization_id, c.position, c.id)
        )
        own: dict[int, dict[str, Trilingual]] = {body_id: {} for body_id in body_ids}
        for body_id, code, *texts in self._register.ask(query):
            own[body_id][code] = text_from(texts)
        return {body_id: _in_places(names) for body_id, names in own.items()}

    def add(self, body_id: int, name: Trilingual) -> str:
        """Give a body another category and return its code; raises Refused."""
        name = Trilingual(*(text.strip() for text in name))
        if not name.kk:
            raise Refused("category_unnamed", "name_kk")
        known = self.of(body_id)
        if any(name.kk.casefold() == one.name.kk.casefold() for one in known.values()):
            raise Refused("category_known", "name_kk")
        c = seat_category.c
        highest = select(func.max(c.position)).where(c.organization_id == body_id)
        position = (self._register.ask(highest)[0][0] or 0) + 1
        code = _code_of(name, set(known))
        with self._register.change(
            message("Add category of seats"), subject=self._subject(body_id, name)
        ) as change:
            change.insert(
                seat_category,
                organization_id=body_id,
                code=code,
                position=position,
                **in_columns("name", name),
            )
        return code

    def _subject(self, body_id: int, name: Trilingual) -> str:
        body = names_of(self._register, date.max, [body_id]).get(body_id, UNNAMED)
        return f"{body.say('kk')}: {name.kk}" if body else name.kk


def _in_places(names: dict[str, Trilingual]) -> Known:
    codes = [*names, *(code for code in CATEGORIES if code not in names)]
    return {
        code: SeatCategory(code, names.get(code, UNNAMED), place)
        for place, code in enumerate(codes, 1)
    }


def _code_of(name: Trilingual, taken: set[str]) -> str:
    """Make a code of the English or the Latin name: small letters, digits and underscores."""
    spelled = (name.en or latin_from_kazakh(name.kk)).lower()
    kept = "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in spelled)
    stem = "_".join(part for part in kept.split("_") if part) or "category"
    code, number = stem, 1
    while code in taken:
        number += 1
        code = f"{stem}_{number}"
    return code
