"""The bin in words: what stands in the way of a deletion or of a return."""

from __future__ import annotations

from typing import Any

from apk_desktop.domain.faults import Refused
from apk_desktop.wording.catalogue import Catalogue, message
from apk_desktop.wording.changes import record_kind

_REFUSALS = {
    "referred_to": message("Other records refer to this one, so it stays."),
    "restore_contradicts": message(
        "The earlier state contradicts what is in the register now, for example a number that "
        "another record has meanwhile."
    ),
    "restore_needs": message(
        "It belongs to a record that is in the bin itself ({kind}). Restore that one first."
    ),
    "erased_person": message("Personal data of this person were erased by law."),
}


def obstacles_said(obstacles: list[Any], catalogue: Catalogue) -> str:
    """Say which records refer to what should go to the bin, and what to do."""
    lines = [
        catalogue.text(
            "{kind}: {count} ({names})",
            kind=record_kind(one.table, catalogue),
            count=one.number,
            names=", ".join(name for name in one.names if name) or "…",
        )
        for one in obstacles
    ]
    first = catalogue.text(
        "These records refer to it, so it stays. End or remove them first, or merge the record "
        "with the one it doubles."
    )
    return "\n".join((first, *lines))


def bin_refusal(refusal: Refused, catalogue: Catalogue) -> str:
    """Say why a record cannot go to the bin or come back."""
    values = {name: str(value) for name, value in refusal.values.items()}
    if "kind" in values:
        values["kind"] = record_kind(values["kind"], catalogue)
    return catalogue.text(_REFUSALS[refusal.code], **values)
