"""Sentences about papers that cannot be printed, and what to do next."""

from __future__ import annotations

from apk_desktop.wording.catalogue import Catalogue, message

# Keyed by the codes of `documents.faults.PaperFault`, which lies above.
_NOT_MADE = {
    "no_such_letter": message(
        "The sign “{letter}” cannot be printed. Take it out of the text and try again."
    ),
    "template": message(
        "The template of this paper is missing or broken. Install the program again."
    ),
}


def paper_not_made(fault: str, letter: str, catalogue: Catalogue) -> str:
    """Say why a paper was not made."""
    return catalogue.text(_NOT_MADE[fault], letter=letter)
