"""Make a new register, and bring an older one up to date after a verified backup."""

from __future__ import annotations

import secrets
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from apk_desktop.db.connections import (
    SALT_LENGTH,
    begin_writing,
    connect,
    derive_key,
    make_engine,
)
from apk_desktop.db.migrations import FOLDER, SCHEMA_VERSION
from apk_desktop.db.opening import examine, key_of
from apk_desktop.db.sqlite import APPLICATION_ID, make_objects
from apk_desktop.domain.faults import (
    NoRoomError,
    RegisterDamagedError,
    RegisterExistsError,
    RegisterReadOnlyError,
)

ROOM_FACTOR = 3  # the backup, the rebuilt tables and the write-ahead log


def make_register_file(path: Path, *, passphrase: str = "") -> None:
    """Make an empty register with today's schema; refuse a path where something is."""
    if path.exists():
        raise RegisterExistsError(path)
    from sqlcipher3 import dbapi2

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        key = derive_key(passphrase, secrets.token_bytes(SALT_LENGTH)) if passphrase else ""
        connection = connect(path, key)
    except (OSError, dbapi2.OperationalError) as error:
        raise RegisterReadOnlyError(path) from error
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    _upgrade(path, key, FOLDER, SCHEMA_VERSION)


def migrate_register_file(
    path: Path,
    now: datetime,
    *,
    passphrase: str = "",
    folder: Path = FOLDER,
    version: int = SCHEMA_VERSION,
) -> Path | None:
    """Bring an older register up to `version`; give the backup, or None if up to date."""
    examine(path, encrypted=bool(passphrase))
    key = key_of(path, passphrase)
    with_driver = connect(path, key)
    try:
        if with_driver.execute("PRAGMA user_version").fetchone()[0] >= version:
            return None
        backup = _verified_backup(with_driver, path, key, now)
    finally:
        with_driver.close()
    _upgrade(path, key, folder, version)
    return backup


def _verified_backup(source: Any, path: Path, key: str, now: datetime) -> Path:  # noqa: ANN401
    """Copy the register page by page beside itself and check the copy whole."""
    if shutil.disk_usage(path.parent).free < ROOM_FACTOR * path.stat().st_size:
        raise NoRoomError(path)
    backup = path.with_name(f"{path.stem}-before-migration-{now:%Y%m%d-%H%M%S}{path.suffix}")
    target = connect(backup, key)
    try:
        source.backup(target)
        if target.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise RegisterDamagedError(path, "the backup did not pass its check")
    finally:
        target.close()
    return backup


def _upgrade(path: Path, key: str, folder: Path, version: int) -> None:
    """Run the migrations in one transaction with references unchecked, then check them all.

    A batch rebuild drops the old table, and with references on that deletes its child rows;
    under the driver's own transactions a failed migration stays half done.
    """
    engine = make_engine(path, key)
    try:
        with engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            driver.execute("PRAGMA foreign_keys = OFF")
            with begin_writing(connection):
                _run_alembic(connection, folder)
                make_objects(driver.cursor())
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise RegisterDamagedError(path, "references do not hold after the migration")
                connection.exec_driver_sql(f"PRAGMA user_version = {version}")
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()


def _run_alembic(connection: Connection, folder: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
