"""The terms that end soon: in each body from its own lead time on, and those held over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import or_, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, person, post
from apk_desktop.db.tables.base import OPEN_END
from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.bodies import BODY_KINDS
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.composition import LEAD_DAYS
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import (
    NAME_WIDTH,
    name_columns,
    name_from,
    text_columns,
    text_from,
)

SOON, OVER = "soon", "over"


class EndingTerm(NamedTuple):
    """A term whose end is near or past; `id` is the membership's, `days` below zero where past.

    `is_planned` tells a planned end, after which the holder stays until a successor is appointed.
    """

    id: int
    person_id: int
    name: PersonName
    sort_key: str
    body_code: str
    body_kind: str
    body: Trilingual
    role: str
    office: Trilingual
    starts_on: str | None
    until: str
    days: int
    is_planned: bool

    @property
    def is_over(self) -> bool:
        """Whether the planned end is past and nobody was appointed yet."""
        return self.days < 0


class EndingTerms:
    """Questions about terms that end."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def rows(self, question: ListQuestion) -> list[EndingTerm]:
        """Give the terms that fit, the nearest end first.

        The filters are `body` (a code) and `ends` (`soon` or `over`).
        """
        words = search_key(question.text).split()
        found = self.on(question.on, question.language)
        rows = [row for row in found if _fits(row, question.filters, words)]
        key = _KEYS.get(question.sort)
        if key is not None:
            rows.sort(key=key)
        if question.descending:
            rows.reverse()
        return rows

    def on(self, day: date, language: str = "kk") -> list[EndingTerm]:
        """Give every term that is told of on a day."""
        m, o = membership.c, organization.c
        query = (
            select(
                m.id, m.person_id, *name_columns(), person.c[f"sort_key_{language}"], o.id, o.code,
                o.kind, o.lead_days, m.role, *text_columns(post, "title"), m.starts_on, m.ends_on,
                m.planned_end_on,
            )
            .join(person, person.c.id == m.person_id)
            .join(organization, o.id == m.organization_id)
            .outerjoin(post, post.c.id == m.post_id)
            .where(o.kind.in_(BODY_KINDS), during(membership, day))
            .where(or_(m.planned_end_on.is_not(None), m.last_day < OPEN_END))
        )  # fmt: skip
        rows = self._register.ask(query)
        names = names_of(self._register, day, {row[NAME_WIDTH + 3] for row in rows})
        ending = (one for row in rows if (one := _ending(row, names, day)) is not None)
        return sorted(ending, key=lambda one: (one.days, one.sort_key, one.id))


def _ending(row: Any, names: dict[int, Trilingual], day: date) -> EndingTerm | None:  # noqa: ANN401 twenty columns
    at = NAME_WIDTH + 2
    sort_key, body_id, code, kind, lead, role = row[at : at + 6]
    starts_on, ends_on, planned = row[at + 9 :]
    until = ends_on or planned
    last = PartialDate.parse(until).last_day
    if last > day + timedelta(days=LEAD_DAYS if lead is None else lead):
        return None
    return EndingTerm(
        row[0], row[1], name_from(row[2:at]), sort_key, code, kind,
        names.get(body_id, Trilingual()), role, text_from(row[at + 6 : at + 9]), starts_on, until,
        (last - day).days, not ends_on,
    )  # fmt: skip


def _fits(row: EndingTerm, filters: dict[str, str], words: list[str]) -> bool:
    ends = OVER if row.is_over else SOON
    if filters.get("body") not in (None, row.body_code) or filters.get("ends") not in (None, ends):
        return False
    whole = search_key(" ".join((*row.body, *row.office, *(one.full for one in row.name))))
    return all(word in whole for word in words)


_KEYS: dict[str, Callable[[EndingTerm], Any]] = {
    "person": lambda row: (row.sort_key, row.id),
    "until": lambda row: (row.days, row.sort_key, row.id),
}
