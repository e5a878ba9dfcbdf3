"""Parts of a row that several columns make together: names of people, texts in three languages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause

from apk_desktop.db.tables import person
from apk_desktop.domain.names import PersonName, SpelledName
from apk_desktop.domain.trilingual import LANGUAGES, Trilingual

NAME_WIDTH = 9


def name_columns(table: FromClause = person) -> list[ColumnElement[str]]:
    """Give the nine columns of a person's name, spelling by spelling."""
    return [table.c[f"{part}_{one}"] for one in LANGUAGES for part in SpelledName._fields]


def name_from(texts: Sequence[Any]) -> PersonName:
    """Make a name of the nine texts that `name_columns` reads; nobody has an empty name."""
    known = [text or "" for text in texts]
    return PersonName(*(SpelledName(*known[at : at + 3]) for at in (0, 3, 6)))


def columns_of_name(name: PersonName) -> dict[str, str]:
    """Spread a name over its nine columns."""
    return {
        f"{part}_{language}": text
        for language, spelling in zip(LANGUAGES, name, strict=True)
        for part, text in zip(SpelledName._fields, spelling, strict=True)
    }


def text_columns(table: FromClause, name: str) -> list[ColumnElement[str]]:
    """Give the three columns of a text."""
    return [table.c[f"{name}_{language}"] for language in LANGUAGES]


def text_from(texts: Sequence[Any]) -> Trilingual:
    """Make a text of its three columns; a record that is not linked has none."""
    return Trilingual(*(text or "" for text in texts))
