"""Unreachable objects are freed in the window's thread alone.

Python collects garbage in whichever thread happens to make many objects; a widget that is deleted
in another thread than its own takes the program down with it.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

LOOKS_EVERY_MS = 500


class GarbageCollection(QObject):
    """Collects by Python's own thresholds, when the window's thread has time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(LOOKS_EVERY_MS)
        timer.timeout.connect(collect_what_is_due)
        timer.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation of which so much was made that it is due."""
    made = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, most) in enumerate(made) if count > most]
    if due:
        gc.collect(due[-1])
