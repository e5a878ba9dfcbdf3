"""A roster as it goes to paper: ready words of its heading, columns and rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from apk_desktop.documents.letters import on_one_line
from apk_desktop.wording.catalogue import Language


class ColumnKind(StrEnum):
    """What a column holds: a text may wrap; numbers stand at the right; the others stay whole."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    IDENTIFIER = "identifier"


class RosterColumn(NamedTuple):
    """A column of a roster."""

    heading: str
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPaper:
    """All that a roster says, in one language.

    `as_of` is a line as "на 12 марта 2026 года", `count` one as "84 человека"; each row has a
    cell for every column. `day` is written into the file as the day of its making.
    """

    language: Language
    title: str
    body: str
    as_of: str
    day: date
    columns: tuple[RosterColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    count: str
    is_demonstration: bool = False

    @property
    def file_title(self) -> str:
        """The title that a reader's window shows."""
        return on_one_line(". ".join(part for part in (self.title, self.body, self.as_of) if part))
