"""The foot of every page: "page 3 of 5", and the mark of a demonstration register."""

from __future__ import annotations

from typing import TypedDict

from apk_desktop.wording.catalogue import Catalogue


class Foot(TypedDict):
    """A page's foot in one language; `page` holds {page} and {pages}, `mark` may be empty."""

    language: str
    page: str
    mark: str


def foot_of(words: Catalogue, *, is_demonstration: bool) -> Foot:
    """Give the foot in a language."""
    return Foot(
        language=words.language,
        page=words.text("Page {page} of {pages}"),
        mark=words.context("mark on a paper", "SPECIMEN") if is_demonstration else "",
    )
