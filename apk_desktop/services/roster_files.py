"""Rosters as lists that files hold: which columns, in which words, as of which day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from apk_desktop.domain.faults import NotFound
from apk_desktop.exchange.columns import Column, Kind, Value
from apk_desktop.exchange.csv_tables import Preset
from apk_desktop.services.paper_lists import PaperList, list_content, save_list
from apk_desktop.services.rosters import Roster
from apk_desktop.wording.catalogue import Catalogue
from apk_desktop.wording.dates import long_date
from apk_desktop.wording.rosters import (
    COLUMNS,
    DAYS,
    DEFAULT,
    IDENTIFIERS,
    NUMBERS,
    roster_count,
    roster_value,
)

_KINDS = {
    **dict.fromkeys(DAYS, Kind.DATE),
    **dict.fromkeys(IDENTIFIERS, Kind.IDENTIFIER),
    **dict.fromkeys(NUMBERS, Kind.NUMBER),
}


class RosterSheet(NamedTuple):
    """A roster to be written: as of which day, in which language, with which columns.

    A practice register marks its papers.
    """

    roster: Roster
    on: date
    words: Catalogue
    columns: Sequence[str] = DEFAULT
    is_practice: bool = False

    def values(self) -> list[list[Value]]:
        """Give the cells of every row, in order."""
        return [
            [roster_value(name, at, row, self.roster.kind, self.words) for name in self.columns]
            for at, row in enumerate(self.roster.rows, 1)
        ]

    def as_list(self) -> PaperList:
        """Give the roster as a list to write; raises NotFound for a column there is not."""
        words, roster = self.words, self.roster
        for name in self.columns:
            if name not in COLUMNS:
                raise NotFound("column", name)
        return PaperList(
            title=words.text("Roster"),
            body=roster.name.say(str(words.language)),
            as_of=words.text("as of {day}", day=long_date(self.on, words)),
            count=roster_count(len(roster.rows), roster.members, words),
            day=self.on,
            columns=[
                Column(one, words.text(COLUMNS[one]), _KINDS.get(one, Kind.TEXT))
                for one in self.columns
            ],
            rows=self.values(),
            words=words,
            is_practice=self.is_practice,
        )


def roster_content(sheet: RosterSheet, ending: str, preset: Preset = Preset.EXCEL) -> bytes:
    """Give a roster as the content of a file; raises NotFound and UnknownEnding."""
    return list_content(sheet.as_list(), ending, preset)


def save_roster(path: Path, sheet: RosterSheet, preset: Preset = Preset.EXCEL) -> None:
    """Write a roster; the path's ending chooses the format. Raises NotWritten, UnknownEnding."""
    save_list(path, sheet.as_list(), preset)
