"""Nominations as a clerk keeps them: entered, corrected, withdrawn, and their papers received."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import select

from apk_desktop.db.change import Change
from apk_desktop.db.register import Register
from apk_desktop.db.tables import document, nomination, nomination_paper, person
from apk_desktop.domain.dates import PartialDate
from apk_desktop.domain.faults import NotFound, Refused
from apk_desktop.domain.nominating import papers_asked
from apk_desktop.services.chain.nomination_entry import (
    NominationEntry,
    check_nomination,
    check_withdrawal,
)
from apk_desktop.services.norms import norms_in_force
from apk_desktop.services.papers import NewPaper, Owner, Papers
from apk_desktop.services.recommending import Link, links_of
from apk_desktop.services.row_parts import name_columns, name_from
from apk_desktop.wording.catalogue import message

Files = Mapping[int, NewPaper]
NO_FILES: Files = {}


class AskedPaper(NamedTuple):
    """A line of the checklist: what is asked for, when it came, and the file that was scanned."""

    id: int
    version: int
    kind: str
    received_on: str | None
    note: str
    document_id: int | None
    title: str


class Nominated(NamedTuple):
    """A nomination as recorded."""

    id: int
    version: int
    entry: NominationEntry
    nominated_on: str | None
    withdrawn_on: str | None
    withdrawn_by: str
    withdrawn_reason: str
    papers: tuple[AskedPaper, ...]


class Nominations:
    """The nominations of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def one(self, nomination_id: int) -> Nominated:
        """Give a nomination; raises NotFound where it is gone."""
        rows = self._register.ask(select(nomination).where(nomination.c.id == nomination_id))
        if not rows:
            raise NotFound("nomination", str(nomination_id))
        row = rows[0]
        day = PartialDate.parse(row.nominated_on).exact if row.nominated_on else None
        entry = NominationEntry(
            person_id=row.person_id, office=row.office, source=row.source,
            nominated_by_id=row.nominated_by_id, association_id=row.association_id,
            community_id=row.community_id, nominated_on=day, note=row.note,
        )  # fmt: skip
        return Nominated(
            row.id, row.version, entry, row.nominated_on, row.withdrawn_on, row.withdrawn_by,
            row.withdrawn_reason, self.papers(row.id),
        )  # fmt: skip

    def papers(self, nomination_id: int) -> tuple[AskedPaper, ...]:
        """Give the checklist of a nomination."""
        c = nomination_paper.c
        query = (
            select(c.id, c.version, c.kind, c.received_on, c.note, c.document_id, document.c.title)
            .outerjoin(document, document.c.id == c.document_id)
            .where(c.nomination_id == nomination_id)
            .order_by(c.id)
        )
        rows = self._register.ask(query)
        return tuple(AskedPaper._make((*row[:6], row[6] or "")) for row in rows)

    def papers_asked(self, on: date) -> tuple[str, ...]:
        """Give the papers that the norm of a day asks for; without a norm there are none."""
        asked = norms_in_force(self._register, on).get("nomination_papers")
        return papers_asked(asked.value) if asked else ()

    def links(self, person_id: int, on: date) -> list[Link]:
        """Give the associations that a person speaks for on a day."""
        return links_of(self._register, person_id, on)

    def add(self, entry: NominationEntry, on: date) -> int:
        """Enter a nomination with the papers asked for, and give its id; raises Refused."""
        values = self._checked(entry, on)
        asked = self.papers_asked(entry.nominated_on or on)
        with self._register.change(message("Nominate"), subject=self._name(entry)) as change:
            nomination_id = change.insert(nomination, **values)
            for kind in asked:
                change.insert(nomination_paper, nomination_id=nomination_id, kind=kind)
        return nomination_id

    def edit(self, one: Nominated, entry: NominationEntry, on: date) -> None:
        """Correct a nomination; raises Refused or EditedByAnother."""
        if one.withdrawn_on:
            raise Refused("nomination_withdrawn_already")
        values = self._checked(entry, on, one.id)
        title = message("Edit nomination")
        with self._register.change(title, subject=self._name(entry)) as change:
            change.update(nomination, one.id, one.version, **values)

    def withdraw(self, one: Nominated, day: date | None, by: str, reason: str, on: date) -> None:
        """Withdraw a nomination by its nominator or by the candidate; raises Refused."""
        if one.withdrawn_on:
            raise Refused("nomination_withdrawn_already")
        withdrawn = check_withdrawal(one.nominated_on, day, by, reason, on)
        title = message("Withdraw nomination")
        with self._register.change(title, subject=self._name(one.entry)) as change:
            change.update(
                nomination,
                one.id,
                one.version,
                withdrawn_on=str(withdrawn),
                withdrawn_by=by,
                withdrawn_reason=reason.strip(),
            )

    def note_papers(
        self, one: Nominated, received: Mapping[int, date | None], on: date, files: Files = NO_FILES
    ) -> None:
        """Note on which day each paper came, with the file that was scanned where there is one.

        `received` and `files` go by the id of the line; a line without a day did not come.
        Raises Refused or EditedByAnother.
        """
        if any(day is not None and day > on for day in received.values()):
            raise Refused("paper_in_future", "papers")
        title = message("Note papers of a nomination")
        with self._register.change(title, subject=self._name(one.entry)) as change:
            for paper in one.papers:
                values = self._noted(change, one, paper, received, files)
                if values:
                    change.update(nomination_paper, paper.id, paper.version, **values)

    def _noted(
        self, change: Change, one: Nominated, paper: AskedPaper,
        received: Mapping[int, date | None], files: Files,
    ) -> dict[str, Any]:  # fmt: skip
        values: dict[str, Any] = {}
        if paper.id in received:
            day = received[paper.id]
            said = day.isoformat() if day else None
            if said != paper.received_on:
                values["received_on"] = said
        if paper.id in files and one.entry.person_id is not None:
            owner = Owner("person_id", one.entry.person_id)
            kept = Papers(self._register).keep(change, owner, files[paper.id])
            values["document_id"] = kept
        return values

    def _checked(
        self, entry: NominationEntry, on: date, own_id: int | None = None
    ) -> dict[str, Any]:
        day = check_nomination(self._register, entry, on, own_id)
        return {
            "person_id": entry.person_id,
            "office": entry.office,
            "source": entry.source,
            "nominated_by_id": entry.nominated_by_id,
            "association_id": entry.association_id,
            "community_id": entry.community_id,
            "nominated_on": day.isoformat(),
            "note": entry.note.strip(),
        }

    def _name(self, entry: NominationEntry) -> str:
        query = select(*name_columns()).where(person.c.id == entry.person_id)
        return name_from(self._register.ask(query)[0]).in_language("kk").full
