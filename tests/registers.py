"""Registers for tests: one is made per run, and copied for each test."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from functools import cache
from pathlib import Path

from apk_desktop.db.connections import connect
from apk_desktop.db.migrating import make_register_file
from apk_desktop.db.opening import open_register
from apk_desktop.db.register import Authorship, Register
from apk_desktop.db.sqlite import dump as dump_tables
from apk_desktop.db.tables import metadata

AUTHOR = Authorship("clerk")
_LOG = {"change_entry", "change_row"}
_numbers = itertools.count()


@cache
def _folder() -> Path:
    holder = tempfile.TemporaryDirectory(prefix="apk-registers-", ignore_cleanup_errors=True)
    _holders.append(holder)
    return Path(holder.name)


_holders: list[tempfile.TemporaryDirectory[str]] = []


@cache
def empty_register_file() -> Path:
    """Give the file of a register with the schema and nothing else."""
    path = _folder() / "empty.apk-register"
    make_register_file(path)
    return path


@cache
def demonstration_file() -> Path:
    """Give the file of the demonstration register."""
    from apk_desktop.services.registers import make_demonstration

    path = _folder() / "demonstration.apk-register"
    make_demonstration(path)
    return path


def copy_of(source: Path, target: Path | None = None) -> Path:
    """Copy a register file for a test to change."""
    target = target or _folder() / f"copy-{next(_numbers)}.apk-register"
    shutil.copyfile(source, target)
    return target


def copy_of_empty_register() -> Register:
    """Open a new copy of the empty register."""
    return open_register(copy_of(empty_register_file()), AUTHOR)


def copy_of_demonstration() -> Register:
    """Open a new copy of the demonstration register."""
    return open_register(copy_of(demonstration_file()), AUTHOR)


def dump(register: Register) -> list[str]:
    """Give every row of every table but the change log, as text."""
    tables = sorted(set(metadata.tables) - _LOG)
    connection = connect(register.path)
    try:
        return list(dump_tables(connection.cursor(), tables))
    finally:
        connection.close()
