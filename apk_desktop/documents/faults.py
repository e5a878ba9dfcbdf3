"""Why a paper could not be made."""

from __future__ import annotations

from enum import StrEnum


class PaperFault(StrEnum):
    """Why a paper could not be made."""

    NO_SUCH_LETTER = "no_such_letter"
    """No embedded face has the letter, an emoji for instance; the fault names it."""
    TEMPLATE = "template"
    """The template of the paper is missing or broken."""


class PaperNotMade(Exception):
    """A paper was not made; `fault` tells why, `letter` which sign is in the way."""

    def __init__(self, fault: PaperFault, letter: str = "", detail: str = "") -> None:
        super().__init__(f"{fault} {letter} {detail}".strip())
        self.fault = fault
        self.letter = letter
