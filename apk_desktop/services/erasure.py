"""Lawful erasure of a person's data: an act of its own, which cannot be undone."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, delete, func, or_, select, update

from apk_desktop.db import tables
from apk_desktop.db.change import Change, RowChange, read_row
from apk_desktop.db.derived import derived_columns
from apk_desktop.db.erasing import (
    Progress,
    blanked,
    owe_cleaning,
    scrub_log,
    wipe_leftovers,
)
from apk_desktop.db.register import NewEntry, Register
from apk_desktop.db.tables import (
    change_entry,
    change_row,
    document,
    document_content,
    erasure,
    person,
)
from apk_desktop.domain.faults import EditedByAnother, NotFound, Refused
from apk_desktop.domain.trilingual import LANGUAGES
from apk_desktop.services.merging import MERGE_PEOPLE
from apk_desktop.services.record_parts import PARTS, Row, links_to, parts_of
from apk_desktop.wording.catalogue import Catalogue, Language
from apk_desktop.wording.erasure import ERASE_PERSON, ERASED_PERSON

NOTES = {
    "membership": ("note",),
    "attendance": ("reason",),
    "recommendation": ("note", "withdrawn_reason"),
    "nomination": ("note", "withdrawn_reason"),
    "election": ("note",),
}
"""Words about the person in rows that stay."""
_OF_PERSON = tuple(one.name for one in person.c if one.name not in ("id", "uid", "version"))
_STAYS = ("membership", "attendance", "nomination", "recommendation", "named_vote", "election",
          "rotation_seat", "agenda_speaker")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasureEntry:
    """What a clerk writes of an erasure."""

    legal_basis: str
    reason: str
    requested_on: date | None
    request_number: str = ""


class Extent(NamedTuple):
    """What an erasure takes and what it leaves, counted by kind; whether an office is held now."""

    goes: dict[str, int]
    stays: dict[str, int]
    holds_office: bool


class Written(NamedTuple):
    """An erasure that is written and not told of yet: its entry, the uid, the rows of the log."""

    entry_id: int
    uid: str
    rows: list[RowChange]


class Erased(NamedTuple):
    """An erasure as its protocol tells it."""

    person_uid: str
    legal_basis: str
    request_number: str
    requested_on: date
    reason: str
    erased_on: date
    made_by: str
    goes: dict[str, int]
    stays: dict[str, int]


class Erasures:
    """Erases, and remembers that it did."""

    def __init__(self, register: Register) -> None:
        self._register = register

    @property
    def is_practice(self) -> bool:
        """Whether the people of the register are invented."""
        return self._register.is_demonstration

    def extent(self, person_id: int, on: date) -> Extent:
        """Count what would be erased and what would stay."""
        with self._register.reading() as connection:
            return _extent(connection, person_id, on)

    def erase(self, person_id: int, version: int, entry: ErasureEntry, on: date) -> None:
        """Erase a person's data for good; raises Refused or EditedByAnother.

        Offices held stay, with the number of the record in place of the name.
        """
        self.tell(self.write(person_id, version, entry, on))

    def write(
        self,
        person_id: int,
        version: int,
        entry: ErasureEntry,
        on: date,
        progress: Progress = lambda _done, _whole: None,
    ) -> Written:
        """Erase in whatever thread this is; the window's thread tells of it afterwards."""
        check_erasure(entry, on)
        register = self._register
        with register.writing() as change:
            row = read_row(change.connection, person, person_id)
            if row is None:
                raise NotFound("person", str(person_id))
            if row["erased_on"]:
                raise Refused("erased_person")
            if row["version"] != version:
                raise EditedByAnother("person", person_id, row)
            extent = _extent(change.connection, person_id, on)
            _erase_rows(change, person_id, version, row, on, progress)
            owe_cleaning(change.connection)
            change.insert(
                erasure, person_uid=row["uid"], legal_basis=entry.legal_basis.strip(),
                reason=entry.reason.strip(), request_number=entry.request_number.strip(),
                requested_on=str(entry.requested_on), erased_on=on.isoformat(),
                protocol=json.dumps({"goes": extent.goes, "stays": extent.stays}),
            )  # fmt: skip
            rows = [*change.row_changes(), _noted(row, on)]
            new = NewEntry(ERASE_PERSON, row["uid"], entry.reason.strip())
            entry_id = register.enter(change, rows, new)
        return Written(entry_id, row["uid"], rows)

    def tell(self, written: Written) -> None:
        """Tell everything that shows the register of an erasure."""
        entry_id, uid, rows = written
        self._register.announce(entry_id, ERASE_PERSON, uid, rows)

    def clean_file(self) -> None:
        """Leave no byte of what was erased in the file; it may take seconds.

        Raises RegisterError where it cannot be done now; it is owed until it is done.
        """
        wipe_leftovers(self._register)

    def of(self, person_id: int) -> Erased | None:
        """Give the erasure of a person, for the protocol."""
        e, log, row = erasure.c, change_entry.c, change_row.c
        query = (
            select(e.person_uid, e.legal_basis, e.request_number, e.requested_on, e.reason,
                   e.erased_on, log.made_by, e.protocol)
            .join(person, person.c.uid == e.person_uid)
            .join(change_row, (row.table_name == "erasure") & (row.row_id == e.id))
            .join(change_entry, log.id == row.change_id)
            .where(person.c.id == person_id)
        )  # fmt: skip
        found = self._register.ask(query)
        if not found:
            return None
        uid, basis, number, requested, reason, erased, clerk, protocol = found[0]
        days = [date.fromisoformat(one) for one in (requested, erased)]
        counts = json.loads(protocol)
        return Erased(
            uid, basis, number, days[0], reason, days[1], clerk, counts["goes"], counts["stays"]
        )


