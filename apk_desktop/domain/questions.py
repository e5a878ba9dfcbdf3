"""What a list is asked: as of which day, in which language, for which words and values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ListQuestion:
    """The question behind a list; `filters` maps a column to the value it must have."""

    on: date
    language: str = "kk"
    text: str = ""
    filters: dict[str, str] = field(default_factory=dict)
    sort: str = "name"
    descending: bool = False
