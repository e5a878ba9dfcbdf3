"""The roster of any body on any day: leaders first, then members by category and seat."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import and_, or_, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, community, membership, organization, person, post, region
from apk_desktop.domain.faults import NotFound
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.composition import LEAD_DAYS
from apk_desktop.services.membership_entry import ALTERNATE
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.row_parts import name_columns, name_from, text_columns, text_from
from apk_desktop.services.seat_categories import Known, SeatCategories

LEADING = ("chair", "deputy_chair", "head")
"""Roles that stand before the members, in this order."""
UNNAMED = Trilingual()


class RosterRow(NamedTuple):
    """A person of a body on a day; `id` is the person's.

    `starts_on` and `until` are those of the role; `seat_until` tells until when somebody who leads
    is also a member of the body, and is `until` for everybody else. `category_place` counts the
    category among those of the body from one. An alternate stands last, is no member, and has the
    member's name in `alternate_for`.
    """

    id: int
    name: PersonName
    role: str
    office: Trilingual
    category: str
    seat: int
    on_behalf_of: Trilingual
    community_code: str
    community: Trilingual
    region_code: str
    region: Trilingual
    starts_on: str | None
    until: str | None
    act_kind: str
    act_number: str
    act_signed_on: str | None
    birth_on: str | None
    iin: str
    phone: str
    email: str
    membership_id: int
    sort_key: str
    search_key: str
    is_member: bool
    seat_until: str | None
    category_name: Trilingual
    category_place: int
    alternate_for: PersonName


class Roster(NamedTuple):
    """A body's roster: its name of the day and its rows.

    The Council's begins with who leads the Assembly; of them, `is_member` tells who is a member of
    the Council too.
    """

    body_id: int
    code: str
    kind: str
    name: Trilingual
    rows: list[RosterRow]
    lead_days: int = LEAD_DAYS

    @property
    def members(self) -> int:
        """How many of those listed are members of the body itself."""
        return sum(row.is_member for row in self.rows)


class Rosters:
    """Rosters of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, code: str, on: date, language: str) -> Roster:
        """Give the roster of a body by its code; raises NotFound.

        The chair and the deputy chairs of the Assembly lead its Council, so its roster begins with
        them. A person stands once, under the leading role.
        """
        c = organization.c
        query = select(c.id, c.kind, c.lead_days).where(c.code == code)
        found = self._register.ask(query)
        if not found:
            raise NotFound("body", code)
        body_id, kind, lead = found[0]
        rows = self._rows(body_id, on, language, leads_too=kind == "council")
        name = names_of(self._register, on, [body_id]).get(body_id, Trilingual())
        days = LEAD_DAYS if lead is None else lead
        return Roster(body_id, code, kind, name, _once_each(rows), days)

    def _rows(self, body_id: int, on: date, language: str, *, leads_too: bool) -> list[RosterRow]:
        m = membership.c
        belongs_here = m.organization_id == body_id
        member, stood_for = membership.alias("member"), person.alias("stood_for")
        bodies = [body_id, *self._assemblies()] if leads_too else [body_id]
        belongs = and_(m.organization_id.in_(bodies), or_(belongs_here, m.role.in_(LEADING)))
        query = (
            select(
                m.person_id, *name_columns(), m.role, *text_columns(post, "title"), m.category,
                post.c.number, m.on_behalf_of_id, community.c.code,
                *text_columns(community, "plural"), region.c.code, *text_columns(region, "name"),
                m.starts_on, m.ends_on, m.planned_end_on,
                act.c.kind, act.c.number, act.c.signed_on, person.c.birth_on, person.c.iin,
                person.c.phone, person.c.email, m.id, person.c[f"sort_key_{language}"],
                person.c.search_key, belongs_here & m.alternate_for_id.is_(None),
                *name_columns(stood_for),
            )
            .join(person, person.c.id == m.person_id)
            .join(organization, organization.c.id == m.organization_id)
            .outerjoin(post, post.c.id == m.post_id)
            .outerjoin(community, community.c.id == person.c.community_id)
            .outerjoin(region, region.c.id == person.c.region_id)
            .outerjoin(act, act.c.id == m.begun_by_act_id)
            .outerjoin(member, member.c.id == m.alternate_for_id)
            .outerjoin(stood_for, stood_for.c.id == member.c.person_id)
            .where(belongs, during(membership, on))
        )  # fmt: skip
        rows = self._register.ask(query)
        names = names_of(self._register, on, {row[16] for row in rows if row[16]})
        known = SeatCategories(self._register).of(body_id)
        return sorted((_row(row, names, known) for row in rows), key=_in_order)

    def _assemblies(self) -> list[int]:
        query = select(organization.c.id).where(organization.c.kind == "assembly")
        return [row[0] for row in self._register.ask(query)]


def _row(row: Any, names: dict[int, Trilingual], known: Known) -> RosterRow:  # noqa: ANN401 thirty columns
    own = known.get(row[14])
    return RosterRow._make((
        row[0], name_from(row[1:10]), row[10], text_from(row[11:14]), row[14], row[15] or 0,
        names.get(row[16], Trilingual()), row[17] or "", text_from(row[18:21]), row[21] or "",
        text_from(row[22:25]), row[25], row[26] or row[27], row[28] or "", row[29] or "",
        *row[30:38], bool(row[38]), (row[26] or row[27]) if row[38] else None,
        own.name if own else UNNAMED, own.place if own else len(known) + 1, name_from(row[39:]),
    ))  # fmt: skip


def _in_order(row: RosterRow) -> tuple[int, int, int, str, int]:
    leading = LEADING.index(row.role) if row.role in LEADING else len(LEADING)
    if row.role == ALTERNATE:
        leading += 1
    return (leading, row.category_place, row.seat, row.sort_key, row.membership_id)


def _once_each(rows: list[RosterRow]) -> list[RosterRow]:
    """Keep a person's first row, and give it the seat that a later one names."""
    kept: dict[int, RosterRow] = {}
    for row in rows:
        known = kept.get(row.id)
        if known is None:
            kept[row.id] = row
        else:
            kept[row.id] = _with_seat(known, row)
    return list(kept.values())


def _with_seat(known: RosterRow, row: RosterRow) -> RosterRow:
    """Give a person's row what another one of theirs says of the seat."""
    if row.is_member and not known.is_member:
        known = known._replace(is_member=True, seat_until=row.seat_until)
    if known.category or not row.category:
        return known
    return known._replace(
        category=row.category,
        category_name=row.category_name,
        category_place=row.category_place,
        seat=row.seat,
        on_behalf_of=known.on_behalf_of or row.on_behalf_of,
    )
