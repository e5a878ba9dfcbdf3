"""The list of associations: which rows, in which order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, case, func, select

from apk_desktop.db.periods import during
from apk_desktop.db.tables import (
    accreditation,
    community,
    organization,
    organization_name,
    region,
)
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.accreditation_due import accredited_until, asks_for_attention
from apk_desktop.services.association_states import STATES, is_there, status_on
from apk_desktop.services.matching import best_match, has_words
from apk_desktop.services.own_fields.values import PREFIX, own_condition
from apk_desktop.services.row_parts import text_columns, text_from


class AssociationRow(NamedTuple):
    """A line of the list of associations; `accredited_until` is empty where none is recorded.

    `own` holds the values of own fields by field.
    """

    id: int
    uid: str
    code: str
    name: Trilingual
    level: str
    community_code: str
    community: Trilingual
    region: Trilingual
    place: Trilingual
    status: str
    accredited_until: str
    leader: PersonName
    own: Mapping[int, str]


def listed(question: ListQuestion) -> Select[Any]:
    """Ask for the rows of the list, in no order."""
    o = organization.c
    status = status_on(question.on)
    accredited = accredited_until(question.on)
    return (
        select(
            o.id, o.uid, o.code, *text_columns(organization_name, "name"), o.level,
            community.c.code, *text_columns(community, "plural"), *text_columns(region, "name"),
            *text_columns(organization, "place"), status, accredited,
        )
        .join(organization_name, organization_name.c.organization_id == o.id)
        .outerjoin(community, community.c.id == o.community_id)
        .outerjoin(region, region.c.id == o.region_id)
        .where(*is_there(question.on), *_conditions(question, status))
    )  # fmt: skip


def _conditions(question: ListQuestion, status: ColumnElement[str]) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if question.text:
        conditions.append(has_words(organization_name, question.text))
    for column, value in question.filters.items():
        if column == "status":
            conditions.append(status != "closed" if value == "open" else status == value)
        elif column == "accreditation" and value == "papers":
            conditions.append(_lacks_papers(question.on))
        elif column == "accreditation":
            conditions.append(asks_for_attention(question.on))
        elif column.startswith(PREFIX):
            conditions.append(own_condition("organization_id", column, value))
        elif column == "level":
            conditions.append(organization.c.level == value)
        else:
            conditions.append({"community": community, "region": region}[column].c.code == value)
    return conditions


def _lacks_papers(on: date) -> ColumnElement[bool]:
    """Keep the associations whose accreditation of the day waits for papers."""
    c = accreditation.c
    return organization.c.id.in_(
        select(c.organization_id).where(c.missing_papers != "", during(accreditation, on))
    )


def order_of(question: ListQuestion) -> list[ColumnElement[Any]]:
    """Give the order of the list; the order by leaders is made of the rows."""
    key = f"sort_key_{question.language}"
    levels = {"republican": 0, "regional": 1, "city": 2, "district": 3}
    sorts: dict[str, ColumnElement[Any]] = {
        "community": community.c[key],
        "region": region.c[key],
        "level": case(levels, value=organization.c.level, else_=4),
        "status": case({one: at for at, one in enumerate(STATES)}, value=status_on(question.on)),
        "accreditation": func.coalesce(accredited_until(question.on), "~"),
    }
    order: list[ColumnElement[Any]] = [organization_name.c[key], organization.c.id]
    if question.sort in sorts:
        order.insert(0, sorts[question.sort])
    if question.descending:
        order = [one.desc() for one in order]
    if question.sort == "match" and question.text:
        order.insert(0, best_match(organization_name, question.text))
    return order


def row_from(
    row: Any,  # noqa: ANN401 a row of many columns
    leaders: Mapping[int, PersonName],
    own: Mapping[int, Mapping[int, str]],
) -> AssociationRow:
    """Make a line of the list of a row that `listed` asked for."""
    leader = leaders.get(row[0], PersonName())
    texts = (text_from(row[at : at + 3]) for at in (8, 11, 14))
    who = (*row[:3], text_from(row[3:6]), row[6], row[7] or "")
    return AssociationRow._make((*who, *texts, row[17], row[18] or "", leader, own.get(row[0], {})))
