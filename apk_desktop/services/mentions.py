"""Places elsewhere in the register where somebody's words may name a person."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import Connection, Table, Text, or_, select

from apk_desktop.db import tables
from apk_desktop.db.change import read_row
from apk_desktop.db.register import Register
from apk_desktop.db.tables import person
from apk_desktop.db.tables.papers import SUBJECTS
from apk_desktop.domain.alphabet import search_key
from apk_desktop.services.erasure import NOTES
from apk_desktop.services.papers import Owner
from apk_desktop.services.record_parts import parts_of
from apk_desktop.services.record_subjects import RecordSubjects, Subject
from apk_desktop.services.row_parts import name_columns, name_from

if TYPE_CHECKING:
    from datetime import date

_FREE = frozenset((
    "title", "theme", "name", "note", "reason", "speaker", "signer", "text", "address", "place",
    "attendance_note", "status_reason", "decision", "missing_papers", "file_name", "reason_differs",
    "withdrawn_reason", "drawn_by", "registered_by", "value", "role", "source",
))  # fmt: skip
"""Columns that hold somebody's own words, without the ending that tells the language."""
_NOT_SEARCHED = ("change_entry", "change_row", "register_fact", "saved_filter", "norm", "erasure")
_OWNER_OF = {table: column for column, table in SUBJECTS.items()}
_LINKS = {**{column: column for column in SUBJECTS}, "round_id": "rotation_round_id"}
_BEFORE, _AFTER = 4, 5
_LEAST_STEM = 3
_ENDINGS = "aeiou"


class Mention(NamedTuple):
    """Words of a record that may name the person; `subject` is None where no page shows it."""

    table: str
    column: str
    said: str
    subject: Subject | None


class Mentions:
    """Looks through all free text of a register; it may take seconds in a large one."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def of(self, person_id: int, language: str, on: date) -> list[Mention]:
        """Give the places that would still name a person after an erasure.

        A word counts that begins with the surname, whatever its spelling and case ending, so that
        namesakes are found as well: a clerk decides.
        """
        with self._register.reading() as connection:
            stems = _stems(connection, person_id)
            found = list(_found(connection, person_id, stems)) if stems else []
        owners = {owner for owner, *_words in found if owner is not None}
        subjects = RecordSubjects(self._register).of(owners, language, on)
        return [
            Mention(table, column, said, subjects.get(owner) if owner else None)
            for owner, table, column, said in found
        ]


def _stems(connection: Connection, person_id: int) -> frozenset[str]:
    row = connection.execute(select(*name_columns()).where(person.c.id == person_id)).first()
    names = name_from(row) if row else ()
    words = (search_key(one.surname or one.given_name).split() for one in names)
    return frozenset(_stem(one[0]) for one in words if one)


def _stem(word: str) -> str:
    """Leave out the vowel that changes with the case: Вымыслова, Вымысловой."""
    return word[:-1] if len(word) > _LEAST_STEM and word[-1] in _ENDINGS else word


def excerpt(text: str, stems: frozenset[str]) -> str:
    """Give the words round the first that begins with a stem, or nothing."""
    words = text.split()
    for at, word in enumerate(words):
        if any(_begins(part, stem) for part in search_key(word).split() for stem in stems):
            first, last = max(at - _BEFORE, 0), at + _AFTER
            return " ".join(words[first:last])
    return ""


def _begins(word: str, stem: str) -> bool:
    return word.startswith(stem) if len(stem) >= _LEAST_STEM else word == stem


def _found(
    connection: Connection, person_id: int, stems: frozenset[str]
) -> Iterator[tuple[Owner | None, str, str, str]]:
    own = {("person", person_id)}
    own |= {(one.table, one.row["id"]) for one in parts_of(connection, "person", person_id)}
    for table in tables.metadata.sorted_tables:
        columns = _free_columns(table)
        if not columns:
            continue
        query = select(table.c.id, *columns).where(or_(*(one != "" for one in columns)))
        if table.name in NOTES:
            query = query.where(table.c.person_id != person_id)
        for row_id, *texts in connection.execute(query):
            if (table.name, row_id) in own:
                continue
            for column, text in zip(columns, texts, strict=True):
                if text and (said := excerpt(text, stems)):
                    owner = _owner(table.name, read_row(connection, table, row_id) or {})
                    yield owner, table.name, column.name, said


def _free_columns(table: Table) -> list[Any]:
    if table.name in _NOT_SEARCHED or "id" not in table.c:
        return []
    return [
        one
        for one in table.c
        if isinstance(one.type, Text) and _without_language(one.name) in _FREE
    ]


def _without_language(column: str) -> str:
    stem, _, language = column.rpartition("_")
    return stem if language in ("kk", "ru", "en") else column


def _owner(table: str, row: dict[str, Any]) -> Owner | None:
    """Give the record whose page shows a row: itself, else the one it belongs to."""
    if table in _OWNER_OF:
        return Owner(_OWNER_OF[table], row["id"])
    links = (Owner(column, row[link]) for link, column in _LINKS.items() if row.get(link))
    return next(links, None)
