"""Work in one thread of its own, so that the window never waits for it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer

from apk_desktop.documents.faults import PaperNotMade
from apk_desktop.domain.faults import RegisterError
from apk_desktop.exchange.whole_files import NotWritten

LOOKS_EVERY_MS = 8

T = TypeVar("T")


class BackgroundWork(QObject):
    """Runs jobs one after the other, and hands back what they made in the window's thread.

    One thread for all of them, because PDFium and Typst's warm compiler each want one.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._executor = executor
        self._jobs: list[tuple[Future[Any], Callable[[Any], object], Callable[[Exception], object]]]
        self._jobs = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY_MS)
        self._timer.timeout.connect(self._collect)
        parent.destroyed.connect(lambda: executor.shutdown(wait=False, cancel_futures=True))

    def do(
        self,
        job: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
        *,
        patience: float = 0,
    ) -> None:
        """Run a job; `failed` is told of the faults a clerk can act on, and of no other.

        What is made within `patience` seconds is handed back before this returns.
        """
        future = self._executor.submit(job)
        self._jobs.append((future, done, failed))
        self._timer.start()
        if patience:
            wait([future], patience)
            self._collect()

    @property
    def is_busy(self) -> bool:
        """Whether a job is waiting or running."""
        return bool(self._jobs)

    def _collect(self) -> None:
        while self._jobs and self._jobs[0][0].done():
            future, done, failed = self._jobs.pop(0)
            fault = future.exception()
            if isinstance(fault, PaperNotMade | NotWritten | RegisterError | OSError):
                failed(fault)
            else:
                done(future.result())
        if not self._jobs:
            self._timer.stop()
