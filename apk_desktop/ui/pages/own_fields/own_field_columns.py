"""The columns of the list of own fields."""

from __future__ import annotations

from apk_desktop.services.own_fields.fields import OwnField
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.memberships import said_day
from apk_desktop.wording.numbers import grouped
from apk_desktop.wording.own_fields import KINDS, choices_said


def field_pill(look: Look, row: OwnField) -> Pill:
    """Tell whether a field is offered, or since when it is not."""
    if row.retired_on is None:
        return Pill("ok", look.text("in use"))
    day = said_day(row.retired_on, look.words.catalogue)
    return Pill("neutral", look.text("retired on {day}", day=day))


def own_field_columns(look: Look) -> list[TableColumn]:
    """Give the columns; the rows stand in the order of the form."""
    say, words = look.language, look.words.catalogue
    return [
        TableColumn(key="name", heading=look.text("Name"), width=220, stretch=True, strong=True,
                    text=lambda row: row.name.say(say), second=lambda row: row.name.second(say)),
        TableColumn(key="kind", heading=look.text("Kind"), width=150,
                    text=lambda row: look.text(KINDS[row.kind])),
        TableColumn(key="choices", heading=look.text("What can be chosen"), width=230,
                    text=lambda row: choices_said(row.choices, words)),
        TableColumn(key="filled", heading=look.text("Filled in"), width=110, right=True,
                    text=lambda row: grouped(row.filled, say)),
        TableColumn(key="state", heading=look.text("State"), width=170,
                    text=lambda row: field_pill(look, row).text,
                    pill=lambda row: field_pill(look, row)),
    ]  # fmt: skip
