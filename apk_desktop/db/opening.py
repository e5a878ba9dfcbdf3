"""Open a register, or say exactly why not, without changing a byte of what is no register."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from apk_desktop.db.connections import SALT_LENGTH, as_fault, derive_key, make_engine
from apk_desktop.db.migrations import SCHEMA_VERSION
from apk_desktop.db.register import Authorship, Register
from apk_desktop.db.sqlite import APPLICATION_ID, MAGIC, FileHeader, read_header
from apk_desktop.domain.faults import (
    AnotherProgramsFileError,
    NotARegisterError,
    PassphraseNeededError,
    RegisterDamagedError,
    RegisterIsFolderError,
    RegisterIsNewerError,
    RegisterIsOlderError,
    RegisterMissingError,
    RegisterReadOnlyError,
)

CIPHER_PAGE = 4096
_ALIKE = 12  # of the 16 bytes of the magic: a register whose first bytes were hit


def key_of(path: Path, passphrase: str) -> str:
    """Derive the key of an encrypted register from its salt; a plain register has none."""
    if not passphrase:
        return ""
    with path.open("rb") as file:
        salt = file.read(SALT_LENGTH)
    return "" if salt == MAGIC else derive_key(passphrase, salt)


def examine(path: Path, *, encrypted: bool = False) -> None:
    """Raise the fault of a file that cannot be opened as a register; nothing is written."""
    if path.is_dir():
        raise RegisterIsFolderError(path)
    if not path.exists():
        raise RegisterMissingError(path)
    try:
        header = read_header(path)
    except PermissionError as error:
        raise RegisterReadOnlyError(path) from error
    if header.is_sqlite:
        _examine_plain(path, header)
    else:
        _examine_foreign(path, encrypted=encrypted)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise RegisterReadOnlyError(path)


def _examine_plain(path: Path, header: FileHeader) -> None:
    if header.application_id != APPLICATION_ID:
        raise AnotherProgramsFileError(path)
    if path.stat().st_size < header.page_size * header.page_count or header.page_count == 0:
        raise RegisterDamagedError(path, "cut short")
    if header.user_version > SCHEMA_VERSION:
        raise RegisterIsNewerError(path, str(header.user_version))


def _examine_foreign(path: Path, *, encrypted: bool) -> None:
    """Tell a damaged or an encrypted register from a file of another kind."""
    with path.open("rb") as file:
        start = file.read(512)
    if sum(one == two for one, two in zip(start, MAGIC, strict=False)) >= _ALIKE:
        raise RegisterDamagedError(path, "the first bytes are changed")
    whole_pages = start and path.stat().st_size % CIPHER_PAGE == 0
    if not whole_pages or _is_text(start):
        raise NotARegisterError(path)
    if not encrypted:
        raise PassphraseNeededError(path)


def _is_text(start: bytes) -> bool:
    return b"\x00" not in start and sum(byte < 9 for byte in start) == 0  # noqa: PLR2004 controls


def open_register(path: Path, authorship: Authorship, *, passphrase: str = "") -> Register:
    """Open a register of this very version; every other case raises a RegisterError."""
    examine(path, encrypted=bool(passphrase))
    engine = make_engine(path, key_of(path, passphrase))
    register = Register(engine, path, authorship)
    try:
        with engine.connect() as connection:
            version = int(connection.exec_driver_sql("PRAGMA user_version").scalar() or 0)
            application = connection.exec_driver_sql("PRAGMA application_id").scalar()
            connection.exec_driver_sql("SELECT value FROM register_fact LIMIT 1")
    except DatabaseError as error:
        register.close()
        if "no such table" in str(error.orig):
            raise RegisterIsOlderError(path) from error
        raise as_fault(error, path) from error
    _check_version(register, version, int(application or 0))
    return register


def _check_version(register: Register, version: int, application: int) -> None:
    faults = (
        (application != APPLICATION_ID, AnotherProgramsFileError),
        (version > SCHEMA_VERSION, RegisterIsNewerError),
        (version < SCHEMA_VERSION, RegisterIsOlderError),
    )
    for at_fault, fault in faults:
        if at_fault:
            register.close()
            raise fault(register.path)
