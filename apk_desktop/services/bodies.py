"""Bodies of the Assembly: setting one up, correcting it, closing it; nobody's past is lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.change import Change
from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, organization_name, post
from apk_desktop.domain.bodies import BODY_KINDS
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.association_entry import free_code
from apk_desktop.services.branches import check_parent
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.row_parts import text_columns, text_from
from apk_desktop.services.sitting import sitting
from apk_desktop.wording.catalogue import message

BODY_CLOSED = "body_closed"
"""Why a membership ended that ended with its body."""
SINGLE = ("council", "assembly", "secretariat")
"""Kinds of which there is one body, whose code the norms and pages know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyEntry:
    """A body as written in the form; the day is ISO text, possibly partial."""

    name: Trilingual
    kind: str
    parent_id: int | None = None
    region_id: int | None = None
    founded_on: str | None = None
    note: str = ""


class BodyCard(NamedTuple):
    """A body with the name of the day and how many sit in it."""

    id: int
    version: int
    name_id: int
    name_version: int
    code: str
    status: str
    entry: BodyEntry
    members: int


class Bodies:
    """The bodies of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def card(self, code: str, on: date) -> BodyCard | None:
        """Give a body by its code as of a day, or nothing where there is none."""
        o, n = organization.c, organization_name.c
        query = (
            select(
                o.id, o.version, n.id, n.version, o.code, o.status, o.kind, o.parent_id,
                o.region_id, o.founded_on, o.note, *text_columns(organization_name, "name"),
            )
            .join(organization_name, n.organization_id == o.id)
            .where(o.code == code, during(organization_name, on))
        )  # fmt: skip
        rows = self._register.ask(query)
        if not rows:
            return None
        row = rows[0]
        entry = BodyEntry(name=text_from(row[11:]), kind=row[6], parent_id=row[7],
                          region_id=row[8], founded_on=row[9], note=row[10])  # fmt: skip
        return BodyCard._make((*row[:6], entry, len(self._sitting(row[0], on))))

    def add(self, entry: BodyEntry) -> str:
        """Set up a body and give its code; raises Refused naming the field."""
        values = self._checked(entry)
        subject = entry.name.say("kk")
        with self._register.change(message("Set up body"), subject=subject) as change:
            code = entry.kind if entry.kind in SINGLE else free_code(change, entry.name)
            made = change.insert(organization, code=code, status="active", **values)
            change.insert(
                organization_name,
                organization_id=made,
                starts_on=entry.founded_on,
                **in_columns("name", entry.name),
            )
        return code

    def edit(self, card: BodyCard, entry: BodyEntry) -> None:
        """Correct a body, its name of the day included; raises Refused or EditedByAnother."""
        values = self._checked(entry, card)
        subject = entry.name.say("kk")
        with self._register.change(message("Edit body"), subject=subject) as change:
            change.update(organization, card.id, card.version, **values)
            name = in_columns("name", entry.name)
            change.update(organization_name, card.name_id, card.name_version, **name)

    def close(self, card: BodyCard, day: date | None, reason: str) -> int:
        """Close a body after a day; who sits in it then leaves with it. Give how many did.

        Its former members and its seats stay in the register, ended by that day.
        """
        if day is None:
            raise Refused("day_missing", "day")
        if not reason.strip():
            raise Refused("reason_missing", "reason")
        title, subject = message("Close body"), card.entry.name.say("kk")
        with self._register.change(title, subject=subject, reason=reason.strip()) as change:
            after = (day + timedelta(days=1)).isoformat()
            change.update(organization, card.id, card.version, status="closed",
                          status_on=after, status_reason=reason.strip())  # fmt: skip
            left = _end(change, membership, card.id, day, end_reason=BODY_CLOSED)
            _end(change, post, card.id, day)
            _end(change, organization_name, card.id, day)
        return left

    def _sitting(self, body_id: int, on: date) -> set[int]:
        c = membership.c
        query = select(c.person_id).where(c.organization_id == body_id, sitting(on))
        return {row[0] for row in self._register.ask(query)}

    def _checked(self, entry: BodyEntry, card: BodyCard | None = None) -> dict[str, Any]:
        if not any(text.strip() for text in entry.name):
            raise Refused("name_missing", "name_kk")
        if entry.kind not in BODY_KINDS:
            raise Refused("kind_missing", "kind")
        check_parent(self._register, card.id if card else None, entry.parent_id)
        if entry.kind in SINGLE and (card is None or card.entry.kind != entry.kind):
            query = select(organization.c.id).where(organization.c.code == entry.kind)
            if self._register.ask(query):
                raise Refused("only_one", "kind")
        return {
            "kind": entry.kind,
            "parent_id": entry.parent_id,
            "region_id": entry.region_id,
            "founded_on": entry.founded_on,
            "note": entry.note.strip(),
        }


def _end(change: Change, table: Any, body_id: int, day: date, **values: Any) -> int:  # noqa: ANN401
    """End what of a body still runs after a day, and give how many rows that were."""
    iso = day.isoformat()
    query = table.select().where(table.c.organization_id == body_id, table.c.last_day > iso)
    rows = change.connection.execute(query).all()
    for row in rows:
        if row.first_day > iso:
            raise Refused("begins_later", "day", day=PartialDate.parse(row.first_day))
        change.update(table, row.id, row.version, ends_on=iso, **values)
    return len(rows)
