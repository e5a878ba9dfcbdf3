"""Who stands in a round: the people whom the Council recommended since the round before."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    community,
    incompatibility,
    meeting,
    membership,
    organization,
    person,
    recommendation,
)
from apk_desktop.domain.names import PersonName, SpelledName


class Nomination(NamedTuple):
    """A person's latest recommendation, as the register holds it."""

    person_id: int
    uid: str
    name: PersonName
    died_on: date | None
    association_id: int | None
    association_status: str
    association_status_on: date | None
    community_id: int | None
    community_code: str
    other_communities: frozenset[str]
    members: int | None
    present: int | None
    votes_for: int | None
    against: int | None
    abstained: int | None
    recommended_on: date
    withdrawn_on: date | None
    withdrawn_by: str
    lot: int | None
    meeting_id: int
    meeting_code: str
    minutes_number: str


def nominations(register: Register, after: str, on: date) -> list[Nomination]:
    """Give the latest recommendation of each person dated after an ISO day and up to `on`.

    One of a meeting that is still to come, or that was cancelled, is not in effect.
    """
    latest: dict[int, Nomination] = {}
    declared = community.alias("declared")
    own = community.alias("of_association")
    p, r, o, m = person.c, recommendation.c, organization.c, meeting.c
    query = (
        select(
            p.id, p.uid,
            p.surname_kk, p.given_name_kk, p.patronymic_kk,
            p.surname_ru, p.given_name_ru, p.patronymic_ru,
            p.surname_en, p.given_name_en, p.patronymic_en,
            p.died_on, r.association_id, o.status, o.status_on,
            r.community_id, community.c.code, declared.c.code, declared.c.kind, own.c.code,
            r.members, r.present, r.votes_for, r.votes_against, r.votes_abstained,
            r.recommended_on, r.withdrawn_on, r.withdrawn_by, r.lot,
            m.id, m.code, m.minutes_number,
        )
        .select_from(recommendation)
        .join(person, p.id == r.person_id)
        .join(meeting, m.id == r.meeting_id)
        .outerjoin(organization, o.id == r.association_id)
        .outerjoin(community, community.c.id == r.community_id)
        .outerjoin(declared, declared.c.id == p.community_id)
        .outerjoin(own, own.c.id == o.community_id)
        .where(r.recommended_on > after, r.recommended_on <= on.isoformat())
        .where(m.state != "cancelled", m.starts_on <= on.isoformat())
        .order_by(r.recommended_on, r.id)
    )  # fmt: skip
    for row in register.ask(query):
        latest[row[0]] = _nomination(row)
    return sorted(latest.values(), key=lambda one: one.uid)


def members_on(register: Register, body: str, on: date) -> frozenset[int]:
    """Give the people who are members of a body, by its code, on a day."""
    query = (
        select(membership.c.person_id)
        .join(organization, organization.c.id == membership.c.organization_id)
        .where(organization.c.code == body, during(membership, on))
    )
    return frozenset(row[0] for row in register.ask(query))


def incompatibilities(
    register: Register, people: Collection[int], on: date
) -> dict[int, list[tuple[str, str]]]:
    """Give reason and legal basis of each person's incompatibilities on a day."""
    c = incompatibility.c
    query = (
        select(c.person_id, c.reason, c.legal_basis)
        .where(c.person_id.in_(people), during(incompatibility, on))
        .order_by(c.id)
    )
    found: dict[int, list[tuple[str, str]]] = {}
    for person_id, reason, basis in register.ask(query):
        found.setdefault(person_id, []).append((reason, basis))
    return found


def _nomination(row: Any) -> Nomination:  # noqa: ANN401 thirty-two columns
    credited = row[16] or ""
    declared = row[17] if row[18] == "community" else None
    others = frozenset(code for code in (declared, row[19]) if code and code != credited)
    name = PersonName(*(SpelledName(*row[at : at + 3]) for at in (2, 5, 8)))
    association = (row[12], row[13] or "", _day(row[14]))
    recommended = (date.fromisoformat(row[25]), _day(row[26]))
    who = (*row[:2], name, _day(row[11]), *association, row[15], credited, others)
    return Nomination._make((*who, *row[20:25], *recommended, *row[27:32]))


def _day(text: str | None) -> date | None:
    """Read an exact day; a partial date of an old record says too little to be one."""
    return date.fromisoformat(text) if text and len(text) == len("2026-01-01") else None
