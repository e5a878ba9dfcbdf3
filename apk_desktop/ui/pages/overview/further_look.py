"""What the start page asks after it was painted: the lists that wait, and the health of the data.

Data health reads the whole register, so everything here runs in a thread of its own, with a
connection of its own, and is given up when the page is left.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from apk_desktop.services.waiting import Waiting
    from apk_desktop.ui.widgets.background import BackgroundWork

PAUSE_MS = 150
"""The page is painted first; whoever goes on to another page at once is not held up."""


class FurtherLook(QObject):
    """Asks one question after the other, and tells each answer when it is there."""

    attention_found = Signal(object)
    seats_found = Signal(object)
    results_found = Signal(object)
    failed = Signal()

    def __init__(self, open_waiting: Callable[[], Waiting], parent: QWidget) -> None:
        super().__init__(parent)
        self._open, self._page = open_waiting, parent
        self._waiting: Waiting | None = None
        self._work: BackgroundWork | None = None
        self._asked, self._on = 0, date.min
        self.is_complete = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._begin)

    def ask(self, on: date) -> None:
        """Ask everything as of a day; what was asked before is given up."""
        self._asked += 1
        self._on, self.is_complete = on, False
        self._pause.start()

    def stop(self) -> None:
        """Give up what was not answered yet."""
        self._asked += 1
        self._pause.stop()

    def go_on(self) -> None:
        """Ask again what was given up."""
        if not self.is_complete:
            self.ask(self._on)

    def _begin(self) -> None:
        from apk_desktop.ui.widgets.background import BackgroundWork

        if self._work is None:
            self._work = BackgroundWork(self._page)
        asked, on = self._asked, self._on
        for question, found in (
            (lambda: self._lists.attention(on), self.attention_found),
            (lambda: self._lists.seats(on), self.seats_found),
            (lambda: self._results(asked, on), self.results_found),
        ):
            job = partial(self._answer, asked, question)
            self._work.do(job, partial(self._tell, asked, found), self._fail)
        self._work.do(lambda: asked, self._complete, self._fail)

    @property
    def _lists(self) -> Waiting:
        if self._waiting is None:
            self._waiting = self._open()
        return self._waiting

    def _answer(self, asked: int, question: Callable[[], Any]) -> Any:  # noqa: ANN401
        return question() if asked == self._asked else None

    def _results(self, asked: int, on: date) -> list[Any] | None:
        results = []
        for code in self._lists.rules:
            if asked != self._asked:
                return None
            results.append(self._lists.result(code, on))
        return results

    def _tell(self, asked: int, found: Any, answer: Any) -> None:  # noqa: ANN401
        if asked == self._asked and answer is not None:
            found.emit(answer)

    def _complete(self, asked: int) -> None:
        self.is_complete = asked == self._asked

    def _fail(self, _fault: Exception) -> None:
        self.failed.emit()
