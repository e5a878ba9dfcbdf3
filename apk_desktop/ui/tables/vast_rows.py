"""Rows of which there may be a million: read in another thread, and shown as they come."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer

from apk_desktop.domain.faults import Stopped
from apk_desktop.ui.widgets.background import BackgroundWork

PATIENCE = 0.04
"""Seconds the window waits for the first rows and for their number, so that it does not flicker."""


class Total(NamedTuple):
    """How many rows there are; with `is_more` there are more, which nobody counted."""

    number: int
    is_more: bool = False


class VastSource(Protocol):
    """Where very many rows come from: their order is known by ids, and their rows read by ids."""

    def first(self, limit: int) -> Sequence[Any]:
        """Give the first rows; asked in another thread."""

    def total(self) -> Total:
        """Give how many rows there are; asked in another thread."""

    def order(self) -> array[int]:
        """Give the ids of the rows that are shown, in order; asked in another thread."""

    def rows(self, ids: Sequence[int]) -> Sequence[Any]:
        """Give some rows by their ids, None where one is gone."""

    def every(self) -> Iterator[Any]:
        """Give all rows in order, as for a file."""

    def stop(self) -> None:
        """Stop what is asked in the other thread."""


class OrderedRows:
    """Rows whose order is known, read a page at a time."""

    def __init__(self, source: VastSource, order: array[int]) -> None:
        self._source, self.order = source, order

    def page(self, offset: int, limit: int) -> Sequence[Any]:
        """Give so many rows from an offset."""
        return self._source.rows(self.order[offset : offset + limit])

    def count(self) -> int:
        """Give how many rows there are."""
        return len(self.order)

    def place(self, record: int) -> int:
        """Give at which place the row with an id stands, or -1."""
        return self.order.index(record) if record in self.order else -1


class VastReading(QObject):
    """Asks a source for its first rows, then for their number, then for the order of them all.

    The order is asked for after the first rows are painted. What is asked next stops what is asked.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work = BackgroundWork(self)
        self._source: VastSource | None = None

    def read(
        self,
        source: VastSource,
        limit: int,
        told: tuple[
            Callable[[Sequence[Any]], object],
            Callable[[Total], object],
            Callable[[OrderedRows], object],
        ],
    ) -> None:
        """Read a source, and tell of its first rows, its total and its order as they come."""
        self.stop()
        self._source = source
        show_first, show_total, show_order = told

        def take_first(rows: Sequence[Any]) -> None:
            if source is not self._source:
                return
            show_first(rows)
            if len(rows) < limit:
                show_total(Total(len(rows)))
                show_order(OrderedRows(source, array("q", (row.id for row in rows))))
                self._source = None
                return
            self._ask(source, source.total, show_total, patience=PATIENCE)
            QTimer.singleShot(0, self, lambda: self._ask(source, source.order, take_order))

        def take_order(order: array[int]) -> None:
            show_order(OrderedRows(source, order))
            self._source = None

        self._work.do(lambda: source.first(limit), take_first, _let_stop, patience=PATIENCE)

    def _ask(
        self,
        source: VastSource,
        job: Callable[[], Any],
        done: Callable[[Any], object],
        patience: float = 0,
    ) -> None:
        def take(made: Any) -> None:  # noqa: ANN401 what the job makes
            if source is self._source:
                done(made)

        if source is self._source:
            self._work.do(job, take, _let_stop, patience=patience)

    def stop(self) -> None:
        """Stop what is being read."""
        if self._source is not None:
            self._source.stop()
            self._source = None

    @property
    def is_reading(self) -> bool:
        """Whether something of a source is still to come."""
        return self._source is not None


def _let_stop(fault: Exception) -> None:
    if not isinstance(fault, Stopped):
        raise fault
