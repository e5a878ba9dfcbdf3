"""P3a–P3c: a keystroke in the search of people, its count, and the size of the search index.

Run it as `python -m benchmarks.search [ROWS] [PASSPHRASE]`. The yardstick is one count over the
folded names by `LIKE`, asked of the same file; every beginning of ten names is typed in turn.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from sqlalchemy import func, select

from apk_desktop.db import person_search
from apk_desktop.db.connections import connect
from apk_desktop.db.migrating import make_register_file
from apk_desktop.db.opening import key_of, open_register
from apk_desktop.db.register import Authorship
from apk_desktop.db.tables import person
from apk_desktop.domain.alphabet import search_key, sort_key
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.people import People
from benchmarks.measuring import Ratio, show

ROWS, PAGE = 1_000_000, 200
STEMS = ("Үлгі", "Қиял", "Әріп", "Сынақ", "Пример", "Образец", "Макет", "Шаблон", "Жоба", "Модель")
ENDS = ("ов", "ев", "ін", "баев", "ұлы", "енко", "ова", "қызы", "")
GIVEN = ("Қайрат", "Айгүл", "Иван", "Мария", "Серік", "Әлия", "Ұлан", "Гүлнар", "Пётр", "Өмір")
TYPED = ("Қайрат", "Үлгіұлы", "Айгүл При", "Шаблон", "Жобабаев", "Әріп", "Макетенко", "Пётр",
         "Өмір", "Образцов")  # fmt: skip


def fill(path: Path, rows: int, passphrase: str) -> tuple[int, int]:
    """Make a register of invented people, and give its bytes before and after the index."""
    make_register_file(path, passphrase=passphrase)
    connection = connect(path, key_of(path, passphrase) if passphrase else "")
    connection.execute("BEGIN")
    connection.execute(f"DROP TRIGGER {person_search.INDEX}_insert")
    connection.executemany(
        "INSERT INTO person (uid, version, surname_kk, given_name_kk, patronymic_kk, sort_key_kk, "
        "sort_key_ru, sort_key_en, search_key, phone) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
        _people(rows),
    )
    connection.execute("COMMIT")
    sizes = [_size(connection, path)]
    connection.execute("BEGIN")
    connection.execute(person_search.FILL)
    connection.execute(person_search.OBJECTS[f"{person_search.INDEX}_insert"])
    connection.execute("COMMIT")
    sizes.append(_size(connection, path))
    connection.close()
    return sizes[0], sizes[1]


def _size(connection: object, path: Path) -> int:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[attr-defined]
    return path.stat().st_size


def _people(rows: int) -> Iterator[tuple[str, ...]]:
    chosen = random.Random(1)  # noqa: S311 the same people at every run
    for number in range(rows):
        name = (chosen.choice(STEMS) + chosen.choice(ENDS), chosen.choice(GIVEN),
                chosen.choice(GIVEN) + "ұлы")  # fmt: skip
        full = " ".join(name)
        key = sort_key(full)
        yield (f"uid-{number}", *name, key, key, key, search_key(full), f"+7701{number:07}")


def _seconds(job: Callable[[], object]) -> float:
    begun = time.perf_counter()
    job()
    return time.perf_counter() - begun


def main(words: list[str]) -> None:
    """Measure and print the three ratios."""
    rows = int(words[0]) if words else ROWS
    passphrase = words[1] if len(words) > 1 else ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.apk-register"
        before, after = fill(path, rows, passphrase)
        register = open_register(path, Authorship(), passphrase=passphrase)
        people = People(register)
        asked = [
            ListQuestion(on=date(2026, 11, 23), language="kk", text=name[:length])
            for name in TYPED
            for length in range(1, len(name) + 1)
        ]
        scan = select(func.count()).where(person.c.search_key.contains("kairat"))
        for question in asked:
            people.page(question, 0, PAGE)
        pages = [_seconds(partial(people.page, one, 0, PAGE)) for one in asked]
        counts = [_seconds(partial(people.count, one)) for one in asked]
        yardstick = statistics.median(_seconds(lambda: register.ask(scan)) for _ in range(5))
        register.close()
    for name, times, must in (("P3a keystroke p95", pages, 0.35), ("P3b total p95", counts, 0.2)):
        p95 = statistics.quantiles(times, n=20)[-1]
        show(f"{name}, {rows} people", Ratio(p95, yardstick, p95 / yardstick), must)
    added = (after - before) / before
    print(f"P3c search index / register before it: {added:.2f}, must be at most 0.4")


if __name__ == "__main__":
    main(sys.argv[1:])
