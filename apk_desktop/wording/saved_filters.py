"""Saved filters in words: why one is refused, and what of one is not there any more."""

from __future__ import annotations

from collections.abc import Sequence

from apk_desktop.domain.faults import Refused
from apk_desktop.wording.catalogue import Catalogue, message

_REFUSALS = {
    "name_missing": message("Give the filter a name."),
    "name_too_long": message("The name is longer than {most} letters. Make it shorter."),
    "name_taken": message("This list has a filter “{name}” already. Choose another name."),
}


def filter_refusal(refusal: Refused, words: Catalogue) -> str:
    """Say why a filter cannot be saved under a name."""
    values = {name: str(value) for name, value in refusal.values.items()}
    return words.text(_REFUSALS[refusal.code], **values)


def outdated_filter(name: str, conditions: Sequence[str], words: Catalogue) -> str:
    """Say which conditions of a filter ask for what is not there any more."""
    said = ", ".join(dict.fromkeys(conditions))
    if not said:
        return words.text(
            "A part of the filter “{name}” is not known any more and was left out. "
            "Set the conditions anew and save it again.",
            name=name,
        )
    return words.text(
        "The filter “{name}” asks for what is not there any more ({conditions}); the rest of it "
        "is shown. Set the conditions anew and save it again.",
        name=name,
        conditions=said,
    )


def unreadable_filter(name: str, words: Catalogue) -> str:
    """Say that a filter was written in a way that is not understood."""
    return words.text(
        "The filter “{name}” cannot be read. Set the conditions anew and save it again.", name=name
    )
