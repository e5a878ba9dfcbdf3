"""Connections to a register file by the storage contract, with or without a passphrase."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from apk_desktop.db.sqlite import SETTINGS
from apk_desktop.domain.faults import (
    PassphraseWrongError,
    RegisterBusyError,
    RegisterDamagedError,
    RegisterError,
    RegisterReadOnlyError,
)

SALT_LENGTH = 16
DERIVATIONS = 256_000
KEY_LENGTH = 32


def derive_key(passphrase: str, salt: bytes) -> str:
    """Derive the raw key and salt in SQLCipher's notation; about half a second, once per unlock.

    The derivation is SQLCipher 4's own: PBKDF2-HMAC-SHA512 with 256,000 rounds, 32 bytes.
    """
    import hashlib  # loads the system's cryptography, which an open register does not need

    key = hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, DERIVATIONS, KEY_LENGTH)
    return (key + salt).hex()


def connect(path: Path, key: str = "") -> Any:  # noqa: ANN401 a connection of the driver
    """Open a connection of the driver by the contract, with transactions in our hands."""
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
    if key:
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
    for setting in SETTINGS:
        connection.execute(setting)
    return connection


def make_engine(path: Path, key: str = "") -> Engine:
    """Make the engine of a register; it opens nothing until it is asked something."""
    from sqlcipher3 import dbapi2

    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key),
        poolclass=QueuePool,
        pool_size=2,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        """Begin a reading transaction; writing ones say BEGIN IMMEDIATE themselves."""
        immediate = connection.get_execution_options().get("register_writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


@contextmanager
def begin_writing(connection: Connection) -> Iterator[None]:
    """Hold a transaction that takes the write lock at once, so that it never fails half-way."""
    connection.execution_options(register_writing=True)
    with connection.begin():
        yield


def defer_references(connection: Connection) -> None:
    """Check references at the end of the transaction, so that rows may return in any order."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")


def as_fault(error: DatabaseError, path: Path) -> RegisterError | DatabaseError:
    """Turn the driver's word into a fault a clerk can act on; our own mistakes stay."""
    from sqlcipher3 import dbapi2

    told = str(error.orig).lower()
    if "locked" in told or "busy" in told:
        return RegisterBusyError(path)
    if "readonly" in told or "read-only" in told or "unable to open" in told:
        return RegisterReadOnlyError(path)
    if "not a database" in told:
        return PassphraseWrongError(path)
    malformed = "malformed" in told or "disk i/o" in told or "corrupt" in told
    if malformed or type(error.orig) is dbapi2.DatabaseError:
        return RegisterDamagedError(path, told)
    return error
