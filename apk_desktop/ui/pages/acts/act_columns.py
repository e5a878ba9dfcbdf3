"""The columns of the list of acts."""

from __future__ import annotations

from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.wording.memberships import ACT_KINDS, said_day
from apk_desktop.wording.numbers import grouped


def act_columns(look: Look) -> list[TableColumn]:
    """Give the columns."""
    say, words = look.language, look.words.catalogue
    return [
        TableColumn(key="signed_on", heading=look.text("Signed on"), sort="signed_on", width=100,
                    text=lambda row: said_day(row.signed_on, words)),
        TableColumn(key="kind", heading=look.text("Kind"), sort="kind", width=112,
                    text=lambda row: look.text(ACT_KINDS[row.kind])),
        TableColumn(key="number", heading=look.text("Number"), sort="number", width=92,
                    strong=True, text=lambda row: row.number),
        TableColumn(key="title", heading=look.text("Title"), width=220, stretch=True,
                    text=lambda row: row.title.say(say),
                    second=lambda row: row.title.second(say)),
        TableColumn(key="effective_on", heading=look.text("In effect from"), sort="effective_on",
                    width=120, text=lambda row: said_day(row.effective_on, words)),
        TableColumn(key="effects", heading=look.text("Changes"), width=96, right=True,
                    text=lambda row: grouped(row.effects, say) if row.effects else ""),
        TableColumn(key="signer", heading=look.text("Signed by"), width=220, shown=False,
                    text=lambda row: row.signer.say(say)),
    ]  # fmt: skip
