"""P8, P8b: how many belong to a body on a day, and the first with names, against a scan.

The bodies have 400 members on a day whatever the number of people.
"""

from __future__ import annotations

import statistics
from datetime import date
from functools import partial

from sqlalchemy import select, text

from apk_desktop.db.opening import open_register
from apk_desktop.db.register import Authorship
from apk_desktop.db.tables import organization
from apk_desktop.domain.questions import ListQuestion
from apk_desktop.services.meeting_members import count_members
from apk_desktop.services.people import People
from benchmarks.many_people import Registers, a_body
from benchmarks.measuring import Figure, p95, seconds

PAGE, RUNS, DAY = 200, 40, date(2026, 11, 23)
SCAN = text(
    "SELECT person_id FROM membership NOT INDEXED "
    "WHERE organization_id = :body AND first_day <= :day AND last_day >= :day"
)


def measure(registers: Registers, rows: int, *, encrypted: bool) -> list[Figure]:
    """Give both figures."""
    many = registers.of(rows, encrypted=encrypted)
    register = open_register(many.path, Authorship(), passphrase=many.passphrase)
    people = People(register)
    code = a_body(many)
    body = register.ask(select(organization.c.id).where(organization.c.code == code))[0][0]
    question = ListQuestion(on=DAY, filters={"body": code})
    ids, names, scans = [], [], []
    for run in range(RUNS):
        ids.append(seconds(partial(count_members, register, body, DAY)))
        names.append(seconds(partial(people.page, question, 0, PAGE)))
        if run % 8 == 0:
            scan = partial(register.ask, SCAN, body=body, day=DAY.isoformat())
            scans.append(seconds(scan))
    register.close()
    yardstick = statistics.median(scans)
    return [
        Figure("P8", "counting the members on a day p95", p95(ids), yardstick, 0.3),
        Figure("P8b", "the first 200 with names p95", p95(names), yardstick, 0.6),
    ]
