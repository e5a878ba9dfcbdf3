"""A dialog that stays while something is done that must not be disturbed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from apk_desktop.ui.look import Look
from apk_desktop.ui.widgets.background import BackgroundWork
from apk_desktop.ui.widgets.labels import label

WIDTH, LOOKS_EVERY_MS = 420, 60

T = TypeVar("T")


class Progress:
    """How far a job is, told in its thread and read in the window's; nothing is known at first."""

    def __init__(self) -> None:
        self.done, self.whole = 0, 0

    def __call__(self, done: int, whole: int) -> None:
        self.done, self.whole = done, whole


class WorkingDialog(QDialog):
    """Runs one job away from the window's thread and closes by itself; Esc does not end it."""

    def __init__(self, look: Look, title: str, told: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._work = BackgroundWork(self)
        self._progress = Progress()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY_MS)
        self._timer.timeout.connect(self._follow)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(title)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 16, 20, 18)
        box.setSpacing(12)
        box.addWidget(label(title, "name"))
        box.addWidget(label(told))
        box.addWidget(self.bar)

    def run(
        self,
        job: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Open, do the job, close, and hand on what it made or why it could not."""

        def close_and(step: Callable[[Any], object], made: object) -> None:
            self._close()
            step(made)

        self._work.do(
            lambda: job(self._progress), partial(close_and, done), partial(close_and, failed)
        )
        self._timer.start()
        self.open()

    def _follow(self) -> None:
        self.bar.setRange(0, self._progress.whole)
        self.bar.setValue(self._progress.done)
        if not self._work.is_busy:  # a fault that nobody awaits must not leave the window locked
            self._close()

    def _close(self) -> None:
        self._timer.stop()
        super().accept()

    def reject(self) -> None:
        """Stay: what was begun is not left half done."""

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
