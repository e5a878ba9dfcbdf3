"""One window holds a register at a time; the system lets go of the hold when its process ends."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from apk_desktop.domain.faults import RegisterOpenElsewhereError, RegisterReadOnlyError


class RegisterLock:
    """A hold on a register until it is released.

    It is an exclusive transaction on a small database beside the register: SQLite's own locks work
    alike on every system and on shared folders, and none outlives its process.
    """

    def __init__(self, connection: Any) -> None:  # noqa: ANN401 a connection of the driver
        self._connection = connection

    def release(self) -> None:
        """Let others open the register."""
        self._connection.close()


def take_lock(path: Path) -> RegisterLock:
    """Hold a register; raises RegisterOpenElsewhereError where another window does."""
    from sqlcipher3 import dbapi2

    try:
        connection = dbapi2.connect(str(path.with_name(path.name + ".lock")), timeout=0)
        connection.isolation_level = None
        connection.execute("BEGIN EXCLUSIVE")
    except dbapi2.OperationalError as error:
        if "locked" in str(error):
            raise RegisterOpenElsewhereError(path) from error
        raise RegisterReadOnlyError(path) from error
    return RegisterLock(connection)