def check_erasure(entry: ErasureEntry, on: date) -> None:
    """Raise Refused naming the field that an erasure lacks."""
    if not entry.legal_basis.strip():
        raise Refused("basis_missing", "legal_basis")
    if entry.requested_on is None:
        raise Refused("request_day_missing", "requested_on")
    if entry.requested_on > on:
        raise Refused("requested_later", "requested_on")
    if not entry.reason.strip():
        raise Refused("reason_missing", "reason")


def _table(name: str) -> Table:
    return tables.metadata.tables[name]


def _extent(connection: Connection, person_id: int, on: date) -> Extent:
    goes = Counter(part.table for part in parts_of(connection, "person", person_id))
    places = _places(connection, person_id)
    c = change_row.c
    held = or_(*((c.table_name == one) & c.row_id.in_(ids) for one, ids in places.items()))
    log = connection.execute(select(func.count()).select_from(change_row).where(held)).scalar()
    stays = {
        name: sum(
            connection.execute(
                select(func.count()).select_from(_table(name)).where(
                    _table(name).c[link.column] == person_id
                )
            ).scalar() or 0
            for link in links_to("person") if link.table == name
        )
        for name in _STAYS
    }  # fmt: skip
    m, day = tables.membership.c, on.isoformat()
    current = select(m.id).where(m.person_id == person_id, m.first_day <= day, m.last_day >= day)
    holds = connection.execute(current.limit(1)).first() is not None
    return Extent({"person": 1, **goes, "log": int(log or 0)}, stays, holds)


def _places(connection: Connection, person_id: int) -> dict[str, set[int]]:
    """Give the rows of which the change log holds words, those deleted and merged away too."""
    c = change_row.c
    merges = select(c.change_id).join(change_entry, change_entry.c.id == c.change_id)
    merges = merges.where(change_entry.c.title == MERGE_PEOPLE, c.table_name == "person",
                          c.row_id == person_id)  # fmt: skip
    merged = select(c.row_id).where(c.table_name == "person", c.change_id.in_(merges))
    people = {person_id, *(row[0] for row in connection.execute(merged))}
    places: dict[str, set[int]] = {"person": people}
    for name in {link.table for link in PARTS["person"]} | set(NOTES):
        linked = or_(*(
            func.json_extract(text, "$.person_id").in_(people) for text in (c.before, c.after)
        ))  # fmt: skip
        query = select(c.row_id).where(c.table_name == name, linked).distinct()
        places[name] = {row[0] for row in connection.execute(query)}
    for part in parts_of(connection, "person", person_id):
        places[part.table].add(part.row["id"])
    return places


def _erase_rows(
    change: Change, person_id: int, version: int, row: Row, on: date, progress: Progress
) -> None:
    connection = change.connection
    places = _places(connection, person_id)
    contents = _contents(connection, places["document"])
    for part in parts_of(connection, "person", person_id):
        _let_go(connection, part.table, part.row["id"])
        connection.execute(
            delete(_table(part.table)).where(_table(part.table).c.id == part.row["id"])
        )
    kept = select(document.c.sha256)
    connection.execute(
        delete(document_content).where(
            document_content.c.sha256.in_(contents), document_content.c.sha256.not_in(kept)
        )
    )
    for name, columns in NOTES.items():
        table = _table(name)
        connection.execute(
            update(table).where(table.c.person_id == person_id).values(dict.fromkeys(columns, ""))
        )
    values = {**blanked(person, row, _OF_PERSON), **_erased_name(row["uid"]),
              "erased_on": on.isoformat()}  # fmt: skip
    values |= derived_columns("person", values) | {"version": version + 1}
    connection.execute(update(person).where(person.c.id == person_id).values(values))
    scrub_log(connection, places, _blank, row["uid"], progress)


def _let_go(connection: Connection, name: str, row_id: int) -> None:
    """Empty the links of rows that stay to one that goes, as of a nomination to its paper."""
    for link in links_to(name):
        column = _table(link.table).c[link.column]
        if column.nullable:
            empty = update(_table(link.table)).where(column == row_id)
            connection.execute(empty.values({link.column: None}))


def _contents(connection: Connection, documents: set[int]) -> set[str]:
    """Give the contents of the person's papers, those too whose paper is deleted already."""
    c = change_row.c
    of_log = select(func.json_extract(func.coalesce(c.after, c.before), "$.sha256")).where(
        c.table_name == "document", c.row_id.in_(documents)
    )
    of_table = select(document.c.sha256).where(document.c.id.in_(documents))
    return {row[0] for query in (of_log, of_table) for row in connection.execute(query) if row[0]}


def _blank(table: str, row: Row) -> Row:
    if table == "person":
        return blanked(person, row, _OF_PERSON)
    return blanked(_table(table), row, NOTES.get(table))


def _erased_name(uid: str) -> dict[str, str]:
    """Name the record in each language as erased, told apart by the end of its uid."""
    names = {f"surname_{one}": Catalogue(Language(one)).text(ERASED_PERSON) for one in LANGUAGES}
    return names | {f"given_name_{one}": uid[-8:] for one in LANGUAGES}


def _noted(row: Row, on: date) -> RowChange:
    """Note in the log that the record was erased, without a word of what it held."""
    known: dict[str, Any] = {"id": row["id"], "uid": row["uid"]}
    return RowChange("person", row["id"], {**known, "erased_on": None},
                     {**known, "erased_on": on.isoformat()})  # fmt: skip
