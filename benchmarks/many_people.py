"""Registers of many invented people with two memberships each, made once for a run.

They are written past the register's door, because nobody will ever work on them. Bodies have the
same number of members whatever the number of people, so that growth shows what follows the register
and what follows the body.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from apk_desktop.db import person_search
from apk_desktop.db.connections import connect
from apk_desktop.db.opening import key_of
from apk_desktop.domain.alphabet import search_key, sort_key
from apk_desktop.services.registers import make_empty_register

PASSPHRASE = "қырық жеті құс"  # noqa: S105 it keeps nothing secret
PER_BODY = 800
STEMS = ("Үлгі", "Қиял", "Әріп", "Сынақ", "Пример", "Образец", "Макет", "Шаблон", "Жоба", "Модель")
MIDDLES = ("", "бай", "бек", "жан", "гүл", "нұр", "мұр", "тай", "қан", "сер")
ENDS = ("ов", "ев", "ін", "баев", "ұлы", "енко", "ова", "қызы", "")
GIVEN = ("Қайрат", "Айгүл", "Иван", "Мария", "Серік", "Әлия", "Ұлан", "Гүлнар", "Пётр", "Өмір",
         "Асқар", "Дана", "Олег", "Вера", "Ерлан", "Жанар", "Нұрлан", "Шолпан", "Юрий", "Зоя",
         "Тимур", "Лаура", "Марат", "Сәуле", "Болат", "Фатима")  # fmt: skip
_BODY = "many-{:05}"


class ManyPeople(NamedTuple):
    """A register, how many people it holds, and its bytes before and after the search index."""

    path: Path
    rows: int
    passphrase: str
    before: int
    after: int

    @property
    def key(self) -> str:
        """The derived key, empty where the register is plain."""
        return key_of(self.path, self.passphrase) if self.passphrase else ""

    @property
    def said(self) -> str:
        """The size and kind of the register in words."""
        return f"{self.rows:,} people, {'encrypted' if self.passphrase else 'plain'}"


class Registers:
    """Makes a register when it is first asked for, and gives the same one afterwards."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def of(self, rows: int, *, encrypted: bool = False) -> ManyPeople:
        """Give the register of so many people."""
        name = f"{rows}-{'encrypted' if encrypted else 'plain'}"
        path, sizes = self._folder / f"{name}.apk-register", self._folder / f"{name}.sizes"
        passphrase = PASSPHRASE if encrypted else ""
        if not sizes.exists():
            begun = time.perf_counter()
            before, after = _make(path, rows, passphrase)
            sizes.write_text(f"{before} {after}", encoding="ascii")
            print(f"made a register of {rows:,} in {time.perf_counter() - begun:.0f} s", flush=True)
        before, after = map(int, sizes.read_text(encoding="ascii").split())
        return ManyPeople(path, rows, passphrase, before, after)


@contextmanager
def kept_registers(folder: Path | None = None) -> Iterator[Registers]:
    """Keep the registers in a folder for the next run, or else only for this one."""
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        yield Registers(folder)
        return
    with tempfile.TemporaryDirectory(prefix="many-people-") as name:
        yield Registers(Path(name))


def copied(many: ManyPeople, folder: Path) -> Path:
    """Copy a register for a measurement that writes in it."""
    return Path(shutil.copy(many.path, folder / many.path.name))


def a_body(many: ManyPeople) -> str:
    """Give the code of a body in the middle of the register."""
    return _BODY.format(_bodies(many.rows) // 2)


def _bodies(rows: int) -> int:
    return max(2 * rows // PER_BODY, 1)


def _make(path: Path, rows: int, passphrase: str) -> tuple[int, int]:
    """Fill a register, and give its bytes before and after the search index."""
    path.unlink(missing_ok=True)
    make_empty_register(path, passphrase)
    connection = connect(path, key_of(path, passphrase) if passphrase else "")
    connection.execute("BEGIN")
    connection.execute(f"DROP TRIGGER {person_search.INDEX}_insert")
    _fill(connection, rows)
    connection.execute("COMMIT")
    before = _size(connection, path)
    connection.execute("BEGIN")
    connection.execute(person_search.FILL)
    connection.execute(person_search.OBJECTS[f"{person_search.INDEX}_insert"])
    connection.execute("COMMIT")
    after = _size(connection, path)
    connection.close()
    return before, after


def _fill(connection: Any, rows: int) -> None:  # noqa: ANN401 a connection of the driver
    connection.executemany(
        "INSERT INTO organization (id, uid, version, code, kind, level, status) "
        "VALUES (?, ?, 1, ?, 'association', 'regional', 'active')",
        ((_body_id(at), f"body-{at}", _BODY.format(at)) for at in range(_bodies(rows))),
    )
    connection.executemany(
        "INSERT INTO organization_name (uid, version, organization_id, name_kk, search_key) "
        "VALUES (?, 1, ?, ?, ?)",
        (
            (f"name-{at}", _body_id(at), f"Үлгі бірлестігі {at}", f"ulgi birlestigi {at}")
            for at in range(_bodies(rows))
        ),
    )
    connection.executemany(
        "INSERT INTO person (id, uid, version, surname_kk, given_name_kk, patronymic_kk, "
        "sort_key_kk, sort_key_ru, sort_key_en, search_key, phone, birth_on, community_id, "
        "region_id) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        _people(rows),
    )
    connection.executemany(
        "INSERT INTO membership (uid, version, person_id, organization_id, role, starts_on, "
        "ends_on, first_day, last_day) VALUES (?, 1, ?, ?, 'member', ?, ?, ?, ?)",
        _memberships(rows),
    )


def _body_id(at: int) -> int:
    return 1_000 + at


def _people(rows: int) -> Iterator[tuple[object, ...]]:
    chosen = random.Random(1)  # noqa: S311 the same people at every run
    for number in range(1, rows + 1):
        surname = chosen.choice(STEMS) + chosen.choice(MIDDLES) + chosen.choice(ENDS)
        name = (surname, chosen.choice(GIVEN), chosen.choice(GIVEN) + "ұлы")
        full = " ".join(name)
        key = sort_key(full)
        born = f"{chosen.randrange(1940, 2008)}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        yield (number, f"person-{number}", *name, key, key, key, search_key(full),
               f"+7701{number:07}", born, number % 20 + 1, number % 17 + 1)  # fmt: skip


def _memberships(rows: int) -> Iterator[tuple[object, ...]]:
    """Give everybody a membership that ended and one that lasts, in two bodies."""
    bodies = _bodies(rows)
    for number in range(1, rows + 1):
        day = f"{2019 + number % 5}-{number % 12 + 1:02}-01"
        lasts = (day, None, day, "9999-12-31")
        ended = ("2010-01-01", "2018-12-31", "2010-01-01", "2018-12-31")
        yield (f"lasts-{number}", number, _body_id(number % bodies), *lasts)
        yield (f"ended-{number}", number, _body_id((number + 1) % bodies), *ended)


def _size(connection: Any, path: Path) -> int:  # noqa: ANN401
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.stat().st_size
