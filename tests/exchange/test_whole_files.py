from __future__ import annotations

import errno
from pathlib import Path
from typing import BinaryIO

import pytest

from apk_desktop.exchange.whole_files import NotWritten, WriteFault, write_whole


def _roster(stream: BinaryIO) -> None:
    stream.write(b"roster")


def _fault_of(path: Path) -> WriteFault:
    with pytest.raises(NotWritten) as refused:
        write_whole(path, _roster)
    return refused.value.fault


def test_a_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "құжат.csv"
    path.write_bytes(b"old")
    write_whole(path, _roster)
    assert path.read_bytes() == b"roster"
    assert list(tmp_path.iterdir()) == [path]


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_whole(tmp_path / "roster.csv", b"roster")
    assert (tmp_path / "roster.csv").read_bytes() == b"roster"


def test_what_fails_halfway_leaves_the_file_before_and_no_part(tmp_path: Path) -> None:
    path = tmp_path / "roster.csv"
    path.write_bytes(b"old")

    def fail(stream: BinaryIO) -> None:
        stream.write(b"half")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_whole(path, fail)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    assert _fault_of(tmp_path / "none" / "roster.csv") is WriteFault.FOLDER_MISSING


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert _fault_of(tmp_path) is WriteFault.TARGET_IS_FOLDER


@pytest.mark.parametrize(
    ("method", "number", "fault"),
    [
        ("open", errno.EACCES, WriteFault.FOLDER_READ_ONLY),
        ("open", errno.EROFS, WriteFault.FOLDER_READ_ONLY),
        ("open", errno.ENAMETOOLONG, WriteFault.OTHER),
        ("replace", errno.EACCES, WriteFault.TARGET_IN_USE),
        ("replace", errno.ENOSPC, WriteFault.DISK_FULL),
    ],
)
def test_a_fault_of_the_world_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str, number: int, fault: WriteFault
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, "refused")

    path = tmp_path / "roster.csv"
    path.write_bytes(b"old")
    with monkeypatch.context() as patched:
        patched.setattr(Path, method, refuse)
        assert _fault_of(path) is fault
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
