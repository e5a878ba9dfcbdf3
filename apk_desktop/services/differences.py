"""What became of a body between two days: who came, who left, who changed, by which act and why."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import func, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import act, meeting, membership, organization, person, post
from apk_desktop.domain.faults import NotFound
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.person_card import Paper
from apk_desktop.services.row_parts import NAME_WIDTH, name_columns, name_from
from apk_desktop.services.seat_categories import Known, SeatCategories
from apk_desktop.services.sitting import sitting


class Became(StrEnum):
    """What happened to a person's place in a body."""

    CAME = "came"
    LEFT = "left"
    CHANGED = "changed"


class Place(NamedTuple):
    """What a person is in a body on a day: role, category, seat, and on whose behalf."""

    role: str
    category: str
    seat: int | None
    behalf_id: int | None
    behalf: Trilingual
    category_name: Trilingual

    def same_as(self, other: Place) -> bool:
        """Whether nothing differs; an association that was only renamed is the same one."""
        return self[:4] == other[:4]


class Difference(NamedTuple):
    """A person whose place differs; `before` or `after` is None where there was none.

    `on` is the day it happened as recorded, `act` the act that did it, `reason` why a place ended.
    """

    id: int
    name: PersonName
    sort_key: str
    became: Became
    before: Place | None
    after: Place | None
    on: str | None
    act: Paper
    reason: str


class Differences(NamedTuple):
    """A body on two days; the members are counted as people."""

    code: str
    kind: str
    name: Trilingual
    members_before: int
    members_after: int
    rows: tuple[Difference, ...]

    def count(self, became: str) -> int:
        """Count the people of whom one thing became."""
        return sum(row.became == became for row in self.rows)


class _Held(NamedTuple):
    person_id: int
    name: PersonName
    sort_key: str
    place: Place
    starts_on: str | None
    ends_on: str | None
    first_day: str
    reason: str
    begun_by: Paper
    ended_by: Paper


class Comparing:
    """Compares bodies on two days."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, code: str, earlier: date, later: date, language: str) -> Differences:
        """Compare a body, by its code, on two days in either order; raises NotFound."""
        earlier, later = sorted((earlier, later))
        o = organization.c
        found = self._register.ask(select(o.id, o.kind).where(o.code == code))
        if not found:
            raise NotFound("body", code)
        body_id, kind = found[0]
        before = self._held(body_id, earlier, language)
        after = self._held(body_id, later, language)
        rows = [
            row
            for who in before.keys() | after.keys()
            if (row := _difference(before.get(who), after.get(who))) is not None
        ]
        rows.sort(key=lambda row: (list(Became).index(row.became), row.sort_key, row.id))
        name = names_of(self._register, later, [body_id]).get(body_id, Trilingual())
        return Differences(code, kind, name, len(before), len(after), tuple(rows))

    def last_session(self, on: date) -> date | None:
        """Give the day on which the last session before a day began, where one is known whole."""
        c = meeting.c
        query = select(func.max(c.starts_on)).where(
            c.kind != "council",
            c.state == "held",
            c.starts_on < on.isoformat(),
            func.length(c.starts_on) == len("YYYY-MM-DD"),
        )
        found = self._register.ask(query)[0][0]
        return date.fromisoformat(found) if found else None

    def _held(self, body_id: int, on: date, language: str) -> dict[int, _Held]:
        """Give what each person is on a day; of several roles the one begun last tells."""
        m = membership.c
        begun, ended = act.alias(), act.alias()
        query = (
            select(
                m.person_id, *name_columns(), person.c[f"sort_key_{language}"], m.role, m.category,
                post.c.number, m.on_behalf_of_id, m.starts_on, m.ends_on, m.first_day, m.end_reason,
                begun.c.kind, begun.c.number, begun.c.signed_on,
                ended.c.kind, ended.c.number, ended.c.signed_on,
            )
            .join(person, person.c.id == m.person_id)
            .outerjoin(post, post.c.id == m.post_id)
            .outerjoin(begun, begun.c.id == m.begun_by_act_id)
            .outerjoin(ended, ended.c.id == m.ended_by_act_id)
            .where(m.organization_id == body_id, sitting(on))
            .order_by(m.role == "member", m.first_day, m.id)
        )  # fmt: skip
        rows = self._register.ask(query)
        behalf = NAME_WIDTH + 5
        names = names_of(self._register, on, {row[behalf] for row in rows if row[behalf]})
        known = SeatCategories(self._register).of(body_id)
        return {row[0]: _as_held(row, names, known) for row in reversed(rows)}


def _as_held(row: Any, names: dict[int, Trilingual], known: Known) -> _Held:  # noqa: ANN401 many
    at = 1 + NAME_WIDTH
    sort_key, role, category, seat, behalf, starts, ends, first, reason = row[at : at + 9]
    own = known[category].name if category in known else Trilingual()
    place = Place(role, category, seat, behalf, names.get(behalf, Trilingual()), own)
    papers = [
        Paper(one[0] or "", one[1] or "", one[2]) for one in (row[at + 9 : at + 12], row[at + 12 :])
    ]
    return _Held(
        row[0], name_from(row[1:at]), sort_key, place, starts, ends, first, reason, *papers
    )  # fmt: skip


def _difference(before: _Held | None, after: _Held | None) -> Difference | None:
    if before is None and after is not None:
        return _told(after, Became.CAME, None, after.place, after.starts_on, after.begun_by)
    if after is None and before is not None:
        return _told(
            before, Became.LEFT, before.place, None, before.ends_on, before.ended_by, before.reason
        )
    if before is None or after is None or after.place.same_as(before.place):
        return None
    return _told(
        after, Became.CHANGED, before.place, after.place, after.starts_on, after.begun_by,
        before.reason,
    )  # fmt: skip


def _told(
    held: _Held, became: Became, before: Place | None, after: Place | None, on: str | None,
    paper: Paper, reason: str = "",
) -> Difference:  # fmt: skip
    return Difference(
        held.person_id, held.name, held.sort_key, became, before, after, on, paper, reason
    )
