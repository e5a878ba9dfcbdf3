"""Who stands in a round: the people nominated and recommended since the round before."""

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
    lot_drawing,
    meeting,
    membership,
    organization,
    person,
    recommendation,
)
from apk_desktop.domain.names import PersonName
from apk_desktop.services.rotation.standing_people import Standing, people_standing
from apk_desktop.services.row_parts import NAME_WIDTH, name_columns, name_from
from apk_desktop.services.sitting import sitting


class Nomination(NamedTuple):
    """A person's candidacy; without a recommendation it has neither a meeting nor votes."""

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
    names_agree: bool
    recommended_on: date | None
    withdrawn_on: date | None
    recommendation_withdrawn_on: date | None
    lot: int | None
    meeting_id: int | None
    meeting_code: str
    minutes_number: str


def nominations(register: Register, after: str, on: date) -> list[Nomination]:
    """Give the candidacy of each person that began after an ISO day and up to `on`."""
    standing = people_standing(register, after, on)
    people = _people(register, {one.person_id for one in standing})
    associations = _associations(register)
    communities = dict(register.ask(select(community.c.id, community.c.code)))
    meetings = _meetings(register, on)
    found = [
        _nomination(one, people[one.person_id], associations, communities, meetings)
        for one in standing
    ]
    return sorted(found, key=lambda one: one.uid)


def members_on(register: Register, body: str, on: date) -> frozenset[int]:
    """Give the people who are members of a body, by its code, on a day."""
    query = (
        select(membership.c.person_id)
        .join(organization, organization.c.id == membership.c.organization_id)
        .where(organization.c.code == body, sitting(on))
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


def _people(register: Register, ids: Collection[int]) -> dict[int, Any]:
    """Read uid, name, death and declared community."""
    p = person.c
    query = (
        select(p.id, p.uid, *name_columns(), p.died_on, community.c.code, community.c.kind)
        .outerjoin(community, community.c.id == p.community_id)
        .where(p.id.in_(ids))
    )
    return {row[0]: tuple(row[1:]) for row in register.ask(query)}


def _associations(register: Register) -> dict[int, Any]:
    """Read state and community of the associations."""
    o = organization.c
    query = (
        select(o.id, o.status, o.status_on, community.c.code)
        .outerjoin(community, community.c.id == o.community_id)
        .where(o.kind == "association")
    )
    return {row[0]: tuple(row[1:]) for row in register.ask(query)}


def _meetings(register: Register, on: date) -> dict[int, Any]:
    """Read code and minutes by recommendation, and whether its lot was drawn by a day."""
    r, m = recommendation.c, meeting.c
    query = (
        select(r.id, m.code, m.minutes_number, lot_drawing.c.drawn_on)
        .join(meeting, m.id == r.meeting_id)
        .outerjoin(lot_drawing, lot_drawing.c.id == r.lot_drawing_id)
    )
    return {
        at: (code, minutes, drawn is None or drawn <= on.isoformat())
        for at, code, minutes, drawn in register.ask(query)
    }


def _nomination(
    one: Standing,
    who: Any,  # noqa: ANN401 a row of many columns
    associations: dict[int, Any],
    communities: dict[int, str],
    meetings: dict[int, Any],
) -> Nomination:
    of = one.recommendation or one.nomination
    association_id = of.association_id if of else None
    status, status_on, of_association = associations.get(association_id or 0, ("", None, None))
    credited = communities.get((of.community_id if of else None) or 0, "")
    died_on, declared, kind = who[1 + NAME_WIDTH :]
    own = declared if kind == "community" else None
    vote = one.recommendation
    code, minutes, is_drawn = meetings[vote.id] if vote else ("", "", False)
    return Nomination(
        person_id=one.person_id,
        uid=who[0],
        name=name_from(who[1 : 1 + NAME_WIDTH]),
        died_on=_day(died_on),
        association_id=association_id,
        association_status=status,
        association_status_on=_day(status_on),
        community_id=of.community_id if of else None,
        community_code=credited,
        other_communities=frozenset(
            code for code in (own, of_association) if code and code != credited
        ),
        members=vote.members if vote else None,
        present=vote.present if vote else None,
        votes_for=vote.votes_for if vote else None,
        against=vote.against if vote else None,
        abstained=vote.abstained if vote else None,
        names_agree=vote.names_agree if vote else True,
        recommended_on=_day(vote.recommended_on) if vote else None,
        withdrawn_on=_day(one.withdrawn_on),
        recommendation_withdrawn_on=_day(one.recommendation_withdrawn_on),
        lot=vote.lot if vote and is_drawn else None,
        meeting_id=vote.meeting_id if vote else None,
        meeting_code=code,
        minutes_number=minutes,
    )


def _day(text: str | None) -> date | None:
    """Read an exact day; a partial date of an old record says too little to be one."""
    return date.fromisoformat(text) if text and len(text) == len("2026-01-01") else None
