"""The columns of a roster on the screen: the same keys as in its files."""

from __future__ import annotations

from collections.abc import Callable

from apk_desktop.services.rosters import RosterRow
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.wording.rosters import COLUMNS, DEFAULT, NUMBERS, cell_in_words, roster_value

WIDTHS = {"number": 60, "name": 250, "role": 220, "category": 180, "seat": 70, "on_behalf_of": 240}
PERSONAL = ("birth_date", "iin", "phone", "email")


def roster_columns(
    look: Look, place_of: Callable[[int], int], kind_of: Callable[[], str]
) -> list[TableColumn]:
    """Give every column; personal data stay hidden until they are chosen."""
    words = look.words.catalogue

    def text_of(key: str) -> Callable[[RosterRow], str]:
        def text(row: RosterRow) -> str:
            value = roster_value(key, place_of(row.id), row, kind_of(), words)
            return cell_in_words(value, words)

        return text

    keys = ["name", *(key for key in COLUMNS if key != "name")]
    return [
        TableColumn(
            key=key,
            heading=look.text(COLUMNS[key]),
            text=text_of(key),
            width=WIDTHS.get(key, 130),
            right=key in NUMBERS,
            strong=key == "name",
            shown=key in DEFAULT and key not in PERSONAL,
        )
        for key in keys
    ]
