"""Make and open registers, and hold the one that a window works on."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from apk_desktop.db.locking import RegisterLock, take_lock
from apk_desktop.db.opening import examine, open_register
from apk_desktop.db.register import Authorship, Register, utc_now
from apk_desktop.domain.faults import (
    RegisterExistsError,
    RegisterIsOlderError,
)


def clerk_name() -> str:
    """Give the name under which this computer's user writes in the change log."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return os.environ.get("USERNAME", "")


def open_for_questions(path: Path, passphrase: str = "") -> Register:
    """Open a register for a command that only asks; the window may hold it at the same time."""
    return open_register(path, Authorship(clerk_name()), passphrase=passphrase)


@dataclass
class HeldRegister:
    """A register that this process alone may change, until it is closed."""

    register: Register
    lock: RegisterLock

    def close(self) -> None:
        """Close the register and let others open it."""
        self.register.close()
        self.lock.release()


def hold_register(path: Path, passphrase: str = "", *, now: datetime | None = None) -> HeldRegister:
    """Open a register for work, bringing an older one up to date after a verified backup.

    Raises RegisterOpenElsewhereError where another window holds it, and the faults of opening.
    """
    examine(path, encrypted=bool(passphrase))
    with ExitStack() as on_failure:
        lock = take_lock(path)
        on_failure.callback(lock.release)
        held = HeldRegister(_open_migrated(path, passphrase, now), lock)
        on_failure.pop_all()
    return held


def _open_migrated(path: Path, passphrase: str, now: datetime | None) -> Register:
    try:
        return open_for_questions(path, passphrase)
    except RegisterIsOlderError:
        migrate(path, passphrase, now=now)
        return open_for_questions(path, passphrase)


@contextmanager
def sole_use(path: Path) -> Iterator[None]:
    """Keep other windows out while a command writes the register."""
    lock = take_lock(path)
    try:
        yield
    finally:
        lock.release()


def migrate(path: Path, passphrase: str = "", *, now: datetime | None = None) -> Path | None:
    """Bring an older register up to this version; give the backup made before, if it was older."""
    from apk_desktop.db.migrating import migrate_register_file

    return migrate_register_file(path, now or utc_now(), passphrase=passphrase)


def make_empty_register(path: Path, passphrase: str = "") -> None:
    """Make a register that holds the reference data and nothing else."""
    from apk_desktop.services.foundation import lay_foundation

    _make(path, passphrase, lay_foundation, Authorship(clerk_name()))


def make_demonstration(path: Path) -> None:
    """Make the demonstration register, the same content every time."""
    from apk_desktop.services.demonstration import authorship, build_demonstration

    _make(path, "", build_demonstration, authorship())


def _make(
    path: Path, passphrase: str, fill: Callable[[Register], None], authorship: Authorship
) -> None:
    """Build beside the target and move into place, so that there is never half a register."""
    from apk_desktop.db.migrating import make_register_file

    if path.exists():
        raise RegisterExistsError(path)
    growing = path.with_name(f".{path.name}.new")
    growing.unlink(missing_ok=True)
    try:
        make_register_file(growing, passphrase=passphrase)
        register = open_register(growing, authorship, passphrase=passphrase)
        try:
            fill(register)
        finally:
            register.close()
        growing.replace(path)
    finally:
        growing.unlink(missing_ok=True)
