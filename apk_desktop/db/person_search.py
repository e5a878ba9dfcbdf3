"""The search index of people: every beginning of a word of a name, an IIN or a phone (FTS5).

The index is contentless: it keeps the words and the ids, and the name stays in the person alone.
Triggers keep it true, so that no way of writing can forget it (sqlite.org/fts5.html, 4.4.3).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, column, literal_column, select, table

INDEX = "person_search"
_INDEX = table(INDEX, column("rowid"))


def _words(row: str) -> str:
    """Give the text that is indexed; a phone is found with and without the country's code."""
    parts = (f"{row}.search_key", f"{row}.iin", f"{row}.phone", f"substr({row}.phone, 3)")
    return " || ' ' || ".join(parts)


def _remove(row: str) -> str:
    return f"INSERT INTO {INDEX} ({INDEX}, rowid, words) VALUES ('delete', {row}.id, {_words(row)})"  # noqa: S608 own names


def _enter(row: str) -> str:
    return f"INSERT INTO {INDEX} (rowid, words) VALUES ({row}.id, {_words(row)})"  # noqa: S608 own names


OBJECTS = {
    INDEX: (
        f"CREATE VIRTUAL TABLE {INDEX} USING fts5 (words, content = '', columnsize = 0, "
        "detail = none, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0')"
    ),
    f"{INDEX}_insert": (
        f"CREATE TRIGGER {INDEX}_insert AFTER INSERT ON person BEGIN {_enter('new')}; END"
    ),
    f"{INDEX}_delete": (
        f"CREATE TRIGGER {INDEX}_delete AFTER DELETE ON person BEGIN {_remove('old')}; END"
    ),
    f"{INDEX}_update": (
        f"CREATE TRIGGER {INDEX}_update AFTER UPDATE OF search_key, iin, phone ON person "
        f"BEGIN {_remove('old')}; {_enter('new')}; END"
    ),
}
FILL = f"INSERT INTO {INDEX} (rowid, words) SELECT id, {_words('person')} FROM person"  # noqa: S608 own names


def ids_of(words: list[str], *, last_is_whole: bool = False) -> Select[Any]:
    """Ask for the ids of the people who have a word beginning with each of the words.

    The last one may be asked for as a whole word, and all before it are then whole words too.
    """
    end = "" if last_is_whole else "*"
    asked = " AND ".join(f'"{word}"{end}' for word in words)
    return select(_INDEX.c.rowid).where(_matches(asked))


def _matches(asked: str) -> ColumnElement[bool]:
    return literal_column(INDEX).op("MATCH", is_comparison=True)(asked)
