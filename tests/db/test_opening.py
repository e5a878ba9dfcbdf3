"""Every file that is no register of this version gets its own fault, and keeps its bytes."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from apk_desktop.db.connections import connect
from apk_desktop.db.migrating import make_register_file
from apk_desktop.db.opening import open_register
from apk_desktop.db.register import Authorship
from apk_desktop.db.tables import person
from apk_desktop.domain import faults
from apk_desktop.services.registers import hold_register
from tests.registers import copy_of, empty_register_file

ME = Authorship("clerk")


def _text(path: Path) -> None:
    path.write_text("Бұл тізілім емес\n" * 400, "utf-8")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))


def _another_program(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE songs (title TEXT)")
    connection.commit()
    connection.close()


def _cut_short(path: Path) -> None:
    copy_of(empty_register_file(), path)
    os.truncate(path, path.stat().st_size // 2)


def _first_bytes_hit(path: Path) -> None:
    copy_of(empty_register_file(), path)
    content = bytearray(path.read_bytes())
    content[3] ^= 0x10
    path.write_bytes(content)


def _schema_page_hit(path: Path) -> None:
    copy_of(empty_register_file(), path)
    content = bytearray(path.read_bytes())
    content[100:140] = random.Random(1).randbytes(40)  # noqa: S311 damage, not a secret
    path.write_bytes(content)


def _newer(path: Path) -> None:
    copy_of(empty_register_file(), path)
    connection = connect(path)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


def _older(path: Path) -> None:
    copy_of(empty_register_file(), path)
    connection = connect(path)
    connection.execute("PRAGMA user_version = 0")
    connection.close()


def _encrypted(path: Path) -> None:
    make_register_file(path, passphrase="құпия сөз")


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (_text, faults.NotARegisterError),
        (_empty, faults.NotARegisterError),
        (_picture, faults.NotARegisterError),
        (_another_program, faults.AnotherProgramsFileError),
        (_cut_short, faults.RegisterDamagedError),
        (_first_bytes_hit, faults.RegisterDamagedError),
        (_schema_page_hit, faults.RegisterDamagedError),
        (_newer, faults.RegisterIsNewerError),
        (_older, faults.RegisterIsOlderError),
        (_encrypted, faults.PassphraseNeededError),
    ],
)
def test_a_wrong_file_is_refused_by_its_own_fault_with_its_bytes_untouched(
    tmp_path: Path, make: Callable[[Path], None], fault: type[Exception]
) -> None:
    path = tmp_path / "тізілім файлы.apk-register"
    make(path)
    before = path.read_bytes()
    with pytest.raises(fault):
        open_register(path, ME)
    assert path.read_bytes() == before


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(faults.RegisterMissingError):
        open_register(tmp_path / "none", ME)
    assert not list(tmp_path.iterdir())


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(faults.RegisterIsFolderError):
        open_register(tmp_path, ME)


def test_a_folder_that_cannot_be_written_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copy_of(empty_register_file(), tmp_path / "register")
    monkeypatch.setattr(os, "access", lambda asked, _mode: Path(asked) != tmp_path)
    with pytest.raises(faults.RegisterReadOnlyError):
        open_register(path, ME)


def test_a_register_held_by_one_window_is_refused_to_another(tmp_path: Path) -> None:
    path = copy_of(empty_register_file(), tmp_path / "register")
    first = hold_register(path)
    with pytest.raises(faults.RegisterOpenElsewhereError):
        hold_register(path)
    first.close()
    hold_register(path).close()


def test_a_register_that_another_process_writes_is_busy(tmp_path: Path) -> None:
    path = copy_of(empty_register_file(), tmp_path / "register")
    register = open_register(path, ME)
    other = connect(path)
    other.execute("BEGIN IMMEDIATE")
    with register.reading() as connection:  # the other connection of the pool waits only briefly
        connection.exec_driver_sql("PRAGMA busy_timeout = 10")
    with pytest.raises(faults.RegisterBusyError), register.change("Add person") as change:
        change.insert(person, surname_kk="Үлгіұлы")
    other.close()
    register.close()


def test_an_encrypted_register_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    path = tmp_path / "register"
    make_register_file(path, passphrase="құпия сөз")
    register = open_register(path, ME, passphrase="құпия сөз")
    with register.change("Add person") as change:
        change.insert(person, surname_kk="Үлгіұлы")
    register.close()
    assert "Үлгіұлы".encode() not in path.read_bytes()
    before = path.read_bytes()
    with pytest.raises(faults.PassphraseWrongError):
        open_register(path, ME, passphrase="басқа")
    assert path.read_bytes() == before


def test_an_older_register_is_migrated_when_a_window_takes_it(tmp_path: Path) -> None:
    path = tmp_path / "register"
    _older(path)
    connection = connect(path)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == 0
    connection.close()
    held = hold_register(path)
    held.close()
    backups = [one for one in tmp_path.iterdir() if "before-migration" in one.name]
    assert len(backups) == 1


def test_a_new_register_is_refused_where_something_is(tmp_path: Path) -> None:
    path = tmp_path / "register"
    path.write_text("бірдеңе", "utf-8")
    with pytest.raises(faults.RegisterExistsError):
        make_register_file(path)
    assert path.read_text("utf-8") == "бірдеңе"


def test_the_contract_settings_hold_on_every_connection(tmp_path: Path) -> None:
    path = copy_of(empty_register_file(), tmp_path / "register")
    connection = connect(path)
    wanted = {
        "foreign_keys": 1, "journal_mode": "wal", "synchronous": 2, "trusted_schema": 0,
        "cell_size_check": 1, "mmap_size": 0, "application_id": 0x41504B44,
    }  # fmt: skip
    told = {name: (connection.execute(f"PRAGMA {name}").fetchone() or [0])[0] for name in wanted}
    connection.close()
    assert told == wanted
