"""What the records are called that papers and reminders belong to."""

from __future__ import annotations

from typing import Any

from apk_desktop.wording.acts import meeting_convened
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.memberships import ACT_KINDS, act_quoted

_CALLED = {
    "membership": message("Membership: {name}"),
    "recommendation": message("Recommendation: {name}"),
    "agenda_item": message("Agenda: {name}"),
    "accreditation": message("Accreditation No. {number}: {name}"),
}


def subject_said(subject: Any, catalogue: Catalogue) -> str:  # noqa: ANN401 of a layer above
    """Name a record by what it is: a person by the name, an act by its kind, number and day."""
    table, _page, _record, name, kind, number, day = subject
    if table == "meeting":
        return meeting_convened(kind, int(number) if number else None, day, catalogue)
    if table == "act":
        quoted = act_quoted(kind, number, day, catalogue) if number or day else ""
        return quoted or name or catalogue.text(ACT_KINDS[kind])
    if table == "rotation_round":
        return catalogue.text("Round {number} of rotation", number=number)
    return catalogue.text(_CALLED[table], name=name, number=number) if table in _CALLED else name
