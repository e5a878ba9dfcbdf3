"""P3a–P3c: a keystroke in the search of people, its total, and the size of the search index.

The yardstick is one count over the folded names by `LIKE`, asked of the same file; every beginning
of ten names is typed in turn.
"""

from __future__ import annotations

import statistics
from datetime import date
from functools import partial

from sqlalchemy import func, select

from apk_desktop.db.opening import open_register
from apk_desktop.db.register import Authorship
from apk_desktop.db.tables import person
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.people import People
from apk_desktop.ui.pages.people.people_list import MOST_FOUND
from benchmarks.many_people import Registers
from benchmarks.measuring import Figure, p95, seconds

PAGE = 200
TYPED = ("Қайрат", "Үлгіұлы", "Айгүл При", "Шаблон", "Жобабаев", "Әріп", "Макетенко", "Пётр",
         "Өмір", "Образцов")  # fmt: skip


def measure(registers: Registers, rows: int, *, encrypted: bool) -> list[Figure]:
    """Give the three figures."""
    many = registers.of(rows, encrypted=encrypted)
    register = open_register(many.path, Authorship(), passphrase=many.passphrase)
    people = People(register)
    asked = [
        ListQuestion(on=date(2026, 11, 23), language="kk", text=name[:length])
        for name in TYPED
        for length in range(1, len(name) + 1)
    ]
    scan = select(func.count()).where(person.c.search_key.contains("kairat"))
    for question in asked:
        people.page(question, 0, PAGE)
    pages, totals, scans = [], [], []
    for question in asked:
        pages.append(seconds(partial(people.page, question, 0, PAGE)))
        totals.append(seconds(partial(people.count, question, MOST_FOUND + 1)))
        if len(pages) % 8 == 0:
            scans.append(seconds(partial(register.ask, scan)))
    register.close()
    yardstick, added = statistics.median(scans), many.after - many.before
    return [
        Figure("P3a", "keystroke p95, page of 200", p95(pages), yardstick, 0.35),
        Figure("P3b", "capped total p95", p95(totals), yardstick, 0.2),
        Figure("P3c", "search index to register", added, many.before, 0.4, unit="MiB"),
    ]
