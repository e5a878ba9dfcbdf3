"""Texts as paper can carry them."""

from __future__ import annotations

import re

# Control characters have no shape, and neither PDF/A nor XML may hold them; a line break may stay.
_SHAPELESS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]+")


def printable(text: str) -> str:
    """Put a blank where a text has characters that no paper can show."""
    return _SHAPELESS.sub(" ", text.replace("\r\n", "\n"))


def on_one_line(text: str) -> str:
    """Give a text without line breaks, as a title of a file needs it."""
    return " ".join(printable(text).split())
