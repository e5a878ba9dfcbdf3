"""Everything the register knows of a person: spellings, facts, roles by time, recommendations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, select

from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    act,
    community,
    meeting,
    membership,
    organization,
    person,
    post,
    recommendation,
    region,
)
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.own_fields.values import OwnValue, OwnValues
from apk_desktop.services.papers import Owner
from apk_desktop.services.person_entry import PersonEntry
from apk_desktop.services.row_parts import (
    NAME_WIDTH,
    name_columns,
    name_from,
    text_columns,
    text_from,
)


class Paper(NamedTuple):
    """An act as it is quoted: its kind, number and day of signing."""

    kind: str = ""
    number: str = ""
    signed_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRole:
    """A membership of a person; `state` is past, current or future as of the day asked for.

    `is_held_over` tells that the planned end is past and the holder stays until a successor is
    appointed; `alternate_for` is the member in whose place an alternate stands.
    """

    id: int
    version: int
    body_id: int
    body_kind: str
    body_code: str
    body: Trilingual
    role: str
    category: str
    post_id: int | None
    post: Trilingual
    behalf_id: int | None
    behalf: Trilingual
    community_id: int | None
    starts_on: str | None
    ends_on: str | None
    planned_end_on: str | None
    begun_by: Paper
    ended_by: Paper
    end_reason: str
    note: str
    state: str
    is_held_over: bool
    alternate_for_id: int | None
    alternate_for: PersonName


class Recommended(NamedTuple):
    """A recommendation of the Council and its count of votes."""

    meeting_id: int
    meeting_code: str
    minutes_number: str
    recommended_on: str | None
    votes_for: int | None
    present: int | None
    members: int | None
    withdrawn_on: str | None
    association: Trilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """A person with everything that is recorded."""

    id: int
    version: int
    uid: str
    entry: PersonEntry
    community_code: str
    community: Trilingual
    region: Trilingual
    source: str
    erased_on: str | None
    roles: list[PersonRole]
    recommendations: list[Recommended]
    own: list[OwnValue]


def read_card(register: Register, person_id: int, on: date) -> PersonCard | None:
    """Read a person as of a day; nothing where there is none."""
    c = person.c
    query = (
        select(
            c.version, c.uid, c.source, c.erased_on, community.c.code,
            *text_columns(community, "plural"), *text_columns(region, "name"),
            *name_columns(), c.iin, c.birth_on, c.died_on, c.sex, c.community_id, c.region_id,
            c.citizenship, c.languages, c.phone, c.email, c.note, c.dative_kk, c.dative_ru,
        )
        .outerjoin(community, community.c.id == c.community_id)
        .outerjoin(region, region.c.id == c.region_id)
        .where(c.id == person_id)
    )  # fmt: skip
    rows = register.ask(query)
    if not rows:
        return None
    row = rows[0]
    return PersonCard(
        id=person_id,
        version=row[0],
        uid=row[1],
        source=row[2],
        erased_on=row[3],
        community_code=row[4] or "",
        community=text_from(row[5:8]),
        region=text_from(row[8:11]),
        entry=_entry(row[11:]),
        roles=read_roles(register, membership.c.person_id == person_id, on),
        recommendations=_recommendations(register, person_id, on),
        own=OwnValues(register).of(Owner("person_id", person_id)),
    )


def _entry(row: Any) -> PersonEntry:  # noqa: ANN401 a row of many columns
    names = ("iin", "birth_on", "died_on", "sex", "community_id", "region_id", "citizenship",
             "languages", "phone", "email", "note", "dative_kk", "dative_ru")  # fmt: skip
    values: dict[str, Any] = dict(zip(names, row[NAME_WIDTH:], strict=True))
    return PersonEntry(name=name_from(row[:NAME_WIDTH]), **values)


def read_roles(register: Register, condition: ColumnElement[bool], on: date) -> list[PersonRole]:
    """Read memberships, those that began last first."""
    c, o = membership.c, organization.c
    begun, ended = act.alias("begun"), act.alias("ended")
    member, stood_for = membership.alias("member"), person.alias("stood_for")
    query = (
        select(
            c.id, c.version, c.organization_id, o.kind, o.code, c.role, c.category,
            c.post_id, *text_columns(post, "title"), c.on_behalf_of_id, c.community_id,
            c.starts_on, c.ends_on, c.planned_end_on, c.end_reason, c.note,
            c.first_day, c.last_day,
            begun.c.kind, begun.c.number, begun.c.signed_on,
            ended.c.kind, ended.c.number, ended.c.signed_on, c.alternate_for_id,
            *name_columns(stood_for),
        )
        .join(organization, o.id == c.organization_id)
        .outerjoin(post, post.c.id == c.post_id)
        .outerjoin(begun, begun.c.id == c.begun_by_act_id)
        .outerjoin(ended, ended.c.id == c.ended_by_act_id)
        .outerjoin(member, member.c.id == c.alternate_for_id)
        .outerjoin(stood_for, stood_for.c.id == member.c.person_id)
        .where(condition)
        .order_by(c.first_day.desc(), c.id.desc())
    )  # fmt: skip
    rows = register.ask(query)
    names = names_of(register, on, {one for row in rows for one in (row[2], row[11]) if one})
    return [_role(row, names, on) for row in rows]


def is_past(planned_end_on: str | None, on: date) -> bool:
    """Whether a planned end, a partial one too, lies wholly before a day."""
    return planned_end_on is not None and PartialDate.parse(planned_end_on).last_day < on


def _role(row: Any, names: dict[int, Trilingual], on: date) -> PersonRole:  # noqa: ANN401
    first_day, last_day = row[18:20]
    day = on.isoformat()
    state = "past" if last_day < day else "future" if first_day > day else "current"
    return PersonRole(
        id=row[0], version=row[1], body_id=row[2], body_kind=row[3], body_code=row[4],
        body=names.get(row[2], Trilingual()), role=row[5], category=row[6], post_id=row[7],
        post=text_from(row[8:11]), behalf_id=row[11],
        behalf=names.get(row[11], Trilingual()), community_id=row[12], starts_on=row[13],
        ends_on=row[14], planned_end_on=row[15], end_reason=row[16], note=row[17],
        begun_by=_paper(row[20:23]), ended_by=_paper(row[23:26]), state=state,
        is_held_over=state == "current" and not row[14] and is_past(row[15], on),
        alternate_for_id=row[26], alternate_for=name_from(row[27:]),
    )  # fmt: skip


def _paper(parts: Any) -> Paper:  # noqa: ANN401
    return Paper(parts[0] or "", parts[1] or "", parts[2])


def _recommendations(register: Register, person_id: int, on: date) -> list[Recommended]:
    c = recommendation.c
    query = (
        select(
            c.meeting_id, meeting.c.code, meeting.c.minutes_number, c.recommended_on,
            c.votes_for, c.present, c.members, c.withdrawn_on, c.association_id,
        )
        .join(meeting, meeting.c.id == c.meeting_id)
        .where(c.person_id == person_id)
        .order_by(c.recommended_on.desc(), c.id.desc())
    )  # fmt: skip
    rows = register.ask(query)
    names = names_of(register, on, {row[8] for row in rows if row[8]})
    return [Recommended._make((*row[:8], names.get(row[8], Trilingual()))) for row in rows]
