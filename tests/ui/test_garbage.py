"""What nothing refers to any more is freed, and never by another thread than the window's."""

from __future__ import annotations

import gc
import threading
import weakref

from pytestqt.qtbot import QtBot

from apk_desktop.ui.garbage import collect_what_is_due
from apk_desktop.ui.look import Look


class Circle:
    def __init__(self) -> None:
        self.itself = self
        self.freed_by: list[int] = []
        weakref.finalize(self, lambda freed: freed.append(threading.get_ident()), self.freed_by)


def _make_many() -> None:
    kept = [[number] for number in range(20_000)]
    assert kept


def test_another_thread_frees_nothing_and_the_window_does(look: Look, qtbot: QtBot) -> None:
    freed = Circle().freed_by
    thread = threading.Thread(target=_make_many)
    thread.start()
    thread.join()
    assert freed == []
    _kept = [[number] for number in range(20_000)]
    collect_what_is_due()
    assert freed == [threading.get_ident()]
    assert not gc.isenabled()
