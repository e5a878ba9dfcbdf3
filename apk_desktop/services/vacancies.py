"""The one list of vacancies: every post of the bodies that nobody holds on a day."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, person, post
from apk_desktop.domain.alphabet import search_key
from apk_desktop.domain.bodies import BODY_KINDS
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import name_columns, name_from, text_columns, text_from
from apk_desktop.services.seat_categories import SeatCategories
from apk_desktop.services.seat_history import vacant_since

SEAT, OFFICE = "seat", "office"
NOBODY = PersonName()


class Vacancy(NamedTuple):
    """A post that nobody holds; `id` is the post's, `since` is None where no day is known."""

    id: int
    body_code: str
    body_kind: str
    body: Trilingual
    kind: str
    category: str
    category_name: Trilingual
    category_place: int
    number: int
    title: Trilingual
    on_behalf_of: Trilingual
    since: date | None
    days: int | None
    last_holder_id: int | None
    last_holder: PersonName

    @property
    def is_seat(self) -> bool:
        """Whether it is a member's seat and no office."""
        return self.kind == "member"


class _Last(NamedTuple):
    person_id: int | None
    name: PersonName


class Vacancies:
    """Questions about vacant posts."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def bodies(self, on: date) -> list[tuple[str, Trilingual]]:
        """Give code and name of every body that has posts, the most important first."""
        o = organization.c
        with_posts = select(post.c.organization_id)
        query = select(o.id, o.code, o.kind).where(o.kind.in_(BODY_KINDS), o.id.in_(with_posts))
        found = sorted(self._register.ask(query), key=lambda row: (_rank(row[2]), row[0]))
        names = names_of(self._register, on, [row[0] for row in found])
        return [(row[1], names.get(row[0], Trilingual())) for row in found]

    def rows(self, question: ListQuestion) -> list[Vacancy]:
        """Give the vacancies that fit; unless sorted otherwise by body, category and number.

        The filters are `body` (a code) and `kind` (`seat` or `office`).
        """
        words = search_key(question.text).split()
        rows = [row for row in self.on(question.on) if _fits(row, question.filters, words)]
        key = _KEYS.get(question.sort)
        if key is not None:
            rows.sort(key=key)
        if question.descending:
            rows.reverse()
        return rows

    def on(self, day: date) -> list[Vacancy]:
        """Give every vacancy of a day."""
        p, o = post.c, organization.c
        held = select(membership.c.id).where(membership.c.post_id == p.id, during(membership, day))
        query = (
            select(
                p.id, o.id, o.code, o.kind, p.kind, p.category, p.number,
                *text_columns(post, "title"), p.on_behalf_of_id,
            )
            .join(organization, o.id == p.organization_id)
            .where(o.kind.in_(BODY_KINDS), during(post, day), ~held.exists())
        )  # fmt: skip
        found = self._register.ask(query)
        posts = [row[0] for row in found]
        bodies = {row[1] for row in found}
        names = names_of(self._register, day, {*bodies, *(row[10] for row in found if row[10])})
        categories = SeatCategories(self._register).of_all(list(bodies))
        since = vacant_since(self._register, posts, day)
        last = self._last_holders(posts, day)
        rows = []
        for row in found:
            known = categories[row[1]].get(row[5])
            first = since.get(row[0])
            rows.append(Vacancy._make((
                row[0], row[2], row[3], names.get(row[1], Trilingual()), *row[4:6],
                known.name if known else Trilingual(),
                known.place if known else len(categories[row[1]]) + 1,
                row[6], text_from(row[7:10]), names.get(row[10], Trilingual()), first,
                (day - first).days if first else None, *last.get(row[0], _Last(None, NOBODY)),
            )))  # fmt: skip
        return sorted(rows, key=_in_order)

    def _last_holders(self, posts: Collection[int], day: date) -> dict[int, _Last]:
        """Give who held each post last before a day."""
        m = membership.c
        query = (
            select(m.post_id, m.person_id, *name_columns())
            .join(person, person.c.id == m.person_id)
            .where(m.post_id.in_(posts), m.last_day < day.isoformat())
            .order_by(m.last_day, m.id)
        )
        return {row[0]: _Last(row[1], name_from(row[2:])) for row in self._register.ask(query)}


def _rank(kind: str) -> int:
    return BODY_KINDS.index(kind)


def _in_order(row: Vacancy) -> tuple[int, str, bool, int, str, int, int]:
    """Offices of a body stand before its seats."""
    rank = _rank(row.body_kind)
    return (
        rank, row.body_code, row.is_seat, row.category_place, row.category, row.number, row.id
    )  # fmt: skip


def _fits(row: Vacancy, filters: dict[str, str], words: list[str]) -> bool:
    kind = SEAT if row.is_seat else OFFICE
    if filters.get("body") not in (None, row.body_code) or filters.get("kind") not in (None, kind):
        return False
    texts = (*row.body, *row.title, *row.on_behalf_of, *(one.full for one in row.last_holder))
    whole = search_key(" ".join(texts))
    return all(word in whole for word in words)


_KEYS: dict[str, Callable[[Vacancy], Any]] = {
    "since": lambda row: row.since or date.min,
    "days": lambda row: -1 if row.days is None else row.days,
}
