"""The columns of the list of norms."""

from __future__ import annotations

from apk_desktop.services.norm_entry import NormRow
from apk_desktop.ui.look import Look
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.theme.icons import Icon
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.memberships import said_period
from apk_desktop.wording.norms import norm_subject, norm_value


def verified_pill(look: Look, row: NormRow) -> Pill:
    """Tell a norm that stands in a law from one that the office has set."""
    if row.entry.is_verified:
        return Pill("ok", look.text("verified"), Icon.OK)
    return Pill("warn", look.text("not verified"), Icon.UNKNOWN)


def norm_columns(look: Look) -> list[TableColumn]:
    """Give the columns."""
    say, words = look.language, look.words.catalogue

    def period(row: NormRow) -> str:
        return said_period(row.entry.starts_on, row.entry.ends_on, words)

    return [
        TableColumn(key="norm", heading=look.text("Norm"), width=200, stretch=True, strong=True,
                    text=lambda row: norm_subject(row.subject, words)),
        TableColumn(key="value", heading=look.text("Value"), width=110,
                    text=lambda row: norm_value(row.entry.value, row.unit, words)),
        TableColumn(key="period", heading=look.text("In force"), width=150, text=period),
        TableColumn(key="basis", heading=look.text("Legal basis"), width=160,
                    text=lambda row: row.entry.basis.say(say)),
        TableColumn(key="verified", heading=look.text("Verified"), width=120,
                    text=lambda row: verified_pill(look, row).text,
                    pill=lambda row: verified_pill(look, row)),
        TableColumn(key="source", heading=look.text("Source"), width=260, shown=False,
                    text=lambda row: row.entry.source),
    ]  # fmt: skip
