"""How long personal data stay readable after somebody asked to see them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

REVEALED_FOR_MS = 30_000


def revealed_for_a_while(owner: QObject, hide: Callable[[], None]) -> QTimer:
    """Make the timer that calls `hide` half a minute after each start."""
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(REVEALED_FOR_MS)
    timer.timeout.connect(hide)
    return timer
