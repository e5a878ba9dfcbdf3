"""What an event of the chronicle is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple


class EventKind(StrEnum):
    """The kinds of events, in the order in which a filter offers them."""

    ROLE = "role"
    MEETING = "meeting"
    RECOMMENDATION = "recommendation"
    ROTATION = "rotation"
    ACT = "act"
    PAPER = "paper"
    LIFE = "life"
    REMINDER = "reminder"
    MERGE = "merge"


class Place(NamedTuple):
    """A record on a page of the program; a paper of the person has the page `papers`."""

    page: str
    record: int


class QuotedAct(NamedTuple):
    """An act as it is quoted, and its id."""

    id: int
    kind: str
    number: str
    signed_on: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened, or is planned: `what` tells which of its kind, `values` the facts.

    `day` is ISO text, possibly partial; an event without one stands after all others.
    """

    kind: EventKind
    what: str
    day: str | None
    values: Mapping[str, Any] = field(default_factory=dict)
    place: Place | None = None
    act: QuotedAct | None = None

    @property
    def year(self) -> str:
        """The year it belongs to, or nothing."""
        return (self.day or "")[:4]

    def is_ahead(self, day: str) -> bool:
        """Whether it lies after an ISO day, as far as its own day tells."""
        return (self.day or "") > day
