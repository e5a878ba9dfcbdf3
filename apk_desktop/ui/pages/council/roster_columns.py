"""The columns of a roster on the screen: the same keys as in its files."""

from __future__ import annotations

from collections.abc import Callable

from apk_desktop.services.roster_view import RosterOrder
from apk_desktop.services.rosters import RosterRow
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.wording.rosters import COLUMNS, DEFAULT, NUMBERS, cell_in_words, roster_value

WIDTHS = {
    "number": 52,
    "name": 250,
    "name_kk": 250,
    "name_ru": 250,
    "name_en": 250,
    "role": 220,
    "category": 180,
    "seat": 70,
    "on_behalf_of": 240,
    "act": 200,
    "email": 200,
}
OTHER_WIDTH = 130


def roster_columns(
    look: Look, place_of: Callable[[int], int], kind_of: Callable[[], str]
) -> list[TableColumn]:
    """Give every column; personal data and further spellings stay hidden until chosen."""
    words = look.words.catalogue

    def text_of(key: str) -> Callable[[RosterRow], str]:
        def text(row: RosterRow) -> str:
            value = roster_value(key, place_of(row.id), row, kind_of(), words)
            return cell_in_words(value, words)

        return text

    return [
        TableColumn(
            key=key,
            heading=look.text(heading),
            text=text_of(key),
            width=WIDTHS.get(key, OTHER_WIDTH),
            right=key in NUMBERS,
            strong=key == "name",
            shown=key in DEFAULT,
            sort=key if key in list(RosterOrder) else "",
        )
        for key, heading in COLUMNS.items()
    ]
