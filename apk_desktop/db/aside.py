"""A register read aside: in another thread, by questions that can be stopped half-way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, RLock
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from apk_desktop.db.register import Register
from apk_desktop.domain.faults import Stopped


class Aside(Register):
    """The same register for one reader, whose questions raise Stopped once it was stopped."""

    def __init__(self, register: Register) -> None:
        super().__init__(register.engine, register.path, register.authorship)
        self._stopped = False
        self._running: Any = None
        self._guard, self._reading = Lock(), RLock()
        register.asides.add(self)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Open a view on the register; a question that is stopped raises Stopped."""
        from sqlcipher3 import dbapi2

        with self._reading, super().reading() as connection:
            self._begin(connection.connection.driver_connection)
            try:
                yield connection
            except (OperationalError, dbapi2.OperationalError) as error:
                if self._stopped:
                    raise Stopped(self.path) from error
                raise
            finally:
                with self._guard:  # after it the connection may be another reader's
                    self._running = None

    def _begin(self, driver: Any) -> None:  # noqa: ANN401 a connection of the driver
        with self._guard:
            if self._stopped:
                raise Stopped(self.path)
            self._running = driver

    def stop(self) -> None:
        """Stop what is asked and would be asked next; any thread may call it."""
        with self._guard:
            self._stopped = True
            if self._running is not None:
                self._running.interrupt()

    def end(self) -> None:
        """Stop, and wait until the connection is given back."""
        self.stop()
        with self._reading:
            pass
