"""Everything the register knows of an association."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, func, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import (
    accreditation,
    community,
    membership,
    organization,
    organization_name,
    past_status,
    person,
    region,
)
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.association_entry import AssociationEntry
from apk_desktop.services.association_states import status_on
from apk_desktop.services.membership_entry import CONTACT
from apk_desktop.services.organization_names import names_of
from apk_desktop.services.own_fields.values import OwnValue, OwnValues
from apk_desktop.services.papers import Owner
from apk_desktop.services.person_card import PersonRole, read_roles
from apk_desktop.services.row_parts import (
    NAME_WIDTH,
    name_columns,
    name_from,
    text_columns,
    text_from,
)
from apk_desktop.services.sitting import sitting


class Accreditation(NamedTuple):
    """One accreditation: number, decision, days as the paper says them, papers still missing."""

    number: str
    decision: str
    starts_on: str | None
    ends_on: str | None
    missing_papers: str
    first_day: str
    last_day: str
    renewal_due_on: str | None


class DatedName(NamedTuple):
    """A name of an association and the days it was borne."""

    id: int
    version: int
    name: Trilingual
    starts_on: str | None
    ends_on: str | None


class Branch(NamedTuple):
    """A branch of an association, its level and its state on the day."""

    id: int
    name: Trilingual
    level: str
    status: str


class AssociationPerson(NamedTuple):
    """A person of an association: the leader of a time, or who speaks for it in a body."""

    person_id: int
    name: PersonName
    role: PersonRole


@dataclass(frozen=True, slots=True, kw_only=True)
class AssociationCard:
    """An association with everything that is recorded; `name_id` is the name of the day."""

    id: int
    uid: str
    version: int
    name_id: int
    name_version: int
    code: str
    entry: AssociationEntry
    status: str
    status_on: str | None
    status_reason: str
    parent: Trilingual
    community_code: str
    community: Trilingual
    region: Trilingual
    source: str
    names: list[DatedName]
    accreditations: list[Accreditation]
    leaders: list[AssociationPerson]
    contacts: list[AssociationPerson]
    represented_by: list[AssociationPerson]
    branches: list[Branch]
    in_assembly: int
    in_council: int
    own: list[OwnValue]


def read_card(register: Register, association_id: int, on: date) -> AssociationCard | None:
    """Read an association as of a day; nothing where there is none."""
    o, c = organization.c, membership.c
    query = (
        select(
            o.uid, o.version, o.code, o.status, o.status_on, o.status_reason, o.parent_id,
            community.c.code, *text_columns(community, "plural"), *text_columns(region, "name"),
            o.source, *text_columns(organization, "place"),
            o.level, o.parent_id, o.community_id, o.region_id, o.bin, o.legal_form,
            o.registration_number, o.registered_on, o.registered_by, o.address, o.phone,
            o.email, o.website, o.founded_on, o.note,
        )
        .outerjoin(community, community.c.id == o.community_id)
        .outerjoin(region, region.c.id == o.region_id)
        .where(o.id == association_id)
    )  # fmt: skip
    rows = register.ask(query)
    names = _names(register, association_id)
    if not rows or not names:
        return None
    row = rows[0]
    now = _name_of_day(names, on.isoformat())
    status, status_on, reason = _state_on(register, association_id, on, row[3:6])
    return AssociationCard(
        id=association_id, uid=row[0], version=row[1], name_id=now.id, name_version=now.version,
        code=row[2], entry=_entry(row[15:], now.name),
        status=status, status_on=status_on, status_reason=reason,
        parent=names_of(register, on, [row[6]]).get(row[6], Trilingual()) if row[6] else
        Trilingual(),
        community_code=row[7] or "", community=text_from(row[8:11]), region=text_from(row[11:14]),
        source=row[14], names=names, accreditations=_accreditations(register, association_id),
        leaders=_people(register, on, and_(c.organization_id == association_id,
                                           c.role == "leader")),
        contacts=_people(register, on, and_(c.organization_id == association_id,
                                            c.role == CONTACT)),
        represented_by=_people(register, on, and_(c.on_behalf_of_id == association_id,
                                                  during(membership, on))),
        branches=_branches(register, association_id, on),
        in_assembly=_members(register, association_id, "assembly", on),
        in_council=_members(register, association_id, "council", on),
        own=OwnValues(register).of(Owner("organization_id", association_id)),
    )  # fmt: skip


def _state_on(register: Register, association_id: int, on: date, now: Any) -> Any:  # noqa: ANN401
    """Give the state of a day, since when, and why; before all that is recorded it was active."""
    if now[1] is None or now[1] <= on.isoformat():
        return now
    c = past_status.c
    query = (
        select(c.status, c.starts_on, c.reason)
        .where(c.organization_id == association_id, during(past_status, on))
        .order_by(c.first_day.desc())
    )
    found = register.ask(query.limit(1))
    return found[0] if found else ("active", None, "")


def _entry(row: Any, name: Trilingual) -> AssociationEntry:  # noqa: ANN401 a row of many columns
    names = ("level", "parent_id", "community_id", "region_id", "bin", "legal_form",
             "registration_number", "registered_on", "registered_by", "address", "phone",
             "email", "website", "founded_on", "note")  # fmt: skip
    values: dict[str, Any] = dict(zip(names, row[3:], strict=True))
    return AssociationEntry(name=name, place=text_from(row[:3]), **values)


def _names(register: Register, association_id: int) -> list[DatedName]:
    """Give every name, the latest first."""
    c = organization_name.c
    query = (
        select(c.id, c.version, *text_columns(organization_name, "name"), c.starts_on, c.ends_on)
        .where(c.organization_id == association_id)
        .order_by(c.first_day.desc(), c.id.desc())
    )
    return [
        DatedName._make((*row[:2], text_from(row[2:5]), *row[5:])) for row in register.ask(query)
    ]


def _name_of_day(names: list[DatedName], day: str) -> DatedName:
    """Give the latest name that had begun by the day, else the first there is."""
    return next((one for one in names if (one.starts_on or "") <= day), names[-1])


def _accreditations(register: Register, association_id: int) -> list[Accreditation]:
    c = accreditation.c
    query = (
        select(
            c.number,
            c.decision,
            c.starts_on,
            c.ends_on,
            c.missing_papers,
            c.first_day,
            c.last_day,
            c.renewal_due_on,
        )
        .where(c.organization_id == association_id)
        .order_by(c.first_day.desc(), c.id.desc())
    )
    return [Accreditation._make(row) for row in register.ask(query)]


def _people(
    register: Register, on: date, condition: ColumnElement[bool]
) -> list[AssociationPerson]:
    """Give whose memberships fit, those that began last first."""
    c = membership.c
    query = select(c.id, *name_columns(), person.c.id).join(person, person.c.id == c.person_id)
    who = {
        row[0]: (row[1 + NAME_WIDTH], name_from(row[1 : 1 + NAME_WIDTH]))
        for row in register.ask(query.where(condition))
    }
    roles = read_roles(register, condition, on)
    return [AssociationPerson(*who[role.id], role) for role in roles]


def _branches(register: Register, association_id: int, on: date) -> list[Branch]:
    o = organization.c
    query = (
        select(o.id, o.level, status_on(on))
        .join(organization_name, organization_name.c.organization_id == o.id)
        .where(o.parent_id == association_id, during(organization_name, on))
        .order_by(organization_name.c.sort_key_kk, o.id)
    )
    rows = register.ask(query)
    names = names_of(register, on, [row[0] for row in rows])
    return [Branch(row[0], names[row[0]], row[1], row[2]) for row in rows]


def _members(register: Register, association_id: int, body: str, on: date) -> int:
    """Count who speaks for the association in a body on the day."""
    query = (
        select(func.count(func.distinct(membership.c.person_id)))
        .join(organization, organization.c.id == membership.c.organization_id)
        .where(
            organization.c.code == body,
            membership.c.on_behalf_of_id == association_id,
            sitting(on),
        )
    )
    return int(register.ask(query)[0][0])
