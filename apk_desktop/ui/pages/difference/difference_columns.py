"""The columns of the list of differences."""

from __future__ import annotations

from collections.abc import Callable

from apk_desktop.services.differences import Became, Difference
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.differences import became_in_words, place_in_words, why_in_words
from apk_desktop.wording.memberships import said_day

_PILLS = {
    Became.CAME: ("ok", Icon.ADD),
    Became.LEFT: ("warn", Icon.END_ROLE),
    Became.CHANGED: ("info", Icon.ELSE_APPOINTED),
}


def difference_columns(look: Look, kind: Callable[[], str]) -> list[TableColumn]:
    """Give the columns; `kind` tells the kind of the body that is compared."""
    say, words = look.language, look.words.catalogue

    def pill(row: Difference) -> Pill:
        colour, icon = _PILLS[row.became]
        return Pill(colour, became_in_words(row.became, words), icon)

    return [
        TableColumn(key="became", heading=look.text("Difference"), width=130, pill=pill,
                    text=lambda row: became_in_words(row.became, words)),
        TableColumn(key="name", heading=look.text("Surname, name, patronymic"), width=180,
                    stretch=True, strong=True, text=lambda row: row.name.in_language(say).full),
        TableColumn(key="before", heading=look.text("Before"), width=230,
                    text=lambda row: place_in_words(row.before, kind(), words)),
        TableColumn(key="after", heading=look.text("After"), width=230,
                    text=lambda row: place_in_words(row.after, kind(), words)),
        TableColumn(key="on", heading=look.text("Day"), width=100,
                    text=lambda row: said_day(row.on, words)),
        TableColumn(key="why", heading=look.text("Reason and act"), width=220,
                    text=lambda row: why_in_words(row.reason, row.act, words)),
    ]  # fmt: skip
