"""The columns of the list of associations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from apk_desktop.services.association_list import AssociationRow
from apk_desktop.ui.look import Look
from apk_desktop.ui.pages.people.person_columns import Marks
from apk_desktop.ui.tables.columns import TableColumn
from apk_desktop.ui.widgets.painted import Pill
from apk_desktop.wording.associations import accreditation_said, level_name, state_name

STATE_KINDS = {"active": "ok", "suspended": "warn", "closed": "neutral"}


def association_columns(look: Look, marks: Marks, on: Callable[[], date]) -> list[TableColumn]:
    """Give the columns; `on` tells the day that decides how urgent an accreditation is."""
    words, say = look.words.catalogue, look.language

    def accreditation(row: AssociationRow) -> Pill:
        kind, text = accreditation_said(row.accredited_until, on(), words)
        return Pill(kind, text)

    return [
        TableColumn(key="name", heading=look.text("Name"), sort="name", width=240, stretch=True,
                    strong=True, text=lambda row: row.name.say(say),
                    second=lambda row: row.name.second(say)),
        TableColumn(key="community", heading=look.text("Community"), sort="community", width=158,
                    text=lambda row: row.community.say(say),
                    mark=lambda row: marks.get(row.community_code, ("", ""))),
        TableColumn(key="level", heading=look.text("Level"), sort="level", width=120, shown=False,
                    text=lambda row: level_name(row.level, words)),
        TableColumn(key="region", heading=look.text("Region"), sort="region", width=150,
                    shown=False, text=lambda row: row.region.say(say)),
        TableColumn(key="place", heading=look.text("Place"), width=108,
                    text=lambda row: row.place.say(say) or row.region.say(say)),
        TableColumn(key="leader", heading=look.text("Leader"), sort="leader", width=132,
                    text=lambda row: row.leader.in_language(say).with_initials),
        TableColumn(key="status", heading=look.text("State"), sort="status", width=130,
                    shown=False, text=lambda row: state_name(row.status, words),
                    pill=lambda row: Pill(STATE_KINDS[row.status], state_name(row.status, words))),
        TableColumn(key="accreditation", heading=look.text("Accreditation"), sort="accreditation",
                    width=150, text=lambda row: accreditation(row).text, pill=accreditation),
    ]  # fmt: skip
