"""The register of ethnocultural associations: the list, and adding, editing, change of state."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import func, select

from apk_desktop.db.periods import during
from apk_desktop.db.register import Register
from apk_desktop.db.tables import membership, organization, organization_name, past_status, person
from apk_desktop.domain.alphabet import sort_key
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import Refused
from apk_desktop.domain.names import PersonName
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.domain.trilingual import Trilingual
from apk_desktop.services.association_card import AssociationCard, read_card
from apk_desktop.services.association_entry import AssociationEntry, checked, free_code
from apk_desktop.services.association_list import (
    AssociationRow,
    listed,
    order_of,
    row_from,
)
from apk_desktop.services.association_states import is_there, status_on
from apk_desktop.services.branches import LEVELS
from apk_desktop.services.foundation import in_columns
from apk_desktop.services.own_fields.values import own_values
from apk_desktop.services.row_parts import NAME_WIDTH, name_columns, name_from
from apk_desktop.wording.catalogue import message

_STATE_TITLES = {
    "active": message("Reopen association"),
    "suspended": message("Suspend association"),
    "closed": message("Close association"),
}


class Associations:
    """The associations of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def rows(self, question: ListQuestion) -> list[AssociationRow]:
        """Give the associations that have a name on the day; sort "match" is the best first."""
        leaders = self._leaders(question.on)
        query = listed(question).order_by(*order_of(question))
        own = own_values(self._register, "organization_id")
        rows = [row_from(row, leaders, own) for row in self._register.ask(query)]
        if question.sort == "leader":
            language = question.language
            rows.sort(
                key=lambda row: sort_key(row.leader.in_language(language).full) or "~",
                reverse=question.descending,
            )
        return rows

    def count(self, on: date) -> int:
        """Count the associations of a day that are not closed."""
        query = select(func.count()).select_from(organization).join(organization_name)
        query = query.where(*is_there(on), status_on(on) != "closed")
        return int(self._register.ask(query)[0][0])

    def find(self, text: str, on: date, language: str, limit: int = 12) -> list[AssociationRow]:
        """Find associations to choose from by a part of the name."""
        if not text:
            return []
        question = ListQuestion(on=on, language=language, text=text, sort="match")
        query = listed(question).order_by(*order_of(question)).limit(limit)
        return [row_from(row, {}, {}) for row in self._register.ask(query)]

    def parents(self, on: date, language: str) -> list[tuple[int, Trilingual]]:
        """Give the associations of a day that others may be branches of: all above a district."""
        question = ListQuestion(on=on, language=language)
        rows = self._register.ask(listed(question).order_by(*order_of(question)))
        found = (row_from(row, {}, {}) for row in rows)
        return [(one.id, one.name) for one in found if one.level != LEVELS[-1]]

    def card(self, association_id: int, on: date) -> AssociationCard | None:
        """Give everything about an association as of a day, or nothing where it is gone."""
        return read_card(self._register, association_id, on)

    def add(self, entry: AssociationEntry, on: date) -> int:
        """Add an association with its name and give the id; raises Refused."""
        values = checked(self._register, entry, on)
        subject = entry.name.say("kk")
        with self._register.change(message("Add association"), subject=subject) as change:
            made = change.insert(
                organization,
                code=free_code(change, entry.name),
                kind="association",
                status="active",
                **values,
            )
            change.insert(
                organization_name,
                organization_id=made,
                starts_on=values["founded_on"],
                **in_columns("name", entry.name),
            )
        return made

    def edit(self, card: AssociationCard, entry: AssociationEntry, on: date) -> None:
        """Correct an association, its name of the day included; raises Refused, EditedByAnother."""
        values = checked(self._register, entry, on, card.id)
        subject = entry.name.say("kk")
        with self._register.change(message("Edit association"), subject=subject) as change:
            change.update(organization, card.id, card.version, **values)
            name = in_columns("name", entry.name)
            change.update(organization_name, card.name_id, card.name_version, **name)

    def rename(self, card: AssociationCard, name: Trilingual, starts_on: date | None) -> None:
        """Let a new name begin on a day; the name before it ends on the eve. Raises Refused."""
        if not name:
            raise Refused("name_missing", "name_kk")
        if starts_on is None:
            raise Refused("day_missing", "starts_on")
        current = next(one for one in card.names if one.id == card.name_id)
        if current.starts_on:
            begun = PartialDate.parse(current.starts_on)
            if begun.last_day >= starts_on:
                raise Refused("name_begins_too_early", "starts_on", begun=begun)
        with self._register.change(message("Rename association"), subject=name.say("kk")) as change:
            eve = (starts_on - timedelta(days=1)).isoformat()
            change.update(organization_name, card.name_id, card.name_version, ends_on=eve)
            change.insert(
                organization_name,
                organization_id=card.id,
                starts_on=starts_on.isoformat(),
                ends_on=current.ends_on,
                **in_columns("name", name),
            )

    def set_state(self, card: AssociationCard, status: str, day: date | None, reason: str) -> None:
        """Suspend, close or reopen an association from a day, with a reason; raises Refused."""
        if day is None:
            raise Refused("day_missing", "status_on")
        if not reason.strip():
            raise Refused("reason_missing", "status_reason")
        if card.entry.founded_on:
            founded = PartialDate.parse(card.entry.founded_on)
            if day < founded.first_day:
                raise Refused("state_before_founding", "status_on", founded=founded)
        if card.status_on and day <= PartialDate.parse(card.status_on).last_day:
            raise Refused("state_before_last", "status_on", since=card.status_on)
        title, subject = _STATE_TITLES[status], card.entry.name.say("kk")
        with self._register.change(title, subject=subject, reason=reason.strip()) as change:
            if card.status_on:  # what it was before its first change follows from the founding
                change.insert(
                    past_status,
                    organization_id=card.id,
                    status=card.status,
                    reason=card.status_reason,
                    starts_on=card.status_on,
                    ends_on=(day - timedelta(days=1)).isoformat(),
                )
            change.update(
                organization,
                card.id,
                card.version,
                status=status,
                status_on=day.isoformat(),
                status_reason=reason.strip(),
            )

    def _leaders(self, on: date) -> dict[int, PersonName]:
        """Give who leads each association on a day; of several the one who began last."""
        query = (
            select(*name_columns(), membership.c.organization_id)
            .join(membership, membership.c.person_id == person.c.id)
            .where(membership.c.role == "leader", during(membership, on))
            .order_by(membership.c.first_day, membership.c.id)
        )
        rows = self._register.ask(query)
        return {row[NAME_WIDTH]: name_from(row[:NAME_WIDTH]) for row in rows}
