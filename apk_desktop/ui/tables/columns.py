"""What a column of a table shows of a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from apk_desktop.ui.widgets.painted import Pill


@dataclass(frozen=True, kw_only=True)
class TableColumn:
    """A column: its key, its heading in words, and how a row gives each part of a cell.

    `sort` names the order the service knows; without it the column does not sort. `width` is in
    pixels at 100 %; the column named `stretch` takes what is left. `tip` says a cell in full
    where its text is a sign or a figure, `about` does so for the heading; `bar` is a part of one,
    drawn after the text; `tone` names the colour of the text.
    """

    key: str
    heading: str
    text: Callable[[Any], str]
    second: Callable[[Any], str] | None = None
    pill: Callable[[Any], Pill | None] | None = None
    mark: Callable[[Any], tuple[str, str]] | None = None
    bar: Callable[[Any], float] | None = None
    tone: Callable[[Any], str] | None = None
    tip: Callable[[Any], str] | None = None
    about: str = ""
    sort: str = ""
    width: int = 140
    right: bool = False
    strong: bool = False
    stretch: bool = False
    shown: bool = True
