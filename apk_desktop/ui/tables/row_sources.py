"""Where the rows of a table come from: at hand, read a page at a time, or in another thread."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol


class RowSource(Protocol):
    """Where rows come from."""

    def page(self, offset: int, limit: int) -> Sequence[Any]:
        """Give so many rows from an offset."""

    def count(self) -> int:
        """Give how many rows there are."""


class ListSource:
    """Rows that are all at hand."""

    def __init__(self, rows: Sequence[Any]) -> None:
        self._rows = rows

    def page(self, offset: int, limit: int) -> Sequence[Any]:
        """Give a slice."""
        return self._rows[offset : offset + limit]

    def count(self) -> int:
        """Give the length."""
        return len(self._rows)


class Total(NamedTuple):
    """How many rows there are; with `is_more` there are more than were counted."""

    number: int
    is_more: bool = False


class VastSource(Protocol):
    """Rows of which there may be a million: all but `rows` is asked in another thread.

    The first page and the total come before the order of all rows, which is known by their ids.
    """

    def first(self, limit: int) -> Sequence[Any]:
        """Give the first rows."""

    def total(self) -> Total:
        """Give how many rows there are."""

    def order(self) -> array[int]:
        """Give the ids of the rows that can be shown, in order."""

    def rows(self, ids: Sequence[int]) -> Sequence[Any]:
        """Give some rows by their ids at once, None where one is gone."""

    def stop(self) -> None:
        """Stop whatever is asked in the other thread."""


class OrderedRows:
    """Rows of a vast source whose order is known, as a source that is read a page at a time."""

    def __init__(self, read: Callable[[Sequence[int]], Sequence[Any]], order: array[int]) -> None:
        self._read, self.order = read, order

    def page(self, offset: int, limit: int) -> Sequence[Any]:
        """Give so many rows from an offset."""
        return self._read(self.order[offset : offset + limit])

    def count(self) -> int:
        """Give how many rows there are."""
        return len(self.order)
