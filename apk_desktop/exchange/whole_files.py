"""Write a file whole or not at all: beside its target, then moved into place."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO


class WriteFault(StrEnum):
    """Why a file could not be written."""

    FOLDER_MISSING = "folder_missing"
    FOLDER_READ_ONLY = "folder_read_only"
    TARGET_IS_FOLDER = "target_is_folder"
    TARGET_IN_USE = "target_in_use"
    DISK_FULL = "disk_full"
    OTHER = "other"


class NotWritten(Exception):
    """A file was not written and what stood there is as before; `fault` tells why."""

    def __init__(self, fault: WriteFault, path: Path) -> None:
        super().__init__(f"{fault}: {path}")
        self.fault = fault
        self.path = path


def write_whole(path: Path, content: bytes | Callable[[BinaryIO], object]) -> None:
    """Put a file in its place only when it is whole and on the disk.

    `content` is the bytes, or a function that writes them to the stream it is given. Raises
    `NotWritten`; what that function raises itself goes through, and no part stays behind.
    """
    target = path.resolve()  # a link goes on pointing at the file
    if target.is_dir():
        raise NotWritten(WriteFault.TARGET_IS_FOLDER, path)
    beside = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        with _opened(beside, path) as stream:
            if isinstance(content, bytes):
                stream.write(content)
            else:
                content(stream)
            stream.flush()
            os.fsync(stream.fileno())
        _move(beside, target)
    except OSError as error:
        fault = WriteFault.DISK_FULL if error.errno == errno.ENOSPC else WriteFault.OTHER
        raise NotWritten(fault, path) from error
    finally:
        beside.unlink(missing_ok=True)


def _opened(beside: Path, path: Path) -> BinaryIO:
    try:
        return beside.open("xb")
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotWritten(WriteFault.FOLDER_MISSING, path) from error
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise NotWritten(WriteFault.FOLDER_READ_ONLY, path) from error
        raise


def _move(beside: Path, target: Path) -> None:
    try:
        beside.replace(target)
    except PermissionError as error:  # Windows, while a spreadsheet program shows the file
        raise NotWritten(WriteFault.TARGET_IN_USE, target) from error
